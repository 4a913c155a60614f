import Corpus
import Language

@testable import Reader

/// What holds of every screen, whatever was done. Each law gives the words of what breaks it.
enum FrameLaws {
  static func broken(_ state: ReaderState) -> [String] {
    let frame = ReaderView.frame(state)
    var broken = size(frame, state)
    let layout = state.layout
    if layout.isTooSmall { return broken + notice(frame, state) }
    broken += panes(layout, state)
    if state.lists.isEmpty {
      broken += separators(frame, layout, state) + cursor(frame, layout, state) + words(frame, layout, state)
    } else {
      broken += chosen(frame, state)
    }
    return broken
  }

  /// A frame has the size asked for; each wide cell has its right half beside it; nothing that a terminal would act on is in it.
  private static func size(_ frame: Frame, _ state: ReaderState) -> [String] {
    guard frame.size == state.size, frame.cells.count == state.size.columns * state.size.rows else {
      return ["a frame of another size"]
    }
    var broken: [String] = []
    for row in 0..<frame.size.rows {
      var isWide = false
      for cell in frame.row(Row(row)) {
        if cell.isContinuation != isWide { broken.append("half of a wide character in row \(row)") }
        if cell.code >= 0x20, cell.code < 0x7F { isWide = false; continue }
        if cell.isContinuation { isWide = false; continue }
        if cell.code < 0x20 || 0x7F..<0xA0 ~= cell.code || 0x202A...0x202E ~= cell.code || 0x2066...0x2069 ~= cell.code {
          broken.append("a control character in row \(row)")
        }
        isWide = frame.string(cell).first.map { WidthMeasure.width(of: $0) == 2 } ?? false
      }
      if isWide { broken.append("a wide character over the edge of row \(row)") }
    }
    return broken
  }

  private static func notice(_ frame: Frame, _ state: ReaderState) -> [String] {
    let lines = ReaderView.tooSmallLines(state.size)
    let told = lines.joined(separator: " ") == "needs 40×10, this is \(state.size.columns)×\(state.size.rows)"
    let isShown = lines.enumerated().allSatisfy { row, words in
      frame.row(Row(row)).map { frame.string($0) }.joined().hasPrefix(words.prefix(state.size.columns))
    }
    return told && isShown ? [] : ["no notice on a screen that is too small: \(lines)"]
  }

  /// Panes lie on the screen, side by side or one below the other, the focused one among them; no row is wider than its pane.
  private static func panes(_ layout: ScreenLayout, _ state: ReaderState) -> [String] {
    var broken: [String] = []
    if !state.desk.panes.isEmpty, !layout.panes.contains(where: { $0.index == state.desk.focused }) {
      broken.append("the focused pane is not shown")
    }
    for (place, pane) in layout.panes.enumerated() {
      if pane.left < 0 || pane.left + pane.width > state.size.columns || pane.top + pane.textRows >= layout.ruleRow + 1
        || pane.textRows < 1
      {
        broken.append("a pane beyond the screen")
      }
      if layout.panes.count > 1, pane.textWidth < ScreenLayout.leastText { broken.append("a pane of too few columns") }
      for other in layout.panes[(place + 1)...]
      where pane.left < other.left + other.width && other.left < pane.left + pane.width
        && pane.top <= other.top + other.textRows && other.top <= pane.top + pane.textRows
      { broken.append("panes that overlap") }
      guard let (article, rows, height) = state.rows(ofPane: pane.index) else {
        broken.append("a pane without an article")
        continue
      }
      let top = rows.row(of: state.desk.panes[pane.index].top)
      for row in rows.rows[top..<min(top + height, rows.rows.count)] where row.kind == .text {
        let width = RowClusters(article.text, row: row.range).reduce(0) { $0 + $1.columns }
        if row.indent + width > pane.textWidth {
          broken.append("a row of \(row.indent + width) columns in a pane of \(pane.textWidth)")
        }
      }
    }
    return broken
  }

  /// Between panes that stand side by side is an unbroken line.
  private static func separators(_ frame: Frame, _ layout: ScreenLayout, _ state: ReaderState) -> [String] {
    guard !layout.isStacked, state.peek == nil, state.prompt == nil, state.input.keys.isEmpty else { return [] }
    for pane in layout.panes where pane.left + pane.width < state.size.columns {
      for row in pane.top...(pane.top + pane.textRows) {
        let cell = Array(frame.row(Row(row)))[pane.left + pane.width]
        if frame.string(cell) != "│" { return ["a line between panes is broken in row \(row)"] }
      }
    }
    return []
  }

  /// Every cursor is on a character of its text; that of the focused pane is in view, and the screen's cursor stands on that character.
  private static func cursor(_ frame: Frame, _ layout: ScreenLayout, _ state: ReaderState) -> [String] {
    for pane in state.desk.panes {
      guard let article = state.documents[pane.article] else { return ["a pane whose article is gone"] }
      let end = article.blocks.last?.range.upperBound ?? .zero
      guard pane.cursor < end || end == .zero else { return ["a cursor behind the text"] }
      if article.text.clusterBoundary(atOrBefore: pane.cursor) != pane.cursor { return ["a cursor inside a character"] }
    }
    guard let pane = layout.panes.first(where: { $0.index == state.desk.focused }),
      let (article, rows, height) = state.rows(ofPane: pane.index)
    else { return [] }
    let cursor = state.desk.panes[pane.index].cursor
    let top = rows.row(of: state.desk.panes[pane.index].top)
    let row = rows.row(of: cursor)
    guard row >= top, row < top + height else { return ["the cursor's row \(row) is not among \(top)..<\(top + height)"] }
    guard rows.rows[row].kind == .text, state.prompt == nil, state.peek == nil, state.input.keys.isEmpty else { return [] }
    guard let shown = frame.cursor else { return ["no cursor on the screen"] }
    guard shown.row.value == pane.textTop + row - top, shown.column.value >= pane.textLeft,
      shown.column.value < pane.textLeft + pane.textWidth
    else { return ["the screen's cursor is elsewhere than the text's"] }
    let clusters = Array(RowClusters(article.text, row: rows.rows[row].range))
    let cell = Array(frame.row(shown.row))[shown.column.value]
    // A cursor on what shows nothing stands on what comes after it.
    if let cluster = clusters.first(where: { $0.range.upperBound > cursor }) {
      let column = pane.textLeft + rows.rows[row].indent + cluster.column
      // A family without what joins it is several signs in a row.
      let cells = Array(frame.row(shown.row))[shown.column.value..<min(shown.column.value + cluster.columns, state.size.columns)]
      let signs = cells.filter { !$0.isContinuation }.map { frame.string($0) }.joined()
      if signs == cluster.text, shown.column.value == column { return [] }
      return ["the screen's cursor is on “\(frame.string(cell))”, the text's on “\(cluster.text)”"]
    }
    return behind(clusters, rows.rows[row].indent, shown.column.value - pane.textLeft, width: pane.textWidth, frame.string(cell))
  }

  /// On white space that the end of a row took away the cursor is shown behind the row; on its last character where the row is full.
  private static func behind(_ clusters: [RowCluster], _ indent: Int, _ column: Int, width: Int, _ shown: String) -> [String] {
    let end = indent + (clusters.last.map { $0.column + $0.columns } ?? 0)
    if end < width { return column == end && shown == " " ? [] : ["the screen's cursor is not behind the row"] }
    return column == indent + (clusters.last?.column ?? 0) && shown == clusters.last?.text
      ? [] : ["the screen's cursor is not on the end of a full row"]
  }

  /// The rows above the status line over which what was said lies, where it takes more than that.
  private static func rowsUnderStatus(_ state: ReaderState) -> Int {
    guard let status = state.status else { return 0 }
    return StatusLine.lines(
      of: status, columns: state.size.columns - StatusLine.pendingWords(state).count - 3, most: max(state.size.rows / 3, 1)
    ).count - 1
  }

  /// Each row of a pane shows its words, whole and in order, and beyond them nothing.
  private static func words(_ frame: Frame, _ layout: ScreenLayout, _ state: ReaderState) -> [String] {
    guard state.peek == nil, state.prompt == nil, state.input.keys.isEmpty else { return [] }
    let covered = layout.statusRow - rowsUnderStatus(state)
    for pane in layout.panes {
      guard let (article, rows, height) = state.rows(ofPane: pane.index) else { continue }
      let top = rows.row(of: state.desk.panes[pane.index].top)
      for (line, row) in rows.rows[top..<min(top + height, rows.rows.count)].enumerated() {
        guard row.kind == .text || row.kind == .empty, pane.textTop + line < covered else { continue }
        let clusters = row.kind == .empty ? [] : Array(RowClusters(article.text, row: row.range))
        let cells = Array(frame.row(Row(pane.textTop + line)))[pane.textLeft..<(pane.left + pane.width)]
        let shown = cells.filter { !$0.isContinuation }.map { frame.string($0) }.joined()
        let wanted = String(repeating: " ", count: clusters.isEmpty ? 0 : row.indent) + clusters.map(\.text).joined()
        guard shown.hasPrefix(wanted), shown.dropFirst(wanted.count).allSatisfy({ $0 == " " }) else {
          return ["a row shows other words than its text: “\(shown)”, “\(wanted)”"]
        }
      }
    }
    return []
  }

  /// In a view that has lines, the line or cell of its cursor is on the screen, and the screen's cursor on it.
  private static func chosen(_ frame: Frame, _ state: ReaderState) -> [String] {
    guard let list = state.lists.last, state.prompt == nil, list.rows.contains(where: { !$0.isHeading }) else { return [] }
    if let grid = list.grid, grid.columns.isEmpty { return [] }
    if frame.cursor != nil { return [] }
    let grid = list.grid.map { ", \($0.skipped) lines skipped, column \($0.cursor ?? -1) of \($0.columns.count)" } ?? ""
    let place = "row \(list.cursor) of \(list.rows.count), from \(list.top) on, \(state.listHeight) lines\(grid)"
    return ["the line of a view's cursor is not on the screen: \(place)"]
  }
}
