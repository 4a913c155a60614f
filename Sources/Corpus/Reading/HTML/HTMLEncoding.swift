import Language

/// The bytes of a page to its text: by its byte-order mark, by what its head says, else as any text.
enum HTMLEncoding {
  /// How many bytes are looked through for the page's own word on its encoding. Browsers look at 1,024; saved pages often have more in front.
  private static let window = 8_192

  /// A few NULs are no sign of a binary file in what is a page: browsers leave them out.
  static func decode(_ bytes: [UInt8]) -> TextDecoding.Decoded? {
    if let decoded = TextDecoding.decode(bytes, declared: declaredLabel(bytes)) { return decoded }
    let filled = bytes.filter { $0 != 0 }
    guard filled.count < bytes.count, (bytes.count - filled.count) * 200 < bytes.count else { return nil }
    return TextDecoding.decode(filled, declared: declaredLabel(filled))
  }

  /// The label in `<meta charset=…>`, `<meta http-equiv=… content="text/html; charset=…">` or `<?xml … encoding=…?>`; nil when there is none.
  static func declaredLabel(_ bytes: [UInt8]) -> String? {
    let head = bytes.prefix(window).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    var rest = head[...]
    if rest.starts(with: "<?xml".utf8), let end = rest.firstIndex(of: 0x3E), let label = value(of: "encoding", in: rest[..<end]) {
      return label
    }
    while let mark = rest.firstIndex(of: 0x3C) {
      rest = rest[(mark + 1)...]
      guard rest.starts(with: "meta".utf8) else { continue }
      let tag = rest.prefix { $0 != 0x3E }
      if let label = value(of: "charset", in: tag) { return label }
    }
    return nil
  }

  private static func value(of name: String, in tag: ArraySlice<UInt8>) -> String? {
    guard let found = tag.firstRange(of: Array(name.utf8)) else { return nil }
    var rest = tag[found.upperBound...].drop { $0 <= 0x20 }
    guard rest.first == 0x3D else { return nil }
    rest = rest.dropFirst().drop { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }
    let label = rest.prefix { $0 > 0x20 && $0 != 0x22 && $0 != 0x27 && $0 != 0x3B && $0 != 0x2F && $0 != 0x3F }
    return label.isEmpty ? nil : String(decoding: label, as: UTF8.self)
  }
}
