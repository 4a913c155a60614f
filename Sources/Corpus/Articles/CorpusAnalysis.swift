import Language

/// What can be said of several articles together. A value: a new one replaces it when articles come, go or change.
public struct CorpusAnalysis: Sendable {
  /// Ordered by id, and the order to which every `Passage.article` refers; behind them those that came since.
  public internal(set) var articles: Layered<AnalysedArticle>
  public internal(set) var actors: ActorIndex
  public internal(set) var events: EventIndex
  /// In the order in which they began; every article is in exactly one.
  public internal(set) var stories: Layered<Story>
  /// In which articles each actor is mentioned.
  public internal(set) var appearances: ActorAppearances
  /// The cross-references of each passage.
  public internal(set) var links: PassageLinks
  var positions: LayeredPlaces<ArticleID, Int>
  /// For each article the place of its story.
  var storyPlaces: Layered<Int>

  public init(articles: [AnalysedArticle], actors: ActorIndex, events: EventIndex) {
    self.articles = Layered(articles)
    self.actors = actors
    self.events = events
    links = PassageLinks(events.crossReferences)
    appearances = ActorAppearances(actors)
    let stories = Story.completed(events.stories, of: articles)
    self.stories = Layered(stories)
    var places = [Int](repeating: -1, count: articles.count)
    for (place, story) in stories.enumerated() { for article in story.articles { places[article] = place } }
    storyPlaces = Layered(places)
    positions = LayeredPlaces(Dictionary(uniqueKeysWithValues: articles.enumerated().map { ($1.article.id, $0) }))
  }

  public static let empty = CorpusAnalysis(articles: [], actors: .empty, events: .empty)

  /// The article's place in `articles`; nil when it was not analysed yet.
  public func position(of id: ArticleID) -> Int? { positions[id] }

  /// The place of an article's story in `stories`.
  public func story(of article: Int) -> Int { storyPlaces[article] }

  public func range(of passage: Passage) -> ByteRange {
    articles[passage.article].analysis.sentences[passage.sentence].range
  }

  public func string(of passage: Passage) -> String { articles[passage.article].article.text.string(range(of: passage)) }

  /// The same with other actors: what was made of the actors before stays, until all is compared again.
  public func replacingActors(with actors: ActorIndex) -> CorpusAnalysis {
    var analysis = self
    analysis.actors = actors
    analysis.appearances = ActorAppearances(actors)
    return analysis
  }
}

/// Analyses several articles together, after each was analysed alone.
public struct CorpusAnalyser: Sendable {
  private let resolver: any ActorResolver
  private let dater: ArticleDater?
  private let finder: (any EventFinder)?
  private let workforce: Workforce

  /// - Parameters:
  ///   - dater: nil for who asks for no dates.
  ///   - finder: nil for who asks for no events and stories.
  public init(
    resolver: any ActorResolver, dater: ArticleDater? = ArticleDater(), finder: (any EventFinder)?, workforce: Workforce = .alone
  ) {
    self.workforce = workforce
    self.resolver = resolver
    self.dater = dater
    self.finder = finder
  }

  /// - Parameters:
  ///   - articles: in any order, no id twice.
  ///   - statements: what people say of actors; it counts before anything else is made of actors.
  ///   - links: what people say of pairs of passages; it counts before events are made.
  public func analyse(
    _ articles: [AnalysedArticle], stating statements: ActorStatements = .none, links: LinkStatements = .none
  ) -> CorpusAnalysis {
    let resolved = resolve(articles)
    return analyse(resolved, actors: resolved.stating(statements), links: links)
  }

  /// Who is named in some articles: the first half of their analysis, which stays the same whatever is said of actors.
  ///
  /// - Parameter articles: in any order, no id twice.
  public func resolve(_ articles: [AnalysedArticle]) -> ResolvedArticles {
    let ordered = articles.map(\.comparable).sorted { $0.article.id < $1.article.id }
    return ResolvedArticles(articles: ordered, found: resolver.actors(in: ordered))
  }

  /// The other half: dates and events, with the actors that there are once people have spoken.
  public func analyse(_ resolved: ResolvedArticles, actors: ActorIndex, links: LinkStatements = .none) -> CorpusAnalysis {
    compared(resolved, actors: actors, links: links, keeping: false).analysis
  }

  /// The same, and who compares articles with these that come later; nil where nobody finds events.
  public func compared(
    _ resolved: ResolvedArticles, actors: ActorIndex, links: LinkStatements = .none
  ) -> (analysis: CorpusAnalysis, arrivals: ArrivalComparer?) {
    compared(resolved, actors: actors, links: links, keeping: true)
  }

  private func compared(
    _ resolved: ResolvedArticles, actors: ActorIndex, links: LinkStatements, keeping: Bool
  ) -> (analysis: CorpusAnalysis, arrivals: ArrivalComparer?) {
    guard dater != nil || finder != nil else {
      return (CorpusAnalysis(articles: resolved.articles, actors: actors, events: .empty), nil)
    }
    let comparison = ArticleComparison(resolved.articles, actors: actors, workforce: workforce)
    let dated = dater?.dated(comparison, by: workforce) ?? comparison
    let events = finder?.events(in: dated, decisions: links.decisions(in: dated.articles))
    let arrivals = keeping ? finder.map { ArrivalComparer(resolver: resolver, dater: dater, finder: $0, dated) } : nil
    return (CorpusAnalysis(articles: dated.articles, actors: actors, events: events ?? .empty), arrivals)
  }
}

/// Articles with the actors that were found in them.
public struct ResolvedArticles: Sendable {
  /// Ordered by id.
  public let articles: [AnalysedArticle]
  /// As they were found, whatever people say.
  public let found: ActorIndex

  init(articles: [AnalysedArticle], found: ActorIndex) {
    self.articles = articles
    self.found = found
  }

  /// The actors with what people say of them.
  public func stating(_ statements: ActorStatements) -> ActorIndex { found.stating(statements, in: articles) }

  /// Whether these articles, in any order, are the same with the same things said of them.
  public func isOf(_ others: [AnalysedArticle]) -> Bool {
    guard others.count == articles.count else { return false }
    let known = Dictionary(articles.map { ($0.article.id, $0.article) }, uniquingKeysWith: { first, _ in first })
    return others.allSatisfy { other in
      guard let article = known[other.article.id] else { return false }
      return article.textHash == other.article.textHash
        && Decider.allCases.allSatisfy { article.statement(by: $0) == other.article.statement(by: $0) }
    }
  }
}
