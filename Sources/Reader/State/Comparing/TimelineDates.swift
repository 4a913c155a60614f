import Language

/// The dates that a timeline shows, and which parts of the calendar show them.
struct TimelineDates: Sendable {
  /// The middle day of each date, ascending.
  private let middles: [Int]
  /// From the first day of the earliest to the last day of the latest; nil of none.
  let all: ClosedRange<Int>?

  /// Columns that stay free at either end.
  static let margin = 2

  init(_ dates: [CalendarDate]) {
    middles = dates.map { ($0.firstDay + $0.lastDay) / 2 }.sorted()
    if let first = dates.map(\.firstDay).min(), let last = dates.map(\.lastDay).max() { all = first...last } else { all = nil }
  }

  /// The middle day of the date that is nearest to a day; the day itself where there are no dates.
  func nearest(to day: Int) -> Int {
    middles.min { abs($0 - day) < abs($1 - day) } ?? day
  }

  /// All of them, in the finest unit in which they are on the screen.
  func wholeScale(width: Int) -> TimelineScale {
    let (unit, numbers) = Self.finest(all, width: width)
    let room = width - numbers.count
    return TimelineScale(unit: unit, first: numbers.lowerBound - max(min(room / 4, room - Self.margin), 0))
  }

  /// Where most of them lie, in the finest unit in which that is on the screen; of the places for it the one that shows most of the others
  /// too. What happened years before is told by many articles, and would make all else one column.
  func densestScale(width: Int) -> TimelineScale {
    let (unit, numbers) = Self.finest(most, width: width)
    let room = max(width - numbers.count - 2 * Self.margin, 0)
    let places = middles.map { TimelineScale.number(of: $0, in: unit) }
    func shown(from first: Int) -> Int {
      Self.count(of: places, below: first + width - Self.margin) - Self.count(of: places, below: first)
    }
    // Between places that show as many, a quarter of what is free stands in front.
    let wanted = numbers.lowerBound - Self.margin - room / 4
    let firsts = (0...room).map { numbers.lowerBound - Self.margin - $0 }
    let first = firsts.max { (shown(from: $0), -abs($0 - wanted)) < (shown(from: $1), -abs($1 - wanted)) }
    return TimelineScale(unit: unit, first: first ?? wanted)
  }

  /// The days between which most of them lie; nil of none. The earliest fifth and the last tenth are left out.
  private var most: ClosedRange<Int>? {
    guard !middles.isEmpty else { return nil }
    return middles[middles.count / 5]...middles[middles.count - 1 - middles.count / 10]
  }

  /// The finest unit in which some days take no more than the width, with what stays free, and the numbers of those units.
  private static func finest(_ days: ClosedRange<Int>?, width: Int) -> (unit: TimelineScale.Unit, numbers: ClosedRange<Int>) {
    guard let days else { return (.day, 0...0) }
    func numbers(_ unit: TimelineScale.Unit) -> ClosedRange<Int> {
      TimelineScale.number(of: days.lowerBound, in: unit)...TimelineScale.number(of: days.upperBound, in: unit)
    }
    let unit = TimelineScale.Unit.allCases.first { numbers($0).count + 2 * margin <= width } ?? .century
    return (unit, numbers(unit))
  }

  /// How many of ascending numbers are below a limit.
  private static func count(of numbers: [Int], below limit: Int) -> Int {
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
