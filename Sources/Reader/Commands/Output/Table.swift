/// A column of a table: its heading, and how it behaves when the table is wider than the screen.
struct TableColumn: Hashable, Sendable {
  let heading: String
  /// Right-aligned.
  let isNumber: Bool
  /// Whether it gives way when the rows do not fit; the others keep the width of their widest cell.
  let isFlexible: Bool

  init(_ heading: String, isNumber: Bool = false, isFlexible: Bool = false) {
    self.heading = heading
    self.isNumber = isNumber
    self.isFlexible = isFlexible
  }
}

/// Rows of cells set in columns that fit a width.
///
/// The widths are chosen once, from the heading and the first rows, which are held back until then; the rest is set as it comes,
/// so that a table of a million rows starts at once. All cells pass `SafeText`; a cell that is too wide ends in `…`.
struct Table {
  private static let sampleSize = 500
  private static let gap = 2
  /// What a flexible column keeps, if its cells are that wide, and what a fixed one may take.
  private static let leastWidth = 8
  private static let mostFixedWidth = 40

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
    if let widths { return [line(cells, widths)] }
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
    let heading = line(headings, chosen)
    let lines = [isStyled ? "\u{1B}[1m\(heading)\u{1B}[0m" : heading] + sample.map { line($0, chosen) }
    sample = []
    return lines
  }

  private func chooseWidths(_ rows: [[String]]) -> [Int] {
    var widths = columns.indices.map { column in rows.map { Self.columns(of: $0[column]) }.max() ?? 0 }
    guard let width = width?.value else { return widths }
    for column in columns.indices {
      widths[column] = min(widths[column], columns[column].isFlexible ? width : Self.mostFixedWidth)
    }
    var excess = widths.reduce(0, +) + Self.gap * (columns.count - 1) - width
    let flexible = columns.indices.filter { columns[$0].isFlexible }
    // The widest gives way first, so that short columns stay whole.
    while excess > 0, let widest = flexible.max(by: { (widths[$0], $1) < (widths[$1], $0) }), widths[widest] > Self.leastWidth {
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (column, cell) in cells.enumerated() {
      let fitted = Self.fit(cell, widths[column])
      let padding = String(repeating: " ", count: widths[column] - Self.columns(of: fitted))
      let isLast = column == cells.count - 1
      line += columns[column].isNumber ? padding + fitted : isLast ? fitted : fitted + padding
      if !isLast { line += String(repeating: " ", count: Self.gap) }
    }
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
