import Corpus
import Foundation
import GRDB
import Language

/// Finds the articles of a catalogue that have most in common with one, by its telling words: the rarer those are the more they count, and
/// the nearer in date an article is.
struct CatalogueNeighbours {
  /// Of a word, so many of the articles that have it are looked at: those near in date, and, if there are not more than that, all. More
  /// where no date helps.
  private static let mostOfWord = 800
  private static let mostOfWordUndated = 2500
  /// Of all words together.
  private static let mostInAll = 20_000
  /// Near in date: so many days before and behind.
  private static let nearDays = 10
  private static let fewestWords = 2

  private let db: Database
  private let library: Int

  init(_ db: Database, library: Int) { (self.db, self.library) = (db, library) }

  private struct Likeness {
    var sum = 0.0
    var words = 0
  }

  func articles(near article: Article, by telling: TellingWords, limit: Int) throws -> [CataloguedArticle] {
    let day = article.metadata.date.date?.lastDay
    let near = day.map { CatalogueNumber.numbers(from: $0 - Self.nearDays, to: $0 + Self.nearDays) }
    let total = try Int.fetchOne(db, sql: "SELECT articles + stale FROM state") ?? 0
    var likeness: [Int64: Likeness] = [:]
    var left = Self.mostInAll
    for word in telling.words where left > 0 {
      let found = try articles(
        having: word.phrase, near: near, most: min(near == nil ? Self.mostOfWordUndated : Self.mostOfWord, left))
      left -= found.numbers.count
      let weight = log(1 + Double(total) / Double(max(found.count, 1))) * word.weight
      for number in found.numbers {
        likeness[number, default: Likeness()].sum += weight
        likeness[number, default: Likeness()].words += 1
      }
    }
    let candidates = likeness.lazy.filter { $0.value.words >= Self.fewestWords }.map { number, likeness in
      (number: number, score: likeness.sum * Self.nearness(number, to: day))
    }
    return try chosen(candidates.sorted { ($1.score, $0.number) < ($0.score, $1.number) }, without: article.id.path, limit: limit)
  }

  /// Articles that have a word: all, or, where these are many, those that are near in date; and in how many it is found, about.
  private func articles(
    having phrase: String, near: Range<Int64>?, most: Int
  ) throws -> (numbers: [Int64], count: Int) {
    let all = try numbers(having: phrase, in: 0..<Int64.max, most: most + 1)
    if all.count <= most { return (all, all.count) }
    let count = try estimate(all)
    guard let near else { return ([], count) }
    let nearOnes = try numbers(having: phrase, in: near, most: most + 1)
    return (nearOnes.count > most ? [] : nearOnes, count)
  }

  private func numbers(having phrase: String, in numbers: Range<Int64>, most: Int) throws -> [Int64] {
    try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT rowid FROM words WHERE words MATCH ? AND rowid >= ? AND rowid < ? ORDER BY rowid LIMIT ?"),
      arguments: [phrase, numbers.lowerBound, numbers.upperBound, most])
  }

  /// How many articles have a word of which the newest ones are known.
  private func estimate(_ newest: [Int64]) throws -> Int {
    guard let last = newest.last else { return 0 }
    let statement = try db.cachedStatement(sql: "SELECT sum(given) FILTER (WHERE day <= ?), sum(given) FROM day")
    guard let row = try Row.fetchOne(statement, arguments: [CatalogueNumber.day(ofNumber: last)]) else { return newest.count }
    let (behind, all): (Int?, Int?) = (row[0], row[1])
    return newest.count * (all ?? 1) / max(behind ?? 1, 1)
  }

  /// Reports of one happening appear within days of it.
  private static func nearness(_ number: Int64, to day: Int?) -> Double {
    let other = CatalogueNumber.day(ofNumber: number)
    guard let day, other != CatalogueNumber.undated else { return 1 }
    return 1 + exp(-Double(abs(CatalogueNumber.day(day) - other)) / 5)
  }

  /// The best of the candidates: of two with as much in common the shorter one.
  private func chosen(
    _ candidates: [(number: Int64, score: Double)], without path: String, limit: Int
  ) throws -> [CataloguedArticle] {
    var read: [(article: CataloguedArticle, score: Double)] = []
    for candidate in candidates.prefix(3 * limit + 1) {
      let found = try CatalogueRow.fetch(db, "WHERE article.number = ?", [candidate.number], library: library)
      guard let article = found.first, article.id.path != path else { continue }
      read.append((article, candidate.score / (1 + 0.1 * log(1 + Double(article.wordCount) / 200))))
    }
    return read.sorted { ($1.score, $0.article.id.path) < ($0.score, $1.article.id.path) }.prefix(limit).map(\.article)
  }
}
