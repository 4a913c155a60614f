import Corpus

/// What the reports of events differ in: found when an event is first asked for, and kept until the articles are compared anew.
final class DisagreementCache {
  private let finder: DisagreementFinder
  private(set) var known: [Int: [Disagreement]] = [:]

  init(_ analysis: CorpusAnalysis) { finder = DisagreementFinder(analysis) }

  /// What was compared as a whole.
  private var prepared: Set<ComparisonCache.Key> = []

  /// Takes what was found elsewhere of all events of some articles, by their places.
  func take(_ found: [Int: [Disagreement]], for key: ComparisonCache.Key) {
    known.merge(found) { $1 }
    prepared.insert(key)
  }

  func isPrepared(_ key: ComparisonCache.Key) -> Bool { prepared.contains(key) }

  /// - Parameter event: a place in `EventIndex.events`.
  func disagreements(of event: Int) -> [Disagreement] {
    if let known = known[event] { return known }
    let found = finder.disagreements(of: event)
    known[event] = found
    return found
  }
}

extension ReaderState {
  /// In what a passage differs from another source's; without what is only coarser, or in doubt.
  func differences(at passage: Passage) -> [Disagreement] {
    analysis.events.events(at: passage).filter { isShown(analysis.events.events[$0]) }.flatMap { event in
      disagreements.disagreements(of: event).filter { disagreement in
        disagreement.values.contains { $0.passage == passage && $0.relation == .differs }
      }
    }
  }

  /// Goes to the next passage of the article that differs from another source's, and says in what.
  mutating func goToDisagreement(by count: Int) {
    let before = desk.focusedPane
    goToPassage(by: count, called: "passage that differs from another source's") { !$0.differences(at: $1).isEmpty }
    guard let pane = desk.focusedPane, pane != before, let article = focusedArticle,
      let passage = passage(at: pane.cursor, in: article), let first = differences(at: passage).first
    else { return }
    chosenFocus = .event(analysis.events.events[first.event].id)
    say(words(of: first))
  }

  /// "date: TRT World “January 7” ≠ Caspian News “around January 8-9”".
  func words(of disagreement: Disagreement) -> String {
    var seen: Set<[String]> = []
    let values = disagreement.values.filter { $0.relation == .differs && seen.insert([$0.source, $0.value]).inserted }
    let said = values.map { value in
      "\(value.source) “\(disagreement.subject == .polarity ? value.value : SourceCells.singleSpaced(value.said))”"
    }
    return "\(name(of: disagreement)): \(said.joined(separator: " ≠ "))"
  }

  func name(of disagreement: Disagreement) -> String {
    // "date of the vote", "number: people killed", "name: who did it".
    [disagreement.subject.rawValue, disagreement.aspect].compactMap { $0 }
      .joined(separator: disagreement.subject == .date ? " " : ": ")
  }
}
