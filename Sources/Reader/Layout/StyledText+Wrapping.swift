import Language

extension StyledText {
  /// The text over as many lines as it takes, broken as articles are; white space counts as one space. At least one line.
  func wrapped(toColumns columns: Int) -> [StyledText] {
    let whole = Text(text)
    let rows = WrappedParagraph(whole, range: whole.range, width: columns).rows
    guard !rows.isEmpty else { return [StyledText()] }
    return rows.map { slice($0.bytes, of: whole) }
  }

  /// The part of the text that lies in a range of its bytes, with its styles.
  private func slice(_ range: Range<Int>, of whole: Text) -> StyledText {
    var part = StyledText()
    var start = 0
    for span in spans {
      let end = start + span.text.utf8.count
      let common = max(start, range.lowerBound)..<max(min(end, range.upperBound), max(start, range.lowerBound))
      if !common.isEmpty { part.append(whole.string(ByteRange(bytes: common)), span.style) }
      start = end
    }
    return part
  }
}
