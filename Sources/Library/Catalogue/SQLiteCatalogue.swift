import Corpus
import Foundation
import GRDB
import Language
import Synchronization

/// The catalogue in an SQLite file: read by several threads and programs at once, filled by one at a time.
///
/// A commit is not synced (`synchronous = NORMAL`): a power cut can cost what was taken in last, which is then read again, and never the
/// file. When the file turns out to be damaged it is put aside, nothing is found any more, and the next start makes a new one.
final class SQLiteCatalogue: ArticleCatalogue {
  /// Which library its articles are of.
  let library: Int
  private let path: String
  /// nil where there is no room for one.
  private let database: (any DatabaseWriter)?
  private let state: Mutex<State>
  /// Which files were found in the rounds that were begun here.
  let rounds = Mutex<[Int: FoundNumbers]>([:])

  private struct State {
    var notice: String?
    var isUsable = true
  }

  /// Why there is no catalogue to use in a file.
  enum Failure: Error {
    /// Made by another program, or damaged: it can be put aside.
    case unusable(String)
    /// In use by others, or from the future: it must stay as it is.
    case notOurs(String)
  }

  /// Opens the file, and makes it when there is none.
  init(path: String, library: Int, notice: String? = nil) throws(Failure) {
    self.path = path
    self.library = library
    state = Mutex(State(notice: notice))
    do {
      try Self.check(path)
      let database = try DatabasePool(path: path, configuration: Self.configuration)
      self.database = database
      try database.write { db in if try CatalogueSchema.standing(of: db) == .empty { try CatalogueSchema.make(db) } }
    } catch let failure as Failure {
      throw failure
    } catch let error as DatabaseError where error.isOfDamage {
      throw .unusable("it was damaged")
    } catch {
      throw .notOurs(StoreError(error, file: path).why)
    }
  }

  /// A catalogue for the moment, in a file that has no name and goes with the program.
  init(temporaryFor library: Int, notice: String?) {
    path = "catalogue"
    self.library = library
    let made = Result { () throws -> DatabaseQueue in
      let database = try DatabaseQueue(path: "", configuration: Self.configuration)
      try database.write(CatalogueSchema.make)
      return database
    }
    switch made {
    case .success(let made):
      database = made
      state = Mutex(State(notice: notice))
    case .failure(let error):
      database = nil
      state = Mutex(State(notice: "there is no catalogue: \(StoreError(error, file: path).why)", isUsable: false))
    }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.label = "catalogue"
    configuration.busyMode = .timeout(10)
    configuration.maximumReaderCount = 3
    configuration.prepareDatabase { db in
      if !db.configuration.readonly {
        // In pages: less often, as each is synced. In KB: what goes in is spread over the whole of the file.
        try db.execute(
          sql: """
            PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 4000; PRAGMA cache_size = -8000;
              PRAGMA journal_size_limit = \(16 << 20)
            """)
      }
    }
    return configuration
  }

  /// Looks at a file that is there, without changing it; one of an older program goes.
  private static func check(_ path: String) throws {
    guard access(path, F_OK) == 0 else { return }
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(1)
    switch try DatabaseQueue(path: path, configuration: configuration).inDatabase(CatalogueSchema.standing) {
    case .ours, .empty: break
    case .older: for companion in ["", "-wal", "-shm"] { unlink(path + companion) }
    case .newer: throw Failure.notOurs("it was made by a newer synoptic")
    case .foreign: throw Failure.unusable("it was no catalogue")
    }
  }

  var notice: String? { state.withLock { $0.notice } }

  func standing() throws(StoreError) -> CatalogueStanding {
    try read(otherwise: CatalogueStanding(files: 0, articles: 0, isComplete: false)) { db in
      let row = try Row.fetchOne(db, sql: "SELECT files, articles, is_complete FROM state")
      return CatalogueStanding(files: row?[0] ?? 0, articles: row?[1] ?? 0, isComplete: row?[2] ?? false)
    }
  }

  func articles(having query: LibraryQuery?, after: CataloguedArticle?, limit: Int) throws(StoreError) -> CatalogueAnswer {
    try read(otherwise: CatalogueAnswer(articles: [], count: 0, isAtLeast: false)) { db in
      try CatalogueSearch(db, library: library).answer(to: query, after: after, limit: limit)
    }
  }

  func article(at path: String) throws(StoreError) -> CataloguedArticle? {
    try read(otherwise: nil) { db in
      try CatalogueRow.fetch(db, "WHERE article.path = ?", [path], library: library).first
    }
  }

  func articles(withText hash: ContentHash) throws(StoreError) -> [CataloguedArticle] {
    try read(otherwise: []) { db in
      try CatalogueSearch(db, library: library).articles(withText: hash, limit: CatalogueStanding.mostTold)
    }
  }

  func articles(near article: Article, limit: Int) throws(StoreError) -> [CataloguedArticle] {
    let words = TellingWords(of: article)
    return try read(otherwise: []) { db in
      try CatalogueNeighbours(db, library: library).articles(near: article, by: words, limit: limit)
    }
  }

  // MARK: Access

  /// Does something that only looks, unless the file was found to be damaged.
  func read<Value>(otherwise fallback: Value, _ body: (Database) throws -> Value) throws(StoreError) -> Value {
    guard state.withLock({ $0.isUsable }), let database else { return fallback }
    do { return try database.read(body) } catch {
      if isDamage(error) { return fallback }
      throw StoreError(error, file: path)
    }
  }

  /// Changes something, all or nothing.
  ///
  /// - Throws: when the file was found to be damaged, too: what fills the catalogue must end.
  func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    guard state.withLock({ $0.isUsable }), let database else { throw unusable }
    do { return try database.write(body) } catch {
      if isDamage(error) { throw unusable }
      throw StoreError(error, file: path)
    }
  }

  private var unusable: StoreError { StoreError(what: "catalogue", why: notice ?? "it can't be used") }

  /// Whether an error says that the file is damaged; puts it aside then.
  private func isDamage(_ error: any Error) -> Bool {
    guard let error = error as? DatabaseError, error.isOfDamage else { return false }
    state.withLock { state in
      if state.isUsable { SQLiteIndex.putAside(path) }
      state = State(notice: "the catalogue was damaged: it is made anew at the next start", isUsable: false)
    }
    return true
  }
}
