import Foundation
import Language

/// Days for some articles of one story, so chosen that what they say fits together best.
///
/// Some articles' days are given; each of the others takes in turn the day that fits best with those of the rest, until none moves
/// (iterated conditional modes). What counts is each article's own words, how near the articles of a story lie to one another, and
/// whether clues that may tell of one happening mean the same day.
struct StoryArrangement {
  private let tables: [Int: DayTable]
  private let free: [Int]
  private let matches: [Int: [ClueMatch]]
  private(set) var days: [Int: Int]

  private static let rounds = 8

  /// - Parameters:
  ///   - given: articles and their days.
  ///   - free: articles whose days are looked for, within `window`.
  ///   - matches: between any two of them.
  init(_ material: DatingMaterial, given: [Int: Int], free: [Int], window: Range<Int>, matches: [ClueMatch]) {
    var tables: [Int: DayTable] = [:]
    for (article, day) in given { tables[article] = DayTable(material.clues[article], days: day..<(day + 1)) }
    for article in free { tables[article] = DayTable(material.clues[article], days: window) }
    self.tables = tables
    self.free = free
    var byArticle: [Int: [ClueMatch]] = [:]
    for match in matches {
      byArticle[match.first.article, default: []].append(match)
      if match.second.article != match.first.article { byArticle[match.second.article, default: []].append(match) }
    }
    self.matches = byArticle
    days = given
    settle()
  }

  private mutating func settle() {
    for round in 0..<Self.rounds {
      var moved = false
      for article in free {
        guard let best = scores(of: article).max(by: { ($0.score, $1.day) < ($1.score, $0.day) }) else { continue }
        if days[article] != best.day {
          days[article] = best.day
          moved = true
        }
      }
      if !moved, round > 0 { return }
    }
  }

  /// For each day that an article may have: how well it fits, given the others' days.
  func scores(of article: Int) -> [(day: Int, score: Double)] {
    guard let table = tables[article] else { return [] }
    let others = days.filter { $0.key != article }.sorted { $0.key < $1.key }.map(\.value)
    return table.days.map { ($0, table.fit(of: $0) + Self.closeness(of: $0, to: others) + matchFit(of: article, on: $0)) }
  }

  /// How well all days fit together.
  var score: Double {
    days.sorted { $0.key < $1.key }.reduce(0) { sum, entry in
      let own = tables[entry.key]?.fit(of: entry.value) ?? 0
      // What is between two articles is counted from both sides.
      let others = days.filter { $0.key != entry.key }.sorted { $0.key < $1.key }.map(\.value)
      return sum + own + (Self.closeness(of: entry.value, to: others) + matchFit(of: entry.key, on: entry.value)) / 2
    }
  }

  // MARK: Between articles

  /// Articles of one story appear within days of one another, seldom months apart.
  private static func closeness(of day: Int, to others: [Int]) -> Double {
    others.isEmpty ? 0 : others.reduce(0) { $0 + closeness($1 - day) } / Double(others.count)
  }

  static func closeness(_ gap: Int) -> Double {
    let weeks = Double(gap) / usualGap
    return -0.8 * log(1 + weeks * weeks)
  }

  /// In days: as far as this articles of a story lie apart as a matter of course.
  private static let usualGap = 12.0

  private func matchFit(of article: Int, on day: Int) -> Double {
    (matches[article] ?? []).reduce(0) { sum, match in
      let isWithin = match.first.article == match.second.article
      return sum + fit(match, article, day) * (isWithin ? 2 : 1)
    }
  }

  /// How well the clues of a match agree when `article` has the day `day`.
  private func fit(_ match: ClueMatch, _ article: Int, _ day: Int) -> Double {
    func span(_ end: (article: Int, clue: Int)) -> ClosedRange<Int>? {
      guard let placed = end.article == article ? day : days[end.article] else { return nil }
      return tables[end.article]?.span(of: end.clue, on: placed)
    }
    return match.fit(span(match.first), span(match.second))
  }

  /// How well the clues of a match agree as the articles are placed.
  func fit(_ match: ClueMatch) -> Double {
    days[match.first.article].map { fit(match, match.first.article, $0) } ?? 0
  }

  /// The day that both clues of a match mean as the articles are placed; nil when they mean none in common or more than one.
  func day(of match: ClueMatch) -> Int? {
    let spans = [match.first, match.second].compactMap { end in
      days[end.article].flatMap { tables[end.article]?.span(of: end.clue, on: $0) }
    }
    guard spans.count == 2, let first = spans.map(\.lowerBound).max(), first == spans.map(\.upperBound).min() else { return nil }
    return first
  }
}
