import Language

/// As many words of a range of a sentence as a label has room for: whole phrases, at least the first, torn when it is too long by itself.
struct LabelCut {
  let words: String
  let tokens: Range<Int>
  /// Whether it ends where no phrase does.
  let isTorn: Bool

  /// In characters.
  private static let longest = 44
  /// What a first object may go beyond that, so that no label ends before it has said what was done.
  private static let longestObject = 68

  /// - Parameter used: characters that stand before it already.
  init(_ sentence: ReportingSentence, from start: Int, to end: Int, used: Int) {
    let last = Self.withoutCutTime(end, from: start, sentence)
    let range = start..<max(min(last, sentence.tokens.count), min(start + 1, sentence.tokens.count))
    func words(_ end: Int) -> String { sentence.labelWords(start..<end) }
    // When it was is said by the event's date.
    let ends = sentence.syntax.phraseEnds(in: range).filter { !sentence.syntax.isTime($0 - 1) }
    var fitting: Int?
    for (number, end) in ends.enumerated() {
      let length = used + 1 + words(end).count
      guard length <= Self.longest || (number < 2 && fitting.map { $0 <= start + 1 } ?? true && length <= Self.longestObject) else {
        break
      }
      fitting = end
    }
    if let fitting {
      (self.words, tokens, isTorn) = (words(fitting), start..<fitting, false)
      return
    }
    var end = range.lowerBound + 1
    while end < range.upperBound, used + 1 + words(end + 1).count < Self.longest { end += 1 }
    let torn = end < range.upperBound
    while end > start + 1, sentence.syntax.isPreposition(end - 1) || sentence.syntax.isDeterminer(end - 1) { end -= 1 }
    let cut = words(end)
    let room = max(Self.longest - used - 2, 12)
    self.words = (cut.count > room ? String(cut.prefix(room)) : cut) + (torn ? "…" : "")
    (tokens, isTorn) = (start..<end, torn)
  }

  /// Where a range ends that would end within a time of day: before the time, as in "began | at around 08 | :30".
  private static func withoutCutTime(_ end: Int, from start: Int, _ sentence: ReportingSentence) -> Int {
    let tokens = sentence.tokens
    guard end > start + 1, end + 1 < tokens.count, tokens[end - 1].kind == .number, tokens[end].kind == .punctuation,
      tokens[end + 1].kind == .number, tokens[end - 1].range.upperBound == tokens[end].range.lowerBound,
      tokens[end].range.upperBound == tokens[end + 1].range.lowerBound
    else { return end }
    var end = end - 1
    while end > start + 1, sentence.syntax.isPreposition(end - 1) || sentence.syntax.isAdverb(end - 1) { end -= 1 }
    return end
  }
}
