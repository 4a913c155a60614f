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
  /// The articles in which the pattern takes too many steps, so that nothing is known of them.
  let unsearched: Int
  /// Whether matches are painted; `:noh` turns it off until the next search.
  var isHighlighted = true

  /// - Parameter steps: after so many of them in one article a pattern is given up there.
  init(pattern: String, articles: [Article], folded: FoldedTextCache, steps: Int = PatternFinder.mostSteps) {
    self.pattern = pattern
    let finder: PatternFinder
    do throws(PatternProblem) {
      finder = try PatternFinder(pattern, steps: steps)
      problem = nil
    } catch {
      (matches, byArticle, problem, unsearched) = ([], [:], "not a regular expression: \(error)", 0)
      return
    }
    var matches: [Place] = []
    var byArticle: [ArticleID: [ByteRange]] = [:]
    var unsearched = 0
    for article in articles where byArticle[article.id] == nil {
      let found = finder.ranges(in: article, folded: folded)
      if found == nil { unsearched += 1 }
      let ranges = found ?? []
      byArticle[article.id] = ranges
      matches += ranges.map { Place(article: article.id, range: $0) }
    }
    self.matches = matches
    self.byArticle = byArticle
    self.unsearched = unsearched
  }

  /// What is said where nothing is known of some articles; nil when all were searched.
  var givenUp: String? {
    unsearched == 0
      ? nil
      : "given up in \(unsearched) article\(unsearched == 1 ? "" : "s"): the pattern takes too many steps (begin it with a word, leave out .*)"
  }
}

extension ReaderState {
  /// Begins a search: remembers what is there before it.
  var searchOrigin: SearchOrigin { SearchOrigin(desk: desk, search: search, set: currentSet) }

  /// Searches the open articles and goes to the first match at or after (or before) a place.
  ///
  /// A search that finds nothing leaves all as it was, so that `n` goes on with the one before it.
  ///
  /// - Parameter isFinal: whether the pattern was typed to its end; then a miss is told.
  mutating func search(for pattern: String, backwards: Bool, from origin: SearchOrigin, isFinal: Bool) {
    takeBack(to: origin)
    guard !pattern.isEmpty else { return }
    let found = SearchState(pattern: pattern, articles: desk.panes.compactMap { documents[$0.article] }, folded: folded)
    guard !found.matches.isEmpty else {
      if !isFinal { search = found }
      if isFinal, let problem = found.problem ?? found.givenUp { complain(problem) } else if isFinal { say(missMessage(pattern)) }
      return
    }
    search = found
    currentSet = CurrentSet(kind: .search(pattern), items: found.matches, at: index(of: found.matches, backwards: backwards))
    if isFinal { jumps.leave(origin.desk) }
    if let place = currentSet?.place { go(to: place) }
    guard isFinal, let set = currentSet else { return }
    say((["\(setName(set)) \(set.at + 1) of \(set.items.count)"] + [found.givenUp].compactMap { $0 }).joined(separator: "; "))
  }

  /// Gives up a search that is being typed.
  mutating func takeBack(to origin: SearchOrigin) {
    restore(origin.desk)
    search = origin.search
    currentSet = origin.set
  }

  /// The match to begin with: the first one behind the cursor in the focused article, or in the articles after it, and round.
  private func index(of matches: [Place], backwards: Bool) -> Int {
    next(of: matches, backwards: backwards) ?? (backwards ? matches.count - 1 : 0)
  }

  /// The same without going round.
  private func next(of matches: [Place], backwards: Bool) -> Int? {
    guard let pane = desk.focusedPane else { return 0 }
    let order = Dictionary(desk.panes.enumerated().map { ($1.article, $0) }, uniquingKeysWith: { first, _ in first })
    let here = (order[pane.article] ?? 0, pane.cursor)
    if backwards { return matches.lastIndex { (order[$0.article] ?? 0, $0.range.lowerBound) < here } }
    return matches.firstIndex { (order[$0.article] ?? 0, $0.range.lowerBound) > here }
  }

  /// How much text a miss is looked for in, in bytes: a search is a key too, and no key's work grows with the library.
  private static let mostBytesOfAMiss = 4_000_000

  /// What a search that failed says: whether articles that are not open have it.
  private func missMessage(_ pattern: String) -> String {
    guard let finder = try? PatternFinder(pattern) else { return "not found: \(pattern)" }
    let open = Set(desk.panes.map(\.article))
    var bytes = 0
    var count = 0
    var isWhole = large == nil
    for article in documents.articles where !open.contains(article.id) {
      bytes += article.text.bytes.count
      guard bytes <= Self.mostBytesOfAMiss else {
        isWhole = false
        break
      }
      guard let ranges = finder.ranges(in: article, FoldedText(article.text)) else {
        isWhole = false
        continue
      }
      if !ranges.isEmpty { count += 1 }
    }
    let others = count == 1 && isWhole ? "1 other has" : "\(count)\(isWhole ? "" : " or more") others have"
    if count == 0, isWhole { return "not found in this library: \(pattern)" }
    if let large, count == 0 {
      return
        "not in what is compared: \(pattern) (\(key("g/", in: .text)) searches all \(LargeLibrary.grouped(large.articles)) articles)"
    }
    return "not in the open articles: \(pattern)" + (count > 0 ? "; \(others) it (\(key("o", in: .text)) opens one)" : "")
  }

  /// `n` and `N`: on with what was walked last: a search, the mentions of an actor, or another current set.
  mutating func repeatSearch(by count: Int) {
    if let set = currentSet, !set.isOfSearch {
      leavePlace()
      visitNextInSet(by: count)
      if case .mentions(let actor) = set.kind { chosenFocus = .actor(actor) }
      return
    }
    // After a start the search of the last session goes on.
    if search == nil, currentSet == nil, let last = searchHistory.first {
      return self.search(for: last, backwards: count < 0, from: searchOrigin, isFinal: true)
    }
    guard let search, !search.matches.isEmpty else {
      return say("nothing to go on with: \(key("/")) searches, \(key("*")) follows an actor")
    }
    leavePlace()
    let goesRound = next(of: search.matches, backwards: count < 0) == nil
    let at = index(of: search.matches, backwards: count < 0)
    currentSet = CurrentSet(kind: .search(search.pattern), items: search.matches, at: at)
    visitNextInSet(by: count > 0 ? count - 1 : count + 1)
    if goesRound, let set = currentSet { say("\(setWords(set)), round from the \(count < 0 ? "end" : "beginning")") }
  }
}

/// What was there before a search began: what Esc and a miss bring back.
struct SearchOrigin: Hashable, Sendable {
  let desk: Desk
  let search: SearchState?
  let set: CurrentSet?
}
