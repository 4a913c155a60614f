import GRDB

/// How annotations lie in SQLite.
///
/// `annotation` holds the newest state of each, deleted ones too; `revision` every state there ever was. Offsets count UTF-8 bytes
/// of the article's text; times are seconds since 2001-01-01, which is how a `Date` counts, so that none is rounded; tags are a
/// JSON array; a decision is a JSON object (``DecisionCoding``), null for what is none. Changed by adding migrations alone: what was released stays as it is.
enum AnnotationSchema {
  /// Marks the file as ours: "Syno".
  static let applicationID = 0x5379_6E6F
  /// Counts up with each migration; a store of a higher one is not touched.
  static let version = 2

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
    return migrator
  }

  /// - Throws: a ``StoreError`` for a database that is not ours, or is from the future. Reads only.
  static func check(_ db: Database, file: String) throws {
    let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    if application != applicationID, application != 0 || tables > 0 {
      throw StoreError(what: file, why: "it is no store of annotations", remedy: "nothing was changed: move the file away")
    }
    if version > Self.version {
      throw StoreError(
        what: file, why: "it was made by a newer synoptic (schema \(version), this one knows \(Self.version))",
        remedy: "nothing was changed: use the newer program")
    }
  }
}
