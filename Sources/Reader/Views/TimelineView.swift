import Corpus
import Language

/// `gt`: the timeline. Events by date, and between them the articles by theirs, on one axis; a date is drawn as what is known of it.
enum TimelineView {
  static let definition = ListDefinition(
    title: { state, _ in title(state) },
    orders: ["date"],
    rows: { state, _, _ in rows(state, filter: "") },
    empty: \.whyNothingCompared,
    filtered: { state, _, filter in rows(state, filter: filter) },
    grid: grid, isOfSources: true)

  private static let grid = GridDefinition(
    widths: .rest,
    columns: { _, _ in [GridColumn(id: "axis", title: "")] },
    stub: { state, row, width in [stub(row, width: width, in: state)] },
    cell: { state, row, _, width in GridCell(paragraphs: [], drawn: line(of: row, width: width, in: state), target: row.target) },
    banner: { state, width in banner(state, width: width) },
    header: { state, _, _, width in TimelineAxis(state.timelineScale(width: width), width: width).lines },
    exportedRow: { state, row in exportedRow(row, in: state) },
    exportedFields: ["what", "type", "date", "sources"],
    exportedCell: { state, row, _ in
      guard let (_, compared) = state.comparedRow(row) else { return [] }
      return compared.cells.flatMap(\.reports).map { state.citation(of: state.place(of: $0.passage)) }
    },
    spoken: { state, row, _ in spoken(row, in: state) },
    firstRow: SourceCells.rowInFocus)

  /// "30 Dec 2019: Al Jazeera, Reuters; TRT World says 2 Jan 2020".
  private static func spoken(_ row: ListRow, in state: ReaderState) -> String {
    guard let (event, compared) = state.comparedRow(row) else { return "" }
    let date = event.date.map(\.short) ?? "no date"
    var agreeing: [String] = []
    var others: [String] = []
    for cell in compared.cells {
      let name = state.compared.synopsis.sources[cell.source].name
      if let other = event.date.flatMap({ otherDate(of: cell, than: $0) }) {
        others.append("\(name) says \(other.short)")
      } else {
        agreeing.append(name)
      }
    }
    return ([agreeing.isEmpty ? date : "\(date): \(agreeing.joined(separator: ", "))"] + others).joined(separator: "; ")
  }

  /// The date that a source gives where none of its reports has the event's.
  private static func otherDate(of cell: Synopsis.Cell, than date: CalendarDate) -> CalendarDate? {
    let dates = cell.reports.compactMap(\.date)
    return dates.contains { $0.overlaps(date) } ? nil : dates.first
  }

  // MARK: Rows

  private static func title(_ state: ReaderState) -> String {
    let undated = state.lists.last?.rows.count { row in state.comparedRow(row).map { $0.event.date == nil } ?? false } ?? 0
    let note = undated == 0 ? "" : " · \(undated) without a date, at the end"
    let events = state.lists.last?.rows.count { $0.subject != nil } ?? 0
    return "Timeline · \(state.comparisonWords(rows: events, in: .timeline))\(note)"
  }

  private static func rows(_ state: ReaderState, filter: String) -> [ListRow] {
    let synopsis = state.compared.synopsis
    let shown = state.gridRows(synopsis.rows, in: .timeline, filter: filter)
    let byEvent = Dictionary(shown.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let events = synopsis.rows.filter { byEvent[state.analysis.events.events[$0.event].id.value] != nil }
    let timeline = Timeline(
      synopsis, rows: events, withArticles: filter.isEmpty && state.which(in: .timeline) == .all, in: state.analysis)
    func row(_ compared: Synopsis.Row) -> ListRow? { byEvent[state.analysis.events.events[compared.event].id.value] }
    let dated = timeline.items.compactMap { item -> ListRow? in
      switch item.subject {
      case .event(let compared): return row(compared)
      case .article(let place):
        let id = state.analysis.articles[place].article.id
        return ListRow(id: "article \(id.library) \(id.path)", columns: [], target: .article(id))
      }
    }
    return dated + timeline.undated.compactMap(row)
  }

  private static func article(of row: ListRow, in state: ReaderState) -> Article? {
    guard case .article(let id) = row.target else { return nil }
    return state.analysis.position(of: id).map { state.analysis.articles[$0].article }
  }

  /// "memorandum signed", "Al Jazeera · 19 Dec 2019".
  private static func stub(_ row: ListRow, width: Int, in state: ReaderState) -> StyledText {
    if let article = article(of: row, in: state) {
      let title = article.metadata.title.map { ": \($0)" } ?? ""
      return StyledText("\(article.shownSource), \(article.shownDate)\(title)", Style(ink: .dim)).shortened(toColumns: width)
    }
    guard let (event, _) = state.comparedRow(row) else { return StyledText(row.id) }
    let kind = event.kind == .happening ? "" : "\(event.kind.rawValue): "
    return (StyledText(kind, Style(ink: .dim)) + StyledText(event.label)).shortened(toColumns: width)
  }

  private static func exportedRow(_ row: ListRow, in state: ReaderState) -> [String] {
    if let article = article(of: row, in: state) {
      return [article.metadata.title ?? article.id.path, "article", article.metadata.date.date?.edtf ?? "", article.sourceName]
    }
    guard let (event, compared) = state.comparedRow(row) else { return [row.id, "", "", ""] }
    let sources = compared.cells.map { state.compared.synopsis.sources[$0.source].name }
    return [event.label, event.kind.rawValue, event.date?.edtf ?? "", sources.joined(separator: "; ")]
  }

  // MARK: The axis

  private static let signs = Array("123456789abcdefghijklmnopqrstuvwxyz")

  /// The sign of each source, by its place in the synopsis; those of the columns of other views, in their order.
  private static func signs(_ state: ReaderState) -> [Int: Character] {
    let places = state.comparedColumns.compactMap { state.source(of: $0) }
    return Dictionary(zip(places, signs), uniquingKeysWith: { first, _ in first })
  }

  /// What the signs mean, and which source each digit is, as many as a quarter of the screen has room for.
  private static func banner(_ state: ReaderState, width: Int) -> [StyledText] {
    let columns = state.comparedColumns
    var names = zip(signs, columns).reduce(into: StyledText()) { text, pair in
      // A sign and its name stay on one line.
      text.append("\(pair.0)\u{A0}", Style(ink: .accent))
      let name = pair.1.title.shortened(toColumns: longestName).split(separator: " ").joined(separator: "\u{A0}")
      text.append("\(name)  ", Style(ink: .dim))
    }
    if columns.count > signs.count { names.append("and \(columns.count - signs.count) without a sign", Style(ink: .dim)) }
    return [StyledText("● ┣━┫ sure  ○ (╌) about  ▲ △ articles", Style(ink: .dim))] + names.wrapped(toColumns: width)
  }

  /// In columns.
  private static let longestName = 18

  private static func line(of row: ListRow, width: Int, in state: ReaderState) -> StyledText {
    let scale = state.timelineScale(width: width)
    let signs = signs(state)
    var line = TimelineLine(width: width)
    if let article = article(of: row, in: state) {
      let date = article.metadata.date
      guard let day = date.date else { return StyledText() }
      line.draw(day, on: scale, isArticle: true, isDoubtful: date.doubt != nil || day.isApproximate)
      let source = state.compared.sources[article.sourceName].flatMap { signs[$0] }
      line.write(after: [source].compactMap { $0 })
      return line.styled
    }
    guard let (event, compared) = state.comparedRow(row) else { return StyledText() }
    guard let date = event.date else {
      line.write(after: compared.cells.compactMap { signs[$0.source] })
      return line.styled
    }
    line.draw(date, on: scale, isArticle: false, isDoubtful: date.isApproximate)
    var agreeing: [Character] = []
    for cell in compared.cells {
      guard let sign = signs[cell.source] else { continue }
      if let other = otherDate(of: cell, than: date) {
        line.put(sign, at: other, on: scale)
      } else {
        agreeing.append(sign)
      }
    }
    line.write(after: agreeing)
    return line.styled
  }
}
