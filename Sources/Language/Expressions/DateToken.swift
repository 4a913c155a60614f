/// A token as the search for dates sees it.
struct DateToken {
  let range: Range<Int>
  let kind: Token.Kind
  let letterCase: Token.Case
  let word: DateWord?
  /// The number that a token of digits writes, without its ordinal ending ("27th"); nil for other numbers.
  let number: Int?
  /// The first year of a decade: 1990 for "1990s", 90 for "90s".
  let decade: Int?
  /// How many digits it has, with leading zeros.
  let digits: Int
  /// The one byte of a mark; a dash for every dash.
  let mark: UInt8
  /// Whether it stands directly behind the token before it.
  let isAttached: Bool

  init(_ token: Token, _ bytes: [UInt8], previousEnd: Int) {
    range = token.range.bytes
    kind = token.kind
    letterCase = token.letterCase
    isAttached = range.lowerBound == previousEnd
    let slice = bytes[range]
    switch token.kind {
    case .word:
      let letters = slice.last == 0x2E ? slice.dropLast() : slice
      let isPossessive = slice.first == 0x27 || slice.first == 0xE2 && slice.count == 4
      word = isPossessive ? .determiner : DateWord.of(ShortWord(letters)) ?? Self.quarter(slice)
      decade = nil
      (number, digits, mark) = (nil, 0, 0)
    case .number:
      word = nil
      mark = 0
      let run = slice.prefix { (0x30...0x39).contains($0) }
      digits = run.count
      let ending = slice.dropFirst(run.count)
      let isPlain = ending.isEmpty || Self.ordinals.contains { ending.elementsEqual($0) } || ending.first == 0x54
      decade =
        (run.count == 4 || run.count == 2) && ending.elementsEqual([0x73]) && run.last == 0x30
        ? run.reduce(0) { $0 * 10 + Int($1 - 0x30) } : nil
      number = isPlain && (1...8).contains(run.count) ? run.reduce(0) { $0 * 10 + Int($1 - 0x30) } : nil
    case .punctuation:
      (word, number, decade, digits) = (nil, nil, nil, 0)
      let isDash =
        slice.elementsEqual([0xE2, 0x80, 0x93]) || slice.elementsEqual([0xE2, 0x80, 0x94])
        || slice.elementsEqual([0xE2, 0x80, 0x91])
      let isApostrophe = slice.elementsEqual([0xE2, 0x80, 0x99]) || slice.elementsEqual([0xE2, 0x80, 0x98])
      mark = isDash ? 0x2D : isApostrophe ? 0x27 : slice.count == 1 ? slice.first ?? 0 : 0
    }
  }

  /// A number without blanks where they belong is several tokens here: "24,2005", "19.11.2019", "2019.11.19", and before a time of day
  /// "24,2005,3:15", "2005,11.30pm". Nil for every other token.
  static func parts(of token: Token, _ bytes: [UInt8]) -> [Token]? {
    let range = token.range.bytes
    guard token.kind == .number, (6...16).contains(range.count) else { return nil }
    if let parts = partsBeforeTime(of: range, bytes) { return parts }
    guard range.count <= 10 else { return nil }
    let marks = range.filter { bytes[$0] == 0x2C || bytes[$0] == 0x2E }
    let widths = zip([range.lowerBound - 1] + marks, marks + [range.upperBound]).map { $1 - $0 - 1 }
    let hasDigitsAlone = range.allSatisfy { (0x30...0x39).contains(bytes[$0]) || marks.contains($0) }
    let isDayAndYear = marks.count == 1 && bytes[marks[0]] == 0x2C && widths[0] <= 2 && widths[1] == 4
    let isDate =
      marks.count == 2 && marks.allSatisfy { bytes[$0] == 0x2E }
      && [[1, 1, 4], [1, 2, 4], [2, 1, 4], [2, 2, 4], [4, 2, 2]].contains(widths)
    guard hasDigitsAlone, isDayAndYear || isDate else { return nil }
    var parts: [Token] = []
    var start = range.lowerBound
    for mark in marks {
      parts.append(Token(range: ByteRange(bytes: start..<mark), kind: .number, letterCase: .none))
      parts.append(Token(range: ByteRange(bytes: mark..<(mark + 1)), kind: .punctuation, letterCase: .none))
      start = mark + 1
    }
    return parts + [Token(range: ByteRange(bytes: start..<range.upperBound), kind: .number, letterCase: .none)]
  }

  /// A year, with the day before it, that only a comma parts from the hour: the day, the year and the rest of the token.
  private static func partsBeforeTime(of range: Range<Int>, _ bytes: [UInt8]) -> [Token]? {
    let fields = range.split(maxSplits: 2, omittingEmptySubsequences: false) { bytes[$0] == 0x2C }
    func isDigits(_ field: Range<Int>, _ count: ClosedRange<Int>) -> Bool {
      count.contains(field.count) && field.allSatisfy { bytes[$0] &- 0x30 < 10 }
    }
    guard fields.count > 1, let time = fields.last, let year = fields.dropLast().last, isDigits(year, 4...4),
      fields.count == 2 || isDigits(fields[0], 1...2)
    else { return nil }
    // A thousand has three figures behind its comma, an hour two at most.
    let hour = time.prefix { bytes[$0] &- 0x30 < 10 }
    guard (1...2).contains(hour.count),
      hour.endIndex == time.endIndex || bytes[hour.endIndex] == 0x2E || bytes[hour.endIndex] >= 0x41,
      [0x31, 0x32].contains(bytes[year.lowerBound])
    else { return nil }
    var parts: [Token] = []
    for field in fields {
      if let last = parts.last {
        let comma = last.range.upperBound.value..<field.lowerBound
        parts.append(Token(range: ByteRange(bytes: comma), kind: .punctuation, letterCase: .none))
      }
      parts.append(Token(range: ByteRange(bytes: field.lowerBound..<field.upperBound), kind: .number, letterCase: .none))
    }
    return parts
  }

  /// "Q1" to "Q4".
  private static func quarter(_ word: ArraySlice<UInt8>) -> DateWord? {
    guard word.count == 2, word.first == 0x51, let digit = word.last, (0x31...0x34).contains(digit) else { return nil }
    return .quarter(Int(digit - 0x30))
  }

  private static let ordinals = ["st", "nd", "rd", "th"].map { Array($0.utf8) }

  var isOrdinal: Bool { number != nil && digits < range.count }

  /// The day of a month that it may be.
  var day: Int? { digits <= 2 ? number.flatMap { (1...31).contains($0) ? $0 : nil } : nil }

  /// The year that it may be, when it is written with four digits.
  var year: Int? { digits == 4 && !isOrdinal ? number.flatMap { (1_000...2_199).contains($0) ? $0 : nil } : nil }

  /// The month that it names; a small letter names none ("may"), nor does another abbreviation without a day beside it.
  var month: (number: Int, name: DateWord.MonthName)? {
    guard case .month(let number, let name) = word, letterCase == .capitalised || letterCase == .upper else { return nil }
    return (number, name)
  }

  var weekday: Int? {
    guard case .weekday(let number) = word, letterCase == .capitalised || letterCase == .upper else { return nil }
    return number
  }
}
