import Foundation

/// Strengthens links that agree with others: two sentences that are both linked with a third one are likelier to be linked themselves.
struct LinkSmoothing {
  /// How far the three strongest common neighbours together raise a logit.
  private static let strength = 0.9
  /// Links less probable than this support nothing.
  private static let least = 0.2
  /// Only so many of a sentence's links support others, so that the work stays linear.
  private static let mostLinks = 24

  static func smoothed(_ pairs: [ScoredPair], sentences: Int) -> [ScoredPair] {
    var links = [[(other: Int32, probability: Double)]](repeating: [], count: sentences)
    for pair in pairs {
      let probability = 1 / (1 + exp(-pair.logit))
      guard probability > least else { continue }
      links[Int(pair.first)].append((pair.second, probability))
      links[Int(pair.second)].append((pair.first, probability))
    }
    for index in links.indices {
      if links[index].count > mostLinks {
        links[index] = Array(links[index].sorted { ($1.probability, $0.other) < ($0.probability, $1.other) }.prefix(mostLinks))
      }
      links[index].sort { $0.other < $1.other }
    }
    return pairs.map { pair in
      var raised = pair
      raised.logit += strength * support(links[Int(pair.first)], links[Int(pair.second)])
      return raised
    }
  }

  /// The sum of the three strongest paths over a third sentence; a path is as strong as its weaker link.
  private static func support(_ a: [(other: Int32, probability: Double)], _ b: [(other: Int32, probability: Double)]) -> Double {
    var strongest = Greatest()
    var (left, right) = (0, 0)
    while left < a.count, right < b.count {
      if a[left].other == b[right].other {
        strongest.insert(min(a[left].probability, b[right].probability))
        left += 1
        right += 1
      } else if a[left].other < b[right].other {
        left += 1
      } else {
        right += 1
      }
    }
    return strongest.sum
  }
}
