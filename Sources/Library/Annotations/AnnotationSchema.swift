import GRDB

/// How annotations lie in SQLite.
///
/// `annotation` holds the newest state of each, deleted ones too; `revision` every state there ever was. Offsets count UTF-8 bytes
/// of the article's text; times are seconds since 2001-01-01, which is how a `Date` counts, so that none is rounded; tags are a
/// JSON array; a decision is a JSON object (``DecisionCoding``), null for what is none; details are one too (`AnnotationDetails`). `seal` is a
/// number made of all the others, by which a row that a disk has changed is known (``AnnotationRow``).
///
/// `text` holds the texts on which annotations were made, deflated, so that a passage is found again by what became of its text. `step` is
/// what the user did with one key, `step_change` the states before and after by their numbers in `revision`: what undo goes back and forth
/// along. Changed by adding migrations alone: what was released stays as it is.
enum AnnotationSchema {
  /// Marks the file as ours: "Syno".
  static let applicationID = 0x5379_6E6F
  /// Counts up with each migration; a store of a higher one is not touched.
  static let version = 3

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 annotations and their revisions") { db in
      let state = """
        path TEXT NOT NULL, text_hash TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
        exact TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL,
        note TEXT NOT NULL, tags TEXT NOT NULL,
        creator TEXT NOT NULL, created REAL NOT NULL, modified REAL NOT NULL,
        deleted INTEGER NOT NULL, recorded REAL NOT NULL
        """
      try db.execute(sql: "CREATE TABLE annotation (id TEXT PRIMARY KEY NOT NULL, \(state))")
      try db.execute(
        sql:
          "CREATE TABLE revision (number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL REFERENCES annotation (id), \(state))")
      try db.execute(sql: "CREATE INDEX revision_id ON revision (id, number)")
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: "PRAGMA user_version = 1")
    }
    migrator.registerMigration("2 decisions") { db in
      for table in ["annotation", "revision"] { try db.execute(sql: "ALTER TABLE \(table) ADD COLUMN decision TEXT") }
      try db.execute(sql: "PRAGMA user_version = 2")
    }
    migrator.registerMigration("3 details, seals, texts and steps") { db in
      for table in ["annotation", "revision"] {
        try db.execute(sql: "ALTER TABLE \(table) ADD COLUMN details TEXT")
        try db.execute(sql: "ALTER TABLE \(table) ADD COLUMN seal INTEGER")
      }
      try db.execute(sql: "CREATE TABLE text (hash TEXT PRIMARY KEY NOT NULL, length INTEGER NOT NULL, deflated BLOB NOT NULL)")
      try db.execute(
        sql: """
          CREATE TABLE step (number INTEGER PRIMARY KEY AUTOINCREMENT, action TEXT NOT NULL, summary TEXT NOT NULL, author TEXT NOT NULL,
            session TEXT NOT NULL, recorded REAL NOT NULL, undone REAL, is_dropped INTEGER NOT NULL DEFAULT 0)
          """)
      try db.execute(
        sql: "CREATE TABLE step_change (step INTEGER NOT NULL, id TEXT NOT NULL, before INTEGER, after INTEGER NOT NULL)")
      try db.execute(sql: "CREATE INDEX step_change_step ON step_change (step)")
      try db.execute(sql: "PRAGMA user_version = 3")
    }
    // Changes nothing that an earlier program reads or writes: the version stays.
    migrator.registerMigration("4 decisions are found at once") { db in
      try db.execute(sql: "CREATE INDEX annotation_decision ON annotation (id) WHERE decision IS NOT NULL")
    }
    // Nor does this.
    migrator.registerMigration("5 the annotations of an article are found at once") { db in
      try db.execute(sql: "CREATE INDEX annotation_path ON annotation (path)")
    }
    return migrator
  }

  /// - Throws: a ``StoreError`` for a database that is not ours, or is from the future. Reads only.
  static func check(_ db: Database, file: String) throws {
    let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    // The list of migrations is made before the first of them: a program that was killed in between leaves it alone.
    let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master WHERE tbl_name <> 'grdb_migrations'") ?? 0
    if application != applicationID, application != 0 || tables > 0 {
      throw StoreError(what: file, why: "it is no store of annotations", remedy: "nothing was changed: move the file away")
    }
    if version > Self.version {
      throw StoreError(
        what: file, why: "it was made by a newer synoptic (schema \(version), this one knows \(Self.version))",
        remedy: "nothing was changed: use the newer program")
    }
    if version > 0 { try checkTables(db, version, file: file) }
  }

  /// - Throws: a ``StoreError`` for a store that has not all the tables and columns of its version.
  private static func checkTables(_ db: Database, _ version: Int, file: String) throws {
    let tables = ["annotation", "revision"] + (version < 3 ? [] : ["text", "step", "step_change"])
    guard try tables.allSatisfy({ try db.tableExists($0) }) else { throw StoreError.damaged(file) }
    for table in ["annotation", "revision"] {
      let present = Set(try db.columns(in: table).map(\.name))
      guard AnnotationRow.names(ofSchema: version).isSubset(of: present) else { throw StoreError.damaged(file) }
    }
  }

  /// The schema of a store that has to be migrated and holds something; nil for one that is new or as it should be.
  static func olderVersion(_ db: Database) throws -> Int? {
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard version > 0, version < Self.version else { return nil }
    return try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM annotation)") == true ? version : nil
  }

  /// - Throws: a ``StoreError`` for a file whose pages don't hold together.
  /// - Parameter isThorough: whether what indexes say is compared with the rows too, which takes several times as long.
  static func checkPages(_ db: Database, file: String, isThorough: Bool = false) throws {
    let problems = try String.fetchAll(db, sql: "PRAGMA \(isThorough ? "integrity_check" : "quick_check")(1)")
    if problems != ["ok"] { throw StoreError.damaged(file) }
  }
}
