import Language

/// Two sentences, by their numbers in the material, and how surely they report the same event: a logit.
struct ScoredPair: Sendable {
  let first: Int32
  let second: Int32
  var logit: Double
  /// Whether what they share can carry a link.
  let canBeShown: Bool
}

/// Finds the pairs of sentences of neighbouring articles that share a word, an actor or a class of event, and scores them.
///
/// One article of a pair is indexed: for each word, actor and class its sentences. Each sentence of the other one then meets only the
/// sentences that share something with it. What stands in very many sentences of an article, as it may in one of megabytes, leads nowhere.
struct PairSearch {
  private static let longestPosting = 256

  let material: EventMaterial
  let storyWeights: StoryWeights

  /// The pairs above `floor`, in order of their sentences.
  func scored(_ articlePairs: [ArticlePair], by weights: PairWeights, from floor: Double) -> [ScoredPair] {
    var scored: [ScoredPair] = []
    forEachPair(articlePairs) { first, second, features in
      let logit = weights.logit(features)
      if logit >= floor {
        scored.append(ScoredPair(first: Int32(first), second: Int32(second), logit: logit, canBeShown: features.canBeShown))
      }
    }
    return scored
  }

  /// Calls `body` with the numbers of both sentences and their features.
  func forEachPair(_ articlePairs: [ArticlePair], _ body: (Int, Int, PairFeatures) -> Void) {
    let reader = PairReader(material)
    var postings: [Int64: [Int]] = [:]
    var indexed = -1
    var seen = [Int](repeating: -1, count: material.sentences.count)
    for pair in articlePairs {
      let story = storyWeights.logit(pair)
      if indexed != pair.first {
        postings = self.postings(material.articleRanges[pair.first])
        indexed = pair.first
      }
      for second in material.articleRanges[pair.second] {
        var met: [Int] = []
        for key in keys(of: material.sentences[second]) {
          for first in postings[key] ?? [] where seen[first] != second {
            seen[first] = second
            met.append(first)
          }
        }
        for first in met.sorted() { body(first, second, reader.features(first, second, story: story)) }
      }
    }
  }

  private func postings(_ sentences: Range<Int>) -> [Int64: [Int]] {
    var postings: [Int64: [Int]] = [:]
    for sentence in sentences {
      for key in keys(of: material.sentences[sentence]) { postings[key, default: []].append(sentence) }
    }
    return postings.filter { $0.value.count <= Self.longestPosting }
  }

  /// One number for each stem, actor and class of a sentence.
  private func keys(of sentence: PassageFeatures) -> [Int64] {
    var keys = sentence.stems.map { Int64($0.value) }
    keys += sentence.actors.map { Int64($0) | 1 << 32 }
    var classes = sentence.classes.rawValue
    while classes != 0 {
      keys.append(Int64(classes.trailingZeroBitCount) | 1 << 33)
      classes &= classes - 1
    }
    return keys
  }
}
