/// Parts of a sentence that tell one thing each, as far as its marks and joining words show.
///
/// A part ends at a comma, semicolon, colon, dash, bracket or quotation mark, and before a word such as "which", "after" or "and". That is
/// finer than grammar's clauses (a list falls into its items) and asks for no grammar.
public enum Clauses {
  /// The parts of a sentence, in order; together they are the whole of it.
  public static func ranges(in text: Text, _ sentence: ByteRange) -> [ByteRange] {
    var ranges: [ByteRange] = []
    var start = sentence.lowerBound
    func cut(_ place: ByteOffset) {
      guard place > start else { return }
      ranges.append(start..<place)
      start = place
    }
    for token in Tokenizer.tokens(in: text, sentence) {
      switch token.kind {
      case .punctuation where isMark(token, in: text): cut(token.range.upperBound)
      case .word where joiners.contains(Folding.folded(text.string(token.range))): cut(token.range.lowerBound)
      default: break
      }
    }
    cut(sentence.upperBound)
    return ranges.isEmpty ? [sentence] : ranges
  }

  /// A hyphen is a dash behind a space alone: that in `U.N.-backed` parts nothing.
  private static func isMark(_ token: Token, in text: Text) -> Bool {
    let mark = Array(text[token.range])
    let start = token.range.lowerBound.value
    return marks.contains(mark) || mark == [UInt8(ascii: "-")] && start > 0 && text.bytes[start - 1] == UInt8(ascii: " ")
  }

  private static let marks = Set(
    [",", ";", ":", "–", "—", "--", "(", ")", "[", "]", "\"", "“", "”", "„", "«", "»", "…"].map { Array($0.utf8) })

  private static let joiners = Set(
    ("and but or yet nor which who whom whose that where when while as after before since until because although though if unless "
      + "whether amid despite following").split(separator: " ").map(String.init))
}
