import Language

/// The words of a passage and those around it, as bytes, and how alike something must be to be taken for them.
struct Quote {
  let before: [UInt8]
  let words: [UInt8]
  let after: [UInt8]

  init(before: [UInt8], words: [UInt8], after: [UInt8]) {
    self.before = before
    self.words = words
    self.after = after
  }

  init(before: String, words: String, after: String) {
    self.init(before: Array(before.utf8), words: Array(words.utf8), after: Array(after.utf8))
  }

  /// A span of a text with what is around it in its own paragraph: a paragraph that was moved leaves its neighbours behind.
  init(inParagraphOf range: Range<Int>, _ text: Text) {
    let bytes = text.bytes
    let start = text.scalarBoundary(atOrBefore: ByteOffset(range.lowerBound - Self.paragraphContext)).value
    let end = text.scalarBoundary(atOrBefore: ByteOffset(range.upperBound + Self.paragraphContext)).value
    let before = bytes[start..<range.lowerBound]
    let after = bytes[range.upperBound..<max(end, range.upperBound)]
    self.init(
      before: Array(before.lastIndex(of: 0x0A).map { before[($0 + 1)...] } ?? before), words: Array(bytes[range]),
      after: Array(after.prefix { $0 != 0x0A }))
  }

  /// Whether enough is around the words that they are not taken for the same ones elsewhere.
  var hasContext: Bool { before.count + after.count >= Self.leastSurroundings || words.count >= Self.leastSurroundings }

  /// Whether the words end with what ends a sentence, with or without what closes a quotation.
  var hasStop: Bool { Self.endsWithStop(String(decoding: words, as: UTF8.self)) }

  /// Whether a sentence ends where the words do.
  var endsSentence: Bool {
    guard !hasStop, let next = String(decoding: after, as: UTF8.self).first(where: { $0 != " " }) else { return true }
    return next.isNewline || Self.stops.contains(next)
  }

  /// Whether a sentence begins where the words do.
  var beginsSentence: Bool {
    let before = String(decoding: before, as: UTF8.self).reversed().drop { $0 == " " }
    guard let last = before.first else { return true }
    return last.isNewline || Self.endsWithStop(String(before.reversed()))
  }

  /// Whether a text ends with what ends a sentence.
  static func endsWithStop(_ text: String) -> Bool {
    text.reversed().drop { $0.isWhitespace || closings.contains($0) }.first.map { stops.contains($0) } ?? false
  }

  /// How many bytes at the end of a text are what ends a sentence.
  static func lengthOfStop(_ text: String) -> Int {
    text.reversed().prefix { stops.contains($0) || closings.contains($0) }.reduce(0) { $0 + $1.utf8.count }
  }

  private static let stops: Set<Character> = [".", "!", "?", "…"]
  private static let closings: Set<Character> = ["\"", "”", "’", "'", ")", "]", "»"]

  private static let leastSurroundings = 24
  /// In bytes on each side.
  private static let paragraphContext = 64

  /// Bytes of words that are compared as a whole.
  static let longest = 512
  /// The part of the words that has to be there.
  static let leastWords = 0.5
  /// The part of words and surroundings that may differ.
  private static let mostDifferent = 0.3
  /// Bytes on one side that say anything at all.
  static let leastContext = 6
  /// Bytes on one side from which on it was made so long because the words around stood twice in the text.
  private static let twinContext = 4 * AnnotationTarget.contextCharacters / 3

  /// Whether what was found is the passage: the words before, the words and those behind are one pattern, of which at most three tenths
  /// may differ, and of the words themselves at most half.
  ///
  /// Where the like stood twice in the text, what is near is the same in both, and it is what is further off that tells: then both sides
  /// have to be there.
  func accepts(_ found: QuoteAlignment, textLength: Int) -> Bool {
    guard found.wordsLikeness >= Self.leastWords, isNearEnough(found.cost) else { return false }
    if before.count <= Self.twinContext, after.count <= Self.twinContext { return true }
    var sides: [Double] = []
    if before.count >= Self.leastContext { sides.append(found.beforeLikeness) }
    if after.count >= Self.leastContext { sides.append(found.afterLikeness) }
    return sides.allSatisfy { $0 >= Self.leastTwinSide }
  }

  static let leastTwinSide = 0.75

  /// Whether so many bytes that differ, in all three parts, still are the same passage.
  func isNearEnough(_ cost: Int) -> Bool {
    Double(cost) <= Self.mostDifferent * Double(before.count + words.count + after.count)
  }

  /// Whether the words around are there, nearly whole: where that is so and the words are not, they were deleted or replaced.
  func isVacant(_ found: QuoteAlignment) -> Bool {
    before.count >= Self.leastContext && after.count >= Self.leastContext && found.beforeLikeness >= 0.8
      && found.afterLikeness >= 0.8
  }
}
