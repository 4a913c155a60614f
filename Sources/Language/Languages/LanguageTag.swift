/// A language tag as pages write it, in the case that BCP 47 asks for: `en`, `pt-BR`, `zh-Hant-TW`.
struct LanguageTag: Hashable {
  let value: String

  /// nil for what is no tag of a language.
  init?(_ written: String) {
    let parts = written.split(whereSeparator: { $0 == "-" || $0 == "_" }).map { $0.lowercased() }
    guard let language = parts.first, (2...3).contains(language.utf8.count), parts.count <= 4,
      parts.allSatisfy({ (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy { $0 < 0x80 && Self.isAlphanumeric($0) } }),
      language.utf8.allSatisfy({ !(0x30...0x39).contains($0) }), !["und", "mul", "zxx"].contains(language)
    else { return nil }
    let rest = parts.dropFirst().map { part in
      switch part.utf8.count {
      case 2: part.uppercased()
      case 4: part.prefix(1).uppercased() + part.dropFirst()
      default: part
      }
    }
    value = ([language] + rest).joined(separator: "-")
  }

  var language: Substring { value.prefix { $0 != "-" } }

  /// Whether both name one language, also under the name that it shares with its nearest ones.
  func isSame(as other: String) -> Bool {
    let other = other.prefix { $0 != "-" }
    return language == other || Self.families.contains { $0.contains(language) && $0.contains(other) }
  }

  private static let families: [Set<Substring>] = [
    ["no", "nb", "nn"], ["sr", "hr", "bs", "sh"], ["tl", "fil"], ["he", "iw"], ["id", "in"],
  ]

  private static func isAlphanumeric(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) }
}
