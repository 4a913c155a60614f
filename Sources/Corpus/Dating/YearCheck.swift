import Foundation
import Language

/// Whether a printed date's year can be right: what the article itself and the other articles of its story say of it.
///
/// The day and month of a date are seldom wrong, its year is now and then: a new year that was not noticed, a page that was moved and
/// dated anew. So the date is compared with the same day one year before and after, and as many years away as the story lies.
struct YearCheck {
  let material: DatingMaterial
  let matches: StoryMatches
  /// For each article the day that is reckoned with, when it has one.
  let days: [Int?]

  /// What came out: the better day when there is one, and why the printed one is not to be trusted.
  struct Finding {
    let day: Int
    let doubt: String
  }

  /// How often a date's year is wrong: printed; printed on a page that was changed long afterwards; stated by metadata or a file's name.
  private static let priors = (printed: 0.015, changed: 0.1, stated: 0.004)
  /// In days: a change so long afterwards tells that the page was worked on again.
  private static let longAfter = 300
  /// In days: a change so soon afterwards tells that the page was still being written.
  private static let soonAfter = 60
  /// What must be left of a date's probability that it is not doubted.
  private static let sure = 0.75
  /// How much less often a year is wrong beside which the right weekday is printed, and how often a weekday is.
  private static let confirmed = 0.1
  private static let wrongWeekday = 0.02
  /// Articles further from their story than this are looked at, in days.
  private static let farFromStory = 250

  /// Nil when nothing speaks against the date.
  func finding(for article: Int) -> Finding? {
    guard let day = days[article], let date = material.articles[article].article.metadata.date.date, date.isSingleDay,
      !isConfirmed(article, date)
    else { return nil }
    let near = material.neighbours[article]
    let dated = near.compactMap { other in days[other].map { (article: other, day: $0) } }.prefix(Self.neighbourWeights.count)
    let free = near.filter { days[$0] == nil }
    let hasWeekdays =
      material.clues[article].contains { $0.weekday != nil } || printedWeekday(of: article, date)?.isRight == false
    let isFar = !dated.isEmpty && dated.allSatisfy { abs($0.day - day) > Self.farFromStory }
    let pairs = matches.among([article] + free)
    let tellsYears = pairs.contains { pair in
      isOfYear(pair, .weekday) && isOfYear(pair, .date)
    }
    guard hasWeekdays || isFar || tellsYears else { return nil }
    let story = dated.map(\.day).sorted()
    let shifts = Set(
      Self.yearsLookedAt(isMore: hasWeekdays) + (story.isEmpty ? [] : [Self.years(from: day, to: story[story.count / 2])]))
    var cases: [Case] = []
    for shift in shifts.sorted() {
      guard let shifted = Self.day(day, shiftedBy: shift) else { continue }
      cases.append(self.case(article, day: shifted, shift: shift, dated: Array(dated), free: tellsYears ? free : [], pairs))
    }
    return judged(cases, article, isFar: isFar)
  }

  /// Whether an article names a year that lies as far from its date as it says that something does: "exactly two years ago", and "September
  /// 2010" in an article of 2012.
  private func isConfirmed(_ article: Int, _ date: CalendarDate) -> Bool {
    let dates = material.articles[article].analysis.dates
    let year = CalendarDate.civil(date.firstDay).year
    let named = Set(
      dates.lazy.compactMap(\.absoluteDate).filter { $0.length <= 366 }.map { CalendarDate.civil($0.firstDay).year })
    return dates.contains { expression in
      if case .relative(let count, .year) = expression.meaning { count < -1 && named.contains(year + count) } else { false }
    }
  }

  // MARK: Comparing years

  private struct Case {
    let shift: Int
    let day: Int
    let score: Double
    let arrangement: StoryArrangement
  }

  private func `case`(
    _ article: Int, day: Int, shift: Int, dated: [(article: Int, day: Int)], free: [Int], _ pairs: [ClueMatch]
  ) -> Case {
    let arrangement = StoryArrangement(
      material, given: [article: day], free: free, window: (day - Placement.reach)..<(day + Placement.reach), matches: pairs)
    let story = zip(dated, Self.neighbourWeights).reduce(0.0) { sum, other in
      sum + (abs(other.0.day - day) > Self.farFromStory ? other.1 * Self.far : 0)
    }
    return Case(
      shift: shift, day: day, score: arrangement.score + story + prior(of: shift, article), arrangement: arrangement)
  }

  /// What a day loses that is far from an article of its story; one in ten is far in truth, as some things happen every year.
  private static let far = log(0.1)
  /// How much each further neighbour counts, as they copy from one another.
  private static let neighbourWeights = [1, 0.6, 0.4, 0.3]

  private func prior(of shift: Int, _ article: Int) -> Double {
    let date = material.articles[article].article.metadata.date
    let wasChanged = date.updated.map { $0.firstDay - (date.date?.lastDay ?? $0.firstDay) > Self.longAfter } ?? false
    let printed = printedWeekday(of: article, date.date)
    var wrong = date.basis == .printed ? (wasChanged ? Self.priors.changed : Self.priors.printed) : Self.priors.stated
    if printed?.isRight == true { wrong *= Self.confirmed }
    // A page that was changed soon after it appeared has its year twice.
    if date.doubt != ArticleDate.onlyUpdate, let updated = date.updated, let day = date.date, updated.gap(to: day) < Self.soonAfter
    {
      wrong *= Self.confirmed
    }
    let year = log(shift == 0 ? 1 - 2 * wrong : wrong / Double(shift * shift))
    guard let printed, let day = date.date.flatMap({ Self.day($0.firstDay, shiftedBy: shift) }) else { return year }
    return year + (CalendarDate.weekday(day) == printed.weekday ? 0 : log(Self.wrongWeekday))
  }

  /// The weekday that is printed beside the article's date, and whether the calendar has it there.
  private func printedWeekday(of article: Int, _ date: CalendarDate?) -> (weekday: Int, isRight: Bool)? {
    for expression in material.articles[article].analysis.dates {
      if case .onWeekday(let weekday, .absolute(let day)) = expression.meaning, day == date {
        return (weekday, CalendarDate.weekday(day.firstDay) == weekday)
      }
    }
    return nil
  }

  private func judged(_ cases: [Case], _ article: Int, isFar: Bool) -> Finding? {
    guard let printed = cases.first(where: { $0.shift == 0 }),
      let best = cases.max(by: { ($0.score, -abs($0.shift)) < ($1.score, -abs($1.shift)) }),
      let other = cases.filter({ $0.shift != 0 }).max(by: { $0.score < $1.score })
    else { return nil }
    let sum = cases.reduce(0) { $0 + exp($1.score - best.score) }
    guard exp(printed.score - best.score) / sum < Self.sure else { return nil }
    let date = material.articles[article].article.metadata.date
    let told = (date.basis == .printed ? "printed " : "dated ") + CalendarDate(firstDay: printed.day, lastDay: printed.day).short
    let year = CalendarDate.civil(other.day).year
    let reason =
      reason(printed, other, article) ?? (isFar ? "the other articles of the story are from \(year)" : "the story fits \(year)")
    return Finding(day: best.day, doubt: "\(told), but \(reason)")
  }

  // MARK: Words for the reader

  /// What tells most against the printed year and for the other one.
  private func reason(_ printed: Case, _ other: Case, _ article: Int) -> String? {
    let years = (CalendarDate.civil(printed.day).year, CalendarDate.civil(other.day).year)
    let own = material.clues[article].first { clue in
      guard let weekday = clue.weekday, let inPrinted = clue.days(on: printed.day), let inOther = clue.days(on: other.day) else {
        return false
      }
      return CalendarDate.weekday(inPrinted.lowerBound) != weekday && CalendarDate.weekday(inOther.lowerBound) == weekday
    }
    if let weekday = printedWeekday(of: article, material.articles[article].article.metadata.date.date), !weekday.isRight {
      return "it was no \(CalendarDate.weekdayNames[weekday.weekday - 1]) then"
    }
    if let own { return "“\(words(own, of: article))” fits \(years.1) and not \(years.0)" }
    let gains = matches.among([article] + material.neighbours[article].filter { days[$0] == nil }).map { match in
      (match: match, gain: other.arrangement.fit(match) - printed.arrangement.fit(match))
    }
    guard let best = gains.max(by: { $0.gain < $1.gain }), best.gain > 0.5 else { return nil }
    let first = words(material.clues[best.match.first.article][best.match.first.clue], of: best.match.first.article)
    let second = words(material.clues[best.match.second.article][best.match.second.clue], of: best.match.second.article)
    let day = other.arrangement.day(of: best.match).map { CalendarDate(firstDay: $0, lastDay: $0).short } ?? "one day"
    return "“\(first)” (\(name(best.match.first.article))) and “\(second)” (\(name(best.match.second.article))) are both \(day), "
      + "and a year later are not one day".replacing("later", with: years.1 < years.0 ? "later" : "earlier")
  }

  private func words(_ clue: DateClue, of article: Int) -> String { material.articles[article].article.text.string(clue.range) }

  private func name(_ article: Int) -> String { material.articles[article].article.sourceName }

  // MARK: Years

  private enum Part { case weekday, date }

  /// Whether one clue of a match is of a weekday, or of a day of a month: only both together tell a year.
  private func isOfYear(_ match: ClueMatch, _ part: Part) -> Bool {
    [match.first, match.second].contains { end in
      switch (part, material.clues[end.article][end.clue].meaning) {
      case (.weekday, .weekday), (.date, .yearless(_, .some)), (.date, .yearlessSpan): true
      default: false
      }
    }
  }

  /// A weekday falls on a day of a month again within six years.
  private static func yearsLookedAt(isMore: Bool) -> [Int] { isMore ? Array(-6...6) : [-1, 0, 1] }

  /// The whole years from a day to another, rounded.
  private static func years(from day: Int, to other: Int) -> Int { Int((Double(other - day) / 365.25).rounded()) }

  /// The same day of the same month, so many years away; the day before 29 February where a year has none.
  private static func day(_ day: Int, shiftedBy years: Int) -> Int? {
    let civil = CalendarDate.civil(day)
    let year = civil.year + years
    return (CalendarDate.day(year, civil.month, civil.day) ?? CalendarDate.day(year, civil.month, civil.day - 1))?.firstDay
  }
}
