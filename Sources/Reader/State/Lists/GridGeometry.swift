/// Where the rows and columns of a grid stand on a screen: a pure function of the list and of the screen's size.
///
/// From the left: a margin of two columns for the cursor and marks, what names the rows, the columns. From the top: the bar, the
/// header, a rule, the rows. A row is as high as its highest cell among the columns on the screen, and never so high that it leaves no room
/// for another one: what a long cell has no room for is told whole by the row's card and by what the cell leads to.
struct GridGeometry {
  struct Column {
    /// Its place in `GridState.columns`.
    let place: Int
    let left: Int
    let width: Int
  }

  static let margin = 2
  /// Between columns: a space, a line, a space; between signs one space.
  private static let textGap = 3
  private static let markGap = 1
  private static let bannerTop = 1
  private static let mostHeaderLines = 3

  private let state: ReaderState
  private let list: ListState
  private let definition: GridDefinition
  let stubWidth: Int
  /// Those on the screen.
  let columns: [Column]
  let header: [[StyledText]]
  let legend: [StyledText]
  /// Lines across the screen, above the header.
  let banner: [StyledText]

  init?(_ state: ReaderState, _ list: ListState) {
    guard let definition = list.gridDefinition, let grid = list.grid else { return nil }
    self.state = state
    self.list = list
    self.definition = definition
    let room = state.size.columns - Self.margin
    // Half of the screen is for rows.
    banner = list.isWaiting ? [] : definition.banner(state, room, max(state.size.rows / 4, 1))
    let widths = Self.widths(definition.widths, of: grid.columns, room: room)
    stubWidth = widths.stub
    var columns: [Column] = []
    var left = Self.margin + widths.stub + Self.gap(definition.widths)
    for (place, width) in widths.columns.enumerated().dropFirst(grid.first) {
      // The last column may be cut when it is the only one.
      guard left + width <= state.size.columns || columns.isEmpty else { break }
      columns.append(Column(place: place, left: left, width: min(width, max(state.size.columns - left, 1))))
      left += width + Self.gap(definition.widths)
    }
    self.columns = columns
    header = columns.map { Self.header(of: grid.columns[$0.place], width: $0.width, definition, state, list) }
    legend = Self.cut(
      Self.wrapped(definition.legend(state, list.kind), width: widths.stub),
      to: max(header.map(\.count).max() ?? 0, state.size.rows / 4), width: widths.stub)
  }

  // MARK: Columns

  var isText: Bool { if case .text = definition.widths { true } else { false } }

  private static func gap(_ widths: GridDefinition.Widths) -> Int { if case .marks = widths { markGap } else { textGap } }

  private static func widths(_ kind: GridDefinition.Widths, of columns: [GridColumn], room: Int) -> (stub: Int, columns: [Int]) {
    switch kind {
    case .text(let least):
      let stub = min(max(room / 5, 16), 32)
      let count = min(max((room - stub) / (least + textGap), 1), max(columns.count, 1))
      let width = max((room - stub) / count - textGap, 1)
      return (stub, columns.map { _ in width })
    case .marks(let most):
      let widths = columns.map { column in
        let note = SafeText.columns(of: Array(column.shortNote.utf8)[...])
        return min(max(longestWord(column.title), note, 5), most)
      }
      let wanted = widths.reduce(0) { $0 + $1 + markGap }
      return (min(max(room - wanted - markGap, min(room / 2, 44)), 90), widths)
    case .rest:
      let stub = min(max(room / 3, 24), 56)
      return (stub, columns.map { _ in max(room - stub - textGap, 1) })
    }
  }

  /// Rows go before what their signs mean, where there is no room for both.
  private static func cut(_ legend: [StyledText], to most: Int, width: Int) -> [StyledText] {
    guard legend.count > most, let last = legend.prefix(most).last else { return legend }
    return legend.prefix(most - 1) + [last.shortened(toColumns: max(width - 2, 1)) + StyledText(" …", Style(ink: .dim))]
  }

  private static func longestWord(_ words: String) -> Int {
    words.split(separator: " ").map { SafeText.columns(of: Array($0.utf8)[...]) }.max() ?? 0
  }

  /// How many columns are out of sight on either side.
  var hiddenColumns: (left: Int, right: Int) {
    let all = list.grid?.columns.count ?? 0
    return (columns.first?.place ?? 0, max(all - 1 - (columns.last?.place ?? all - 1), 0))
  }

  /// The first column with which the one at `place` is on the screen, as near as can be to the present one.
  func first(showing place: Int) -> Int {
    guard let first = columns.first?.place, let last = columns.last?.place else { return place }
    if place < first { return place }
    if place <= last { return first }
    guard let grid = list.grid else { return place }
    let widths = Self.widths(definition.widths, of: grid.columns, room: state.size.columns - Self.margin).columns
    let gap = Self.gap(definition.widths)
    var used = Self.margin + stubWidth + gap
    var target = place
    for column in stride(from: place, through: 0, by: -1) {
      used += widths[column]
      if used > state.size.columns { break }
      used += gap
      target = column
    }
    return target
  }

  /// The column of the screen's column; nil on what names the rows.
  func column(at screenColumn: Int) -> Int? {
    columns.last { $0.left <= screenColumn }?.place
  }

  // MARK: Rows

  private static func header(
    of column: GridColumn, width: Int, _ definition: GridDefinition, _ state: ReaderState, _ list: ListState
  ) -> [StyledText] {
    if let header = definition.header { return header(state, list, column, width) }
    let title = StyledText(column.title, Style(ink: .title, attributes: .bold)).wrapped(toColumns: width)
    let fitting = [column.note, column.shortNote].first { !$0.isEmpty && SafeText.columns(of: Array($0.utf8)[...]) <= width }
    // Of what does not fit the beginning is told, as there is none that says nothing.
    let shown = fitting ?? column.shortNote.shortened(toColumns: width)
    let note = shown.isEmpty ? [] : [StyledText(shown, Style(ink: .dim))]
    guard title.count > mostHeaderLines - note.count else { return title + note }
    let kept = title.prefix(mostHeaderLines - note.count)
    return kept.dropLast() + [(kept.last ?? StyledText()) + StyledText("…")].map { $0.shortened(toColumns: width) } + note
  }

  var headerRows: Int { max(header.map(\.count).max() ?? 0, legend.count, 1) }
  var ruleRow: Int { headerRow + headerRows }
  var bodyTop: Int { ruleRow + 1 }
  /// Lines for rows, above the status line.
  var bodyRows: Int { max(state.size.rows - 1 - bodyTop, 1) }
  var headerRow: Int { Self.bannerTop + banner.count }
  var bannerRow: Int { Self.bannerTop }

  /// In lines: a cell is cut at half of the screen's rows, where that leaves enough to read.
  private var mostLines: Int { max(bodyRows / 2, Self.leastLines) }
  private static let leastLines = 6

  /// The lines that there is room for, the last of them how many more there are.
  private func cut(_ lines: [StyledText], width: Int) -> [StyledText] {
    guard lines.count > mostLines else { return lines }
    let left = lines.count - mostLines + 1
    let words = ["… \(left) more lines", "… \(left) more", "…"].first { $0.count <= width } ?? "…"
    return lines.prefix(mostLines - 1) + [StyledText(words, Style(ink: .dim))]
  }

  /// The wrapped lines of what names a row.
  func stubLines(_ row: Int) -> [StyledText] {
    cut(Self.wrapped(definition.stub(state, list.rows[row], stubWidth), width: stubWidth), width: stubWidth)
  }

  /// The wrapped lines of a cell.
  func lines(_ row: Int, _ column: Column) -> [StyledText] {
    guard let grid = list.grid, grid.columns.indices.contains(column.place) else { return [] }
    let cell = definition.cell(state, list.rows[row], grid.columns[column.place], column.width)
    return cell.drawn.map { [$0] } ?? cut(Self.wrapped(cell.paragraphs, width: column.width), width: column.width)
  }

  private static func wrapped(_ paragraphs: [StyledText], width: Int) -> [StyledText] {
    paragraphs.flatMap { $0.wrapped(toColumns: width) }
  }

  /// In lines, with the rule below it where the cells are text.
  func height(of row: Int) -> Int {
    guard isText else { return max(stubLines(row).count, columns.map { lines(row, $0).count }.max() ?? 0, 1) }
    return max(stubLines(row).count, columns.map { lines(row, $0).count }.max() ?? 0, 1) + 1
  }

  /// The row at a line of the screen; nil below the last.
  func row(at line: Int) -> Int? {
    var left = line - bodyTop + (list.grid?.skipped ?? 0)
    guard line >= bodyTop else { return nil }
    for row in list.rows.indices.dropFirst(list.top) {
      left -= height(of: row)
      if left < 0 { return row }
    }
    return nil
  }

  /// How many rows are on the screen whole, at least one.
  var wholeRows: Int {
    var used = -(list.grid?.skipped ?? 0)
    var count = 0
    for row in list.rows.indices.dropFirst(list.top) {
      used += height(of: row)
      if used > bodyRows { break }
      count += 1
    }
    return max(count, 1)
  }
}
