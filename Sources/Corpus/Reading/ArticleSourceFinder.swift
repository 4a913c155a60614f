import Language

/// Decides on an article's source: what is stated of it or in it, else what its address, its path or its own voice tells.
struct ArticleSourceFinder {
  typealias Part = (block: BlockText, kind: Block.Kind)

  let parts: [Part]
  let stated: StatedMetadata
  let path: PathClues
  /// The outlets in bylines, in the title's last words and in the dateline.
  let bylines: [Byline]
  let siteName: Outlet?
  let dateline: AgencyDateline?

  var source: SourceAttribution {
    if let name = stated.source.flatMap({ Self.name($0, address: stated.address) }) {
      return SourceAttribution(name: name, basis: .metadata)
    }
    if let name = printed { return SourceAttribution(name: name, basis: .stated) }
    let inferred = Self.host(of: stated.address) ?? printedAddress ?? path.outlet?.name ?? OwnVoice.outlet(of: parts)
    return inferred.map { SourceAttribution(name: $0, basis: .inferred) } ?? .unknown
  }

  // MARK: What is stated

  /// An outlet's name as metadata gives it, made readable: known outlets by their own name, handles and hosts told by the address.
  ///
  /// A host that is known says more than a name that is not, since sites call themselves by their channels ("BBC Sport", "Mail Online").
  static func name(_ written: String, address: String?) -> String? {
    let name = written.oneLine
    let isHandle = name.hasPrefix("@")
    let bare = isHandle ? String(name.dropFirst()) : name
    let label = bare.contains("://") || bare.hasPrefix("www.") || Outlets.isHost(bare) ? host(of: bare) : nil
    guard !bare.isEmpty, bare.utf8.count <= 120, bare.contains(where: \.isLetter) else { return nil }
    if let outlet = Outlets.known.named(bare) ?? Outlets.known.host(in: bare) ?? Outlets.known.host(in: address ?? "") {
      return outlet.name
    }
    if let outlet = beforeSeparator(bare) ?? (isHandle ? Outlets.known.ofHandle(bare) : nil) { return outlet.name }
    if isHandle { return host(of: address) ?? bare }
    return label ?? TitleSeparators.firstPart(of: bare, separators: [" | ", " :: "])
  }

  /// "CNET - Reviews", "ABC News | Latest": the outlet in the first part.
  private static func beforeSeparator(_ name: String) -> Outlet? {
    for separator in [" | ", " - ", " – ", ": ", ", "] where Array(name.utf8).holds(Array(separator.utf8)) {
      if let range = name.firstRange(of: separator), let outlet = Outlets.known.named(name[..<range.lowerBound]) { return outlet }
    }
    return nil
  }

  /// The outlet that the article's own lines name.
  private var printed: String? {
    let lines = parts.filter { $0.kind == .sourceLine }.compactMap { SourceLine($0.block, isHeader: false)?.outlet }
    return lines.last ?? bylines.lazy.compactMap(\.outlet).first?.name ?? siteName?.name ?? dateline?.outlet?.name ?? owner?.name
  }

  /// The outlet that claims the rights: "© 2019 Al Jazeera", "Copyright 2020 The Associated Press. All rights reserved."
  private var owner: Outlet? {
    parts.lazy.filter { part in
      part.kind == .chrome && ["copyright", "© ", "©2", "(c)"].contains { part.block.opening.starts(with: $0.utf8) }
    }.compactMap { Outlets.known.mentioned(in: $0.block.string) }.first
  }

  // MARK: What is inferred

  /// The outlet of an address, by name when its host is known, else the host itself, which can be read too: `caspiannews.com`.
  static func host(of address: String?) -> String? {
    guard let address else { return nil }
    if let outlet = Outlets.known.host(in: address) { return outlet.name }
    guard address.contains("://") || address.hasPrefix("//") || Outlets.isHost(address) || address.hasPrefix("www.") else {
      return nil
    }
    var host = Folding.folded(address)[...]
    if let slashes = host.firstRange(of: "//") { host = host[slashes.upperBound...] }
    host = host.prefix { $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" }
    for prefix in ["www.", "m.", "amp.", "mobile."] where host.hasPrefix(prefix) { host = host.dropFirst(prefix.count) }
    guard Outlets.isHost(host), !untelling.contains(where: { host == $0 || host.hasSuffix(".\($0)") }) else { return nil }
    return String(host)
  }

  /// Hosts that keep or shorten what others published.
  private static let untelling = [
    "archive.org", "archive.is", "archive.today", "archive.ph", "google.com", "t.co", "bit.ly", "facebook.com", "twitter.com",
    "x.com", "feedburner.com", "feedproxy.google.com", "localhost", "example.com",
  ]

  /// The host of an address that is printed in a line of its own.
  private var printedAddress: String? {
    parts.lazy.filter { $0.kind == .chrome }.map { HeaderLabel($0.block)?.value ?? $0.block.string }
      .filter { $0.contains("://") || $0.hasPrefix("www.") }.compactMap { Self.host(of: $0) }.first
  }
}
