// Seasons, parts of years and months, and weekends.

extension DateScanner {
  /// "spring 2011", "the summer of 2012", "last winter", "this past spring", "in the autumn". Seasons are those of the northern half of the earth.
  func season(at place: Int) -> Reading? {
    var next = place
    var direction: DateExpression.Direction?
    var isNamed = false
    if self[next]?.word == .this { (next, isNamed) = (next + 1, true) }
    switch self[next]?.word {
    case .last, .past: (next, direction, isNamed) = (next + 1, .past, true)
    case .next, .coming: (next, direction, isNamed) = (next + 1, .future, true)
    default: break
    }
    guard case .season(let month, let isOnlySeason) = self[next]?.word else { return nil }
    let (year, end) = yearBehind(self[next + 1]?.word == .of ? next + 2 : next + 1)
    if let year, !isNamed || next == place {
      return Self.season(month, in: year).map { Reading(start: place, end: end, meaning: .absolute($0)) }
    }
    if let (shift, end) = yearInWords(next + 1) {
      let last = Self.lastMonth(of: month)
      let meaning = DateExpression.Meaning.span(
        .inYear(shift, month: month, day: nil), .inYear(last < month ? shift + 1 : shift, month: last, day: nil))
      return Reading(start: place, end: end, meaning: .about(meaning))
    }
    guard isNamed || isOnlySeason && standsAlone(next) else { return nil }
    let span = DateExpression.Meaning.yearlessSpan(
      month: month, day: 1, toMonth: Self.lastMonth(of: month), toDay: Self.lastDay(of: Self.lastMonth(of: month)))
    return Reading(start: place, end: next + 1, meaning: .about(direction.map { .directed($0, span) } ?? span))
  }

  /// Whether the season at `place` stands behind "in the" or "by" and before no noun: "in the spring, he", not "the spring offensive".
  private func standsAlone(_ place: Int) -> Bool {
    let before = self[place - 1]?.word == .the ? self[place - 2] : self[place - 1]
    guard case .preposition = before?.word, self[place]?.letterCase == .lower else { return false }
    guard let next = self[place + 1] else { return true }
    return next.kind == .punctuation && next.mark != 0x2D || next.word?.isPreposition == true && next.word != .of
  }

  /// The last day of a month in every year.
  private static func lastDay(of month: Int) -> Int { CalendarDate.daysInMonth(2_019, month) }

  private static func lastMonth(of month: Int) -> Int { month == 12 ? 2 : month + 2 }

  private static func season(_ month: Int, in year: Int) -> CalendarDate? {
    guard let first = CalendarDate.month(year, month),
      let last = CalendarDate.month(month == 12 ? year + 1 : year, lastMonth(of: month))
    else {
      return nil
    }
    return first.union(last).approximate
  }

  /// "Christmas Day", "New Year's Eve", with or without a year.
  func feast(at place: Int) -> Reading? {
    var next = place + 1
    if self[place]?.word == .new {
      guard self[next]?.word == .unit(.year, isPlural: false), self[next + 1]?.word == .determiner else { return nil }
      next += 2
    }
    let isNewYear = next > place + 1
    let isEve = self[next]?.word == .eve
    guard isEve || self[next]?.word == .unit(.day, isPlural: false), self[next]?.letterCase != .lower else { return nil }
    let (month, day) = isNewYear ? isEve ? (12, 31) : (1, 1) : (12, isEve ? 24 : 25)
    return complete(place, next + 1, month: month, day: day, lastDay: nil)
  }

  /// "Q3 2019", "the third quarter of 2019", "the first half of last year", "the second half of the year".
  func division(at place: Int) -> Reading? {
    if case .quarter(let number) = self[place]?.word { return division(number, of: 4, at: place, behind: place + 1) }
    guard case .division(let parts) = self[place + 1]?.word else { return nil }
    let number: Int
    switch self[place]?.word {
    case .ordinal(let ordinal) where ordinal <= parts: number = ordinal
    case .last where self[place + 2]?.word == .of: number = parts
    default: return nil
    }
    return division(number, of: parts, at: place, behind: place + 2)
  }

  private func division(_ number: Int, of parts: Int, at place: Int, behind: Int) -> Reading? {
    let next = self[behind]?.word == .of ? behind + 1 : behind
    let (first, last) = ((number - 1) * 12 / parts + 1, number * 12 / parts)
    if let year = self[next]?.year, let start = CalendarDate.month(year, first), let end = CalendarDate.month(year, last) {
      return Reading(start: place, end: next + 1, meaning: .absolute(start.union(end)))
    }
    let ofThis = self[next]?.word == .the && self[next + 1]?.word == .unit(.year, isPlural: false)
    guard let (shift, end) = ofThis ? (0, next + 2) : yearInWords(next) else { return nil }
    return Reading(
      start: place, end: end, meaning: .span(.inYear(shift, month: first, day: nil), .inYear(shift, month: last, day: nil)))
  }

  /// "the first week of May", "the last days of November 2019", "the first months of 2019".
  func partOfMonth(at place: Int) -> Reading? {
    guard case .unit(let unit, let isPlural) = self[place + 1]?.word, self[place + 2]?.word == .of else { return nil }
    let number: Int?
    switch self[place]?.word {
    case .ordinal(let ordinal): number = ordinal
    case .last: number = nil
    default: return nil
    }
    switch unit {
    case .month where isPlural && (number ?? 1) == 1:
      guard let year = year(at: place + 3, from: place) else { return nil }
      return Reading(start: place, end: year.end, meaning: .part(number == nil ? .end : .beginning, of: year.meaning))
    case .day where isPlural && (number ?? 1) == 1, .week where !isPlural:
      guard let month = monthAlone(at: place + 3, from: place) else { return nil }
      return Self.week(number, of: month.meaning).map { Reading(start: place, end: month.end, meaning: $0) }
    default: return nil
    }
  }

  /// The first to fourth seven days of a month, or the last ones.
  private static func week(_ number: Int?, of month: DateExpression.Meaning) -> DateExpression.Meaning? {
    switch month {
    case .absolute(let date):
      let first = number.map { date.firstDay + ($0 - 1) * 7 } ?? date.lastDay - 6
      return .absolute(CalendarDate(firstDay: first, lastDay: first + 6, isApproximate: true))
    case .yearless(let month, nil):
      let first = number.map { ($0 - 1) * 7 + 1 } ?? lastDay(of: month) - 6
      return .about(.yearlessSpan(month: month, day: first, toMonth: month, toDay: first + 6))
    default: return nil
    }
  }

  /// "over the weekend", "at the weekend": Saturday and Sunday.
  func weekend(at place: Int) -> Reading? {
    guard self[place - 1]?.word == .the else { return nil }
    return Reading(start: place - 1, end: place + 1, meaning: .span(.weekday(6), .weekday(7)))
  }
}
