import Corpus
import Foundation
import Language

/// The screen for screen readers and for terminals that can do little: one article, or one list, as lines of words; no borders, no bars, no
/// signs that have to be seen; the terminal's own cursor on the line that is read.
enum PlainView {
  static func frame(_ state: ReaderState) -> Frame {
    var frame = Frame(size: state.size)
    let layout = state.layout
    let prompts = state.prompt != nil
    if let grid = PlainGrid(state) {
      grid.draw(on: &frame)
    } else if let list = state.lists.last {
      draw(list, state, on: &frame)
    } else {
      drawText(state, layout, on: &frame)
    }
    drawStatus(state, layout, on: &frame)
    // Where a line is typed, the cursor is there.
    let typing = frame.cursor
    drawOffers(state, layout, on: &frame)
    if prompts { frame.cursor = typing }
    return frame
  }

  /// Words without the signs that stand for words elsewhere.
  static func spoken(_ words: String) -> String {
    signs.reduce(words) { $0.replacing($1.key, with: $1.value) }
  }

  private static let signs: KeyValuePairs = [
    " · ": ", ", "⏎": "Enter", "↑": "Up", "↓": "Down", "←": "Left", "→": "Right", "⇅": "on", "¶": "paragraph ", "›": "", "‹": "",
    "┄": "",
    "│": "", "▌": "note ", "·": "-", "●": "open", "─": "-",
  ]

  static func write(_ words: String, row: Int, from column: Int = 0, on frame: inout Frame) {
    frame.write(
      spoken(words).shortened(toColumns: frame.size.columns - column - 1), row: Row(row), column: Column(column), style: .plain,
      upTo: Column(frame.size.columns))
  }

  /// Words over as many lines as they take.
  static func lines(of words: String, columns: Int) -> [String] {
    let text = Text(SourceCells.singleSpaced(spoken(words)))
    if text.range.isEmpty { return [""] }
    return WrappedParagraph(text, range: text.range, width: max(columns, 8)).rows.map { text.string($0) }
  }

  // MARK: The text

  private static func drawText(_ state: ReaderState, _ layout: ScreenLayout, on frame: inout Frame) {
    write(LibraryBar.words(state, layout), row: 0, on: &frame)
    guard let pane = layout.panes.first, let (article, rows, height) = state.rows(ofPane: pane.index) else {
      for (number, line) in ReaderView.emptyDeskLines(state).enumerated() { write(line, row: 2 + number, on: &frame) }
      return
    }
    let top = rows.row(of: state.desk.panes[pane.index].top)
    let last = min(top + height, rows.rows.count)
    let number = state.desk.panes.count > 1 ? ", \(pane.index + 1) of \(state.desk.panes.count) open" : ""
    write(
      "\(article.shownSource), \(article.shownDate)\(number), \(last * 100 / max(rows.rows.count, 1))%", row: pane.top, on: &frame)
    let visible = rows.rows[top].range.lowerBound..<max(rows.rows[last - 1].range.upperBound, rows.rows[top].range.lowerBound)
    let focus = state.focus(among: state.focusItems)
    if let peek = state.peek, let place = peek.set.place {
      drawReport(place, number: peek.set.at + 1, of: peek.set.items.count, from: peek.top, state, height: height, on: &frame)
      return drawExplanation(state, focus, layout, on: &frame)
    }
    let painter = TextPainter(state: state, article: article, pane: pane.index, visible: visible, focus: focus)
    let cursorRow = rows.row(of: state.desk.panes[pane.index].cursor)
    for index in top..<last {
      let row = rows.rows[index]
      let line = pane.textTop + index - top
      switch row.kind {
      case .empty: break
      case .fold(let blocks):
        write("\(blocks) boilerplate (\(state.key("zf")) shows)", row: line, from: pane.textLeft, on: &frame)
        if row.range.contains(state.desk.panes[pane.index].cursor), state.prompt == nil {
          frame.cursor = (Row(line), Column(pane.textLeft))
        }
      case .text:
        painter.draw(
          row, line: Row(line), column: pane.textLeft, width: pane.textWidth, holdsCursor: index == cursorRow, on: &frame)
      }
    }
    drawExplanation(state, focus, layout, on: &frame)
  }

  /// A report that elsewhere is shown in a box, in the place of the text.
  private static func drawReport(
    _ place: Place, number: Int, of count: Int, from first: Int, _ state: ReaderState, height: Int, on frame: inout Frame
  ) {
    guard let article = state.documents[place.article] else { return }
    write("Report \(number) of \(count): \(article.shownSource), \(article.shownDate)", row: 2, on: &frame)
    let lines = WrappedParagraph(article.text, range: place.range, width: frame.size.columns - 4).rows
    for (line, range) in lines.dropFirst(first).prefix(height - 2).enumerated() {
      write(article.text.string(range), row: 3 + line, on: &frame)
    }
    frame.cursor = (Row(2), Column(0))
  }

  private static func drawExplanation(_ state: ReaderState, _ focus: FocusItem?, _ layout: ScreenLayout, on frame: inout Frame) {
    // What is in focus first, as the end of the line may be cut.
    let items = state.focusItems
    let names = (items.filter { $0 == focus } + items.filter { $0 != focus }).map { item in
      let name = ExplainingLine.name(of: item, in: state, room: frame.size.columns).text
      return item == focus ? "in focus: \(name)" : name
    }
    let right = ExplainingLine.rightPart(state, focus: focus)
    let words = names.isEmpty ? ExplainingLine.emptyWords(state) : names.joined(separator: "; ")
    write(([words] + (right.isEmpty ? [] : [right])).joined(separator: "; "), row: layout.explainingRow, on: &frame)
  }

  // MARK: Lists

  private static func draw(_ list: ListState, _ state: ReaderState, on frame: inout Frame) {
    let definition = ListDefinition.of(list.kind)
    write(ListView.title(state, list), row: 0, on: &frame)
    write(definition.header(state).map(\.text).joined(separator: " "), row: 1, on: &frame)
    guard !list.rows.isEmpty else { return drawEmpty(list, state, on: &frame) }
    func lines(_ index: Int) -> [String] {
      let row = list.rows[index]
      let words = definition.columns(state, row).map { $0.text.trimmed }.filter { !$0.isEmpty }.joined(separator: "; ")
      return self.lines(of: (list.marked.contains(row.id) ? "marked: " : "") + words, columns: frame.size.columns - indent - 1)
    }
    // Rows take as many lines as they have words for: as many of those before the cursor's are shown as leave room for it.
    let end = ReaderView.listTop + state.listHeight
    var first = list.cursor
    var used = lines(first).count
    while first > list.top {
      used += lines(first - 1).count
      if used > state.listHeight { break }
      first -= 1
    }
    var line = ReaderView.listTop
    for index in list.rows.indices.dropFirst(first) where line < end {
      if index == list.cursor { frame.cursor = (Row(line), Column(0)) }
      for words in lines(index) where line < end {
        write(words, row: line, from: list.rows[index].isHeading ? 0 : indent, on: &frame)
        line += 1
      }
    }
  }

  /// The columns before what stands below a heading or a row's name.
  static let indent = 2

  static func drawEmpty(_ list: ListState, _ state: ReaderState, on frame: inout Frame) {
    for (line, words) in ListView.emptyLines(state, list, width: frame.size.columns - 1).enumerated() {
      write(words, row: ReaderView.listTop + line, on: &frame)
    }
  }

  // MARK: What is typed and told

  private static func drawStatus(_ state: ReaderState, _ layout: ScreenLayout, on frame: inout Frame) {
    if state.prompt != nil { return StatusLine.draw(state, layout, on: &frame) }
    let place = state.lists.isEmpty ? StatusLine.place(state) : ""
    let keys = state.input.isEmpty ? "" : StatusLine.pendingWords(state)
    let columns = frame.size.columns - 1
    if let status = state.status {
      let lines = StatusLine.lines(
        of: StatusMessage(spoken(status.text)), columns: columns - 1, most: max(frame.size.rows / 3, 1))
      for (number, words) in lines.enumerated() {
        let row = layout.statusRow - lines.count + 1 + number
        frame.fill(row: Row(row), from: Column(0), upTo: Column(frame.size.columns), style: .plain)
        write(words, row: row, on: &frame)
      }
      return
    }
    // In a view the keys that help are told, as they stay the same from line to line.
    let hints = Hints.line(state, columns: columns - 8).text.replacing("  ", with: ", ")
    write(
      StatusLine.countWords(state) ?? (keys.isEmpty ? place.isEmpty ? hints : place : keys), row: layout.statusRow, on: &frame)
  }

  /// What may follow the keys typed so far, or what a prompt offers: a line each, over the end of the text.
  private static func drawOffers(_ state: ReaderState, _ layout: ScreenLayout, on frame: inout Frame) {
    let lines = HintBox.lines(state).prefix(max(frame.size.rows / 2, 1))
    for (number, line) in lines.enumerated() {
      let row = layout.explainingRow - lines.count + 1 + number
      frame.fill(row: Row(row), from: Column(0), upTo: Column(frame.size.columns), style: .plain)
      write(line.text, row: row, on: &frame)
    }
  }
}

/// A grid as lines: a row's name, and below it a line for each cell, with the column's name.
struct PlainGrid {
  private let state: ReaderState
  private let list: ListState
  private let grid: GridState
  private let definition: GridDefinition

  init?(_ state: ReaderState) {
    guard let list = state.openGrid, let grid = list.grid, let definition = list.gridDefinition else { return nil }
    self.state = state
    self.list = list
    self.grid = grid
    self.definition = definition
  }

  private struct Line {
    let words: String
    let indent: Int
    /// Whether the cursor stands on it: on the first line of a name or of a cell.
    let isHere: Bool
  }

  /// From the row of the cursor on; where its cell would not be in sight, its row's name and then from that cell on.
  func draw(on frame: inout Frame) {
    PlainView.write(ListView.title(state, list), row: 0, on: &frame)
    guard !list.rows.isEmpty else { return PlainView.drawEmpty(list, state, on: &frame) }
    let height = max(frame.size.rows - 3, 1)
    let first = list.cursor > 0 && list.rows[list.cursor - 1].isHeading ? list.cursor - 1 : list.cursor
    var lines: [Line] = []
    for index in list.rows.indices.dropFirst(first) where index <= list.cursor || lines.count < height {
      lines += self.lines(of: list.rows[index], isChosen: index == list.cursor, columns: frame.size.columns)
    }
    if let here = lines.firstIndex(where: \.isHere), here > height / 2, here + Self.leastOfCell > height {
      lines = Array(lines.prefix(1) + lines[here...])
    }
    for (number, line) in lines.prefix(height).enumerated() {
      if line.isHere { frame.cursor = (Row(1 + number), Column(0)) }
      PlainView.write(line.words, row: 1 + number, from: line.indent, on: &frame)
    }
  }

  /// In columns: a name is told whole, and wrapped.
  private static let longestName = 1000
  /// As many lines of the cell of the cursor are in sight at least, when it has them.
  private static let leastOfCell = 4

  private func lines(of row: ListRow, isChosen: Bool, columns: Int) -> [Line] {
    func lines(_ words: String, indent: Int, isHere: Bool) -> [Line] {
      PlainView.lines(of: words, columns: columns - indent - 1).enumerated().map {
        Line(words: $0.element, indent: indent, isHere: isHere && $0.offset == 0)
      }
    }
    let name = (row.isHeading ? row.columns : definition.stub(state, row, Self.longestName)).map { $0.text.trimmed }
    let mark = list.marked.contains(row.id) ? "marked: " : ""
    let head = lines(
      mark + name.filter { !$0.isEmpty }.joined(separator: "; "), indent: 0, isHere: isChosen && grid.cursor == nil)
    if row.isHeading { return head }
    return head
      + grid.columns.enumerated().flatMap { place, column -> [Line] in
        let words = words(row, column, width: columns)
        let isHere = isChosen && grid.cursor == place
        guard !words.isEmpty || isHere else { return [] }
        let title = column.title.isEmpty ? "" : "\(column.title): "
        return lines(title + (words.isEmpty ? "nothing" : words), indent: PlainView.indent, isHere: isHere)
      }
  }

  private func words(_ row: ListRow, _ column: GridColumn, width: Int) -> String {
    if let spoken = definition.spoken ?? definition.exportedSign { return spoken(state, row, column) }
    let cell = definition.cell(state, row, column, width)
    return (cell.drawn.map { [$0] } ?? cell.paragraphs).map { $0.text.trimmed }.filter { !$0.isEmpty }.joined(separator: "; ")
  }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
