import Corpus
import Language

/// Which events a passage tells of, as far as they are shown, and which of them comes first.
extension ReaderState {
  /// Whether an event is shown: standing facts and claims can be hidden.
  func isShown(_ event: Event) -> Bool { !showsHappeningsAlone || event.kind == .happening }

  /// The shown events of a passage, the most widely reported first.
  func events(at passage: Passage) -> [Event] {
    // Not by `isShown`: a function of a state that is handed on holds a copy of all of it, and this one is asked for every row.
    let (index, showsHappeningsAlone) = (analysis.events, showsHappeningsAlone)
    return index.events(at: passage).map { index.events[$0] }.filter { !showsHappeningsAlone || $0.kind == .happening }
  }

  /// The shown events of a passage, in the order in which they come into focus: the one whose words stand in the clause under the cursor,
  /// and that others report most surely, first; of events that have as much of both, happenings before standing facts and claims, then the
  /// most widely reported.
  func events(at passage: Passage, under cursor: ByteOffset) -> [Event] {
    let events = events(at: passage)
    guard events.count > 1 else { return events }
    let keyed = events.enumerated().map { place, event in
      (key: (-weight(of: event, at: passage, under: cursor), event.kind == .happening ? 0 : 1, place), event: event)
    }
    return keyed.sorted { $0.key < $1.key }.map(\.event)
  }

  /// What others report of a passage, in the order in which it comes into focus: its events that other articles report; with them the event
  /// that it is not of, but linked with, first where that link is surer, else last; where there is none of all these, the link that is
  /// shown.
  func reportedElsewhere(at passage: Passage, under cursor: ByteOffset) -> [FocusItem] {
    let own = events(at: passage, under: cursor).filter { isReportedElsewhere($0, than: passage) }
    var items = own.map { FocusItem.event($0.id) }
    if let linked = linkedEvent(passage) {
      let isSurer = own.first.map {
        weight(of: linked.link, at: passage, under: cursor) > weight(of: $0, at: passage, under: cursor)
      }
      items.insert(.event(linked.event.id), at: isSurer ?? true ? 0 : items.endIndex)
    }
    if items.isEmpty, let link = shownLinkWithoutEvent(passage) { items.append(.link(link)) }
    return items
  }

  /// The event of the passage that this one is linked with most surely of those that have no event in common with it: as with a title that
  /// says again what its article reports, and is in no event itself.
  private func linkedEvent(_ passage: Passage) -> (event: Event, link: CrossReference)? {
    let own = Set(events(at: passage).map(\.id))
    for link in shownReferences(of: passage) {
      let events = events(at: link.from == passage ? link.to : link.from)
      guard !events.contains(where: { own.contains($0.id) }) else { continue }
      if let event = events.first(where: { isReportedElsewhere($0, than: passage) }) { return (event, link) }
    }
    return nil
  }

  /// The surest link of a passage that reports something.
  private func shownLinkWithoutEvent(_ passage: Passage) -> PassagePair? {
    guard isReport(passage), !isHidden(passage), let link = shownReferences(of: passage).first else { return nil }
    return PassagePair(from: place(of: passage), to: place(of: link.from == passage ? link.to : link.from))
  }

  /// The links of a passage that are shown, the surest first, without those that the user rejected.
  private func shownReferences(of passage: Passage) -> [CrossReference] {
    analysis.links.references(of: passage).prefix(Self.mostLinksRead).filter {
      $0.isShown && linkDecisions.isSameEvent($0.from, $0.to) != false
    }
  }

  /// Whether a passage tells of standing facts and claims alone, and these are hidden.
  func isHidden(_ passage: Passage) -> Bool {
    events(at: passage).isEmpty && !analysis.events.events(at: passage).isEmpty
  }

  /// How much speaks for it that an event is meant at the cursor: how much of its words stand there, and how surely others report it.
  private func weight(of event: Event, at passage: Passage, under cursor: ByteOffset) -> Double {
    let words = eventWords.words(of: event, at: passage, evidences, in: analysis)
    return weight(words, certainty(of: event, at: passage), in: clause(at: cursor, of: passage))
  }

  /// The same of what a passage is linked with.
  private func weight(of link: CrossReference, at passage: Passage, under cursor: ByteOffset) -> Double {
    let other = link.from == passage ? link.to : link.from
    let words = EventWordsCache.words(evidences.places(passage, other, in: analysis).first)
    return weight(words, link.score, in: clause(at: cursor, of: passage))
  }

  private func weight(_ words: [EventWordsCache.Word], _ certainty: Double, in clause: ByteRange) -> Double {
    (1 + 4 * share(of: words, in: clause)) * certainty * certainty
  }

  /// How surely a passage is linked with another article's report of one of its events.
  private func certainty(of event: Event, at passage: Passage) -> Double {
    let index = analysis.events
    let best = analysis.links.references(of: passage).prefix(Self.mostLinksRead).first { reference in
      let other = reference.from == passage ? reference.to : reference.from
      return index.events(at: other).contains { index.events[$0].id == event.id }
    }
    return max(best?.score ?? 0, index.shownFrom)
  }

  /// What more links a passage has says no more.
  private static let mostLinksRead = 32

  func clause(at cursor: ByteOffset, of passage: Passage) -> ByteRange {
    analysis.clause(at: cursor, of: passage)
  }

  /// How much of an event's words in a passage stand in a clause, from 0 to 1. Words that tell what happened weigh more than who, where and
  /// when.
  private func share(of words: [EventWordsCache.Word], in clause: ByteRange) -> Double {
    let all = words.reduce(0) { $0 + $1.weight }
    let here = words.reduce(0) { $0 + (clause.contains($1.range.lowerBound) ? $1.weight : 0) }
    return all == 0 ? 0 : Double(here) / Double(all)
  }

  /// The reports of an event that other articles have, without those of which the user said that they are another event's.
  func otherReports(of event: Event, than passage: Passage) -> [Report] {
    event.reports.filter {
      $0.passage.article != passage.article && linkDecisions.isSameEvent($0.passage, passage) != false
    }
  }

  /// Whether an article other than the passage's own reports the event.
  func isReportedElsewhere(_ event: Event, than passage: Passage) -> Bool {
    event.reports.contains {
      $0.passage.article != passage.article && linkDecisions.isSameEvent($0.passage, passage) != false
    }
  }

  /// Whether an article other than the passage's own reports one of its events, or is linked with it.
  func isReportedElsewhere(_ passage: Passage) -> Bool {
    events(at: passage).contains { isReportedElsewhere($0, than: passage) } || linkedEvent(passage) != nil
      || shownLinkWithoutEvent(passage) != nil
  }

  /// How many other sources than the article's own report the events of a passage, or that which it is linked with; copies of one text count as one, those of the
  /// article's own as none.
  func otherSources(reporting passage: Passage) -> Int {
    sourceCounts.count(of: passage) { countOtherSources(reporting: passage) }
  }

  private func countOtherSources(reporting passage: Passage) -> Int {
    let own = witnessName(of: passage)
    var others: Set<String> = []
    for event in events(at: passage) + [linkedEvent(passage)?.event].compactMap(\.self) {
      for report in otherReports(of: event, than: passage) {
        others.insert(witnessName(of: report.passage))
      }
    }
    if let linked = shownLinkWithoutEvent(passage).flatMap({ self.passage(of: $0.to) }) { others.insert(witnessName(of: linked)) }
    others.subtract([own, analysis.articles[passage.article].article.sourceName])
    return others.count
  }

  /// Whether a passage tells of something, and no other source does, as far as can be told.
  func isUnique(_ passage: Passage) -> Bool { sourceCounts.isUnique(passage) { isFoundNowhereElse(passage) } }

  private func isFoundNowhereElse(_ passage: Passage) -> Bool {
    guard otherSources(reporting: passage) == 0, !events(at: passage).isEmpty else { return false }
    let own = witnessName(of: passage)
    return !analysis.links.near(passage).contains {
      linkDecisions.isSameEvent($0, passage) != false && witnessName(of: $0) != own
    }
  }
}

/// The words by which passages tell of events: those that other reports of the event have too. Found once and kept until the articles are
/// compared anew; holds nothing that can't be made again.
final class EventWordsCache {
  struct Word {
    let range: ByteRange
    let weight: Int
  }

  private struct Key: Hashable {
    let event: EventID
    let passage: Passage
  }

  /// A passage is compared with so many other reports, those that are linked with it best.
  private static let mostReports = 8
  private static let capacity = 256
  private var known: [Key: [Word]] = [:]

  func words(of event: Event, at passage: Passage, _ evidences: EvidenceCache, in analysis: CorpusAnalysis) -> [Word] {
    let key = Key(event: event.id, passage: passage)
    if let known = known[key] { return known }
    if known.count >= Self.capacity { known = [:] }
    let others = event.reports.map(\.passage).filter { $0 != passage }
      .map { (score: analysis.links.score(passage, $0), passage: $0) }
      .sorted { (-$0.score, $0.passage) < (-$1.score, $1.passage) }
    let words = Self.words(
      others.prefix(Self.mostReports).flatMap { evidences.places(passage, $0.passage, in: analysis).first })
    known[key] = words
    return words
  }

  /// What was found to be shared, as words that tell of an event.
  static func words(_ places: [EvidencePlaces.Place]) -> [Word] {
    var weights: [ByteRange: Int] = [:]
    for place in places { weights[place.range] = place.tellsEvent ? 3 : 1 }
    return weights.map { Word(range: $0.key, weight: $0.value) }
  }
}

/// How many other sources report each passage, whether one alone does, how many accounts there are of an event: found when it is first shown,
/// and kept as long as nothing changes that it is made of.
final class SourceCountCache {
  private var counts: [Passage: Int] = [:]
  private var uniques: [Passage: Bool] = [:]
  private var accounts: [EventID: Int] = [:]

  func count(of passage: Passage, _ make: () -> Int) -> Int { Self.value(passage, in: &counts, make) }

  func isUnique(_ passage: Passage, _ make: () -> Bool) -> Bool { Self.value(passage, in: &uniques, make) }

  func accounts(of event: EventID, _ make: () -> Int) -> Int { Self.value(event, in: &accounts, make) }

  private static func value<Key: Hashable, Value>(_ key: Key, in known: inout [Key: Value], _ make: () -> Value) -> Value {
    if let value = known[key] { return value }
    let value = make()
    known[key] = value
    return value
  }
}
