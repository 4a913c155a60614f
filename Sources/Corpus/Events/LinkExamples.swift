/// What the weights of the links are fitted on: the same pairs and features that the finder scores.
package struct LinkExamples: Sendable {
  private let material: EventMaterial
  /// Pairs of articles that are compared.
  package let articlePairs: [ArticlePair]

  package init(articles: [AnalysedArticle], actors: ActorIndex) {
    material = EventMaterial(articles: articles, actors: actors)
    articlePairs = ArticleNeighbours(material).compared().pairs
  }

  /// Calls `body` with each pair of passages that is scored and its features, in the order of `PairFeatures.all`.
  package func forEach(story: StoryWeights, _ body: (Passage, Passage, [Double]) -> Void) {
    PairSearch(material: material, storyWeights: story).forEachPair(articlePairs) { first, second, features in
      body(material.sentences[first].passage, material.sentences[second].passage, PairFeatures.all.map { $0.value(features) })
    }
  }
}
