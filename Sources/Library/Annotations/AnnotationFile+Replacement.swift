import Corpus
import Foundation
import GRDB

/// Whether an open store is still the one that was opened, and what is left of one that is not.
extension AnnotationFile {
  /// Whether the path still leads to the file that was opened.
  var isStillThere: Bool { identity == nil || FileIdentity(path) == identity }

  /// Whether the file that was opened has a name, here or elsewhere: it was moved, and not deleted.
  var isNamed: Bool {
    guard let identity else { return false }
    let open = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
    return open.contains { name in
      var status = stat()
      guard let descriptor = Int32(name), fstat(descriptor, &status) == 0 else { return false }
      return FileIdentity(status) == identity && status.st_nlink > 0
    }
  }

  /// Whether another program has written another store over the file. Asked all the time: what costs a look into the file is done when that has
  /// changed.
  var isOverwritten: Bool {
    guard isWritten else { return false }
    guard let known = bare.withLock({ $0 }) else {
      bare.withLock { $0 = BareStore(path) }
      return false
    }
    guard let stamp = BareStore.Stamp(path), stamp != known.stamp else { return false }
    // Where a log is being moved into the file just now, the next look tells.
    guard let first = BareStore(path) else { return false }
    guard first.isForeign(after: known, held: seals) else {
      bare.withLock { $0 = first }
      return false
    }
    usleep(Self.settlingTime)
    guard let second = BareStore(path, checksPages: true), second.stamp == first.stamp else { return false }
    return second.isForeign(after: known, held: seals)
  }

  /// In microseconds: so long nothing was written to a file that is looked at.
  private static let settlingTime: UInt32 = 200_000

  /// The seals of states by their numbers, as this program has them.
  private func seals(of numbers: [Int64]) -> [Int64: Int64] {
    let rows = try? queue.inDatabase { db in
      try numbers.compactMap { try Row.fetchOne(db, sql: "SELECT number, seal FROM revision WHERE number = ?", arguments: [$0]) }
    }
    return Dictionary(
      (rows ?? []).compactMap { row in
        guard let number = Int64.fromDatabaseValue(row[0]), let seal = Int64.fromDatabaseValue(row[1]) else { return nil }
        return (number, seal)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Gives the file up, also where somebody still knows it: its log goes with it and lies over no other file. The log of a file that has the name
  /// by now stays.
  func close() {
    try? queue.close()
    if let log, FileIdentity("\(path)-wal") == log { for end in ["-wal", "-shm"] { unlink(path + end) } }
  }

  /// Every state that can be read by any way, of a file over which another one was written.
  ///
  /// - Parameter hasLog: whether the log that lies beside the name is this file's.
  func remains(withLog hasLog: Bool = true) -> [AnnotationRevision] {
    let log = hasLog ? DamagedAnnotations.bytes("\(path)-wal") : []
    let read = try? queue.inDatabase { db in
      try Row.fetchAll(db, sql: "SELECT \(AnnotationRow.selection(ofSchema: schema)) FROM revision").compactMap(
        AnnotationRow.revision)
    }
    let states = AnnotationSalvage.history(file: [], log: log) + (read ?? [])
    return Set(states).sorted { ($0.recorded, $0.annotation.id) < ($1.recorded, $1.annotation.id) }
  }

  /// Keeps in mind what the file says after this program may have moved its log into it.
  func noteMoved() {
    guard let known = bare.withLock({ $0 }), let stamp = BareStore.Stamp(path), stamp != known.stamp else { return }
    if let now = BareStore(path), !now.isForeign(after: known, held: seals) { bare.withLock { $0 = now } }
  }
}

/// Device and number of a file: another file of the same path has others.
struct FileIdentity: Equatable {
  private let device: UInt64
  private let number: UInt64

  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  init(_ status: stat) {
    device = UInt64(status.st_dev)
    number = UInt64(status.st_ino)
  }
}
