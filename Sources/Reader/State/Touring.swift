import Corpus
import Language

/// Going from mention to mention, and along the current set.
extension ReaderState {
  /// Which item of the current set the cursor stands on; nil when it is on none.
  var placeInSet: Int? { desk.focusedPane.flatMap { currentSet?.item(at: $0.cursor, in: $0.article) } }

  /// Why there is no passage to act on.
  var whyNoAnalysis: String {
    focusedArticle == nil ? "no article is open" : progress.isFinished ? "this article was not analysed" : "not analysed yet"
  }

  /// What makes a current set, where there is none.
  var whyNoSet: String { "no current set: \(key("<Enter>", in: .text)), \(key("/", in: .text)) or a list makes one" }

  /// Goes to the next place of the current set.
  mutating func visitNextInSet(by steps: Int) {
    guard var set = currentSet, !set.items.isEmpty else {
      return say(whyNoSet)
    }
    set.advance(by: steps)
    currentSet = set
    if let place = set.place { go(to: place) }
    if case .tour(let event) = set.kind { chosenFocus = .event(event) }
    if set.kind == .likeliest { chosenFocus = tourLink.map { .link($0) } }
    if set.kind.isOfLinks { revealStart(of: set) }
    say(setWords(set))
  }

  /// "mention of Khalifa Haftar 3 of 17 in 4 articles".
  func setWords(_ set: CurrentSet) -> String {
    if case .tour = set.kind { return tourWords(set) }
    if set.kind == .likeliest { return likeliestWords(set) }
    let place = "\(setName(set)) \(set.at + 1) of \(set.items.count)"
    guard case .mentions = set.kind else { return place }
    return "\(place) in \(set.articles) article\(set.articles == 1 ? "" : "s")"
  }

  func setName(_ set: CurrentSet) -> String {
    switch set.kind {
    case .tour: "report"
    case .mentions(let actor): "mention of \(analysis.actors[actor]?.name ?? actor.slug)"
    case .search(let pattern): "/\(pattern)"
    case .passages(let name): name
    }
  }

  /// Goes to the next passage, in the focused article, of which `matches` is true.
  mutating func goToPassage(by count: Int, called name: String, where matches: (ReaderState, Passage) -> Bool) {
    guard let pane = desk.focusedPane, let article = documents[pane.article], let (position, analysed) = analysed(article) else {
      return say(whyNoAnalysis)
    }
    let found = analysed.analysis.sentences.indices.filter { matches(self, Passage(article: position, sentence: $0)) }
    step(by: count, through: found.map { analysed.analysis.sentences[$0].range }, called: name)
    // What was in focus by hand was so elsewhere: here it is the passage's event.
    if desk.focusedPane?.cursor != pane.cursor { chosenFocus = nil }
  }

  /// Goes to the next of some spans of the focused article, and says so when there is none further on.
  mutating func step<Ranges: RandomAccessCollection>(by count: Int, through ranges: Ranges, called name: String)
  where Ranges.Element == ByteRange, Ranges.Index == Int {
    guard let cursor = desk.focusedPane?.cursor else { return }
    let target: Int
    if count > 0 {
      target = (ranges.firstIndex { $0.lowerBound > cursor } ?? ranges.count) + count - 1
    } else {
      target = (ranges.lastIndex { $0.upperBound <= cursor || $0.lowerBound < cursor && !$0.contains(cursor) } ?? -1) + count + 1
    }
    guard !ranges.isEmpty else { return say("no \(name) in this article") }
    guard ranges.indices.contains(target) else {
      return say("no \(name) \(count > 0 ? "after" : "before") this one")
    }
    leavePlace()
    moveCursor(to: ranges[target].lowerBound)
    revealWhole(ranges[target])
  }

  /// Goes to the next mention in the focused article, of any actor, and puts that actor in focus.
  mutating func goToMention(by count: Int) {
    guard let article = focusedArticle, let (position, _) = analysed(article) else { return say(whyNoAnalysis) }
    let mentions = analysis.actors.mentions[position].filter { lens.shows($0.form) && !isMuted($0.actor) }
    step(by: count, through: mentions.map(\.range), called: "mention")
    if let cursor = desk.focusedPane?.cursor, let mention = mentions.first(where: { $0.range.contains(cursor) }) {
      chosenFocus = .actor(mention.actor)
    }
  }

  /// The actor in focus, else the one under the cursor, else the first of the passage.
  var actorInFocus: ActorID? {
    let items = focusItems
    if case .actor(let actor) = focus(among: items) { return actor }
    return items.lazy.compactMap { if case .actor(let actor) = $0 { actor } else { nil } }.first
  }

  /// Goes to the next mention of the actor in focus, through all open articles.
  mutating func goToMentionOfActor(by count: Int) {
    guard let actor = actorInFocus else { return say(analysis.articles.isEmpty ? whyNoAnalysis : "no actor under the cursor") }
    let articles = desk.panes.map(\.article)
    let items = mentionPlaces(of: actor, in: articles)
    guard let pane = desk.focusedPane, !items.isEmpty else { return }
    leavePlace()
    let paneOrder = Dictionary(desk.panes.enumerated().map { ($1.article, $0) }, uniquingKeysWith: { first, _ in first })
    let here = (paneOrder[pane.article] ?? 0, pane.cursor)
    let at: Int
    if count > 0 {
      at = (items.lastIndex { (paneOrder[$0.article] ?? 0, $0.range.lowerBound) <= here } ?? -1)
    } else {
      at = items.firstIndex { (paneOrder[$0.article] ?? 0, $0.range.upperBound) > here } ?? items.count
    }
    var set = CurrentSet(kind: .mentions(actor), items: items, at: at, scope: .articles(articles))
    set.advance(by: count)
    currentSet = set
    if let place = set.place { go(to: place) }
    chosenFocus = .actor(actor)
    say(setWords(set))
  }

  /// Where an actor is mentioned in all articles, in order of their dates.
  func mentionPlaces(of actor: ActorID) -> [Place] {
    guard let rank = analysis.actors.rank(of: actor) else { return [] }
    let articles = analysis.appearances.articles(ofRank: rank).map { analysis.articles[$0].article }
    let dated = articles.map { (day: $0.metadata.date.date?.firstDay ?? Int.max, id: $0.id) }
    return mentionPlaces(of: actor, in: dated.sorted { $0 < $1 }.map(\.id))
  }

  /// The same of some of its mentions.
  func mentionPlaces(of actor: ActorID, _ choice: ListRow.MentionChoice) -> [Place] {
    let places = mentionPlaces(of: actor)
    switch choice {
    case .all: return places
    case .alias(let name): return places.filter { ($0.words(in: self)) == name }
    case .source(let source): return places.filter { documents[$0.article]?.sourceName == source }
    }
  }

  /// Where an actor is mentioned in some articles, in their order: what is counted, and the lens shows.
  func mentionPlaces(of actor: ActorID, in articles: [ArticleID]) -> [Place] {
    var seen: Set<ArticleID> = []
    return articles.flatMap { id -> [Place] in
      guard seen.insert(id).inserted, let position = analysis.position(of: id) else { return [] }
      return analysis.actors.mentions[position]
        .filter { $0.actor == actor && $0.zone != .boilerplate && lens.shows($0.form) }
        .map { Place(article: id, range: $0.range) }
    }
  }
}
