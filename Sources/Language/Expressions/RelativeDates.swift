// Dates that are told by their distance from the article's, and parts of other dates.

extension DateScanner {
  /// "early 2011", "mid-2019", "the end of November last year", "the beginning of the year".
  func partOf(_ part: DateExpression.Part, at place: Int) -> Reading? {
    var next = place + 1
    if self[next]?.mark == 0x2D { next += 1 }
    if self[next]?.word == .of { next += 1 }
    switch self[next]?.word {
    case .the, .determiner:
      if case .unit(let unit, false) = self[next + 1]?.word {
        return Reading(start: place, end: next + 2, meaning: .part(part, of: .relative(0, unit)))
      }
      next += 1
    default: break
    }
    guard
      let whole = monthAlone(at: next, from: place) ?? year(at: next, from: place) ?? unitFromNow(at: next) ?? season(at: next)
    else { return nil }
    if case .absolute(let date) = whole.meaning {
      // A part of a season that begins in one year and ends in the next is no part of both years.
      if date.length > 367, self[whole.end - 2]?.mark == 0x2D { return nil }
      return Reading(start: place, end: whole.end, meaning: .absolute(date.third(part)))
    }
    return Reading(start: place, end: whole.end, meaning: .part(part, of: whole.meaning))
  }

  /// "last month", "next Monday", "the last two weeks", "recent weeks", "the coming days", "earlier this month", "last night", "this coming Sunday".
  func shifted(at place: Int) -> Reading? {
    if case .laterEarlier = self[place]?.word {
      guard case .this = self[place + 1]?.word, let now = unitFromNow(at: place + 1) else { return nil }
      return Reading(start: place, end: now.end, meaning: now.meaning)
    }
    if let unit = unitFromNow(at: place) ?? unitsFromNow(at: place) { return unit }
    var next = place
    var direction: DateExpression.Direction?
    if self[next]?.word == .this { next += 1 }
    switch self[next]?.word {
    case .last, .past: (direction, next) = (.past, next + 1)
    case .next, .coming: (direction, next) = (.future, next + 1)
    default: break
    }
    guard next > place, let named = namedDay(at: next) else { return nil }
    return Reading(start: place, end: behindPartOfDay(next + 1), meaning: direction.map { .directed($0, named) } ?? named)
  }

  /// A weekday or a month, by its name.
  private func namedDay(at place: Int) -> DateExpression.Meaning? {
    if let weekday = self[place]?.weekday { return .weekday(weekday) }
    return self[place]?.month.map { .yearless(month: $0.number, day: nil) }
  }

  /// "last month", "this year", "next week", "this morning", "last night". ("The last day" and "the next day" are told of other dates.)
  private func unitFromNow(at place: Int) -> Reading? {
    let shift: Int
    switch self[place]?.word {
    case .last: shift = -1
    case .this: shift = 0
    case .next, .coming: shift = 1
    default: return nil
    }
    switch self[place + 1]?.word {
    case .unit(.day, _): return nil
    // "Over the last year" is told from the article's day on; "the last year of the war" is told of something else.
    case .unit(let unit, false) where self[place - 1]?.word == .the && shift != 0 && unit != .weekend:
      if self[place + 2]?.word == .of { return nil }
      return Reading(start: place, end: place + 2, meaning: .relativeSpan(from: min(shift, 0), to: max(shift, 0), unit))
    case .unit(let unit, false): return Reading(start: place, end: place + 2, meaning: .relative(shift, unit))
    case .partOfDay where shift < 1: return Reading(start: place, end: place + 2, meaning: .relative(shift, .day))
    default: return nil
    }
  }

  /// "the last two weeks", "the past year", "recent weeks", "the coming days", "the last 24 hours": about so long before or after.
  private func unitsFromNow(at place: Int) -> Reading? {
    if let length = length(at: place + 1), length.end > place + 2, length.most > 0 {
      switch self[place]?.word {
      case .last, .past:
        return Reading(start: place, end: length.end, meaning: .relativeSpan(from: -length.most, to: 0, length.unit))
      case .next, .coming:
        return Reading(start: place, end: length.end, meaning: .relativeSpan(from: 0, to: length.most, length.unit))
      default: return nil
      }
    }
    guard case .unit(let unit, let isPlural) = self[place + 1]?.word else { return nil }
    // "Recent weeks" is a month, "the coming days" a week: as far as such words are meant to reach.
    let reach = unit == .day ? 7 : 4
    switch self[place]?.word {
    case .past where unit == .weekend && !isPlural: return Reading(start: place, end: place + 2, meaning: .relative(-1, unit))
    case .past where !isPlural: return Reading(start: place, end: place + 2, meaning: .relativeSpan(from: -1, to: 0, unit))
    case .recent where isPlural: return Reading(start: place, end: place + 2, meaning: .relativeSpan(from: -reach, to: 0, unit))
    case .coming where isPlural: return Reading(start: place, end: place + 2, meaning: .relativeSpan(from: 0, to: reach, unit))
    default: return nil
    }
  }

  // MARK: Lengths of time

  /// A length of time in words: from so many to so many units, and the place behind.
  struct Length {
    var least: Int
    var most: Int
    var unit: DateExpression.Unit
    var isAbout: Bool
    var isOfHours = false
    var end: Int
  }

  /// "nine months", "a few weeks", "two decades", "twenty-five years", "a year and a half", "36 hours".
  private func length(at place: Int) -> Length? {
    var next = place
    var least: Int
    var most: Int
    if let number = self[place]?.number, (1...999).contains(number), self[place]?.isOrdinal == false {
      (least, most, next) = (number, number, place + 1)
    } else if case .several(let low, let high) = self[place]?.word {
      (least, most, next) = (low, high, place + 1)
    } else if case .count(let count) = self[place]?.word {
      (least, most, next) = (count, count, place + 1)
      if count == 1, case .several(let low, let high) = self[next]?.word {
        (least, most, next) = (low, high, next + 1)
      } else if count >= 20, case .count(let more) = self[self[next]?.mark == 0x2D ? next + 1 : next]?.word, more < 10 {
        (least, most, next) = (count + more, count + more, self[next]?.mark == 0x2D ? next + 2 : next + 1)
      }
    } else {
      return nil
    }
    if self[next]?.word == .of, least != most { next += 1 }
    switch self[next]?.word {
    case .hours(let inDay):
      // Half a day and more is a day.
      let (low, high) = ((least * 2 + inDay) / (2 * inDay), (most * 2 + inDay) / (2 * inDay))
      return Length(least: low, most: high, unit: .day, isAbout: false, isOfHours: true, end: next + 1)
    case .unit(.decade, _): return Length(least: least * 10, most: most * 10, unit: .year, isAbout: true, end: next + 1)
    case .unit(.century, _): return Length(least: least * 100, most: most * 100, unit: .year, isAbout: true, end: next + 1)
    case .unit(.weekend, _): return nil
    case .unit(let unit, _): return Length(least: least, most: most, unit: unit, isAbout: false, end: next + 1)
    default: return nil
    }
  }

  /// "nine months ago", "a few days ago", "more than ten years ago", "two weeks from now", "a week later", "two years after 2011", "will … in
  /// two weeks".
  func count(at place: Int) -> Reading? {
    guard var length = length(at: place) else { return nil }
    var start = place
    if self[place - 1]?.word == .hedge || self[place - 1]?.word == .around {
      (start, length.isAbout) = (place - 1, true)
    } else if self[place - 1]?.word == .than, self[place - 2]?.word == .more {
      (start, length.isAbout) = (place - 2, true)
    }
    if self[length.end]?.word == .ago { return reading(length, sign: -1, from: start, to: length.end + 1) }
    if self[length.end]?.word == .from, self[length.end + 1]?.word == .now {
      return reading(length, sign: 1, from: start, to: length.end + 2)
    }
    // "In two weeks' time", "will meet in two weeks".
    if case .preposition = self[place - 1]?.word {
      let time = self[length.end]?.word == .determiner || self[length.end]?.mark == 0x27 ? length.end + 1 : length.end
      if self[time]?.word == .time { return reading(length, sign: 1, from: start, to: time + 1) }
      if isAhead(of: place, within: 5) { return reading(length, sign: 1, from: start, to: length.end) }
    }
    return shifted(length, at: start)
  }

  private func reading(_ length: Length, sign: Int, from start: Int, to end: Int) -> Reading {
    guard length.least == length.most else {
      let (near, far) = (sign * length.least, sign * length.most)
      return Reading(start: start, end: end, meaning: .relativeSpan(from: min(near, far), to: max(near, far), length.unit))
    }
    let meaning = DateExpression.Meaning.relative(sign * length.least, length.unit)
    return Reading(start: start, end: end, meaning: length.isAbout ? .about(meaning) : meaning)
  }

  // MARK: Looking ahead

  /// The meaning of a reading in a sentence that looks ahead: "will meet on Monday" means the next one. The nearest telling word before
  /// the date decides, up to a comma or ten tokens away: "will meet, he said on Monday" looks back.
  func directed(_ reading: Reading) -> DateExpression.Meaning {
    switch reading.meaning {
    case .weekday, .yearless, .yearlessSpan, .absolute, .onWeekday, .span: break
    case .about(let inner): if case .directed = inner { return reading.meaning }
    default: return reading.meaning
    }
    // "for Sunday's game" is of the sentence's verb, however long its object is.
    let isOfThing = self[reading.end]?.word == .determiner && self[reading.end]?.isAttached == true
    return isAhead(of: reading.start, within: isOfThing ? 24 : 10) ? .directed(.future, reading.meaning) : reading.meaning
  }

  /// Whether the nearest telling word before `start` says that the sentence looks ahead.
  private func isAhead(of start: Int, within reach: Int = 10) -> Bool {
    for place in stride(from: start - 1, through: max(0, start - reach), by: -1) {
      if [0x2C, 0x3B, 0x22].contains(tokens[place].mark) { break }
      if case .reporting = tokens[place].word { break }
      if case .ahead = tokens[place].word { return true }
      if tokens[place].word == .set || tokens[place].word == .copula, self[place + 1]?.word == .to { return true }
      // "the bill is to be voted on Thursday", and not "it was said to be cold".
      if tokens[place].word == .to, self[place + 1]?.word == .be, self[place - 1]?.word != .reporting { return true }
    }
    return false
  }
}
