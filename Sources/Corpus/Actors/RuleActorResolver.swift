import Language
import Synchronization

/// Brings names together by rules: countries, acronyms, names inside longer names, surnames, spellings.
///
/// First each article by itself (`ArticleActors`), which is kept, so that of articles that come again only what others say of them is worked
/// out anew; then all of them together (`ActorGroups`). A capital that is named as a place stays a place of its own, two persons of one
/// surname stay two, and a name that may be either of two things stays by itself and is proposed.
public struct RuleActorResolver: ActorResolver {
  private let memory = ActorMemory()

  public init() {}

  public func actors(in articles: [AnalysedArticle]) -> ActorIndex { memory.actors(in: articles) }

  public func actors(arrivingWith article: AnalysedArticle, in analysis: CorpusAnalysis) -> ArrivingActors? {
    memory.actors(arrivingWith: article, in: analysis)
  }
}

/// What a resolver remembers of articles: nothing in an answer depends on it.
private final class ActorMemory: Sendable {
  private struct State {
    var names = WrittenNames()
    var articles: [ArticleID: Known] = [:]
    var bearers = NameBearers.none
  }

  private struct Known {
    let article: AnalysedArticle
    let actors: ArticleActors
  }

  private let state = Mutex(State())

  func actors(in articles: [AnalysedArticle]) -> ActorIndex {
    state.withLock { state in
      var known: [ArticleID: Known] = [:]
      let actors = articles.map { article in
        let entry = Self.entry(article, state)
        known[article.article.id] = entry
        return entry.actors
      }
      // A smaller set is asked about while the larger one is read: what it leaves out is not forgotten.
      if known.count * 2 > state.articles.count { state.articles = known } else { state.articles.merge(known) { $1 } }
      let (index, bearers) = Self.index(actors, state.names, articles)
      state.bearers = bearers
      return index
    }
  }

  func actors(arrivingWith article: AnalysedArticle, in analysis: CorpusAnalysis) -> ArrivingActors? {
    state.withLock { state in
      let entry = Self.entry(article, state)
      state.articles[article.article.id] = entry
      let actors = ArrivingActorMaker(
        entry.actors, state.names, source: article.article.sourceName, state.bearers, in: analysis
      ).actors()
      state.bearers.add(entry.actors, of: article.article.id)
      return actors
    }
  }

  private static func entry(_ article: AnalysedArticle, _ state: borrowing State) -> Known {
    if let known = state.articles[article.article.id], known.article.article.textHash == article.article.textHash,
      known.article.analysis.names == article.analysis.names, known.article.article.blocks == article.article.blocks
    {
      return known
    }
    return Known(article: article, actors: ArticleActors(of: article, names: state.names, facts: .standard))
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
