import Language

/// A place where an article has what is looked for.
public struct LibraryHit: Hashable, Sendable {
  public let article: ArticleID
  /// From the first to the last of the words, within one block.
  public let range: ByteRange
  /// The words with those around them, as one line.
  public let snippet: String
  /// How much of what is looked for is there, and how often: above 0, more is better.
  public let score: Double
}

extension LibraryQuery {
  /// Where an article has what is looked for: the blocks in which most of it stands together. None when something is missing in the article.
  ///
  /// - Parameters:
  ///   - actors: where an actor is mentioned of whose names one holds these folded words.
  ///   - tags: what the user tagged so.
  public func hits(
    in article: Article, actors: (String) -> [ByteRange] = { _ in [] }, tags: (String) -> [ByteRange] = { _ in [] }
  ) -> [LibraryHit] {
    guard takes(article) else { return [] }
    guard !terms.isEmpty else { return whole(article) }
    let folded = FoldedText(article.text)
    var found: [[ByteRange]] = []
    for term in terms {
      let ranges =
        switch term {
        case .words(let words, let isPrefix): Self.places(of: words, isPrefix: isPrefix, in: folded)
        case .actor(let name): actors(name)
        case .tag(let tag): tags(tag)
        }
      guard !ranges.isEmpty else { return [] }
      found.append(ranges)
    }
    let score = Self.score(counts: found.map(\.count), bytes: article.text.bytes.count)
    let blocks = Self.blocks(found, of: article)
    let most = blocks.map(\.terms).max() ?? 0
    return blocks.filter { $0.terms == most }.map { hit(article, $0.range, in: $0.block, score: score) }
  }

  /// Where an article has folded words: in place of an actor's mentions, of an article that was not analysed.
  public func places(of words: String, in article: Article) -> [ByteRange] {
    Self.places(of: words, isPrefix: false, in: FoldedText(article.text))
  }

  /// For what asks for no words: the article, by its first block that tells something.
  private func whole(_ article: Article) -> [LibraryHit] {
    guard let block = article.blocks.first(where: { $0.kind.isReporting }) ?? article.blocks.first else { return [] }
    return [hit(article, block.range, in: block.range, score: 1)]
  }

  /// Whole words alone; where the script has no spaces, anything.
  private static func places(of words: String, isPrefix: Bool, in folded: FoldedText) -> [ByteRange] {
    let needle = Array(words.utf8)
    guard let first = needle.first, let last = needle.last else { return [] }
    let bytes = folded.bytes
    return folded.places(of: needle, limit: 10_000) { place in
      let end = place + needle.count
      let begins = place == 0 || first >= 0x80 || !isWord(first) || !isWord(bytes[place - 1])
      let ends = isPrefix || end == bytes.count || last >= 0x80 || !isWord(last) || !isWord(bytes[end])
      return begins && ends
    }.map(folded.range)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || 0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte
  }

  /// For each block with something in it: how many of the terms, and the span over the first of each.
  private static func blocks(_ found: [[ByteRange]], of article: Article) -> [(block: ByteRange, range: ByteRange, terms: Int)] {
    var next = Array(repeating: 0, count: found.count)
    return article.blocks.compactMap { block in
      var range: ByteRange?
      var terms = 0
      for (term, ranges) in found.enumerated() {
        while next[term] < ranges.count, ranges[next[term]].lowerBound < block.range.lowerBound { next[term] += 1 }
        guard next[term] < ranges.count, ranges[next[term]].lowerBound < block.range.upperBound else { continue }
        terms += 1
        let here = ranges[next[term]]
        let known = range ?? here
        range = min(known.lowerBound, here.lowerBound)..<max(known.upperBound, here.upperBound)
      }
      return range.map { (block.range, $0, terms) }
    }
  }

  /// Each term counts once, and more the more often it is there, the less in a long article.
  private static func score(counts: [Int], bytes: Int) -> Double {
    let length = 0.25 + 0.75 * Double(bytes) / 4000
    let sum = counts.reduce(0) { $0 + Double($1) / (Double($1) + 1.2 * length) }
    return (sum / Double(max(counts.count, 1)) * 10_000).rounded() / 10_000
  }

  private static let before = 60
  private static let longest = 200

  private func hit(_ article: Article, _ range: ByteRange, in block: ByteRange, score: Double) -> LibraryHit {
    let text = article.text
    var start = max(block.lowerBound.value, range.lowerBound.value - Self.before)
    while start > block.lowerBound.value, start < range.lowerBound.value, text.bytes[start - 1] > 0x20 { start += 1 }
    var end = min(block.upperBound.value, max(start + Self.longest, min(range.upperBound.value, start + 2 * Self.longest)))
    while end < block.upperBound.value, end > range.lowerBound.value + 1, text.bytes[end] > 0x20 { end -= 1 }
    let first = text.clusterBoundary(atOrBefore: ByteOffset(start))
    let last = max(text.clusterBoundary(atOrBefore: ByteOffset(end)), first)
    let words = text.string(first..<last).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let snippet = (first > block.lowerBound ? "… " : "") + words + (last < block.upperBound ? " …" : "")
    return LibraryHit(article: article.id, range: range, snippet: snippet, score: score)
  }
}

extension LibraryQuery {
  /// Whether a tag is the one that is looked for, or stands below it in the tree ("legal" for "legal/treaty").
  public static func isTag(_ tag: String, _ wanted: String) -> Bool {
    let folded = Folding.folded(tag)
    return folded == wanted || folded.hasPrefix(wanted + "/")
  }
}

extension CorpusAnalysis {
  /// The actors of whose names one holds these folded words.
  public func actors(called name: String) -> Set<ActorID> {
    Set(
      actors.actors.filter { actor in
        ([actor.name] + actor.aliases.map(\.text)).contains { Folding.folded($0).contains(name) } || actor.id.slug == name
      }.map(\.id))
  }

  /// Where an article mentions one of some actors, in order.
  public func mentions(of wanted: Set<ActorID>, in article: Int) -> [ByteRange] {
    actors.mentions[article].filter { wanted.contains($0.actor) }.map(\.range)
  }
}
