import Language

/// Where a sentence quotes somebody, and the verb that says so.
struct SentenceVoice {
  /// The verb of saying that stands outside of quotation marks.
  private(set) var saying: ByteRange?
  private var quotations: [ByteRange] = []

  init(_ text: Text, _ range: ByteRange, _ tokens: [Token]) {
    findQuotations(text, range, tokens)
    saying =
      tokens.first {
        $0.kind == .word && Self.sayings.contains(text[$0.range].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 })
          && isOutsideQuotation($0.range)
      }?.range
  }

  var hasQuotation: Bool { !quotations.isEmpty }

  func isOutsideQuotation(_ span: ByteRange) -> Bool { !quotations.contains { $0.overlap(with: span) > 0 } }

  private mutating func findQuotations(_ text: Text, _ range: ByteRange, _ tokens: [Token]) {
    var start: ByteOffset?
    for token in tokens where token.kind == .punctuation {
      let mark = text.string(token.range)
      if mark == "“" || (mark == "\"" && start == nil) {
        start = token.range.upperBound
      } else if mark == "”" || mark == "\"" {
        quotations.append((start ?? range.lowerBound)..<token.range.lowerBound)
        start = nil
      }
    }
    if let start { quotations.append(start..<max(start, range.upperBound)) }
  }

  private static let sayings = Set(
    "said says say told tells added claimed announced warned explained noted stated asked insisted argued according quoted replied wrote tweeted"
      .split(separator: " ").map { Array($0.utf8) })
}
