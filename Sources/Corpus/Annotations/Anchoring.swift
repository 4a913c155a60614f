import Language

/// Finds the passage of an annotation in an article whose text may have changed.
///
/// The worst failure is not to lose a passage, as its words are kept and can be placed again by hand, but to find it where it is not: a
/// name that was cut stands elsewhere too. So where the old text is known, the difference to it says first what became of each place; what
/// stands in both texts is never taken for something else. Only then, or without the old text, the words are looked for together with
/// those around them, as one pattern.
public struct Anchoring: Sendable {
  /// Where the passage of an annotation is now.
  public enum Place: Hashable, Sendable {
    /// The text did not change.
    case exact(ByteRange)
    /// The text changed, and the passage is here, word for word.
    case moved(ByteRange)
    /// The passage is here with other words; with what of them nobody may overlook.
    case changed(ByteRange, [QuoteChange])
    /// It may be here or there, the nearest first, and nothing says which; at least two.
    case ambiguous([ByteRange])
    /// The passage is not in the text any more.
    case orphan

    /// How sure it is that this is the passage: 0 for one that is gone, 1 for one that may be in several places, 2 for one with findings, 3
    /// for one with other words, 4 for one that was moved, 5 for one in a text that did not change.
    public var certainty: Int {
      switch self {
      case .orphan: 0
      case .ambiguous: 1
      case .changed(_, let findings): findings.isEmpty ? 3 : 2
      case .moved: 4
      case .exact: 5
      }
    }

    /// Whether the passage is there as it was annotated, and nobody has to look at it.
    public var isCertain: Bool { certainty >= 4 }

    /// Where it is shown.
    public var range: ByteRange? {
      switch self {
      case .exact(let range), .moved(let range), .changed(let range, _): range
      case .ambiguous(let ranges): ranges.first
      case .orphan: nil
      }
    }
  }

  private let article: Article
  /// The text that annotations were made on, and what became of it; nil when that is not known.
  private let old: (text: Text, hash: ContentHash, difference: TextDifference)?

  /// - Parameter old: an earlier text of the article, compared once for all annotations on it.
  public init(_ article: Article, old: Text? = nil) {
    self.article = article
    self.old = old.map { ($0, ContentHash(of: $0), TextDifference(from: $0, to: article.text)) }
  }

  /// Where `target` is in `article`, which may be another state of its article.
  ///
  /// - Parameter old: the text on which the target was made, where it is known.
  public static func place(of target: AnnotationTarget, in article: Article, old: Text? = nil) -> Place {
    Anchoring(article, old: article.textHash == target.article.textHash ? nil : old).place(of: target)
  }

  /// Where a passage is. A target without words is the article itself, and is never lost; that it has quite another text is a finding. In time of about the text's length.
  public func place(of target: AnnotationTarget) -> Place {
    let text = article.text
    let isInside = target.range.lowerBound >= .zero && target.range.upperBound <= text.range.upperBound
    if isInside, article.textHash == target.article.textHash, text[target.range].elementsEqual(target.exact.utf8) {
      return .exact(target.range)
    }
    if target.exact.isEmpty { return wholePlace(of: target) }
    let quote = Quote(before: target.prefix, words: target.exact, after: target.suffix)
    let range = target.range.bytes
    guard let old, old.hash == target.article.textHash, range.upperBound <= old.text.bytes.count else {
      let found = QuoteSearch.matches(for: quote, in: text, near: range.lowerBound)
      return found.isEmpty ? halfPlace(of: quote) : place(at: found, of: quote, target)
    }
    if let place = keptPlace(of: target, quote, old.text, old.difference) { return place }
    let paragraph = movedParagraphs(of: range, quote, old.text, old.difference)
    let moved = paragraph.isEmpty ? movedWords(of: range, quote, old.text, old.difference) : paragraph
    let changed = changedPlace(of: target, quote, old.text, old.difference)
    // What was edited between its own neighbours is the passage; what has its old words elsewhere is a copy of it.
    let isThere = changed?.range.map { PassageCopies(of: quote, in: text).neighbours(at: $0.bytes) == 2 } ?? false
    if !moved.isEmpty, !isThere { return place(at: moved, of: quote, target) }
    if let changed { return changed }
    let expected = old.difference.gap(of: range).lowerBound
    let alone = Quote(inParagraphOf: range, old.text)
    for pattern in alone.hasContext ? [quote, alone] : [quote] {
      let found = QuoteSearch.matches(for: pattern, in: text, near: expected) { old.difference.isTaken($0, from: range) }
      if !found.isEmpty { return place(at: found, of: pattern, target) }
    }
    return .orphan
  }

  /// Whether a text came of another one by edits, and is not quite another one: it has more than half of it.
  public static func isEdit(_ text: Text, of old: Text) -> Bool { TextLikeness(to: old).isEdit(text) }

  private func wholePlace(of target: AnnotationTarget) -> Place {
    let start: ByteRange = .zero..<(.zero)
    guard let old, old.hash == target.article.textHash else {
      // Nobody knows what it was: that it is the same article is for a person to say.
      return article.textHash == target.article.textHash
        ? .moved(start) : .changed(start, [QuoteChange(kind: .article, before: "its text", after: "one that may be another")])
    }
    if Self.isEdit(article.text, of: old.text) { return .moved(start) }
    return .changed(start, [QuoteChange(kind: .article, before: "its text", after: "quite another one")])
  }

  /// - Parameter bounds: nothing beyond them is of the passage.
  private func place(
    at found: [Range<Int>], of quote: Quote, _ target: AnnotationTarget, within bounds: Range<Int>? = nil
  ) -> Place {
    let edges = QuoteEdges(of: quote, in: article.text, within: bounds)
    let ranges = found.map(edges.widened)
    guard let range = ranges.first else { return .orphan }
    if ranges.count > 1 { return .ambiguous(ranges) }
    return article.text[range].elementsEqual(target.exact.utf8)
      ? .moved(range) : .changed(range, QuoteChange.findings(from: target.exact, to: article.text.string(range)))
  }

  /// Where the words of a passage stand with what was on one side of them, when the other side is gone; or many words with nothing of what was
  /// around them.
  private func halfPlace(of quote: Quote) -> Place {
    let (before, words, after) = (quote.before, quote.words, quote.after)
    let halves = [
      (pattern: words + after, start: 0, isLong: after.count >= Self.leastHalf),
      (pattern: before + words, start: before.count, isLong: before.count >= Self.leastHalf),
      (pattern: words, start: 0, isLong: words.count >= Self.leastAlone),
    ]
    for half in halves where half.isLong {
      let found = article.text.places(of: half.pattern).map { place in
        let start = place.lowerBound + half.start
        return start..<(start + words.count)
      }.filter { !cutsWord($0, quote) }.map { ByteRange(bytes: $0) }
      if found.count == 1 { return .moved(found[0]) }
      if found.count > 1 { return .ambiguous(found) }
    }
    return .orphan
  }

  /// Whether letters or digits stand at an end of words that ended there: "20" in "120" is another number.
  private func cutsWord(_ range: Range<Int>, _ quote: Quote) -> Bool {
    func joins(_ inner: UInt8?, _ outer: UInt8?, _ formerly: UInt8?) -> Bool {
      guard let inner, let outer, inner.isOfWord, outer.isOfWord else { return false }
      return !(formerly?.isOfWord ?? false)
    }
    let bytes = article.text.bytes
    let before = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : nil
    let after = range.upperBound < bytes.count ? bytes[range.upperBound] : nil
    return joins(quote.words.first, before, quote.before.last) || joins(quote.words.last, after, quote.after.first)
  }

  /// What the difference to the old text says of a passage whose words are all there; nil when they are not, or too few to be sure.
  private func keptPlace(of target: AnnotationTarget, _ quote: Quote, _ old: Text, _ difference: TextDifference) -> Place? {
    let range = target.range.bytes
    guard let run = difference.run(around: range) else { return nil }
    let isBeside = run.count - range.count >= Self.leastNeighbours
    let isHeld = isBeside || difference.isHeld(run, by: Self.leastRun, within: Self.nearNeighbours)
    guard isHeld || run.count >= Self.leastRun else { return nil }
    let found = (range.lowerBound + run.shift)..<(range.upperBound + run.shift)
    let hasAll =
      run.old <= range.lowerBound - quote.before.count && range.upperBound + quote.after.count <= run.old + run.count
    let places = hasAll ? [found] : likeliest(found, isHeld: isHeld, quote, difference)
    if places != [found] { return place(at: places, of: quote, target) }
    let findings = difference.edges(of: run, around: range, old.bytes, article.text.bytes).flatMap { before, after in
      QuoteChange.findings(from: old.string(ByteRange(bytes: before)), to: article.text.string(ByteRange(bytes: after)))
    }.filter { $0.kind == .negation }
    return findings.isEmpty ? .moved(ByteRange(bytes: found)) : .changed(ByteRange(bytes: found), findings)
  }

  /// Which of the places where the words stand is that of the passage; several where nothing says which. The order of what was kept says it,
  /// but where paragraphs were moved the passage's own neighbours know better.
  ///
  /// - Parameter isHeld: whether what was kept around the place tells it from other ones.
  private func likeliest(_ found: Range<Int>, isHeld: Bool, _ quote: Quote, _ difference: TextDifference) -> [Range<Int>] {
    let copies = PassageCopies(of: quote, in: article.text)
    let here = copies.neighbours(at: found)
    if here == 2 { return [found] }
    let others = copies.places(besides: found).map { (range: $0, neighbours: copies.neighbours(at: $0)) }
    let whole = others.filter { $0.neighbours == 2 }.map(\.range)
    if !whole.isEmpty { return whole }
    if isHeld { return [found] }
    let rivals = others.filter { $0.neighbours >= here && !difference.isAnchored($0.range, by: Self.leastNeighbours) }
    let better = rivals.filter { $0.neighbours > here }.map(\.range)
    return better + [found] + rivals.filter { $0.neighbours == here }.map(\.range)
  }

  /// Where a passage is whose paragraph was moved and is else as it was; several where nothing says which; none when it is not so.
  private func movedParagraphs(
    of range: Range<Int>, _ quote: Quote, _ old: Text, _ difference: TextDifference
  ) -> [Range<Int>] {
    let paragraph = Self.paragraph(around: range, old.bytes)
    if paragraph.count < Self.leastParagraph { return [] }
    let words = old.bytes[paragraph]
    func whole(_ text: Text) -> [Range<Int>] {
      text.places(of: words).filter { Self.paragraph(around: $0, text.bytes) == $0 }
    }
    let twins = whole(old).filter { difference.run(around: $0) == nil }
    let found = whole(article.text).filter { !difference.isTaken($0, from: paragraph) }.map {
      let start = $0.lowerBound + range.lowerBound - paragraph.lowerBound
      return start..<(start + range.count)
    }
    if twins.count < 2, found.count < 2 { return found }
    let copies = PassageCopies(of: quote, in: article.text)
    let neighbours = found.map { (range: $0, count: copies.neighbours(at: $0)) }
    let most = neighbours.map(\.count).max() ?? 0
    let likeliest = neighbours.filter { $0.count == most }.map(\.range)
    // Of two that stood there one is left, and it has nothing of what this one stood beside.
    return likeliest.count == 1 && most == 0 ? [] : likeliest
  }

  /// Where a whole sentence is, or many words, that stand somewhere else word for word and are no other's; none where nothing says which.
  private func movedWords(of range: Range<Int>, _ quote: Quote, _ old: Text, _ difference: TextDifference) -> [Range<Int>] {
    let isSentence = quote.words.count >= Self.leastSentence && quote.hasStop && quote.beginsSentence
    guard quote.words.count >= Self.leastRun || isSentence else { return [] }
    let found = article.text.places(of: quote.words).filter { !difference.isTaken($0, from: range) && !cutsWord($0, quote) }
    guard found.count == 1 else { return [] }
    return old.places(of: quote.words).count { difference.run(around: $0) == nil } == 1 ? found : []
  }

  /// The lines in which a span stands, without the white space around them.
  private static func paragraph(around range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    while start < range.lowerBound, bytes[start] <= 0x20 { start += 1 }
    while end > range.upperBound, bytes[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  /// What the difference says of a passage in which something changed: where it is, between what was kept around it; nil when nothing was.
  private func changedPlace(
    of target: AnnotationTarget, _ quote: Quote, _ old: Text, _ difference: TextDifference
  ) -> Place? {
    let range = target.range.bytes
    if difference.run(around: range) != nil { return nil }
    let gap = difference.gap(of: range)
    guard gap.count <= 2 * range.count + Self.leastRun, difference.longestNeighbour(of: range) >= Self.leastNeighbours else {
      return nil
    }
    if range.count > Quote.longest {
      return difference.kept(of: range) >= Quote.leastWords ? place(at: [gap], of: quote, target) : nil
    }
    let likest = QuoteSearch.match(forWordsOf: quote, in: article.text, inside: gap)
    guard let found = withKeptEnds(likest, of: range, quote, old, difference) else { return nil }
    return place(at: [found], of: quote, target, within: difference.gap(of: range, boundedBy: Self.leastNeighbours))
  }

  /// What is most like the words, from their first and to their last one where these are still there: what was put between them is of the
  /// passage, and the likest bytes may end before it.
  private func withKeptEnds(
    _ likest: Range<Int>?, of range: Range<Int>, _ quote: Quote, _ old: Text, _ difference: TextDifference
  ) -> Range<Int>? {
    let words = TextDifference.wordRanges(old.bytes, range)
    guard let first = words.first, let last = words.last else { return likest }
    let start = difference.run(around: first).map { max(range.lowerBound, $0.old) + $0.shift }
    let end = difference.run(around: last).map { min(range.upperBound, $0.old + $0.count) + $0.shift }
    guard let likest else {
      guard let start, let end, start < end, difference.kept(of: range) >= Quote.leastWords else { return nil }
      return start..<end
    }
    // Of several words that are alike ("The") the difference may have taken another one.
    let (new, found) = (article.text.bytes, TextDifference.wordRanges(article.text.bytes, likest))
    let hasFirst = found.first.map { new[$0] == old.bytes[first] } ?? false
    let hasLast = found.last.map { new[$0] == old.bytes[last] } ?? false
    // What took the place of the first or last word reaches to what stood beside it.
    let before = quote.hasStop ? nil : difference.edge(before: range, likest.lowerBound, old.bytes, new)
    let behind = quote.hasStop ? nil : difference.edge(behind: range, likest.upperBound, old.bytes, new)
    let lower = hasFirst ? likest.lowerBound : start ?? before ?? likest.lowerBound
    let upper = hasLast ? likest.upperBound : end ?? behind ?? likest.upperBound
    return lower < upper ? lower..<upper : likest
  }

  /// In bytes: a stretch that both texts have is more than chance when it is so long, or has so much beside the passage. A name alone
  /// stands in many places.
  private static let leastRun = 32
  private static let leastNeighbours = 12
  /// In bytes: so much on one side of a passage is told by no other one.
  private static let leastHalf = 24
  /// In bytes: so many words are no phrase that another sentence has too.
  private static let leastAlone = 48
  /// In bytes: so much may have changed between a passage and what holds it on both sides.
  private static let nearNeighbours = 24
  /// In bytes: what is shorter stands in many places.
  private static let leastParagraph = 8
  private static let leastSentence = 12
}
