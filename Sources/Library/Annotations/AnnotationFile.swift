import Corpus
import Foundation
import GRDB
import Language
import Synchronization

/// One SQLite file of annotations: written ahead to a log, and synced at each commit.
final class AnnotationFile: Sendable {
  let path: String
  /// Why it is not kept as it should be; nil when it is.
  private let journalNotice: String?
  /// Rows that were found not to be annotations any more: damaged, or changed by hand. They stay as they are.
  private let unreadable = Atomic<Int>(0)
  let queue: DatabaseQueue
  /// Device and number of the file when it was opened; nil when they could not be learned.
  private let identity: Identity?

  private struct Identity: Equatable {
    let device: UInt64
    let number: UInt64

    init?(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      device = UInt64(status.st_dev)
      number = UInt64(status.st_ino)
    }
  }

  enum Access {
    case write
    /// For a file, or a folder, that can't be written: reads what is there, and touches nothing.
    case readOnly
  }

  /// Opens the file, and makes it when `access` allows writing.
  init(path: String, access: Access) throws(StoreError) {
    self.path = path
    do {
      switch access {
      case .write: (queue, journalNotice) = try Self.opened(path)
      case .readOnly: (queue, journalNotice) = (try Self.openedReadOnly(path), nil)
      }
    } catch { throw StoreError(error, file: path) }
    identity = Identity(path)
  }

  /// Whether the path still leads to the file that was opened.
  var isStillThere: Bool { identity == nil || Identity(path) == identity }

  /// Why it is not as it should be; nil when it is.
  var notice: String? {
    let count = unreadable.load(ordering: .relaxed)
    return count > 0 ? "\(count) of the annotations in \(path) can't be read" : journalNotice
  }

  /// - Parameter address: a path or an SQLite URI.
  static func opened(_ address: String) throws -> (DatabaseQueue, notice: String?) {
    var configuration = Configuration()
    configuration.label = "annotations"
    configuration.busyMode = .timeout(5)
    let queue = try DatabaseQueue(path: address, configuration: configuration)
    try queue.inDatabase { try AnnotationSchema.check($0, file: address) }
    let mode = try queue.inDatabase { db in
      let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL") ?? ""
      // EXTRA syncs the folder too when a rollback journal goes; in WAL it is the same as FULL.
      try db.execute(sql: "PRAGMA synchronous = EXTRA")
      return mode
    }
    try AnnotationSchema.migrator.migrate(queue)
    return (queue, mode == "wal" ? nil : "annotations are saved more slowly here: this disk can't share a write-ahead log")
  }

  private static func openedReadOnly(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.label = "annotations, read only"
    configuration.readonly = true
    configuration.busyMode = .timeout(5)
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.inDatabase { try AnnotationSchema.check($0, file: path) }
      return queue
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CANTOPEN || error.resultCode == .SQLITE_READONLY {
      // A log needs a shared-memory file beside it; where none can be made, the file is read as one that nobody changes.
      let escaped = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
      let queue = try DatabaseQueue(path: "file:\(escaped)?immutable=1", configuration: configuration)
      try queue.inDatabase { try AnnotationSchema.check($0, file: path) }
      return queue
    }
  }

  /// The newest state of every annotation, deleted ones too, in order of making.
  func newest() throws(StoreError) -> [AnnotationRevision] {
    let rows = try rows(sql: "SELECT * FROM annotation ORDER BY created, id", arguments: [])
    let revisions = rows.compactMap(AnnotationRow.revision)
    unreadable.store(rows.count - revisions.count, ordering: .relaxed)
    return revisions
  }

  /// The newest state of every decision, deleted ones too.
  func decisions() throws(StoreError) -> [AnnotationRevision] {
    do {
      let hasColumn = try queue.inDatabase { db in
        try db.tableExists("annotation") && db.columns(in: "annotation").contains { $0.name == "decision" }
      }
      guard hasColumn else { return [] }
    } catch { throw StoreError(error, file: path) }
    return try rows(sql: "SELECT * FROM annotation WHERE decision IS NOT NULL", arguments: []).compactMap(AnnotationRow.revision)
  }

  func newest(of id: AnnotationID) throws(StoreError) -> AnnotationRevision? {
    try rows(sql: "SELECT * FROM annotation WHERE id = ?", arguments: [id.value]).first.flatMap(AnnotationRow.revision)
  }

  func history(of id: AnnotationID) throws(StoreError) -> [AnnotationRevision] {
    try rows(sql: "SELECT * FROM revision WHERE id = ? ORDER BY number", arguments: [id.value]).compactMap(AnnotationRow.revision)
  }

  /// Stores a state; on the disk when it returns.
  func record(_ revision: AnnotationRevision) throws(StoreError) {
    let values = AnnotationRow.values(of: revision)
    let columns = AnnotationRow.columns.joined(separator: ", ")
    let places = AnnotationRow.columns.map { _ in "?" }.joined(separator: ", ")
    do {
      try queue.write { db in
        try db.execute(
          sql: "INSERT OR REPLACE INTO annotation (\(columns)) VALUES (\(places))", arguments: StatementArguments(values))
        try db.execute(sql: "INSERT INTO revision (\(columns)) VALUES (\(places))", arguments: StatementArguments(values))
      }
    } catch { throw StoreError(error, file: path) }
  }

  /// SQLite's own count of what other connections changed.
  func dataVersion() throws(StoreError) -> Int {
    do { return try queue.inDatabase { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 } } catch {
      throw StoreError(error, file: path)
    }
  }

  private func rows(sql: String, arguments: StatementArguments) throws(StoreError) -> [Row] {
    do {
      return try queue.inDatabase { db in
        // A disk that was full when the store was made leaves a file without tables: an empty store.
        try db.tableExists("annotation") ? Row.fetchAll(db, sql: sql, arguments: arguments) : []
      }
    } catch {
      throw StoreError(error, file: path)
    }
  }
}
