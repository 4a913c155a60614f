import Language

/// A date in one of the notations in which pages, feeds and exports give them: ISO 8601, RFC 822 and 1123, `asctime`, seconds or
/// milliseconds since 1970, figures in any usual order, months in the great European languages.
///
/// The day is the one that is written, in the zone that it is written in. What stands for "no date" (0001-01-01, the epoch itself) or
/// can be none (a month 13, the year 2400) is no date.
struct MetadataDate: Hashable {
  /// A day, or what is known of it: a month, a year, or the span between the two days that `03/04/2019` may be.
  let date: CalendarDate
  /// Why the day is not sure, for the user; nil when it is.
  let doubt: String?

  /// - Parameter language: a BCP 47 tag that tells whether days or months stand first in figures; without it both are thought of.
  init?(_ written: String, language: String? = nil) {
    let pieces = DatePiece.pieces(of: written)
    guard
      let found = Self.count(pieces) ?? Self.yearFirst(pieces) ?? Self.named(pieces) ?? Self.figures(pieces, language: language),
      Self.isPossible(found.date)
    else { return nil }
    self = found
  }

  private init(_ date: CalendarDate, doubt: String? = nil) {
    self.date = date
    self.doubt = doubt
  }

  private static let years = 1_500...2_099

  /// Days that programs write where there is no date: the start of a calendar or of a clock.
  private static let placeholders = Set(["1970-01-01", "1900-01-01", "1899-12-30", "1601-01-01", "1904-01-01"])

  private static func isPossible(_ date: CalendarDate) -> Bool {
    years.contains(CalendarDate.civil(date.firstDay).year) && years.contains(CalendarDate.civil(date.lastDay).year)
      && !placeholders.contains(date.edtf)
  }

  // MARK: One number

  /// `1574168580` (seconds since 1970), `1574168580123` (milliseconds), `20191119`, `20191119100000`, `2019`.
  private static func count(_ pieces: [DatePiece]) -> MetadataDate? {
    guard case .number(let value, let digits) = pieces.first,
      pieces.count == 1 || digits >= 8 && pieces[1].endsNumber || digits >= 9 && pieces[1] == .mark(".")
    else { return nil }
    func day(_ number: Int) -> CalendarDate? { CalendarDate.day(number / 10_000, number / 100 % 100, number % 100) }
    func after1970(_ seconds: Int) -> CalendarDate? {
      let day = seconds / 86_400
      return day > 365 ? CalendarDate(firstDay: day, lastDay: day) : nil
    }
    let date: CalendarDate? =
      switch digits {
      case 4: CalendarDate.year(value)
      case 6: CalendarDate.month(value / 100, value % 100)
      case 8: day(value)
      case 9, 10: after1970(value)
      case 12: day(value / 10_000)
      case 13: after1970(value / 1_000)
      case 14: day(value / 1_000_000)
      case 16: after1970(value / 1_000_000)
      default: nil
      }
    return date.map { MetadataDate($0) }
  }

  // MARK: Year first

  /// `2019-11-19T10:00:00+01:00`, `2019/11/19`, `2019.11.19`, `2019年11月19日`, `2019-11`, `2019-W47-2`, `2019-323`.
  private static func yearFirst(_ pieces: [DatePiece]) -> MetadataDate? {
    guard case .number(let year, 4) = pieces.first, pieces.count >= 3, pieces[1].separatesFigures else { return nil }
    let rest = pieces[2...].filter { !$0.separatesFigures }
    guard let first = rest.first else { return nil }
    if first == .word("w"), case .number(let week, let digits) = rest.dropFirst().first {
      if digits == 3 { return inWeek(week / 10, weekday: week % 10, of: year) }
      guard case .number(let weekday, 1) = rest.dropFirst(2).first else { return inWeek(week, weekday: nil, of: year) }
      return inWeek(week, weekday: weekday, of: year)
    }
    guard case .number(let month, let digits) = first else { return nil }
    if digits == 3 {
      guard let start = CalendarDate.year(year), (1...start.length).contains(month) else { return nil }
      return MetadataDate(CalendarDate(firstDay: start.firstDay + month - 1, lastDay: start.firstDay + month - 1))
    }
    if case .number(let day, 1...2) = rest.dropFirst().first { return CalendarDate.day(year, month, day).map { MetadataDate($0) } }
    return CalendarDate.month(year, month).map { MetadataDate($0) }
  }

  /// A week of ISO 8601: the first one of a year holds 4 January.
  private static func inWeek(_ week: Int, weekday: Int?, of year: Int) -> MetadataDate? {
    guard (1...53).contains(week), (1...7).contains(weekday ?? 1), let fourth = CalendarDate.day(year, 1, 4) else { return nil }
    let monday = fourth.firstDay - CalendarDate.weekday(fourth.firstDay) + 1 + (week - 1) * 7
    let first = monday + (weekday ?? 1) - 1
    return MetadataDate(CalendarDate(firstDay: first, lastDay: weekday == nil ? monday + 6 : first))
  }

  // MARK: Months by name

  /// `Tue, 19 Nov 2019 10:00:00 GMT`, `Nov 19, 2019`, `Tue Nov 19 10:00:00 2019`, `19-Nov-19`, `19 de noviembre de 2019`, `Novembre 2019`.
  ///
  /// Some languages cut a weekday as others cut a month (`mar`): of several months the last one with a day beside it is meant.
  private static func named(_ pieces: [DatePiece]) -> MetadataDate? {
    let significant = pieces.filter { !$0.isFiller }
    let months = significant.indices.compactMap { index -> (place: Int, month: Int)? in
      guard case .word(let word) = significant[index] else { return nil }
      return MonthNames.month(of: word).map { (index, $0) }
    }
    for (place, month) in months.reversed() {
      if let date = named(significant, place, month) { return date }
    }
    guard let (_, month) = months.last, !significant.contains(where: { $0.number(ofDigits: 1...3) != nil }) else { return nil }
    let year = significant.lazy.compactMap { $0.number(ofDigits: 4...4) }.first
    return year.flatMap { CalendarDate.month($0, month) }.map { MetadataDate($0) }
  }

  private static func named(_ pieces: [DatePiece], _ place: Int, _ month: Int) -> MetadataDate? {
    func number(_ index: Int, _ digits: ClosedRange<Int>) -> Int? {
      pieces.indices.contains(index) ? pieces[index].number(ofDigits: digits) : nil
    }
    let longYear = number(place - 1, 4...4) ?? pieces.lazy.compactMap { $0.number(ofDigits: 4...4) }.first
    if let day = number(place - 1, 1...2), let year = longYear ?? number(place + 1, 2...2).map(fullYear) {
      return CalendarDate.day(year, month, day).map { MetadataDate($0) }
    }
    if let day = number(place + 1, 1...2), let year = longYear ?? number(place + 2, 2...2).map(fullYear) {
      return CalendarDate.day(year, month, day).map { MetadataDate($0) }
    }
    return nil
  }

  /// The year of two digits, as RFC 2822 reads them.
  private static func fullYear(_ short: Int) -> Int { short < 50 ? 2_000 + short : 1_900 + short }

  // MARK: Figures

  /// `19.11.2019`, `11/19/2019 10:00 AM`, `19-11-2019`, `19.11.19`.
  private static func figures(_ pieces: [DatePiece], language: String?) -> MetadataDate? {
    let pieces = pieces.drop { if case .word = $0 { true } else { $0 == .mark(",") } }
    guard pieces.count >= 5 else { return nil }
    let head = Array(pieces.prefix(5))
    guard case .mark(let mark) = head[1], head[3] == head[1], "./-".contains(mark), let first = head[0].number(ofDigits: 1...2),
      let second = head[2].number(ofDigits: 1...2),
      let year = head[4].number(ofDigits: 4...4) ?? (mark == "." ? head[4].number(ofDigits: 2...2).map(fullYear) : nil)
    else { return nil }
    let dayFirst = CalendarDate.day(year, second, first)
    let monthFirst = CalendarDate.day(year, first, second)
    guard let early = dayFirst, let other = monthFirst, early != other else {
      return (dayFirst ?? monthFirst).map { MetadataDate($0) }
    }
    if mark == "." { return MetadataDate(early) }
    switch language.flatMap(order) {
    case .dayFirst: return MetadataDate(early)
    case .monthFirst: return MetadataDate(other)
    case nil:
      let written = "\(first)\(mark)\(second)\(mark)\(year)"
      return MetadataDate(
        early.union(other).approximate, doubt: "written \(written), which may be \(early.short) or \(other.short)")
    }
  }

  private enum Order { case dayFirst, monthFirst }

  /// Which of day and month a language writes first; nil when its countries do not agree, as those of English.
  private static func order(_ language: String) -> Order? {
    let parts = language.split { $0 == "-" || $0 == "_" }.map { $0.lowercased() }
    if parts.dropFirst().contains(where: { $0 == "us" || $0 == "ph" }) { return .monthFirst }
    if parts.first == "en", parts.count == 1 { return nil }
    return parts.isEmpty ? nil : .dayFirst
  }
}
