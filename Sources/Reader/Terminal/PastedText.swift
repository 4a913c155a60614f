/// What stands between the marks of a bracketed paste.
enum PastedText {
  /// The mark that ends a paste.
  static let end: [UInt8] = Array("\u{1B}[201~".utf8)

  /// Pasted bytes as text: line ends become LF, and control characters other than tab go.
  static func text(_ bytes: [UInt8]) -> String {
    var text = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x0D: text.unicodeScalars.append("\r")
      case 0x09, 0x0A, 0x20..<0x7F, 0xA0...: text.unicodeScalars.append(scalar)
      default: continue
      }
    }
    return String(text.map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
  }
}
