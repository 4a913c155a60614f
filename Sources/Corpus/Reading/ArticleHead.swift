import Language

/// What an article's blocks and path tell of it: title, writers, source and date, each with how it is known.
struct ArticleHead {
  let title: String?
  let byline: String?
  let source: SourceAttribution
  let date: ArticleDate

  /// Among so many paragraphs at its beginning an article may have an agency's dateline.
  static let mostDatelines = 3

  /// - Parameter stated: what the file says of the article beside its text.
  init(blocks: [BlockText], kinds: [Block.Kind], path: PathClues, stated: StatedMetadata = StatedMetadata()) {
    let parts = zip(blocks, kinds).map { (block: $0, kind: $1) }
    let fullTitle = stated.title ?? parts.first { $0.kind == .title }.map { Self.title($0.block) }
    let (title, siteName) = Self.withoutSite(fullTitle)
    self.title = title
    let bylines = parts.filter { $0.kind == .byline }.compactMap { Byline($0.block, isHeader: true) }
    byline = stated.byline ?? bylines.lazy.compactMap(\.writers).first
    let lines = parts.filter { $0.kind == .dateLine && AgencyDateline.isAlone($0.block) }
    let dateline = (lines + parts.filter { $0.kind == .paragraph }.prefix(Self.mostDatelines)).lazy
      .compactMap { AgencyDateline($0.block) }.first
    source =
      ArticleSourceFinder(parts: parts, stated: stated, path: path, bylines: bylines, siteName: siteName, dateline: dateline).source
    date = ArticleDateFinder(parts, stated: stated, dateline: dateline, path: path).date
  }

  // MARK: Title

  /// A block's text in one line, without a label or the marks of a heading.
  private static func line(_ block: BlockText) -> String {
    let value = HeaderLabel(block)?.value ?? block.string
    return value.drop { $0 == "#" || $0 == " " }.oneLine
  }

  /// A title's line, without a date that is glued to its end.
  private static func title(_ block: BlockText) -> String {
    let title = line(block)
    guard let glued = GluedDate(block)?.date.printed, title.hasSuffix(glued) else { return title }
    return String(title.dropLast(glued.count))
  }

  private static let siteSeparators = [" | ", " - ", " – ", " — ", " · ", " :: "]

  /// A title without the outlet's name behind it: "… | Reuters", "… - BBC News".
  private static func withoutSite(_ title: String?) -> (String?, Outlet?) {
    guard let title else { return (nil, nil) }
    for separator in TitleSeparators.standing(in: title, of: siteSeparators) {
      guard let last = title.ranges(of: separator).last else { continue }
      let site = title[last.upperBound...].split(separator: " | ").last.map(String.init) ?? ""
      if last.lowerBound > title.startIndex, let outlet = Outlets.known.named(site) ?? Outlets.known.host(in: site) {
        return (String(title[..<last.lowerBound]), outlet)
      }
    }
    return (title, nil)
  }
}
