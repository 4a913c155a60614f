/// One pass over a sentence's tokens, with the date expressions found so far.
///
/// At each token the readings are tried from the longest to the shortest; the first that fits is taken. `MonthsAndYears.swift` reads what
/// names a date, `RelativeDates.swift` what is told by its distance from the article's, `AnchoredDates.swift` what is told by its distance
/// from another date of the text, and ranges, `Seasons.swift` seasons, parts of years and weekends.
struct DateScanner {
  private(set) var found: [DateExpression] = []
  let tokens: [DateToken]
  /// The date that was told last, here or before the sentence; from it "a day later" is counted.
  private(set) var anchor: DateExpression.Meaning?
  private var index = 0
  /// The place behind the last reading.
  private var taken = 0

  init(_ bytes: [UInt8], _ source: [Token], anchor: DateExpression.Meaning?) {
    self.anchor = anchor
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

  /// Whether a sentence with this word may have a date: every one has a figure or such a word. (So that sentences without cost little.)
  static func isTelling(_ word: ArraySlice<UInt8>) -> Bool {
    switch DateWord.of(ShortWord(word.last == 0x2E ? word.dropLast() : word)) {
    case .month, .weekday, .season, .day, .unit, .division, .hours, .partOfDay, .time, .christmas, .new: true
    case nil: word.first == 0x51 && word.count == 2
    default: false
    }
  }

  /// A reading: the token behind its last, and what it means. `start` is before the token it was found at when words before belong to it.
  struct Reading {
    var start: Int
    var end: Int
    var meaning: DateExpression.Meaning
  }

  mutating func scan() {
    while index < tokens.count {
      guard let single = reading(at: index) ?? anchored(at: index) else {
        index += 1
        continue
      }
      let whole = dated(span(from: single))
      // Words before a reading belong to it unless they are another's.
      let start = max(whole.start, taken)
      let range = tokens[start].range.lowerBound..<tokens[whole.end - 1].range.upperBound
      let meaning = directed(whole)
      found.append(DateExpression(range: ByteRange(bytes: range), meaning: meaning))
      if !isReported(start), meaning.depth < DateExpression.Meaning.deepest - 1 { anchor = meaning }
      (index, taken) = (whole.end, whole.end)
    }
  }

  /// Whether a date stands behind a word of saying, and so is of the saying alone: "he said on Monday".
  private func isReported(_ start: Int) -> Bool {
    (1...3).contains { if case .reporting = self[start - $0]?.word { true } else { false } }
  }

  subscript(place: Int) -> DateToken? { tokens.indices.contains(place) ? tokens[place] : nil }

  func reading(at place: Int) -> Reading? {
    guard let token = self[place], token.kind != .punctuation else { return nil }
    if token.kind == .number {
      return figures(at: place) ?? dayFirst(at: place, from: place) ?? count(at: place) ?? year(at: place, from: place)
    }
    guard let word = token.word else { return nil }
    switch word {
    case .month: return monthFirst(at: place, from: place) ?? monthAlone(at: place, from: place)
    case .weekday: return weekday(at: place)
    case .day(let shift):
      return Reading(start: place, end: behindPartOfDay(place + 1), meaning: .relative(shift, .day))
    case .part(let part): return partOf(part, at: place)
    case .last, .past, .next, .this, .recent, .coming, .laterEarlier:
      return division(at: place) ?? partOfMonth(at: place) ?? shifted(at: place) ?? season(at: place)
    case .season: return season(at: place)
    case .ordinal: return division(at: place) ?? partOfMonth(at: place)
    case .quarter: return division(at: place)
    case .christmas, .new: return feast(at: place)
    case .unit(.weekend, false): return weekend(at: place)
    case .count, .several: return count(at: place)
    default: return nil
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
    if let (shift, end) = weekInWords(place + 1) { return Reading(start: place, end: end, meaning: .weekdayOfWeek(shift, weekday)) }
    return Reading(start: place, end: behindPartOfDay(place + 1), meaning: .weekday(weekday))
  }

  /// "last week" behind a weekday, also behind "of": the shift and the place behind.
  private func weekInWords(_ place: Int) -> (shift: Int, end: Int)? {
    let place = self[place]?.word == .of ? place + 1 : place
    guard case .unit(.week, false) = self[place + 1]?.word else { return nil }
    switch self[place]?.word {
    case .last: return (-1, place + 2)
    case .this: return (0, place + 2)
    case .next: return (1, place + 2)
    default: return nil
    }
  }

  /// The place behind the "night" of "Tuesday night"; `place` when there is none.
  func behindPartOfDay(_ place: Int) -> Int {
    if case .partOfDay = self[place]?.word, self[place]?.letterCase == .lower { return place + 1 }
    return place
  }
}
