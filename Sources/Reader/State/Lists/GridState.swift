import Corpus

/// What a list has that is a grid: a table whose rows have a cell for each column, under a header that stays.
///
/// Rows, filter, order, marks and the row of the cursor are the list's; here is what columns need. Columns are made anew with the rows;
/// what the user did to them is kept by their ids, so it holds when other columns come.
struct GridState: Hashable, Sendable {
  /// Those that are shown, in their order.
  var columns: [GridColumn] = []
  /// The ids of hidden columns, the last one hidden last.
  var hidden: [String] = []
  /// The ids of columns in the order that the user gave them; those that are missing stand behind, in their own order.
  var arrangement: [String] = []
  /// The cursor's place among the shown columns; nil on what names the row.
  var cursor: Int?
  /// The leftmost column that is on the screen.
  var first = 0
  /// How many lines of the list's first row are scrolled away.
  var skipped = 0

  /// The column of the cursor; nil on what names the row.
  var chosen: GridColumn? { cursor.flatMap { columns.indices.contains($0) ? columns[$0] : nil } }
}

/// A column of a grid.
struct GridColumn: Hashable, Sendable {
  let id: String
  /// What stands above it.
  let title: String
  /// More words above it, dimmed; empty for none.
  let note: String
  /// The same where there is less room.
  let shortNote: String

  init(id: String, title: String, note: String = "", shortNote: String? = nil) {
    self.id = id
    self.title = title
    self.note = note
    self.shortNote = shortNote ?? note
  }
}

/// What stands in one cell: paragraphs, each wrapped in the column's width.
struct GridCell: Hashable, Sendable {
  var paragraphs: [StyledText] = []
  /// One line that is drawn as it is, with its spaces; in place of paragraphs.
  var drawn: StyledText?
  /// What choosing it does.
  var target: ListRow.Target = .none

  static let empty = GridCell()
}

/// What a grid is, beside what it is as a list: a record of the same shape for each.
struct GridDefinition: Sendable {
  /// How room is shared among the columns.
  enum Widths: Hashable, Sendable {
    /// Text: as many columns as have at least so many cells of the screen.
    case text(least: Int)
    /// Signs: columns as wide as their titles ask, up to so many cells of the screen.
    case marks(most: Int)
    /// One column, as wide as there is room.
    case rest
  }

  let widths: Widths
  /// The columns in their own order, before the user arranged them.
  let columns: @Sendable (ReaderState, ListState.Kind) -> [GridColumn]
  /// What names a row, in front of its cells, in a width; paragraphs as in a cell.
  let stub: @Sendable (ReaderState, ListRow, Int) -> [StyledText]
  /// The cell of a row in a column of a width.
  let cell: @Sendable (ReaderState, ListRow, GridColumn, Int) -> GridCell
  /// What stands above the stub: what the signs mean.
  var legend: @Sendable (ReaderState, ListState.Kind) -> [StyledText] = { _, _ in [] }
  /// Lines across the screen above all columns, for its width, at most so many.
  var banner: @Sendable (ReaderState, _ width: Int, _ most: Int) -> [StyledText] = { _, _, _ in [] }
  /// Lines above a column in place of its title and note, for its width.
  var header: (@Sendable (ReaderState, ListState, GridColumn, Int) -> [StyledText])?
  /// What is copied and exported of a row: its name, in fields.
  var exportedRow: @Sendable (ReaderState, ListRow) -> [String] = { _, _ in [] }
  /// The names of those fields.
  var exportedFields: [String] = []
  /// What is copied and exported of a cell: one entry a passage; empty for an empty cell.
  var exportedCell: @Sendable (ReaderState, ListRow, GridColumn) -> [String] = { _, _, _ in [] }
  /// What is exported of a cell in place of its passages.
  var exportedSign: (@Sendable (ReaderState, ListRow, GridColumn) -> String)?
  /// What a cell says in plain mode where what is drawn are signs; nil where it is words.
  var spoken: (@Sendable (ReaderState, ListRow, GridColumn) -> String)?
  /// The column on which the cursor stands when it is opened; nil for what names the row.
  var firstColumn: @Sendable (ReaderState, [GridColumn]) -> Int? = { _, _ in nil }
  /// The row on which it stands; nil for the first.
  var firstRow: @Sendable (ReaderState, [ListRow]) -> Int? = { _, _ in nil }
}

extension ListState {
  /// What it is as a grid; nil for a list of lines.
  var gridDefinition: GridDefinition? { ListDefinition.of(kind).grid }

  /// The place among the shown columns of the column of that id.
  func place(ofColumn id: String) -> Int? { grid?.columns.firstIndex { $0.id == id } }
}
