/// Japanese syllables, which are written in two widths, and with their voicing mark as one character or as two.
///
/// They fold to those of full width with the mark behind them: so `ガ`, `カ` with a combining mark, and `ｶﾞ` are the same, and `カ` is another
/// syllable than `ガ`.
enum Kana {
  private static let voiced: Unicode.Scalar = "\u{3099}"
  private static let semivoiced: Unicode.Scalar = "\u{309A}"

  /// Of U+FF61 to U+FF9F the characters of full width.
  private static let fullWidth = Array(
    "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u{3099}\u{309A}".unicodeScalars)

  /// - Parameter scalar: of U+3041 to U+30FF.
  static func folded(_ scalar: Unicode.Scalar) -> [UInt8] {
    guard let (base, mark) = parts(scalar.value), let letter = Unicode.Scalar(base) else { return Array(String(scalar).utf8) }
    return Array(String(letter).utf8) + Array(String(mark).utf8)
  }

  /// - Parameter scalar: of U+FF61 to U+FF9F.
  static func folded(halfWidth scalar: Unicode.Scalar) -> [UInt8] {
    let place = Int(scalar.value) - 0xFF61
    return Array(String(fullWidth.indices.contains(place) ? fullWidth[place] : scalar).utf8)
  }

  /// The syllable and the mark of one that has a mark, as its canonical decomposition says.
  private static func parts(_ scalar: UInt32) -> (base: UInt32, mark: Unicode.Scalar)? {
    // Katakana stand in the same order, 0x60 behind hiragana; four of them have no hiragana.
    if 0x30F7...0x30FA ~= scalar { return (scalar - 8, voiced) }
    let hiragana = scalar >= 0x30A1 ? scalar - 0x60 : scalar
    switch hiragana {
    case 0x304C...0x3062 where hiragana.isMultiple(of: 2), 0x3065, 0x3067, 0x3069, 0x309E: return (scalar - 1, voiced)
    case 0x3070...0x307D where hiragana % 3 == 0x3070 % 3: return (scalar - 1, voiced)
    case 0x3070...0x307D where hiragana % 3 == 0x3071 % 3: return (scalar - 2, semivoiced)
    case 0x3094: return (scalar == 0x3094 ? 0x3046 : 0x30A6, voiced)
    default: return nil
    }
  }
}
