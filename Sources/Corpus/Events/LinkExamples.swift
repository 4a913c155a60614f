/// What the model of links is fitted on: the same pairs and the same measures of them that the finder takes.
package struct LinkExamples: Sendable {
  private let material: EventMaterial
  /// Pairs of articles that are compared.
  package let articlePairs: [ArticlePair]

  package init(articles: [AnalysedArticle], actors: ActorIndex) {
    let comparison = ArticleComparison(articles, actors: actors)
    (material, articlePairs) = (comparison.material, comparison.pairs)
  }

  /// Calls `body` with each pair of passages and what is measured of it, in the order of `PairFeature`.
  package func forEachPair(_ model: LinkModel, _ body: (Passage, Passage, SIMD32<Float>) -> Void) {
    PairSearch(material: material, model: model).forEachPair(articlePairs, all: true) { first, second, values in
      body(material.sentences[first].passage, material.sentences[second].passage, values.numbers)
    }
  }

  /// Calls `body` with each pair of passages that is likely enough to be looked at again, and what then speaks for it, in the order of
  /// `ContextFeature`.
  package func forEachContext(_ model: LinkModel, _ body: (Passage, Passage, SIMD32<Float>) -> Void) {
    let scored = PairSearch(material: material, model: model).scored(articlePairs, from: LexicalEventFinder.floor)
    LinkContext(scored, articles: material.articleRanges, surroundings: material.surroundings, from: LexicalEventFinder.floor)
      .forEach {
        pair, values in
        body(material.sentences[Int(pair.first)].passage, material.sentences[Int(pair.second)].passage, values)
      }
  }
}
