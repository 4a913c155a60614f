import Language

/// What the site that a page stands on is called, by what the page says of it.
///
/// Sites fill in their names in many ways: with a slogan behind it, as a host, or not at all. Then the last words of the title, the
/// handle, the logo and the line of rights are asked, in this order, and believed when they resemble the host.
struct PageSite {
  /// Nil when nothing names it.
  let name: String?

  /// - Parameters:
  ///   - stated: names that the page's data give, the best first.
  ///   - handle: its account elsewhere, with or without an `@`.
  ///   - address: where the page stands; nil when it does not say.
  init(_ document: HTMLDocument, stated: [String], handle: String?, pageTitle: String?, address: String?) {
    let host = Self.hostLabel(address)
    let names = stated.map { TitleSeparators.firstPart(of: $0) }.filter { !$0.isEmpty }
    // A name in small letters is a key, and one like a host an address: what else there is may say it better.
    if let first = names.first, !Outlets.isHost(first), first.contains(where: \.isUppercase) || first.contains(" ") {
      name = first
      return
    }
    let others =
      (pageTitle.map(Self.lastParts) ?? []) + [handle.map { String($0.drop { $0 == "@" }) }].compactMap(\.self)
      + Self.logos(document)
    let related = host.flatMap { host in others.first { !Outlets.isHost($0) && Self.isRelated($0, to: host) } }
    let spelt = names.first { $0.contains(where: \.isUppercase) && !Outlets.isHost($0) }
    let capital = names.first { $0.contains(where: \.isUppercase) }
    name =
      related.flatMap { $0.contains(where: \.isUppercase) ? $0 : nil } ?? spelt ?? capital ?? related ?? names.first
      ?? Self.owner(document)
  }

  /// The parts of a title behind its separators, the last first.
  private static func lastParts(_ title: String) -> [String] {
    var parts = [title]
    for separator in TitleSeparators.standing(in: title) {
      parts = parts.flatMap { $0.split(separator: separator).map(String.init) }
    }
    return parts.dropFirst().reversed()
  }

  /// The label by which a host is known: `www.sportsnet.ca` → `sportsnet`.
  static func hostLabel(_ address: String?) -> String? {
    guard let address, let slashes = address.firstRange(of: "//") else { return nil }
    var labels = address[slashes.upperBound...].prefix { $0 != "/" && $0 != ":" }.lowercased().split(separator: ".")
    if labels.count > 1 { labels.removeLast() }
    if labels.count > 1, let last = labels.last, ["co", "com", "org", "net", "ac", "gov", "edu"].contains(last) {
      labels.removeLast()
    }
    return labels.last.map(String.init)
  }

  private static func letters(_ name: String) -> [UInt8] {
    Folding.folded(Array(name.utf8)[...]).filter { $0 >= 0x80 || $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 }
  }

  /// Whether a name is the host's label written out: the same letters, or one inside the other with little around it.
  private static func isRelated(_ name: String, to label: String) -> Bool {
    let (name, label) = (letters(name), letters(label))
    guard name.count >= 3, label.count >= 3 else { return false }
    return name == label || name.count >= 4 && label.holds(name) && label.count <= name.count + 6
      || label.count >= 4 && name.holds(label) && name.count <= label.count + 8
  }

  /// What the first logos stand for.
  private static func logos(_ document: HTMLDocument) -> [String] {
    var found: [String] = []
    for node in document.nodes.indices.prefix(4_000) where document.nodes[node].tag == .img && found.count < 4 {
      guard let alt = document.string(.alt, of: node), (2...60).contains(alt.utf8.count) else { continue }
      let words = TitleSeparators.firstPart(of: alt).split(separator: " ").filter {
        !["logo", "logo.", "homepage", "home"].contains($0.lowercased())
      }
      if !words.isEmpty { found.append(words.joined(separator: " ")) }
    }
    return found
  }

  /// Who claims the rights: "© 2019 Ascom", "Copyright 2020, The Daily Example. All rights reserved."
  private static func owner(_ document: HTMLDocument) -> String? {
    for node in document.nodes.indices.suffix(3_000).reversed() where document.nodes[node].tag == .text {
      let bytes = document.text(of: node).prefix(160)
      guard bytes.contains(where: { $0 == 0xC2 || $0 == 0x43 }) else { continue }
      let words = String(decoding: bytes, as: UTF8.self)
      guard let mark = words.firstRange(of: "©") ?? words.firstRange(of: "Copyright") else { continue }
      var rest = words[mark.upperBound...]
      rest = rest.drop { $0.isNumber || $0.isWhitespace || "–-,©()cC".contains($0) && $0 != "c" }
      let name = rest.prefix { !".|,;•·\n".contains($0) }
      let short = (name.firstRange(of: " All ") ?? name.firstRange(of: " all ")).map { name[..<$0.lowerBound] } ?? name
      let parts = short.split { $0.isWhitespace }
      if (1...5).contains(parts.count), parts.first?.first?.isUppercase == true { return parts.joined(separator: " ") }
    }
    return nil
  }
}
