/// One pass over a sentence's tokens, with the date expressions found so far.
///
/// At each token the readings are tried from the longest to the shortest; the first that fits is taken.
struct DateScanner {
  private(set) var found: [DateExpression] = []
  let tokens: [DateToken]
  private var index = 0

  init(_ bytes: [UInt8], _ source: [Token]) {
    var tokens: [DateToken] = []
    tokens.reserveCapacity(source.count)
    var end = -1
    for token in source {
      for part in DateToken.parts(of: token, bytes) ?? [] {
        tokens.append(DateToken(part, bytes, previousEnd: end))
        end = part.range.upperBound.value
      }
      if end == token.range.upperBound.value { continue }
      tokens.append(DateToken(token, bytes, previousEnd: end))
      end = token.range.upperBound.value
    }
    self.tokens = tokens
  }

  /// Whether a word of this first letter may belong to a date. (A quick look, so that sentences without any cost next to nothing.)
  static func mayStart(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case 0x61, 0x63, 0x64, 0x65, 0x66, 0x6A, 0x6C, 0x6D, 0x6E, 0x6F, 0x70, 0x72, 0x73, 0x74, 0x77, 0x79: true
    default: false
    }
  }

  /// A reading: the token behind its last, and what it means. `start` is before the token it was found at when words before belong to it.
  struct Reading {
    let start: Int
    let end: Int
    let meaning: DateExpression.Meaning
  }

  mutating func scan() {
    while index < tokens.count {
      guard let reading = reading(at: index) else {
        index += 1
        continue
      }
      let range = tokens[reading.start].range.lowerBound..<tokens[reading.end - 1].range.upperBound
      found.append(DateExpression(range: ByteRange(bytes: range), meaning: directed(reading)))
      index = reading.end
    }
  }

  subscript(place: Int) -> DateToken? { tokens.indices.contains(place) ? tokens[place] : nil }

  private func reading(at place: Int) -> Reading? {
    let token = tokens[place]
    if token.kind == .punctuation { return nil }
    if token.kind == .number {
      return figures(at: place) ?? dayFirst(at: place, from: place) ?? count(at: place) ?? year(at: place, from: place)
    }
    guard let word = token.word else { return nil }
    switch word {
    case .month: return monthFirst(at: place, from: place) ?? monthAlone(at: place, from: place)
    case .weekday: return weekday(at: place)
    case .day(let shift): return Reading(start: place, end: place + 1, meaning: .relative(shift, .day))
    case .part(let part): return partOf(part, at: place)
    case .last, .past, .next, .this, .recent, .coming, .earlierLater: return shifted(at: place)
    case .count: return count(at: place)
    case .unit, .ago, .preposition, .ahead, .reporting, .determiner, .partOfDay: return nil
    }
  }

  // MARK: Dates in figures

  /// "2019-12-19", "26/04/2024", "26.04.2024": figures with one mark between, none apart. Before a point stands the day.
  private func figures(at place: Int) -> Reading? {
    guard let first = self[place]?.number, let mark = self[place + 1]?.mark, mark == 0x2D || mark == 0x2F || mark == 0x2E,
      let second = self[place + 2]?.number,
      self[place + 3]?.mark == mark, let third = self[place + 4]?.number, (1...4).allSatisfy({ tokens[place + $0].isAttached })
    else { return nil }
    let date: CalendarDate?
    if tokens[place].digits == 4 {
      date = CalendarDate.day(first, second, third)
    } else if tokens[place + 4].digits == 4 {
      let dayFirst = CalendarDate.day(third, second, first)
      let monthFirst = CalendarDate.day(third, first, second)
      let isSure = dayFirst == nil || monthFirst == nil || dayFirst == monthFirst || mark == 0x2E
      date = isSure ? dayFirst ?? monthFirst : nil
    } else {
      date = nil
    }
    return date.map { Reading(start: place, end: place + 5, meaning: .absolute($0)) }
  }

  // MARK: Months with days and years

  /// "27 November 2019", "27th of November", "8-9 January".
  private func dayFirst(at place: Int, from start: Int) -> Reading? {
    guard let day = self[place]?.day else { return nil }
    var next = place + 1
    var last: Int?
    if self[next]?.mark == 0x2D, let other = self[next + 1]?.day {
      last = other
      next += 2
    }
    if self[place]?.isOrdinal == true, case .preposition = self[next]?.word, self[next + 1]?.month != nil { next += 1 }
    guard let month = self[next]?.month?.number else { return nil }
    next += 1
    return complete(start, next, month: month, day: day, lastDay: last)
  }

  /// "November 27, 2019", "Dec. 21", "January 8-9", "December 31 - January 2".
  private func monthFirst(at place: Int, from start: Int) -> Reading? {
    guard let month = self[place]?.month?.number, let day = self[place + 1]?.day, !isCount(place + 1) else { return nil }
    var next = place + 2
    guard self[next]?.mark == 0x2D else { return complete(start, next, month: month, day: day, lastDay: nil) }
    if let last = self[next + 1]?.day, last > day {
      next += 2
      return complete(start, next, month: month, day: day, lastDay: last)
    }
    if let otherMonth = self[next + 1]?.month?.number, let last = self[next + 2]?.day {
      return Reading(start: start, end: next + 3, meaning: .yearlessSpan(month: month, day: day, toMonth: otherMonth, toDay: last))
    }
    return complete(start, next, month: month, day: day, lastDay: nil)
  }

  /// Whether a number behind a month counts something: "In March 20 people …" is left, "March 20% …" is not a date.
  private func isCount(_ place: Int) -> Bool { self[place + 1]?.mark == 0x25 }

  /// Adds the year to a day of a month, where one follows.
  private func complete(_ start: Int, _ next: Int, month: Int, day: Int, lastDay: Int?) -> Reading? {
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
  private func yearBehind(_ place: Int) -> (year: Int?, end: Int) {
    if let year = self[place]?.year { return (year, place + 1) }
    if self[place]?.mark == 0x2C, let year = self[place + 1]?.year { return (year, place + 2) }
    return (nil, place)
  }

  /// "last year", "this year", "next year", also behind "of": the shift and the place behind.
  private func yearInWords(_ place: Int) -> (shift: Int, end: Int)? {
    var place = place
    if case .preposition = self[place]?.word { place += 1 }
    guard case .unit(.year) = self[place + 1]?.word else { return nil }
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
    let (year, end) = yearBehind(place + 1)
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
    if case .preposition = self[place - 1]?.word { return true }
    return false
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

  /// A year where years stand: behind a preposition, in brackets, behind "the" or a possessive before a word; "1990s"; "2014-2016".
  func year(at place: Int, from start: Int) -> Reading? {
    guard let token = self[place] else { return nil }
    if let first = token.decade, let start = CalendarDate.year(first), let end = CalendarDate.year(first + 9) {
      return Reading(start: place, end: place + 1, meaning: .absolute(start.union(end)))
    }
    guard let year = token.year, start < place || standsAsYear(place, year) else { return nil }
    if self[place + 1]?.mark == 0x2D, self[place + 1]?.isAttached == true, let end = self[place + 2], end.isAttached {
      let last = end.year ?? (end.digits == 2 ? end.number.map { year / 100 * 100 + $0 } : nil)
      if let last, last > year, let first = CalendarDate.year(year), let final = CalendarDate.year(last) {
        return Reading(start: start, end: place + 3, meaning: .absolute(first.union(final)))
      }
    }
    return CalendarDate.year(year).map { Reading(start: start, end: place + 1, meaning: .absolute($0)) }
  }

  private func standsAsYear(_ place: Int, _ year: Int) -> Bool {
    guard (1_500...2_099).contains(year) else { return false }
    let next = self[place + 1]
    if next?.mark == 0x25 || next?.mark == 0x2F { return false }
    // A round number before a word in small letters counts something: "about 2000 men".
    if year % 100 == 0, next?.kind == .word, next?.letterCase == .lower, next?.word == nil { return false }
    guard let previous = self[place - 1] else { return next?.mark == 0x2C }
    if case .preposition = previous.word { return true }
    switch previous.word {
    case .last, .next, .this, .part: return true
    case .determiner, .count(1): return year >= 1_900 && next?.kind == .word
    default: break
    }
    return previous.mark == 0x28 && (next?.mark == 0x29 || next?.mark == 0x2D || next?.mark == 0x2C)
  }

  // MARK: Weekdays

  /// "Thursday", "last Thursday" (found at "last"), "Thursday, December 19", "Thursday (December 19)".
  private func weekday(at place: Int) -> Reading? {
    guard let weekday = self[place]?.weekday else { return nil }
    let behind = self[place + 1]?.mark
    for next in [place + 1, place + 2] where next == place + 1 || behind == 0x2C || behind == 0x28 {
      guard let date = monthFirst(at: next, from: place) ?? dayFirst(at: next, from: place) ?? figures(at: next) else { continue }
      // A span of days has no one weekday.
      if case .yearlessSpan = date.meaning { return Reading(start: place, end: date.end, meaning: date.meaning) }
      return Reading(start: place, end: date.end, meaning: .onWeekday(weekday, date.meaning))
    }
    return Reading(start: place, end: place + 1, meaning: .weekday(weekday))
  }
}
