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
    if let list = state.lists.last {
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
      let words = ReaderView.emptyDeskLines(state).flatMap { lines(of: $0, columns: frame.size.columns) }
      for (number, line) in words.enumerated() { write(line, row: 2 + number, on: &frame) }
      return
    }
    let top = rows.row(of: state.desk.panes[pane.index].top)
    let last = min(top + height, rows.rows.count)
    let number = state.desk.panes.count > 1 ? ", \(pane.index + 1) of \(state.desk.panes.count) open" : ""
    write(
      "\(article.shownSource), \(article.shownDate)\(number), \(last * 100 / max(rows.rows.count, 1))%", row: pane.top, on: &frame)
    let visible = rows.rows[top].range.lowerBound..<max(rows.rows[last - 1].range.upperBound, rows.rows[top].range.lowerBound)
    let focus = state.focus(among: state.focusItems)
    if let report = PlainReport(state) {
      report.draw(on: &frame)
      return drawExplanation(state, focus, layout, on: &frame)
    }
    let painter = TextPainter.inPane(
      pane.index, of: state, article, visible: visible, focus: focus, marks: state.annotations.marks(in: visible, of: article.id))
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

  private static func drawExplanation(_ state: ReaderState, _ focus: FocusItem?, _ layout: ScreenLayout, on frame: inout Frame) {
    // What is in focus first, as the end of the line may be cut.
    let items = state.focusItems
    let names = (items.filter { $0 == focus } + items.filter { $0 != focus }).map { item in
      let name = ExplainingLine.name(of: item, in: state, room: frame.size.columns).text
      return item == focus ? "in focus: \(name)" : name
    }
    let right = ExplainingLine.rightParts(state, focus: focus).joined(separator: ", ")
    let words = names.isEmpty ? ExplainingLine.emptyWords(state) : names.joined(separator: "; ")
    // Where elsewhere a rule is drawn there is room for a second line.
    let all = lines(of: ([words] + (right.isEmpty ? [] : [right])).joined(separator: "; "), columns: frame.size.columns - 1)
    guard all.count > 1, let first = all.first else { return write(all.joined(), row: layout.explainingRow, on: &frame) }
    write(first, row: layout.ruleRow, on: &frame)
    write(all.dropFirst().joined(separator: " "), row: layout.explainingRow, on: &frame)
  }

  // MARK: Lists

  private static func draw(_ list: ListState, _ state: ReaderState, on frame: inout Frame) {
    let head = head(of: list, state)
    for (row, words) in head.enumerated() { write(words, row: row, on: &frame) }
    guard let rows = PlainRows(state) else { return drawEmpty(list, state, from: head.count, on: &frame) }
    let (lines, cursor) = rows.shown()
    for (number, line) in lines.enumerated() { write(line.words, row: rows.top + number, from: line.indent, on: &frame) }
    frame.cursor = (Row(rows.top + cursor), Column(0))
  }

  /// What stands above the rows: the title, and below it what a list's columns are.
  static func head(of list: ListState, _ state: ReaderState) -> [String] {
    let most = max(state.size.rows / 5, 1)
    func lines(_ words: String) -> [String] {
      let lines = self.lines(of: words, columns: state.size.columns - 1)
      guard lines.count > most else { return lines }
      // What does not fit is cut where it is written.
      return lines.prefix(most - 1) + [lines.dropFirst(most - 1).joined(separator: " ")]
    }
    let title = lines(ListView.title(state, list))
    guard list.grid == nil else { return title }
    return title
      + lines(ListDefinition.of(list.kind).header(state).map(\.text.trimmed).filter { !$0.isEmpty }.joined(separator: ", "))
  }

  /// A row of a list: what its columns say, over as many lines as it takes.
  static func lines(of list: ListState, row index: Int, _ state: ReaderState) -> [PlainRows.Line] {
    let row = list.rows[index]
    let indent = row.isHeading ? 0 : indent
    let room = state.size.columns - indent - 1
    var columns = ListDefinition.of(list.kind).columns(state, row).map { $0.text.trimmed }.filter { !$0.isEmpty }
    if list.marked.contains(row.id) { columns = ["marked: " + (columns.first ?? "")] + columns.dropFirst() }
    return paragraphs(of: columns, room: room).flatMap { lines(of: $0, columns: room) }.enumerated()
      .map { PlainRows.Line(words: $0.element, indent: indent, row: index, isFirst: $0.offset == 0) }
  }

  /// In characters: what is shorter has no line of its own before what is long.
  private static let shortest = 8

  /// What columns say in one line, if that is enough; else what is long begins a line of its own.
  private static func paragraphs(of columns: [String], room: Int) -> [String] {
    let whole = columns.joined(separator: "; ")
    guard whole.count > room else { return [whole] }
    var paragraphs: [String] = []
    var short: [String] = []
    for column in columns {
      if column.count <= room / 2 {
        short.append(column)
        continue
      }
      let before = short.joined(separator: "; ")
      short = []
      if before.count > shortest { paragraphs.append(before) }
      paragraphs.append(before.isEmpty || before.count > shortest ? column : "\(before); \(column)")
    }
    return paragraphs + (short.isEmpty ? [] : [short.joined(separator: "; ")])
  }

  /// The columns before what stands below a heading or a row's name.
  static let indent = 2

  private static func drawEmpty(_ list: ListState, _ state: ReaderState, from top: Int, on frame: inout Frame) {
    for (line, words) in ListView.emptyLines(state, list, width: frame.size.columns - 1).enumerated() {
      write(words, row: max(top, ReaderView.listTop) + line, on: &frame)
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

  /// What may follow the keys typed so far, or what a prompt offers: over the end of the text.
  private static func drawOffers(_ state: ReaderState, _ layout: ScreenLayout, on frame: inout Frame) {
    let lines = HintBox.page(of: offers(state), room: roomForOffers(state), in: state)
    for (number, line) in lines.enumerated() {
      let row = layout.explainingRow - lines.count + 1 + number
      frame.fill(row: Row(row), from: Column(0), upTo: Column(frame.size.columns), style: .plain)
      write(line.text, row: row, on: &frame)
    }
  }

  /// Each over as many lines as it takes.
  static func offers(_ state: ReaderState) -> [StyledText] {
    HintBox.lines(state).flatMap { lines(of: $0.text, columns: state.size.columns - 1) }.map { StyledText($0) }
  }

  static func roomForOffers(_ state: ReaderState) -> Int { max(state.size.rows / 2, 1) }
}

/// A grid as lines: a row's name, and below it a line for each cell, with the column's name.
struct PlainGrid {
  private let state: ReaderState
  private let list: ListState
  private let grid: GridState
  private let definition: GridDefinition

  /// nil for a list of lines.
  init?(_ state: ReaderState, _ list: ListState) {
    guard let grid = list.grid, let definition = list.gridDefinition else { return nil }
    self.state = state
    self.list = list
    self.grid = grid
    self.definition = definition
  }

  /// In columns: a name is told whole, and wrapped.
  private static let longestName = 1000

  func lines(of index: Int) -> [PlainRows.Line] {
    let row = list.rows[index]
    let columns = state.size.columns
    func lines(_ paragraphs: [String], indent: Int, column: Int?) -> [PlainRows.Line] {
      paragraphs.flatMap { PlainView.lines(of: $0, columns: columns - indent - 1) }.enumerated().map {
        PlainRows.Line(words: $0.element, indent: indent, row: index, column: column, isFirst: $0.offset == 0)
      }
    }
    let name = (row.isHeading ? row.columns : definition.stub(state, row, Self.longestName)).map { $0.text.trimmed }
    let mark = list.marked.contains(row.id) ? "marked: " : ""
    let head = lines([mark + name.filter { !$0.isEmpty }.joined(separator: "; ")], indent: 0, column: nil)
    if row.isHeading { return head }
    return head
      + grid.columns.enumerated().flatMap { place, column -> [PlainRows.Line] in
        let words = words(row, column, width: columns)
        guard !words.isEmpty || index == list.cursor && grid.cursor == place else { return [] }
        let title = column.title.isEmpty ? "" : "\(column.title): "
        return lines([title + (words.first ?? "nothing")] + words.dropFirst(), indent: PlainView.indent, column: place)
      }
  }

  /// Its paragraphs, each of which begins a line: a passage, and how it is told.
  private func words(_ row: ListRow, _ column: GridColumn, width: Int) -> [String] {
    if let spoken = definition.spoken ?? definition.exportedSign { return [spoken(state, row, column)].filter { !$0.isEmpty } }
    let cell = definition.cell(state, row, column, width)
    return (cell.drawn.map { [$0] } ?? cell.paragraphs).map { $0.text.trimmed }.filter { !$0.isEmpty }
  }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
