import Language

/// Any list, painted: title, lines in aligned columns, the cursor's line marked.
enum ListView {
  private static let gap = 2
  /// What one column may take of the screen, so that the last has room.
  static let widestShare = 0.4
  /// Before the first column.
  private static let margin = 2
  /// What the last column has, in columns and of the screen, when its words take so much.
  private static let leastLast = 20
  private static let leastLastShare = 0.33
  /// What the others keep.
  private static let leastColumn = 8

  /// How a list was painted, as far as its cursor's line can be painted alone.
  struct Layout {
    /// The list as it was then.
    let list: ListState
    /// The width of each column but the last.
    let widths: [Int]
    /// Before this column.
    let edge: Column
  }

  /// - Returns: nil where there are no rows.
  @discardableResult
  static func draw(_ state: ReaderState, on frame: inout Frame) -> Layout? {
    guard let list = state.lists.last else { return nil }
    let definition = ListDefinition.of(list.kind)
    let preview = Preview(state, list)
    preview?.draw(on: &frame)
    drawBar(state, list, on: &frame)
    guard !list.rows.isEmpty else {
      drawEmpty(state, list, on: &frame)
      return nil
    }
    let edge = Column(preview.map { $0.left - 1 } ?? frame.size.columns)
    let shown = list.rows.indices.dropFirst(list.top).prefix(state.listHeight)
    let columns = shown.map { definition.columns(state, list.rows[$0]) }
    let header = definition.header(state)
    let lines = zip(shown, columns).filter { !list.rows[$0.0].isHeading }.map(\.1)
    let widths = columnWidths(lines + [header], screen: edge.value)
    write(header, from: 2, widths: widths, row: Row(ReaderView.listTop - 1), paper: .plain, upTo: edge, on: &frame)
    for (index, columns) in zip(shown, columns) {
      draw(list, index, columns, widths: widths, row: Row(ReaderView.listTop + index - list.top), upTo: edge, on: &frame)
    }
    return Layout(list: list, widths: widths, edge: edge)
  }

  /// Paints of a list that stands on the frame only the line that the cursor left, the one that it came to, and those that were scrolled
  /// into view.
  ///
  /// - Returns: whether that is all that happened to the list itself; where it is not, or nothing did, nothing is painted.
  static func drawCursor(_ state: ReaderState, from painted: inout Layout, on frame: inout Frame) -> Bool {
    guard let list = state.lists.last, list.cursor != painted.list.cursor, list.hasRows(of: painted.list) else { return false }
    let height = state.listHeight
    let scrolled = list.top - painted.list.top
    guard abs(scrolled) < height else { return false }
    let definition = ListDefinition.of(list.kind)
    frame.scroll(rows: ReaderView.listTop..<(ReaderView.listTop + height), by: scrolled, upTo: painted.edge)
    let shown = list.top..<min(list.top + height, list.rows.count)
    let new = scrolled > 0 ? shown.suffix(scrolled) : shown.prefix(-scrolled)
    for index in Array(new) + [painted.list.cursor, list.cursor] where shown.contains(index) {
      let row = Row(ReaderView.listTop + index - list.top)
      frame.fill(row: row, from: Column(0), upTo: painted.edge, style: .plain)
      draw(
        list, index, definition.columns(state, list.rows[index]), widths: painted.widths, row: row, upTo: painted.edge, on: &frame)
    }
    painted = Layout(list: list, widths: painted.widths, edge: painted.edge)
    return true
  }

  /// The title, the filter, how many rows are marked.
  static func title(_ state: ReaderState, _ list: ListState) -> String {
    var title = list.isWaiting ? state.waitingTitle(of: list.kind) : ListDefinition.of(list.kind).title(state, list.kind)
    var chosen = ""
    if !list.filter.isEmpty {
      chosen += " · /\(list.filter)" + (list.grid == nil && !list.isWaiting ? ": \(fitting(state, list))" : "")
    }
    if !list.marked.isEmpty { chosen += " · \(list.marked.count) marked" }
    if chosen.isEmpty { return title }
    // The scope, a story's long name, is what a narrow screen may cut: the filter says why lines are missing.
    let scope = title.ranges(of: " · \(state.scopeWords)").last
    let fits = SafeText.columns(of: title + chosen) < state.size.columns
    let place = scope ?? (fits ? nil : title.firstRange(of: " · "))
    title.insert(contentsOf: chosen, at: place?.lowerBound ?? title.endIndex)
    return title
  }

  /// How many rows a filter lets through; of a large library, as far as that is known.
  private static func fitting(_ state: ReaderState, _ list: ListState) -> String {
    // Of so many none is a heading, or they are not counted for each frame.
    let rows = list.rows.count > 2000 ? list.rows.count : list.rows.count { !$0.isHeading }
    guard let large = state.large, list.kind.listsArticles else { return "\(rows)" }
    guard let lookup = large.lookup, lookup.filter == list.filter else { return "\(rows) …" }
    if lookup.isAtEnd { return LargeLibrary.grouped(rows) }
    return "at least \(LargeLibrary.grouped(max(rows, lookup.count)))"
  }

  /// The first line: the title, the filter, what is marked.
  ///
  /// - Parameter more: what stands at the right end.
  static func drawBar(_ state: ReaderState, _ list: ListState, more: String = "", on frame: inout Frame) {
    let edge = Column(frame.size.columns)
    frame.fill(row: Row(0), from: Column(0), upTo: edge, style: Style(paper: .bar))
    let title = title(state, list)
    let right = max(frame.size.columns - SafeText.columns(of: Array(more.utf8)[...]) - 1, 1)
    let room = more.isEmpty ? frame.size.columns - 1 : right - 3
    frame.write(
      title.shortened(toColumns: max(room, 1)), row: Row(0), column: Column(1), style: Style(paper: .bar, attributes: .bold),
      upTo: edge)
    if !more.isEmpty { frame.write(more, row: Row(0), column: Column(right), style: Style(ink: .accent, paper: .bar), upTo: edge) }
  }

  /// What is said in place of rows.
  static func emptyWords(_ state: ReaderState, _ list: ListState) -> String {
    if list.isWaiting, list.kind == .annotations { return "… looking through \(state.annotations.entries.count) annotations" }
    if list.isWaiting { return "… reading \(state.comparedPositions.count) articles" }
    if list.filter.isEmpty { return ListDefinition.of(list.kind).empty(state) }
    return "nothing fits the filter \(list.filter) (\(state.key("<Esc>")) takes it away)"
  }

  static func drawEmpty(_ state: ReaderState, _ list: ListState, on frame: inout Frame) {
    let edge = Column(state.previewWidth.map { frame.size.columns - $0 - 1 } ?? frame.size.columns)
    for (line, words) in emptyLines(state, list, width: edge.value - 3).enumerated() {
      frame.write(words, row: Row(ReaderView.listTop + line), column: Column(2), style: Style(ink: .dim), upTo: edge)
    }
  }

  /// The same in lines of a width.
  static func emptyLines(_ state: ReaderState, _ list: ListState, width: Int) -> [String] {
    let text = Text(emptyWords(state, list))
    return WrappedParagraph(text, range: text.range, width: width).rows.prefix(state.listHeight).map { text.string($0) }
  }

  /// The width of each column but the last, which takes the rest: where that is little, the widest of the others give way to it.
  static func columnWidths(_ rows: [[StyledText]], screen: Int) -> [Int] {
    var widths: [Int] = []
    for columns in rows {
      for (place, column) in columns.dropLast().enumerated() {
        let width = min(column.columns, Int(Double(screen) * widestShare))
        if place < widths.count { widths[place] = max(widths[place], width) } else { widths.append(width) }
      }
    }
    let last = rows.compactMap { $0.count > widths.count ? $0.last?.columns : nil }.max() ?? 0
    let wanted = min(last, max(Int(Double(screen) * leastLastShare), leastLast))
    var excess = widths.reduce(margin) { $0 + ($1 == 0 ? 0 : $1 + gap) } + wanted - screen
    while excess > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > leastColumn {
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private static func draw(
    _ list: ListState, _ index: Int, _ columns: [StyledText], widths: [Int], row: Row, upTo edge: Column, on frame: inout Frame
  ) {
    let line = list.rows[index]
    let isChosen = index == list.cursor
    let paper: Style.Paper = isChosen ? .selection : .plain
    if isChosen {
      frame.fill(row: row, from: Column(0), upTo: edge, style: Style(paper: paper))
      frame.write("›", row: row, column: Column(0), style: Style(ink: .accent, paper: paper, attributes: .bold), upTo: edge)
      frame.cursor = (row, Column(0))
    }
    if list.marked.contains(line.id) {
      frame.write("+", row: row, column: Column(1), style: Style(ink: .accent, paper: paper, attributes: .bold), upTo: edge)
    }
    write(columns, from: line.isHeading ? 1 : 2, widths: widths, row: row, paper: paper, upTo: edge, on: &frame)
  }

  private static func write(
    _ columns: [StyledText], from column: Int, widths: [Int], row: Row, paper: Style.Paper, upTo edge: Column,
    on frame: inout Frame
  ) {
    var column = column
    for (place, text) in columns.enumerated() {
      let isLast = place == columns.count - 1
      let width = isLast || place >= widths.count ? edge.value - column : min(widths[place], edge.value - column)
      guard width > 0 || !isLast else { break }
      frame.write(
        text.shortened(toColumns: width), row: row, column: Column(column), paper: paper, upTo: Column(column + max(width, 0)))
      column += width == 0 ? 0 : width + gap
    }
  }
}
