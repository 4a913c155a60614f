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

  static let exportedFields = ["event", "type", "date", "told by"]

  static func exportedRow(_ state: ReaderState, _ row: ListRow) -> [String] {
    guard let (event, compared) = state.comparedRow(row) else { return [row.id, "", "", ""] }
    return [event.label, event.kind.rawValue, event.date?.edtf ?? "", sourceWords(compared, in: state)]
  }

  /// How many sources tell of it, and by how many texts; the name of one that alone does, or that is the only one of those compared here.
  static func sourceWords(_ row: Synopsis.Row, in state: ReaderState) -> String {
    let (count, all) = (row.witnesses, row.cells.count)
    if count < all { return count == 1 ? "one text in \(all) sources" : "\(all) sources, \(count) texts" }
    return count == 1 ? (row.isAlone ? "only " : "here ") + source(of: row, in: state) : "\(count) sources"
  }

  private static func source(of row: Synopsis.Row, in state: ReaderState) -> String {
    let source = row.cells.first.map { state.compared.synopsis.sources[$0.source] }
    let article = source?.articles.first.map { state.analysis.articles[$0].article }
    return article?.shownSource ?? source?.name ?? "one source"
  }

  /// How a report tells it where that is not plainly, by whose word, and when: as printed, and what that comes to.
  static func told(_ report: Report) -> [String] {
    [
      report.modality == .asserted ? nil : report.modality.rawValue, report.speaker.map { "according to \($0)" },
      report.date.map { date in report.dateSaid.map { "“\(singleSpaced($0))” = \(date.short)" } ?? date.short },
    ].compactMap { $0 }
  }

  static func singleSpaced(_ words: String) -> String { words.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// The passages, each with where it stands and how it tells it.
  static func exportedCell(_ state: ReaderState, _ row: ListRow, _ column: GridColumn) -> [String] {
    guard let (_, compared) = state.comparedRow(row), let source = state.source(of: column) else { return [] }
    return (compared.cell(of: source)?.reports ?? []).map { report in
      let told = told(report)
      return state.citation(of: state.place(of: report.passage)) + (told.isEmpty ? "" : " [\(told.joined(separator: " · "))]")
    }
  }
}
