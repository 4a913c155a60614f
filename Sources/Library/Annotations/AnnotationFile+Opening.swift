import Foundation
import GRDB

/// How a store's file is opened, and copied.
extension AnnotationFile {
  /// - Throws: a ``StoreError`` where something has the name that is no file: a pipe would be waited for, and a link that leads nowhere may be one
  /// to a disk that is not there just now, so that nothing is to be made in its place.
  static func checkKind(_ path: String) throws(StoreError) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard stat(path, &status) == 0 else {
      let end = (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) ?? "a file"
      throw StoreError(
        what: path, why: "it is a link to \(end), which is not there",
        remedy: "nothing was changed: put back what it leads to, or take the link away")
    }
    if FileKind(mode: status.st_mode) == .file { return }
    throw StoreError(
      what: path, why: "it \(FileKind.reason(mode: status.st_mode)), and no store of annotations",
      remedy: "nothing was changed: move it away")
  }

  /// - Parameter address: a path or an SQLite URI.
  static func opened(_ address: String) throws -> (DatabaseQueue, notice: String?) {
    var configuration = Configuration()
    configuration.label = "annotations"
    // Another program may be importing very many, and what is written here meanwhile is to wait and not to be refused.
    configuration.busyMode = .timeout(30)
    let queue = try DatabaseQueue(path: address, configuration: configuration)
    let older = try queue.inDatabase { db in
      try AnnotationSchema.check(db, file: address)
      try AnnotationSchema.checkPages(db, file: address)
      return try AnnotationSchema.olderVersion(db)
    }
    if let older { try backUp(queue, path: address, version: older) }
    let mode = try queue.inDatabase { db in
      let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL") ?? ""
      // EXTRA syncs the folder too when a rollback journal goes; in WAL it is the same as FULL.
      try db.execute(sql: "PRAGMA synchronous = EXTRA")
      // What was written ahead is moved into the file when nobody waits (`settle`): with the 1,000 pages that are usual, every hundredth note
      // would wait for that. Programs that never settle do it at a length that is rare.
      try db.execute(sql: "PRAGMA wal_autocheckpoint = \(longestLog)")
      return mode
    }
    try AnnotationSchema.migrator.migrate(queue)
    return (queue, mode == "wal" ? nil : "annotations are saved more slowly here: this disk can't share a write-ahead log")
  }

  static func openedReadOnly(_ path: String, checksPages: Bool) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.label = "annotations, read only"
    configuration.readonly = true
    configuration.busyMode = .timeout(5)
    func opened(_ address: String) throws -> DatabaseQueue {
      let queue = try DatabaseQueue(path: address, configuration: configuration)
      try queue.inDatabase {
        try AnnotationSchema.check($0, file: path)
        if checksPages { try AnnotationSchema.checkPages($0, file: path) }
      }
      return queue
    }
    do {
      return try opened(path)
    } catch let error as DatabaseError
      where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode) || error.resultCode == .SQLITE_IOERR && !hasLog(path)
    {
      // A log needs a shared-memory file beside it; where none can be made, the file is read as one that nobody changes.
      let escaped = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
      return try opened("file:\(escaped)?immutable=1")
    }
  }

  /// Whether something was written ahead that is not in the file yet.
  private static func hasLog(_ path: String) -> Bool {
    var status = stat()
    return stat("\(path)-wal", &status) == 0 && status.st_size > 0
  }

  /// Puts a copy of an older store beside it, before it is changed.
  private static func backUp(_ queue: DatabaseQueue, path: String, version: Int) throws {
    let copy = "\(path).schema-\(version)"
    if access(copy, F_OK) == 0 { return }
    try write(queue, to: copy)
  }

  /// Writes all that a connection sees to a new file; whole and on the disk when it returns.
  static func write(_ queue: DatabaseQueue, to path: String) throws {
    let draft = "\(path).\(getpid()).tmp"
    unlink(draft)
    defer { unlink(draft) }
    try queue.inDatabase { try $0.execute(sql: "VACUUM INTO ?", arguments: [draft]) }
    try FileCopy.publish(draft, as: path)
  }

  /// In pages of 4 KiB.
  private static let longestLog = 4000
}
