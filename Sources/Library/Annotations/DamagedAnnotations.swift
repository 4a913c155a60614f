import Corpus
import Foundation
import Language

/// A store that is damaged: what could be read of it, and the copy that was made. Nothing is written to it any more.
struct DamagedAnnotations: Sendable {
  let path: String
  /// The newest state of each annotation that could be read.
  let revisions: [AnnotationRevision]
  /// Where the damaged file was copied to before anything else could happen to it; nil where that failed, or nothing is to be written.
  let copy: String?

  init(path: String, keepsCopy: Bool = true) {
    self.path = path
    let (file, log) = (Self.bytes(path), Self.bytes("\(path)-wal"))
    revisions = AnnotationSalvage.revisions(file: file, log: log)
    copy = keepsCopy ? Self.keep(file, log, of: path) : nil
  }

  var refusal: StoreError {
    StoreError(
      what: path, why: "it is damaged: \(revisions.count { !$0.isDeleted }) annotations could be read, and none can be added",
      remedy: (copy.map { "a copy is kept in \($0); " } ?? "") + "synoptic check --repair makes a new store of what could be read")
  }

  /// Puts a new store of what could be read, with every state that was found, in the place of the damaged one, which keeps its bytes under
  /// another name.
  ///
  /// - Returns: the path of the damaged file now.
  func repair() throws(StoreError) -> String {
    let states = AnnotationSalvage.history(file: Self.bytes(path), log: Self.bytes("\(path)-wal"))
    let draft = "\(path).repaired-\(getpid())"
    for end in ["", "-wal", "-shm"] { unlink(draft + end) }
    do {
      let file = try AnnotationFile(path: draft, access: .write)
      try file.restore(states)
    }
    guard let copy = copy ?? Self.keep(Self.bytes(path), Self.bytes("\(path)-wal"), of: path) else {
      throw StoreError(what: path, why: "no copy of it can be made", remedy: "make room, or see who owns its folder")
    }
    for end in ["-wal", "-shm"] { unlink(path + end) }
    try FileCopy.publish(draft, as: path)
    return copy
  }

  static func bytes(_ path: String) -> [UInt8] { (try? Data(contentsOf: URL(filePath: path))).map(Array.init) ?? [] }

  /// A copy beside the file, named by its content, so that there is one of each state of the damage.
  static func keep(_ file: [UInt8], _ log: [UInt8], of path: String) -> String? {
    let copy = "\(path).damaged-\(ContentHash(joining: file, log).hexadecimal.prefix(8))"
    if access(copy, F_OK) == 0 { return copy }
    do {
      if !log.isEmpty { try FileCopy.write(log, to: "\(copy)-wal") }
      try FileCopy.write(file, to: copy)
      return copy
    } catch { return nil }
  }
}

extension AnnotationFile {
  /// Puts states that were saved elsewhere into a new file, and closes its log.
  func restore(_ states: [AnnotationRevision]) throws(StoreError) {
    do {
      try queue.write { db in
        var writing = AnnotationWriting(db)
        for state in states { try writing.store(state) }
      }
      try queue.inDatabase { _ = try $0.checkpoint(.truncate) }
      try queue.close()
    } catch { throw StoreError(error, file: path) }
  }
}
