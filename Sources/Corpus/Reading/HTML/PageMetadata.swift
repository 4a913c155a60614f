import Language

/// What a page says of itself: in its head (Open Graph, Dublin Core, Twitter cards and the habits of publishing systems), as JSON-LD or
/// microdata of schema.org, and by what it names its own elements.
///
/// Where several say the same thing, the one goes first that sites fill in most carefully: JSON-LD of an article, then Open Graph, then
/// microdata, then the rest.
struct PageMetadata {
  private(set) var stated = StatedMetadata()
  /// One or two sentences on what the article says, for search engines.
  let description: String?
  /// The whole text of the article as the page tells it to search engines; often shortened, seldom there.
  let articleBody: String?
  /// What the page itself is called, with the site's name more often than not.
  let pageTitle: String?

  init(_ document: HTMLDocument, _ hints: PageHints) {
    let head = HeadValues(document)
    let linked = LinkedArticle.best(in: document.linkedData)
    let properties = MicrodataValues(document)
    pageTitle = head.pageTitle
    description = head[.description] ?? linked?.description
    articleBody = linked?.body ?? nil
    stated.title = Self.first([head[.title], linked?.headline, properties[.headline]])
    stated.byline = Self.first([linked?.authors, head[.author], properties[.author]]).flatMap(PageByline.cleaned)
    stated.published = Self.first([linked?.published, head[.published], properties[.published], head[.date]])
    stated.updated = Self.first([linked?.modified, head[.modified], properties[.modified]])
    stated.address = Self.first([head.canonical, head[.address], linked?.address])
    stated.source =
      PageSite(
        document, stated: [head[.siteName], linked?.publisher, properties[.publisher]].compactMap { Self.first([$0]) },
        handle: head[.siteHandle], pageTitle: pageTitle, address: stated.address
      ).name
    stated.language = Self.first([head.language, linked?.language, head[.language]])
  }

  /// What the page's head gives as the article's title.
  var titles: PageTitle.Stated {
    let all = [stated.title, pageTitle].compactMap(\.self)
    return PageTitle.Stated(whole: all, bare: all.map(withoutSite))
  }

  /// A title without the name of the site.
  func withoutSite(_ title: String) -> String {
    PageTitle.withoutSite(title, sites: [stated.source, PageSite.hostLabel(stated.address)].compactMap(\.self))
  }

  private static func first(_ values: [String?]) -> String? {
    values.lazy.compactMap { $0?.oneLine }.first { !$0.isEmpty }
  }
}

/// The `<meta>`, `<link>` and `<title>` elements of a page.
struct HeadValues {
  enum Field: CaseIterable {
    case title, description, author, siteName, siteHandle, published, modified, date, address, language
  }

  private(set) var pageTitle: String?
  private(set) var canonical: String?
  private(set) var language: String?
  /// The best value of each field, with the place of its name in ``names``.
  private var values: [Field: (rank: Int, value: String)] = [:]

  subscript(field: Field) -> String? { values[field]?.value }

  init(_ document: HTMLDocument) {
    for node in document.nodes.indices {
      switch document.nodes[node].tag {
      case .meta: addMeta(document, node)
      case .title where pageTitle == nil && document.nodes[Int(document.nodes[node].parent)].tag != .other:
        pageTitle = document.content(of: node)
      case .link where canonical == nil:
        if let rel = document.value(.rel, of: node), Folding.folded(rel).elementsEqual("canonical".utf8) {
          canonical = document.string(.href, of: node)
        }
      case .html, .body:
        if language == nil { language = document.string(.lang, of: node) }
      default: break
      }
    }
  }

  private mutating func addMeta(_ document: HTMLDocument, _ node: Int) {
    guard let content = document.value(.content, of: node), !content.isEmpty else { return }
    for attribute in [HTMLAttribute.property, .name, .itemprop, .httpEquiv] {
      guard let names = document.value(attribute, of: node) else { continue }
      for name in names.split(separator: 0x20) {
        guard let (field, rank) = Self.byName[Self.key(name)] ?? Self.byName[Self.key(name, colonsArePoints: true)] else {
          continue
        }
        if let known = values[field], known.rank <= rank { continue }
        values[field] = (rank, String(decoding: content, as: UTF8.self))
      }
    }
  }

  /// The names under which each field is found, the best first.
  private static let names: [Field: [String]] = [
    .title: [
      "og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title", "citation_title", "headline",
      "hdl", "title",
    ],
    .description: ["og:description", "description", "twitter:description", "dc.description", "sailthru.description"],
    .author: [
      "author", "byl", "article:author_name", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator",
      "citation_author", "article:author",
      "og:article:author", "shareaholic:article_author_name", "dc.contributor",
    ],
    .siteName: [
      "og:site_name", "dc.publisher", "dcterms.publisher", "citation_journal_title", "application-name", "cre", "source",
    ],
    .siteHandle: ["twitter:site"],
    .published: [
      "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "article:published",
      "parsely-pub-date", "sailthru.date",
      "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "citation_publication_date", "publish-date",
      "publish_date", "publication_date",
      "published_time", "pubdate", "pub_date", "ptime", "pdate", "displaydate", "cxenseparse:recs:publishtime", "article.published",
      "rbpubdate",
      "shareaholic:article_published_time", "date_published", "originalpublicationdate", "dateissued", "creation_date",
      "published-date",
    ],
    .modified: [
      "article:modified_time", "og:updated_time", "datemodified", "article:updated", "article:updated_time", "dcterms.modified",
      "dc.date.modified", "lastmod",
      "last-modified", "utime", "article.updated", "revision_date",
    ],
    .date: ["dc.date", "dcterms.date", "date", "article:date", "created", "bt:pubdate"],
    .address: ["og:url", "twitter:url", "parsely-link", "dc.identifier"],
    .language: ["og:locale", "content-language", "dc.language", "language"],
  ]

  /// By the hash of a name in lower case.
  private static let byName: [UInt64: (Field, Int)] = {
    var table: [UInt64: (Field, Int)] = [:]
    for (field, names) in names { for (rank, name) in names.enumerated() { table[key(Array(name.utf8)[...])] = (field, rank) } }
    return table
  }()

  /// - Parameter colonsArePoints: `dc:date` is `dc.date` too.
  private static func key(_ name: ArraySlice<UInt8>, colonsArePoints: Bool = false) -> UInt64 {
    name.reduce(0xCBF2_9CE4_8422_2325) { hash, byte in
      let small = byte &- 0x41 < 26 ? byte | 0x20 : colonsArePoints && byte == 0x3A ? 0x2E : byte
      return (hash ^ UInt64(small)) &* 0x0000_0100_0000_01B3
    }
  }
}

/// Microdata of schema.org in the page's elements; of each property the first outside of comments and related articles.
struct MicrodataValues {
  enum Field { case headline, author, publisher, published, modified }

  private var values: [Field: String] = [:]

  subscript(field: Field) -> String? { values[field] }

  private static let fields: [String: Field] = [
    "headline": .headline, "author": .author, "creator": .author, "publisher": .publisher, "datepublished": .published,
    "datecreated": .published,
    "datemodified": .modified,
  ]

  init(_ document: HTMLDocument) {
    for node in document.nodes.indices where document.nodes[node].attributeCount > 0 {
      guard let name = document.value(.itemprop, of: node).map({ String(decoding: $0, as: UTF8.self).lowercased() }),
        let field = Self.fields[name], values[field] == nil
      else { continue }
      let value = Self.value(of: node, isName: field == .author || field == .publisher, document)
      if let value, !value.isEmpty, value.utf8.count <= 300 { values[field] = value }
    }
  }

  private static func value(of node: Int, isName: Bool, _ document: HTMLDocument) -> String? {
    if isName {
      // A person or an organisation is an item of its own, with a name inside.
      for inner in (node + 1)..<max(node + 1, Int(document.nodes[node].end))
      where document.string(.itemprop, of: inner)?.lowercased() == "name" {
        return document.string(.content, of: inner) ?? document.content(of: inner)
      }
    }
    return document.string(.content, of: node) ?? document.string(.datetime, of: node) ?? document.content(of: node)
  }
}

/// Authors as sites write them, to the writers' names.
enum PageByline {
  /// Without "By" and addresses; nil when nothing is left that names someone.
  static func cleaned(_ written: String) -> String? {
    var name = written[...]
    if name.hasPrefix("http://") || name.hasPrefix("https://") || name.hasPrefix("@") { return nil }
    for opening in ["By ", "by ", "BY ", "By: ", "By:", "Author: ", "Written by "] where name.hasPrefix(opening) {
      name = name.dropFirst(opening.count)
    }
    var trimmed = name.oneLine
    for separator in [". ", " | ", " - ", " for "] where Array(trimmed.utf8).holds(Array(separator.utf8)) {
      guard let range = trimmed.ranges(of: separator).last, range.lowerBound > trimmed.startIndex else { continue }
      let behind = trimmed[range.upperBound...]
      guard !behind.contains(","), let outlet = Outlets.known.named(behind) ?? Outlets.known.mentioned(in: behind),
        behind.utf8.count <= outlet.name.utf8.count + 16
      else { continue }
      trimmed = String(trimmed[..<range.lowerBound])
      break
    }
    // One word in capitals is the key of a newsroom's system, unless it is an agency's name.
    if !trimmed.contains(" "), trimmed.utf8.count > 4, trimmed == trimmed.uppercased(), trimmed != trimmed.lowercased(),
      Outlets.known.named(trimmed) == nil
    {
      return nil
    }
    let isRobot = ["admin", "administrator", "editor", "webmaster", "user", "guest", "null", "none", "undefined", "unknown"]
      .contains(trimmed.lowercased())
    return trimmed.isEmpty || isRobot || trimmed.utf8.count > 200 || trimmed.contains("://") ? nil : trimmed
  }
}
