import Language
import Synchronization

/// Brings names together by rules: countries, acronyms, names inside longer names, surnames, spellings.
///
/// First each article by itself (`ArticleActors`), then all of them together (`ActorGroups`). A capital that is named as a place stays a place
/// of its own, two persons of one surname stay two, and a name that may be either of two things stays by itself and is proposed.
public struct RuleActorResolver: ActorResolver {
  private let memory = ActorMemory()

  public init() {}

  public func actors(in articles: [AnalysedArticle]) -> ActorIndex { memory.actors(in: articles) }

  public func actors(arrivingWith article: AnalysedArticle, in analysis: CorpusAnalysis) -> ArrivingActors? {
    memory.actors(arrivingWith: article, in: analysis)
  }
}

/// What a resolver remembers of the articles that it saw: nothing in an answer depends on it.
///
/// How names are written, each once, and who bears them. What each article says by itself is made anew when all are compared again: that is a
/// small part of comparing them, and keeping it takes more than the articles' texts.
private final class ActorMemory: Sendable {
  private struct State {
    var names = WrittenNames()
    var bearers = NameBearers.none
  }

  private let state = Mutex(State())

  func actors(in articles: [AnalysedArticle]) -> ActorIndex {
    state.withLock { state in
      let actors = articles.map { ArticleActors(of: $0, names: state.names, facts: .standard) }
      let (index, bearers) = Self.index(actors, state.names, articles)
      state.bearers = bearers
      return index
    }
  }

  func actors(arrivingWith article: AnalysedArticle, in analysis: CorpusAnalysis) -> ArrivingActors? {
    state.withLock { state in
      let named = ArticleActors(of: article, names: state.names, facts: .standard)
      let actors = ArrivingActorMaker(
        named, state.names, source: article.article.sourceName, state.bearers, in: analysis
      ).actors()
      state.bearers.add(named, of: article.article.id)
      return actors
    }
  }

  private static func index(_ actors: [ArticleActors], _ names: WrittenNames, _ articles: [AnalysedArticle]) -> (
    ActorIndex, NameBearers
  ) {
    var groups = ActorGroups(actors, names)
    let circles = ActorCircles(&groups, TopicWords(articles))
    var alike = SpelledAlikeRule(circles)
    alike.apply(to: &groups)
    var same = SameNameRule(circles)
    same.apply(to: &groups)
    var contained = PartOfNameRule(circles)
    contained.apply(to: &groups)
    var acronyms = AcronymRule(circles)
    acronyms.apply(to: &groups)
    NamesakeRule(circles).apply(to: &groups)
    var full = FullNameRule(circles)
    full.apply(to: &groups)
    var bare = BareNameRule(circles, &groups)
    bare.apply(to: &groups)
    var maker = ActorMaker(&groups)
    return (maker.index(sources: articles.map(\.article.sourceName)), bearers(&groups, articles))
  }

  private static func bearers(_ groups: inout ActorGroups, _ articles: [AnalysedArticle]) -> NameBearers {
    var bearers = NameBearers(articles: articles.map(\.article.id))
    for (article, entry) in groups.articles.enumerated() {
      var seen = [Bool](repeating: false, count: entry.entities.count)
      for naming in entry.mentions where naming.entity >= 0 && naming.zone != .boilerplate && !seen[naming.entity] {
        seen[naming.entity] = true
        bearers.note(
          entry.entities[naming.entity].key, meaning: groups.representative(groups.members[article][naming.entity]), in: article,
          at: naming.range.lowerBound)
      }
    }
    return bearers
  }
}
