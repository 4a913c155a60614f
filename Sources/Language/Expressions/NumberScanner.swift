/// One pass over a sentence's tokens, with the number expressions found so far.
///
/// `NumberValue.swift` reads the numbers themselves, `NumberUnit.swift` what is counted, `NumberHedge.swift` the words that limit them.
struct NumberScanner {
  private(set) var found: [NumberExpression] = []
  let text: Text
  let tokens: [Token]
  let words: [NumberWord?]
  /// Which tokens stand in a date; empty when the sentence has none.
  private let dated: [Bool]
  private var index = 0

  init(_ text: Text, _ tokens: [Token], _ dates: [DateExpression]) {
    self.text = text
    self.tokens = tokens
    words = tokens.map { $0.kind == .word ? NumberWord.of(ShortWord(text.bytes[$0.range.bytes])) : nil }
    guard !dates.isEmpty else {
      dated = []
      return
    }
    var dated = [Bool](repeating: false, count: tokens.count)
    var next = 0
    for (place, token) in tokens.enumerated() {
      while next < dates.count, dates[next].range.upperBound <= token.range.lowerBound { next += 1 }
      dated[place] = next < dates.count && dates[next].range.overlaps(token.range)
    }
    self.dated = dated
  }

  mutating func scan() {
    while index < tokens.count {
      guard tokens[index].kind == .number || words[index] != nil, let first = value(at: index) else {
        index += 1
        continue
      }
      let span = span(from: first)
      if let expression = expression(span) { found.append(expression) }
      index = max(index + 1, span.end)
    }
  }

  private func expression(_ span: Span) -> NumberExpression? {
    let before = hedge(before: moneyStart(span.start))
    let behind = before.hedge == .none ? hedge(behind: span.end) : nil
    let counted = behind?.end ?? span.end
    let unit = span.unit.map { (name: $0, end: counted) } ?? unit(before: span.start, behind: counted, scale: span.scale)
    if span.isOne || isLabel(span, unit.name) { return nil }
    let hedge = behind?.hedge ?? (span.isVague ? .about : before.hedge)
    guard !isScore(span, unit.name, hedge), !isYear(span, unit.name, hedge) else { return nil }
    let end = unit.end
    let start = min(before.start, span.start)
    guard start < end, (start..<end).allSatisfy({ !isDate($0) }),
      (found.last?.range.upperBound ?? ByteOffset(0)) <= tokens[start].range.lowerBound
    else { return nil }
    return NumberExpression(
      range: tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound, lower: span.lower, upper: span.upper, hedge: hedge,
      unit: unit.name)
  }

  // MARK: Numbers that count nothing

  /// Whether the number is part of a name: behind a hyphen ("F-16"), or a figure behind a capitalised word ("Flight 17"), unless something
  /// is counted ("In Libya 600 people"); "AK 47 rifles" and "No. 1" are names all the same.
  private func isLabel(_ span: Span, _ unit: String) -> Bool {
    let before = span.start - 1
    guard before >= 0, !span.isWord else { return false }
    if mark(at: before) == 0x2D {
      return before > 0 && isAttached(span.start) && isAttached(before) && tokens[before - 1].kind == .word
        && !isMagnitude(before - 1)
    }
    guard tokens[before].kind == .word, words[before] == nil, moneyCode(at: before) == nil, !isMagnitude(before) else {
      return false
    }
    let word = text.bytes[tokens[before].range.bytes]
    if Self.ranks.contains(ShortWord(word.last == 0x2E ? word.dropLast() : word)) { return true }
    guard tokens[before].letterCase != .lower else { return false }
    return unit.isEmpty && before > 0 || tokens[before].letterCase == .upper && word.count == 2 && word.first == 0x41
  }

  /// Words whose number is a place in a row: "No. 1", "page 7".
  private static let ranks = ShortWordSet(
    "no nos number page chapter article section room gate route channel highway interstate line verse")

  /// Whether it is a score: figures joined by a hyphen that fall, or that count nothing in the plural ("a 3-5 loss").
  private func isScore(_ span: Span, _ unit: String, _ hedge: NumberExpression.Hedge) -> Bool {
    guard span.isHyphened else { return false }
    return span.isFalling || unit.isEmpty && hedge == .none && span.scale == 1
  }

  /// Whether it is a bare figure of four digits that may be a year, or begins with a zero like a code.
  private func isYear(_ span: Span, _ unit: String, _ hedge: NumberExpression.Hedge) -> Bool {
    guard span.end == span.start + 1, tokens[span.start].kind == .number else { return false }
    let bytes = text.bytes[tokens[span.start].range.bytes]
    if bytes.count > 1, bytes.first == 0x30, bytes.dropFirst().first != 0x2E { return true }
    return unit.isEmpty && hedge == .none && bytes.count == 4 && bytes.allSatisfy { (0x30...0x39).contains($0) }
      && (1_800...2_099).contains(span.lower)
  }

  // MARK: Tokens

  func isDate(_ place: Int) -> Bool { place < dated.count && dated[place] }

  func isAttached(_ place: Int) -> Bool {
    place > 0 && place < tokens.count && tokens[place - 1].range.upperBound == tokens[place].range.lowerBound
  }

  /// The one byte of a mark, a hyphen for a dash, 0 for everything else.
  func mark(at place: Int) -> UInt8 {
    guard place >= 0, place < tokens.count, tokens[place].kind == .punctuation else { return 0 }
    let bytes = text.bytes[tokens[place].range.bytes]
    if bytes.count == 3, bytes.elementsEqual([0xE2, 0x80, 0x93]) || bytes.elementsEqual([0xE2, 0x80, 0x91]) { return 0x2D }
    return bytes.count == 1 ? bytes.first ?? 0 : 0
  }

  func word(at place: Int) -> NumberWord? { words.indices.contains(place) ? words[place] : nil }

  func short(_ place: Int) -> ShortWord? {
    guard tokens.indices.contains(place), tokens[place].kind == .word else { return nil }
    let bytes = text.bytes[tokens[place].range.bytes]
    return ShortWord(bytes.last == 0x2E ? bytes.dropLast() : bytes)
  }
}
