import Language

/// Tells, of the blocks of a page, which make up the article, and what part each has in it.
struct ArticleBlocks {
  struct Part {
    let kind: Block.Kind
    /// As a place in ``PageText/blocks``.
    let block: Int
  }

  private let document: HTMLDocument
  private let hints: PageHints
  private let page: PageText
  private let zones: PageZones
  private let title: PageTitle.Found?
  private let teasers: TeaserRows

  /// - Parameters:
  ///   - title: the heading above the article.
  ///   - address: where the page stands.
  init(
    _ document: HTMLDocument, _ hints: PageHints, _ page: PageText, _ zones: PageZones, title: PageTitle.Found?, address: String?
  ) {
    (self.document, self.hints, self.page, self.zones) = (document, hints, page, zones)
    (self.title, teasers) = (title, TeaserRows(document, page, address: address))
  }

  // MARK: The story

  /// The parts of the story in `range`: text, and the captions of its pictures.
  func story(_ range: Range<Int>) -> [Part] {
    var parts: [Part] = []
    var isHead = true
    for index in range {
      guard let kind = kind(index) else { continue }
      let block = page.blocks[index]
      let isDeck = isHead && kind != .caption && zones[block.place].contains(.deck) && block.words <= 80
      let isByline = isHead && kind == .paragraph && zones[block.place].contains(.byline) && block.words <= 20
      if kind == .paragraph, !isDeck, !isByline { isHead = false }
      parts.append(Part(kind: isDeck ? .deck : isByline ? .byline : kind, block: index))
    }
    return withoutLeads(withoutEmptySections(withoutTeasers(parts, in: range)))
  }

  /// Nil for what is no part of the article.
  private func kind(_ index: Int) -> Block.Kind? {
    let block = page.blocks[index]
    let zone = zones[block.place]
    if !zone.isDisjoint(with: [.aside, .comments, .about]) { return nil }
    if zone.contains(.caption) { return block.words >= 3 && block.linkShare < 0.5 ? .caption : nil }
    if zone.contains(.note) { return Self.kind(of: block, in: document) }
    if document.nodes[block.node].tag == .h1, !isSection(index) { return nil }
    return isLink(block) ? nil : Self.kind(of: block, in: document)
  }

  /// Whether a heading of the first level is one of the article's own, below a title of the same level, and not the title again.
  private func isSection(_ index: Int) -> Bool {
    guard let title, index > title.block, document.nodes[page.blocks[title.block].node].tag == .h1 else { return false }
    return !page[page.blocks[index]].elementsEqual(title.text.utf8)
  }

  /// Whether a block is there to lead elsewhere: it is mostly links, and says little beside them.
  private func isLink(_ block: PageBlock) -> Bool {
    guard block.linkShare > 0.66 else { return false }
    if block.words - block.linkWords >= 8, block.endsLikeSentence { return false }
    return !block.endsLikeSentence || block.words < 4
  }

  /// Takes out rows of teasers for other articles.
  private func withoutTeasers(_ parts: [Part], in range: Range<Int>) -> [Part] {
    let teasers = teasers.blocks(in: range)
    guard !teasers.isEmpty else { return parts }
    var isInside = [Bool](repeating: false, count: range.count)
    for block in teasers where range.contains(block) { isInside[block - range.lowerBound] = true }
    let rest = parts.filter { !isInside[$0.block - range.lowerBound] }
    let words = { (parts: [Part]) in parts.reduce(0) { $0 + page.blocks[$1.block].words } }
    // An article may be a list of others, with a few words of its own.
    return words(rest) >= Self.fewestWords && words(rest) * 3 >= words(parts) ? rest : parts
  }

  /// Words that an article has beside teasers.
  private static let fewestWords = 100

  /// Takes out headings below which nothing was kept: they stood above related stories, sign-ups or comments.
  private func withoutEmptySections(_ parts: [Part]) -> [Part] {
    var result: [Part] = []
    for (place, part) in parts.enumerated() {
      let level = level(part)
      if level > 0, place + 1 < parts.count {
        let next = parts[place + 1]
        if self.level(next) > 0, self.level(next) <= level, next.block > part.block + 1 { continue }
      }
      result.append(part)
    }
    while let last = result.last, level(last) > 0 { result.removeLast() }
    return result
  }

  private func level(_ part: Part) -> Int { document.nodes[page.blocks[part.block].node].tag.headingLevel }

  /// Takes out what leads elsewhere in words: behind a heading such as "More from …" all that follows as a list or with links.
  private func withoutLeads(_ parts: [Part]) -> [Part] {
    var result: [Part] = []
    var isLeading = false
    for part in parts {
      let block = page.blocks[part.block]
      if LeadWords.leadsElsewhere(page[block]), block.words <= 8, !block.endsLikeSentence || block.stops == 1 {
        isLeading = true
        continue
      }
      if isLeading, part.kind == .listItem || block.linkShare > 0.3 || block.words < 12 && !block.endsLikeSentence { continue }
      isLeading = false
      result.append(part)
    }
    return result
  }

  // MARK: The head

  /// The parts between the title and the story: deck, byline, lead.
  ///
  /// - Parameter description: what the page's head says that the article is about.
  func head(_ range: Range<Int>, description: String?) -> [Part] {
    let described = description.map { PageTitle.words($0) } ?? []
    return range.prefix(40).compactMap { index in
      let block = page.blocks[index]
      let zone = zones[block.place]
      if zone.contains(.comments) { return nil }
      if zone.contains(.byline), block.words <= 30, !isButton(block) { return Part(kind: .byline, block: index) }
      if let kind = headLine(block) { return Part(kind: kind, block: index) }
      if !zone.isDisjoint(with: [.aside, .caption]) { return nil }
      let isNear = { (names: ElementHint) in document.isInside(block.node) { hints[$0].contains(names) && $0 > 0 } }
      guard block.words >= 5, block.words <= 120, block.linkShare < 0.5 else { return nil }
      if zone.contains(.deck) { return Part(kind: .deck, block: index) }
      let said = described.isEmpty ? [] : PageTitle.words(page[block])
      let isDescribed = !said.isEmpty && PageTitle.likeness(said, described) > 0.8
      if isNear(.lead) || isDescribed { return Part(kind: isNear(.lead) ? .paragraph : .deck, block: index) }
      return nil
    }
  }

  /// Whether a block belongs to buttons that stand in a byline, rather than to a byline that stands among buttons.
  private func isButton(_ block: PageBlock) -> Bool {
    guard zones[block.place].contains(.aside) else { return false }
    var node = block.node
    while node > 0, hints[node].isDisjoint(with: [.aside, .byline]) { node = Int(document.nodes[node].parent) }
    return !hints[node].contains(.byline)
  }

  /// The lines above the first text of the element that holds the story which say who wrote and when.
  func lines(_ range: Range<Int>) -> [Part] {
    range.prefix(40).compactMap { index in
      let block = page.blocks[index]
      let zone = zones[block.place]
      if !zone.isDisjoint(with: [.aside, .comments]) { return nil }
      return headLine(block).map { Part(kind: $0, block: index) }
    }
  }

  /// Whether a block says, in its own words, who wrote or when.
  private func headLine(_ block: PageBlock) -> Block.Kind? {
    guard block.words <= 16 else { return nil }
    let text = Text(validUTF8: Array(page[block]))
    let line = BlockText(text, 0..<text.bytes.count, lineCount: 1)
    if DateLine(line) != nil || ForeignDateLine(line) != nil { return .dateLine }
    return text.bytes.count > 4 && Folding.folded(text.bytes.prefix(3)).elementsEqual("by ".utf8)
      && Byline(line, isHeader: true) != nil ? .byline : nil
  }

  // MARK: Blocks to text

  static func kind(of block: PageBlock, in document: HTMLDocument) -> Block.Kind {
    switch document.nodes[block.node].tag {
    case .h1, .h2, .h3, .h4, .h5, .h6: return .heading
    case .figcaption, .caption: return .caption
    case .tr: return .listItem
    default: return listItem(around: block.node, in: document) == nil ? .paragraph : .listItem
    }
  }

  /// A block's text: an item of a list with its mark before it.
  static func text(of block: PageBlock, after previous: PageBlock?, _ page: PageText, _ document: HTMLDocument) -> [UInt8] {
    let text = Array(page[block])
    guard let item = listItem(around: block.node, in: document), previous.map({ $0.place < item }) ?? true else { return text }
    return Array(mark(of: item, in: document).utf8) + text
  }

  /// The list item that a block stands in; nil when a heading, a table or a quotation comes between.
  private static func listItem(around node: Int, in document: HTMLDocument) -> Int? {
    var place = node
    while true {
      switch document.nodes[place].tag {
      case .li, .dd, .dt: return place
      case .div, .p, .span, .other: break
      default: return nil
      }
      let parent = Int(document.nodes[place].parent)
      if parent == place { return nil }
      place = parent
    }
  }

  private static func mark(of item: Int, in document: HTMLDocument) -> String {
    let list = Int(document.nodes[item].parent)
    guard document.nodes[item].tag == .li else { return "" }
    guard document.nodes[list].tag == .ol else { return "- " }
    let first = document.string(.start, of: list).flatMap { Int($0) } ?? 1
    var number = first
    var place = list + 1
    while place < item {
      if document.nodes[place].tag == .li { number += 1 }
      place = max(place + 1, Int(document.nodes[place].end))
    }
    return "\(number). "
  }
}

/// Words with which pages lead to other articles.
enum LeadWords {
  private static let openings = [
    "more from", "more on", "more great", "more stories", "more news", "more coverage", "more about", "related", "read more",
    "read also", "read next",
    "also read", "see also", "you may also", "you might also", "you may like", "recommended", "trending", "most read",
    "most popular", "popular now",
    "latest news", "latest stories", "top stories", "don't miss", "don't miss:", "in case you missed", "keep reading",
    "continue reading", "next article",
    "up next", "what to read next", "must read", "must-read", "other stories", "further reading", "sponsored", "promoted",
    "around the web", "from the web",
    "comments", "leave a comment", "leave a reply", "post a comment", "join the conversation", "share this", "tags:", "filed under",
    "topics:", "about the author",
    "follow us", "sign up", "subscribe", "mehr zum thema", "lesen sie auch", "auch interessant", "das könnte sie", "das konnte sie",
    "weiterlesen",
    "ähnliche artikel", "weitere artikel", "lire aussi", "à lire aussi", "sur le même sujet", "leer también", "lea también",
    "te puede interesar",
    "contenido relacionado", "más noticias", "leggi anche", "potrebbe interessarti", "leia também", "leia mais", "veja também",
    "lees ook",
    "lees meer", "czytaj też", "zobacz też", "читайте также", "по теме",
  ].map { Folding.folded(Array($0.utf8)[...]) }

  static func leadsElsewhere(_ text: ArraySlice<UInt8>) -> Bool {
    let folded = Folding.folded(text.prefix(80))
    return openings.contains { folded.starts(with: $0) && (folded.count == $0.count || !(0x61...0x7A).contains(folded[$0.count])) }
  }
}
