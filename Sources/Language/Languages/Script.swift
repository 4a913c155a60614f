/// A writing system, as far as it tells languages apart.
enum Script: UInt8, CaseIterable, Sendable {
  case latin, cyrillic, greek, arabic, hebrew, devanagari, bengali, gurmukhi, gujarati, odia, tamil, telugu, kannada, malayalam
  case sinhala, thai, lao, tibetan, burmese, georgian, armenian, ethiopic, khmer, hangul, kana, han

  /// The script of a letter, or of a mark on one; nil for marks between words, digits and scripts that are not listed.
  init?(_ scalar: UInt32) {
    if scalar < 0x80 {
      guard scalar | 0x20 >= 0x61, scalar | 0x20 <= 0x7A else { return nil }
      self = .latin
      return
    }
    var low = 0
    var high = Self.ranges.count
    while low < high {
      let middle = (low + high) / 2
      if Self.ranges[middle].last < scalar { low = middle + 1 } else { high = middle }
    }
    guard low < Self.ranges.count, Self.ranges[low].first <= scalar else { return nil }
    self = Self.ranges[low].script
  }

  /// The one language that writes it, or the one that is meant unless a page says another.
  var language: String? { Self.languages[self] }

  private static let languages: [Script: String] = [
    .greek: "el", .hebrew: "he", .bengali: "bn", .gurmukhi: "pa", .gujarati: "gu", .odia: "or", .tamil: "ta", .telugu: "te",
    .kannada: "kn", .malayalam: "ml", .sinhala: "si", .thai: "th", .lao: "lo", .tibetan: "bo", .burmese: "my", .georgian: "ka",
    .armenian: "hy", .ethiopic: "am", .khmer: "km", .hangul: "ko", .kana: "ja", .han: "zh",
  ]

  /// In order.
  private static let ranges: [(first: UInt32, last: UInt32, script: Script)] = [
    (0xAA, 0xAA, .latin), (0xBA, 0xBA, .latin), (0xC0, 0xD6, .latin), (0xD8, 0xF6, .latin), (0xF8, 0x2B8, .latin),
    (0x370, 0x373, .greek), (0x376, 0x377, .greek), (0x37B, 0x37D, .greek), (0x386, 0x386, .greek), (0x388, 0x3FF, .greek),
    (0x400, 0x52F, .cyrillic), (0x531, 0x587, .armenian), (0x591, 0x5BD, .hebrew), (0x5D0, 0x5F2, .hebrew),
    (0x620, 0x669, .arabic), (0x66E, 0x6D3, .arabic), (0x6D5, 0x6FF, .arabic), (0x750, 0x77F, .arabic),
    (0x900, 0x963, .devanagari), (0x971, 0x97F, .devanagari), (0x980, 0x9E5, .bengali), (0xA00, 0xA65, .gurmukhi),
    (0xA70, 0xA7F, .gurmukhi), (0xA80, 0xAE5, .gujarati), (0xB00, 0xB65, .odia), (0xB80, 0xBE5, .tamil), (0xC00, 0xC65, .telugu),
    (0xC80, 0xCE5, .kannada), (0xD00, 0xD65, .malayalam), (0xD80, 0xDF4, .sinhala), (0xE01, 0xE4E, .thai), (0xE80, 0xECE, .lao),
    (0xF00, 0xFFF, .tibetan), (0x1000, 0x103F, .burmese), (0x1050, 0x109F, .burmese), (0x10A0, 0x10FF, .georgian),
    (0x1100, 0x11FF, .hangul), (0x1200, 0x135A, .ethiopic), (0x1780, 0x17D3, .khmer), (0x1C90, 0x1CBF, .georgian),
    (0x1E00, 0x1EFF, .latin), (0x1F00, 0x1FFF, .greek), (0x3005, 0x3007, .han), (0x3041, 0x309F, .kana), (0x30A1, 0x30FA, .kana),
    (0x30FC, 0x30FF, .kana), (0x3130, 0x318F, .hangul), (0x3400, 0x4DBF, .han), (0x4E00, 0x9FFF, .han), (0xAC00, 0xD7A3, .hangul),
    (0xF900, 0xFAFF, .han), (0xFB1D, 0xFB4F, .hebrew), (0xFB50, 0xFDF0, .arabic), (0xFE70, 0xFEFC, .arabic),
    (0xFF21, 0xFF3A, .latin), (0xFF41, 0xFF5A, .latin), (0xFF66, 0xFF9D, .kana), (0x20000, 0x2FA1F, .han),
  ]
}
