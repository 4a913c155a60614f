import Language

/// Brings names together by rules: countries, acronyms, surnames, spellings.
public struct RuleActorResolver: ActorResolver {
  public init() {}

  public func actors(in articles: [AnalysedArticle]) -> ActorIndex {
    ActorIndex(actors: [], mentions: articles.map { _ in [] })
  }
}
