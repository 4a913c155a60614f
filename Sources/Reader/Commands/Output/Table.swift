import Language

/// A column of a table: its heading, and how it behaves when the table is wider than the screen.
struct TableColumn: Hashable, Sendable {
  let heading: String
  /// Right-aligned.
  let isNumber: Bool
  /// Whether it gives way when the rows do not fit; the others keep the width of their widest cell.
  let isFlexible: Bool
  /// How much of the room it has beside the other flexible columns: more for the one that is read.
  let share: Int
  /// Columns of the screen below which it does not give way.
  let least: Int

  init(_ heading: String, isNumber: Bool = false, isFlexible: Bool = false, share: Int = 1, least: Int = 8) {
    self.heading = heading
    self.isNumber = isNumber
    self.isFlexible = isFlexible
    self.share = max(share, 1)
    self.least = least
  }

  /// One of dates: the two of a time can stand below each other.
  static func dates(_ heading: String) -> TableColumn {
    TableColumn(heading, isFlexible: true, least: "2019-12-15~/ ".count)
  }
}

/// Rows of cells set in columns that fit a width.
///
/// A cell of a flexible column that is wider than its column takes up to three lines, and ends in `…` when that is not enough; other cells
/// are cut. Where nothing limits the width every row is a line.
///
/// The widths are chosen once, from the heading and the first rows, which are held back until then; the rest is set as it comes,
/// so that a table of a million rows starts at once. All cells pass `SafeText`.
struct Table {
  private static let sampleSize = 500
  private static let gap = 2
  /// What a fixed column may take.
  private static let mostFixedWidth = 40
  private static let mostLines = 3
  /// In narrower columns words are cut.
  private static let leastWrapped = 8

  private let columns: [TableColumn]
  private let width: Column?
  private let isStyled: Bool
  private var sample: [[String]] = []
  private var widths: [Int]?

  /// - Parameters:
  ///   - width: of the screen; nil where rows may be as wide as they are.
  ///   - isStyled: whether the heading is set off by an attribute.
  init(columns: [TableColumn], width: Column?, isStyled: Bool) {
    self.columns = columns
    self.width = width
    self.isStyled = isStyled
  }

  /// Takes a row of as many cells as there are columns; gives the lines that can be written now.
  mutating func add(_ row: [String]) -> [String] {
    let cells = row.map { SafeText.line(shortened($0)) }
    if let widths { return lines(cells, widths) }
    sample.append(cells)
    return sample.count < Self.sampleSize ? [] : settle()
  }

  /// The lines that were held back; none when there was no row.
  mutating func finish() -> [String] { widths == nil && !sample.isEmpty ? settle() : [] }

  /// No more of a cell than could ever be shown: a paragraph of megabytes costs what the screen shows of it.
  private func shortened(_ cell: String) -> String {
    guard let width = width?.value else { return cell }
    return String(String.UnicodeScalarView(cell.unicodeScalars.prefix(width * 8)))
  }

  private mutating func settle() -> [String] {
    let headings = columns.map(\.heading)
    let chosen = chooseWidths([headings] + sample)
    widths = chosen
    let heading = lines(headings, chosen).map { isStyled ? "\u{1B}[1m\($0)\u{1B}[0m" : $0 }
    let rows = sample.flatMap { lines($0, chosen) }
    sample = []
    return heading + rows
  }

  private func chooseWidths(_ rows: [[String]]) -> [Int] {
    var widths = columns.indices.map { column in rows.map { Self.columns(of: $0[column]) }.max() ?? 0 }
    guard let width = width?.value else { return widths }
    for column in columns.indices {
      widths[column] = min(widths[column], columns[column].isFlexible ? width : Self.mostFixedWidth)
    }
    var excess = widths.reduce(0, +) + Self.gap * (columns.count - 1) - width
    let flexible = columns.indices.filter { columns[$0].isFlexible }
    // The widest for its share gives way first, so that short columns stay whole.
    func rank(_ column: Int) -> (Int, Int) {
      (widths[column] > columns[column].least ? widths[column] * 12 / columns[column].share : 0, -column)
    }
    while excess > 0, let widest = flexible.max(by: { rank($0) < rank($1) }), widths[widest] > columns[widest].least {
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  /// A row: one line, or as many as its highest cell has.
  private func lines(_ cells: [String], _ widths: [Int]) -> [String] {
    let parts = cells.enumerated().map { column, cell in
      width != nil && columns[column].isFlexible ? Self.wrapped(cell, widths[column]) : [cell]
    }
    return (0..<(parts.map(\.count).max() ?? 1)).map { number in
      line(parts.map { number < $0.count ? $0[number] : "" }, widths)
    }
  }

  /// A cell in lines of a width; a date and a path may go on behind a slash.
  private static func wrapped(_ cell: String, _ width: Int) -> [String] {
    if columns(of: cell) <= width || width < leastWrapped { return [cell] }
    let pieces = cell.contains(" ") ? [] : cell.split(separator: "/", omittingEmptySubsequences: false)
    if pieces.count > 1, pieces.count <= mostLines, pieces.allSatisfy({ columns(of: String($0)) < width }) {
      return pieces.enumerated().map { $0.offset < pieces.count - 1 ? "\($0.element)/" : String($0.element) }
    }
    let text = Text(cell)
    let rows = WrappedParagraph(text, range: text.range, width: width).rows
    return rows.prefix(mostLines).enumerated().map { number, row in
      let isCut = number == mostLines - 1 && rows.count > mostLines
      return isCut ? fit(text.string(row.lowerBound..<text.range.upperBound), width) : text.string(row)
    }
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (column, cell) in cells.enumerated() {
      // Where nothing limits the width a late cell that is wider than those before it is out of line, but whole.
      let fitted = width == nil ? cell : Self.fit(cell, widths[column])
      let padding = String(repeating: " ", count: max(widths[column] - Self.columns(of: fitted), 0))
      let isLast = column == cells.count - 1
      line += columns[column].isNumber ? padding + fitted : isLast ? fitted : fitted + padding
      if !isLast { line += String(repeating: " ", count: Self.gap) }
    }
    // A last cell that is not filled up, or empty where the row goes on, leaves no spaces behind.
    while line.last == " " { line.removeLast() }
    guard let width = width?.value else { return line }
    return Self.fit(line, width)
  }

  private static func columns(of text: String) -> Int { text.reduce(0) { $0 + WidthMeasure.width(of: $1) } }

  /// The text, or as much of its start as leaves a column for `…`.
  private static func fit(_ text: String, _ width: Int) -> String {
    if columns(of: text) <= width { return text }
    var fitted = ""
    var used = 0
    for cluster in text {
      let columns = WidthMeasure.width(of: cluster)
      if used + columns > width - 1 { break }
      fitted.append(cluster)
      used += columns
    }
    return width < 1 ? "" : fitted + "…"
  }
}
