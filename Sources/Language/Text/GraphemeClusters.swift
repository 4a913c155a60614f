/// Where the characters that a person sees begin and end: grapheme clusters, of one code point or several.
extension Text {
  /// How far back a boundary is looked for, in bytes: no cluster on a screen is longer.
  private static let reach = 256

  /// The start of the grapheme cluster that holds `offset`; the end of the text for an offset at or behind it.
  public func clusterBoundary(atOrBefore offset: ByteOffset) -> ByteOffset {
    let offset = scalarBoundary(atOrBefore: offset)
    let index = offset.value
    guard index > 0, index < bytes.count else { return offset }
    if bytes[index] < 0x80, bytes[index - 1] < 0x80 {
      return bytes[index] == 0x0A && bytes[index - 1] == 0x0D ? ByteOffset(index - 1) : offset
    }
    // Between two characters of ASCII there is always a boundary: from there clusters are counted.
    var start = index
    let least = max(index - Self.reach, 0)
    repeat { start -= 1 } while start > least && bytes[start] >= 0x80
    start = scalarBoundary(atOrBefore: ByteOffset(start)).value
    var boundary = start
    while true {
      let end = clusterEnd(from: boundary)
      if end > index || end <= boundary { return ByteOffset(boundary) }
      boundary = end
    }
  }

  /// The end of the grapheme cluster that begins at `offset`.
  public func clusterEnd(after offset: ByteOffset) -> ByteOffset { ByteOffset(clusterEnd(from: offset.value)) }

  private func clusterEnd(from start: Int) -> Int {
    guard start < bytes.count else { return bytes.count }
    let isLone = start + 1 >= bytes.count || bytes[start + 1] < 0x80
    if bytes[start] < 0x80, bytes[start] != 0x0D, isLone { return start + 1 }
    var stop = start + 1
    while stop < bytes.count, stop - start < Self.reach, bytes[stop] > 0x20 || stop == start + 1 { stop += 1 }
    while stop < bytes.count, bytes[stop] & 0xC0 == 0x80 { stop += 1 }
    let first = String(decoding: bytes[start..<stop], as: UTF8.self).first
    return start + max(first?.utf8.count ?? 1, 1)
  }
}
