import Corpus
import Language

/// Which part of the calendar a timeline shows.
enum TimelinePart: Hashable, Sendable {
  /// Where most dates lie, as it is opened.
  case most
  /// All dates.
  case all
  case chosen(TimelineScale)
}

/// The part of the calendar that is on the screen, a column for each of its units.
struct TimelineScale: Hashable, Sendable {
  enum Unit: String, Hashable, CaseIterable, Codable, Sendable {
    case day, week, month, quarter, year, decade, century
  }

  let unit: Unit
  /// The number of the unit in the first column: days and weeks since 1970, months and quarters since year 0, years, decades and
  /// centuries by the years' first digits.
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
    case .quarter:
      let civil = CalendarDate.civil(day)
      return civil.year * 4 + (civil.month - 1) / 3
    case .year: return CalendarDate.civil(day).year
    case .decade: return CalendarDate.civil(day).year / 10
    case .century: return CalendarDate.civil(day).year / 100
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
    case .month: return Self.firstDay(ofMonth: number)
    case .quarter: return Self.firstDay(ofMonth: number * 3)
    case .year: return Self.firstDay(ofYear: number)
    case .decade: return Self.firstDay(ofYear: number * 10)
    case .century: return Self.firstDay(ofYear: number * 100)
    }
  }

  /// - Parameter month: since year 0.
  private static func firstDay(ofMonth month: Int) -> Int {
    let year = quotient(month, 12)
    return CalendarDate.month(year, month - year * 12 + 1)?.firstDay ?? 0
  }

  /// Of the years that the calendar has; the first decade and century begin with year 1.
  private static func firstDay(ofYear year: Int) -> Int { CalendarDate.year(min(max(year, 1), 9999))?.firstDay ?? 0 }

  private static func quotient(_ number: Int, _ divisor: Int) -> Int { Int((Double(number) / Double(divisor)).rounded(.down)) }

  /// Another unit, with a day where it was; when it was out of sight, in the middle.
  func zoomed(to unit: Unit, around day: Int, width: Int) -> TimelineScale {
    let column = Self.number(of: day, in: self.unit) - first
    let place = (0..<width).contains(column) ? column : width / 2
    return TimelineScale(unit: unit, first: Self.number(of: day, in: unit) - place)
  }
}

extension ReaderState {
  private var noTimeline: String { "only the timeline zooms (\(key("gt")))" }

  private var noDates: String { "none of these events has a date" }

  var whyNoZoom: String? {
    guard let list = openGrid, list.kind == .timeline else { return noTimeline }
    return list.isWaiting ? "the timeline is not there yet" : compared.dates.all == nil ? noDates : nil
  }

  /// The columns of the axis.
  var timelineWidth: Int {
    openGrid.flatMap { GridGeometry(self, $0)?.columns.first?.width } ?? max(size.columns / 2, 1)
  }

  /// What of the calendar is shown, in an axis of so many columns.
  func timelineScale(width: Int) -> TimelineScale {
    switch timeline {
    case .most: comparisons.timelineScale(comparedKey, width: width) { compared.dates.densestScale(width: width) }
    case .all: compared.dates.wholeScale(width: width)
    case .chosen(let scale): scale
    }
  }

  /// The date of the row under the cursor: of its event or article.
  private var dateOfChosenRow: CalendarDate? {
    guard let row = openGrid?.chosen else { return nil }
    if case .article(let id) = row.target { return documents[id]?.metadata.date.date }
    return comparedRow(row)?.event.date
  }

  mutating func zoomTimeline(to unit: TimelineScale.Unit) {
    let width = timelineWidth
    let scale = timelineScale(width: width)
    // Of a row without a date the middle is meant, or what has a date near it: a part of the calendar without any tells nothing.
    let day = dateOfChosenRow?.firstDay ?? compared.dates.nearest(to: scale.day(ofColumn: width / 2))
    timeline = .chosen(scale.zoomed(to: unit, around: day, width: width))
    say("a column is a \(unit.rawValue)")
  }

  /// Earlier or later by an eighth of the axis a step, as long as dates are in sight.
  mutating func scrollTimeline(by count: Int) {
    guard compared.dates.all != nil else { return say(noDates) }
    let width = timelineWidth
    let scale = timelineScale(width: width)
    var first = scale.first + min(max(count, -Self.mostSteps), Self.mostSteps) * max(width / 8, 1)
    if let all = compared.dates.all {
      let earliest = TimelineScale.number(of: all.lowerBound, in: scale.unit) - width + 1 + TimelineDates.margin
      let latest = TimelineScale.number(of: all.upperBound, in: scale.unit) - TimelineDates.margin
      first = min(max(first, min(earliest, scale.first)), max(latest, scale.first))
    }
    timeline = .chosen(TimelineScale(unit: scale.unit, first: first))
  }

  private static let mostSteps = 1_000_000

  /// Shows all dates; where they are shown, the part where most lie.
  mutating func fitTimeline() {
    guard openGrid?.isWaiting == false else { return }
    guard compared.dates.all != nil else { return say(noDates) }
    let width = timelineWidth
    guard timeline != .all, let all = compared.dates.all else {
      timeline = .most
      return say("where most lie (\(key("0", in: [.list, .grid])) shows all)")
    }
    timeline = .all
    let dates = CalendarDate(firstDay: all.lowerBound, lastDay: all.upperBound)
    say("all, \(dates.short): a column is a \(timelineScale(width: width).unit.rawValue)")
  }
}
