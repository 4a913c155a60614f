import Corpus
import GRDB
import Language

/// Looks for articles in a catalogue, the newest first, undated ones last, those of one day in order of path.
struct CatalogueSearch {
  /// How many articles that have what is asked for are looked at, the newest ones.
  static let mostLookedAt = 20_000
  /// Of more articles of one day those that are wanted are found by their paths.
  private static let mostSorted = 10_000

  private let db: Database
  private let library: Int

  init(_ db: Database, library: Int) { (self.db, self.library) = (db, library) }

  func answer(to query: LibraryQuery?, after: CataloguedArticle?, limit: Int) throws -> CatalogueAnswer {
    let asked = try query.map { try CatalogueQuery($0, db) }
    if asked?.isVoid ?? false { return CatalogueAnswer(articles: [], count: 0, isAtLeast: false) }
    guard let asked, asked.expression != nil || asked.days != nil else {
      let count = try Int.fetchOne(db, sql: "SELECT articles FROM state") ?? 0
      return CatalogueAnswer(articles: try all(after: after, limit: limit), count: count, isAtLeast: false)
    }
    let found = try numbers(having: asked)
    return CatalogueAnswer(
      articles: try page(of: found, after: after, limit: limit), count: min(found.count, Self.mostLookedAt),
      isAtLeast: found.count > Self.mostLookedAt)
  }

  // MARK: All articles

  private func all(after: CataloguedArticle?, limit: Int) throws -> [CataloguedArticle] {
    let statement = try db.cachedStatement(sql: "SELECT number FROM article WHERE number >= ? ORDER BY number LIMIT 1")
    let first = after.map { CatalogueNumber.day(of: $0.date) }
    var articles: [CataloguedArticle] = []
    var next = first.map { CatalogueNumber.numbers(of: $0).lowerBound } ?? 0
    while articles.count < limit, let number = try Int64.fetchOne(statement, arguments: [next]) {
      let day = CatalogueNumber.day(ofNumber: number)
      articles += try self.articles(of: day, after: day == first ? after?.id.path : nil, limit: limit - articles.count)
      next = CatalogueNumber.numbers(of: day).upperBound
    }
    return articles
  }

  /// The articles of a day in order of path: sorted, or, where they are very many, as it is with those without a date, by walking along the
  /// paths of all.
  private func articles(of day: Int, after path: String?, limit: Int) throws -> [CataloguedArticle] {
    let given = try Int.fetchOne(db.cachedStatement(sql: "SELECT given FROM day WHERE day = ?"), arguments: [day]) ?? 0
    // A plus keeps SQLite from the index of a column.
    let (byNumber, byPath) = given <= Self.mostSorted ? ("", "+") : ("+", "")
    let numbers = CatalogueNumber.numbers(of: day)
    return try CatalogueRow.fetch(
      db,
      """
      WHERE \(byNumber)article.number >= ? AND \(byNumber)article.number < ? AND \(byPath)article.path > ?
      ORDER BY \(byPath)article.path LIMIT ?
      """, [numbers.lowerBound, numbers.upperBound, path ?? "", limit], library: library)
  }

  // MARK: Articles of one text

  /// In order of path.
  func articles(withText hash: ContentHash, limit: Int) throws -> [CataloguedArticle] {
    let statement = try db.cachedStatement(sql: "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid LIMIT ?")
    let numbers = try Int64.fetchAll(
      statement, arguments: [CatalogueQuery.phrase([CatalogueWords.word(of: hash)], isPrefix: false), limit])
    return try numbers.flatMap { try CatalogueRow.fetch(db, "WHERE article.number = ?", [$0], library: library) }
      .filter { $0.textHash == hash }.sorted { $0.id.path.utf8.lexicographicallyPrecedes($1.id.path.utf8) }
  }

  // MARK: Some articles

  /// The numbers of the newest articles that have what is asked for, and one more where there are more than are looked at.
  private func numbers(having query: CatalogueQuery) throws -> [Int64] {
    let table = query.expression == nil ? "article" : "words"
    let number = query.expression == nil ? "article.number" : "words.rowid"
    var conditions: [String] = []
    var arguments: [any DatabaseValueConvertible] = []
    if let expression = query.expression {
      conditions += ["words MATCH ?", "NOT EXISTS (SELECT 1 FROM stale WHERE stale.number = words.rowid)"]
      arguments.append(expression)
    }
    if let days = query.days {
      // A date of several days stands under its last one.
      let span = try Int.fetchOne(db, sql: "SELECT max(last_day - first_day) FROM article WHERE last_day > first_day") ?? 0
      let certain = CatalogueNumber.numbers(from: days.lowerBound, to: days.upperBound)
      let possible = CatalogueNumber.numbers(from: days.lowerBound, to: days.upperBound + span)
      conditions += [
        "\(number) >= ?", "\(number) < ?",
        "(\(number) >= ? OR EXISTS (SELECT 1 FROM article AS dated WHERE dated.number = \(number) AND dated.first_day <= ?))",
      ]
      arguments += [possible.lowerBound, possible.upperBound, certain.lowerBound, days.upperBound]
    }
    let holdsParts = Self.holds(query.pathParts)
    if !query.pathParts.isEmpty {
      db.add(function: holdsParts)
      conditions.append("(SELECT \(holdsParts.name)(named.path) FROM article AS named WHERE named.number = \(number))")
    }
    defer { if !query.pathParts.isEmpty { db.remove(function: holdsParts) } }
    arguments.append(Self.mostLookedAt + 1)
    let statement = try db.cachedStatement(
      sql: "SELECT \(number) FROM \(table) WHERE \(conditions.joined(separator: " AND ")) ORDER BY \(number) LIMIT ?")
    return try Int64.fetchAll(statement, arguments: StatementArguments(arguments))
  }

  /// Whether a path holds all of these parts, which are folded; one that begins with a slash also where the path begins.
  private static func holds(_ parts: [String]) -> DatabaseFunction {
    DatabaseFunction("holds_parts", argumentCount: 1) { values in
      let path = "/" + Folding.folded(String.fromDatabaseValue(values[0]) ?? "")
      return parts.allSatisfy { path.contains($0) }
    }
  }

  /// A page of the articles with these numbers: day after day, as those of one day are in order of path.
  private func page(of numbers: [Int64], after: CataloguedArticle?, limit: Int) throws -> [CataloguedArticle] {
    var place = 0
    if let after {
      let day = CatalogueNumber.numbers(of: CatalogueNumber.day(of: after.date))
      place = numbers.firstIndex { $0 >= day.lowerBound } ?? numbers.count
    }
    var page: [Int64] = []
    while place < min(numbers.count, Self.mostLookedAt), page.count < limit {
      let day = CatalogueNumber.day(ofNumber: numbers[place])
      let end = numbers[place...].prefix(Self.mostLookedAt - place).firstIndex { CatalogueNumber.day(ofNumber: $0) != day }
      let ofDay = numbers[place..<(end ?? min(numbers.count, Self.mostLookedAt))]
      let before = after.flatMap { CatalogueNumber.day(of: $0.date) == day ? $0.id.path : nil }
      page += try sorted(ofDay, after: before).prefix(limit - page.count)
      place = ofDay.endIndex
    }
    return try page.flatMap { try CatalogueRow.fetch(db, "WHERE article.number = ?", [$0], library: library) }
  }

  private func sorted(_ numbers: ArraySlice<Int64>, after path: String?) throws -> [Int64] {
    let statement = try db.cachedStatement(sql: "SELECT path FROM article WHERE number = ?")
    let paths = try numbers.compactMap { number in
      try String.fetchOne(statement, arguments: [number]).map { (number: number, path: $0) }
    }
    return paths.filter { article in path.map { $0.utf8.lexicographicallyPrecedes(article.path.utf8) } ?? true }
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }.map(\.number)
  }
}
