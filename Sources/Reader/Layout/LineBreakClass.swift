/// What a character means for the breaking of rows where no white space stands: the classes of UAX #14 that matter beside ideographs,
/// and the marks that may not begin or end a row.
enum LineBreakClass: Equatable {
  /// Letters, digits and all that is not named here: no break between two of them.
  case other
  /// Ideographs, kana, Hangul: a break on either side.
  case ideographic
  /// No break after it. A wide one may have a break before it also beside letters.
  case opening
  case wideOpening
  /// No break before it: closing brackets, stops, small kana, signs of iteration. Behind a wide one there may be a break.
  case closing
  case wideClosing
  /// No break on either side: no-break spaces, straight quotes.
  case glue
  /// A break after it, but not between two.
  case dash
  /// Belongs to the character before it.
  case mark

  var isClosing: Bool { self == .closing || self == .wideClosing || self == .mark }

  /// Whether a row may end between a character of this class and one of `next`.
  func breaks(before next: LineBreakClass) -> Bool {
    switch (self, next) {
    case (_, .mark), (_, .closing), (_, .wideClosing), (_, .glue), (.glue, _), (.opening, _), (.wideOpening, _): false
    case (.dash, .dash): false
    case (.dash, _), (.wideClosing, _), (_, .wideOpening), (.ideographic, _), (_, .ideographic): true
    default: false
    }
  }

  /// Of one byte of ASCII.
  init(ascii byte: UInt8) {
    switch byte {
    case 0x21, 0x25, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D, 0x7D: self = .closing  // ! % ) , . : ; ? ] }
    case 0x24, 0x28, 0x5B, 0x7B: self = .opening  // $ ( [ {
    case 0x22, 0x27: self = .glue
    default: self = .other
    }
  }

  /// Of the character that begins at `index`; one that is cut off is like any other.
  init(_ bytes: [UInt8], at index: Int) {
    guard bytes[index] >= 0x80 else {
      self.init(ascii: bytes[index])
      return
    }
    let length = TextScan.scalarLength(bytes[index])
    guard index + length <= bytes.count, length > 1 else {
      self = .other
      return
    }
    var value = UInt32(bytes[index]) & (0xFF >> UInt32(length + 1))
    for place in 1..<length { value = value << 6 | UInt32(bytes[index + place] & 0x3F) }
    self.init(scalar: value)
  }

  private init(scalar: UInt32) {
    switch scalar {
    case 0xA0, 0x202F, 0x2007, 0x2060, 0xFEFF, 0x200D: self = .glue
    case 0x300...0x36F, 0xFE00...0xFE0F, 0x3099...0x309A, 0x302A...0x302F, 0x20D0...0x20FF, 0xE0100...0xE01EF, 0x1F3FB...0x1F3FF:
      self = .mark
    case 0x2013, 0x2014: self = .dash
    case 0xAB, 0x2018, 0x201C, 0x201A, 0x201E, 0x2039, 0xA3, 0xA5, 0x20A0...0x20CF: self = .opening
    case 0xBB, 0x2019, 0x201D, 0x203A, 0x2026, 0x2030, 0xB0, 0x2103: self = .closing
    case _ where Self.wideOpenings.contains(scalar): self = .wideOpening
    case _ where Self.wideClosings.contains(scalar): self = .wideClosing
    case 0x2E80...0x2FDF, 0x3003...0x3007, 0x3021...0x3029, 0x3040...0x30FF, 0x3105...0x31BF, 0x31F0...0x4DBF, 0x4E00...0xA4CF,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xFF66...0xFF9D, 0x20000...0x3FFFD:
      self = .ideographic
    default: self = .other
    }
  }

  private static func set(_ characters: String) -> Set<UInt32> { Set(characters.unicodeScalars.map(\.value)) }

  private static let wideOpenings = set("（［｛〔〈《「『【〘〖〚〝｟｢￥￦＄￡")
  private static let wideClosings = set(
    "、。，．・：；？！）］｝〕〉》」』】〙〗〛〞〟｠｣｡､･‼⁇⁈⁉％℃ゝゞ々〻ー〜～ヽヾぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ"
      + "ㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯｰﾞﾟ")
}
