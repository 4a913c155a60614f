import Language

/// A date that stands behind a title's last word without a space, as pages have it whose lines were joined: "… says councilSeptember 19, 2013".
/// With a space between it may be what the title tells of.
struct GluedDate: Hashable {
  let date: PrintedDate

  init?(_ block: BlockText) {
    guard block.isShort, block.look.mayHoldDigit, let last = block.opening.last, last &- 0x30 < 10 else { return nil }
    let tokens = block.tokens
    for token in tokens.suffix(4) where token.kind == .word {
      guard let length = Self.lengthOfMonth(atEndOf: Folding.folded(block.text, token.range)) else { continue }
      let start = token.range.upperBound.value - length
      let rest = Tokenizer.tokens(in: block.text, ByteRange(bytes: start..<block.range.upperBound))
      guard let found = DateExpressions.find(in: block.text, tokens: rest).first, found.range.lowerBound.value == start,
        found.range.upperBound.value == block.range.upperBound, let date = PrintedDate(found, in: block)
      else { return nil }
      self.date = date
      return
    }
    return nil
  }

  /// The bytes of the month's name with which a longer word ends; nil when there is none.
  private static func lengthOfMonth(atEndOf word: [UInt8]) -> Int? {
    months.first { word.count > $0.count + 1 && word.suffix($0.count).elementsEqual($0) }?.count
  }

  private static let months = [
    "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
  ].map { Array($0.utf8) }
}
