import Corpus
import Language

/// `gs`: the synopsis. Events as rows, sources as columns, the passages themselves as cells.
enum SynopsisView {
  static let definition = ListDefinition(
    title: { state, _ in
      "Synopsis · " + state.comparisonWords(rows: state.lists.last?.rows.count ?? 0, in: .synopsis) + orderWords(state)
    },
    orders: Order.allCases.map(\.rawValue),
    rows: { state, _, order in state.gridRows(sorted(by: order, in: state), in: .synopsis) },
    empty: \.whyNothingCompared,
    filtered: { state, order, filter in state.gridRows(sorted(by: order, in: state), in: .synopsis, filter: filter) },
    grid: grid, isOfSources: true)

  private static let grid = GridDefinition(
    widths: .text(least: 26),
    columns: { state, _ in state.comparedColumns },
    stub: { state, row, _ in stub(row, in: state) },
    cell: { state, row, column, _ in cell(row, column, in: state) },
    exportedRow: SourceCells.exportedRow,
    exportedFields: SourceCells.exportedFields,
    exportedCell: exportedCell,
    firstColumn: { state, columns in
      let source = state.focusedArticle?.sourceName
      return columns.firstIndex { $0.id == source } ?? (columns.isEmpty ? nil : 0)
    },
    firstRow: SourceCells.rowInFocus)

  private enum Order: String, CaseIterable {
    case leading = "the leading article"
    case date, sources
  }

  private static func sorted(by order: Int, in state: ReaderState) -> [Synopsis.Row] {
    let synopsis = state.compared.synopsis
    switch Order.allCases[min(order, Order.allCases.count - 1)] {
    case .leading:
      guard let leading = state.desk.focusedPane.flatMap({ state.analysis.position(of: $0.article) }) else { return synopsis.rows }
      return synopsis.rows(ledBy: leading, in: state.analysis)
    case .date: return synopsis.rowsByDate(in: state.analysis)
    case .sources: return synopsis.rowsBySources(in: state.analysis)
    }
  }

  private static func orderWords(_ state: ReaderState) -> String {
    switch Order.allCases[min(state.lists.last?.order ?? 0, Order.allCases.count - 1)] {
    case .leading: " · as \(state.focusedArticle?.shownSource ?? "the texts") tells it"
    case .date: " · by date"
    case .sources: " · by sources"
    }
  }

  // MARK: What stands in it

  /// What happened, below it when, and how many sources say so.
  private static func stub(_ row: ListRow, in state: ReaderState) -> [StyledText] {
    guard let (event, compared) = state.comparedRow(row) else { return [StyledText(row.id)] }
    let kind = event.kind == .happening ? "" : "\(event.kind.rawValue): "
    return [
      StyledText(kind, Style(ink: .dim)) + StyledText(event.label, Style(attributes: .bold)),
      StyledText(SourceCells.sourceWords(compared, in: state), Style(ink: compared.witnesses == 1 ? .dim : .accent)),
    ] + perhaps(compared, in: state)
  }

  /// How many other sources may report what one was found to.
  private static func perhaps(_ row: Synopsis.Row, in state: ReaderState) -> [StyledText] {
    let count = row.witnesses == 1 ? state.nearPassages(row).count : 0
    return count == 0 ? [] : [StyledText(count == 1 ? "perhaps another" : "perhaps \(count) more", Style(ink: .dim))]
  }

  private static func cell(_ row: ListRow, _ column: GridColumn, in state: ReaderState) -> GridCell {
    guard let (event, compared) = state.comparedRow(row), let source = state.source(of: column) else { return .empty }
    let cell = compared.cell(of: source)
    let target = SourceCells.target(cell, event, source, in: state)
    guard let cell else {
      let isCompared = state.compared.synopsis.sources[source].isCompared
      if let near = shown(compared, source, in: state) {
        return GridCell(paragraphs: [paragraph(of: near, in: state)], target: target)
      }
      return GridCell(paragraphs: [StyledText(isCompared ? "·" : "…", Style(ink: .dim))], target: target)
    }
    return GridCell(paragraphs: cell.reports.flatMap { paragraphs(of: $0, in: state) }, target: target)
  }

  /// The passage of a source that comes nearest to what one other reports, if no third source comes nearer: the others are reached by Enter.
  private static func shown(_ row: Synopsis.Row, _ source: Int, in state: ReaderState) -> NearPassage? {
    guard row.witnesses == 1 else { return nil }
    let near = state.nearPassages(row)
    guard let own = near[source], !near.contains(where: { ($0.value.probability, -$0.key) > (own.probability, -source) }) else {
      return nil
    }
    return own
  }

  private static func exportedCell(_ state: ReaderState, _ row: ListRow, _ column: GridColumn) -> [String] {
    let reports = SourceCells.exportedCell(state, row, column)
    guard reports.isEmpty, let (_, compared) = state.comparedRow(row), let source = state.source(of: column),
      let near = shown(compared, source, in: state)
    else { return reports }
    return ["perhaps, \(near.probability.percent): \(state.citation(of: state.place(of: near.passage)))"]
  }

  /// "perhaps, 41 %: The bridge fell …", not as a report looks.
  private static func paragraph(of near: NearPassage, in state: ReaderState) -> StyledText {
    let text = state.analysis.articles[near.passage.article].article.text
    let passage = SourceCells.singleSpaced(text.string(state.analysis.range(of: near.passage)))
    return StyledText("perhaps, \(near.probability.percent): \(passage)", Style(ink: .dim))
  }

  /// The passage, and below it how it is told where that is not plainly.
  private static func paragraphs(of report: Report, in state: ReaderState) -> [StyledText] {
    let place = state.place(of: report.passage)
    let article = state.analysis.articles[report.passage.article].article
    let painter = TextPainter.ofPassage(state, article, visible: place.range, evidence: [])
    let told = SourceCells.told(report)
    let passage = painter.styled(place.range)
    return told.isEmpty ? [passage] : [passage, StyledText(told.joined(separator: " · "), Style(ink: .dim))]
  }
}
