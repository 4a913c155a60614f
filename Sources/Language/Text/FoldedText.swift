/// A text folded by `Folding`, with the way back to the text's own offsets.
///
/// White space of any kind and length is one space here: to someone who searches for words, a line end is one. Where it holds an empty line
/// it is a line end, so that no words are found over the end of a paragraph.
public struct FoldedText: Sendable {
  private let text: Text
  public let bytes: [UInt8]
  /// For each folded byte, the offset in the text of the character it came from; one more for the end. Empty where both are the same.
  private let origins: [Int32]

  public init(_ text: Text) {
    self.text = text
    var bytes: [UInt8] = []
    var origins: [Int32] = []
    bytes.reserveCapacity(text.bytes.count)
    var lineEnds = 0
    let isSame = Self.isFoldedByteByByte(text.bytes)
    if !isSame { origins.reserveCapacity(text.bytes.count + 1) }
    Folding.forEachByte(of: text.bytes[...]) { byte, origin in
      let isSpace = byte == 0x20 || 0x09...0x0D ~= byte
      lineEnds = isSpace ? lineEnds + (byte == 0x0A ? 1 : 0) : 0
      if isSpace, !isSame, let last = bytes.last, last == 0x20 || last == 0x0A {
        if lineEnds > 1 { bytes[bytes.count - 1] = 0x0A }
        return
      }
      bytes.append(isSpace ? 0x20 : byte)
      if !isSame { origins.append(Int32(origin)) }
    }
    if !isSame { origins.append(Int32(text.bytes.count)) }
    self.bytes = bytes
    self.origins = origins
  }

  /// The text itself, not folded.
  public init(asWritten text: Text) {
    self.text = text
    bytes = text.bytes
    origins = []
  }

  /// Whether each byte stands for itself: plain characters, and never two spaces in a row.
  private static func isFoldedByteByByte(_ bytes: [UInt8]) -> Bool {
    var wasSpace = false
    for byte in bytes {
      let isSpace = byte == 0x20 || 0x09...0x0D ~= byte
      if byte >= 0x80 || isSpace && wasSpace { return false }
      wasSpace = isSpace
    }
    return true
  }

  private func origin(_ index: Int) -> ByteOffset {
    origins.isEmpty ? ByteOffset(index) : ByteOffset(Int(origins[min(index, origins.count - 1)]))
  }

  /// A span of the text for a span of folded bytes; a character that folds to several bytes is taken whole.
  public func range(_ folded: Range<Int>) -> ByteRange {
    let first = origin(folded.lowerBound)
    var last = folded.upperBound
    while last < origins.count - 1, origin(last) == origin(last - 1) { last += 1 }
    return first..<max(origin(last), first.advanced(by: 1))
  }

  /// The folded bytes of a span of the text.
  public func folded(_ range: ByteRange) -> Range<Int> {
    if origins.isEmpty { return range.bytes }
    let start = place(of: range.lowerBound)
    return start..<max(place(of: range.upperBound), start)
  }

  /// The first folded byte that comes from a character at or behind an offset.
  private func place(of offset: ByteOffset) -> Int {
    var (low, high) = (0, origins.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if Int(origins[middle]) < offset.value { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether the character that a folded byte comes from is a capital.
  public func isUpper(_ index: Int) -> Bool {
    let origin = origin(index).value
    guard text.bytes.indices.contains(origin) else { return false }
    if text.bytes[origin] < 0x80 { return 0x41...0x5A ~= text.bytes[origin] }
    let end = min(origin + 4, text.bytes.count)
    return String(decoding: text.bytes[origin..<end], as: UTF8.self).unicodeScalars.first?.properties.isUppercase ?? false
  }

  /// Where some folded bytes stand, disjoint.
  public func ranges(of needle: [UInt8], limit: Int) -> [ByteRange] { places(of: needle, limit: limit) { _ in true }.map(range) }

  /// Where some folded bytes stand whose places `isWanted` wants.
  public func places(of needle: [UInt8], limit: Int, where isWanted: (Int) -> Bool) -> [Range<Int>] {
    guard let first = needle.first, needle.count <= bytes.count else { return [] }
    var found: [Range<Int>] = []
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index + needle.count <= bytes.count, found.count < limit {
        if bytes[index] == first, needle.indices.allSatisfy({ bytes[index + $0] == needle[$0] }), isWanted(index) {
          found.append(index..<index + needle.count)
          index += needle.count
        } else {
          index += 1
        }
      }
    }
    return found
  }
}
