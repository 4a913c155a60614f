import Language

/// Finds which passages of different articles report the same event.
public protocol EventFinder: Sendable {
  /// The cross-references and events of some articles. The same input in the same order gives the same answer.
  ///
  /// - Parameter decisions: what people say of pairs of passages; it counts before what is found.
  func events(in comparison: ArticleComparison, decisions: LinkDecisions) -> EventIndex
}

extension EventFinder {
  /// The same for articles that are not made ready yet.
  public func events(in articles: [AnalysedArticle], actors: ActorIndex, decisions: LinkDecisions = .none) -> EventIndex {
    events(in: ArticleComparison(articles, actors: actors), decisions: decisions)
  }
}

/// The events of some articles, and the cross-references that they are made of.
public struct EventIndex: Sendable {
  /// By score, highest first; then by place. Every pair that was scored and may be asked for, also those not shown.
  public let crossReferences: [CrossReference]
  /// The score from which a cross-reference is shown by default.
  public let shownFrom: Double
  /// In order of their first report; events that one source alone reports are among them.
  public let events: [Event]
  /// The stories that the articles tell, as far as the finder looked for them; in any order.
  public let stories: [Story]
  /// What people said of pairs of passages, which all of this is made with.
  public let decisions: LinkDecisions
  private let eventsByPassage: [Passage: [Int]]

  public init(
    crossReferences: [CrossReference], shownFrom: Double, events: [Event], stories: [Story] = [], decisions: LinkDecisions = .none
  ) {
    self.crossReferences = crossReferences
    self.shownFrom = shownFrom
    self.events = events
    self.stories = stories
    self.decisions = decisions
    var byPassage: [Passage: [Int]] = [:]
    for (index, event) in events.enumerated() {
      for report in event.reports { byPassage[report.passage, default: []].append(index) }
    }
    eventsByPassage = byPassage.mapValues {
      $0.sorted { Self.isWider(events[$0], events[$1]) || (!Self.isWider(events[$1], events[$0]) && $0 < $1) }
    }
  }

  /// Whether more articles report `first`.
  private static func isWider(_ first: Event, _ second: Event) -> Bool { first.articleCount > second.articleCount }

  public static let empty = EventIndex(crossReferences: [], shownFrom: 1, events: [])

  /// The events that a passage reports, as places in `events`: the one that most articles report first.
  public func events(at passage: Passage) -> [Int] { eventsByPassage[passage] ?? [] }
}
