/// A place in an article's text counted in Unicode code points: how other programs count, and so the unit of every export.
public struct CodePointOffset: Hashable, Comparable, Sendable, Codable {
  public let value: Int

  public init(_ value: Int) { self.value = value }

  public init(from decoder: any Decoder) throws { value = try decoder.singleValueContainer().decode(Int.self) }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }

  public static func < (left: CodePointOffset, right: CodePointOffset) -> Bool { left.value < right.value }
}

/// The one place where byte offsets become code-point offsets and back.
///
/// Holds the number of code points before every 1,024th byte, so a conversion counts at most 1,024 bytes; for a text of ASCII
/// alone both offsets are the same and nothing is held.
public struct CodePointIndex: Sendable {
  private static let stride = 1024
  private let text: Text
  private let countsBefore: [Int]

  public init(_ text: Text) {
    self.text = text
    var counts: [Int] = []
    var count = 0
    var isASCII = true
    for (index, byte) in text.bytes.enumerated() {
      if index % Self.stride == 0 { counts.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
      if byte >= 0x80 { isASCII = false }
    }
    countsBefore = isASCII ? [] : counts
  }

  /// The number of code points before `offset`, which is clamped to the text.
  public func codePoints(before offset: ByteOffset) -> CodePointOffset {
    let end = min(max(offset.value, 0), text.bytes.count)
    guard !countsBefore.isEmpty, end > 0 else { return CodePointOffset(end) }
    let block = (end - 1) / Self.stride
    let start = block * Self.stride
    let rest = text.bytes[start..<end].reduce(into: 0) { if $1 & 0xC0 != 0x80 { $0 += 1 } }
    return CodePointOffset(countsBefore[block] + rest)
  }

  /// The byte at which code point number `offset` starts; past the last one, the end of the text.
  public func byte(at offset: CodePointOffset) -> ByteOffset {
    guard !countsBefore.isEmpty else { return ByteOffset(min(max(offset.value, 0), text.bytes.count)) }
    var low = 0
    var high = countsBefore.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if countsBefore[middle] <= offset.value { low = middle } else { high = middle }
    }
    var count = countsBefore[low]
    var index = low * Self.stride
    while index < text.bytes.count {
      if text.bytes[index] & 0xC0 != 0x80 {
        if count >= offset.value { break }
        count += 1
      }
      index += 1
    }
    return ByteOffset(index)
  }

  /// A span in code points, end exclusive.
  public func codePoints(_ range: ByteRange) -> Range<CodePointOffset> {
    codePoints(before: range.lowerBound)..<codePoints(before: range.upperBound)
  }

  /// A span in bytes, end exclusive.
  public func bytes(_ range: Range<CodePointOffset>) -> ByteRange { byte(at: range.lowerBound)..<byte(at: range.upperBound) }
}
