import Foundation

/// A pair of sentences, by their numbers in the material, that may be shown as a link.
struct Link: Sendable {
  let first: Int
  let second: Int
  /// How surely both report the same event.
  let probability: Double
  let isShown: Bool
}

/// Chooses which links are shown: the probable ones, and of these the best of two sentences in each other's article.
struct LinkSelection {
  /// The probability from which a link is shown.
  static let shownFrom = 0.5
  /// A passage is linked with at most so many passages of another article.
  private static let mostPerArticle = 2

  let material: EventMaterial
  /// So many pairs are kept at most, the best.
  let most: Int

  /// The links of some pairs, best first.
  func links(_ pairs: [ScoredPair]) -> [Link] {
    var linksToArticle: [SIMD2<Int32>: Int] = [:]
    return pairs.sorted(by: Self.isBetter).prefix(most).map { pair in
      let probability = Double(1 / (1 + exp(-pair.logit)))
      let ends = [
        SIMD2(pair.first, Int32(material.sentences[Int(pair.second)].passage.article)),
        SIMD2(pair.second, Int32(material.sentences[Int(pair.first)].passage.article)),
      ]
      let isShown = probability >= Self.shownFrom && ends.allSatisfy { linksToArticle[$0, default: 0] < Self.mostPerArticle }
      if isShown { for end in ends { linksToArticle[end, default: 0] += 1 } }
      return Link(first: Int(pair.first), second: Int(pair.second), probability: probability, isShown: isShown)
    }
  }

  private static func isBetter(_ a: ScoredPair, _ b: ScoredPair) -> Bool {
    (b.logit, a.first, a.second) < (a.logit, b.first, b.second)
  }
}
