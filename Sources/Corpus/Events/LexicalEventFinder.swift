import Foundation
import Language

/// Finds cross-references by what two sentences share: actors, dates, numbers and rare words.
///
/// Articles that may tell of one story are found first; then the pairs of their sentences are measured and scored, and scored again by what
/// the pairs say to each other; the probable ones become links, linked sentences become events.
public struct LexicalEventFinder: EventFinder {
  /// Pairs with a lower logit are as good as never links: nobody is told of them.
  static let floor: Float = -5
  /// Pairs with a lower logit say nothing to others, and come near to being shown by no support that others give them. (The weights are
  /// fitted with all pairs heard; hearing the likely ones alone ranks a little better, and leaves far fewer to keep.)
  static let likely: Float = -2.5
  /// Less probable pairs are told of to who asks for every pair alone.
  private static let leastKept = 0.05

  private let keepsEveryPair: Bool
  private let workforce: Workforce

  /// - Parameter keepsEveryPair: whether the cross-references are all pairs that were scored, and not only those that come near to being
  ///   shown.
  public init(keepsEveryPair: Bool = false, workforce: Workforce = .alone) {
    self.keepsEveryPair = keepsEveryPair
    self.workforce = workforce
  }

  public func events(in comparison: ArticleComparison, decisions: LinkDecisions) -> EventIndex {
    events(in: comparison, decisions: decisions, concerning: nil)
  }

  public func events(in comparison: ArticleComparison, decisions: LinkDecisions, concerning article: Int) -> EventIndex {
    events(in: comparison, decisions: decisions, concerning: comparison.material.articleRanges[article])
  }

  /// - Parameter chosen: of the sentences those whose links and events are wanted, and no others; nil for all, and the stories.
  private func events(in comparison: ArticleComparison, decisions: LinkDecisions, concerning chosen: Range<Int>?) -> EventIndex {
    let (articles, actors, material) = (comparison.articles, comparison.actors, comparison.material)
    let model = LinkModel.fitted
    let scored = PairSearch(material: material, model: model, workforce: workforce).scored(
      comparison.pairs, from: keepsEveryPair ? Self.floor : Self.likely)
    var decided = DecidedLinks(decisions, in: material)
    let least = keepsEveryPair ? -Float.infinity : Float(log(Self.leastKept / (1 - Self.leastKept)))
    let most = keepsEveryPair ? 1_000_000 : 100_000
    func linked(_ pairs: [ScoredPair]) -> [Link] {
      let context = LinkContext(
        pairs, articles: material.articleRanges, surroundings: material.surroundings, from: Self.likely)
      return LinkSelection(material: material, most: most).links(context.scored(by: model.context, from: least, workforce))
    }
    let found = linked(decided.applied(to: scored))
    // What people confirm joins the groups that are found without it: it makes none beside them, and takes nothing out of them.
    let unconfirmed = decided.confirmsAny ? linked(decided.withoutRejected(scored)) : found
    let clauses = SentenceClauses(articles: articles, actors: actors, material: material)
    var groups = EventGroups(
      material: material, shown: unconfirmed.filter { $0.isShown && !$0.isLone }, all: unconfirmed, clauses: clauses,
      deeds: DeedReader(articles: articles, actors: actors, material: material))
    let grouped = groups.grouped()
    let reported = decided.revised(grouped, by: found)
    let links = decided.consistent(found, found: grouped, revised: reported)
    let wantedLinks = links.filter { link in chosen.map { $0.contains(link.first) || $0.contains(link.second) } ?? true }
    let references = references(wantedLinks, EvidenceReader(articles: articles, actors: actors, material: material), decided)
    // Each span has a maker of its own, which remembers who speaks in the articles that it meets.
    let maker: @Sendable () -> EventMaker = { EventMaker(articles: articles, actors: actors, material: material) }
    var isLinked = [Bool](repeating: false, count: material.sentences.count)
    for sentence in reported.joined() { isLinked[sentence] = true }
    let wanted = chosen.map { chosen in reported.filter { $0.contains(where: chosen.contains) } } ?? reported
    let alone = (chosen ?? material.sentences.indices).filter { !isLinked[$0] }
    let made = workforce.spans(of: wanted.count, size: 64) { span in
      let maker = maker()
      return wanted[span].compactMap { group in maker.event(group).map { (group: group, event: $0) } }
    }
    let events =
      TwinEvents(material, decisions).united(made.flatMap { $0 }, by: maker())
      + workforce.spans(of: alone.count, size: 256) { alone[$0].compactMap(maker().loneEvent) }.flatMap { $0 }
    return EventIndex(
      crossReferences: references, shownFrom: LinkSelection.shownFrom,
      events: Self.withDistinctIDs(events.sorted(by: Self.isEarlier)),
      stories: chosen == nil
        ? Self.stories(comparison.stories, StoryLabel(articles: articles, actors: actors, material: material)) : [],
      decisions: decisions)
  }

  /// The cross-references of links: of those that share anything, and of those that somebody confirmed. What they share is kept of those
  /// that are shown, and of all where every pair is asked for: of the others nobody sees it.
  private func references(_ links: [Link], _ reader: EvidenceReader, _ decided: DecidedLinks) -> [CrossReference] {
    var (reader, writer) = (reader, EvidenceWriter())
    let nothing = writer.add(actors: [], dates: [], numbers: [], words: [])
    let places = links.map { link in
      if link.isShown || keepsEveryPair { return reader.write(link.first, link.second, to: &writer) }
      return reader.sharesAnything(link.first, link.second) ? nothing : nil
    }
    let (table, sentences) = (writer.table(), reader.material.sentences)
    var references: [CrossReference] = []
    references.reserveCapacity(links.count)
    for (link, place) in zip(links, places) where place != nil || decided.isConfirmed(link.first, link.second) {
      references.append(
        CrossReference(
          from: sentences[link.first].passage, to: sentences[link.second].passage, score: link.probability, isShown: link.isShown,
          evidence: table.evidence(at: place ?? nothing)))
    }
    return references
  }

  /// Articles at least so alike in words or in actors, on average, tell one story: where known look-alike stories are told apart best.
  static let storyLikeness = 0.185

  private static func stories(_ tree: StoryTree, _ labeller: StoryLabel) -> [Story] {
    let groups = tree.groups(atLeast: storyLikeness)
    return zip(groups, labeller.labels(of: groups)).compactMap { Story($0, of: labeller.articles, label: $1) }
  }

  /// A passage can be the first report of several events; those after the first get a number behind the id.
  static func withDistinctIDs(_ events: [Event]) -> [Event] {
    var uses: [EventID: Int] = [:]
    return events.map { event in
      let use = uses[event.id, default: 0] + 1
      uses[event.id] = use
      return use == 1 ? event : event.identified(as: EventID("\(event.id.value).\(use)"))
    }
  }

  private static func isEarlier(_ a: Event, _ b: Event) -> Bool {
    guard let first = a.reports.first, let second = b.reports.first else { return a.id < b.id }
    return (first.passage, a.id) < (second.passage, b.id)
  }
}
