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
    let names = state.focusItems.map { item in
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
    for index in list.rows.indices.dropFirst(list.top).prefix(state.listHeight) {
      let row = list.rows[index]
      let words = definition.columns(state, row).map { $0.text.trimmed }.filter { !$0.isEmpty }.joined(separator: "; ")
      let line = ReaderView.listTop + index - list.top
      write((list.marked.contains(row.id) ? "marked: " : "") + words, row: line, from: row.isHeading ? 0 : 2, on: &frame)
      if index == list.cursor { frame.cursor = (Row(line), Column(0)) }
    }
  }

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
    let words =
      state.status?.text ?? StatusLine.countWords(state) ?? (keys.isEmpty ? place.isEmpty ? "\(state.key("?")) help" : place : keys)
    write(words, row: layout.statusRow, on: &frame)
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

  /// From the row of the cursor on.
  func draw(on frame: inout Frame) {
    PlainView.write(ListView.title(state, list), row: 0, on: &frame)
    guard !list.rows.isEmpty else { return PlainView.drawEmpty(list, state, on: &frame) }
    var line = 1
    let edge = frame.size.rows - 2
    let first = list.cursor > 0 && list.rows[list.cursor - 1].isHeading ? list.cursor - 1 : list.cursor
    for index in list.rows.indices.dropFirst(first) where line < edge {
      let row = list.rows[index]
      let name = (row.isHeading ? row.columns : definition.stub(state, row, frame.size.columns)).map { $0.text.trimmed }
      let isChosen = index == list.cursor
      if isChosen, grid.cursor == nil { frame.cursor = (Row(line), Column(0)) }
      PlainView.write((list.marked.contains(row.id) ? "marked: " : "") + name.joined(separator: " "), row: line, on: &frame)
      line += 1
      if row.isHeading { continue }
      for (place, column) in grid.columns.enumerated() where line < edge {
        let words = words(row, column, width: frame.size.columns)
        let isHere = isChosen && grid.cursor == place
        guard !words.isEmpty || isHere else { continue }
        if isHere { frame.cursor = (Row(line), Column(0)) }
        PlainView.write("\(column.title): \(words.isEmpty ? "nothing" : words)", row: line, from: 2, on: &frame)
        line += 1
      }
    }
  }

  private func words(_ row: ListRow, _ column: GridColumn, width: Int) -> String {
    let cell = definition.cell(state, row, column, width)
    return (cell.drawn.map { [$0] } ?? cell.paragraphs).map { $0.text.trimmed }.filter { !$0.isEmpty }.joined(separator: "; ")
  }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
