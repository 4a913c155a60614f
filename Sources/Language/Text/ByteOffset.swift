/// A place in an article's text, counted in UTF-8 bytes from its start.
///
/// Every position that the program holds or stores is one of these. It is a type of its own so that a row, a column or a count
/// of code points cannot be passed for one.
public struct ByteOffset: Hashable, Comparable, Strideable, Sendable, Codable {
  // Half as wide as places are: spans are most of what is held of an article, and no text is that long.
  @usableFromInline let stored: Int32

  @inlinable public var value: Int { Int(stored) }

  /// - Parameter value: a place beyond what 32 bits hold is beyond every text, and is the last one that they hold.
  @inlinable public init(_ value: Int) { stored = Int32(clamping: value) }

  public init(from decoder: any Decoder) throws { stored = try decoder.singleValueContainer().decode(Int32.self) }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }

  public static let zero = ByteOffset(0)

  public static func < (left: ByteOffset, right: ByteOffset) -> Bool { left.value < right.value }

  public func distance(to other: ByteOffset) -> Int { other.value - value }

  public func advanced(by bytes: Int) -> ByteOffset { ByteOffset(value + bytes) }
}

/// A span of an article's text in UTF-8 bytes, end exclusive.
public typealias ByteRange = Range<ByteOffset>

extension Range where Bound == ByteOffset {
  /// The span of plain byte indices `range`.
  public init(bytes range: Range<Int>) { self = ByteOffset(range.lowerBound)..<ByteOffset(range.upperBound) }

  /// The same span as plain indices into `Text.bytes`.
  public var bytes: Range<Int> { lowerBound.value..<upperBound.value }

  /// The number of bytes that both spans cover.
  public func overlap(with other: ByteRange) -> Int {
    Swift.max(0, Swift.min(upperBound, other.upperBound).value - Swift.max(lowerBound, other.lowerBound).value)
  }
}
