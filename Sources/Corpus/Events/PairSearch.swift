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
  var workforce = Workforce.alone

  /// The pairs above `floor`, those of two articles together, and among them in order of the second's sentences, then of the first's.
  func scored(_ articlePairs: [ArticlePair], from floor: Float) -> [ScoredPair] {
    let comparer = PassageComparer(material)
    let spans = workforce.spans(of: articlePairs.count, size: workforce.share(of: articlePairs.count)) { span in
      var comparer = comparer
      var scored: [ScoredPair] = []
      forEachPair(articlePairs[span], by: &comparer) { first, second, values in
        let logit = model.pair.logit(values.numbers)
        if logit >= floor { scored.append(ScoredPair(first: Int32(first), second: Int32(second), logit: logit)) }
      }
      return scored
    }
    return Array(spans.joined())
  }

  /// Calls `body` with the numbers of both sentences and what is measured of them; pairs that share nothing are left out.
  ///
  /// - Parameter all: whether they are not: a model is fitted on all.
  func forEachPair(_ articlePairs: [ArticlePair], all: Bool = false, _ body: (Int, Int, PairValues) -> Void) {
    var comparer = PassageComparer(material, measuresAll: all)
    forEachPair(articlePairs[...], by: &comparer, body)
  }

  private func forEachPair(
    _ articlePairs: ArraySlice<ArticlePair>, by comparer: inout PassageComparer, _ body: (Int, Int, PairValues) -> Void
  ) {
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
  /// What more sentences of an article have leads nowhere.
  private static let longestPosting = 64

  /// The same for the pairs of two long articles that share a word or an actor which few sentences of the first have.
  private func compareLong(
    _ first: Range<Int>, _ second: Range<Int>, story: Float, by comparer: inout PassageComparer,
    _ body: (Int, Int, PairValues) -> Void
  ) {
    var postings: [Int64: [Int]] = [:]
    for a in first { for key in keys(of: a) { postings[key, default: []].append(a) } }
    postings = postings.filter { $0.value.count <= Self.longestPosting }
    for b in second {
      for a in Set(keys(of: b).flatMap { postings[$0] ?? [] }).sorted() {
        // What both share is the same from either side, and one of them stays.
        comparer.compare(b..<(b + 1), a..<(a + 1), of: first.count + second.count, story: story) { body($1, $0, $2) }
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
