/// One pass over a sentence's tokens, with the number expressions found so far.
struct NumberScanner {
  private(set) var found: [NumberExpression] = []
  private let text: Text
  private let tokens: [Token]
  private let words: [NumberWord?]
  /// Which tokens stand in a date.
  private let isDate: [Bool]
  private var index = 0

  init(_ text: Text, _ tokens: [Token], _ dates: [DateExpression]) {
    self.text = text
    self.tokens = tokens
    words = tokens.map { token in
      token.kind == .word ? NumberWord.of(ShortWord(text.bytes[token.range.bytes])) : nil
    }
    var isDate = [Bool](repeating: false, count: tokens.count)
    var next = 0
    for (place, token) in tokens.enumerated() {
      while next < dates.count, dates[next].range.upperBound <= token.range.lowerBound { next += 1 }
      isDate[place] = next < dates.count && dates[next].range.overlaps(token.range)
    }
    self.isDate = isDate
  }

  /// A number and where it stands.
  private struct Value {
    let start: Int
    let end: Int
    let number: Double
    /// Whether it is written in letters alone.
    let isWord: Bool
  }

  mutating func scan() {
    while index < tokens.count {
      guard let first = value(at: index) else {
        index += 1
        continue
      }
      let (upper, end) = range(from: first)
      if let expression = expression(first, upper: upper, end: end) { found.append(expression) }
      index = end
    }
  }

  private func expression(_ first: Value, upper: Double, end: Int) -> NumberExpression? {
    let (unit, behind) = unit(before: first.start, behind: end)
    if first.isWord, first.number == 1, upper == 1 { return nil }
    if isBehindHyphen(first) || unit.isEmpty && isBehindName(first) { return nil }
    let (hedge, start) = hedge(before: unitStart(first.start))
    let bounds = tokens[start].range.lowerBound..<tokens[behind - 1].range.upperBound
    return NumberExpression(
      range: bounds, lower: min(first.number, upper), upper: max(first.number, upper), hedge: hedge, unit: unit)
  }

  // MARK: Values

  /// The number that starts at `place`, with its scale words: "3.5 million", "two dozen", "forty-five thousand".
  private func value(at place: Int) -> Value? {
    guard place < tokens.count, !isDate[place] else { return nil }
    if tokens[place].kind == .number { return figure(at: place) }
    switch words[place] {
    case .small(let number):
      return scaled(number + tens(number, at: place + 1).add, from: place, to: tens(number, at: place + 1).end, isWord: true)
    case .article:
      guard place + 1 < tokens.count, case .scale = words[place + 1] else { return nil }
      return scaled(1, from: place, to: place + 1, isWord: true)
    default: return nil
    }
  }

  /// The "five" of "forty-five" or "forty five", and the place behind it.
  private func tens(_ number: Double, at place: Int) -> (add: Double, end: Int) {
    guard number >= 20, number < 100 else { return (0, place) }
    let next = mark(at: place) == 0x2D ? place + 1 : place
    if next < tokens.count, case .small(let unit) = words[next], unit > 0, unit < 10 { return (unit, next + 1) }
    return (0, place)
  }

  private func figure(at place: Int) -> Value? {
    let bytes = text.bytes[tokens[place].range.bytes]
    let digits = bytes.prefix { (0x30...0x39).contains($0) || $0 == 0x2C || $0 == 0x2E }
    guard let number = Self.number(digits), !isClock(at: place) else { return nil }
    switch String(decoding: bytes.dropFirst(digits.count), as: UTF8.self).lowercased() {
    case "": return scaled(number, from: place, to: place + 1, isWord: false)
    case "m", "mn", "mln": return Value(start: place, end: place + 1, number: number * 1_000_000, isWord: false)
    case "bn", "b", "bln": return Value(start: place, end: place + 1, number: number * 1_000_000_000, isWord: false)
    case "k": return Value(start: place, end: place + 1, number: number * 1_000, isWord: false)
    default: return nil
    }
  }

  /// The number of "1,000", "3.5", "1.000.000"; nil for what only looks like one: "1,00", "10.30.1".
  static func number(_ digits: ArraySlice<UInt8>) -> Double? {
    guard digits.count <= 24 else { return nil }
    let groups = digits.split(separator: 0x2C, omittingEmptySubsequences: false)
    let points = digits.split(separator: 0x2E, omittingEmptySubsequences: false)
    if groups.count > 1 {
      guard points.count <= 2, groups.dropFirst().dropLast().allSatisfy({ $0.count == 3 }),
        groups.last?.prefix(while: { $0 != 0x2E }).count == 3
      else { return nil }
      return Double(String(decoding: digits.filter { $0 != 0x2C }, as: UTF8.self))
    }
    if points.count > 2 {
      guard points.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
      return Double(String(decoding: digits.filter { $0 != 0x2E }, as: UTF8.self))
    }
    return Double(String(decoding: digits, as: UTF8.self))
  }

  /// Multiplies by the scale words from `end`: "million", "hundred thousand", also behind a hyphen.
  private func scaled(_ number: Double, from start: Int, to end: Int, isWord: Bool) -> Value {
    var number = number
    var end = end
    while end < tokens.count {
      let next = mark(at: end) == 0x2D ? end + 1 : end
      guard next < tokens.count, number < 1e15, case .scale(let scale) = words[next] else { break }
      number *= scale
      end = next + 1
    }
    return Value(start: start, end: end, number: number, isWord: isWord)
  }

  private func mark(at place: Int) -> UInt8 {
    guard place >= 0, place < tokens.count, tokens[place].kind == .punctuation else { return 0 }
    let bytes = text.bytes[tokens[place].range.bytes]
    if bytes.elementsEqual([0xE2, 0x80, 0x93]) { return 0x2D }
    return bytes.count == 1 ? bytes.first ?? 0 : 0
  }

  /// "20:38": the figures on both sides of a colon.
  private func isClock(at place: Int) -> Bool {
    func isAttachedColon(_ colon: Int, _ other: Int) -> Bool {
      mark(at: colon) == 0x3A && other >= 0 && other < tokens.count && tokens[other].kind == .number
        && tokens[min(colon, other)].range.upperBound == tokens[max(colon, other)].range.lowerBound
    }
    return isAttachedColon(place + 1, place + 2) || isAttachedColon(place - 1, place - 2)
  }

  // MARK: Ranges

  /// The other end of a range that `first` begins: "between 600 and 800", "600-800", "six to eight". The scale of the end is the start's too:
  /// "3 to 4 million".
  private func range(from first: Value) -> (upper: Double, end: Int) {
    guard first.end + 1 < tokens.count, let second = value(at: first.end + 1) else { return (first.number, first.end) }
    let joins: Bool
    switch words[first.end] {
    case .to, .or: joins = second.number >= first.number
    case .and: joins = first.start > 0 && words[first.start - 1] == .between
    default:
      joins =
        mark(at: first.end) == 0x2D && tokens[first.end].range.lowerBound == tokens[first.end - 1].range.upperBound
        && second.number > first.number
    }
    return joins ? (second.number, second.end) : (first.number, first.end)
  }

  // MARK: Units and hedges

  private static let currencies: [([UInt8], String)] = [
    ([0x24], "$"), (Array("€".utf8), "€"), (Array("£".utf8), "£"), (Array("¥".utf8), "¥"), (Array("₽".utf8), "₽"),
    (Array("₺".utf8), "₺"), (Array("₹".utf8), "₹"),
  ]

  private func currency(at place: Int) -> String? {
    guard place >= 0, place < tokens.count, tokens[place].kind == .punctuation else { return nil }
    let bytes = text.bytes[tokens[place].range.bytes]
    return Self.currencies.first { bytes.elementsEqual($0.0) }?.1
  }

  /// The place where a number starts with the sign of its currency.
  private func unitStart(_ start: Int) -> Int { currency(at: start - 1) == nil ? start : start - 1 }

  /// The sign or noun that is counted, folded, and the place behind what belongs to it. The noun is the last of up to three words in small
  /// letters ("Russian mercenaries"), before any little word.
  private func unit(before start: Int, behind end: Int) -> (unit: String, end: Int) {
    if let currency = currency(at: start - 1) { return (currency, end) }
    guard end < tokens.count else { return ("", end) }
    if let currency = currency(at: end) { return (currency, end + 1) }
    if mark(at: end) == 0x25 { return ("%", end + 1) }
    if words[end] == .per, end + 1 < tokens.count, words[end + 1] == .cent { return ("%", end + 2) }
    if isWord(end, "percent") { return ("%", end + 1) }
    var place = mark(at: end) == 0x2D ? end + 1 : end
    var noun: Int?
    let limit = min(tokens.count, place + 4)
    while place < limit, tokens[place].kind == .word, words[place] == nil,
      !Self.small.contains(ShortWord(text.bytes[tokens[place].range.bytes]))
    {
      if tokens[place].letterCase == .lower {
        noun = place
        if Self.isPlural(text.bytes[tokens[place].range.bytes]) { break }
      } else if noun != nil {
        break
      }
      place += 1
    }
    guard let noun else { return ("", end) }
    return (String(decoding: Folding.folded(text, tokens[noun].range), as: UTF8.self), end)
  }

  private func isWord(_ place: Int, _ word: String) -> Bool { text.bytes[tokens[place].range.bytes].elementsEqual(word.utf8) }

  private static func isPlural(_ word: ArraySlice<UInt8>) -> Bool {
    word.last == 0x73 || word.elementsEqual("people".utf8) || word.elementsEqual("men".utf8) || word.elementsEqual("women".utf8)
      || word.elementsEqual("children".utf8)
  }

  /// Words that end the look for a noun.
  private static let small = ShortWordSet(
    """
    the of in on at by for with from and or but were was are is had have has who which that were be been being as after before since when while \
    said into out off his her their its this these those not will would could may might can also into against during per if then there
    """)

  /// The hedge before `start`, and the place where it starts.
  private func hedge(before start: Int) -> (hedge: NumberExpression.Hedge, start: Int) {
    let before = (1...3).map { start - $0 >= 0 ? words[start - $0] : nil }
    switch (before[0], before[1], before[2]) {
    case (.hedge(let hedge), _, _): return (hedge, start - 1)
    case (.than, .less, .no), (.most, .at, _): return (.lessThan, before[0] == .most ? start - 2 : start - 3)
    case (.than, .moreOrOver, .no): return (.lessThan, start - 3)
    case (.than, .moreOrOver, _): return (.moreThan, start - 2)
    case (.than, .less, _): return (.lessThan, start - 2)
    case (.least, .at, _): return (.moreThan, start - 2)
    case (.to, .up, _): return (.lessThan, start - 2)
    case (.asWord, .many, .asWord): return (.lessThan, start - 3)
    case (.between, _, _): return (.none, start - 1)
    default: return (.none, start)
    }
  }

  /// Whether a hyphen ties the number to a word before it: "F-16", "S-400".
  private func isBehindHyphen(_ value: Value) -> Bool {
    let hyphen = value.start - 1
    return hyphen > 0 && mark(at: hyphen) == 0x2D && tokens[hyphen].range.upperBound == tokens[value.start].range.lowerBound
      && tokens[hyphen - 1].kind == .word && tokens[hyphen - 1].range.upperBound == tokens[hyphen].range.lowerBound
  }

  /// Whether a figure stands directly behind a capitalised word inside a sentence: "Flight 17".
  private func isBehindName(_ value: Value) -> Bool {
    guard value.start > 1, !value.isWord, words[value.start - 1] == nil else { return false }
    let before = tokens[value.start - 1]
    return before.kind == .word && before.letterCase != .lower
  }
}
