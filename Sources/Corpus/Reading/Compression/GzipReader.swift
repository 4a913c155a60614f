import CZlib

/// Expands gzip: one member or several, one behind the other.
enum GzipReader {
  /// In bytes: what is larger is no article.
  static let largest = 64 << 20
  /// Text is compressed to a tenth, monotonous lists to a hundredth; what goes beyond was made to fill a memory.
  static let mostTimes = 200
  /// In bytes: what is smaller than this when expanded does no harm, whatever its ratio.
  private static let harmless = 1 << 20

  static func isCompressed(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

  /// What was compressed. Bytes behind the last member that are no member are left out, as `gzip` does.
  static func expand(_ bytes: [UInt8]) throws(ReadingError) -> [UInt8] {
    var stream = z_stream()
    // 31: a window of 32 KB, and a gzip header.
    guard synoptic_inflate_init(&stream, 31) == Z_OK else { throw .damagedCompression }
    defer { inflateEnd(&stream) }
    var expanded: [UInt8] = []
    let failure = bytes.withUnsafeBufferPointer { source -> ReadingError? in
      stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
      stream.avail_in = UInt32(clamping: source.count)
      return inflateAll(&stream, of: source.count, into: &expanded)
    }
    if let failure { throw failure }
    if isCompressed(expanded) { throw .compressedTwice }
    return expanded
  }

  private static func inflateAll(_ stream: inout z_stream, of size: Int, into expanded: inout [UInt8]) -> ReadingError? {
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let (status, count) = part.withUnsafeMutableBufferPointer { room in
        stream.next_out = room.baseAddress
        stream.avail_out = UInt32(room.count)
        let status = inflate(&stream, Z_NO_FLUSH)
        return (status, room.count - Int(stream.avail_out))
      }
      expanded += part[..<count]
      if expanded.count > largest { return .expandsTooFar(limit: largest) }
      if expanded.count > harmless, expanded.count / mostTimes > size { return .expandsTooMuch(times: mostTimes) }
      switch status {
      case Z_OK: continue
      case Z_STREAM_END:
        guard stream.avail_in >= 2, let next = stream.next_in, next[0] == 0x1F, next[1] == 0x8B else { return nil }
        guard inflateReset(&stream) == Z_OK else { return .damagedCompression }
      case Z_BUF_ERROR: return stream.avail_in == 0 ? .truncatedCompression : .damagedCompression
      default: return .damagedCompression
      }
    }
  }
}
