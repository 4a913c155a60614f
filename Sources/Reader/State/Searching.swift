import Corpus
import Language

/// A search through the open articles.
struct SearchState: Hashable, Sendable {
  let pattern: String
  /// In the order of the panes, then of the text.
  let matches: [Place]
  /// The same by article, for painting.
  let byArticle: [ArticleID: [ByteRange]]
  /// Why the pattern can't be used; nil when it can.
  let problem: String?
  /// Whether matches are painted; `:noh` turns it off until the next search.
  var isHighlighted = true

  init(pattern: String, articles: [Article], folded: FoldedTextCache) {
    self.pattern = pattern
    guard !pattern.isEmpty, let finder = PatternFinder(pattern) else {
      (matches, byArticle) = ([], [:])
      problem = pattern.isEmpty ? nil : "not a regular expression: \(pattern)"
      return
    }
    problem = nil
    var matches: [Place] = []
    var byArticle: [ArticleID: [ByteRange]] = [:]
    for article in articles where byArticle[article.id] == nil {
      let ranges = finder.ranges(in: article, folded: folded)
      byArticle[article.id] = ranges
      matches += ranges.map { Place(article: article.id, range: $0) }
    }
    self.matches = matches
    self.byArticle = byArticle
  }
}

extension ReaderState {
  /// Searches the open articles and goes to the first match at or after (or before) a place.
  ///
  /// - Parameter isFinal: whether the pattern was typed to its end; then a miss is told.
  mutating func search(for pattern: String, backwards: Bool, from origin: Desk, isFinal: Bool) {
    desk = origin
    if case .search = currentSet?.kind { currentSet = nil }
    let found = SearchState(pattern: pattern, articles: desk.panes.compactMap { documents[$0.article] }, folded: folded)
    search = pattern.isEmpty ? nil : found
    if let problem = found.problem { return isFinal ? complain(problem) : () }
    guard !found.matches.isEmpty else {
      if isFinal { say(missMessage(pattern)) }
      return
    }
    currentSet = CurrentSet(kind: .search(pattern), items: found.matches, at: index(of: found.matches, backwards: backwards))
    if isFinal { jumps.leave(origin) }
    if let place = currentSet?.place { go(to: place) }
    if isFinal, let set = currentSet { say("\(setName(set)) \(set.at + 1) of \(set.items.count)") }
  }

  /// The match to begin with: the first one behind the cursor in the focused article, or in the articles after it, and round.
  private func index(of matches: [Place], backwards: Bool) -> Int {
    guard let pane = desk.focusedPane else { return 0 }
    let order = Dictionary(desk.panes.enumerated().map { ($1.article, $0) }, uniquingKeysWith: { first, _ in first })
    let here = (order[pane.article] ?? 0, pane.cursor)
    if backwards { return matches.lastIndex { (order[$0.article] ?? 0, $0.range.lowerBound) < here } ?? matches.count - 1 }
    return matches.firstIndex { (order[$0.article] ?? 0, $0.range.lowerBound) > here } ?? 0
  }

  /// What a search that failed says: whether articles that are not open have it.
  private func missMessage(_ pattern: String) -> String {
    let open = Set(desk.panes.map(\.article))
    let others = documents.articles.filter { !open.contains($0.id) }
    let found = SearchState(pattern: pattern, articles: others, folded: folded)
    let articles = Set(found.matches.map(\.article)).count
    return articles == 0
      ? "not found in this library: \(pattern)"
      : "not in the open articles: \(pattern); \(articles == 1 ? "1 other has" : "\(articles) others have") it (o opens one)"
  }

  /// `n` and `N`: along the last search or the walk along an actor's mentions.
  mutating func repeatSearch(by count: Int) {
    if case .mentions(let actor) = currentSet?.kind {
      chosenFocus = .actor(actor)
      leavePlace()
      visitNextInSet(by: count)
      chosenFocus = .actor(actor)
      return
    }
    guard let search, !search.matches.isEmpty else { return say("no search yet: / begins one") }
    leavePlace()
    let at = index(of: search.matches, backwards: count < 0)
    currentSet = CurrentSet(kind: .search(search.pattern), items: search.matches, at: at)
    visitNextInSet(by: count > 0 ? count - 1 : count + 1)
  }
}
