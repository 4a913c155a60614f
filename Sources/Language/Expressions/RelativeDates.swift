// Dates that are told by their distance from the article's, and parts of other dates.

extension DateScanner {
  /// "early 2011", "mid-2019", "the end of November last year", "the beginning of the year".
  func partOf(_ part: DateExpression.Part, at place: Int) -> Reading? {
    var next = place + 1
    if self[next]?.mark == 0x2D { next += 1 }
    if case .preposition = self[next]?.word { next += 1 }
    if case .determiner = self[next]?.word, case .unit(let unit) = self[next + 1]?.word {
      return Reading(start: place, end: next + 2, meaning: .part(part, of: .relative(0, unit)))
    }
    guard let whole = monthAlone(at: next, from: place) ?? year(at: next, from: place) ?? unitFromNow(at: next) else { return nil }
    if case .absolute(let date) = whole.meaning {
      return Reading(start: place, end: whole.end, meaning: .absolute(date.third(part)))
    }
    return Reading(start: place, end: whole.end, meaning: .part(part, of: whole.meaning))
  }

  /// "last month", "next Monday", "the last two weeks", "recent weeks", "the coming days", "earlier this month".
  func shifted(at place: Int) -> Reading? {
    if case .earlierLater = self[place]?.word {
      guard case .this = self[place + 1]?.word, let now = unitFromNow(at: place + 1) else { return nil }
      return Reading(start: place, end: now.end, meaning: now.meaning)
    }
    if let unit = unitFromNow(at: place) ?? unitsFromNow(at: place) { return unit }
    let direction: DateExpression.Direction?
    switch self[place]?.word {
    case .last: direction = .past
    case .next: direction = .future
    case .this: direction = nil
    default: return nil
    }
    guard let named = namedDay(at: place + 1) else { return nil }
    return Reading(start: place, end: place + 2, meaning: direction.map { .directed($0, named) } ?? named)
  }

  /// A weekday or a month, by its name.
  private func namedDay(at place: Int) -> DateExpression.Meaning? {
    if let weekday = self[place]?.weekday { return .weekday(weekday) }
    return self[place]?.month.map { .yearless(month: $0.number, day: nil) }
  }

  /// "last month", "this year", "next week", "this morning".
  private func unitFromNow(at place: Int) -> Reading? {
    let shift: Int
    switch self[place]?.word {
    case .last: shift = -1
    case .this: shift = 0
    case .next: shift = 1
    default: return nil
    }
    switch self[place + 1]?.word {
    case .unit(let unit): return Reading(start: place, end: place + 2, meaning: .relative(shift, unit))
    case .partOfDay where shift == 0: return Reading(start: place, end: place + 2, meaning: .relative(0, .day))
    default: return nil
    }
  }

  /// "the last two weeks", "the past year", "recent weeks", "the coming days": about so long before or after.
  private func unitsFromNow(at place: Int) -> Reading? {
    let count = number(at: place + 1)
    let next = count == nil ? place + 1 : place + 2
    guard case .unit(let unit) = self[next]?.word else { return nil }
    // "Recent weeks" is a month, "the coming days" a week: as far as such words are meant to reach.
    let reach = count ?? (unit == .day ? 7 : 4)
    switch self[place]?.word {
    case .last where count != nil: return Reading(start: place, end: next + 1, meaning: .relativeSpan(from: -reach, to: 0, unit))
    case .past: return Reading(start: place, end: next + 1, meaning: .relativeSpan(from: -(count ?? 1), to: 0, unit))
    case .recent: return Reading(start: place, end: next + 1, meaning: .relativeSpan(from: -reach, to: 0, unit))
    case .next where count != nil, .coming:
      return Reading(start: place, end: next + 1, meaning: .relativeSpan(from: 0, to: reach, unit))
    default: return nil
    }
  }

  /// "nine months ago", "a week ago", "10 days ago".
  func count(at place: Int) -> Reading? {
    guard let count = number(at: place), case .unit(let unit) = self[place + 1]?.word, case .ago = self[place + 2]?.word else {
      return nil
    }
    return Reading(start: place, end: place + 3, meaning: .relative(-count, unit))
  }

  private func number(at place: Int) -> Int? {
    if case .count(let count) = self[place]?.word { return count }
    return self[place]?.number.flatMap { (1...999).contains($0) ? $0 : nil }
  }

  // MARK: Looking ahead

  /// The meaning of a reading in a sentence that looks ahead: "will meet on Monday" means the next one. The nearest telling word before
  /// the date decides, up to a comma or ten tokens away: "will meet, he said on Monday" looks back.
  func directed(_ reading: Reading) -> DateExpression.Meaning {
    switch reading.meaning {
    case .weekday, .yearless, .yearlessSpan, .absolute, .onWeekday: break
    default: return reading.meaning
    }
    for place in stride(from: reading.start - 1, through: max(0, reading.start - 10), by: -1) {
      if [0x2C, 0x3B, 0x22].contains(tokens[place].mark) { break }
      if case .reporting = tokens[place].word { break }
      if case .ahead = tokens[place].word { return .directed(.future, reading.meaning) }
    }
    return reading.meaning
  }
}
