import Language

/// A date as an article says it, with all that can be held against another.
struct SaidDate {
  /// A day or month that is printed, whatever the year: as days of one leap year.
  let calendar: CalendarDate?
  /// The day of the week that is named, or is known of the day: 1 is Monday.
  let weekday: Int?
  private let year: Int?
  private let resolved: CalendarDate?
  /// The days that are meant, as far as they are known.
  var days: CalendarDate? { resolved ?? calendar }
  /// Whether it is no more exact than a year.
  var isYear: Bool { (resolved?.length ?? 0) > 62 }
  /// Whether it names one day.
  var isDay: Bool { days.map(\.isSingleDay) ?? (weekday != nil) }
  /// How it says when: all days are one way, each span is another; nil for what is no more exact than a year.
  var way: [Int]? {
    if isDay { return [] }
    return (calendar ?? (isYear ? nil : resolved)).map { [$0.firstDay, $0.lastDay] }
  }
  let range: ByteRange
  /// Whether another date of the article would give another date here.
  private let needsArticleDate: Bool
  private let isArticleDateSure: Bool
  /// Whether it is told by its distance from the day of speaking alone: "today".
  let isOfSpeaking: Bool

  init(_ expression: DateExpression, in date: ArticleDate) {
    range = expression.range
    resolved = expression.resolved(against: date.reference)
    let absolute = expression.resolved(against: nil)
    needsArticleDate = absolute == nil
    isArticleDateSure = date.doubt == nil && date.date.map { !$0.isApproximate } ?? false
    isOfSpeaking = if case .relative(_, .day) = expression.meaning { true } else { false }
    let printed = Self.printed(expression.meaning)
    calendar = printed?.calendar
    year = printed?.year ?? (absolute.map { CalendarDate.civil($0.firstDay).year })
    let sureDay = absolute.flatMap { $0.isSingleDay ? CalendarDate.weekday($0.firstDay) : nil }
    weekday = Self.weekday(expression.meaning) ?? sureDay
  }

  private static func weekday(_ meaning: DateExpression.Meaning) -> Int? {
    switch meaning {
    case .weekday(let weekday), .onWeekday(let weekday, _), .weekdayOfWeek(_, let weekday): weekday
    case .directed(_, let inner): weekday(inner)
    default: nil
    }
  }

  /// The day or month that the words name, in a leap year, and the year when they name one.
  private static func printed(_ meaning: DateExpression.Meaning) -> (calendar: CalendarDate, year: Int?)? {
    switch meaning {
    case .absolute(let date):
      guard date.precision != .year, date.length <= 62 else { return nil }
      let (first, last) = (CalendarDate.civil(date.firstDay), CalendarDate.civil(date.lastDay))
      guard first.year == last.year, let start = CalendarDate.day(leapYear, first.month, first.day) else { return nil }
      return (date.precision == .month ? month(first.month) ?? start : start.union(day(last) ?? start), first.year)
    case .yearless(let month, let day):
      return (day.map { CalendarDate.day(leapYear, month, $0) } ?? Self.month(month)).map { ($0, nil) }
    case .yearlessSpan(let month, let day, let toMonth, let toDay):
      guard toMonth >= month, let start = CalendarDate.day(leapYear, month, day),
        let end = CalendarDate.day(leapYear, toMonth, toDay)
      else { return nil }
      return (start.union(end), nil)
    case .inYear(_, let month, let day):
      return (day.map { CalendarDate.day(leapYear, month, $0) } ?? Self.month(month)).map { ($0, nil) }
    case .onWeekday(_, let inner), .directed(_, let inner), .about(let inner): return printed(inner)
    case .part(let part, let whole):
      guard let (calendar, year) = printed(whole) else { return nil }
      // "early December" and "the end of November" are told apart, with the room that such words leave.
      return (Self.roomy(part, of: calendar), year)
    case .weekday, .relative, .relativeSpan, .weekdayOfWeek, .span, .shifted: return nil
    }
  }

  private static func roomy(_ part: DateExpression.Part, of whole: CalendarDate) -> CalendarDate {
    let half = whole.length / 2
    return switch part {
    case .beginning: CalendarDate(firstDay: whole.firstDay, lastDay: whole.lastDay - half)
    case .middle: CalendarDate(firstDay: whole.firstDay + half / 3, lastDay: whole.lastDay - half / 3)
    case .end: CalendarDate(firstDay: whole.firstDay + half, lastDay: whole.lastDay)
    }
  }

  private static let leapYear = 2020

  private static func month(_ month: Int) -> CalendarDate? { CalendarDate.month(leapYear, month) }

  private static func day(_ civil: (year: Int, month: Int, day: Int)) -> CalendarDate? {
    CalendarDate.day(leapYear, civil.month, civil.day)
  }

  // MARK: Two dates

  /// Whether it is a time that begins or ends with another one: "1995 through 1998".
  func holds(_ other: SaidDate) -> Bool {
    guard let days, days.precision == .span, let inner = other.days, days.length > inner.length else { return false }
    return days.contains(inner)
  }

  func isSame(as other: SaidDate) -> Bool {
    guard let days, let others = other.days else { return false }
    return days.firstDay == others.firstDay && days.lastDay == others.lastDay
  }

  /// Whether both may be of one time. Days that are counted from their articles' are so when they are the same, and unknown ones may be.
  func mayBe(_ other: SaidDate) -> Bool {
    if let calendar, let printed = other.calendar {
      if let year, let another = other.year, year != another { return false }
      return calendar.overlaps(printed)
    }
    if let resolved, let date = other.resolved { return resolved.overlaps(date) }
    if let weekday, let another = other.weekday, isDay, other.isDay { return weekday == another }
    return false
  }

  /// Whether they lie as near to each other as dates that sources have of one happening do: within a month of each other, or apart by the
  /// year alone, where both name it. And whether, where both are counted from their articles' days, they are of the news of one week.
  func isMistakable(for other: SaidDate) -> Bool {
    if let calendar, let printed = other.calendar {
      if calendar.overlaps(printed) { return true }
    } else if let weekday, weekday == other.weekday {
      // Two of one name lie whole weeks apart: it is the articles' days that are mistaken.
      return false
    }
    guard let gap = gap(to: other) else { return true }
    if isYear || other.isYear { return gap <= Self.year }
    return gap <= (needsArticleDate && other.needsArticleDate && calendar == nil && other.calendar == nil ? Self.week : Self.month)
  }

  /// In days.
  private static let (week, month, year) = (14, 31, 366)

  private func gap(to other: SaidDate) -> Int? {
    if let calendar, let printed = other.calendar, year == nil || other.year == nil { return calendar.gap(to: printed) }
    return days.flatMap { days in other.days.map(days.gap) }
  }

  /// How this date stands to one of another source.
  func relation(to other: SaidDate) -> Disagreement.Relation {
    if let calendar, let printed = other.calendar {
      // Words that name a day or month differ or not, whatever year the articles are from; where both name the year, that counts too.
      if let year, let another = other.year, year != another { return .differs }
      if !calendar.overlaps(printed) { return .differs }
      return calendar.length > printed.length ? .coarser : .agrees
    }
    guard let resolved, let date = other.resolved else { return relationOfWeekdays(to: other) }
    if resolved.overlaps(date) { return resolved.length > date.length && resolved.contains(date) ? .coarser : .agrees }
    // A day's difference may be the hour of the day, or that of the place.
    if resolved.gap(to: date) <= 1 { return .agrees }
    let isSure = [self, other].allSatisfy { !$0.needsArticleDate || $0.isArticleDateSure }
    if !isSure { return .doubtful }
    // What is told as about then contradicts nothing that lies beside it.
    return resolved.isApproximate || date.isApproximate ? .agrees : .differs
  }

  /// Of days of which only the weekday is known: two that don't follow each other are not one.
  private func relationOfWeekdays(to other: SaidDate) -> Disagreement.Relation {
    guard let weekday, let another = other.weekday, isDay, other.isDay else { return .agrees }
    let apart = abs(weekday - another)
    return min(apart, 7 - apart) > 1 ? .differs : .agrees
  }

  // MARK: In words

  var statement: ComparedReports.Statement {
    let precision: String? = (resolved ?? calendar).map { date in
      switch date.precision {
      case .day: "day"
      case .span: "span"
      case .month: "month"
      case .year: "year"
      }
    }
    let doubt = needsArticleDate && !isArticleDateSure ? "counted from the article's date, which is not sure" : nil
    return .init(value: value, precision: precision ?? (weekday == nil ? "" : "day"), range: range, doubt: doubt)
  }

  /// In EDTF; of a day or month without a year with `XXXX` for it, of a day of which only the weekday is known its name.
  private var value: String {
    if let resolved { return resolved.edtf }
    if let calendar {
      return calendar.edtf.split(separator: "/").map { "XXXX" + $0.dropFirst(4) }.joined(separator: "/")
    }
    return weekday.map { CalendarDate.weekdayNames[$0 - 1] } ?? ""
  }
}
