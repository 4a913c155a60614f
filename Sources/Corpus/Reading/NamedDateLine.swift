import Language

/// A line under the title that names a place or an outlet, the day, and perhaps an agency or a writer: "BRUSSELS, March 12, 2024 (Continental
/// Press Agency)", "The Herald, 23 April 2024, by Ana Lopez".
enum NamedDateLine {
  /// In bytes.
  private static let longest = 120
  /// In words: of a place or an outlet; of an agency or a writer.
  private static let mostNames = 6

  /// Whether a block that stands between the title and the story is such a line.
  static func isOne(_ block: BlockText) -> Bool {
    guard block.look.mayHoldDigit, block.lineCount == 1, block.range.count <= longest, !block.endsLikeSentence else { return false }
    let (tokens, text) = (block.tokens, block.text)
    let found = DateExpressions.find(in: text, tokens: tokens)
    guard let day = found.first(where: { PrintedDate($0, in: block) != nil }) else { return false }
    let before = tokens.filter { $0.range.upperBound <= day.range.lowerBound }
    let behind = tokens.filter { $0.range.lowerBound >= day.range.upperBound }
    // "Attack on the capital: 13 November 2015" tells what happened.
    guard let last = before.last, [",", ")", "|"].contains(text.string(last.range)) else { return false }
    return areNames(before[...], in: block) && (behind.isEmpty || namesWriter(behind, in: block))
  }

  private static func namesWriter(_ tokens: [Token], in block: BlockText) -> Bool {
    var rest = tokens[...]
    while let mark = rest.first, [",", "-", "–", "—", "|"].contains(block.text.string(mark.range)) { rest = rest.dropFirst() }
    if let word = rest.first, block.text.string(word.range).lowercased() == "by" { rest = rest.dropFirst() }
    return areNames(rest, in: block)
  }

  /// Whether tokens are a few names; in brackets words may be small ("dpa").
  private static func areNames(_ tokens: ArraySlice<Token>, in block: BlockText) -> Bool {
    var isInBrackets = false
    var names = 0
    for token in tokens {
      let word = block.text.string(token.range)
      switch token.kind {
      case .word where isInBrackets || token.letterCase != .lower: names += 1
      case .word where LineWords.nameParticles.contains(word): continue
      case .punctuation:
        if word == "(" { isInBrackets = true } else if word == ")" { isInBrackets = false }
        guard ["(", ")", ",", "|", "-", "–", "&", "."].contains(word) else { return false }
      default: return false
      }
    }
    return (1...mostNames).contains(names)
  }
}
