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
  init(size: ScreenSize, open: Int, first: Int, isMaximised: Bool = false) {
    self.size = size
    let capacity = isMaximised ? 1 : Self.capacity(of: size)
    let shown = max(0, min(capacity, open - first))
    isStacked = (size.columns + 1) / (Self.leastPane + 1) < 2 && shown > 1
    let area = max(size.rows - Self.frameRows, 2)
    var panes: [Pane] = []
    if isStacked {
      var top = 1
      for place in 0..<shown {
        let height = (area + place) / shown
        panes.append(Pane(index: first + place, top: top, left: 0, width: size.columns, textRows: height - 1))
        top += height
      }
    } else if shown > 0 {
      var left = 0
      let cells = size.columns - (shown - 1)
      for place in 0..<shown {
        let width = cells / shown + (place < cells % shown ? 1 : 0)
        panes.append(Pane(index: first + place, top: 1, left: left, width: width, textRows: area - 1))
        left += width + 1
      }
    }
    self.panes = panes
  }

  /// The pane that covers a cell.
  func pane(row: Int, column: Int) -> Pane? {
    panes.first {
      row >= $0.top && row <= $0.top + $0.textRows && column >= $0.left && column < $0.left + $0.width
    }
  }
}
