import Foundation

/// The one way in which words are made comparable: lower case, without accents, typographic marks as their plain ones.
///
/// `Şahin`, `ŞAHİN` and `sahin` fold to the same bytes, `’` folds to `'`, `–` to `-`, and characters without width are left out. Letters
/// that no accent explains are spelled out (`ß` ss, `æ` ae, `ø` o, `ł` l, `ı` i). Letters and signs of full width fold to plain ones, kana of
/// half width to those of full width (`ｶﾞ` as `ガ`). What has neither case nor accents stays as it is. Names, search and stems all use this, so
/// that they agree.
public enum Folding {
  /// The folded bytes of a word, or of any text.
  public static func folded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    forEachByte(of: bytes) { byte, _ in result.append(byte) }
    return result
  }

  public static func folded(_ text: Text, _ range: ByteRange) -> [UInt8] { folded(text[range]) }

  public static func folded(_ string: String) -> String { String(decoding: folded(Array(string.utf8)[...]), as: UTF8.self) }

  /// A hash of the folded bytes (FNV-1a, 64 bit), made without storing them: the same for words that fold to the same, and the same
  /// in every run.
  public static func foldedHash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    forEachByte(of: bytes) { byte, _ in hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash
  }

  /// Hands over the folded bytes one by one, each with the index in `bytes` of the character that it comes from: what a search needs to
  /// find its way back.
  @inline(__always)
  public static func forEachByte(of bytes: ArraySlice<UInt8>, _ body: (_ folded: UInt8, _ origin: Int) -> Void) {
    var index = bytes.startIndex
    let end = bytes.endIndex
    while index < end {
      let byte = bytes[index]
      if byte < 0x80 {
        body(byte &- 0x41 < 26 ? byte | 0x20 : byte, index)
        index += 1
      } else {
        let length = min(max(1, (~byte).leadingZeroBitCount), end - index)
        for folded in FoldingTable.folded(bytes[index..<(index + length)]) { body(folded, index) }
        index += length
      }
    }
  }
}

/// What characters outside of ASCII fold to.
///
/// Letters up to U+05FF, and U+1E00 to U+206F are held in tables (``FoldedCharacters``); the others are worked out each time.
enum FoldingTable {
  /// The folded bytes of one character; the bytes themselves when they are no whole character.
  static func folded(_ character: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let start = character.startIndex
    let first = UInt32(character[start])
    var held: ArraySlice<UInt8>?
    if character.count == 2, first >= 0xC2, first < 0xD8 {
      held = FoldedCharacters.low.folded((first & 0x1F) << 6 | UInt32(character[start + 1] & 0x3F))
    } else if character.count == 3, first == 0xE1 || first == 0xE2 {
      let value = (first & 0x0F) << 12 | UInt32(character[start + 1] & 0x3F) << 6 | UInt32(character[start + 2] & 0x3F)
      held = FoldedCharacters.high.folded(value)
    }
    if let held { return held }
    let bytes = Array(character)
    let (scalar, length) = UTF8Scalar.decode(bytes, at: 0, end: bytes.count)
    return length == bytes.count ? worked(scalar)[...] : character
  }

  /// The folded bytes of a character, from Unicode's tables.
  static func worked(_ scalar: Unicode.Scalar) -> [UInt8] {
    if let spelled = spelled(scalar) { return Array(spelled.utf8) }
    switch scalar.value {
    // Scripts without case or accents, whose characters need no work: Arabic letters alone, ideographs, kana, Hangul.
    case 0x3041...0x30FF: return Kana.folded(scalar)
    case 0x627...0x64A, 0x3100...0x9FFF, 0xAC00...0xD7A3: return Array(String(scalar).utf8)
    case 0xFF01...0xFF5E: return [UInt8(scalar.value - 0xFF01 + 0x21)].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    case 0xFF61...0xFF9F: return Kana.folded(halfWidth: scalar)
    default: break
    }
    var result = ""
    for part in String(scalar).lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
    where part.properties.generalCategory != .nonspacingMark {
      result += spelled(part) ?? String(part)
    }
    return Array(result.utf8)
  }

  private static func spelled(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "ß", "ẞ": "ss"
    case "æ", "Æ": "ae"
    case "œ", "Œ": "oe"
    case "ﬀ": "ff"
    case "ﬁ": "fi"
    case "ﬂ": "fl"
    case "ﬃ": "ffi"
    case "ﬄ": "ffl"
    case "ﬅ", "ﬆ": "st"
    case "þ", "Þ": "th"
    case "ø", "Ø": "o"
    case "ł", "Ł": "l"
    case "đ", "Đ", "ð", "Ð": "d"
    case "ħ", "Ħ": "h"
    case "ı", "İ": "i"
    case "ŋ", "Ŋ": "n"
    case "ŧ", "Ŧ": "t"
    case "ə", "Ə": "e"
    case "‘", "’", "‚", "‛", "ʼ", "ʻ", "ʿ", "ʾ", "`", "´", "′", "‹", "›": "'"
    case "“", "”", "„", "‟", "«", "»", "″": "\""
    case "‐", "‑", "‒", "–", "—", "―", "−": "-"
    case "…": "..."
    case "\u{A0}", "\u{2000}"..."\u{200A}", "\u{202F}", "\u{205F}", "\u{3000}": " "
    case "\u{AD}", "\u{200B}"..."\u{200F}", "\u{2060}", "\u{FEFF}", "\u{FE00}"..."\u{FE0F}": ""
    default: nil
    }
  }
}
