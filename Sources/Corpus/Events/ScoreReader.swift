import Language

/// Reads scores and records: two figures joined by a hyphen or a dash that count nothing together ("a record of 284-286", "won 3–1").
enum ScoreReader {
  /// The scores among the tokens of a sentence, in order; each has its figures, as they stand, for bounds.
  ///
  /// - Parameter numbers: what was read as numbers there ("600-800 men"): it is no score.
  static func scores(_ tokens: [Token], in text: Text, besides numbers: ArraySlice<NumberExpression>) -> [PassageFeatures.Amount] {
    tokens.indices.dropFirst().dropLast().compactMap { place in
      guard isDash(place, tokens, text), let first = figure(place - 1, tokens, text), let second = figure(place + 1, tokens, text),
        !isDash(place - 2, tokens, text), !isDash(place + 2, tokens, text)
      else { return nil }
      let range = tokens[place - 1].range.lowerBound..<tokens[place + 1].range.upperBound
      // No space between.
      let isJoined =
        tokens[place - 1].range.upperBound == tokens[place].range.lowerBound
        && tokens[place].range.upperBound == tokens[place + 1].range.lowerBound
      guard isJoined, !numbers.contains(where: { $0.range.overlaps(range) }) else { return nil }
      return PassageFeatures.Amount(lower: first, upper: second, unit: unit)
    }
  }

  private static func isDash(_ place: Int, _ tokens: [Token], _ text: Text) -> Bool {
    guard tokens.indices.contains(place), tokens[place].kind == .punctuation else { return false }
    let mark = text[tokens[place].range]
    return mark.elementsEqual("-".utf8) || mark.elementsEqual("–".utf8)
  }

  /// A figure of at most three digits: longer ones are years and telephone numbers.
  private static func figure(_ place: Int, _ tokens: [Token], _ text: Text) -> Double? {
    guard tokens[place].kind == .number, tokens[place].range.count <= 3 else { return nil }
    return Double(String(decoding: text[tokens[place].range], as: UTF8.self))
  }

  private static let unit = "score"
}
