import Foundation
import Language

/// When an undated article appeared, as far as its own words and the dated articles of its story tell.
struct Placement {
  let material: DatingMaterial
  let matches: StoryMatches
  /// For each article the day that is reckoned with, when it has one.
  let days: [Int?]

  /// In days: how far from the dated articles of its story an article is looked for.
  static let reach = 60
  /// The dates that are told must hold with this probability.
  private static let credible = 0.8
  /// The longest spans that are told, in days: as one day, as a month or span.
  private static let longest = (day: 7, span: 45)
  /// Dated neighbours that lie further apart than this tell of no one time.
  private static let together = 120

  /// About when the undated articles of a story appeared; those about which too little is known are left out.
  func dates(of free: [Int]) -> [Int: CalendarDate] {
    let near = Set(free.flatMap { material.neighbours[$0] }).filter { days[$0] != nil }.sorted()
    let anchors = near.compactMap { days[$0] }.sorted()
    guard let middle = anchors.isEmpty ? nil : anchors[anchors.count / 2] else { return ownDates(of: free) }
    let given = Dictionary(
      uniqueKeysWithValues: near.compactMap { other in
        days[other].flatMap { abs($0 - middle) <= Self.together ? (other, $0) : nil }
      })
    guard let first = given.values.min(), let last = given.values.max() else { return [:] }
    let arrangement = StoryArrangement(
      material, given: given, free: free, window: (first - Self.reach)..<(last + Self.reach + 1),
      matches: matches.among(near + free))
    return Dictionary(
      uniqueKeysWithValues: free.compactMap { article in
        Self.date(arrangement.scores(of: article)).map { (article, $0) }
      })
  }

  /// In days: how long after the latest date in it an article is looked for.
  private static let afterLatest = 800

  /// Sentences at the top that tell the news.
  private static let lead = 3
  /// In days: how near to one another articles of a story tell the news.
  private static let sameNews = 31

  /// About when the articles of a story without any dated one appeared: only where the news itself, in the first sentences, has a complete
  /// date, and no later one stands anywhere. A weekday beside it, or another article's news of those weeks, must confirm it: how long ago
  /// the complete dates of articles lie, nobody can tell otherwise.
  private func ownDates(of free: [Int]) -> [Int: CalendarDate] {
    let news = free.compactMap { article in newsDay(of: article).map { (article: article, day: $0.day, isConfirmed: $0.hasWeekday) }
    }
    let confirmed = news.filter { one in
      one.isConfirmed || news.contains { $0.article != one.article && abs($0.day - one.day) <= Self.sameNews }
    }
    guard let latest = confirmed.map(\.day).max() else { return [:] }
    let told = confirmed.filter { latest - $0.day <= Self.sameNews }.map(\.article)
    let arrangement = StoryArrangement(
      material, given: [:], free: told, window: (latest - Self.reach)..<(latest + Self.afterLatest), matches: matches.among(told))
    return Dictionary(
      uniqueKeysWithValues: told.compactMap { article in
        // A day would say more than is known without any dated article.
        Self.date(arrangement.scores(of: article)).flatMap { $0.isSingleDay ? nil : (article, $0) }
      })
  }

  /// The latest complete day in an article, when it stands in its first sentences.
  private func newsDay(of article: Int) -> (day: Int, hasWeekday: Bool)? {
    let lead = material.events.articleRanges[article].prefix(Self.lead)
    let complete = material.clues[article].compactMap { clue -> (day: Int, clue: DateClue)? in
      guard case .absolute(let date) = clue.meaning, date.isSingleDay else { return nil }
      return (date.firstDay, clue)
    }
    guard let latest = complete.max(by: { $0.day < $1.day }), latest.clue.direction != .future, lead.contains(latest.clue.sentence)
    else { return nil }
    return (latest.day, latest.clue.weekday != nil)
  }

  /// The shortest span that holds the day with enough probability, as a day, a month or a span; nil when it is too long to be told.
  static func date(_ scores: [(day: Int, score: Double)]) -> CalendarDate? {
    guard let best = scores.map(\.score).max() else { return nil }
    let weights = scores.map { exp($0.score - best) }
    let sum = weights.reduce(0, +)
    var left = 0
    var held = 0.0
    var shortest: Range<Int>?
    for right in weights.indices {
      held += weights[right]
      while held - weights[left] >= credible * sum {
        held -= weights[left]
        left += 1
      }
      if held >= credible * sum, right + 1 - left < (shortest?.count ?? .max) { shortest = left..<(right + 1) }
    }
    guard let shortest, shortest.count <= longest.span else { return nil }
    let span = CalendarDate(
      firstDay: scores[shortest.lowerBound].day, lastDay: scores[shortest.upperBound - 1].day, isApproximate: true)
    if shortest.count <= longest.day {
      let middle = median(of: shortest, scores, weights)
      return CalendarDate(firstDay: middle, lastDay: middle, isApproximate: true)
    }
    let (start, end) = (CalendarDate.civil(span.firstDay), CalendarDate.civil(span.lastDay))
    if start.year == end.year, start.month == end.month { return CalendarDate.month(start.year, start.month)?.approximate }
    return span
  }

  private static func median(of span: Range<Int>, _ scores: [(day: Int, score: Double)], _ weights: [Double]) -> Int {
    let half = weights[span].reduce(0, +) / 2
    var sum = 0.0
    for index in span {
      sum += weights[index]
      if sum >= half { return scores[index].day }
    }
    return scores[span.lowerBound].day
  }
}
