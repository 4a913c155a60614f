// Dates that are told by their distance from another date of the text, and ranges from one date to another.

extension DateScanner {
  /// "the following day", "the next morning", "that night", "the same month", "the previous year", "the day before": counted from the date
  /// that was told before. Nil when there is none, or one that is told less exactly.
  func anchored(at place: Int) -> Reading? {
    guard let anchor, anchor.depth < DateExpression.Meaning.deepest else { return nil }
    var next = self[place]?.word == .the ? place + 1 : place
    let shift: Int
    switch self[next]?.word {
    case .following(let count) where next > place: shift = count
    case .next where isDay(next + 1): shift = 1
    case .that where next == place: shift = 0
    case .unit(let unit, false)
    where next > place && (self[next + 1]?.word == .before || self[next + 1]?.word == .after) && ends(next + 2):
      let count = self[next + 1]?.word == .before ? -1 : 1
      return reading(count, unit, from: anchor, at: place, to: next + 2)
    default: return nil
    }
    next += 1
    if isDay(next) {
      if case .unit = self[next]?.word { return reading(shift, .day, from: anchor, at: place, to: next + 1) }
      // "The following night" is the next day's, "that night" the same day's.
      return reading(shift, .day, from: anchor, at: place, to: next + 1)
    }
    guard case .unit(let unit, false) = self[next]?.word, unit != .weekend, unit != .century else { return nil }
    return reading(shift, unit, from: anchor, at: place, to: next + 1)
  }

  /// "a week later", "two days earlier", "three weeks after January 8", "two years before 2011".
  func shifted(_ length: Length, at place: Int) -> Reading? {
    if length.isOfHours { return nil }
    let counted: (sign: Int, end: Int, anchor: DateExpression.Meaning?)
    switch self[length.end]?.word {
    case .laterEarlier(let sign): counted = (sign, length.end + 1, anchor)
    case .after, .before:
      let named = self[length.end + 1]?.word == .the ? length.end + 2 : length.end + 1
      guard let date = reading(at: named) else { return nil }
      counted = (self[length.end]?.word == .after ? 1 : -1, date.end, date.meaning)
    default: return nil
    }
    guard let anchor = counted.anchor, anchor.depth < DateExpression.Meaning.deepest,
      var reading = reading(counted.sign * length.least, length.unit, from: anchor, at: place, to: counted.end)
    else { return nil }
    if length.isAbout || length.most != length.least { reading.meaning = .about(reading.meaning) }
    return reading
  }

  private func reading(
    _ count: Int, _ unit: DateExpression.Unit, from anchor: DateExpression.Meaning, at place: Int, to end: Int
  ) -> Reading? {
    guard anchor.isAtLeastAsExact(as: unit) else { return nil }
    if case .shifted(let before, unit, let first) = anchor {
      return Reading(start: place, end: end, meaning: .shifted(min(max(before + count, -10_000), 10_000), unit, from: first))
    }
    return Reading(start: place, end: end, meaning: .shifted(count, unit, from: anchor))
  }

  private func isDay(_ place: Int) -> Bool {
    switch self[place]?.word {
    case .unit(.day, false), .partOfDay: self[place]?.letterCase == .lower
    default: false
    }
  }

  /// Whether nothing follows that a "before" or "after" would belong to.
  private func ends(_ place: Int) -> Bool { self[place].map { $0.kind == .punctuation } ?? true }

  // MARK: Ranges

  /// The range that a reading begins: "from Monday to Friday", "between 2011 and 2014", "January to March 2019", "Monday through Friday".
  func span(from first: Reading) -> Reading {
    let isLed: Bool
    switch (self[first.start - 1]?.word, self[first.end]?.word) {
    case (.between, .and): isLed = true
    case (.from, .to), (.from, .through), (.from, .preposition): isLed = true
    case (_, .to), (_, .through): isLed = false
    default:
      guard self[first.end]?.mark == 0x2D, case .yearless(_, nil) = first.meaning else { return first }
      isLed = false
    }
    let place = self[first.end + 1]?.word == .the ? first.end + 2 : first.end + 1
    guard let second = reading(at: place), isLed || first.meaning.isAlike(second.meaning) else { return first }
    guard let meaning = DateExpression.Meaning.joining(first.meaning, second.meaning) else { return first }
    return Reading(
      start: isLed && self[first.start - 1]?.word == .between ? first.start - 1 : first.start, end: second.end, meaning: meaning)
  }

  /// "around December 21", "circa 2010".
  func dated(_ reading: Reading) -> Reading {
    guard self[reading.start - 1]?.word == .around else { return reading }
    switch reading.meaning {
    case .absolute(let date): return Reading(start: reading.start - 1, end: reading.end, meaning: .absolute(date.approximate))
    case .yearless, .yearlessSpan, .inYear:
      return Reading(start: reading.start - 1, end: reading.end, meaning: .about(reading.meaning))
    default: return reading
    }
  }
}

extension DateExpression.Meaning {
  /// How many meanings one may be nested in; what is nested deeper is not made.
  static let deepest = 4

  /// How many meanings are nested in one another, this one counted.
  var depth: Int {
    switch self {
    case .onWeekday(_, let inner), .directed(_, let inner), .part(_, let inner), .about(let inner), .shifted(_, _, let inner):
      inner.depth + 1
    case .span(let first, let last): max(first.depth, last.depth) + 1
    default: 1
    }
  }

  /// About how many days it spans.
  private var days: Int {
    switch self {
    case .absolute(let date): date.length
    case .yearless(_, let day), .inYear(_, _, let day): day == nil ? 30 : 1
    case .yearlessSpan: 5
    case .weekday, .weekdayOfWeek: 1
    case .onWeekday(_, let inner), .directed(_, let inner), .about(let inner): inner.days
    case .part(_, let whole): whole.days / 3
    case .span(let first, let last): max(first.days, last.days) + 1
    case .relative(_, let unit), .shifted(_, let unit, _), .relativeSpan(_, _, let unit): unit.days
    }
  }

  /// Whether a distance in such units can be counted from it: no day from a year.
  func isAtLeastAsExact(as unit: DateExpression.Unit) -> Bool { days <= unit.days + 1 }

  /// Whether both are told in the same way, so that "to" between them makes a range: two months, two weekdays, two years.
  func isAlike(_ other: Self) -> Bool {
    switch (self, other) {
    case (.yearless(_, let day), .yearless(_, let otherDay)): (day == nil) == (otherDay == nil)
    case (.weekday, .weekday): true
    case (.yearless(_, let day), .absolute(let date)): day == nil ? date.precision == .month : date.isSingleDay
    case (.absolute(let date), .absolute(let otherDate)): date.precision == otherDate.precision
    default: false
    }
  }

  /// From the one to the other; nil when the second is known to be the earlier, or both are told in ways that don't go together. The year
  /// of the second is the first's too.
  static func joining(_ first: Self, _ second: Self) -> Self? {
    guard first.depth < deepest, second.depth < deepest else { return nil }
    switch (first, second) {
    case (.absolute(let start), .absolute(let end)): return start.firstDay <= end.firstDay ? .absolute(start.union(end)) : nil
    case (.yearless(let month, let day), .absolute(let end)):
      let year = CalendarDate.civil(end.firstDay).year
      let starts = [year, year - 1].compactMap { inYear in
        day.map { CalendarDate.day(inYear, month, $0) } ?? CalendarDate.month(inYear, month)
      }
      return starts.first { $0.firstDay <= end.firstDay }.map { .absolute($0.union(end)) }
    case (.relative, .relative), (.relativeSpan, _), (_, .relativeSpan), (.span, _), (_, .span): return nil
    default: return .span(first, second)
    }
  }
}

extension DateExpression.Unit {
  /// About how many days one has.
  var days: Int {
    switch self {
    case .day: 1
    case .weekend: 2
    case .week: 7
    case .month: 31
    case .year: 366
    case .decade: 3_653
    case .century: 36_525
    }
  }
}
