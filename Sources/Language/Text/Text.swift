/// Text as valid UTF-8 bytes that never change: what byte offsets point into.
///
/// Bytes and not a `String`, because a `String` compares by canonical equivalence, counts `\r\n` as one character, and walks at
/// a tenth of the speed. A `String` is made of a span only where a person will read it.
public struct Text: Hashable, Sendable {
  /// Valid UTF-8, line ends and spaces as they were found.
  public let bytes: [UInt8]

  /// Takes bytes that are known to be valid UTF-8; `TextDecoding` makes them of anything.
  public init(validUTF8 bytes: [UInt8]) { self.bytes = bytes }

  public init(_ string: String) { bytes = Array(string.utf8) }

  public var range: ByteRange { ByteRange(bytes: 0..<bytes.count) }

  public var isEmpty: Bool { bytes.isEmpty }

  /// The bytes of a span, without copying.
  public subscript(range: ByteRange) -> ArraySlice<UInt8> { bytes[range.bytes] }

  /// The characters of a span.
  public func string(_ range: ByteRange) -> String { String(decoding: bytes[range.bytes], as: UTF8.self) }

  /// The whole text as characters.
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The nearest offset at or before `offset`, and inside the text, that does not cut a code point in two.
  public func scalarBoundary(atOrBefore offset: ByteOffset) -> ByteOffset {
    var index = Swift.min(Swift.max(offset.value, 0), bytes.count)
    while index > 0, index < bytes.count, bytes[index] & 0xC0 == 0x80 { index -= 1 }
    return ByteOffset(index)
  }

  /// The nearest offset at or after `offset`, and inside the text, that does not cut a code point in two.
  public func scalarBoundary(atOrAfter offset: ByteOffset) -> ByteOffset {
    var index = Swift.min(Swift.max(offset.value, 0), bytes.count)
    while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
    return ByteOffset(index)
  }
}
