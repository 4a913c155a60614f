/// What a row break needs to know of bytes.
enum TextScan {
  static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
  }

  /// The length in bytes of the scalar that starts with `lead`; of a stray continuation byte, 1.
  static func scalarLength(_ lead: UInt8) -> Int {
    lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }

  /// The length of the breaking white space at `index`; nil when there is none. A no-break space is none.
  @inline(__always)
  static func whiteSpace(_ bytes: [UInt8], at index: Int, end: Int) -> Int? {
    let byte = bytes[index]
    if byte <= 0x20 { return byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) ? 1 : nil }
    if byte < 0xC2 { return nil }
    return unicodeWhiteSpace(bytes, at: index, end: end)
  }

  /// U+0085, U+1680, U+2000…U+200A but U+2007, U+2028, U+2029, U+205F, U+3000.
  private static func unicodeWhiteSpace(_ bytes: [UInt8], at index: Int, end: Int) -> Int? {
    if bytes[index] == 0xC2 { return index + 1 < end && bytes[index + 1] == 0x85 ? 2 : nil }
    guard index + 2 < end else { return nil }
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0xE1, 0x9A, 0x80), (0xE3, 0x80, 0x80), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x81, 0x9F): return 3
    case (0xE2, 0x80, 0x80...0x86), (0xE2, 0x80, 0x88...0x8A): return 3
    default: return nil
    }
  }
}
