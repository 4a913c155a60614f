// The numbers themselves: figures, words, and the two ends of a range.

extension NumberScanner {
  /// A number, or about so many, and where it stands.
  struct Value {
    let start: Int
    let end: Int
    var lower: Double
    var upper: Double
    /// What a word such as "million" multiplied it by.
    var scale = 1.0
    /// Whether it is written in letters alone.
    var isWord = false
    /// Whether it says only about how many: "dozens", "several hundred".
    var isVague = false
    /// The unit that is part of it: "km" of "24km", "%" of "two-thirds of".
    var unit: String?
  }

  /// One number or the two ends of a range.
  struct Span {
    var start: Int
    var end: Int
    var lower: Double
    var upper: Double
    var scale: Double
    var isWord: Bool
    var isVague: Bool
    var unit: String?
    /// Whether two figures stand on both sides of a hyphen: "600-800", "3-1".
    var isHyphened = false
    /// Whether the second is not larger than the first.
    var isFalling = false

    /// "One" by itself seldom counts.
    var isOne: Bool { isWord && lower == 1 && upper == 1 && scale == 1 && unit == nil }
  }

  /// The number that starts at `place`, with its scale words: "3.5 million", "two dozen", "forty-five thousand".
  func value(at place: Int) -> Value? {
    guard place < tokens.count, !isDate(place) else { return nil }
    if tokens[place].kind == .number { return figure(at: place) }
    switch words[place] {
    case .small(let number): return cardinal(number, at: place)
    case .article: return behindArticle(at: place)
    case .half: return half(at: place, from: place)
    case .times(let count): return Value(start: place, end: place + 1, lower: count, upper: count, isWord: true, unit: "times")
    case .scales(let scale): return vague(place, place + 1, 2 * scale, scale == 12 ? 99 : 10 * scale - 1)
    case .scalesBeforeOf(let scale):
      guard word(at: place + 1) == .of else { return nil }
      if case .scales(let many) = word(at: place + 2) { return vague(place, place + 3, 2 * scale * many, 10 * scale * many - 1) }
      return scale == 20 ? vague(place, place + 1, 40, 99) : nil
    case .several(let low, let high):
      guard case .scale(let scale) = word(at: place + 1) else { return nil }
      return vague(place, place + 2, low * scale, high * scale)
    default: return nil
    }
  }

  /// About so many; "hundreds of thousands" multiplies.
  private func vague(_ start: Int, _ end: Int, _ lower: Double, _ upper: Double) -> Value {
    if end == start + 1, word(at: end) == .of, case .scales(let many) = word(at: end + 1), many > 12 {
      return Value(
        start: start, end: end + 2, lower: lower * many, upper: (upper + 1) * many - 1, scale: many, isWord: true, isVague: true)
    }
    return Value(start: start, end: end, lower: lower, upper: upper, scale: lower, isWord: true, isVague: true)
  }

  /// "a hundred", "a dozen", "a few hundred", "a couple of", "a third of", "a half million".
  private func behindArticle(at place: Int) -> Value? {
    switch word(at: place + 1) {
    case .scale: return scaled(1, from: place, to: place + 1, isWord: true)
    case .several(let low, let high):
      guard case .scale(let scale) = word(at: place + 2) else { return nil }
      return vague(place, place + 3, low * scale, high * scale)
    case .couple where word(at: place + 2) == .of:
      return Value(start: place, end: place + 2, lower: 2, upper: 2, isWord: true, isVague: true)
    case .fraction(let part): return fraction(1 / part, from: place, to: place + 2)
    case .half: return half(at: place + 1, from: place)
    default: return nil
    }
  }

  /// "half a million", "half of", "half a mile", "a half-litre".
  private func half(at place: Int, from start: Int) -> Value? {
    var next = mark(at: place + 1) == 0x2D && isAttached(place + 1) ? place + 2 : place + 1
    if word(at: next) == .of { return fraction(0.5, from: start, to: next) }
    if word(at: next) == .article { next += 1 }
    if case .scale = word(at: next) { return scaled(0.5, from: start, to: next, isWord: true) }
    guard let unit = NumberUnit.measures[short(next)] else { return nil }
    return Value(start: start, end: next + 1, lower: 0.5, upper: 0.5, isWord: true, unit: unit)
  }

  /// A part of what stands behind "of", in per cent.
  private func fraction(_ part: Double, from start: Int, to end: Int) -> Value? {
    guard word(at: end) == .of else { return nil }
    return Value(start: start, end: end, lower: part * 100, upper: part * 100, isWord: true, unit: "%")
  }

  /// A number in words: "forty-five", "two hundred and fifty thousand", "two-thirds of".
  private func cardinal(_ first: Double, at place: Int) -> Value? {
    guard !isHour(before: place + 1) else { return nil }
    var (number, end) = joined(first, place + 1)
    let part = mark(at: end) == 0x2D ? end + 1 : end
    if case .fraction(let fraction) = word(at: part) {
      guard number < fraction, let value = self.fraction(number / fraction, from: place, to: part + 1) else { return nil }
      return value
    }
    if word(at: end) == .scale(100) {
      (number, end) = (number * 100, end + 1)
      let next = word(at: end) == .and ? end + 1 : end
      if case .small(let rest) = word(at: next), rest > 0 {
        let (more, behind) = joined(rest, next + 1)
        (number, end) = (number + more, behind)
      }
    }
    return scaled(number, from: place, to: end, isWord: true)
  }

  /// A number below a hundred whose tens are `number`: the "five" of "forty-five" or "forty five", and the place behind it.
  private func joined(_ number: Double, _ place: Int) -> (number: Double, end: Int) {
    guard number >= 20, number < 100 else { return (number, place) }
    let next = mark(at: place) == 0x2D ? place + 1 : place
    if case .small(let unit) = word(at: next), unit > 0, unit < 10 { return (number + unit, next + 1) }
    return (number, place)
  }

  private func figure(at place: Int) -> Value? {
    let bytes = text.bytes[tokens[place].range.bytes]
    let digits = bytes.prefix { (0x30...0x39).contains($0) || $0 == 0x2C || $0 == 0x2E }
    guard var number = Self.number(digits), !isTime(at: place), !isSlashed(at: place) else { return nil }
    var start = place
    if mark(at: place - 1) == 0x2E, isAttached(place), !isAttached(place - 1) || mark(at: place - 2) == 0x28 {
      guard let decimals = Double("0." + String(decoding: digits, as: UTF8.self)) else { return nil }
      (number, start) = (decimals, place - 1)
    }
    let suffix = bytes.dropFirst(digits.count)
    if suffix.isEmpty { return scaled(number, from: start, to: place + 1, isWord: false) }
    if suffix.elementsEqual("m".utf8), moneyStart(start) == start, unit(before: start, behind: place + 1, scale: 1).name.isEmpty {
      return Value(start: start, end: place + 1, lower: number, upper: number, unit: "m")
    }
    if let scale = NumberUnit.suffixScales[ShortWord(suffix)] {
      return Value(start: start, end: place + 1, lower: number * scale, upper: number * scale, scale: scale)
    }
    guard let unit = NumberUnit.measures[ShortWord(suffix)] else { return nil }
    return Value(start: start, end: place + 1, lower: number, upper: number, unit: unit)
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

  /// Multiplies by the scale words from `end`: "million", "hundred thousand", also behind a hyphen; "and a half" is added before.
  private func scaled(_ number: Double, from start: Int, to end: Int, isWord: Bool) -> Value {
    var (scale, end, number) = (1.0, end, number)
    if word(at: end) == .and, word(at: end + 1) == .article, word(at: end + 2) == .half { (number, end) = (number + 0.5, end + 3) }
    while end < tokens.count {
      let next = mark(at: end) == 0x2D ? end + 1 : end
      guard number * scale < 1e15, case .scale(let factor) = word(at: next) else { break }
      scale *= factor
      end = next + 1
    }
    return Value(start: start, end: end, lower: number * scale, upper: number * scale, scale: scale, isWord: isWord)
  }

  // MARK: Times of day and figures between slashes

  /// "20:38", "10 a.m.", "5 o'clock", "7 p. m.", "0852 GMT".
  private func isTime(at place: Int) -> Bool {
    if mark(at: place + 1) == 0x3A, isAttached(place + 1), isNumber(place + 2) { return true }
    if mark(at: place - 1) == 0x3A, isAttached(place - 1), isNumber(place - 2), tokens[place].range.count == 2 { return true }
    return isHour(before: place + 1)
  }

  /// Whether the words from `place` on make an hour of what stands before.
  private func isHour(before place: Int) -> Bool {
    guard place < tokens.count, tokens[place].kind == .word else { return false }
    if word(at: place) == .clock { return true }
    let behind = text.bytes[tokens[place].range.bytes]
    if behind.elementsEqual("o'clock".utf8) || behind.elementsEqual("o’clock".utf8) { return true }
    guard let letter = behind.first.map({ $0 | 0x20 }), letter == 0x61 || letter == 0x70 else { return false }
    if behind.count == 1 { return mark(at: place + 1) == 0x2E && isWord(place + 2, "m") }
    return (3...4).contains(behind.count) && behind.dropFirst().first == 0x2E && behind.dropFirst(2).first.map { $0 | 0x20 } == 0x6D
  }

  /// "9/11", "24/7", "4/9/2007".
  private func isSlashed(at place: Int) -> Bool {
    mark(at: place + 1) == 0x2F && isAttached(place + 1) && isNumber(place + 2)
      || mark(at: place - 1) == 0x2F && isAttached(place) && isNumber(place - 2)
  }

  private func isNumber(_ place: Int) -> Bool { tokens.indices.contains(place) && tokens[place].kind == .number }

  func isWord(_ place: Int, _ word: String) -> Bool {
    tokens.indices.contains(place) && text.bytes[tokens[place].range.bytes].elementsEqual(word.utf8)
  }

  // MARK: Ranges

  /// The range that `first` begins: "between 600 and 800", "600-800", "six to eight", "$3 to $5 million", "24- to 30-foot". A scale of the end
  /// is the start's too. "Rose from 5 to 8" names two numbers.
  func span(from first: Value) -> Span {
    let single = Span(
      start: first.start, end: first.end, lower: first.lower, upper: first.upper, scale: first.scale, isWord: first.isWord,
      isVague: first.isVague, unit: first.unit)
    guard first.unit == nil || first.unit == "%" else { return single }
    var joint = first.end
    if mark(at: joint) == 0x25 { joint += 1 }
    if mark(at: joint) == 0x2D, isAttached(joint), word(at: joint + 1) == .to || word(at: joint + 1) == .or { joint += 1 }
    let isHyphen = mark(at: joint) == 0x2D && isAttached(joint)
    let place = moneySign(at: joint + 1) == nil ? joint + 1 : joint + 2
    guard let second = value(at: place), second.unit == nil || second.unit == first.unit || second.start == place else {
      return single
    }
    var lower = first.lower
    if first.scale == 1, second.scale > 1, lower < 1_000, lower < second.lower / second.scale { lower *= second.scale }
    let joins: Bool
    switch word(at: joint) {
    case .to: joins = second.upper >= lower && !isChange(before: first.start)
    case .or: joins = second.upper >= lower
    case .and: joins = word(at: moneyStart(first.start) - 1) == .between
    default: joins = isHyphen && (second.upper > lower || !first.isWord && !second.isWord && second.start == joint + 1)
    }
    guard joins else { return single }
    var span = single
    span.end = second.end
    (span.lower, span.upper) = (min(lower, second.lower), max(first.upper, second.upper))
    if first.scale == 1, lower != first.lower { span.upper = second.upper }
    (span.scale, span.unit) = (max(first.scale, second.scale), second.unit ?? first.unit)
    (span.isWord, span.isVague) = (first.isWord && second.isWord, first.isVague || second.isVague)
    (span.isHyphened, span.isFalling) = (isHyphen && !first.isWord, second.upper <= lower)
    // "1-2-3" is no range.
    if isHyphen, mark(at: span.end) == 0x2D, isAttached(span.end), let third = value(at: span.end + 1), !third.isWord {
      (span.isFalling, span.end) = (true, third.end)
    }
    return span
  }

  /// Whether the number before `start` stands behind "from", and that behind a word of change within a few tokens.
  private func isChange(before start: Int) -> Bool {
    let from = moneyStart(start) - 1
    guard word(at: from) == .from else { return false }
    return (max(0, from - 4)..<from).contains { words[$0] == .change }
  }
}
