/// Scrolling lists and grids, and moving among the rows that are on the screen.
extension ReaderState {
  /// The rows of the open list that are on the screen whole.
  private var shownRows: Range<Int> {
    guard let list = lists.last else { return 0..<0 }
    if isPlain { return PlainRows(self)?.shownRows ?? 0..<0 }
    let first = min(max(list.top, 0), list.rows.count)
    let height = openGrid.flatMap { GridGeometry(self, $0) }?.wholeRows ?? listHeight
    return first..<min(first + height, list.rows.count)
  }

  /// Moves to the first, the middle or the last row on the screen that is no heading.
  mutating func moveInList(to place: ScreenPlace) {
    guard let list = lists.last else { return }
    let rows = shownRows.filter { !list.rows[$0].isHeading }
    guard let first = rows.first, let last = rows.last else { return }
    let target = place == .top ? first : place == .bottom ? last : rows[rows.count / 2]
    // In lists nothing scrolls, also where a heading stands above the row.
    if openGrid == nil { lists[lists.count - 1].cursor = target } else { moveInList(by: target - list.cursor) }
  }

  private static let mostPlainSteps = 1000

  /// Scrolls so many rows on; the cursor stays on its row as long as that is on the screen.
  mutating func scrollList(by count: Int) {
    // In plain mode the cursor is what is read: the lines go by under it.
    if isPlain {
      for _ in 0..<min(abs(count), Self.mostPlainSteps) { moveInList(by: count.signum()) }
      return
    }
    guard var list = lists.last, !list.rows.isEmpty else { return }
    let room = openGrid == nil ? listHeight : 1
    let most = max(list.rows.count - room, 0)
    list.top = min(max(list.top + min(max(count, -list.rows.count), list.rows.count), 0), most)
    list.grid?.skipped = 0
    lists[lists.count - 1] = list
    let shown = shownRows
    guard !shown.isEmpty, !shown.contains(list.cursor) else { return }
    let rows = shown.filter { !list.rows[$0].isHeading }
    let target = list.cursor < shown.lowerBound ? rows.first : rows.last
    if let target { lists[lists.count - 1].cursor = target }
  }

  /// Scrolls so that the row of the cursor stands at the top, in the middle or at the bottom.
  mutating func scrollList(to place: ScreenPlace) {
    guard !isPlain, var list = lists.last, !list.rows.isEmpty else { return }
    guard let geometry = openGrid.flatMap({ GridGeometry(self, $0) }) else {
      let above = place == .top ? 0 : place == .middle ? listHeight / 2 : listHeight - 1
      lists[lists.count - 1].top = max(min(list.cursor - above, list.rows.count - listHeight), 0)
      return
    }
    let height = geometry.height(of: list.cursor)
    var free = place == .top ? 0 : place == .middle ? (geometry.bodyRows - height) / 2 : geometry.bodyRows - height
    list.top = list.cursor
    while list.top > 0 {
      free -= geometry.height(of: list.top - 1)
      if free < 0 { break }
      list.top -= 1
    }
    list.grid?.skipped = 0
    lists[lists.count - 1] = list
  }

  /// The next of the lines that the filter found; round at the ends.
  mutating func repeatFilter(by count: Int) {
    guard let list = lists.last else { return }
    guard !list.filter.isEmpty else {
      return say("no words are looked for here: \(key("/", in: .list)) shows the lines that have some")
    }
    let lines = list.rows.indices.filter { !list.rows[$0].isHeading }
    guard !lines.isEmpty else {
      return say(list.isWaiting ? "the lines are still being made" : "no line has \(list.filter) (\(key("<Esc>")) shows all)")
    }
    guard let place = lines.lastIndex(where: { $0 <= list.cursor }) else { return }
    let next = place + count
    let target = (next % lines.count + lines.count) % lines.count
    moveInList(by: lines[target] - list.cursor)
    if next != target { say("round: line \(target + 1) of \(lines.count)") }
  }
}
