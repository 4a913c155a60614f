/// The bytes of a file to text.
///
/// A byte-order mark decides, and is no text itself. Without one, text is UTF-8. Bytes that are no valid UTF-8 are either a few
/// accidents in a UTF-8 text, or a text in the encoding that they look like, else in Windows-1252: it is UTF-8 when the characters of
/// several bytes outnumber the bytes that fit nowhere, because text in another encoding hardly ever holds a valid sequence by chance.
/// What had to be guessed or replaced is told in words, and what is no text is refused.
public enum TextDecoding {
  /// A text and what to tell the user of its decoding.
  public struct Decoded: Hashable, Sendable {
    public let text: Text
    /// Plain words, each one a clause: "read as Windows-1252".
    public let notices: [String]

    public init(text: Text, notices: [String] = []) {
      self.text = text
      self.notices = notices
    }
  }

  /// The text in `bytes`; nil when they are not text: NUL characters, the mark of a binary format, or control characters for more
  /// than one byte in twenty. One pass or a few, so linear.
  public static func decode(_ bytes: [UInt8]) -> Decoded? {
    if signatures.contains(where: { bytes.starts(with: $0) }) { return nil }
    if bytes.starts(with: [0xFF, 0xFE]) { return decodeUTF16(bytes) { UInt16($1) << 8 | UInt16($0) } }
    if bytes.starts(with: [0xFE, 0xFF]) { return decodeUTF16(bytes) { UInt16($0) << 8 | UInt16($1) } }
    guard !looksBinary(bytes) else { return nil }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
    if (try? UTF8Span(validating: body.span)) != nil { return Decoded(text: Text(validUTF8: body)) }
    let repair = UTF8Repair(body)
    if repair.validSequences > repair.replacedBytes {
      return Decoded(text: Text(validUTF8: repair.bytes), notices: [replacementNotice(repair.replacedBytes)])
    }
    return decodeUnstated(body) ?? decodeWindows1252(body)
  }

  /// A file in UTF-32 as one in UTF-8, each with its byte-order mark; nil for every other file, one in UTF-32 without a mark too. What is
  /// no character is replaced.
  public static func utf8(ofUTF32 bytes: [UInt8]) -> [UInt8]? {
    let isLittle = bytes.starts(with: [0xFF, 0xFE, 0, 0])
    guard isLittle || bytes.starts(with: [0, 0, 0xFE, 0xFF]) else { return nil }
    var result: [UInt8] = [0xEF, 0xBB, 0xBF]
    result.reserveCapacity(bytes.count / 3)
    for place in stride(from: 4, to: bytes.count - 3, by: 4) {
      let unit = bytes[place..<(place + 4)]
      let value = isLittle ? unit.reversed().reduce(0) { $0 << 8 | UInt32($1) } : unit.reduce(0) { $0 << 8 | UInt32($1) }
      result.append(contentsOf: Unicode.Scalar(value).flatMap { UTF8.encode($0) } ?? UTF8.encodedReplacementCharacter)
    }
    return result
  }

  /// The first bytes of formats that need not hold a NUL: PDF, gzip, bzip2, xz, zip, 7-Zip, RAR, JPEG, PNG, GIF.
  private static let signatures: [[UInt8]] = [
    Array("%PDF-".utf8), [0x1F, 0x8B], Array("BZh".utf8) + [0x31], [0xFD, 0x37, 0x7A], [0x50, 0x4B, 3, 4],
    [0x37, 0x7A, 0xBC, 0xAF],
    Array("Rar!".utf8) + [0x1A], [0xFF, 0xD8, 0xFF], [0x89] + Array("PNG".utf8), Array("GIF8".utf8),
  ]

  /// Counted in short runs with counters of one byte, so that many bytes are compared at a time.
  private static func looksBinary(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var nuls = 0
      var controls = 0
      var start = 0
      while start < bytes.count {
        let end = min(start + 192, bytes.count)
        var nulsHere: UInt8 = 0
        var controlsHere: UInt8 = 0
        for index in start..<end {
          let byte = bytes[index]
          nulsHere &+= byte == 0 ? 1 : 0
          controlsHere &+= (byte < 0x20 ? 1 : 0) &- (byte &- 0x09 < 5 ? 1 : 0) &+ (byte == 0x7F ? 1 : 0)
        }
        nuls += Int(nulsHere)
        controls += Int(controlsHere)
        start = end
      }
      return nuls > 0 || controls * 20 > bytes.count
    }
  }

  private static func replacementNotice(_ count: Int) -> String {
    count == 1 ? "1 byte that is no UTF-8 was replaced by U+FFFD" : "\(count) bytes that are no UTF-8 were replaced by U+FFFD"
  }

  /// - Parameter unit: makes a code unit of two bytes in the file's order.
  private static func decodeUTF16(_ bytes: [UInt8], unit: (UInt8, UInt8) -> UInt16) -> Decoded? {
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { unit(bytes[$0], bytes[$0 + 1]) }
    let text = Text(String(decoding: units, as: UTF16.self))
    guard !looksBinary(text.bytes) else { return nil }
    return Decoded(text: text, notices: bytes.count % 2 == 0 ? [] : ["the last byte is half a character and was left out"])
  }

  private static func decodeWindows1252(_ bytes: [UInt8]) -> Decoded {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    var replaced = 0
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
      } else {
        let scalar = windows1252(byte)
        if scalar == "\u{FFFD}" { replaced += 1 }
        text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    let loss = replaced == 0 ? [] : ["\(replaced) bytes without a meaning in it were replaced by U+FFFD"]
    return Decoded(text: Text(validUTF8: text), notices: ["not valid UTF-8; read as Windows-1252"] + loss)
  }

  /// What a byte means in Windows-1252; U+FFFD where it means nothing.
  public static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    (0x80..<0xA0).contains(byte) ? windows1252[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }

  /// What Windows-1252 has at 0x80 to 0x9F; U+FFFD where it has nothing.
  private static let windows1252: [Unicode.Scalar] = [
    "€", "\u{FFFD}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{FFFD}", "Ž", "\u{FFFD}",
    "\u{FFFD}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{FFFD}", "ž", "Ÿ",
  ]
}

/// Bytes made valid UTF-8, with the counts that tell whether they were meant to be.
private struct UTF8Repair {
  private(set) var bytes: [UInt8] = []
  /// Characters of two to four bytes that were in order.
  private(set) var validSequences = 0
  /// Bytes that belong to no character, each replaced by U+FFFD.
  private(set) var replacedBytes = 0

  init(_ source: [UInt8]) {
    bytes.reserveCapacity(source.count + 64)
    var index = 0
    while index < source.count {
      let length = Self.sequenceLength(source, at: index)
      if length == 0 {
        replacedBytes += 1
        bytes.append(contentsOf: UTF8.encodedReplacementCharacter)
        index += 1
      } else {
        if length > 1 { validSequences += 1 }
        bytes.append(contentsOf: source[index..<(index + length)])
        index += length
      }
    }
  }

  /// The length of the valid sequence at `index`; 0 when there is none. (The table of well-formed sequences, Unicode 3.9.)
  private static func sequenceLength(_ bytes: [UInt8], at index: Int) -> Int {
    let first = bytes[index]
    let length: Int
    let second: ClosedRange<UInt8>
    switch first {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xE1...0xEC, 0xEE, 0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
    return bytes[(index + 2)..<(index + length)].allSatisfy { $0 & 0xC0 == 0x80 } ? length : 0
  }
}
