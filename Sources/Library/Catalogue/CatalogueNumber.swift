import Language

/// The number of an article in a catalogue: its day, counted back from the last one of the calendar, and behind that which one of that day it
/// is, by when it was taken in. So a list in order of number has the newest first and the undated last, and a span of days is a span of
/// numbers.
enum CatalogueNumber {
  /// How many bits say which one of its day an article is.
  static let bits = 24
  /// 9999-12-31, which is day 0.
  private static let lastDay = 2_932_896
  /// What articles without a date have for a day: one behind the first of the year 1.
  static let undated = lastDay + 719_163

  /// The day under which an article of that date stands: the last one that it may be.
  static func day(of date: CalendarDate?) -> Int { date.map { day($0.lastDay) } ?? undated }

  /// - Parameter day: since 1970-01-01.
  static func day(_ day: Int) -> Int { min(max(lastDay - day, 0), undated - 1) }

  /// The day of a number.
  static func day(ofNumber number: Int64) -> Int { Int(number >> bits) }

  /// The numbers that articles of a day have.
  static func numbers(of day: Int) -> Range<Int64> { Int64(day) << bits..<Int64(day + 1) << bits }

  /// The numbers of articles whose last day is one of these, since 1970-01-01.
  static func numbers(from first: Int, to last: Int) -> Range<Int64> {
    numbers(of: day(last)).lowerBound..<numbers(of: day(first)).upperBound
  }
}
