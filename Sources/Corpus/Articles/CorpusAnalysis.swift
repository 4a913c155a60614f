import Language

/// What can be said of several articles together. A value: a new one replaces it when articles come, go or change.
public struct CorpusAnalysis: Sendable {
  /// Ordered by id, and the order to which every `Passage.article` refers.
  public let articles: [AnalysedArticle]
  public let actors: ActorIndex
  public let events: EventIndex
  /// In the order in which they began; every article is in exactly one.
  public let stories: [Story]
  /// In which articles each actor is mentioned.
  public let appearances: ActorAppearances
  private let positions: [ArticleID: Int]

  public init(articles: [AnalysedArticle], actors: ActorIndex, events: EventIndex) {
    self.articles = articles
    self.actors = actors
    self.events = events
    appearances = ActorAppearances(actors)
    stories = Story.completed(events.stories, of: articles)
    positions = Dictionary(uniqueKeysWithValues: articles.enumerated().map { ($1.article.id, $0) })
  }

  public static let empty = CorpusAnalysis(articles: [], actors: .empty, events: .empty)

  /// The article's place in `articles`; nil when it was not analysed yet.
  public func position(of id: ArticleID) -> Int? { positions[id] }

  public func range(of passage: Passage) -> ByteRange {
    articles[passage.article].analysis.sentences[passage.sentence].range
  }

  public func string(of passage: Passage) -> String { articles[passage.article].article.text.string(range(of: passage)) }
}

/// Analyses several articles together, after each was analysed alone.
public struct CorpusAnalyser: Sendable {
  private let resolver: any ActorResolver
  private let dater: ArticleDater
  private let finder: any EventFinder

  public init(resolver: any ActorResolver, dater: ArticleDater = ArticleDater(), finder: any EventFinder) {
    self.resolver = resolver
    self.dater = dater
    self.finder = finder
  }

  /// - Parameters:
  ///   - articles: in any order, no id twice.
  ///   - statements: what people say of actors; it counts before anything else is made of actors.
  public func analyse(_ articles: [AnalysedArticle], stating statements: ActorStatements = .none) -> CorpusAnalysis {
    let ordered = articles.map(\.comparable).sorted { $0.article.id < $1.article.id }
    let actors = resolver.actors(in: ordered).stating(statements, in: ordered)
    let dated = dater.dated(ordered, actors: actors)
    return CorpusAnalysis(articles: dated, actors: actors, events: finder.events(in: dated, actors: actors))
  }
}
