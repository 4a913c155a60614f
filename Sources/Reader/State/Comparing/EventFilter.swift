import Corpus
import Language

/// What is typed to choose among events: words of their label, actors, sources and passages; `actor:haftar`, `source:reuters`,
/// `date:2019-11` or `date:2019-12..2020-01`.
struct EventFilter {
  private let typed: QualifiedWords
  /// Folded.
  private let words: [String]
  private let actors: [String]

  init(_ typed: String) {
    self.typed = QualifiedWords(typed)
    words = self.typed.words.filter { !$0.hasPrefix(Self.actorMark) }
    actors = self.typed.words.filter { $0.hasPrefix(Self.actorMark) }.map { String($0.dropFirst(Self.actorMark.count)) }
  }

  private static let actorMark = "actor:"

  var isEmpty: Bool { typed.words.isEmpty && !typed.isQualified }

  func takes(_ event: Event, _ row: Synopsis.Row, in state: ReaderState) -> Bool {
    if isEmpty { return true }
    return typed.dates.allSatisfy { event.date?.overlaps($0) ?? false }
      && typed.takes(sources: row.cells.lazy.map { state.compared.synopsis.sources[$0.source].name })
      && actors.allSatisfy { wanted in event.actors.contains { Self.names(of: $0, in: state).contains(wanted) } }
      && (words.isEmpty || takesWords(of: event, row, in: state))
  }

  private func takesWords(of event: Event, _ row: Synopsis.Row, in state: ReaderState) -> Bool {
    let found = state.comparisons.words(of: event.id) {
      let actors = event.actors.map { state.analysis.actors[$0]?.name ?? "" }
      let passages = event.reports.map { state.analysis.string(of: $0.passage) }
      return Folding.folded(([event.label] + actors + passages).joined(separator: "\n"))
    }
    return words.allSatisfy { word in
      found.contains(word)
        || row.cells.contains { Folding.folded(state.compared.synopsis.sources[$0.source].name).contains(word) }
    }
  }

  private static func names(of id: ActorID, in state: ReaderState) -> String {
    guard let actor = state.analysis.actors[id] else { return Folding.folded(id.slug) }
    return Folding.folded(([actor.name] + actor.aliases.map(\.text)).joined(separator: "\n"))
  }
}
