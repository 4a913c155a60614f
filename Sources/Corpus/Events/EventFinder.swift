import Language

/// Finds which passages of different articles report the same event.
public protocol EventFinder: Sendable {
  /// The cross-references and events of some articles. The same input in the same order gives the same answer.
  ///
  /// - Parameter decisions: what people say of pairs of passages; it counts before what is found.
  func events(in comparison: ArticleComparison, decisions: LinkDecisions) -> EventIndex

  /// Of the same those that concern one article: cross-references and events of its passages, and no stories.
  ///
  /// - Parameter article: its place among those that are compared.
  func events(in comparison: ArticleComparison, decisions: LinkDecisions, concerning article: Int) -> EventIndex
}

extension EventFinder {
  public func events(in comparison: ArticleComparison, decisions: LinkDecisions, concerning article: Int) -> EventIndex {
    let all = events(in: comparison, decisions: decisions)
    return EventIndex(
      crossReferences: all.crossReferences.filter { $0.from.article == article || $0.to.article == article },
      shownFrom: all.shownFrom, events: all.events.filter { $0.reports.contains { $0.passage.article == article } },
      decisions: decisions)
  }

  /// The same for articles that are not made ready yet.
  public func events(in articles: [AnalysedArticle], actors: ActorIndex, decisions: LinkDecisions = .none) -> EventIndex {
    events(in: ArticleComparison(articles, actors: actors), decisions: decisions)
  }
}

/// The events of some articles, and the cross-references that they are made of.
public struct EventIndex: Sendable {
  /// By score, highest first; then by place. Every pair that was scored and may be asked for, also those not shown.
  public internal(set) var crossReferences: Layered<CrossReference>
  /// The score from which a cross-reference is shown by default.
  public let shownFrom: Double
  /// In order of their first report; events that one source alone reports are among them.
  public internal(set) var events: Layered<Event>
  /// The stories that the articles tell, as far as the finder looked for them; in any order.
  public let stories: [Story]
  /// What people said of pairs of passages, which all of this is made with.
  public let decisions: LinkDecisions
  /// Places in `events`: the one that most articles report first.
  var eventsByPassage: PlacesByPassage
  var eventsByRepeat: PlacesByPassage
  var places: LayeredPlaces<EventID, Int>

  public init(
    crossReferences: [CrossReference], shownFrom: Double, events: [Event], stories: [Story] = [], decisions: LinkDecisions = .none
  ) {
    self.crossReferences = Layered(crossReferences)
    self.shownFrom = shownFrom
    self.events = Layered(events)
    self.stories = stories
    self.decisions = decisions
    places = LayeredPlaces(Dictionary(events.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first }))
    eventsByRepeat = PlacesByPassage { note in
      for (place, event) in events.enumerated() { for passage in event.repeats { note(passage, place) } }
    }
    let counts = events.map(\.articleCount)
    let ordered = events.indices.sorted { (-counts[$0], $0) < (-counts[$1], $1) }
    eventsByPassage = PlacesByPassage { note in
      for place in ordered { for report in events[place].reports { note(report.passage, place) } }
    }
  }

  /// Events by their places: those first that most articles report.
  func sorted(_ places: [Int]) -> [Int] {
    if places.count < 2 { return places }
    return places.map { (count: events[$0].articleCount, place: $0) }.sorted { (-$0.count, $0.place) < (-$1.count, $1.place) }.map(
      \.place)
  }

  public static let empty = EventIndex(crossReferences: [], shownFrom: 1, events: [])

  /// The event's place in `events`; nil for one that is not there.
  public func place(of event: EventID) -> Int? { places[event] }

  /// The events that a passage reports, as places in `events`: the one that most articles report first.
  public func events(at passage: Passage) -> [Int] { eventsByPassage[passage].map(Int.init) }

  /// The event that both passages tell of, as a place in `events`: as reports, or as titles that repeat one. The most widely reported when
  /// there are several; nil when there is none.
  public func commonEvent(of one: Passage, _ other: Passage) -> Int? {
    let others = told(at: other)
    return sorted(told(at: one).filter(others.contains)).first
  }

  private func told(at passage: Passage) -> [Int] { events(at: passage) + eventsByRepeat[passage].map(Int.init) }
}
