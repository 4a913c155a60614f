import Foundation

/// A pair of sentences, by their numbers in the material, that may be shown as a link.
struct Link: Sendable {
  let first: Int
  let second: Int
  /// How surely both report the same event.
  let probability: Double
  let isShown: Bool
  /// Whether it is shown as the best of a sentence alone: that leads its reader on, and makes no event.
  var isLone = false
}

/// Chooses which links are shown: the probable ones, and of these the best of each sentence, and the best two of it in each other article.
struct LinkSelection {
  /// The probability from which a link is shown.
  static let shownFrom = 0.5
  /// A passage is linked with at most so many passages of another article, but for those that have no better link.
  private static let mostPerArticle = 2

  let material: EventMaterial
  /// So many pairs are kept, the best, beside those that are probable.
  let most: Int

  /// The links of some pairs, best first.
  func links(_ pairs: [ScoredPair]) -> [Link] {
    var linksToArticle: [SIMD2<Int32>: Int] = [:]
    var found: [Link] = []
    var linked: Set<Int32> = []
    for pair in pairs.sorted(by: Self.isBetter) {
      let probability = Double(1 / (1 + exp(-pair.logit)))
      // What is probable stays whatever the number, as events are made of it.
      guard probability >= Self.shownFrom || found.count < most else { break }
      let (first, second) = (Int(pair.first), Int(pair.second))
      guard probability >= Self.shownFrom else {
        found.append(Link(first: first, second: second, probability: probability, isShown: false))
        continue
      }
      let one = SIMD2(pair.first, article(of: pair.second))
      let other = SIMD2(pair.second, article(of: pair.first))
      let isUsual = linksToArticle[one, default: 0] < Self.mostPerArticle && linksToArticle[other, default: 0] < Self.mostPerArticle
      let isBest = !linked.contains(pair.first) || !linked.contains(pair.second)
      linked.formUnion([pair.first, pair.second])
      if isUsual {
        linksToArticle[one, default: 0] += 1
        linksToArticle[other, default: 0] += 1
      }
      found.append(
        Link(first: first, second: second, probability: probability, isShown: isUsual || isBest, isLone: isBest && !isUsual))
    }
    return found
  }

  private func article(of sentence: Int32) -> Int32 { Int32(material.sentences[Int(sentence)].passage.article) }

  private static func isBetter(_ a: ScoredPair, _ b: ScoredPair) -> Bool {
    (b.logit, a.first, a.second) < (a.logit, b.first, b.second)
  }
}
