import Language

/// Tells, of the blocks inside the element that holds an article, which are its text.
struct ArticleBlocks {
  private let document: HTMLDocument
  private let hints: PageHints
  private let page: PageText
  private let zones: PageZones

  init(_ document: HTMLDocument, _ hints: PageHints, _ page: PageText, _ zones: PageZones) {
    (self.document, self.hints, self.page, self.zones) = (document, hints, page, zones)
  }

  func kept(_ range: Range<Int>) -> [Int] { withoutEmptySections(range.filter(isText), in: range) }

  private func isText(_ index: Int) -> Bool {
    let block = page.blocks[index]
    if !zones[block.place].isDisjoint(with: [.aside, .comments, .about, .caption]) { return false }
    if document.nodes[block.node].tag.headingLevel == 1 { return false }
    return !isLink(block)
  }

  /// Whether a block is there to lead elsewhere: it is mostly links, and says little beside them.
  private func isLink(_ block: PageBlock) -> Bool {
    guard block.linkShare > 0.66 else { return false }
    if block.words - block.linkWords >= 8, block.endsLikeSentence { return false }
    return !block.endsLikeSentence || block.words < 4
  }

  /// Takes out headings below which nothing was kept: they stood above related stories, sign-ups or comments.
  private func withoutEmptySections(_ kept: [Int], in range: Range<Int>) -> [Int] {
    var result: [Int] = []
    for (place, index) in kept.enumerated() {
      let level = level(index)
      if level > 0 {
        guard place + 1 < kept.count else { continue }
        let next = kept[place + 1]
        let isFollowedByHeading = self.level(next) > 0 && self.level(next) <= level
        if isFollowedByHeading, next > index + 1 { continue }
      }
      result.append(index)
    }
    while let last = result.last, level(last) > 0 { result.removeLast() }
    return result
  }

  private func level(_ index: Int) -> Int { document.nodes[page.blocks[index].node].tag.headingLevel }
}
