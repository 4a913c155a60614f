/// Articles made ready to be compared: their sentences' features, and which articles may tell of one story.
///
/// Both the judging of dates and the finding of events begin with it, so it is made once. Dates change little in it: which articles are near
/// to one another does not depend on them.
public struct ArticleComparison: Sendable {
  public let articles: [AnalysedArticle]
  public let actors: ActorIndex
  let material: EventMaterial
  /// Pairs of articles that may tell of one story, in order.
  let pairs: [ArticlePair]
  /// How the articles come together to stories.
  let stories: StoryTree

  /// - Parameter actors: those of the same articles.
  public init(_ articles: [AnalysedArticle], actors: ActorIndex, workforce: Workforce = .alone) {
    self.init(articles, actors: actors, EventMaterial(articles: articles, actors: actors), workforce: workforce)
  }

  /// - Parameters:
  ///   - material: that of the articles.
  ///   - best: for each article its greatest likeness in words to any article, also to one that is not among these; nil where all are.
  init(
    _ articles: [AnalysedArticle], actors: ActorIndex, _ material: EventMaterial, best: [Double]? = nil,
    workforce: Workforce = .alone
  ) {
    self.articles = articles
    self.actors = actors
    self.material = material
    (pairs, stories) = ArticleNeighbours(material, workforce).compared(best: best)
  }

  private init(_ articles: [AnalysedArticle], of other: ArticleComparison, changed: [Int]) {
    self.articles = articles
    (actors, pairs, stories) = (other.actors, other.pairs, other.stories)
    material = other.material.redated(articles, changed: changed)
  }

  /// The same where articles are reckoned to be of other dates.
  ///
  /// - Parameter dates: for each article.
  func dated(_ dates: [ArticleDate]) -> ArticleComparison {
    let changed = articles.indices.filter { articles[$0].article.metadata.date != dates[$0] }
    if changed.isEmpty { return self }
    var dated = articles
    for article in changed { dated[article] = articles[article].dated(dates[article]) }
    return ArticleComparison(dated, of: self, changed: changed)
  }
}
