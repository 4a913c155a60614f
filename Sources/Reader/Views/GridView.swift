/// Any grid, painted: the bar, the header that stays, rows of wrapped cells, the cell of the cursor marked.
struct GridView {
  private let state: ReaderState
  private let list: ListState
  private let grid: GridState
  private let geometry: GridGeometry

  init?(_ state: ReaderState) {
    guard let list = state.openGrid, let grid = list.grid, let geometry = GridGeometry(state, list) else { return nil }
    self.state = state
    self.list = list
    self.grid = grid
    self.geometry = geometry
  }

  func draw(on frame: inout Frame) {
    ListView.drawBar(state, list, more: moreWords, on: &frame)
    guard !list.rows.isEmpty, !grid.columns.isEmpty else { return ListView.drawEmpty(state, list, on: &frame) }
    drawHeader(on: &frame)
    var line = geometry.bodyTop - grid.skipped
    for row in list.rows.indices.dropFirst(list.top) {
      guard line < geometry.bodyTop + geometry.bodyRows else { break }
      line += draw(row, from: line, on: &frame)
    }
  }

  // MARK: The header

  /// How many columns are out of sight, and where.
  private var moreWords: String {
    let (left, right) = geometry.hiddenColumns
    var words: [String] = []
    if left > 0 { words.append("‹ \(left)") }
    if right > 0 { words.append("\(right) ›") }
    if !grid.hidden.isEmpty { words.append("\(grid.hidden.count) hidden") }
    return words.joined(separator: "  ")
  }

  private func drawHeader(on frame: inout Frame) {
    for (line, words) in geometry.banner.enumerated() {
      frame.write(
        words, row: Row(geometry.bannerRow + line), column: Column(GridGeometry.margin), upTo: Column(frame.size.columns))
    }
    for (line, words) in geometry.legend.enumerated() {
      frame.write(
        words, row: Row(geometry.headerRow + line), column: Column(GridGeometry.margin),
        upTo: Column(GridGeometry.margin + geometry.stubWidth))
    }
    for (column, lines) in zip(geometry.columns, geometry.header) {
      for (line, words) in lines.enumerated() {
        let paper: Style.Paper = column.place == grid.cursor ? .focusedBar : .plain
        frame.write(
          words, row: Row(geometry.headerRow + line), column: Column(column.left), paper: paper,
          upTo: Column(column.left + column.width))
      }
    }
    drawRule(Row(geometry.ruleRow), on: &frame)
    if geometry.isText { for row in 0..<geometry.headerRows { drawBars(Row(geometry.headerRow + row), on: &frame) } }
  }

  /// A line across, crossed by those between text columns.
  private func drawRule(_ row: Row, on frame: inout Frame) {
    let style = Style(ink: .dim)
    let edge = Column(frame.size.columns)
    let width = max(frame.size.columns - GridGeometry.margin, 0)
    frame.write(String(repeating: "─", count: width), row: row, column: Column(GridGeometry.margin), style: style, upTo: edge)
    guard geometry.isText else { return }
    for column in geometry.columns { frame.write("┼", row: row, column: Column(column.left - 2), style: style, upTo: edge) }
  }

  private func drawBars(_ row: Row, on frame: inout Frame) {
    for column in geometry.columns {
      frame.write("│", row: row, column: Column(column.left - 2), style: Style(ink: .dim), upTo: Column(frame.size.columns))
    }
  }

  // MARK: Rows

  /// Draws the lines of a row that are on the screen, and returns how many it has.
  private func draw(_ row: Int, from top: Int, on frame: inout Frame) -> Int {
    let stub = geometry.stubLines(row)
    let cells = geometry.columns.map { geometry.lines(row, $0) }
    let text = max(stub.count, cells.map(\.count).max() ?? 0, 1)
    let end = geometry.bodyTop + geometry.bodyRows
    let isChosen = row == list.cursor
    for line in 0..<text where top + line >= geometry.bodyTop && top + line < end {
      let target = Row(top + line)
      let isFirst = top + line == max(top, geometry.bodyTop)
      // Of a row that is higher than the screen, its name stays in sight.
      let hidden = max(geometry.bodyTop - top, 0)
      drawStub(stub, line - hidden, row: row, isChosen: isChosen, isFirst: isFirst, at: target, on: &frame)
      for (column, lines) in zip(geometry.columns, cells) {
        draw(lines, line, column, isChosen: isChosen, isFirst: isFirst, at: target, on: &frame)
      }
      if geometry.isText { drawBars(target, on: &frame) }
    }
    guard geometry.isText else { return text }
    if top + text >= geometry.bodyTop, top + text < end { drawRule(Row(top + text), on: &frame) }
    return text + 1
  }

  private func drawStub(
    _ lines: [StyledText], _ line: Int, row: Int, isChosen: Bool, isFirst: Bool, at target: Row, on frame: inout Frame
  ) {
    let edge = Column(GridGeometry.margin + geometry.stubWidth)
    let paper: Style.Paper = isChosen ? (grid.cursor == nil ? .selection : .passage) : .plain
    let sign = Style(ink: .accent, paper: paper, attributes: .bold)
    if isChosen {
      frame.fill(row: target, from: Column(0), upTo: edge, style: Style(paper: paper))
      if isFirst {
        frame.write("›", row: target, column: Column(0), style: sign, upTo: edge)
        if grid.cursor == nil { frame.cursor = (target, Column(0)) }
      }
    }
    if isFirst, list.marked.contains(list.rows[row].id) {
      frame.write("+", row: target, column: Column(1), style: sign, upTo: edge)
    }
    if lines.indices.contains(line) {
      frame.write(lines[line], row: target, column: Column(GridGeometry.margin), paper: paper, upTo: edge)
    }
  }

  private func draw(
    _ lines: [StyledText], _ line: Int, _ column: GridGeometry.Column, isChosen: Bool, isFirst: Bool, at target: Row,
    on frame: inout Frame
  ) {
    let edge = Column(column.left + column.width)
    let isCursor = isChosen && column.place == grid.cursor
    let paper: Style.Paper = isCursor ? .selection : isChosen ? .passage : .plain
    if isChosen {
      // Signs stand so close that the gap before one belongs to it.
      frame.fill(row: target, from: Column(column.left - (isCursor ? 0 : 1)), upTo: edge, style: Style(paper: paper))
      if isCursor, isFirst { frame.cursor = (target, Column(column.left)) }
    }
    guard lines.indices.contains(line) else { return }
    frame.write(lines[line], row: target, column: Column(column.left), paper: paper, upTo: edge)
  }
}
