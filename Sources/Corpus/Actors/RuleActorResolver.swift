import Language

/// Brings names together by rules: countries, acronyms, names inside longer names, surnames, spellings.
///
/// The rules run in this order, each on what the one before it left. A capital that is named as a place stays a place of its own, two persons of
/// one surname stay two, and a name that may be either of two things stays by itself.
public struct RuleActorResolver: ActorResolver {
  public init() {}

  public func actors(in articles: [AnalysedArticle]) -> ActorIndex {
    var groups = NameGroups(articles)
    var acronyms = AcronymRule(articles)
    acronyms.apply(to: &groups)
    ContainedNameRule.apply(to: &groups)
    PersonRule.apply(to: &groups)
    var maker = ActorMaker(articles)
    return maker.index(of: &groups)
  }
}
