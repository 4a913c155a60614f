/// Character references in strings that were escaped once more than they should have been: headlines in JSON-LD, titles in feeds.
enum HTMLEntities {
  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "rsquo": "’", "lsquo": "‘", "rdquo": "”",
    "ldquo": "“", "ndash": "–",
    "mdash": "—", "hellip": "…", "eacute": "é", "pound": "£", "euro": "€", "copy": "©",
  ]

  /// The string with the references in it resolved; what is no known reference stays.
  static func decoded(_ string: String) -> String {
    guard string.contains("&") else { return string }
    var result = ""
    var rest = string[...]
    while let mark = rest.firstIndex(of: "&") {
      result += rest[..<mark]
      rest = rest[mark...]
      guard let end = rest.prefix(12).firstIndex(of: ";"), let meant = meant(rest[rest.index(after: mark)..<end]) else {
        result += "&"
        rest = rest.dropFirst()
        continue
      }
      result += meant
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static func meant(_ reference: Substring) -> String? {
    guard reference.hasPrefix("#") else { return named[String(reference)] }
    let digits = reference.dropFirst()
    let number = digits.hasPrefix("x") || digits.hasPrefix("X") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init).map { String($0) }
  }
}
