import Language

/// What an article's blocks and path tell of it: title, writers, source and date, each with how it is known.
struct ArticleHead {
  let title: String?
  let byline: String?
  let source: SourceAttribution
  let date: ArticleDate

  /// - Parameter stated: what the file says of the article beside its text.
  init(blocks: [BlockText], kinds: [Block.Kind], path: String, stated: StatedMetadata = StatedMetadata()) {
    let parts = zip(blocks, kinds).map { (block: $0, kind: $1) }
    let fullTitle = stated.title ?? parts.first { $0.kind == .title }.map { Self.line($0.block) }
    let (title, siteName) = Self.withoutSite(fullTitle)
    self.title = title
    let bylines = parts.filter { $0.kind == .byline }.compactMap { Byline($0.block, isHeader: true) }
    byline = stated.byline ?? bylines.lazy.compactMap(\.writers).first
    let dateline = parts.filter { $0.kind == .paragraph }.prefix(3).lazy.compactMap { AgencyDateline($0.block) }.first
    source =
      stated.source.map { SourceAttribution(name: Outlets.known.named($0)?.name ?? $0, basis: .metadata) }
      ?? Self.source(parts, bylines: bylines, siteName: siteName, dateline: dateline, path: path)
    date = ArticleDateFinder(parts, dateline: dateline, path: path).date
  }

  // MARK: Title

  /// A block's text in one line, without a label or the marks of a heading.
  private static func line(_ block: BlockText) -> String {
    let value = HeaderLabel(block)?.value ?? block.string
    return value.drop { $0 == "#" || $0 == " " }.split { $0.isWhitespace || $0.isNewline }.joined(separator: " ")
  }

  /// A title without the outlet's name behind it: "… | Reuters", "… - BBC News".
  private static func withoutSite(_ title: String?) -> (String?, Outlet?) {
    guard let title else { return (nil, nil) }
    for separator in [" | ", " - ", " – ", " — ", " · ", " :: "] {
      guard let last = title.ranges(of: separator).last else { continue }
      let site = title[last.upperBound...].split(separator: " | ").last.map(String.init) ?? ""
      if last.lowerBound > title.startIndex, let outlet = Outlets.known.named(site) ?? Outlets.known.host(in: site) {
        return (String(title[..<last.lowerBound]), outlet)
      }
    }
    return (title, nil)
  }

  // MARK: Source

  private static func source(
    _ parts: [(block: BlockText, kind: Block.Kind)], bylines: [Byline], siteName: Outlet?, dateline: AgencyDateline?, path: String
  ) -> SourceAttribution {
    let lines = parts.filter { $0.kind == .sourceLine }.compactMap { SourceLine($0.block, isHeader: false)?.outlet }
    if let stated = lines.last ?? bylines.lazy.compactMap(\.outlet).first?.name ?? siteName?.name ?? dateline?.outlet?.name
      ?? owner(parts)?.name
    {
      return SourceAttribution(name: stated, basis: .stated)
    }
    let addresses = parts.filter { $0.kind == .chrome }.map { HeaderLabel($0.block)?.value ?? $0.block.string }
    if let outlet = addresses.lazy.filter({ $0.contains("://") || $0.hasPrefix("www.") }).compactMap({ Outlets.known.host(in: $0) })
      .first
    {
      return SourceAttribution(name: outlet.name, basis: .metadata)
    }
    if let outlet = outlet(ofPath: path) { return SourceAttribution(name: outlet.name, basis: .inferred) }
    return .unknown
  }

  /// The outlet that claims the rights: "© 2019 Al Jazeera", "Copyright 2020 The Associated Press. All rights reserved."
  private static func owner(_ parts: [(block: BlockText, kind: Block.Kind)]) -> Outlet? {
    parts.lazy.filter { part in
      part.kind == .chrome && ["copyright", "© ", "©2", "(c)"].contains { part.block.opening.starts(with: $0.utf8) }
    }.compactMap { Outlets.known.mentioned(in: $0.block.string) }.first
  }

  /// The outlet that a file's or folder's name tells, the nearest first: `reuters/…`, `2019-12-19_aljazeera_libya.txt`, `www.bbc.com.txt`.
  private static func outlet(ofPath path: String) -> Outlet? {
    for component in path.split(separator: "/").reversed() {
      let pieces = component.split { $0 == "_" || $0 == " " || $0 == "," }.map { $0.hasSuffix(".txt") ? $0.dropLast(4) : $0 }
      for piece in pieces { if let outlet = Outlets.known.host(in: piece) { return outlet } }
      let words = component.drop { $0.isNumber || "-_. ".contains($0) }
      let stem =
        words.hasSuffix(".txt") || words.hasSuffix(".text") ? words[..<(words.lastIndex(of: ".") ?? words.endIndex)] : words
      if let outlet = Outlets.known.named(stem) ?? Outlets.known.mentioned(in: stem) { return outlet }
      for piece in pieces { if piece.count > 1, let outlet = Outlets.known.named(piece) { return outlet } }
    }
    return nil
  }
}
