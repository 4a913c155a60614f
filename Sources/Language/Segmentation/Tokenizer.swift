/// Splits a span of text into tokens in one pass over its bytes.
public enum Tokenizer {
  /// The tokens of `range`, in order; what lies between two of them is white space.
  public static func tokens(in text: Text, _ range: ByteRange) -> [Token] {
    var tokens: [Token] = []
    let bytes = text.bytes
    var index = range.lowerBound.value
    let end = range.upperBound.value
    func isWord(_ b: UInt8) -> Bool { b >= 0x80 || (b | 0x20 >= 0x61 && b | 0x20 <= 0x7A) || (b >= 0x30 && b <= 0x39) }
    while index < end {
      let start = index
      if isWord(bytes[index]) {
        while index < end, isWord(bytes[index]) { index += 1 }
        let isCapital = bytes[start] >= 0x41 && bytes[start] <= 0x5A
        tokens.append(Token(range: ByteRange(bytes: start..<index), kind: .word, letterCase: isCapital ? .capitalised : .lower))
      } else {
        index += 1
        if bytes[start] > 0x20 { tokens.append(Token(range: ByteRange(bytes: start..<index), kind: .punctuation, letterCase: .none)) }
      }
    }
    return tokens
  }
}
