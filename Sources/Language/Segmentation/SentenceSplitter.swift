/// Splits a block of text into sentences.
public enum SentenceSplitter {
  /// The sentences of `range`, in order, without the white space around them. Every byte of `range` that is not white space lies
  /// in exactly one of them.
  public static func sentences(in text: Text, _ range: ByteRange) -> [ByteRange] {
    var sentences: [ByteRange] = []
    var start: Int? = nil
    for index in range.bytes {
      let byte = text.bytes[index]
      if start == nil, byte > 0x20 { start = index }
      let next = index + 1 < range.upperBound.value ? text.bytes[index + 1] : 0x20
      if let first = start, byte == 0x2E, next <= 0x20 {
        sentences.append(ByteRange(bytes: first..<(index + 1)))
        start = nil
      }
    }
    if let start { sentences.append(ByteRange(bytes: start..<range.upperBound.value)) }
    return sentences
  }
}
