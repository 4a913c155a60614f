import Language

/// Gives each paragraph of a plain text its kind.
///
/// First what a block's own words tell (boilerplate, bylines, date lines, captions, list items); then, in a text with the page around it,
/// what stands outside of the story; then, for the rest, what its place tells: the first short line without a stop is the title, a short
/// line before the story is the deck, a short line between paragraphs a heading.
struct BlockClassifier {
  private let blocks: [BlockText]
  private(set) var kinds: [Block.Kind?] = []

  init(_ blocks: [BlockText]) {
    self.blocks = blocks
    var paragraphs = 0
    for (index, block) in blocks.enumerated() {
      let isTail = index * 10 >= blocks.count * 7 && paragraphs > 0
      let isUnderTitle = paragraphs == 0 && kinds.contains { $0 == nil || $0 == .title }
      let kind =
        Self.ownKind(of: block, paragraphsBefore: paragraphs, isTail: isTail)
        ?? (isUnderTitle && NamedDateLine.isOne(block) ? .dateLine : nil)
      if kind == nil, block.endsLikeSentence { paragraphs += 1 }
      kinds.append(kind)
    }
    if let page = StoryBounds(blocks, kinds: kinds) { placePage(page) }
    placeDays()
    placeTitle()
    placeRest()
  }

  /// Text outside of the story is the page's; the title above it is known.
  private mutating func placePage(_ page: StoryBounds) {
    for index in blocks.indices where kinds[index] == nil || kinds[index] == .listItem {
      if index == page.title { kinds[index] = .title } else if page.isOutside(index) { kinds[index] = .chrome }
    }
  }

  // MARK: By a block's own words

  /// The kind that a line's own words give it wherever it stands; nil for text.
  static func ownKind(of block: BlockText, paragraphsBefore paragraphs: Int, isTail: Bool) -> Block.Kind? {
    if block.core?.isEmpty == true, !holdsLetters(block) { return .chrome }
    if let line = SourceLine(block, isHeader: paragraphs == 0 || !isTail) { return line.isCredit ? .credit : .sourceLine }
    if let kind = BoilerplatePatterns.standard.kind(of: block) { return kind }
    if ButtonRow.isOne(block, isHeader: paragraphs == 0, sections: sectionNames) { return .chrome }
    if paragraphs == 0, block.range.count <= longestSectionName, sectionNames.contains(block.core.map(Array.init) ?? []) {
      return .chrome
    }
    if paragraphs == 0, let label = HeaderLabel(block) { return label.kind }
    if paragraphs < 2 || isTail, Byline(block, isHeader: paragraphs == 0) != nil { return .byline }
    // Inside of the story a day alone is the heading of what happened on it.
    if let line = DateLine(block), paragraphs < 2 || isTail || line.saysItAppeared { return .dateLine }
    if paragraphs < 2 || isTail, ForeignDateLine(block) != nil { return .dateLine }
    if paragraphs == 0, AgencyDateline.isAlone(block) { return .dateLine }
    if isTail, PhotoCredit.isSignOff(block) { return .credit }
    if let kind = PhotoCredit.kind(of: block, isHeader: paragraphs < 2) { return kind }
    if ListMark.length(in: block.text, block.range) > 0 { return .listItem }
    return nil
  }

  private static func holdsLetters(_ block: BlockText) -> Bool { block.tokens.contains { $0.kind != .punctuation } }

  /// Names of a newspaper's sections: above a title they say where it stood.
  private static let sectionNames = Set(
    [
      "news", "world", "world news", "politics", "opinion", "opinions", "business", "economy", "sport", "sports", "africa",
      "north africa", "asia", "europe",
      "middle east", "us", "us & canada", "uk", "analysis", "features", "feature", "technology", "science", "culture", "health",
      "environment", "international",
      "national", "local", "breaking", "breaking news", "exclusive", "explainer", "interview", "commentary", "editorial", "columns",
      "blog", "region", "mena",
      "latest updates", "home news", "entertainment", "video", "home", "americas", "sections", "top stories", "magazine", "letters",
      "investigations", "analysis & opinion", "in depth", "in-depth", "special report", "security", "defence", "defense",
      "conflict", "law", "society", "life", "arts", "lifestyle",
    ].map { Array($0.utf8) })

  /// In bytes, with marks around it.
  private static let longestSectionName = 80

  // MARK: By place

  /// The last days of a chronology are headings as the first are: what stands between paragraphs and says nothing of publication.
  private mutating func placeDays() {
    for index in blocks.indices.dropFirst(3).dropLast() where kinds[index] == .dateLine {
      let isBetween = kinds[index - 1] == nil && blocks[index - 1].endsLikeSentence && kinds[index + 1] == nil
      if isBetween, blocks[index + 1].endsLikeSentence, DateLine(blocks[index])?.saysItAppeared == false { kinds[index] = .heading }
    }
  }

  private mutating func placeTitle() {
    for (index, block) in blocks.enumerated() where kinds[index] == nil || kinds[index] == .title {
      guard kinds[index] == nil else { return }
      let hasStory = kinds[(index + 1)...].contains { $0 == nil || $0 == .paragraph }
      if hasStory, Self.looksLikeTitle(block) { kinds[index] = .title }
      return
    }
  }

  static func looksLikeTitle(_ block: BlockText) -> Bool {
    guard block.range.count <= 240, block.lineCount <= 3, let mark = block.lastMark else { return false }
    if mark == 0x3A || mark == 0x2C || mark == 0x3B || mark == 0x2E && !block.endsWithPointsOfNoSentence { return false }
    let words = block.tokens.filter { $0.kind != .punctuation }
    guard (1...32).contains(words.count), words.first?.letterCase != .lower else { return false }
    return SentenceSplitter.sentences(in: block.text, ByteRange(bytes: block.range)).count <= 2
  }

  private mutating func placeRest() {
    let title = kinds.firstIndex(of: .title)
    var isHead = true
    for index in blocks.indices where kinds[index] == nil {
      if let title, index > title, isHead, blocks[index].opening == blocks[title].opening,
        blocks[index].range.count == blocks[title].range.count
      {
        kinds[index] = .chrome
      } else if let title, index > title, isHead, isDeck(index) {
        kinds[index] = .deck
        isHead = false
      } else {
        kinds[index] = isHeading(index) ? .heading : .paragraph
        if kinds[index] == .paragraph { isHead = false }
      }
    }
  }

  /// A deck stands between title and story: without a stop, or in one short sentence before a longer paragraph, or above the byline, or in
  /// one sentence above a picture where no byline stands before it. Whatever begins with an agency's dateline is the story.
  private func isDeck(_ index: Int) -> Bool {
    let block = blocks[index]
    guard block.range.count <= 320, let next = followingText(index), AgencyDateline(block) == nil else { return false }
    let words = block.tokens.filter { $0.kind != .punctuation }.count
    if words >= 5, !block.endsLikeSentence, block.lastMark != 0x3A { return true }
    let below = index + 1 < blocks.count ? kinds[index + 1] : nil
    if below == .byline || below == .dateLine, words >= 5 { return true }
    let isOneSentence = SentenceSplitter.sentences(in: block.text, ByteRange(bytes: block.range)).count == 1
    let isBelowByline = kinds[..<index].contains { $0 == .byline || $0 == .dateLine }
    if below == .credit || below == .caption, words >= 5, isOneSentence, !isBelowByline { return true }
    return block.range.count <= 120 && blocks[next].range.count > 150 && isOneSentence
  }

  private func isHeading(_ index: Int) -> Bool {
    let block = blocks[index]
    if block.opening.starts(with: [0x23, 0x20]) || block.opening.starts(with: [0x23, 0x23]) { return block.range.count <= 160 }
    guard block.range.count <= 100, block.lineCount <= 2, followingText(index) != nil, let mark = block.lastMark else {
      return false
    }
    if [0x2E, 0x21, 0x2C, 0x3A, 0x3B, 0x2D].contains(mark) || block.closing.last == 0x22 { return false }
    let words = LineWords.words(of: block).filter { $0.token.kind != .punctuation }
    guard (1...13).contains(words.count), words[0].token.letterCase != .lower, let last = words.last else { return false }
    return !Self.unfinished.contains(last.word)
  }

  /// Words that a sentence goes on behind: a line that ends with one was cut, and is no heading.
  private static let unfinished: Set<String> = [
    "that", "and", "or", "but", "the", "a", "an", "of", "to", "in", "on", "at", "by", "for", "with", "from", "said", "says", "as",
    "is", "are", "was", "were", "which", "who",
    "suggested", "noted", "added", "stressed", "explained", "told", "because", "than", "if", "when", "while",
  ]

  /// The next block that is text, or a list.
  private func followingText(_ index: Int) -> Int? {
    blocks.indices[(index + 1)...].prefix(6).first { kinds[$0] == nil || kinds[$0] == .listItem || kinds[$0] == .paragraph }
  }
}
