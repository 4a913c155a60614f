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
    banner: { state, width, most in banner(state, width: width, most: most) },
    header: { state, _, _, width in
      guard state.compared.dates.all != nil else { return [StyledText("no date is known", Style(ink: .dim))] }
      return TimelineAxis(state.timelineScale(width: width), width: width).lines
    },
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

  /// What the signs mean, and which source each digit is; of those for which there is no line, how many they are.
  private static func banner(_ state: ReaderState, width: Int, most: Int) -> [StyledText] {
    let columns = state.comparedColumns
    let signs = StyledText("● ┣━┫ sure  ○ (╌) about  ▲ △ articles", Style(ink: .dim)).shortened(toColumns: width)
    var count = min(columns.count, self.signs.count)
    var names = sourceNames(columns, count).wrapped(toColumns: width)
    while count > 0, names.count > max(most - 1, 1) {
      count -= 1
      names = sourceNames(columns, count).wrapped(toColumns: width)
    }
    return most > 1 ? [signs] + names : names
  }

  /// "1 Al Jazeera  2 Reuters  and 3 more": each sign and its name on one line.
  private static func sourceNames(_ columns: [GridColumn], _ count: Int) -> StyledText {
    var names = StyledText()
    for (sign, column) in zip(signs, columns).prefix(count) {
      names.append("\(sign)\u{A0}", Style(ink: .accent))
      let name = column.title.shortened(toColumns: longestName).split(separator: " ").joined(separator: "\u{A0}")
      names.append("\(name)  ", Style(ink: .dim))
    }
    if columns.count > count { names.append("and\u{A0}\(columns.count - count)\u{A0}more", Style(ink: .dim)) }
    return names
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
