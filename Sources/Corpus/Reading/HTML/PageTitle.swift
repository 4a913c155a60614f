import Language

/// Finds the heading above the article among a page's blocks.
///
/// The words that the page's head gives as its title are compared with the headings': the one that says most of them is the article's,
/// the first of equals. Sites add their name to the one and shorten the other, so most is enough. Where the head says it in other words
/// than the page, for search engines, the page's only heading of the first level is what its readers saw.
enum PageTitle {
  struct Found {
    /// As a place in ``PageText/blocks``.
    let block: Int
    /// As the page shows it.
    let text: String

    fileprivate init(_ block: Int, in page: PageText) {
      self.block = block
      text = String(decoding: page[page.blocks[block]], as: UTF8.self)
    }
  }

  /// What a page's head gives as its title: as it stands there, and without the site's name.
  struct Stated {
    let whole: [String]
    let bare: [String]
  }

  static func find(in page: PageText, _ document: HTMLDocument, _ hints: PageHints, titles: Stated) -> Found? {
    let wanted = titles.whole.map(words).filter { !$0.isEmpty }
    let bare = titles.bare.map(words).filter { !$0.isEmpty }
    var best: (Found, Double)?
    for (index, block) in page.blocks.enumerated() where block.words <= 60 {
      let level = document.nodes[block.node].tag.headingLevel
      let isNamed = document.isInside(block.node) {
        hints[$0].contains(.headline) && document.nodes[$0].tag != .body && document.nodes[$0].tag != .html
      }
      guard level > 0 || isNamed else { continue }
      let said = words(page[block])
      guard !said.isEmpty else { continue }
      let likeness = wanted.map { Self.likeness(said, $0) }.max() ?? 0
      // What the head's title begins with is the headline; the site's name stands behind it.
      let isFirst = wanted.contains { $0.starts(with: said) }
      // A page's only heading of the first level is its title even if the head says something else.
      let score = likeness + (level == 1 ? 0.15 : level == 2 ? 0.05 : 0) + (isNamed ? 0.1 : 0) + (isFirst ? 0.1 : 0)
      guard likeness >= 0.6 || level == 1 && wanted.isEmpty else { continue }
      // The site's name is in the head's title too.
      guard bare.isEmpty || bare.contains(where: { Self.likeness(said, $0) > 0 }) else { continue }
      if best.map({ score > $0.1 + 0.001 }) ?? true {
        best = (Found(index, in: page), score)
      }
    }
    return best?.0
  }

  /// The page's only heading of the first level, where it may be the article's though the head's titles are in other words: it is on the
  /// same thing, or named a headline, and is a sentence rather than the name of a site or a section.
  static func onlyHeading(
    in page: PageText, _ document: HTMLDocument, _ hints: PageHints, _ sums: RunningWords, titles: [String]
  ) -> Found? {
    var only: Found?
    for (index, block) in page.blocks.enumerated() where document.nodes[block.node].tag == .h1 && (2...60).contains(block.words) {
      if isBeside(block, page, document, hints, sums) { continue }
      guard let first = only else {
        only = Found(index, in: page)
        continue
      }
      // The same heading may be there for several widths of a screen.
      if !page[block].elementsEqual(first.text.utf8) { return nil }
    }
    guard let only, page.blocks[only.block].words >= fewestWords else { return nil }
    let isNamed = document.isInside(page.blocks[only.block].node) {
      hints[$0].contains(.headline) && document.nodes[$0].tag.headingLevel > 0
    }
    let said = longWords(only.text)
    return isNamed || titles.contains { !longWords(longestPart(of: $0)).isDisjoint(with: said) } ? only : nil
  }

  /// Of the heading that says most of the head's title and the page's only one of the first level, the article's.
  ///
  /// The name of a recipe or a product inside of an article may say more of the head's title than the headline above it.
  static func chosen(_ found: Found?, _ only: Found?, in page: PageText, _ document: HTMLDocument, titles: [String]) -> Found? {
    guard let found, let only else { return found ?? only }
    guard only.block < found.block, document.nodes[page.blocks[found.block].node].tag.headingLevel != 1 else { return found }
    let isLike = titles.contains { likeness(words(only.text), words(longestPart(of: $0))) >= 0.5 }
    return isLike ? only : found
  }

  /// Headings with fewer words are names.
  private static let fewestWords = 4

  /// Whether a block stands in a menu or among comments; the names of elements that hold most of the page's text say nothing.
  private static func isBeside(
    _ block: PageBlock, _ page: PageText, _ document: HTMLDocument, _ hints: PageHints, _ sums: RunningWords
  ) -> Bool {
    document.isInside(block.node) { node in
      !hints[node].isDisjoint(with: [.aside, .comments]) && sums.words(page.blocks(in: node, of: document)) * 2 < sums.total
    }
  }

  /// The longest part of a title that has the names of sections and of the site in it.
  private static func longestPart(of title: String) -> String {
    var longest = title
    for separator in TitleSeparators.standing(in: title) {
      longest = longest.split(separator: separator).max { $0.utf8.count < $1.utf8.count }.map(String.init) ?? longest
    }
    return longest
  }

  /// The words that are long enough to say what a title is about: "from" and "this" are not.
  private static func longWords(_ text: String) -> Set<UInt64> {
    Set(wordBytes(Array(text.utf8)[...]).filter { $0.count >= 5 }.map(HintWords.hash))
  }

  /// A title from a page's head without the site's name behind or before it.
  ///
  /// - Parameter sites: what the site is called: its name, its host.
  static func withoutSite(_ title: String, sites: [String]) -> String {
    let names = sites.map(letters).filter { !$0.isEmpty }
    for separator in TitleSeparators.standing(in: title) {
      let parts = title.ranges(of: separator)
      if let last = parts.last, isSite(title[last.upperBound...], names) { return String(title[..<last.lowerBound]) }
      if let first = parts.first, isSite(title[..<first.lowerBound], names) { return String(title[first.upperBound...]) }
    }
    return title
  }

  private static func isSite(_ part: Substring, _ names: [[UInt8]]) -> Bool {
    let said = letters(String(part))
    return said.count >= 2
      && names.contains {
        $0 == said || said.count >= 4 && $0.holds(said) || $0.count >= 4 && said.holds($0) && said.count <= 2 * $0.count
      }
  }

  /// The folded letters and digits, without what stands between.
  private static func letters(_ text: String) -> [UInt8] {
    Folding.folded(Array(text.utf8)[...]).filter { $0 >= 0x80 || $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 }
  }

  /// The share of the shorter one's words that the other has, when they are not too unlike in length.
  static func likeness(_ one: [UInt64], _ other: [UInt64]) -> Double {
    let (one, other) = (distinct(one), distinct(other))
    let common = one.count { other.contains($0) }
    let shorter = min(one.count, other.count)
    let longer = max(one.count, other.count)
    guard shorter > 0, shorter >= 2 || longer <= 3 else { return 0 }
    let share = Double(common) / Double(shorter)
    let proportion = Double(shorter) / Double(longer)
    return proportion < 0.3 ? share * 0.5 : share * (0.8 + 0.2 * proportion)
  }

  /// Titles are short: looking through them is faster than making sets.
  private static func distinct(_ words: [UInt64]) -> [UInt64] {
    var distinct: [UInt64] = []
    for word in words.prefix(80) where !distinct.contains(word) { distinct.append(word) }
    return distinct
  }

  static func words(_ text: String) -> [UInt64] { words(Array(text.utf8)[...]) }

  /// The folded words, each as its hash; marks outside of ASCII that do not fold to one are taken for letters.
  static func words(_ text: ArraySlice<UInt8>) -> [UInt64] { wordBytes(text).map(HintWords.hash) }

  private static func wordBytes(_ text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    Folding.folded(text).split { $0 < 0x80 && !($0 >= 0x61 && $0 <= 0x7A) && !($0 >= 0x30 && $0 <= 0x39) }
  }
}
