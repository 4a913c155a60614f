import Language

extension ReportingSentence {
  /// The words of some tokens as a label has them: with single spaces between, without quotation marks.
  func labelWords(_ span: Range<Int>) -> String {
    guard let first = span.first, let last = span.last, tokens.indices.contains(last) else { return "" }
    let bytes = text[tokens[first].range.lowerBound..<tokens[last].range.upperBound]
    if bytes.allSatisfy({ $0 < 0x80 }) { return Self.plain(bytes) }
    return string(span).filter { !Self.quotationMarks.contains($0) }.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static let quotationMarks: Set<Character> = ["\"", "“", "”", "„", "«", "»"]

  /// The same of ASCII alone, a good deal faster: every label is measured several times.
  private static func plain(_ bytes: ArraySlice<UInt8>) -> String {
    var words: [UInt8] = []
    words.reserveCapacity(bytes.count)
    for byte in bytes where byte != UInt8(ascii: "\"") {
      let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
      if !isSpace {
        words.append(byte)
      } else if words.last != 0x20, !words.isEmpty {
        words.append(0x20)
      }
    }
    if words.last == 0x20 { words.removeLast() }
    return String(decoding: words, as: UTF8.self)
  }
}
