/// White space at the ends of spans. White space is what ``CharacterClass/space`` says: Unicode's property, so the no-break space too.
public enum WhiteSpace {
  /// `range` without the white space at both ends; empty at its start when there is nothing else.
  public static func trimmed(_ range: ByteRange, in text: Text) -> ByteRange {
    let start = start(of: range.bytes, in: text.bytes)
    return ByteRange(bytes: start..<max(start, end(of: start..<range.upperBound.value, in: text.bytes)))
  }

  /// Whether there is nothing but ASCII's white space.
  public static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.allSatisfy { $0 <= 0x20 } }

  /// The first place in `range` that is no white space; its end when there is none.
  static func start(of range: Range<Int>, in bytes: [UInt8]) -> Int {
    var place = range.lowerBound
    while place < range.upperBound {
      let (kind, length) = CharacterClass.of(bytes, at: place, end: range.upperBound)
      guard kind == .space else { break }
      place += length
    }
    return min(place, range.upperBound)
  }

  /// The place behind the last character of `range` that is no white space; its start when there is none.
  static func end(of range: Range<Int>, in bytes: [UInt8]) -> Int {
    var place = range.upperBound
    while place > range.lowerBound {
      let start = UTF8Scalar.start(before: place, in: bytes, notBefore: range.lowerBound)
      guard CharacterClass.of(bytes, at: start, end: place).kind == .space else { break }
      place = start
    }
    return place
  }
}
