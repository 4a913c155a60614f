import Corpus
import Language

/// The part of the calendar that is on the screen, a column for each of its units.
struct TimelineScale: Hashable, Sendable {
  enum Unit: String, Hashable, CaseIterable, Codable, Sendable {
    case day, week, month, year
  }

  let unit: Unit
  /// The number of the unit in the first column: days and weeks since 1970, months since year 0, years.
  let first: Int

  init(unit: Unit, first: Int) {
    self.unit = unit
    self.first = first
  }

  /// The number of the unit in which a day lies.
  static func number(of day: Int, in unit: Unit) -> Int {
    switch unit {
    case .day: return day
    // Weeks begin on Mondays; 1970-01-01 was a Thursday.
    case .week: return Int((Double(day + 3) / 7).rounded(.down))
    case .month:
      let civil = CalendarDate.civil(day)
      return civil.year * 12 + civil.month - 1
    case .year: return CalendarDate.civil(day).year
    }
  }

  /// The columns that a date takes; they may lie left or right of the screen.
  func columns(of date: CalendarDate) -> ClosedRange<Int> {
    let start = Self.number(of: date.firstDay, in: unit) - first
    return start...max(Self.number(of: date.lastDay, in: unit) - first, start)
  }

  /// The first day of a column.
  func day(ofColumn column: Int) -> Int {
    let number = first + column
    switch unit {
    case .day: return number
    case .week: return number * 7 - 3
    case .month: return CalendarDate.month(Self.quotient(number, 12), number - Self.quotient(number, 12) * 12 + 1)?.firstDay ?? 0
    case .year: return CalendarDate.year(number)?.firstDay ?? 0
    }
  }

  private static func quotient(_ number: Int, _ divisor: Int) -> Int { Int((Double(number) / Double(divisor)).rounded(.down)) }

  /// Another unit, with a day where it was; when it was out of sight, in the middle.
  func zoomed(to unit: Unit, around day: Int, width: Int) -> TimelineScale {
    let column = Self.number(of: day, in: self.unit) - first
    let place = (0..<width).contains(column) ? column : width / 2
    return TimelineScale(unit: unit, first: Self.number(of: day, in: unit) - place)
  }

  func moved(by columns: Int) -> TimelineScale { TimelineScale(unit: unit, first: first + columns) }

  /// The days between which most of some dates lie; nil of none. The earliest fifth and the last tenth are left out: what happened years
  /// before is told by many articles, and would make all else one column.
  static func mostOf(_ dates: [CalendarDate]) -> ClosedRange<Int>? {
    guard !dates.isEmpty else { return nil }
    let days = dates.map { ($0.firstDay + $0.lastDay) / 2 }.sorted()
    let (low, high) = (days.count / 5, days.count - 1 - days.count / 10)
    return days[low]...days[high]
  }

  /// The finest unit with which some days are on the screen, beginning shortly before them.
  static func fitting(_ days: ClosedRange<Int>?, width: Int) -> TimelineScale {
    guard let days else { return TimelineScale(unit: .day, first: 0) }
    let margin = 2
    for unit in Unit.allCases {
      let (start, end) = (number(of: days.lowerBound, in: unit), number(of: days.upperBound, in: unit))
      if end - start + 1 + 2 * margin <= width || unit == .year {
        return TimelineScale(unit: unit, first: start - max(margin, (width - (end - start + 1)) / 4))
      }
    }
    return TimelineScale(unit: .year, first: number(of: days.lowerBound, in: .year))
  }
}

extension ReaderState {
  private var noTimeline: String { "only the timeline zooms (\(key("gt")))" }

  var whyNoZoom: String? {
    guard let list = openGrid, list.kind == .timeline else { return noTimeline }
    return list.isWaiting ? "the timeline is not there yet" : nil
  }

  /// The columns of the axis.
  var timelineWidth: Int {
    openGrid.flatMap { GridGeometry(self, $0)?.columns.first?.width } ?? max(size.columns / 2, 1)
  }

  /// What of the calendar is shown, in an axis of so many columns.
  func timelineScale(width: Int) -> TimelineScale { timeline ?? .fitting(compared.days, width: width) }

  /// The date of the row under the cursor: of its event or article.
  private var dateOfChosenRow: CalendarDate? {
    guard let row = openGrid?.chosen else { return nil }
    if case .article(let id) = row.target { return documents[id]?.metadata.date.date }
    return comparedRow(row)?.event.date
  }

  mutating func zoomTimeline(to unit: TimelineScale.Unit) {
    let width = timelineWidth
    let scale = timelineScale(width: width)
    let day = dateOfChosenRow?.firstDay ?? scale.day(ofColumn: width / 2)
    timeline = scale.zoomed(to: unit, around: day, width: width)
    say("a column is a \(unit.rawValue)")
  }

  mutating func scrollTimeline(by count: Int) {
    let width = timelineWidth
    let step = max(width / 8, 1)
    timeline = timelineScale(width: width).moved(by: min(max(count, -1000), 1000) * step)
  }

  /// Shows the whole story again.
  mutating func fitTimeline() { timeline = nil }
}
