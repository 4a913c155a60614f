import Foundation

/// Times as Web Annotation writes them: ISO 8601 in UTC with milliseconds, "2019-12-19T08:30:00.250Z".
///
/// A time that was written and read is written the same again, for ever: milliseconds are counted, and no fraction of a second is rounded
/// twice.
enum WebAnnotationTime {
  static func text(of date: Date) -> String {
    // From year 1 to 9999: nothing else is a date of ours.
    let milliseconds = Int(min(max((date.timeIntervalSince1970 * 1000).rounded(), -62_135_596_800_000), 253_402_300_799_999))
    let (days, rest) = milliseconds.quotientAndRemainder(ofDay: 86_400_000)
    let (year, month, day) = civil(days)
    let parts = [
      (year, 4), (month, 2), (day, 2), (rest / 3_600_000, 2), (rest / 60_000 % 60, 2), (rest / 1000 % 60, 2), (rest % 1000, 3),
    ]
    .map { padded($0.0, to: $0.1) }
    return "\(parts[0])-\(parts[1])-\(parts[2])T\(parts[3]):\(parts[4]):\(parts[5]).\(parts[6])Z"
  }

  /// A date with a time, with or without a fraction of a second and an offset from UTC; a date alone is its first moment. Nil for what is none.
  static func date(_ text: String) -> Date? {
    let halves = text.split(separator: "T", maxSplits: 1).map(String.init)
    let day = (halves.first ?? "").split(separator: "-").compactMap { Int($0) }
    guard day.count == 3, 1...12 ~= day[1], 1...31 ~= day[2], 1...9999 ~= day[0] else { return nil }
    let midnight = days(year: day[0], month: day[1], day: day[2]) * 86_400_000
    guard halves.count == 2 else { return Date(milliseconds: midnight) }
    var time = Substring(halves[1])
    var offset = 0
    if time.hasSuffix("Z") {
      time.removeLast()
    } else if let sign = time.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      let digits = time[time.index(after: sign)...].filter(\.isNumber)
      guard let number = Int(digits.count == 2 ? "\(digits)00" : digits) else { return nil }
      offset = (number / 100 * 60 + number % 100) * (time[sign] == "-" ? -60_000 : 60_000)
      time = time[..<sign]
    }
    let clock = time.split(separator: ":")
    guard 2...3 ~= clock.count, let hours = Int(clock[0]), let minutes = Int(clock[1]), 0...24 ~= hours, 0...59 ~= minutes,
      let seconds = clock.count == 3 ? Double(clock[2]) : 0, 0..<61 ~= seconds
    else { return nil }
    return Date(milliseconds: midnight + hours * 3_600_000 + minutes * 60_000 + Int((seconds * 1000).rounded()) - offset)
  }

  /// Whether two times are written the same.
  static func isSame(_ one: Date, _ other: Date) -> Bool {
    (one.timeIntervalSince1970 * 1000).rounded() == (other.timeIntervalSince1970 * 1000).rounded()
  }

  // MARK: The calendar

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// The days from 1 January 1970 to a day of the Gregorian calendar (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
  private static func days(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}

extension Date {
  fileprivate init(milliseconds: Int) { self.init(timeIntervalSince1970: Double(milliseconds) / 1000) }
}

extension Int {
  /// The days before, and what is left of the day.
  fileprivate func quotientAndRemainder(ofDay length: Int) -> (Int, Int) {
    let days = self >= 0 ? self / length : -((-self + length - 1) / length)
    return (days, self - days * length)
  }
}
