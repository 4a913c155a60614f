/// A place in an article's text, counted in UTF-8 bytes from its start.
///
/// Every position that the program holds or stores is one of these. It is a type of its own so that a row, a column or a count
/// of code points cannot be passed for one.
public struct ByteOffset: Hashable, Comparable, Strideable, Sendable, Codable {
  public let value: Int

  public init(_ value: Int) { self.value = value }

  public init(from decoder: any Decoder) throws { value = try decoder.singleValueContainer().decode(Int.self) }

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
