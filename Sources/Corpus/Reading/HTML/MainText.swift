import Language

/// Finds the article in a page: the part of it that holds most running text and least else.
///
/// Each block of text is given a score: its words when it reads like sentences, less than nothing when it consists of links, or stands in
/// a menu, among comments or below adverts. The article is the element whose blocks have the greatest sum (the maximum subsequence of
/// Pasternack and Roth, "Extracting Article Text from the Web with Maximum Subsequence Segmentation", 2009, on the tree instead of the
/// sequence); names that sites give the bodies of their articles outweigh small differences. Where several articles stand below one
/// another, the one with the page's title is meant. From what stands in it, blocks that are no part of the story are left out.
struct MainText {
  let page: PageText
  /// The element that holds the article.
  let root: Int
  /// The heading above the article; nil when the page shows none.
  let title: PageTitle.Found?
  /// What stands below the title, in its order.
  let parts: [ArticleBlocks.Part]
  /// In all of these.
  var words: Int { parts.reduce(0) { $0 + page.blocks[$1.block].words } }

  /// - Parameters:
  ///   - titles: what the page's head gives as its title.
  ///   - description: what it says that the article is about.
  ///   - address: where the page stands; nil when it does not say.
  init(_ document: HTMLDocument, _ hints: PageHints, titles: PageTitle.Stated, description: String?, address: String?) {
    let (page, sums) = Self.text(document, hints)
    let said = PageTitle.find(in: page, document, hints, titles: titles)
    let only = PageTitle.onlyHeading(in: page, document, hints, sums, titles: titles.bare)
    let zones = PageZones(document, hints, page, sums, title: (said ?? only).map { page.blocks[$0.block].place })
    let scores = BlockScores(document, page, zones)
    let greatest = Self.bestRoot(document, hints, scores, page)
    let text = page.blocks(in: greatest, of: document)
    let headline = only.flatMap { Self.isHead($0, of: text, sums) ? $0 : nil }
    let title = PageTitle.chosen(said, headline, in: page, document, titles: titles.bare)
    let near = Self.grown(Self.around(title, greatest, document, hints, scores, page), title, document, scores, page)
    let root = Self.titled(near, title, document, hints, scores, page)
    var range = page.blocks(in: root, of: document)
    if let title, range.contains(title.block), sums.words(title.block..<range.upperBound) * 3 >= sums.words(range) {
      range = (title.block + 1)..<range.upperBound
    }
    let blocks = ArticleBlocks(document, hints, page, zones, title: title, address: address)
    let story = blocks.story(range)
    let head = title.map { $0.block + 1 }.map { $0..<max($0, range.lowerBound) } ?? range.lowerBound..<range.lowerBound
    let first = max(head.upperBound, story.first?.block ?? 0)
    parts = blocks.head(head, description: description) + blocks.lines(head.upperBound..<first) + story
    (self.page, self.title, self.root) = (page, title, root)
  }

  /// Words of running text below which a page seems to wait for a script that shows its article.
  private static let fewWords = 60

  /// Whether a heading stands at the head of the main text: nothing else that reads like text stands between.
  private static func isHead(_ heading: PageTitle.Found, of story: Range<Int>, _ sums: RunningWords) -> Bool {
    guard heading.block < story.upperBound else { return false }
    let begins = story.first { $0 > heading.block && sums.words($0..<($0 + 1)) > 0 } ?? story.upperBound
    return sums.words(heading.block..<begins) < fewWords && sums.words(begins..<story.upperBound) * 2 >= sums.words(story)
  }

  /// What is seen of the page; of one that shows next to nothing, what it would show with or without its scripts.
  private static func text(_ document: HTMLDocument, _ hints: PageHints) -> (PageText, RunningWords) {
    let page = PageText(document) {
      document.nodes[$0].tag.isUnread || !hints[$0].isDisjoint(with: [.hidden, .concealed])
    }
    let sums = RunningWords(page)
    if sums.total >= fewWords { return (page, sums) }
    let other = PageText(document) {
      document.nodes[$0].tag.isUnread && document.nodes[$0].tag != .noscript || hints[$0].contains(.hidden)
    }
    let otherSums = RunningWords(other)
    return otherSums.total >= max(fewWords, 2 * sums.total) ? (other, otherSums) : (page, sums)
  }

  /// The article that the title stands in, by the page's own marks, when the best element is elsewhere and this one is more than a teaser.
  private static func around(
    _ title: PageTitle.Found?, _ best: Int, _ document: HTMLDocument, _ hints: PageHints, _ scores: BlockScores, _ page: PageText
  ) -> Int {
    guard let title else { return best }
    let place = page.blocks[title.block].place
    var node = Int(document.nodes[place].parent)
    while node > 0, document.nodes[node].tag != .article, !hints[node].contains(.body), document.nodes[node].tag != .main {
      node = Int(document.nodes[node].parent)
    }
    guard node > 0, !(node...Int(document.nodes[node].end)).contains(best), best > node || Int(document.nodes[best].end) <= node
    else {
      return best
    }
    let own = bestRoot(document, hints, scores, page, in: node..<Int(document.nodes[node].end))
    return scores.sum(page.blocks(in: own, of: document)) >= Double(fewWords) / 2 ? own : best
  }

  /// The element around `root`, up to the one that holds the title too, in which its text goes on in elements like it.
  ///
  /// Between a brief's paragraphs, or a list's entries, related stories, sign-ups and buttons can outweigh them, so that one of them alone
  /// has the best sum. What is left out of a story says nothing against an element that holds the title and all of it.
  private static func grown(
    _ root: Int, _ title: PageTitle.Found?, _ document: HTMLDocument, _ scores: BlockScores, _ page: PageText
  ) -> Int {
    guard let title else { return root }
    let place = page.blocks[title.block].place
    var best = root
    var bestScore = scores.text(page.blocks(in: root, of: document))
    var node = root
    while node > 0, place < node || Int(document.nodes[node].end) <= place {
      let parent = Int(document.nodes[node].parent)
      let score = scores.text(page.blocks(in: parent, of: document))
      if score > bestScore * leastGain, goesOn(node, document, scores, page) { (best, bestScore) = (parent, score) }
      node = parent
    }
    return best
  }

  /// How much more text an element around has to hold: less is a deck, or an invitation to write.
  private static let leastGain = 1.2

  /// Whether text stands in an element like this one beside it.
  private static func goesOn(_ node: Int, _ document: HTMLDocument, _ scores: BlockScores, _ page: PageText) -> Bool {
    let parent = Int(document.nodes[node].parent)
    guard document.nodes[node].tag != .article else { return false }
    var other = parent + 1
    while other < Int(document.nodes[parent].end) {
      if other != node, isLike(other, node, document), scores.text(page.blocks(in: other, of: document)) > 0 { return true }
      other = max(Int(document.nodes[other].end), other + 1)
    }
    return false
  }

  /// Whether both are elements of running text, or have the same tag and class; numbers in a class count entries.
  private static func isLike(_ one: Int, _ other: Int, _ document: HTMLDocument) -> Bool {
    let tags = (document.nodes[one].tag, document.nodes[other].tag)
    if tags.0.isRunning, tags.1.isRunning { return true }
    guard tags.0 == tags.1 else { return false }
    func name(_ node: Int) -> some Sequence<UInt8> {
      (document.value(.class, of: node) ?? []).lazy.filter { !(0x30...0x39).contains($0) }
    }
    return name(one).elementsEqual(name(other))
  }

  /// The element with the best sum, the innermost of those with the same.
  private static func bestRoot(
    _ document: HTMLDocument, _ hints: PageHints, _ scores: BlockScores, _ page: PageText, in range: Range<Int>? = nil
  ) -> Int {
    var best = range?.lowerBound ?? 0
    var bestScore = -Double.infinity
    for node in range ?? document.nodes.indices where document.nodes[node].tag.isBlock {
      var score = scores.sum(page.blocks(in: node, of: document))
      if score > 0 {
        if hints[node].contains(.body) { score *= 1.25 }
        if hints[node].contains(.article) { score *= 1.1 }
      }
      if score >= bestScore { (best, bestScore) = (node, score) }
    }
    return best
  }

  /// Of several articles in `root`, the one that the page's title stands in, if it is more than a teaser; else `root`.
  private static func titled(
    _ root: Int, _ title: PageTitle.Found?, _ document: HTMLDocument, _ hints: PageHints, _ scores: BlockScores, _ page: PageText
  ) -> Int {
    guard let title else { return root }
    let place = page.blocks[title.block].place
    guard root < place, place < Int(document.nodes[root].end) else { return root }
    let articles = (root + 1..<Int(document.nodes[root].end)).filter { document.nodes[$0].tag == .article }
    guard articles.count >= 2, let own = articles.last(where: { $0 < place && place < Int(document.nodes[$0].end) }) else {
      return root
    }
    let score = scores.sum(page.blocks(in: own, of: document))
    return score >= 50 && score >= 0.1 * scores.sum(page.blocks(in: root, of: document)) ? own : root
  }
}

/// The words of running text before each block, to know how much of it stands in an element.
struct RunningWords {
  private var sums: [Int] = [0]

  init(_ page: PageText) {
    for block in page.blocks {
      let isRunning = block.linkShare < 0.4 && (block.stops > 0 ? block.words >= 10 : block.words >= BlockScores.wordsOfText)
      sums.append((sums.last ?? 0) + (isRunning ? block.words : 0))
    }
  }

  var total: Int { sums.last ?? 0 }

  func words(_ range: Range<Int>) -> Int { sums[range.upperBound] - sums[range.lowerBound] }
}

/// What part of the page each node stands in, as its own names and those of the elements around it say.
///
/// An element around the title is not taken at its word, nor is one that holds most of the page's running text: pages are wrapped in
/// elements named "has-sidebar" and "comments-open". Comments may well be longer than the article.
struct PageZones {
  private var byNode: [ElementHint]

  init(_ document: HTMLDocument, _ hints: PageHints, _ page: PageText, _ sums: RunningWords, title: Int?) {
    byNode = [ElementHint](repeating: [], count: document.nodes.count)
    for node in document.nodes.indices.dropFirst() {
      let around = byNode[Int(document.nodes[node].parent)]
      var own = hints[node].intersection([.aside, .comments, .about, .caption, .deck, .byline, .note])
      if own.contains(.note) { own.remove(.aside) }
      if !own.isEmpty, let title, node <= title, title < Int(document.nodes[node].end) { own = [] }
      if !own.isEmpty {
        let share = Double(sums.words(page.blocks(in: node, of: document))) / Double(max(1, sums.total))
        if share > (title != nil && own.contains(.comments) ? 0.95 : 0.5) { own = [] }
      }
      // What an article quotes of a network is its text, whatever the element around it is called.
      let isQuoted = document.nodes[node].tag == .blockquote && hints[node].contains(.post)
      byNode[node] = (isQuoted ? around.subtracting(.aside) : around).union(own)
    }
  }

  subscript(node: Int) -> ElementHint { byNode[node] }
}

/// Each block's score, as sums, so that any element's is a difference.
struct BlockScores {
  private var sums: [Double] = [0]
  /// The same for what an article around the block would be made of: what will be left out of it counts for little.
  private var textSums: [Double] = [0]

  init(_ document: HTMLDocument, _ page: PageText, _ zones: PageZones) {
    var wordsByNode = [Int32](repeating: 0, count: document.nodes.count)
    var wordsByParent = wordsByNode
    for block in page.blocks {
      let words = Int32(block.words - block.linkWords)
      wordsByNode[block.node] += words
      if document.nodes[block.node].tag == .p { wordsByParent[Int(document.nodes[block.node].parent)] += words }
    }
    for block in page.blocks {
      let around = document.nodes[block.node].tag == .p ? wordsByParent[Int(document.nodes[block.node].parent)] : 0
      let isPiece =
        block.words < Self.wordsOfText
        && (wordsByNode[block.node] >= Self.wordsOfText || around >= 2 * Self.wordsOfText)
      let score = Self.score(block, document.nodes[block.node].tag, zones[block.place], isPiece: isPiece)
      sums.append((sums.last ?? 0) + score)
      let own = Self.text(block, document.nodes[block.node].tag, zones[block.place], score)
      textSums.append((textSums.last ?? 0) + own)
    }
  }

  /// Words, links left aside, from which on a run of characters is text even when no sentence ends in it.
  static let wordsOfText = 25

  func sum(_ range: Range<Int>) -> Double { sums[range.upperBound] - sums[range.lowerBound] }

  /// The sum of what an article in `range` would be made of.
  func text(_ range: Range<Int>) -> Double { textSums[range.upperBound] - textSums[range.lowerBound] }

  /// - Parameter isPiece: whether the block is a line of a longer text that has line breaks for paragraphs.
  private static func score(_ block: PageBlock, _ tag: HTMLTag, _ zone: ElementHint, isPiece: Bool) -> Double {
    let words = Double(block.words)
    if !zone.isDisjoint(with: [.aside, .comments]) { return -words * 0.5 - 1 }
    if !zone.isDisjoint(with: [.about, .caption]) { return -1 }
    let share = block.linkShare
    if block.stops > 0, block.words >= 8 { return words * (1 - 2.5 * share) }
    if tag.headingLevel > 0 { return share > 0.5 ? -3 : 0 }
    if isPiece || block.words >= wordsOfText, share < 0.4 { return words * 0.5 * (1 - 2.5 * share) }
    return share > 0.5 ? -2 - words : -1
  }

  /// What a block says for an article that it stands in: short sentences and lists are as good as text there, and links that lead elsewhere
  /// are left out.
  private static func text(_ block: PageBlock, _ tag: HTMLTag, _ zone: ElementHint, _ score: Double) -> Double {
    if !zone.isDisjoint(with: [.aside, .comments, .about, .caption]) { return 0 }
    guard score < 0, block.linkShare < 0.4 || zone.contains(.note) else { return max(score, 0) }
    if block.endsLikeSentence { return Double(block.words) * 0.5 }
    return tag == .li ? Double(block.words) * 0.25 : score
  }
}

extension PageText {
  /// The blocks whose text begins in an element, as places in ``blocks``.
  func blocks(in node: Int, of document: HTMLDocument) -> Range<Int> {
    let first = firstBlock(from: node)
    return first..<max(first, firstBlock(from: Int(document.nodes[node].end)))
  }

  private func firstBlock(from place: Int) -> Int {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].place < place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
