import Corpus

/// What was told last: an analysis in which all articles were compared, and over it what came since.
struct ToldAnalysis {
  /// What stays the same whatever people say of actors.
  let resolved: ResolvedArticles
  let compared: CorpusAnalysis
  /// The same with what came, changed and went since.
  var present: CorpusAnalysis
  private(set) var arrivals: ArrivalComparer?
  /// How long it took to compare all.
  let took: Duration

  init(resolved: ResolvedArticles, compared: CorpusAnalysis, arrivals: ArrivalComparer?, took: Duration) {
    self.resolved = resolved
    self.compared = compared
    present = compared
    self.arrivals = arrivals
    self.took = took
  }

  /// Takes an article in that came since; nil where all have to be compared with it first.
  mutating func take(_ article: AnalysedArticle, _ links: LinkStatements) -> Arrival? {
    guard let arrival = arrivals?.arrival(of: article, in: present, links: links) else { return nil }
    present = present.taking(arrival)
    return arrival
  }

  mutating func withdraw(_ id: ArticleID) { present = present.withdrawing(id) }
}
