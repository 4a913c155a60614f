import Corpus
import Language

/// `ge`: the coverage. Events as rows, sources as columns, in each cell a sign of what the source makes of the event.
enum EventsView {
  static let definition = ListDefinition(
    title: { state, _ in "Events · " + state.comparisonWords(rows: state.lists.last?.rows.count ?? 0, in: .events) },
    orders: Order.allCases.map(\.rawValue),
    rows: { state, _, order in state.gridRows(sorted(by: order, in: state), in: .events) },
    empty: \.whyNothingCompared,
    filtered: { state, order, filter in state.gridRows(sorted(by: order, in: state), in: .events, filter: filter) },
    grid: grid, isOfSources: true)

  private static let grid = GridDefinition(
    widths: .marks(most: 11),
    columns: { state, _ in state.comparedColumns },
    stub: { state, row, width in [stub(row, width: width, in: state)] },
    cell: { state, row, column, _ in cell(row, column, in: state) },
    legend: { _, _ in legend },
    exportedRow: SourceCells.exportedRow,
    exportedFields: SourceCells.exportedFields,
    exportedCell: SourceCells.exportedCell,
    exportedSign: { state, row, column in exportedSign(row, column, in: state) },
    firstRow: SourceCells.rowInFocus)

  private enum Order: String, CaseIterable {
    case sources, date
    case text = "place in the text"
    case weight
  }

  private static func sorted(by order: Int, in state: ReaderState) -> [Synopsis.Row] {
    let synopsis = state.compared.synopsis
    return switch Order.allCases[min(order, Order.allCases.count - 1)] {
    case .sources: synopsis.rowsBySources(in: state.analysis)
    case .date: synopsis.rowsByDate(in: state.analysis)
    case .text: synopsis.rows
    case .weight: synopsis.rowsByWeight(in: state.analysis)
    }
  }

  /// Every source that reports an event, in order of its reports.
  static func sources(of event: Event, in state: ReaderState) -> [String] {
    var sources: [String] = []
    for report in event.reports {
      let source = state.analysis.articles[report.passage.article].article.sourceName
      if !sources.contains(source) { sources.append(source) }
    }
    return sources
  }

  // MARK: What stands in it

  /// "4  27 Nov 2019  memorandum signed": how many sources, when, what.
  private static func stub(_ row: ListRow, width: Int, in state: ReaderState) -> StyledText {
    guard let (event, compared) = state.comparedRow(row) else { return StyledText(row.id) }
    let count = compared.witnesses
    let number = String(count)
    var text = StyledText(
      String(repeating: " ", count: max(2 - number.count, 0)) + number + " ", Style(ink: count == 1 ? .dim : .accent))
    text.append(event.kind == .happening ? "" : "\(event.kind.rawValue): ", Style(ink: .dim))
    text.append(event.label)
    return text.shortened(toColumns: width)
  }

  /// A sign and its words stay on one line.
  private static let legend: [StyledText] = [
    StyledText("2\u{A0}reports · ", Style(ink: .dim)) + StyledText("↑\u{A0}↓", Style(ink: .accent))
      + StyledText("\u{A0}first, last third", Style(ink: .dim)),
    StyledText(
      "“2”\u{A0}quoted\u{A0}only · ?1\u{A0}supposed · ✗1\u{A0}denied · …\u{A0}not\u{A0}analysed", Style(ink: .dim)),
  ]

  private static func cell(_ row: ListRow, _ column: GridColumn, in state: ReaderState) -> GridCell {
    guard let (event, compared) = state.comparedRow(row), let source = state.source(of: column) else { return .empty }
    let cell = compared.cell(of: source)
    let mark = CoverageMark(cell, of: state.compared.synopsis.sources[source], in: state.analysis)
    return GridCell(paragraphs: [words(of: mark)], target: SourceCells.target(cell, event, source, in: state))
  }

  private static func words(of mark: CoverageMark) -> StyledText {
    switch mark.status {
    case .absent: return StyledText("·", Style(ink: .dim))
    case .notAnalysed: return StyledText("…", Style(ink: .dim))
    case .hypothetical: return StyledText("?\(mark.reports)", Style(ink: .dim)) + arrow(mark)
    case .denied: return StyledText("✗\(mark.reports)", Style(ink: .error)) + arrow(mark)
    case .reported:
      let isQuoted = mark.voice == .quoted
      return StyledText(isQuoted ? "“\(mark.reports)”" : "\(mark.reports)", Style(attributes: isQuoted ? [] : .bold)) + arrow(mark)
    }
  }

  /// "2, first third", "1, quoted, last third", "1, hypothetical".
  private static func exportedSign(_ row: ListRow, _ column: GridColumn, in state: ReaderState) -> String {
    guard let (_, compared) = state.comparedRow(row), let source = state.source(of: column) else { return "" }
    let mark = CoverageMark(compared.cell(of: source), of: state.compared.synopsis.sources[source], in: state.analysis)
    guard mark.reports > 0 else { return mark.status == .absent ? "" : mark.status.rawValue }
    let third: String? =
      switch mark.third {
      case .first: "first third"
      case .last: "last third"
      case .middle, nil: nil
      }
    let parts = [
      String(mark.reports), mark.status == .reported ? nil : mark.status.rawValue, mark.voice == .quoted ? "quoted" : nil, third,
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  private static func arrow(_ mark: CoverageMark) -> StyledText {
    switch mark.third {
    case .first: StyledText("↑", Style(ink: .accent))
    case .last: StyledText("↓", Style(ink: .accent))
    case .middle, nil: StyledText()
    }
  }
}
