import Language

/// A day in figures of which either of the first two may be the month: "8/2/2013", "03-04-13".
///
/// In the middle of a story such figures may be anything; in a line that says when the article appeared they are its date.
struct FigureDate: Hashable {
  let range: ByteRange
  /// Both days that may be meant, the one with its day first before the other; one where the line says which is written.
  let readings: [CalendarDate]

  /// The first such date among the tokens of a line.
  init?(_ tokens: [Token], in text: Text) {
    guard
      let place = tokens.indices.dropLast(4).first(where: { Self.readings(at: $0, tokens, in: text) != nil }),
      let both = Self.readings(at: place, tokens, in: text)
    else { return nil }
    range = tokens[place].range.lowerBound..<tokens[place + 4].range.upperBound
    let told = Self.order(tokens, in: text).map { [both[$0 == .dayFirst ? 0 : 1]] } ?? both
    readings = told.first == told.last ? Array(told.prefix(1)) : told
  }

  /// The same of words that were printed alone.
  init?(printed: String) {
    let text = Text(printed)
    self.init(Tokenizer.tokens(in: text, text.range), in: text)
  }

  /// One day where it is known, else all that lie between both, about.
  static func date(_ readings: [CalendarDate]) -> CalendarDate? {
    guard let first = readings.first else { return nil }
    return readings.count == 1 ? first : readings.dropFirst().reduce(first) { $0.union($1) }.approximate
  }

  /// Why the day is not sure.
  static func doubt(_ readings: [CalendarDate], printed: String) -> String? {
    guard readings.count == 2 else { return nil }
    return "written \(printed), which may be \(readings[0].short) or \(readings[1].short)"
  }

  private static func readings(at place: Int, _ tokens: [Token], in text: Text) -> [CalendarDate]? {
    func number(_ index: Int) -> (value: Int, digits: Int)? {
      let digits = text[tokens[index].range]
      guard tokens[index].kind == .number, digits.count <= 4, digits.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
      return (digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, digits.count)
    }
    guard let first = number(place), let second = number(place + 2), let third = number(place + 4), first.digits <= 2,
      second.digits <= 2, third.digits == 4 || third.digits == 2,
      (1...4).allSatisfy({ tokens[place + $0].range.lowerBound == tokens[place + $0 - 1].range.upperBound })
    else { return nil }
    let mark = text[tokens[place + 1].range]
    guard mark.elementsEqual([0x2F]) || mark.elementsEqual([0x2D]), text[tokens[place + 3].range].elementsEqual(mark) else {
      return nil
    }
    let year = third.digits == 4 ? third.value : third.value + (third.value < 50 ? 2_000 : 1_900)
    let both = [CalendarDate.day(year, second.value, first.value), CalendarDate.day(year, first.value, second.value)]
    guard let dayFirst = both[0] ?? both[1], let monthFirst = both[1] ?? both[0] else { return nil }
    return [dayFirst, monthFirst]
  }

  private enum Order { case dayFirst, monthFirst }

  /// What a zone beside the figures tells: in those of North America months are written first, in others days.
  private static func order(_ tokens: [Token], in text: Text) -> Order? {
    for token in tokens where token.kind == .word {
      let word = String(decoding: Folding.folded(text, token.range), as: UTF8.self)
      if american.contains(word) { return .monthFirst }
      if others.contains(word) { return .dayFirst }
    }
    return nil
  }

  private static let american: Set<String> = [
    "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "akst", "akdt", "et", "ct", "mt", "pt",
  ]
  private static let others: Set<String> = [
    "bst", "cet", "cest", "eet", "eest", "ist", "msk", "trt", "wat", "cat", "eat", "sast", "pkt", "sgt", "hkt", "aest", "aedt",
    "nzst", "nzdt",
  ]
}
