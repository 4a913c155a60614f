/// Finds the rows of teasers for other articles that stand below a story, or in it, without a name that says so.
///
/// A teaser is an element that holds a line which leads to another page of the same site, and little more: a date, a byline, a sentence or
/// two. One alone may be the author's own pointer; several beside one another are the site's.
struct TeaserRows {
  private let document: HTMLDocument
  private let page: PageText
  /// What the page's site is known by; nil when the page does not say where it stands.
  private let host: String?

  /// - Parameter address: where the page stands.
  init(_ document: HTMLDocument, _ page: PageText, address: String?) {
    (self.document, self.page, host) = (document, page, PageSite.hostLabel(address))
  }

  private static let fewest = 3
  /// In words.
  private static let longest = 60

  /// The blocks of all teasers. A heading that leads elsewhere says enough; other lines do so in elements that are alike.
  func blocks(in range: Range<Int>) -> [Int] {
    let heads = range.filter { leadsToOther(page.blocks[$0]) }
    guard heads.count >= Self.fewest else { return [] }
    var rows: [RowName?: [Range<Int>]] = [:]
    for (place, head) in heads.enumerated() {
      let others = [place > 0 ? heads[place - 1] : nil, place + 1 < heads.count ? heads[place + 1] : nil].compactMap(\.self)
      let element = widest(around: head, without: others)
      let blocks = page.blocks(in: element, of: document)
      let words = blocks.prefix(Self.longest).reduce(0) { $0 + page.blocks[$1].words }
      guard blocks.count >= 2, words <= Self.longest else { continue }
      let isHeading = document.nodes[page.blocks[head].node].tag.headingLevel > 0
      rows[isHeading ? nil : RowName(element, document), default: []].append(blocks)
    }
    return rows.values.filter { $0.count >= Self.fewest }.flatMap { $0.joined() }
  }

  /// What elements of one row have in common: the class, or the element around them where they have none.
  private struct RowName: Hashable {
    let tag: HTMLTag
    let name: [UInt8]
    let parent: Int32?

    init(_ element: Int, _ document: HTMLDocument) {
      tag = document.nodes[element].tag
      name = document.value(.class, of: element).map { $0.filter { !(0x30...0x39).contains($0) } } ?? []
      parent = name.isEmpty ? document.nodes[element].parent : nil
    }
  }

  /// The widest element around a block in which none of the others stands.
  private func widest(around block: Int, without others: [Int]) -> Int {
    var node = page.blocks[block].node
    while node > 0 {
      let parent = Int(document.nodes[node].parent)
      let inside = parent..<Int(document.nodes[parent].end)
      if others.contains(where: { inside.contains(page.blocks[$0].place) }) { break }
      node = parent
    }
    return node
  }

  /// Whether a block is a line that is a link to another page of the same site.
  private func leadsToOther(_ block: PageBlock) -> Bool {
    guard block.linkShare > 0.66, block.words >= 4, let address = link(of: block) else { return false }
    if let label = PageSite.hostLabel(address) { return label == host }
    return address.hasPrefix("/")
  }

  /// Where the link leads that a block begins with.
  private func link(of block: PageBlock) -> String? {
    var node = block.place
    while node > 0, document.nodes[node].tag != .a { node = Int(document.nodes[node].parent) }
    return node > 0 ? document.string(.href, of: node) : nil
  }
}
