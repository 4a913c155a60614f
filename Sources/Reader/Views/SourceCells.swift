import Corpus
import Language

/// What the grids whose columns are sources have in common.
enum SourceCells {
  /// To the source's first report, on the tour of the event; of an empty cell, to where the event would stand.
  static func target(_ cell: Synopsis.Cell?, _ event: Event, _ source: Int, in state: ReaderState) -> ListRow.Target {
    if let first = cell?.reports.first { return .report(event.id, state.place(of: first.passage)) }
    let articles = state.compared.synopsis.sources[source].articles
    return .gap(event.id, articles.map { state.analysis.articles[$0].article.id })
  }

  /// The row of the event that is in focus in the text.
  static func rowInFocus(_ state: ReaderState, _ rows: [ListRow]) -> Int? {
    guard case .event(let id) = state.focus else { return nil }
    return rows.firstIndex { $0.subject == .event(id) }
  }

  static let exportedFields = ["event", "type", "date"]

  static func exportedRow(_ state: ReaderState, _ row: ListRow) -> [String] {
    guard let (event, _) = state.comparedRow(row) else { return [row.id, "", ""] }
    return [event.label, event.kind.rawValue, event.date?.edtf ?? ""]
  }

  /// The passages, each with where it stands.
  static func exportedCell(_ state: ReaderState, _ row: ListRow, _ column: GridColumn) -> [String] {
    guard let (_, compared) = state.comparedRow(row), let source = state.source(of: column) else { return [] }
    return (compared.cell(of: source)?.reports ?? []).map { state.citation(of: state.place(of: $0.passage)) }
  }
}
