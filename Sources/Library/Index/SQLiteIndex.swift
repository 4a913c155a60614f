import Corpus
import Foundation
import GRDB
import Language
import Synchronization

/// The index in an SQLite file: read by several threads at once, written by one at a time.
///
/// A commit is not synced (`synchronous = NORMAL`): a power cut can cost the last analyses, which are then made again, and never the
/// file. When the file turns out to be damaged it is put aside, and nothing is kept until the next start makes a new one.
final class SQLiteIndex: IndexStore {
  private let path: String
  private let pool: DatabasePool
  private let state: Mutex<State>

  private struct State {
    var notice: String?
    var isUsable = true
  }

  /// Why there is no index to use in a file.
  enum Failure: Error {
    /// Made by another program, or damaged: it can be put aside.
    case unusable(String)
    /// In use by others, or from the future: it must stay as it is.
    case notOurs(String)
  }

  /// Opens the file, and makes it when there is none.
  init(path: String, notice: String? = nil) throws(Failure) {
    self.path = path
    state = Mutex(State(notice: notice))
    var configuration = Configuration()
    configuration.label = "index"
    configuration.busyMode = .timeout(1)
    configuration.prepareDatabase { db in
      if !db.configuration.readonly { try db.execute(sql: "PRAGMA synchronous = NORMAL") }
    }
    do {
      try Self.check(path)
      pool = try DatabasePool(path: path, configuration: configuration)
      try IndexSchema.migrator.migrate(pool)
    } catch let failure as Failure {
      throw failure
    } catch let error as DatabaseError where error.isOfDamage {
      throw .unusable("it was damaged")
    } catch {
      throw .notOurs(StoreError(error, file: path).why)
    }
  }

  /// Looks at a file that is there, without changing it.
  private static func check(_ path: String) throws {
    guard access(path, F_OK) == 0 else { return }
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(1)
    let (application, version, tables) = try DatabaseQueue(path: path, configuration: configuration).inDatabase { db in
      (
        try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0, try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0,
        try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
      )
    }
    if application != IndexSchema.applicationID, application != 0 || tables > 0 { throw Failure.unusable("it was no index") }
    if version > IndexSchema.version { throw Failure.notOurs("it was made by a newer synoptic") }
  }

  var notice: String? { state.withLock { $0.notice } }

  func analysis(of text: ContentHash) throws(StoreError) -> ArticleAnalysis? { try analyses(of: [text])[text] }

  func analyses(of texts: [ContentHash]) throws(StoreError) -> [ContentHash: ArticleAnalysis] {
    try perform(otherwise: [:]) {
      try pool.read { db in
        let statement = try db.cachedStatement(sql: "SELECT encoded FROM analysis WHERE hash = ? AND version = ?")
        var found: [ContentHash: ArticleAnalysis] = [:]
        for text in texts {
          let encoded = try Data.fetchOne(statement, arguments: [text.hexadecimal, ArticleAnalysis.version])
          found[text] = encoded.flatMap { AnalysisCoding.decode(Array($0)) }
        }
        return found
      }
    }
  }

  func keep(_ analyses: [(ContentHash, ArticleAnalysis)]) throws(StoreError) {
    let encoded = analyses.map { ($0.hexadecimal, Data(AnalysisCoding.encode($1))) }
    try perform(otherwise: ()) {
      try pool.write { db in
        let statement = try db.cachedStatement(sql: "INSERT OR REPLACE INTO analysis (hash, version, encoded) VALUES (?, ?, ?)")
        for (hash, bytes) in encoded { try statement.execute(arguments: [hash, ArticleAnalysis.version, bytes]) }
      }
    }
  }

  func reading(of key: ContentHash) throws(StoreError) -> FileReading? {
    try perform(otherwise: nil) {
      let encoded = try pool.read { db in
        try Data.fetchOne(db.cachedStatement(sql: "SELECT encoded FROM reading WHERE key = ?"), arguments: [key.hexadecimal])
      }
      return encoded.flatMap { ReadingCoding.decode(Array($0)) }
    }
  }

  func keep(_ reading: FileReading, of key: ContentHash) throws(StoreError) {
    guard let encoded = ReadingCoding.encode(reading) else { return }
    try perform(otherwise: ()) {
      try pool.write { db in
        let statement = try db.cachedStatement(sql: "INSERT OR REPLACE INTO reading (key, encoded) VALUES (?, ?)")
        try statement.execute(arguments: [key.hexadecimal, Data(encoded)])
      }
    }
  }

  func failure(of path: String, stamp: ContentHash) throws(StoreError) -> String? {
    try perform(otherwise: nil) {
      try pool.read { db in
        try String.fetchOne(
          db.cachedStatement(sql: "SELECT reason FROM failure WHERE path = ? AND stamp = ?"), arguments: [path, stamp.hexadecimal])
      }
    }
  }

  func keepFailure(_ reason: String, of path: String, stamp: ContentHash) throws(StoreError) {
    try perform(otherwise: ()) {
      try pool.write { db in
        let statement = try db.cachedStatement(sql: "INSERT OR REPLACE INTO failure (path, stamp, reason) VALUES (?, ?, ?)")
        try statement.execute(arguments: [path, stamp.hexadecimal, reason])
      }
    }
  }

  func settle(_ articles: [IndexedArticle], areAll: Bool) throws(StoreError) {
    try perform(otherwise: ()) {
      let known = try pool.read { db in
        try Row.fetchAll(db, sql: "SELECT path, size, modified, hash, reading FROM article").map { row in
          IndexedArticle(
            path: row[0], size: row[1], modified: row[2], textHash: ContentHash(hexadecimal: row[3]),
            reading: (row[4] as String?).map { ContentHash(hexadecimal: $0) })
        }
      }
      let new = Set(articles).subtracting(known)
      let paths = Set(articles.map(\.path))
      let gone = areAll ? known.filter { !paths.contains($0.path) } : []
      if new.isEmpty, gone.isEmpty { return }
      try pool.write { try Self.record(new: new, gone: gone, areAll: areAll, $0) }
    }
  }

  func forgetAll() throws(StoreError) {
    try perform(otherwise: ()) {
      try pool.write { db in
        try db.execute(sql: "DELETE FROM analysis")
        try db.execute(sql: "DELETE FROM reading")
        try db.execute(sql: "DELETE FROM failure")
        try db.execute(sql: "DELETE FROM article")
      }
    }
  }

  private static func record(new: Set<IndexedArticle>, gone: [IndexedArticle], areAll: Bool, _ db: Database) throws {
    let insert = try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO article (path, size, modified, hash, reading) VALUES (?, ?, ?, ?, ?)")
    for article in new {
      try insert.execute(
        arguments: [article.path, article.size, article.modified, article.textHash.hexadecimal, article.reading?.hexadecimal])
    }
    let delete = try db.cachedStatement(sql: "DELETE FROM article WHERE path = ?")
    for article in gone { try delete.execute(arguments: [article.path]) }
    if areAll {
      try db.execute(
        sql: "DELETE FROM analysis WHERE version < ? OR hash NOT IN (SELECT hash FROM article)",
        arguments: [ArticleAnalysis.version])
      try db.execute(sql: "DELETE FROM reading WHERE key NOT IN (SELECT reading FROM article WHERE reading IS NOT NULL)")
    }
  }

  /// Does something with the database, unless it was found to be damaged; finding that out is no failure.
  private func perform<Value>(otherwise fallback: Value, _ body: () throws -> Value) throws(StoreError) -> Value {
    guard state.withLock({ $0.isUsable }) else { return fallback }
    do { return try body() } catch let error as DatabaseError where error.isOfDamage {
      state.withLock { state in
        if state.isUsable { Self.putAside(path) }
        state = State(notice: "the index was damaged: it is made anew at the next start", isUsable: false)
      }
      return fallback
    } catch {
      throw StoreError(error, file: path)
    }
  }

  /// Renames the file, so that nothing that somebody may want is deleted; the one put aside before goes.
  static func putAside(_ path: String) {
    rename(path, path + ".damaged")
    for companion in ["-wal", "-shm"] { unlink(path + companion) }
  }
}

extension DatabaseError {
  /// Whether it says that the file is no database, or a broken one.
  var isOfDamage: Bool { resultCode == .SQLITE_CORRUPT || resultCode == .SQLITE_NOTADB }
}
