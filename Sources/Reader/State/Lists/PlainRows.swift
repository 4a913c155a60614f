/// The open list as the lines that plain mode makes of its rows, and which of them are on the screen.
///
/// The row of the cursor is the one that is read: where it has more lines than the screen, these go by before the next row comes. In a table
/// it stands at the top, and its first line, which names it, stays there; in a list as many rows stand before it as leave room for it.
struct PlainRows {
  struct Line: Hashable {
    let words: String
    let indent: Int
    /// The place of its row among the list's.
    let row: Int
    /// Of a cell: the place of its column. Nil for what names a row.
    var column: Int?
    /// Whether it is the first line of what names the row, or of the cell.
    var isFirst = true
  }

  /// Of the cell of the cursor so many lines are in sight at least, when it has them.
  private static let leastOfCell = 4

  private let state: ReaderState
  private let list: ListState
  private let grid: PlainGrid?
  /// The line of the screen on which rows begin, and how many there are for them.
  let top: Int
  let height: Int

  /// nil where there are no rows, or where they are not shown as lines.
  init?(_ state: ReaderState) {
    guard state.isPlain, !state.layout.isTooSmall, let list = state.lists.last, list.rows.indices.contains(list.cursor) else {
      return nil
    }
    self.state = state
    self.list = list
    grid = PlainGrid(state, list)
    top = PlainView.head(of: list, state).count
    height = max(state.size.rows - 2 - top, 1)
  }

  private func lines(of row: Int) -> [Line] {
    grid?.lines(of: row) ?? PlainView.lines(of: list, row: row, state)
  }

  // MARK: The row of the cursor

  /// The line above it that says what it belongs to.
  private var heading: [Line] {
    list.cursor > 0 && list.rows[list.cursor - 1].isHeading ? lines(of: list.cursor - 1) : []
  }

  /// How many of its lines can go by: as many as leave the screen full.
  private func most(_ own: [Line]) -> Int {
    guard grid != nil else { return max(own.count - height, 0) }
    return own.count + heading.count > height ? max(own.count - height, 1) : 0
  }

  /// How many of its lines went by: as it was left, else so many that the cell of the cursor is in sight.
  private func passed(_ own: [Line]) -> Int {
    if let passed = list.passed, passed.row == list.rows[list.cursor].id { return min(passed.lines, most(own)) }
    let cell = firstLineOfCell(own)
    return cell + leastShown(own, from: cell) > height ? min(max(cell - 1, 0), most(own)) : 0
  }

  private func firstLineOfCell(_ own: [Line]) -> Int {
    own.firstIndex { $0.column == list.grid?.cursor } ?? 0
  }

  private func leastShown(_ own: [Line], from cell: Int) -> Int {
    min(own.dropFirst(cell).prefix { $0.column == own[cell].column }.count, Self.leastOfCell)
  }

  /// How many lines of the row of the cursor have gone by after one more step in it; nil when the step leaves it.
  func passed(afterStep count: Int) -> Int? {
    let own = lines(of: list.cursor)
    let (now, most, step) = (passed(own), most(own), max(height / 2, 1))
    if count > 0 { return now < most ? min(now + step, most) : nil }
    return now > 0 ? max(now - step, 0) : nil
  }

  /// How many of its lines have gone by when its last one is shown.
  var mostPassed: Int { most(lines(of: list.cursor)) }

  /// Whether the cell of the cursor is in sight.
  var showsCell: Bool {
    let own = lines(of: list.cursor)
    let cell = firstLineOfCell(own)
    let passed = passed(own)
    return cell == 0 || cell > passed && cell + leastShown(own, from: cell) <= passed + height
  }

  // MARK: The screen

  /// The lines on the screen, and which of them the terminal's cursor stands on.
  func shown() -> (lines: [Line], cursor: Int) {
    let own = lines(of: list.cursor)
    var lines: [Line] = []
    var cursor = 0
    if grid != nil || own.count > height {
      let passed = passed(own)
      if passed == 0 {
        lines = grid == nil ? own : heading + own
      } else {
        let named = grid == nil ? 0 : 1
        lines = Array(own.prefix(named) + own.dropFirst(passed + named))
      }
      let place = lines.prefix(height).firstIndex { $0.row == list.cursor && $0.column == list.grid?.cursor && $0.isFirst }
      // The line that names the row stays; what is read goes on below it.
      let next = grid != nil && passed > 0 ? min(1, height - 1) : 0
      cursor = place.map { max($0, next) } ?? next
    } else {
      lines = own
      for row in stride(from: list.cursor - 1, through: list.top, by: -1) {
        let before = self.lines(of: row)
        if before.count + lines.count > height { break }
        lines = before + lines
        cursor += before.count
      }
    }
    for row in list.rows.indices.dropFirst(list.cursor + 1) {
      guard lines.count < height else { break }
      lines += self.lines(of: row)
    }
    return (Array(lines.prefix(height)), cursor)
  }

  /// The rows of which a line is on the screen.
  var shownRows: Range<Int> {
    let rows = shown().lines.map(\.row)
    guard let first = rows.first, let last = rows.last else { return 0..<0 }
    return first..<(last + 1)
  }

  /// How many rows, from that of the cursor on, have room on the screen; at least one.
  var page: Int {
    var room = height
    var count = 0
    for row in list.rows.indices.dropFirst(list.cursor) {
      room -= lines(of: row).count
      if room < 0 { break }
      count += 1
    }
    return max(count, 1)
  }

  /// What is on a line of the screen.
  func line(at line: Int) -> Line? {
    let lines = shown().lines
    return lines.indices.contains(line - top) ? lines[line - top] : nil
  }
}

extension ReaderState {
  /// Moves so many rows on in plain mode. Of a row that is higher than the screen its lines come first; gone back to, its end does.
  mutating func moveInPlainList(by count: Int, move: (inout ReaderState) -> Void) {
    if abs(count) == 1, let passed = PlainRows(self)?.passed(afterStep: count) { return pass(passed) }
    let before = lists.last?.cursor
    move(&self)
    guard let list = lists.last, list.cursor != before else { return }
    lists[lists.count - 1].passed = nil
    if count == -1, list.grid?.cursor == nil, let most = PlainRows(self)?.mostPassed, most > 0 { pass(most) }
  }

  private mutating func pass(_ lines: Int) {
    guard let row = lists.last?.chosen?.id else { return }
    lists[lists.count - 1].passed = ListState.PassedLines(row: row, lines: lines)
  }

  /// Brings the cell of the cursor into sight after the cursor went to another column.
  mutating func showPlainCell() {
    if let rows = PlainRows(self), !rows.showsCell { lists[lists.count - 1].passed = nil }
  }
}
