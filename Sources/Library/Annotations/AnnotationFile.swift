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
  private let unreadable = Mutex<Set<String>>([])
  private let verified = Atomic<Bool>(false)
  /// Revisions that this program wrote since the log was moved into the file.
  private let unsettled = Atomic<Int>(0)
  let queue: DatabaseQueue
  /// Device and number of the file when it was opened; nil when they could not be learned.
  let identity: FileIdentity?
  /// The same of its log, which is there as long as somebody has the file open; nil where none is written ahead.
  let log: FileIdentity?
  /// What the file says without its log, as it was looked at last; nil when that was never learned.
  let bare = Mutex<BareStore?>(nil)
  let isWritten: Bool
  /// The schema of the file: an older one where it can only be read.
  let schema: Int
  fileprivate let seen = Mutex(SeenRevisions())

  /// What is known of the file's revisions.
  fileprivate struct SeenRevisions {
    /// All up to this number were read.
    var last: Int64 = 0
    /// Later ones that this program wrote itself.
    var own: Set<Int64> = []
  }

  enum Access {
    case write
    /// For a file, or a folder, that can't be written: reads what is there, and touches nothing.
    case readOnly
  }

  /// Opens the file, and makes it when `access` allows writing.
  ///
  /// - Parameter checksPages: whether all of a file that is only read is looked through, in time of its length.
  /// - Throws: a ``StoreError`` that says `isDamaged` where the file's pages do not hold together.
  init(path: String, access: Access, checksPages: Bool = true) throws(StoreError) {
    self.path = path
    try Self.checkKind(path)
    do {
      switch access {
      case .write: (queue, journalNotice) = try Self.opened(path)
      case .readOnly: (queue, journalNotice) = (try Self.openedReadOnly(path, checksPages: checksPages), nil)
      }
      schema = try queue.inDatabase { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
    } catch { throw StoreError(error, file: path) }
    identity = FileIdentity(path)
    log = FileIdentity("\(path)-wal")
    isWritten = access == .write
    if isWritten { bare.withLock { $0 = BareStore(path) } }
  }

  /// Why it is not as it should be; nil when it is.
  var notice: String? {
    let count = unreadable.withLock(\.count)
    return count > 0 ? "\(count) of the annotations in \(path) can't be read as they were last" : journalNotice
  }

  /// What is to be said of rows that are no annotations any more; nil when none was found.
  var damagedRows: StoreError? {
    let count = unreadable.withLock(\.count)
    return count > 0 ? .damagedRows(count, path) : nil
  }

  // MARK: Settling

  /// In revisions, of some ten pages each.
  private static let mostUnsettled = 50

  /// Moves what was written ahead into the file, when it is much; nothing is lost where that can't be done now.
  func settle() {
    guard unsettled.load(ordering: .relaxed) >= Self.mostUnsettled else { return }
    unsettled.store(0, ordering: .relaxed)
    try? queue.writeWithoutTransaction { _ = try $0.checkpoint(.passive) }
    noteMoved()
  }

  // MARK: Reading

  /// The newest state of every annotation, deleted ones too, in order of making.
  func newest() throws(StoreError) -> [AnnotationRevision] {
    try read { db in
      guard try db.tableExists("annotation") else { return [] }
      let last = try Int64.fetchOne(db, sql: "SELECT max(number) FROM revision") ?? 0
      let cursor = try Row.fetchCursor(
        db, sql: "SELECT \(AnnotationRow.selection(ofSchema: schema)) FROM annotation ORDER BY created, id")
      unreadable.withLock { $0 = [] }
      seen.withLock { $0 = SeenRevisions(last: last) }
      return try states(cursor, db)
    }
  }

  /// The states that rows of `annotation` tell; of one whose row is damaged the last that its history tells.
  private func states(_ rows: RowCursor, _ db: Database) throws -> [AnnotationRevision] {
    var revisions: [AnnotationRevision] = []
    var damaged: [String] = []
    while let row = try rows.next() {
      if let revision = AnnotationRow.revision(row) {
        revisions.append(revision)
      } else {
        damaged.append(String.fromDatabaseValue(row[0]) ?? "")
      }
    }
    return try revisions + restored(damaged, db)
  }

  /// The last states that the history tells of annotations whose rows are damaged.
  private func restored(_ ids: [String], _ db: Database) throws -> [AnnotationRevision] {
    if ids.isEmpty { return [] }
    // Where it is the name that is damaged, the history has it under the one that it had.
    let nameless = try String.fetchAll(db, sql: "SELECT DISTINCT id FROM revision WHERE id NOT IN (SELECT id FROM annotation)")
    let states = try Set(ids + nameless).sorted().flatMap { try readable($0, db).suffix(1) }
    let found = states.map(\.annotation.id.value)
    let lost = Set(ids).subtracting(found).sorted().prefix(max(0, ids.count - states.count))
    unreadable.withLock { $0.formUnion(found + lost) }
    return states
  }

  /// Some of the newest states, in the order in which they were stored.
  struct Page {
    var revisions: [AnnotationRevision] = []
    /// Where the next page goes on; nil when there is none.
    var next: Int64? = 0
  }

  /// The newest states from a place on, deleted ones too. A state that is stored while pages are read comes again at their end, so that none is
  /// missed.
  ///
  /// - Parameters:
  ///   - start: 0 for the first page, then what the page before says.
  ///   - count: how many at most.
  func page(from start: Int64, _ count: Int) throws(StoreError) -> Page {
    try read { db in
      guard try db.tableExists("annotation") else { return Page(next: nil) }
      if start == 0 {
        let last = try Int64.fetchOne(db, sql: "SELECT max(number) FROM revision") ?? 0
        unreadable.withLock { $0 = [] }
        seen.withLock { $0 = SeenRevisions(last: last) }
      }
      let cursor = try Row.fetchCursor(
        db,
        sql: "SELECT \(AnnotationRow.selection(ofSchema: schema)), rowid FROM annotation WHERE rowid > ? ORDER BY rowid LIMIT ?",
        arguments: [start, count])
      var page = Page(next: nil)
      var rows = 0
      var damaged: [String] = []
      while let row = try cursor.next() {
        var values = Array(row.databaseValues)
        page.next = values.popLast().flatMap(Int64.fromDatabaseValue)
        rows += 1
        if let revision = AnnotationRow.revision(values) {
          page.revisions.append(revision)
        } else {
          damaged.append(String.fromDatabaseValue(values[0]) ?? "")
        }
      }
      page.revisions += try restored(damaged, db)
      if rows < count { page.next = nil }
      return page
    }
  }

  /// How many there are, deleted ones too.
  func count() throws(StoreError) -> Int {
    try read { db in try db.tableExists("annotation") ? Int.fetchOne(db, sql: "SELECT count(*) FROM annotation") ?? 0 : 0 }
  }

  /// The newest states of annotations that were made in articles of these paths, deleted ones too.
  func newest(ofArticles paths: [String]) throws(StoreError) -> [AnnotationRevision] {
    try read { db in
      guard try db.tableExists("annotation") else { return [] }
      let sql = "SELECT \(AnnotationRow.selection(ofSchema: schema)) FROM annotation WHERE path = ?"
      let found = try paths.flatMap { try states(try Row.fetchCursor(db, sql: sql, arguments: [$0]), db) }
      // The row of a damaged one may name another article by now.
      let ids = Set(found.map(\.annotation.id.value))
      let others = try unreadable.withLock { $0 }.subtracting(ids).sorted().flatMap { try readable($0, db).suffix(1) }
      return (found + others).filter { paths.contains($0.annotation.target.article.path) }
    }
  }

  /// The newest state of every decision, deleted ones too.
  func decisions() throws(StoreError) -> [AnnotationRevision] {
    if schema < 2 { return [] }
    return try read { db in
      let columns = AnnotationRow.selection(ofSchema: schema)
      let rows = try Row.fetchCursor(db, sql: "SELECT \(columns) FROM annotation WHERE decision IS NOT NULL")
      return try states(rows, db).filter { $0.annotation.decision != nil }
    }
  }

  func newest(of id: AnnotationID) throws(StoreError) -> AnnotationRevision? {
    try read { try newest(of: id, $0)?.revision }
  }

  func history(of id: AnnotationID) throws(StoreError) -> [AnnotationRevision] {
    try read { db in try db.tableExists("revision") ? readable(id.value, db) : [] }
  }

  /// What annotations became by what others wrote since all was read, or since this was asked: the last state of each, where it is not one
  /// that this program wrote itself.
  func news() throws(StoreError) -> [AnnotationRevision] {
    try read { db in
      guard try db.tableExists("revision") else { return [] }
      let (last, own) = seen.withLock { ($0.last, $0.own) }
      let rows = try Row.fetchAll(
        db, sql: "SELECT number, \(AnnotationRow.selection(ofSchema: schema)) FROM revision WHERE number > ? ORDER BY number",
        arguments: [last])
      if let newest = rows.last.flatMap({ Int64.fromDatabaseValue($0[0]) }) {
        seen.withLock {
          $0.last = newest
          $0.own = $0.own.filter { $0 > newest }
        }
      }
      // What others wrote before this program's own last word is in that word already.
      var newest: [AnnotationID: AnnotationRevision] = [:]
      for row in rows {
        guard let number = Int64.fromDatabaseValue(row[0]),
          let revision = AnnotationRow.revision(Array(row.databaseValues.dropFirst()))
        else { continue }
        newest[revision.annotation.id] = own.contains(number) ? nil : revision
      }
      return Array(newest.values)
    }
  }

  func text(_ hash: ContentHash) throws(StoreError) -> Text? {
    try read { db in
      guard try db.tableExists("text"),
        let row = try Row.fetchOne(db, sql: "SELECT length, deflated FROM text WHERE hash = ?", arguments: [hash.hexadecimal]),
        let length = Int.fromDatabaseValue(row[0]), let deflated = Data.fromDatabaseValue(row[1])
      else { return nil }
      // A disk may have changed it: only what is the text of that hash is one.
      return DeflatedText.text(Array(deflated), length: length).flatMap { ContentHash(of: $0) == hash ? $0 : nil }
    }
  }

  /// Looks through the whole file: what indexes say is compared with the rows, and rows with their seals.
  ///
  /// - Throws: a ``StoreError`` that says `isDamaged`.
  func checkThoroughly() throws(StoreError) {
    try checkIndexes()
    let count = try read { db in
      guard try db.tableExists("annotation") else { return 0 }
      return try ["annotation", "revision"].reduce(0) { count, table in
        let rows = try Row.fetchCursor(db, sql: "SELECT \(AnnotationRow.selection(ofSchema: schema)) FROM \(table)")
        var damaged = 0
        while let row = try rows.next() { if AnnotationRow.revision(row) == nil { damaged += 1 } }
        return count + damaged
      }
    }
    if count > 0 { throw .damagedRows(count, path) }
  }

  /// Compares what indexes say with the rows.
  ///
  /// - Throws: a ``StoreError`` that says `isDamaged`.
  func checkIndexes() throws(StoreError) {
    try read { try AnnotationSchema.checkPages($0, file: path, isThorough: true) }
    verified.store(true, ordering: .relaxed)
  }

  /// Whether its indexes were found to say what the rows say.
  var isVerified: Bool { verified.load(ordering: .relaxed) }

  private func readable(_ id: String, _ db: Database) throws -> [AnnotationRevision] {
    try Row.fetchAll(
      db, sql: "SELECT \(AnnotationRow.selection(ofSchema: schema)) FROM revision WHERE id = ? ORDER BY number", arguments: [id]
    ).compactMap(AnnotationRow.revision)
  }

  private func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do { return try queue.inDatabase(body) } catch { throw StoreError(error, file: path) }
  }
}

// MARK: Writing

extension AnnotationFile {
  /// Does an action; on the disk when it returns.
  ///
  /// - Parameter elsewhere: the newest states in another file, where they are newer than those of this one.
  func perform(
    _ action: AnnotationAction, by author: AnnotationAuthor, elsewhere: [AnnotationID: AnnotationRevision]
  ) throws(StoreError) -> [Annotation?] {
    try write { writing in
      let became = try action.changes.map { try writing.make($0, elsewhere: elsewhere) }
      for (hash, text) in action.texts { try writing.keep(text, hash) }
      try writing.noteStep(action, author)
      return became
    }
  }

  /// Goes a step back, or forward again.
  func undo(
    _ number: Int64, isRedo: Bool, elsewhere: [AnnotationID: AnnotationRevision]
  ) throws(StoreError) -> UndoneAction? {
    try write { try $0.go(along: number, isRedo: isRedo, elsewhere: elsewhere) }
  }

  /// The step that an undo or redo by this author is about now; nil when there is none.
  func nextStep(of author: AnnotationAuthor, isRedo: Bool) throws(StoreError) -> AnnotationStep? {
    do {
      return try queue.inDatabase { db in
        guard try db.tableExists("step") else { return nil }
        return try AnnotationStep.next(of: author, isRedo: isRedo, db)
      }
    } catch { throw StoreError(error, file: path) }
  }

  private func write<Value>(_ body: (inout AnnotationWriting) throws -> Value) throws(StoreError) -> Value {
    do {
      let (value, numbers) = try queue.write { db in
        var writing = AnnotationWriting(db)
        let value = try body(&writing)
        return (value, writing.numbers)
      }
      seen.withLock { $0.own.formUnion(numbers) }
      unsettled.add(numbers.count, ordering: .relaxed)
      return value
    } catch { throw StoreError(error, file: path) }
  }

  fileprivate func newest(of id: AnnotationID, _ db: Database) throws -> (number: Int64?, revision: AnnotationRevision)? {
    guard try db.tableExists("annotation") else { return nil }
    return try AnnotationWriting(db, schema: schema).newest(of: id)
  }
}
