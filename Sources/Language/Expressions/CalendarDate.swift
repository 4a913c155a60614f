/// A date with the precision with which it is known: a level-1 subset of EDTF (ISO 8601-2), proleptic Gregorian.
///
/// Held as the first and the last day that it may be, so that dates of every precision are compared in one way: a month overlaps each
/// of its days. Precision is read off the span: one day, a whole month, a whole year, or any other span.
public struct CalendarDate: Hashable, Sendable, Codable {
  public enum Precision: Int, Hashable, Comparable, Sendable, Codable {
    case day, span, month, year

    public static func < (left: Precision, right: Precision) -> Bool { left.rawValue < right.rawValue }
  }

  /// The first and the last day that it may be, as days since 1970-01-01, within the years 1 to 9999.
  public var firstDay: Int { Int(first) }
  public var lastDay: Int { Int(last) }
  // Half as wide as numbers are: every report of an event has one.
  private let first: Int32
  private let last: Int32
  /// Whether it was inferred or said to be about then (EDTF `~`).
  public let isApproximate: Bool

  public init(firstDay: Int, lastDay: Int, isApproximate: Bool = false) {
    first = Int32(Self.clamped(min(firstDay, lastDay)))
    last = Int32(Self.clamped(max(firstDay, lastDay)))
    self.isApproximate = isApproximate
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      firstDay: try container.decode(Int.self, forKey: .first), lastDay: try container.decode(Int.self, forKey: .last),
      isApproximate: try container.decode(Bool.self, forKey: .isApproximate))
  }

  private enum CodingKeys: String, CodingKey {
    case first = "firstDay"
    case last = "lastDay"
    case isApproximate
  }

  /// A single day; nil when the calendar has no such day in the years 1 to 9999.
  public static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
    guard (1...9999).contains(year), (1...12).contains(month), (1...daysInMonth(year, month)).contains(day) else { return nil }
    let number = dayNumber(year, month, day)
    return CalendarDate(firstDay: number, lastDay: number)
  }

  /// A whole month; nil when there is no such month in the years 1 to 9999.
  public static func month(_ year: Int, _ month: Int) -> CalendarDate? {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    return CalendarDate(firstDay: dayNumber(year, month, 1), lastDay: dayNumber(year, month, daysInMonth(year, month)))
  }

  /// A whole year; nil outside of 1 to 9999.
  public static func year(_ year: Int) -> CalendarDate? {
    guard (1...9999).contains(year) else { return nil }
    return CalendarDate(firstDay: dayNumber(year, 1, 1), lastDay: dayNumber(year, 12, 31))
  }

  public var isSingleDay: Bool { firstDay == lastDay }

  /// How many days it may be.
  public var length: Int { lastDay - firstDay + 1 }

  public var precision: Precision {
    if isSingleDay { return .day }
    let first = Self.civil(firstDay)
    let last = Self.civil(lastDay)
    guard first.year == last.year, first.day == 1, last.day == Self.daysInMonth(last.year, last.month) else { return .span }
    if first.month == last.month { return .month }
    return first.month == 1 && last.month == 12 ? .year : .span
  }

  public func overlaps(_ other: CalendarDate) -> Bool { firstDay <= other.lastDay && other.firstDay <= lastDay }

  /// Whether every day of `other` is one of this date's.
  public func contains(_ other: CalendarDate) -> Bool { firstDay <= other.firstDay && other.lastDay <= lastDay }

  /// The days between two dates: 0 when they overlap, 1 when one ends on the day before the other begins.
  public func gap(to other: CalendarDate) -> Int { max(0, max(firstDay, other.firstDay) - min(lastDay, other.lastDay)) }

  /// From the first day of the one that begins first to the last day of the one that ends last.
  public func union(_ other: CalendarDate) -> CalendarDate {
    CalendarDate(
      firstDay: min(firstDay, other.firstDay), lastDay: max(lastDay, other.lastDay),
      isApproximate: isApproximate || other.isApproximate)
  }

  /// The same days, said to be about then.
  public var approximate: CalendarDate { CalendarDate(firstDay: firstDay, lastDay: lastDay, isApproximate: true) }
}

// MARK: Days, months and years

extension CalendarDate {
  /// The year, month and day of a day number, which is clamped to the years 1 to 9999.
  ///
  /// Months are counted from March, so that the leap day ends a year, and years in eras of 400 (after Howard Hinnant's
  /// `civil_from_days`).
  public static func civil(_ dayNumber: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = clamped(dayNumber) + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let march = (5 * dayOfYear + 2) / 153
    let month = march < 10 ? march + 3 : march - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * march + 2) / 5 + 1)
  }

  /// A day number within the years 1 to 9999.
  private static func clamped(_ dayNumber: Int) -> Int { min(max(dayNumber, -719_162), 2_932_896) }

  /// Days since 1970-01-01; the month must be one of the calendar's and the year 1 to 9999.
  static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  static func daysInMonth(_ year: Int, _ month: Int) -> Int {
    if month == 2 { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28 }
    return [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  /// The day of the week of a day number: 1 is Monday, 7 Sunday.
  public static func weekday(_ dayNumber: Int) -> Int { ((dayNumber + 3) % 7 + 7) % 7 + 1 }

  /// In English, from Monday on.
  public static let weekdayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
}
