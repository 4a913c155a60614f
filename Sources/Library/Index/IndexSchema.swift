import GRDB

/// How the index lies in SQLite.
///
/// `analysis` holds what `AnalysisCoding` made, by the hash of the text and the version of the analysis, so that a file that was
/// renamed or copied is known; `reading` what `ReadingCoding` made, by the key of an `IndexedReader`, so that a file that must be
/// converted is converted once; `failure` why a large file holds no article, by its path and stamp; `article` holds what files the library had when it was last read. Changed by adding migrations; but as all of it can be made again, a migration may also drop what it does not want to convert.
enum IndexSchema {
  /// Marks the file as ours: "SynX".
  static let applicationID = 0x5379_6E58
  /// Counts up with each migration; an index of a higher one is left to the program that made it.
  static let version = 3

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 analyses by text, and files") { db in
      try db.execute(
        sql:
          "CREATE TABLE analysis (hash TEXT NOT NULL, version INTEGER NOT NULL, encoded BLOB NOT NULL, PRIMARY KEY (hash, version))"
      )
      try db.execute(
        sql: """
          CREATE TABLE article (path TEXT PRIMARY KEY NOT NULL, size INTEGER NOT NULL, modified INTEGER NOT NULL, hash TEXT NOT NULL)
          WITHOUT ROWID
          """)
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: "PRAGMA user_version = 1")
    }
    migrator.registerMigration("2 readings of converted files") { db in
      try db.execute(sql: "CREATE TABLE reading (key TEXT PRIMARY KEY NOT NULL, encoded BLOB NOT NULL)")
      try db.execute(sql: "ALTER TABLE article ADD COLUMN reading TEXT")
      try db.execute(sql: "PRAGMA user_version = 2")
    }
    migrator.registerMigration("3 files that hold no article") { db in
      try db.execute(
        sql: "CREATE TABLE failure (path TEXT PRIMARY KEY NOT NULL, stamp TEXT NOT NULL, reason TEXT NOT NULL) WITHOUT ROWID")
      try db.execute(sql: "PRAGMA user_version = 3")
    }
    return migrator
  }
}
