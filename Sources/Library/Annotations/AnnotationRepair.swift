import Foundation
import GRDB

/// Mends a store whose pages hold together, but whose indexes do not say what the rows say, or some of whose rows were changed by something
/// else: on a copy, which then takes the store's place. Texts and steps stay, unlike in a store that has to be made anew
/// (`DamagedAnnotations.repair`).
struct AnnotationRepair {
  let path: String

  /// - Returns: what was done, for people; nil where the store can't be mended so.
  func mended() throws(StoreError) -> String? {
    let (file, log) = (DamagedAnnotations.bytes(path), DamagedAnnotations.bytes("\(path)-wal"))
    let draft = "\(path).mended-\(getpid())"
    func clear() { for end in ["", "-wal", "-shm"] { unlink(draft + end) } }
    clear()
    defer { clear() }
    try FileCopy.write(file, to: draft)
    if !log.isEmpty { try FileCopy.write(log, to: "\(draft)-wal") }
    guard let count = try? Self.mend(draft) else { return nil }
    guard let copy = DamagedAnnotations.keep(file, log, of: path) else {
      throw StoreError(what: path, why: "no copy of it can be made", remedy: "make room, or see who owns its folder")
    }
    for end in ["-wal", "-shm"] { unlink(path + end) }
    try FileCopy.publish(draft, as: path)
    let rows = count == 0 ? "its indexes were made anew" : "of \(count) of its rows the state before was put in their place"
    return "\(path): \(rows); the damaged file is kept in \(copy)"
  }

  /// - Returns: how many rows were damaged.
  private static func mend(_ path: String) throws -> Int {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    defer { try? queue.close() }
    let count = try queue.writeWithoutTransaction { db in
      try db.execute(sql: "REINDEX")
      var count = 0
      try db.inTransaction {
        let schema = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        // The history first: what it lacks may stand in the newest states, and these are put from the history where they are damaged.
        count += try mendHistory(db, AnnotationRow.selection(ofSchema: schema))
        count += try mendNewest(db, AnnotationRow.selection(ofSchema: schema))
        return .commit
      }
      return count
    }
    try queue.inDatabase { db in
      _ = try db.checkpoint(.truncate)
      try AnnotationSchema.checkPages(db, file: path, isThorough: true)
    }
    return count
  }

  /// Puts in place of each damaged state of the history the one that the annotation had before, or has now.
  private static func mendHistory(_ db: Database, _ columns: String) throws -> Int {
    var damaged: [(number: Int64, id: String)] = []
    let rows = try Row.fetchCursor(db, sql: "SELECT \(columns), number FROM revision")
    while let row = try rows.next() {
      guard AnnotationRow.revision(Array(row.databaseValues.dropLast())) == nil, let number: Int64 = row["number"] else { continue }
      // A step says of which annotation it was, should the name be damaged.
      let told = try String.fetchOne(db, sql: "SELECT id FROM step_change WHERE after = ?", arguments: [number])
      damaged.append((number, told ?? String.fromDatabaseValue(row[0]) ?? ""))
    }
    for (number, id) in damaged {
      let newest = try Int64.fetchOne(db, sql: "SELECT max(number) FROM revision WHERE id = ?", arguments: [id])
      func states(_ sql: String, _ arguments: StatementArguments) throws -> AnnotationRevision? {
        try Row.fetchAll(db, sql: "SELECT \(columns) FROM \(sql)", arguments: arguments).lazy.compactMap(AnnotationRow.revision)
          .first
      }
      let now = newest.map { $0 <= number } ?? true ? try states("annotation WHERE id = ?", [id]) : nil
      let before = try now ?? states("revision WHERE id = ? AND number < ? ORDER BY number DESC", [id, number])
      if let state = try before ?? states("revision WHERE id = ? AND number > ? ORDER BY number", [id, number]) {
        let assignments = AnnotationRow.columns.map { "\($0) = ?" }.joined(separator: ", ")
        try db.execute(
          sql: "UPDATE revision SET \(assignments) WHERE number = ?",
          arguments: StatementArguments(AnnotationRow.values(of: state)) + [number])
      } else {
        try db.execute(sql: "DELETE FROM revision WHERE number = ?", arguments: [number])
      }
    }
    return damaged.count
  }

  /// Puts in place of each damaged newest state the last one of the history.
  private static func mendNewest(_ db: Database, _ columns: String) throws -> Int {
    var damaged: [Int64] = []
    let rows = try Row.fetchCursor(db, sql: "SELECT \(columns), rowid FROM annotation")
    while let row = try rows.next() {
      let values = Array(row.databaseValues)
      guard AnnotationRow.revision(values.dropLast()) == nil, let number = values.last.flatMap(Int64.fromDatabaseValue) else {
        continue
      }
      damaged.append(number)
    }
    if damaged.isEmpty { return 0 }
    let places = damaged.map(String.init).joined(separator: ", ")
    let sound = "SELECT id FROM annotation WHERE rowid NOT IN (\(places))"
    let ids = try String.fetchAll(db, sql: "SELECT DISTINCT id FROM revision WHERE id NOT IN (\(sound))")
    try db.execute(sql: "DELETE FROM annotation WHERE rowid IN (\(places))")
    for id in ids {
      let states = try Row.fetchAll(db, sql: "SELECT \(columns) FROM revision WHERE id = ? ORDER BY number DESC", arguments: [id])
      guard let state = states.lazy.compactMap(AnnotationRow.revision).first else { continue }
      let values = AnnotationRow.values(of: state)
      let marks = values.map { _ in "?" }.joined(separator: ", ")
      try db.execute(
        sql: "INSERT INTO annotation (\(AnnotationRow.columns.joined(separator: ", "))) VALUES (\(marks))",
        arguments: StatementArguments(values))
    }
    return damaged.count
  }
}
