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

  /// Bytes of words that are compared as a whole.
  static let longest = 512
  /// Bytes of words from which on they are a sentence rather than a name.
  private static let sentence = 32
  /// Bytes on one side that say anything at all.
  private static let leastContext = 6
  /// Bytes on one side from which on it was made so long because the words around stood twice in the text.
  private static let twinContext = 4 * AnnotationTarget.contextCharacters / 3

  /// Whether what was found is the passage.
  ///
  /// A name (few words) has to stand between the words that it stood between: unchanged itself, both sides have to be more alike than
  /// chance; changed, both sides have to be there nearly whole. A sentence needs one of its sides, as the other may have been
  /// rewritten with its neighbour. An end of the text is a side too, as long as it is there.
  func accepts(_ found: QuoteAlignment, textLength: Int) -> Bool {
    var sides: [Double] = []
    if before.count >= Self.leastContext {
      sides.append(found.beforeLikeness)
    } else if found.stretch.lowerBound == 0 {
      sides.append(1)
    }
    if after.count >= Self.leastContext {
      sides.append(found.afterLikeness)
    } else if found.stretch.upperBound == textLength {
      sides.append(1)
    }
    guard let weakest = sides.min(), let strongest = sides.max() else { return false }
    let hasTwin = before.count > Self.twinContext || after.count > Self.twinContext
    if words.count >= Self.sentence { return found.wordsLikeness >= 0.7 && strongest >= 0.6 && (!hasTwin || weakest >= 0.75) }
    let isWhole = found.wordsLikeness == 1
    if sides.count == 1 { return isWhole ? weakest >= 0.8 : found.wordsLikeness >= 0.6 && weakest >= 0.9 }
    return isWhole ? weakest >= (hasTwin ? 0.75 : 0.5) && strongest >= 0.7 : found.wordsLikeness >= 0.5 && weakest >= 0.8
  }

  /// Whether the words around are there, nearly whole: where that is so and the words are not, they were deleted or replaced.
  func isVacant(_ found: QuoteAlignment) -> Bool {
    before.count >= Self.leastContext && after.count >= Self.leastContext && found.beforeLikeness >= 0.8
      && found.afterLikeness >= 0.8
  }
}
