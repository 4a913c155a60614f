import Language

/// Where the story stands in a text that was copied or saved with the page around it: menus above, other stories' headlines below.
///
/// A text is taken for such a page only when several of its blocks are known, by their own words, to be parts of one, and when it has
/// many lines without a stop; in any other text every line stays what it is. The story is then the run of blocks with the highest sum,
/// where a block of prose counts for its words and a line without a stop against it (Kadane's algorithm): teasers of one sentence, each
/// below its headline, weigh next to nothing, and so does what stands between two paragraphs of the story.
struct StoryBounds {
  /// From the first to the last block of the story.
  let story: Range<Int>
  /// The title above it, when one of the lines there looks like one.
  let title: Int?

  private static let leastPageBlocks = 4
  private static let leastLines = 12

  /// nil for a text without a page around it.
  ///
  /// - Parameter kinds: what the blocks' own words say; nil for text.
  init?(_ blocks: [BlockText], kinds: [Block.Kind?]) {
    guard kinds.count(where: Self.isOfPage) >= Self.leastPageBlocks else { return nil }
    let weights = zip(blocks, kinds).map { Self.weight($0, kind: $1) }
    guard zip(weights, kinds).count(where: { $0 < 0 && ($1 == nil || $1 == .listItem) }) >= Self.leastLines else { return nil }
    guard let story = Self.heaviest(weights).map({ Self.extended($0, weights) }) else { return nil }
    self.story = story
    title = Self.title(above: story.lowerBound, blocks, kinds)
  }

  /// Whether text at `index` belongs to the page: before or behind the story, or one of many lines in it that stand together.
  func isOutside(_ index: Int) -> Bool {
    if index == title { return false }
    if let title, index > title, index < story.lowerBound { return index > title + Self.longestHead }
    return !story.contains(index)
  }

  /// Blocks between title and story that may be its deck.
  private static let longestHead = 2

  private static func isOfPage(_ kind: Block.Kind?) -> Bool { kind == .chrome || kind == .subscription || kind == .advert }

  private static func weight(_ block: BlockText, kind: Block.Kind?) -> Int {
    switch kind {
    case nil, .listItem:
      let words = wordCount(block)
      return isProse(block, words: words) ? max(2, min(words, 72) - 8) : kind == nil ? -8 : -2
    case .chrome, .subscription, .advert: return -8
    default: return 0
    }
  }

  private static func isProse(_ block: BlockText, words: Int) -> Bool { words >= 4 && block.endsLikeSentence || words >= 40 }

  /// The run with all prose before and behind it that at most ``gap`` blocks part from it.
  private static func extended(_ story: Range<Int>, _ weights: [Int]) -> Range<Int> {
    var (start, end) = (story.lowerBound, story.upperBound)
    while let next = weights[end...].prefix(gap + 1).firstIndex(where: { $0 > 0 }) { end = next + 1 }
    while let previous = weights[..<start].suffix(gap + 1).lastIndex(where: { $0 > 0 }) { start = previous }
    return start..<end
  }

  private static let gap = 3

  /// Runs of other bytes than spaces among the first bytes.
  private static func wordCount(_ block: BlockText) -> Int {
    var count = 0
    var isInside = false
    for byte in block.text.bytes[block.range.prefix(600)] {
      if byte > 0x20, !isInside { count += 1 }
      isInside = byte > 0x20
    }
    return count
  }

  private static func heaviest(_ weights: [Int]) -> Range<Int>? {
    var best: (range: Range<Int>, sum: Int)?
    var start = 0
    var sum = 0
    for (index, weight) in weights.enumerated() {
      if sum <= 0 { (start, sum) = (index, 0) }
      sum += weight
      if weight > 0, sum > best?.sum ?? 0 { best = (start..<(index + 1), sum) }
    }
    return best?.range
  }

  // MARK: The title

  /// In blocks: how far above the story its title may stand.
  private static let reach = 30

  /// Of the lines above the story that look like titles: a long one, near, above a byline or date line, or one that the page says twice.
  private static func title(above story: Int, _ blocks: [BlockText], _ kinds: [Block.Kind?]) -> Int? {
    var best: (index: Int, score: Int)?
    for index in max(0, story - reach)..<story where kinds[index] == nil || kinds[index] == .title {
      guard BlockClassifier.looksLikeTitle(blocks[index]) else { continue }
      let words = wordCount(blocks[index])
      guard words >= 3 else { continue }
      let isSigned = kinds[(index + 1)...].prefix(3).contains { $0 == .byline || $0 == .dateLine }
      let isRepeated = blocks[..<index].contains { $0.opening == blocks[index].opening }
      let score = min(words, 12) * 3 + (isSigned ? 18 : 0) + (isRepeated ? 10 : 0) - (story - index)
      if score >= best?.score ?? 1 { best = (index, score) }
    }
    return best?.index
  }
}
