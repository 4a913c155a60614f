/// The matches between the clues of articles of one story, found when they are asked for and kept.
final class StoryMatches {
  private var matcher: ClueMatcher
  private var known: [Pair: [ClueMatch]] = [:]

  private struct Pair: Hashable {
    let first: Int
    let second: Int
  }

  init(_ material: DatingMaterial, _ comparer: PassageComparer) { matcher = ClueMatcher(material, comparer) }

  /// The matches among some articles, and in each of them.
  func among(_ articles: [Int]) -> [ClueMatch] {
    let ordered = articles.sorted()
    var found: [ClueMatch] = []
    for (index, first) in ordered.enumerated() {
      for second in ordered[index...] { found += matches(first, second) }
    }
    return found
  }

  private func matches(_ first: Int, _ second: Int) -> [ClueMatch] {
    let pair = Pair(first: first, second: second)
    if let matches = known[pair] { return matches }
    let matches = matcher.matches(first, second)
    known[pair] = matches
    return matches
  }
}
