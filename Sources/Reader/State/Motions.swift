import Corpus
import Language

/// Moving the cursor and scrolling within the focused pane.
extension ReaderState {
  /// Puts the cursor at an offset of the focused pane's article, scrolls as little as it takes, and lets the other panes follow.
  mutating func moveCursor(to offset: ByteOffset, keepingColumn: Bool = false) {
    guard desk.panes.indices.contains(desk.focused), let article = focusedArticle else { return }
    let clamped = article.cursorPlace(near: offset)
    let old = desk.panes[desk.focused].cursor
    if leavesClause(of: old, to: clamped, in: article) { chosenFocus = nil }
    desk.panes[desk.focused].cursor = clamped
    if !keepingColumn { desk.panes[desk.focused].goalColumn = nil }
    reveal(desk.focused)
    followIfSyncing(way: (clamped.value - old.value).signum())
  }

  /// Whether a motion leaves the clause in which an event or a link was put into focus: then the clause under the cursor decides anew.
  private func leavesClause(of old: ByteOffset, to new: ByteOffset, in article: Article) -> Bool {
    switch chosenFocus {
    case .event, .link: break
    default: return false
    }
    guard let passage = passage(at: old, in: article), passage == self.passage(at: new, in: article) else { return true }
    return clause(at: old, of: passage) != clause(at: new, of: passage)
  }

  /// Moves by rows of the screen, to the column where the first vertical motion began.
  mutating func moveRows(by count: Int) {
    guard let (article, layout, _) = rows(ofPane: desk.focused) else { return }
    let current = layout.row(of: desk.panes[desk.focused].cursor)
    var target = current
    let step = count < 0 ? -1 : 1
    for _ in 0..<min(abs(count), layout.rows.count) {
      guard let next = nextTextRow(from: target, step: step, in: layout) else { break }
      target = next
    }
    moveCursor(toRow: target, of: layout, article: article, from: current)
  }

  private func nextTextRow(from row: Int, step: Int, in layout: DocumentLayout) -> Int? {
    var next = row + step
    while layout.rows.indices.contains(next), layout.rows[next].kind == .empty { next += step }
    return layout.rows.indices.contains(next) ? next : nil
  }

  private mutating func moveCursor(toRow target: Int, of layout: DocumentLayout, article: Article, from current: Int) {
    let pane = desk.panes[desk.focused]
    let goal =
      pane.goalColumn
      ?? layout.rows[current].indent + RowClusters.column(of: pane.cursor, in: article.text, row: layout.rows[current].range)
    let row = layout.rows[target]
    let offset =
      row.kind == .text ? RowClusters.offset(at: max(goal - row.indent, 0), in: article.text, row: row.range) : row.range.lowerBound
    moveCursor(to: offset, keepingColumn: true)
    desk.panes[desk.focused].goalColumn = goal
  }

  /// Moves by grapheme clusters, over the ends of rows.
  mutating func moveClusters(by count: Int) {
    guard let (article, layout, _) = rows(ofPane: desk.focused) else { return }
    let cursor = desk.panes[desk.focused].cursor
    var row = layout.row(of: cursor)
    var starts = clusterStarts(layout.rows[row], of: article)
    var place = (starts.lastIndex { $0 <= cursor } ?? 0) + count
    while place < 0, let previous = nextTextRow(from: row, step: -1, in: layout) {
      row = previous
      starts = clusterStarts(layout.rows[row], of: article)
      place += starts.count
    }
    while place >= starts.count, let next = nextTextRow(from: row, step: 1, in: layout) {
      place -= starts.count
      row = next
      starts = clusterStarts(layout.rows[row], of: article)
    }
    guard !starts.isEmpty else { return }
    moveCursor(to: starts[min(max(place, 0), starts.count - 1)])
  }

  private func clusterStarts(_ row: DocumentLayout.Row, of article: Article) -> [ByteOffset] {
    guard row.kind == .text else { return [row.range.lowerBound] }
    return RowClusters(article.text, row: row.range).map(\.range.lowerBound)
  }

  /// Moves to the start or the last cluster of the row.
  mutating func moveInRow(toEnd: Bool) {
    guard let (article, layout, _) = rows(ofPane: desk.focused) else { return }
    let starts = clusterStarts(layout.rows[layout.row(of: desk.panes[desk.focused].cursor)], of: article)
    if let offset = toEnd ? starts.last : starts.first { moveCursor(to: offset) }
  }

  /// Moves by spans: to the start of the next one, or back to the start of this one and then of those before it. In the last one there is
  /// no way on.
  mutating func move(through ranges: [ByteRange], by count: Int) {
    guard let pane = desk.focusedPane, !ranges.isEmpty else { return }
    let current = ranges.lastIndex(startingAtOrBefore: pane.cursor)
    if count > 0, current == ranges.count - 1 { return say("this is the last one") }
    var target = (current ?? -1) + count
    if count < 0, let current, ranges[current].lowerBound < pane.cursor { target += 1 }
    moveCursor(to: ranges[min(max(target, 0), ranges.count - 1)].lowerBound)
  }

  /// Scrolls by rows; the cursor stays where it is unless it would leave the screen.
  mutating func scroll(_ pane: Int, by count: Int) {
    guard let (article, layout, height) = rows(ofPane: pane) else { return }
    let top = layout.row(of: desk.panes[pane].top)
    let highest = max(layout.rows.count - height, 0)
    let target = min(max(top + count, 0), max(highest, top))
    setTop(of: pane, toRow: target, layout: layout, towards: count)
    let first = layout.row(of: desk.panes[pane].top)
    let margin = scrollMargin(height)
    let cursorRow = layout.row(of: desk.panes[pane].cursor)
    let lowest = first == 0 ? 0 : first + margin
    let kept = min(max(cursorRow, lowest), max(first + height - 1 - margin, first))
    if kept != cursorRow {
      // From below it comes up to the last row in view that has text: the next one may be out of view.
      let row = layout.rows[kept < cursorRow ? layout.textRow(atOrBefore: kept) : layout.textRow(near: kept)]
      desk.panes[pane].cursor =
        row.kind == .text ? RowClusters.offset(at: 0, in: article.text, row: row.range) : row.range.lowerBound
      if pane == desk.focused { followIfSyncing(way: count.signum()) }
    }
  }

  /// An empty row starts where the block after it starts, so the first row of a screen is never an empty one: going up it is the
  /// last row of the block before.
  mutating func setTop(of pane: Int, toRow row: Int, layout: DocumentLayout, towards direction: Int) {
    var row = row
    if layout.rows[row].kind == .empty { row += direction < 0 ? -1 : 1 }
    row = min(max(row, 0), layout.rows.count - 1)
    desk.panes[pane].top = layout.rows[row].range.lowerBound
  }

  /// Moves view and cursor by a share of the screen: 0.5 for half of it.
  mutating func page(by screens: Double) {
    guard let (article, layout, height) = rows(ofPane: desk.focused) else { return }
    let count = Int(Double(max(height - (abs(screens) >= 1 ? 2 : 0), 1)) * screens)
    let current = layout.row(of: desk.panes[desk.focused].cursor)
    let top = layout.row(of: desk.panes[desk.focused].top)
    let newTop = min(max(top + count, 0), max(layout.rows.count - height, 0))
    if newTop != top { setTop(of: desk.focused, toRow: newTop, layout: layout, towards: count) }
    let target = layout.textRow(near: min(max(current + count, 0), layout.rows.count - 1))
    moveCursor(toRow: target, of: layout, article: article, from: current)
  }

  enum ScreenPlace: Sendable {
    case top, middle, bottom
  }

  /// Scrolls so that the cursor's row stands at the top, in the middle or at the bottom.
  mutating func scrollCursor(to place: ScreenPlace) {
    guard let (_, layout, height) = rows(ofPane: desk.focused) else { return }
    let row = layout.row(of: desk.panes[desk.focused].cursor)
    let above = place == .top ? 0 : place == .middle ? height / 2 : height - 1
    setTop(of: desk.focused, toRow: min(max(row - above, 0), layout.rows.count - 1), layout: layout, towards: 1)
  }

  /// Moves the cursor to the first, the middle or the last row that is shown.
  mutating func moveCursorOnScreen(to place: ScreenPlace) {
    guard let (article, layout, height) = rows(ofPane: desk.focused) else { return }
    let top = layout.row(of: desk.panes[desk.focused].top)
    let last = min(top + height, layout.rows.count) - 1
    let row = place == .top ? top : place == .middle ? (top + last) / 2 : last
    let current = layout.row(of: desk.panes[desk.focused].cursor)
    let target = place == .bottom ? layout.textRow(atOrBefore: row) : layout.textRow(near: row)
    moveCursor(toRow: target, of: layout, article: article, from: current)
  }

  func scrollMargin(_ height: Int) -> Int { height >= 12 ? 2 : 0 }

  /// Scrolls a pane as little as it takes to show its cursor with a margin; when the cursor is far away, so that it stands a
  /// third from the top.
  mutating func reveal(_ pane: Int) {
    guard let (_, layout, height) = rows(ofPane: pane) else { return }
    let cursor = layout.row(of: desk.panes[pane].cursor)
    let top = layout.row(of: desk.panes[pane].top)
    let margin = scrollMargin(height)
    let highest = max(layout.rows.count - height, 0)
    if cursor < top - height || cursor > top + 2 * height {
      let wanted = max(cursor - height / 3, 0)
      // Up from the highest place the last row would not be shown.
      setTop(of: pane, toRow: min(wanted, highest), layout: layout, towards: wanted > highest ? 1 : -1)
    } else if cursor < top + margin {
      setTop(of: pane, toRow: max(cursor - margin, 0), layout: layout, towards: -1)
    } else if cursor > top + height - 1 - margin {
      setTop(of: pane, toRow: max(min(cursor - height + 1 + margin, highest), 0), layout: layout, towards: 1)
    }
  }
  /// Reveals the cursor of a pane when it is out of view; else nothing moves, so that what is brought back stands as it stood.
  mutating func keepCursorInView(_ pane: Int) {
    guard let (_, layout, height) = rows(ofPane: pane) else { return }
    let cursor = layout.row(of: desk.panes[pane].cursor)
    let top = layout.row(of: desk.panes[pane].top)
    if cursor < top || cursor >= top + height { reveal(pane) }
  }
}

extension Article {
  /// The character on which a cursor stands that is put at an offset: within the text that panes show, and never behind its end.
  func cursorPlace(near offset: ByteOffset) -> ByteOffset {
    let end = blocks.last?.range.upperBound ?? .zero
    guard end > .zero else { return .zero }
    return text.clusterBoundary(atOrBefore: min(max(offset, .zero), end.advanced(by: -1)))
  }
}
