import Language

/// Characters that a page means otherwise than it writes them.
enum HTMLCharacters {
  /// Makes bytes from the parser valid UTF-8 without moving any: what is not valid becomes question marks.
  static func repair(_ bytes: inout [UInt8]) {
    if (try? UTF8Span(validating: bytes.span)) != nil { return }
    var decoder = UTF8()
    var source = bytes.makeIterator()
    var repaired: [UInt8] = []
    repaired.reserveCapacity(bytes.count)
    while repaired.count < bytes.count {
      switch decoder.decode(&source) {
      case .scalarValue(let scalar): repaired += UTF8.encode(scalar).map(Array.init) ?? [0x3F]
      case .emptyInput: repaired += [UInt8](repeating: 0x3F, count: bytes.count - repaired.count)
      case .error: repaired.append(0x3F)
      }
    }
    bytes = Array(repaired.prefix(bytes.count))
    if (try? UTF8Span(validating: bytes.span)) == nil { bytes = bytes.map { $0 < 0x80 ? $0 : 0x3F } }
  }

  /// What the character U+0080 + `offset` means: references such as `&#151;` are numbers of Windows-1252 (HTML, numeric character
  /// reference end state).
  static func windows1252(_ offset: UInt8) -> [UInt8] { table[Int(offset & 0x1F)] }

  /// Those that mean nothing are left out.
  private static let table = (UInt8(0x80)...0x9F).map { byte in
    let meant = TextDecoding.windows1252(byte)
    return meant == "\u{FFFD}" ? [] : Array(String(meant).utf8)
  }
}
