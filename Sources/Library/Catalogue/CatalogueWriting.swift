import Corpus
import GRDB
import Language

/// One change of a catalogue, within one transaction: what files gave is put in place of what they gave before.
///
/// New articles are taken in at the end, in order of their numbers: so SQLite makes one list for each word, and not one for each article.
struct CatalogueWriting {
  private let db: Database
  private let library: Int
  private let round: Int
  private var nextFile: Int
  private var files: [Int] = []
  private var new: [(article: Article, day: Int, file: Int)] = []
  private var addedFiles = 0
  private var goneArticles = 0

  init(_ db: Database, library: Int, round: Int) throws {
    (self.db, self.library, self.round) = (db, library, round)
    nextFile = try Int.fetchOne(db, sql: "SELECT next_file FROM state") ?? 0
  }

  /// Takes in what a file gave; what of it is as it was stays.
  mutating func take(_ articles: [Article], of file: ArticleFile) throws {
    let number = try number(of: file)
    files.append(number)
    var old = try known(in: file.path, number)
    var seen: Set<String> = []
    for article in articles where seen.insert(article.id.path).inserted {
      if let known = old.removeValue(forKey: article.id.path) {
        if known.article == CataloguedArticle(article) { continue }
        try forget(known.number)
      } else if let other = try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT number FROM article WHERE path = ?"), arguments: [article.id.path])
      {
        try forget(other)
      }
      new.append((article, CatalogueNumber.day(of: article.metadata.date.date), number))
    }
    for known in old.values { try forget(known.number) }
  }

  /// Forgets a file, and gives back the paths of its articles.
  mutating func forget(_ path: String) throws -> [String] {
    guard let number = try fileNumber(path) else { return [] }
    let articles = try known(in: path, number)
    for known in articles.values { try forget(known.number) }
    try db.cachedStatement(sql: "DELETE FROM file WHERE path = ?").execute(arguments: [path])
    addedFiles -= 1
    return articles.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// - Returns: the numbers of the files that were taken in.
  mutating func finish() throws -> [Int] {
    try insert()
    try db.execute(
      sql: "UPDATE state SET articles = articles + ?, files = files + ?, stale = stale + ?, next_file = ?",
      arguments: [new.count - goneArticles, addedFiles, goneArticles, nextFile])
    return files
  }

  private func fileNumber(_ path: String) throws -> Int? {
    try Int.fetchOne(db.cachedStatement(sql: "SELECT number FROM file WHERE path = ?"), arguments: [path])
  }

  private mutating func number(of file: ArticleFile) throws -> Int {
    if let number = try fileNumber(file.path) {
      try db.cachedStatement(sql: "UPDATE file SET size = ?, modified = ?, round = max(round, ?) WHERE path = ?")
        .execute(arguments: [file.size, file.modified, round, file.path])
      return number
    }
    let number = nextFile
    (nextFile, addedFiles) = (number + 1, addedFiles + 1)
    try db.cachedStatement(sql: "INSERT INTO file (path, number, size, modified, round) VALUES (?, ?, ?, ?, ?)")
      .execute(arguments: [file.path, number, file.size, file.modified, round])
    return number
  }

  /// The articles of a file: of its path, or of one that goes on behind it with `#`.
  private func known(in path: String, _ file: Int) throws -> [String: (number: Int64, article: CataloguedArticle)] {
    let selection = "FROM article WHERE file = ? AND (path = ? OR path >= ? AND path < ?) ORDER BY path"
    let arguments: StatementArguments = [file, path, "\(path)#", "\(path)$"]
    let numbers = try Int64.fetchAll(db.cachedStatement(sql: "SELECT number \(selection)"), arguments: arguments)
    if numbers.isEmpty { return [:] }
    let articles = try numbers.compactMap { try CatalogueRow.fetch(db, "WHERE article.number = ?", [$0], library: library).first }
    return Dictionary(zip(numbers, articles).map { ($1.id.path, ($0, $1)) }, uniquingKeysWith: { first, _ in first })
  }

  private mutating func forget(_ number: Int64) throws {
    try db.cachedStatement(sql: "DELETE FROM article WHERE number = ?").execute(arguments: [number])
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO stale (number) VALUES (?)").execute(arguments: [number])
    goneArticles += 1
  }

  // MARK: New articles

  private mutating func insert() throws {
    new.sort { ($0.day, $0.article.id.path) < ($1.day, $1.article.id.path) }
    let article = try db.cachedStatement(
      sql: """
        INSERT INTO article (number, path, file, hash, title, source, first_day, last_day, is_approximate, words)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    let words = try db.cachedStatement(sql: "INSERT INTO words (rowid, text) VALUES (?, ?)")
    var sources: [String: Int] = [:]
    for span in new.chunked(by: { $0.day == $1.day }) {
      guard let first = span.first else { continue }
      var number = try takeNumbers(span.count, of: first.day)
      for item in span {
        let source = try source(item.article.metadata.source.name, &sources)
        let known = CataloguedArticle(item.article)
        try article.execute(
          arguments: [
            number, known.id.path, item.file, CatalogueRow.bytes(of: known.textHash), known.title, source, known.date?.firstDay,
            known.date?.lastDay, known.date?.isApproximate ?? false, known.wordCount,
          ])
        try words.execute(arguments: [number, CatalogueWords(item.article, source: source).text])
        number += 1
      }
    }
  }

  /// The first of some numbers of a day that nothing had before.
  private func takeNumbers(_ count: Int, of day: Int) throws -> Int64 {
    let statement = try db.cachedStatement(
      sql:
        "INSERT INTO day (day, given) VALUES (?, ?) ON CONFLICT (day) DO UPDATE SET given = given + excluded.given RETURNING given")
    let given = try Int64.fetchOne(statement, arguments: [day, count]) ?? 0
    let numbers = CatalogueNumber.numbers(of: day)
    guard given <= numbers.count else { throw StoreError(what: "catalogue", why: "it has too many articles of one day") }
    return numbers.lowerBound + given - Int64(count)
  }

  private func source(_ name: String?, _ known: inout [String: Int]) throws -> Int? {
    guard let name else { return nil }
    if let number = known[name] { return number }
    let look = try db.cachedStatement(sql: "SELECT number FROM source WHERE name = ?")
    if let number = try Int.fetchOne(look, arguments: [name]) {
      known[name] = number
      return number
    }
    try db.cachedStatement(sql: "INSERT INTO source (name, folded) VALUES (?, ?)").execute(arguments: [name, Folding.folded(name)])
    let number = Int(db.lastInsertedRowID)
    known[name] = number
    return number
  }
}

extension Array {
  /// The array in slices: a new one begins where two neighbours do not belong together.
  fileprivate func chunked(by belong: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
    var chunks: [ArraySlice<Element>] = []
    var start = 0
    for place in indices where place + 1 == count || !belong(self[place], self[place + 1]) {
      chunks.append(self[start...place])
      start = place + 1
    }
    return chunks
  }
}
