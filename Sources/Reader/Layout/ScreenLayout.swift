/// Where everything stands on a screen of one size: a pure function of the size and of what is open.
///
/// From the top: the library bar, the panes (each with its header), a rule, the explaining line, the status line. Panes stand side
/// by side while each keeps its gutter and 30 columns of text; on a narrow and tall screen they are stacked.
struct ScreenLayout: Equatable {
  /// A rectangle of cells, with what it shows.
  struct Pane: Equatable {
    /// The place of the pane among all that are open.
    let index: Int
    /// The row of its header; its text starts one below.
    let top: Int
    let left: Int
    let width: Int
    /// Rows of text, without the header.
    let textRows: Int

    var textLeft: Int { left + ScreenLayout.gutter }
    var textWidth: Int { width - ScreenLayout.gutter - ScreenLayout.rightMargin }
    var textTop: Int { top + 1 }
  }

  static let gutter = 3
  static let leastText = 30
  static let rightMargin = 1
  static let leastPane = gutter + leastText + rightMargin
  static let mostPanes = 6
  static let leastSize = ScreenSize(columns: 40, rows: 10)
  private static let leastStackedRows = 12
  /// Library bar, rule, explaining line, status line.
  private static let frameRows = 4

  let size: ScreenSize
  let panes: [Pane]
  let isStacked: Bool

  var isTooSmall: Bool { size.columns < Self.leastSize.columns || size.rows < Self.leastSize.rows }
  var ruleRow: Int { size.rows - 3 }
  var explainingRow: Int { size.rows - 2 }
  var statusRow: Int { size.rows - 1 }

  /// How many panes a screen of this size can show at once.
  static func capacity(of size: ScreenSize) -> Int {
    let beside = min((size.columns + 1) / (leastPane + 1), mostPanes)
    return beside >= 2 ? beside : max(1, min((size.rows - frameRows) / leastStackedRows, mostPanes))
  }

  /// - Parameters:
  ///   - open: how many panes are open.
  ///   - first: which of them is the leftmost, or topmost, that is shown.
  ///   - isMaximised: whether the pane `first` has the screen for itself.
  ///   - weights: the shares that the open panes have of the screen; none for equal ones.
  init(size: ScreenSize, open: Int, first: Int, isMaximised: Bool = false, weights: [Int] = []) {
    self.size = size
    let capacity = isMaximised ? 1 : Self.capacity(of: size)
    let shown = max(0, min(capacity, open - first))
    isStacked = Self.stacks(size) && shown > 1
    let shares = (first..<first + shown).map { weights.indices.contains($0) ? weights[$0] : PaneState.usualWeight }
    let area = max(size.rows - Self.frameRows, 2)
    var panes: [Pane] = []
    if isStacked {
      var top = 1
      // The rows that are left over go to the lower panes.
      for (place, height) in Self.divide(area, by: shares.reversed(), least: Self.leastHeight).reversed().enumerated() {
        panes.append(Pane(index: first + place, top: top, left: 0, width: size.columns, textRows: height - 1))
        top += height
      }
    } else if shown > 0 {
      var left = 0
      let cells = size.columns - (shown - 1)
      for (place, width) in Self.divide(cells, by: shares, least: Self.leastPane).enumerated() {
        panes.append(Pane(index: first + place, top: 1, left: left, width: width, textRows: area - 1))
        left += width + 1
      }
    }
    self.panes = panes
  }

  /// Whether panes stand one below the other on a screen of this size.
  static func stacks(_ size: ScreenSize) -> Bool { (size.columns + 1) / (leastPane + 1) < 2 }

  /// Rows of a stacked pane, its header with it, below which it can't be made lower.
  static let leastHeight = 4

  /// Cells by shares, each at least `least` while there are so many; what is left over goes to those that miss most, the first of equals.
  static func divide(_ cells: Int, by shares: [Int], least: Int) -> [Int] {
    let sum = max(shares.reduce(0, +), 1)
    var parts = shares.map { cells * $0 / sum }
    let missing = parts.indices.sorted { (-(cells * shares[$0] % sum), $0) < (-(cells * shares[$1] % sum), $1) }
    for place in missing.prefix(max(cells - parts.reduce(0, +), 0)) { parts[place] += 1 }
    while let low = parts.indices.first(where: { parts[$0] < least }), let high = parts.indices.max(by: { parts[$0] < parts[$1] }),
      parts[high] > least
    {
      parts[high] -= 1
      parts[low] += 1
    }
    return parts
  }

  /// The pane that covers a cell.
  func pane(row: Int, column: Int) -> Pane? {
    panes.first {
      row >= $0.top && row <= $0.top + $0.textRows && column >= $0.left && column < $0.left + $0.width
    }
  }

  /// The border at a cell, by the place of the pane before it: the line between two panes, of stacked ones the lower one's header.
  func border(row: Int, column: Int) -> Int? {
    panes.indices.dropLast().first { place in
      let pane = panes[place]
      if isStacked { return row == panes[place + 1].top }
      return column == pane.left + pane.width && row >= pane.top && row <= pane.top + pane.textRows
    }
  }
}
