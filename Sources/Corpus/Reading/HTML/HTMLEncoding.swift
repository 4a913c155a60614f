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
    let head = bytes.prefix(window)
    if begins(head, with: "<?xml"), let end = head.firstIndex(of: 0x3E), let label = value(of: "encoding", in: head[..<end]) {
      return label
    }
    var rest = head
    while let mark = rest.firstIndex(of: 0x3C) {
      rest = rest[(mark + 1)...]
      guard begins(rest, with: "meta") else { continue }
      if let label = value(of: "charset", in: rest.prefix { $0 != 0x3E }) { return label }
    }
    return nil
  }

  /// Whether bytes begin with a name in any case.
  private static func begins(_ bytes: ArraySlice<UInt8>, with name: StaticString) -> Bool {
    guard bytes.count >= name.utf8CodeUnitCount else { return false }
    for place in 0..<name.utf8CodeUnitCount {
      let byte = bytes[bytes.startIndex + place]
      if (byte &- 0x41 < 26 ? byte | 0x20 : byte) != name.utf8Start[place] { return false }
    }
    return true
  }

  /// What is given behind a name and `=`, in lower case; of several only the first counts.
  private static func value(of name: StaticString, in tag: ArraySlice<UInt8>) -> String? {
    guard let found = tag.indices.first(where: { begins(tag[$0...], with: name) }) else { return nil }
    var rest = tag[(found + name.utf8CodeUnitCount)...].drop { $0 <= 0x20 }
    guard rest.first == 0x3D else { return nil }
    rest = rest.dropFirst().drop { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }
    let label = rest.prefix { $0 > 0x20 && $0 != 0x22 && $0 != 0x27 && $0 != 0x3B && $0 != 0x2F && $0 != 0x3F }
    return label.isEmpty ? nil : String(decoding: label, as: UTF8.self).lowercased()
  }
}
