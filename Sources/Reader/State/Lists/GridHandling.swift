import Corpus

/// Moving in grids, and what is done to their columns.
extension ReaderState {
  /// The grid that is open on top; nil when that is a list of lines, or the text.
  var openGrid: ListState? { lists.last.flatMap { $0.grid == nil ? nil : $0 } }

  /// Columns in the order that the user gave them, without those that are hidden.
  func arranged(_ columns: [GridColumn], as grid: GridState) -> [GridColumn] {
    let places = Dictionary(grid.arrangement.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return columns.enumerated().filter { !grid.hidden.contains($0.element.id) }
      .sorted { (places[$0.element.id] ?? .max, $0.offset) < (places[$1.element.id] ?? .max, $1.offset) }.map(\.element)
  }

  /// Makes the columns of a grid anew; the cursor stays on its column.
  func refreshedColumns(of list: ListState) -> GridState? {
    guard var grid = list.grid, let definition = list.gridDefinition else { return nil }
    let chosen = grid.chosen?.id
    grid.columns = arranged(definition.columns(self, list.kind), as: grid)
    if grid.cursor != nil {
      let place = chosen.flatMap { id in grid.columns.firstIndex { $0.id == id } } ?? min(grid.cursor ?? 0, grid.columns.count - 1)
      grid.cursor = place < 0 ? nil : place
    }
    grid.first = min(grid.first, max(grid.columns.count - 1, 0))
    return grid
  }

  // MARK: Opening

  /// Keeps the grids that are open as they are, to come back to.
  mutating func rememberGrids() {
    for list in lists where list.grid != nil { keptGrids[list.kind] = list }
  }

  /// Puts the cursor of a grid that was just opened: on the row of what is in focus in the text, else where it was.
  mutating func placeInGrid() {
    guard let list = openGrid, !list.isWaiting, let definition = list.gridDefinition else { return }
    let before = keptGrids[list.kind]?.chosen?.id
    lists[lists.count - 1].grid = refreshedColumns(of: list)
    if list.isNew, let columns = openGrid?.grid?.columns {
      let first = definition.firstColumn(self, columns)
      lists[lists.count - 1].grid?.cursor = first
      lists[lists.count - 1].isNew = false
    }
    let row = definition.firstRow(self, Array(list.rows)) ?? before.flatMap { id in list.rows.firstIndex { $0.id == id } }
    lists[lists.count - 1].cursor = row ?? min(list.cursor, max(list.rows.count - 1, 0))
    settleGrid()
  }

  // MARK: Moving

  /// Moves so many rows on. In a row that is higher than the screen, its lines come first.
  mutating func moveInGrid(by count: Int) {
    guard var list = openGrid, var grid = list.grid, !list.rows.isEmpty, let geometry = GridGeometry(self, list) else { return }
    let last = list.rows.count - 1
    list.cursor = min(max(list.cursor, 0), last)
    if !isPlain, abs(count) == 1, let skipped = linesToSkip(in: geometry, list, grid, by: count) {
      grid.skipped = skipped
      list.grid = grid
      lists[lists.count - 1] = list
      return
    }
    list.cursor = min(max(list.cursor + min(max(count, -list.rows.count), list.rows.count), 0), last)
    lists[lists.count - 1] = list
    settleGrid(endFirst: count < 0)
    followRow()
  }

  /// Where the lines of the row under the cursor begin after one more step in it; nil when the step leaves it.
  private func linesToSkip(in geometry: GridGeometry, _ list: ListState, _ grid: GridState, by count: Int) -> Int? {
    guard list.cursor == list.top else { return nil }
    let hidden = geometry.height(of: list.cursor) - grid.skipped - geometry.bodyRows
    let step = max(geometry.bodyRows / 2, 1)
    if count > 0, hidden > 0 { return grid.skipped + min(step, hidden) }
    return count < 0 && grid.skipped > 0 ? max(grid.skipped - step, 0) : nil
  }

  /// Scrolls as little as it takes to show the row and the column of the cursor.
  ///
  /// - Parameter endFirst: whether of a row that is higher than the screen the end is shown.
  mutating func settleGrid(endFirst: Bool = false) {
    guard var list = openGrid, var grid = list.grid, var geometry = GridGeometry(self, list) else { return }
    list.cursor = min(max(list.cursor, 0), max(list.rows.count - 1, 0))
    list.top = min(max(list.top, 0), max(list.rows.count - 1, 0))
    if let cursor = grid.cursor {
      grid.cursor = min(cursor, max(grid.columns.count - 1, 0))
      let first = geometry.first(showing: grid.cursor ?? 0)
      if first != grid.first {
        grid.first = first
        list.grid = grid
        geometry = GridGeometry(self, list) ?? geometry
      }
    }
    if !list.rows.isEmpty { scroll(&list, &grid, geometry, endFirst: endFirst) }
    list.grid = grid
    lists[lists.count - 1] = list
  }

  private func scroll(_ list: inout ListState, _ grid: inout GridState, _ geometry: GridGeometry, endFirst: Bool) {
    if list.cursor < list.top || list.cursor == list.top && !endFirst {
      if list.cursor < list.top || geometry.height(of: list.cursor) <= geometry.bodyRows { grid.skipped = 0 }
      list.top = list.cursor
    }
    var used = 0
    var least = list.cursor
    for row in stride(from: list.cursor, through: list.top, by: -1) {
      used += geometry.height(of: row)
      if used > geometry.bodyRows, row < list.cursor { break }
      least = row
    }
    if least > list.top {
      (list.top, grid.skipped) = (least, 0)
    } else if list.top < list.cursor, used - grid.skipped > geometry.bodyRows {
      (list.top, grid.skipped) = (list.top + 1, 0)
    }
    let height = geometry.height(of: list.cursor)
    if endFirst, list.top == list.cursor, height > geometry.bodyRows { grid.skipped = height - geometry.bodyRows }
    // At least a line of its words stays, and not the line below them alone.
    grid.skipped = min(grid.skipped, max(geometry.height(of: list.top) - (geometry.isText ? 2 : 1), 0))
  }

  /// Moves so many columns on; left of the first one is what names the row.
  mutating func moveAcrossGrid(by count: Int) {
    guard openGrid?.isWaiting == false else { return }
    if openGrid?.kind == .timeline { return scrollTimeline(by: count) }
    guard let grid = openGrid?.grid, !grid.columns.isEmpty else { return }
    let target = (grid.cursor ?? -1) + min(max(count, -grid.columns.count - 1), grid.columns.count + 1)
    goToColumn(target < 0 ? nil : min(target, grid.columns.count - 1))
  }

  mutating func goToColumn(_ place: Int?) {
    guard !lists.isEmpty else { return }
    if openGrid?.kind == .timeline { return fitTimeline() }
    lists[lists.count - 1].grid?.cursor = place
    if place == nil { lists[lists.count - 1].grid?.first = 0 }
    settleGrid()
    showPlainCell()
  }

  /// Rows that a page has.
  var gridPage: Int { openGrid.flatMap { GridGeometry(self, $0) }?.wholeRows ?? 1 }

  // MARK: Columns

  /// What is said where something is done to a column, and the cursor is left of them.
  var whyNoColumn: String { "stand on a column first (\(key("l", in: [.list, .grid])))" }

  mutating func moveColumn(by step: Int) {
    guard let list = openGrid, var grid = list.grid, let cursor = grid.cursor, grid.columns.indices.contains(cursor) else {
      return say(whyNoColumn)
    }
    let target = min(max(cursor + step, 0), grid.columns.count - 1)
    guard target != cursor else { return }
    let column = grid.columns.remove(at: cursor)
    grid.columns.insert(column, at: target)
    grid.arrangement = grid.columns.map(\.id)
    grid.cursor = target
    lists[lists.count - 1].grid = grid
    settleGrid()
  }

  mutating func hideColumn() {
    guard let list = openGrid, var grid = list.grid, let column = grid.chosen else { return say(whyNoColumn) }
    guard grid.columns.count > 1 else { return say("the last column stays") }
    grid.hidden.append(column.id)
    lists[lists.count - 1].grid = grid
    refreshLists()
    settleGrid()
    say("\(column.title) hidden (\(key("C")) shows all columns)")
  }

  mutating func showAllColumns() {
    let count = openGrid?.grid?.hidden.count ?? 0
    guard count > 0 else { return say("no column is hidden") }
    lists[lists.count - 1].grid?.hidden = []
    refreshLists()
    settleGrid()
    say("\(count) column\(count == 1 ? "" : "s") shown again")
  }

  // MARK: Choosing

  /// The cell under the cursor; nil on what names the row.
  var chosenCell: GridCell? {
    guard let list = openGrid, let row = list.chosen, let column = list.grid?.chosen else { return nil }
    return list.gridDefinition?.cell(self, row, column, size.columns)
  }

  /// A click on a cell: moves there, and on the cell of the cursor chooses it.
  mutating func clickInGrid(row line: Int, column screenColumn: Int) -> [Effect] {
    guard let list = openGrid, let geometry = GridGeometry(self, list), let row = geometry.row(at: line) else { return [] }
    let column = geometry.column(at: screenColumn)
    if row == list.cursor, column == list.grid?.cursor { return chooseInList() }
    lists[lists.count - 1].cursor = row
    lists[lists.count - 1].grid?.cursor = column
    settleGrid()
    followRow()
    return []
  }
}
