import Corpus
import Foundation
import Language

/// What is typed to choose among events: words of their label, actors, sources and passages; `actor:haftar`, `source:reuters`,
/// `date:2019-11` or `date:2019-12..2020-01`.
struct EventFilter {
  private var words: [String] = []
  private var actors: [String] = []
  private var sources: [String] = []
  private var dates: [CalendarDate] = []

  init(_ typed: String) {
    for word in Folding.folded(typed).split(whereSeparator: \.isWhitespace).map(String.init) {
      let parts = word.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      switch (parts.first, parts.count) {
      case ("actor", 2): actors.append(parts[1])
      case ("source", 2): sources.append(parts[1])
      case ("date", 2): if let date = Self.date(parts[1]) { dates.append(date) }
      default: words.append(word)
      }
    }
  }

  var isEmpty: Bool { words.isEmpty && actors.isEmpty && sources.isEmpty && dates.isEmpty }

  /// A date of any precision, or two with `..` between them; nil while it is being typed.
  static func date(_ typed: String) -> CalendarDate? {
    let ends = typed.components(separatedBy: "..").map { CalendarDate(written: $0) }
    guard let first = ends.first ?? nil else { return nil }
    guard ends.count == 2 else { return first }
    return (ends[1] ?? nil).map { first.union($0) }
  }

  func takes(_ event: Event, _ row: Synopsis.Row, in state: ReaderState) -> Bool {
    if isEmpty { return true }
    return dates.allSatisfy { event.date?.overlaps($0) ?? false }
      && sources.allSatisfy { wanted in
        row.cells.contains { Folding.folded(state.compared.synopsis.sources[$0.source].name).contains(wanted) }
      }
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
