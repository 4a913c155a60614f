extension DateExpression {
  /// The date that is meant in an article of date `articleDate`; nil when that is needed and unknown.
  ///
  /// - A weekday is the latest one up to the article's own day; "last" leaves that day out, "next" and a sentence that looks ahead
  ///   ("will … on Monday") take the first one behind it.
  /// - A month or day without a year is the latest up to the article's month or day. A day up to 31 days ahead is in the future,
  ///   because an article of late December that says "January 7" does not speak of the last one.
  /// - "Last month" is the whole month, "last week" Monday to Sunday; "the last two weeks" are the days up to the article's.
  /// - "A day later" is counted from the date that it follows, and that from the article's date.
  /// - When the article's date is not one day, the answer spans what each of its days would give, and is approximate. An article's date
  ///   that spans more than two months resolves years alone.
  public func resolved(against articleDate: CalendarDate?) -> CalendarDate? { meaning.resolved(against: articleDate) }

  /// What the words are counted from in an article of date `articleDate`: that date, for "a day later" the date that was told before; nil
  /// for a date that is complete by itself.
  public func reference(in articleDate: CalendarDate?) -> CalendarDate? {
    if let anchor = meaning.anchor { return anchor.resolved(against: articleDate) }
    return absoluteDate == nil ? articleDate : nil
  }
}

extension DateExpression.Meaning {
  /// The complete date that is named; nil when an article's date is needed.
  var absoluteDate: CalendarDate? {
    switch self {
    case .absolute(let date): date
    case .onWeekday(_, let inner), .directed(_, let inner): inner.absoluteDate
    case .about(let inner): inner.absoluteDate?.approximate
    case .shifted(_, _, let anchor): anchor.absoluteDate.flatMap { resolved(on: $0.firstDay, towards: nil) }
    default: nil
    }
  }

  /// The date that is meant in an article of date `articleDate`, as ``DateExpression/resolved(against:)`` tells it.
  public func resolved(against articleDate: CalendarDate?) -> CalendarDate? {
    if let absoluteDate { return absoluteDate }
    if case .onWeekday(_, let date) = self { return date.resolved(against: articleDate) }
    if case .part(let part, let whole) = self, let complete = whole.absoluteDate { return complete.third(part) }
    guard let articleDate, articleDate.length <= 62 || isOfYears else { return nil }
    let first = resolved(on: articleDate.firstDay, towards: nil)
    guard !articleDate.isSingleDay, let first, let last = resolved(on: articleDate.lastDay, towards: nil) else {
      return articleDate.isApproximate ? first?.approximate : first
    }
    // A year or a month that every possible day of the article agrees on is as sure as the article's date.
    return first == last && !articleDate.isApproximate ? first : first.union(last).approximate
  }

  /// The date of the text that the words are counted from.
  fileprivate var anchor: Self? {
    switch self {
    case .shifted(_, _, let anchor): anchor
    case .about(let inner), .directed(_, let inner): inner.anchor
    default: nil
    }
  }

  private var isOfYears: Bool {
    switch self {
    case .absolute, .inYear, .relative(_, .year), .relative(_, .decade), .relativeSpan(_, _, .year): true
    case .part(_, let whole), .about(let whole): whole.isOfYears
    case .shifted(_, let unit, let from): unit.days > 31 && from.isOfYears
    case .span(let first, let last): first.isOfYears && last.isOfYears
    default: false
    }
  }

  /// The date that is meant in an article of one day.
  private func resolved(on today: Int, towards direction: DateExpression.Direction?) -> CalendarDate? {
    let year = CalendarDate.civil(today).year
    switch self {
    case .absolute(let date): return date
    case .yearless(let month, let day):
      return Self.nearest(today, direction, isDay: day != nil) { Self.date(year + $0, month, day) }
    case .yearlessSpan(let month, let day, let toMonth, let toDay):
      return Self.nearest(today, direction, isDay: true) { shift in
        let endYear = year + shift + (toMonth < month ? 1 : 0)
        guard let start = CalendarDate.day(year + shift, month, day), let end = CalendarDate.day(endYear, toMonth, toDay) else {
          return nil
        }
        return start.union(end)
      }
    case .inYear(let shift, let month, let day): return Self.date(year + shift, month, day)
    case .weekday(let weekday): return Self.weekday(weekday, today, direction)
    case .onWeekday(_, let date): return date.resolved(on: today, towards: direction)
    case .relative(let count, let unit): return Self.unit(unit, count, from: today)
    case .relativeSpan(let from, let to, let unit):
      return CalendarDate(
        firstDay: Self.day(unit, from, from: today), lastDay: Self.day(unit, to, from: today), isApproximate: true)
    case .weekdayOfWeek(let weeks, let weekday):
      return Self.unit(.week, weeks, from: today).map {
        CalendarDate(firstDay: $0.firstDay + weekday - 1, lastDay: $0.firstDay + weekday - 1)
      }
    case .about(let inner): return inner.resolved(on: today, towards: direction)?.approximate
    case .span(let first, let last):
      guard let start = first.resolved(on: today, towards: direction), var end = last.resolved(on: today, towards: direction) else {
        return nil
      }
      if end.firstDay < start.firstDay { end = last.resolved(on: start.firstDay, towards: .future) ?? end }
      return end.firstDay < start.firstDay ? nil : start.union(end)
    case .shifted(let count, let unit, let anchor):
      guard let from = anchor.resolved(on: today, towards: direction), let start = Self.unit(unit, count, from: from.firstDay),
        let end = Self.unit(unit, count, from: from.lastDay)
      else { return nil }
      return from.isApproximate ? start.union(end).approximate : start.union(end)
    case .part(let part, let whole): return whole.resolved(on: today, towards: direction).map { $0.third(part) }
    case .directed(let direction, let meaning): return meaning.resolved(on: today, towards: direction)
    }
  }

  private static func date(_ year: Int, _ month: Int, _ day: Int?) -> CalendarDate? {
    guard let day else { return CalendarDate.month(year, month) }
    return CalendarDate.day(year, month, day)
  }

  /// The right one of the dates that `inYear` gives for the years around the article's. (Leap days may be years away.)
  private static func nearest(
    _ today: Int, _ direction: DateExpression.Direction?, isDay: Bool, _ inYear: (Int) -> CalendarDate?
  ) -> CalendarDate? {
    let past = stride(from: 1, through: -8, by: -1).lazy.compactMap(inYear).first {
      direction == .past ? $0.lastDay < today : $0.firstDay <= today
    }
    let future = (-1...8).lazy.compactMap(inYear).first { $0.firstDay > today }
    if direction == .past { return past }
    if direction == .future { return past.map { $0.lastDay >= today } == true ? past : future }
    if isDay, let future, future.firstDay - today <= 31, past.map({ today - $0.lastDay > 62 }) ?? true { return future }
    return past
  }

  private static func weekday(_ weekday: Int, _ today: Int, _ direction: DateExpression.Direction?) -> CalendarDate {
    let back = (CalendarDate.weekday(today) - weekday + 7) % 7
    let day: Int
    switch direction {
    case nil: day = today - back
    case .past: day = today - (back == 0 ? 7 : back)
    case .future: day = today + 7 - back
    }
    return CalendarDate(firstDay: day, lastDay: day)
  }

  /// The whole unit that is so many from the one of `today`; a weekend is the Saturday and Sunday of its week.
  private static func unit(_ unit: DateExpression.Unit, _ count: Int, from today: Int) -> CalendarDate? {
    let count = min(max(count, -100_000), 100_000)
    switch unit {
    case .day: return CalendarDate(firstDay: today + count, lastDay: today + count)
    case .week, .weekend:
      let monday = today - CalendarDate.weekday(today) + 1 + count * 7
      return CalendarDate(firstDay: unit == .week ? monday : monday + 5, lastDay: monday + 6)
    case .month:
      let (year, month, _) = CalendarDate.civil(today)
      let months = year * 12 + month - 1 + count
      return months < 0 ? nil : CalendarDate.month(months / 12, months % 12 + 1)
    case .year: return CalendarDate.year(CalendarDate.civil(today).year + count)
    case .decade, .century:
      let length = unit == .decade ? 10 : 100
      let start = (CalendarDate.civil(today).year / length + count) * length
      guard let first = CalendarDate.year(start), let last = CalendarDate.year(start + length - 1) else { return nil }
      return first.union(last)
    }
  }

  /// The day that is so many units from `today`: the same day of another month or year, or its last one.
  private static func day(_ unit: DateExpression.Unit, _ count: Int, from today: Int) -> Int {
    let count = min(max(count, -100_000), 100_000)
    let months: Int
    switch unit {
    case .day: return today + count
    case .week, .weekend: return today + 7 * count
    case .month: months = count
    case .year: months = 12 * count
    case .decade: months = 120 * count
    case .century: months = 1_200 * count
    }
    let (year, month, day) = CalendarDate.civil(today)
    let sum = min(max(year * 12 + month - 1 + months, 12), 9_999 * 12 + 11)
    return CalendarDate.dayNumber(sum / 12, sum % 12 + 1, min(day, CalendarDate.daysInMonth(sum / 12, sum % 12 + 1)))
  }
}

extension CalendarDate {
  /// About the first, middle or last third of the days: what "early", "mid" and "late" are taken to mean.
  func third(_ part: DateExpression.Part) -> CalendarDate {
    let third = length / 3
    switch part {
    case .beginning: return CalendarDate(firstDay: firstDay, lastDay: firstDay + third, isApproximate: true)
    case .middle: return CalendarDate(firstDay: firstDay + third, lastDay: lastDay - third, isApproximate: true)
    case .end: return CalendarDate(firstDay: lastDay - third, lastDay: lastDay, isApproximate: true)
    }
  }
}
