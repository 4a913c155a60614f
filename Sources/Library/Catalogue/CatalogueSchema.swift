import Corpus
import Foundation
import GRDB

/// How the catalogue lies in SQLite.
///
/// `file` holds what files there are, each with a number by which a round remembers that it was found; `article` an article of a file, under
/// a ``CatalogueNumber``, so that the order of the numbers is that of the days, the newest first; `source` the names of sources, folded too.
/// `words` is the index of words, which keeps no text: of each article what ``CatalogueWords`` makes of it, and behind that its source, the
/// words of its path and the hash of its text, as words that no text can hold: so what has them is found as what has a word is, and no index
/// is needed in which each article that comes has another page written. Words of an article that changed or went stay there, as they can't be taken out without the text: their number
/// is in `stale`, and is never given again, which is what `day` is for. `unread` says why files, or parts of them, could not be read, and in which
/// round that was found. `state` is one row; its `statements` is what people say of articles, as it was when these were taken in.
///
/// All of it can be made again, so a file of an older version is thrown away.
enum CatalogueSchema {
  /// Marks the file as ours: "SynC".
  static let applicationID = 0x5379_6E43
  /// Counts up with each change; a catalogue of a higher one is left to the program that made it.
  static let version = 4

  static func make(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE state (articles INTEGER NOT NULL, files INTEGER NOT NULL, stale INTEGER NOT NULL, round INTEGER NOT NULL,
          next_file INTEGER NOT NULL, is_complete INTEGER NOT NULL, is_tidy INTEGER NOT NULL,
          reader INTEGER NOT NULL, statements TEXT NOT NULL);
        INSERT INTO state VALUES (0, 0, 0, 0, 0, 0, 0, \(ArticleReader.version), '');
        CREATE TABLE file (path TEXT PRIMARY KEY NOT NULL, number INTEGER NOT NULL, size INTEGER NOT NULL, modified INTEGER NOT NULL,
          round INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE article (number INTEGER PRIMARY KEY NOT NULL, path TEXT NOT NULL UNIQUE, file INTEGER NOT NULL, hash BLOB NOT NULL,
          title TEXT, source INTEGER, first_day INTEGER, last_day INTEGER, is_approximate INTEGER NOT NULL, words INTEGER NOT NULL);
        CREATE INDEX article_span ON article (last_day - first_day) WHERE last_day > first_day;
        CREATE TABLE source (number INTEGER PRIMARY KEY NOT NULL, name TEXT NOT NULL UNIQUE, folded TEXT NOT NULL);
        CREATE TABLE day (day INTEGER PRIMARY KEY NOT NULL, given INTEGER NOT NULL);
        CREATE TABLE unread (file TEXT NOT NULL, path TEXT NOT NULL, reason TEXT NOT NULL, is_part INTEGER NOT NULL, round INTEGER NOT NULL);
        CREATE INDEX unread_file ON unread (file);
        CREATE TABLE stale (number INTEGER PRIMARY KEY NOT NULL);
        CREATE VIRTUAL TABLE words USING fts5 (text, content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 0');
        INSERT INTO words (words, rank) VALUES ('hashsize', \(8 << 20)), ('automerge', 8);
        PRAGMA application_id = \(applicationID);
        PRAGMA user_version = \(version);
        """)
  }

  /// Forgets everything; numbers of rounds and files go on.
  static func clear(_ db: Database) throws {
    for table in ["file", "article", "source", "day", "stale", "unread"] { try db.execute(sql: "DELETE FROM \(table)") }
    try db.execute(sql: "INSERT INTO words (words) VALUES ('delete-all')")
    try db.execute(
      sql: "UPDATE state SET articles = 0, files = 0, stale = 0, is_complete = 0, is_tidy = 0, reader = ?",
      arguments: [ArticleReader.version])
  }

  /// What a file is, told without changing it.
  enum Standing {
    case ours, empty, older, newer, foreign
  }

  static func standing(of db: Database) throws -> Standing {
    let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    if application == 0, tables == 0 { return .empty }
    if application != applicationID { return .foreign }
    return version == Self.version ? .ours : version > Self.version ? .newer : .older
  }
}
