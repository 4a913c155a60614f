import Language

/// Two sentences, by their numbers in the material, and how surely they report the same event: a logit.
struct ScoredPair: Sendable {
  let first: Int32
  let second: Int32
  var logit: Float
}

/// Measures and scores the pairs of sentences of neighbouring articles.
struct PairSearch {
  let material: EventMaterial
  let model: LinkModel

  /// The pairs above `floor`, those of two articles together, and among them in order of their sentences.
  func scored(_ articlePairs: [ArticlePair], from floor: Float) -> [ScoredPair] {
    var scored: [ScoredPair] = []
    forEachPair(articlePairs) { first, second, values in
      let logit = model.pair.logit(values.numbers)
      if logit >= floor { scored.append(ScoredPair(first: Int32(first), second: Int32(second), logit: logit)) }
    }
    return scored
  }

  /// Calls `body` with the numbers of both sentences and what is measured of them.
  func forEachPair(_ articlePairs: [ArticlePair], _ body: (Int, Int, PairValues) -> Void) {
    var comparer = PassageComparer(material)
    for pair in articlePairs {
      let (first, second) = (material.articleRanges[pair.first], material.articleRanges[pair.second])
      let story = model.story.logit(pair.values)
      if first.count * second.count <= Self.mostCompared {
        comparer.compare(first, second, story: story, body)
      } else {
        compareLong(first, second, story: story, by: &comparer, body)
      }
    }
  }

  /// Of two articles with more pairs of sentences than this, as megabytes of text have, those alone are measured that share something.
  private static let mostCompared = 65_536
  /// What more sentences of an article have leads nowhere in it.
  private static let longestPosting = 64

  /// The same for the pairs of two long articles that share a word or an actor which few sentences of the second have.
  private func compareLong(
    _ first: Range<Int>, _ second: Range<Int>, story: Float, by comparer: inout PassageComparer,
    _ body: (Int, Int, PairValues) -> Void
  ) {
    var postings: [Int64: [Int]] = [:]
    for b in second { for key in keys(of: b) { postings[key, default: []].append(b) } }
    postings = postings.filter { $0.value.count <= Self.longestPosting }
    for a in first {
      for b in Set(keys(of: a).flatMap { postings[$0] ?? [] }).sorted() {
        comparer.compare(a..<(a + 1), b..<(b + 1), of: first.count + second.count, story: story, body)
      }
    }
  }

  /// One number for each stem and actor of a sentence.
  private func keys(of sentence: Int) -> [Int64] {
    let table = material.table
    return table.stems.range(sentence).map { Int64(table.stems.things[$0]) }
      + table.actors.range(sentence).map { Int64(table.actors.things[$0]) | 1 << 32 }
  }
}
