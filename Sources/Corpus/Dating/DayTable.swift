import Foundation
import Language

/// For each of the days on which an article may have appeared: how well its own words fit, and which days its clues mean then.
struct DayTable: Sendable {
  let days: Range<Int>
  /// Logarithms of how well each day fits what the article says by itself; only their differences mean something.
  let fits: [Double]
  /// Day by day, for each clue.
  private let spans: [ClosedRange<Int>?]
  private let clueCount: Int

  init(_ clues: [DateClue], days: Range<Int>) {
    self.days = days
    clueCount = clues.count
    spans = days.flatMap { day in clues.map { $0.days(on: day) } }
    var fits: [Double] = []
    for (index, day) in days.enumerated() {
      fits.append(Self.fit(of: day, clues, spans[(index * clues.count)..<((index + 1) * clues.count)]))
    }
    self.fits = fits
  }

  func fit(of day: Int) -> Double { fits[day - days.lowerBound] }

  func span(of clue: Int, on day: Int) -> ClosedRange<Int>? { spans[(day - days.lowerBound) * clueCount + clue] }

  // MARK: What an article's own words say

  private static func fit(of day: Int, _ clues: [DateClue], _ spans: ArraySlice<ClosedRange<Int>?>) -> Double {
    var fit = 0.0
    var distances: [Double] = []
    var contradictions = 0.0
    var namesOwnYear = false
    let year = CalendarDate.civil(day).year
    for (clue, span) in zip(clues, spans) {
      guard let span else { continue }
      if let weekday = clue.weekday, span.count == 1, CalendarDate.weekday(span.lowerBound) != weekday { fit += wrongWeekday }
      if case .absolute = clue.meaning, CalendarDate.civil(span.lowerBound).year == year { namesOwnYear = true }
      switch clue.meaning {
      case .absolute where span.count <= 31:
        let isTold = clue.direction == .future ? span.upperBound < day : span.lowerBound > day
        if isTold { contradictions += 1 } else { distances.append(nearness(day, span)) }
      case .absolute where clue.direction == nil && span.lowerBound > day: contradictions += 0.5
      case .yearless(_, .some), .yearlessSpan: distances.append(nearness(day, span))
      default: break
      }
    }
    fit += min(contradictions, 2) * contradiction
    fit += distances.sorted(by: >).prefix(3).reduce(0, +) / 2
    if namesOwnYear { fit += ownYear }
    return fit + weekdayFit(day, clues, spans)
  }

  /// What a weekday beside a date loses that the calendar does not confirm.
  private static let wrongWeekday = -5.0
  /// What a date told as past loses that would lie ahead, and the other way round.
  private static let contradiction = -2.5

  /// What a day loses whose year the article names: "in September 2010" is seldom written in 2010.
  private static let ownYear = -0.8

  /// The density of the distances between an article and the dates in it: most are of the same weeks, some of the same months.
  private static func nearness(_ day: Int, _ span: ClosedRange<Int>) -> Double {
    let gap = Double(max(span.lowerBound - day, day - span.upperBound, 0))
    return log(0.5 * exp(-gap / 8) / 8 + 0.3 * exp(-gap / 60) / 60 + 0.2 * exp(-gap / 900) / 900)
  }

  /// Articles name the weekday of the news, which is their own day or the one before it.
  private static func weekdayFit(_ day: Int, _ clues: [DateClue], _ spans: ArraySlice<ClosedRange<Int>?>) -> Double {
    let latest = zip(clues, spans).compactMap { clue, span -> Int? in
      guard case .weekday = clue.meaning, clue.direction == nil, let span else { return nil }
      return day - span.lowerBound
    }.min()
    return latest.map { log(daysBack[min(max($0, 0), 6)]) } ?? 0
  }

  /// How often the latest weekday named is so many days before the article's.
  private static let daysBack = [0.42, 0.3, 0.1, 0.06, 0.05, 0.04, 0.03]
}
