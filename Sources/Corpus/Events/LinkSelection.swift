import Foundation

/// Turns scores into probabilities, and chooses which links are shown.
///
/// The weights were fitted on articles of which readers looked at some sentences only, mostly those that report an event; in whole articles
/// fewer pairs belong together. The logit is lowered by the difference, so that of the links that are shown most are right.
struct LinkSelection {
  /// The probability from which a link is shown.
  static let shownFrom = 0.5
  /// What the lower share of links in whole articles takes from a logit.
  private static let shift = 1.4
  /// A passage is linked with at most so many passages of another article.
  private static let mostPerArticle = 2
  /// So many pairs are kept at most, the best.
  private static let most = 100_000

  struct Link: Sendable {
    let first: Int
    let second: Int
    let probability: Double
  }

  let material: EventMaterial

  /// The links, best first; those that are not to be shown lie below ``shownFrom``.
  func links(_ pairs: [ScoredPair]) -> [Link] {
    var linksToArticle: [SIMD2<Int32>: Int] = [:]
    var links: [Link] = []
    for pair in pairs.sorted(by: Self.isBetter).prefix(Self.most) {
      let probability = 1 / (1 + exp(Self.shift - pair.logit))
      let ends = [
        SIMD2(pair.first, Int32(material.sentences[Int(pair.second)].passage.article)),
        SIMD2(pair.second, Int32(material.sentences[Int(pair.first)].passage.article)),
      ]
      let isShown = pair.canBeShown && ends.allSatisfy { linksToArticle[$0, default: 0] < Self.mostPerArticle }
      if isShown, probability >= Self.shownFrom { for end in ends { linksToArticle[end, default: 0] += 1 } }
      links.append(
        Link(
          first: Int(pair.first), second: Int(pair.second),
          probability: isShown ? probability : min(probability, Self.shownFrom * (0.98 + 0.0199 * probability))))
    }
    return links.sorted { ($1.probability, $0.first, $0.second) < ($0.probability, $1.first, $1.second) }
  }

  private static func isBetter(_ a: ScoredPair, _ b: ScoredPair) -> Bool {
    (b.logit, a.first, a.second) < (a.logit, b.first, b.second)
  }
}
