/// What a character is to the code that cuts text into tokens, sentences and blocks.
public enum CharacterClass: UInt8, Sendable {
  /// Unicode White_Space: line ends, no-break and thin spaces too.
  case space
  case upper
  case lower
  /// A letter without case: Arabic, Hebrew, modifier letters.
  case uncased
  /// A decimal digit of any script.
  case digit
  /// What only goes on with the letter before it: combining marks, joiners, the soft hyphen.
  case mark
  /// A Han character or kana: written without spaces, so a word by itself.
  case ideograph
  case punctuation

  /// Whether a word or number may hold it.
  public var isWordLike: Bool {
    switch self {
    case .upper, .lower, .uncased, .digit, .mark: true
    case .space, .ideograph, .punctuation: false
    }
  }

  public var isLetter: Bool {
    switch self {
    case .upper, .lower, .uncased, .ideograph: true
    case .space, .digit, .mark, .punctuation: false
    }
  }

  /// The classes of the 128 ASCII bytes.
  static let ofASCII: [CharacterClass] = (0..<128).map { (byte: UInt8) in
    switch byte {
    case 0x09...0x0D, 0x20: .space
    case 0x30...0x39: .digit
    case 0x41...0x5A: .upper
    case 0x61...0x7A: .lower
    default: .punctuation
    }
  }

  /// The class of the character that starts at `index`, and its length in bytes.
  ///
  /// - Parameter end: where reading must stop, at most `bytes.count`; a character cut by it is punctuation.
  public static func of(_ bytes: [UInt8], at index: Int, end: Int) -> (kind: CharacterClass, length: Int) {
    let byte = bytes[index]
    if byte < 0x80 { return (ofASCII[Int(byte)], 1) }
    let (scalar, length) = UTF8Scalar.decode(bytes, at: index, end: end)
    return (of(scalar), length)
  }

  /// The class of a character outside of ASCII. Latin and Cyrillic are told by their ranges, the rest by Unicode's properties.
  static func of(_ scalar: Unicode.Scalar) -> CharacterClass {
    switch scalar.value {
    case 0xAD, 0x200C, 0x200D: .mark
    case 0xD7, 0xF7, 0xFFFD: .punctuation
    case 0xC0...0xDE, 0x410...0x42F: .upper
    case 0xDF...0xFF, 0x430...0x44F: .lower
    case 0x2010...0x2027, 0x2030...0x205E: .punctuation
    case 0x3041...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: .ideograph
    default: ofOther(scalar.properties)
    }
  }

  private static func ofOther(_ properties: Unicode.Scalar.Properties) -> CharacterClass {
    if properties.isWhitespace { return .space }
    switch properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter: return .upper
    case .lowercaseLetter: return .lower
    case .modifierLetter, .otherLetter, .letterNumber: return .uncased
    case .decimalNumber: return .digit
    case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
    default: return .punctuation
    }
  }
}

/// Decoding of single code points from valid UTF-8.
enum UTF8Scalar {
  /// The code point that starts at `index`, and its length in bytes; U+FFFD of one byte where `index` or `end` cuts a code point.
  static func decode(_ bytes: [UInt8], at index: Int, end: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let first = bytes[index]
    let length = first < 0x80 ? 1 : first < 0xC0 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard length > 0, index + length <= end else { return ("\u{FFFD}", 1) }
    var value = length == 1 ? UInt32(first) : UInt32(first) & (0x7F >> UInt32(length))
    for next in bytes[(index + 1)..<(index + length)] { value = value << 6 | UInt32(next & 0x3F) }
    guard let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", 1) }
    return (scalar, length)
  }

  /// Where the code point that ends before `index` starts; not before `start`.
  static func start(before index: Int, in bytes: [UInt8], notBefore start: Int) -> Int {
    var place = index - 1
    while place > start, bytes[place] & 0xC0 == 0x80 { place -= 1 }
    return max(place, start)
  }
}
