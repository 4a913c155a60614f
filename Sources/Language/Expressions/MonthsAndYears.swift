// Months with and without days, and years.

extension DateScanner {
  /// "27 November 2019", "27th of November", "8-9 January", "3 and 5 May".
  func dayFirst(at place: Int, from start: Int) -> Reading? {
    guard let day = self[place]?.day, !isBehindScore(place) else { return nil }
    var next = place + 1
    var last: Int?
    if joinsDays(next), let other = self[next + 1]?.day, other > day, self[next + 2]?.month != nil {
      last = other
      next += 2
    }
    if self[place]?.isOrdinal == true, case .of = self[next]?.word, self[next + 1]?.month != nil { next += 1 }
    guard let month = self[next]?.month else { return nil }
    next += 1
    if month.name == .short, last == nil, let year = shortYearAlone(at: next), let date = CalendarDate.day(year, month.number, day)
    {
      return Reading(start: start, end: next + 1, meaning: .absolute(date))
    }
    return complete(start, next, month: month.number, day: day, lastDay: last)
  }

  /// Whether a number ends what falls, as a score does: "a 30-7 Oct. 19 loss".
  private func isBehindScore(_ place: Int) -> Bool {
    guard self[place - 1]?.mark == 0x2D, self[place - 1]?.isAttached == true, self[place]?.isAttached == true,
      let day = self[place]?.number, let first = self[place - 2]?.number
    else { return false }
    return first > day
  }

  /// The year of two digits behind a day and a month cut short, where nothing follows that it could count: "on 10 Nov 11."
  private func shortYearAlone(at place: Int) -> Int? {
    guard let token = self[place], token.digits == 2, !token.isOrdinal, let number = token.number else { return nil }
    let next = self[place + 1]
    let isAtEnd = next.map { $0.kind == .punctuation && ![0x25, 0x2D, 0x2F, 0x3A, 0x2E].contains($0.mark) } ?? true
    let endsSentence = next?.mark == 0x2E && self[place + 2].map { $0.kind != .number || !$0.isAttached } ?? true
    guard isAtEnd || endsSentence || next?.word == .and else { return nil }
    return number + (number > 60 ? 1_900 : 2_000)
  }

  /// Whether a dash or word between two days of a month makes them one span: "3-5", "3 to 5".
  private func joinsDays(_ place: Int) -> Bool {
    if self[place]?.mark == 0x2D { return true }
    switch self[place]?.word {
    case .to, .and, .through: return true
    default: return false
    }
  }

  /// "November 27, 2019", "Dec. 21", "January 8-9", "May 3 to 5", "December 31 - January 2".
  func monthFirst(at place: Int, from start: Int) -> Reading? {
    guard let month = self[place]?.month?.number, let day = self[place + 1]?.day, !isCount(place + 1) else { return nil }
    var next = place + 2
    guard joinsDays(next) else { return complete(start, next, month: month, day: day, lastDay: nil) }
    let isDash = self[next]?.mark == 0x2D
    if let last = self[next + 1]?.day, last > day, isDash || !isCounting(next + 2) {
      next += 2
      return complete(start, next, month: month, day: day, lastDay: last)
    }
    if isDash, let otherMonth = self[next + 1]?.month?.number, let last = self[next + 2]?.day, yearBehind(next + 3).year == nil {
      return Reading(start: start, end: next + 3, meaning: .yearlessSpan(month: month, day: day, toMonth: otherMonth, toDay: last))
    }
    return complete(start, next, month: month, day: day, lastDay: nil)
  }

  /// Whether a number behind a month counts something: "In March 20 people …" is left, "March 20% …" is not a date.
  private func isCount(_ place: Int) -> Bool { self[place + 1]?.mark == 0x25 }

  /// Whether a word at `place` may be what a number before it counts.
  private func isCounting(_ place: Int) -> Bool {
    guard let token = self[place], token.kind == .word, token.word == nil else { return self[place]?.mark == 0x25 }
    return true
  }

  /// Adds the year to a day of a month, where one follows.
  func complete(_ start: Int, _ next: Int, month: Int, day: Int, lastDay: Int?) -> Reading? {
    let (year, end) = yearBehind(next)
    if let lastDay {
      guard let year else {
        return Reading(start: start, end: end, meaning: .yearlessSpan(month: month, day: day, toMonth: month, toDay: lastDay))
      }
      guard let first = CalendarDate.day(year, month, day), let last = CalendarDate.day(year, month, lastDay) else { return nil }
      return Reading(start: start, end: end, meaning: .absolute(first.union(last)))
    }
    if let year { return CalendarDate.day(year, month, day).map { Reading(start: start, end: end, meaning: .absolute($0)) } }
    guard CalendarDate.day(2_020, month, day) != nil else { return nil }
    if let (shift, end) = yearInWords(next) {
      return Reading(start: start, end: end, meaning: .inYear(shift, month: month, day: day))
    }
    return Reading(start: start, end: next, meaning: .yearless(month: month, day: day))
  }

  /// The year behind a date, with or without a comma, and the place behind it.
  func yearBehind(_ place: Int) -> (year: Int?, end: Int) {
    if let year = self[place]?.year { return (year, place + 1) }
    if self[place]?.mark == 0x2C, let year = self[place + 1]?.year { return (year, place + 2) }
    if self[place]?.mark == 0x27, let year = shortYear(at: place + 1) { return (year, place + 2) }
    return (nil, place)
  }

  /// "last year", "this year", "next year", also behind "of": the shift and the place behind.
  func yearInWords(_ place: Int) -> (shift: Int, end: Int)? {
    var place = place
    if self[place]?.word?.isPreposition == true { place += 1 }
    guard case .unit(.year, _) = self[place + 1]?.word else { return nil }
    switch self[place]?.word {
    case .last: return (-1, place + 2)
    case .this: return (0, place + 2)
    case .next: return (1, place + 2)
    default: return nil
    }
  }

  /// "December 2019", "November last year", "in November".
  func monthAlone(at place: Int, from start: Int) -> Reading? {
    guard let month = self[place]?.month else { return nil }
    let (year, end) = yearBehind(self[place + 1]?.word == .of && self[place + 2]?.year != nil ? place + 2 : place + 1)
    if let year { return CalendarDate.month(year, month.number).map { Reading(start: start, end: end, meaning: .absolute($0)) } }
    if let (shift, end) = yearInWords(place + 1) {
      return Reading(start: start, end: end, meaning: .inYear(shift, month: month.number, day: nil))
    }
    guard month.name != .short, start < place || isBehindPreposition(place) || month.name == .plain && !isBesideName(place) else {
      return nil
    }
    if month.name == .ambiguous, isBesideName(place) { return nil }
    return Reading(start: start, end: place + 1, meaning: .yearless(month: month.number, day: nil))
  }

  private func isBehindPreposition(_ place: Int) -> Bool {
    self[place - 1]?.word?.isPreposition == true
  }

  /// Whether a capitalised word that is no date stands directly beside: "Theresa May", "April Smith".
  private func isBesideName(_ place: Int) -> Bool {
    func isName(_ token: DateToken?) -> Bool {
      guard let token, token.kind == .word, token.word == nil else { return false }
      return token.letterCase == .capitalised || token.letterCase == .upper || token.letterCase == .mixed
    }
    return isName(self[place + 1]) || place > 1 && isName(self[place - 1])
  }

  // MARK: Years

  /// A year where years stand: behind a preposition, in brackets, behind "the" or a possessive before a word, before a name; "1990s", "'86",
  /// "2014-2016", "2008-09", "the 19th century".
  func year(at place: Int, from start: Int) -> Reading? {
    guard let token = self[place] else { return nil }
    if let century = century(at: place, from: start) { return century }
    if let decade = decade(at: place), let from = CalendarDate.year(decade.first), let to = CalendarDate.year(decade.first + 9) {
      return Reading(start: start < place ? start : apostrophe(before: place), end: decade.end, meaning: .absolute(from.union(to)))
    }
    if token.digits == 2, self[place - 1]?.mark == 0x27, start < place || self[place - 2]?.word?.isPreposition == true,
      let year = shortYear(at: place).flatMap(CalendarDate.year)
    {
      return Reading(start: min(start, place - 1), end: place + 1, meaning: .absolute(year))
    }
    guard let year = token.year else { return nil }
    let span = yearSpan(at: place, year)
    guard start < place || span?.isSeason == true || standsAsYear(place, year) else { return nil }
    if let last = span?.last, let first = CalendarDate.year(year), let final = CalendarDate.year(last) {
      return Reading(start: start, end: place + 3, meaning: .absolute(first.union(final)))
    }
    return CalendarDate.year(year).map { Reading(start: start, end: place + 1, meaning: .absolute($0)) }
  }

  /// The second year of "2014-2016" or "2008-09", and whether it is the next one, as of a season that needs no word beside it.
  private func yearSpan(at place: Int, _ year: Int) -> (last: Int, isSeason: Bool)? {
    guard self[place + 1]?.mark == 0x2D, self[place + 1]?.isAttached == true, let end = self[place + 2], end.isAttached,
      self[place + 3]?.mark != 0x2D || self[place + 3]?.isAttached == false,
      let last = end.year ?? (end.digits == 2 ? end.number.map { year / 100 * 100 + $0 } : nil), last > year
    else { return nil }
    return (last, last == year + 1 && (1_900...2_099).contains(year))
  }

  /// The first year of "1990s", "the '90s", "the 1940's", and the place behind it.
  private func decade(at place: Int) -> (first: Int, end: Int)? {
    if let decade = self[place]?.decade {
      if decade >= 1_000 { return (decade, place + 1) }
      let isShort = self[place - 1]?.mark == 0x27 && self[place]?.isAttached == true
      return isShort ? (decade + (decade > 30 ? 1_900 : 2_000), place + 1) : nil
    }
    // Of a year that has something the ending is the same, without an article: "2010's riots".
    guard let year = self[place]?.year, year % 10 == 0, self[place - 1]?.word == .the, isPossessiveEnding(place + 1) else {
      return nil
    }
    return (year, place + 2)
  }

  private func isPossessiveEnding(_ place: Int) -> Bool {
    guard let token = self[place], token.isAttached, token.kind == .word else { return false }
    return token.word == .determiner
  }

  private func apostrophe(before place: Int) -> Int { self[place - 1]?.mark == 0x27 ? place - 1 : place }

  /// The year of two digits directly behind an apostrophe: 1986 for "'86", 2009 for "'09".
  private func shortYear(at place: Int) -> Int? {
    guard let token = self[place], token.isAttached, token.digits == 2, !token.isOrdinal, let number = token.number else {
      return nil
    }
    return number + (number > 30 ? 1_900 : 2_000)
  }

  /// "the 19th century".
  private func century(at place: Int, from start: Int) -> Reading? {
    guard let token = self[place], token.isOrdinal, let number = token.number, (2...22).contains(number),
      case .unit(.century, false) = self[place + 1]?.word, let first = CalendarDate.year(number * 100 - 99),
      let last = CalendarDate.year(number * 100)
    else { return nil }
    return Reading(start: start, end: place + 2, meaning: .absolute(first.union(last)))
  }

  private func standsAsYear(_ place: Int, _ year: Int) -> Bool {
    guard (1_500...2_099).contains(year) else { return false }
    let next = self[place + 1]
    if next?.mark == 0x25 || next?.mark == 0x2F { return false }
    // A round number before a word in small letters counts something: "about 2000 men".
    if year % 100 == 0, next?.kind == .word, next?.letterCase == .lower, next?.word == nil { return false }
    guard let previous = self[place - 1] else { return next?.mark == 0x2C || isName(next) && isOfToday(year) }
    if previous.word?.isPreposition == true { return true }
    if next?.word == .make || isOfPaintedCar(place) { return false }
    switch previous.word {
    case .last, .next, .this, .part: return true
    case .the, .that, .determiner, .count(1): return year >= 1_900 && next?.kind == .word
    default: break
    }
    if previous.kind == .word, previous.letterCase == .lower, isName(next), isOfToday(year) { return true }
    return previous.mark == 0x28 && (next?.mark == 0x29 || next?.mark == 0x2D || next?.mark == 0x2C)
  }

  /// Whether a colour and the name of what has it stand behind a year: "a 2007 silver Ford Fusion".
  private func isOfPaintedCar(_ place: Int) -> Bool {
    guard let colour = self[place + 1], colour.word == .colour, colour.letterCase == .lower else { return false }
    return isName(self[place + 2]) || self[place + 2]?.word == .make
  }

  /// Whether a year may be one that a thing is named by: "host 2014 Oscars".
  private func isOfToday(_ year: Int) -> Bool { (1_950...2_049).contains(year) && year % 100 != 0 }

  private func isName(_ token: DateToken?) -> Bool {
    token?.kind == .word && token?.word == nil && token?.letterCase == .capitalised
  }
}
