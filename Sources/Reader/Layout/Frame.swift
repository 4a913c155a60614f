import Foundation

/// What one cell shows: a grapheme cluster that is safe for a terminal.
///
/// One code point is held as it is; a cluster of several (a letter with combining marks, an emoji sequence) as a place in the
/// frame's `clusters`, so that a cell stays eight bytes.
struct Cell: Hashable, Sendable {
  /// Below 0x110000 a code point; from there on, `clusters[code - 0x110000]` of the frame. 0 in the second cell of a wide one.
  var code: UInt32
  var style: Style
  /// The eighth byte, which rows are compared by too.
  private let filler: UInt8 = 0

  static let blank = Cell(code: 0x20, style: .plain)
  /// The right half of the cell before it.
  static func continuation(_ style: Style) -> Cell { Cell(code: 0, style: style) }

  var isContinuation: Bool { code == 0 }
}

/// A whole screen: what `view` makes, and all that a terminal is ever given.
///
/// Cells are made by `SafeText` alone, so a frame holds no control character, wherever its words came from.
struct Frame: Hashable, Sendable {
  static let firstCluster: UInt32 = 0x110000

  let size: ScreenSize
  /// Row by row, `size.columns` a row.
  private(set) var cells: [Cell]
  /// The clusters of several code points that stand on this screen.
  private(set) var clusters: [String] = []
  /// The index of each cluster in `clusters`, so that a screen full of them stays cheap.
  private var clusterIndices: [String: Int] = [:]
  /// Where the terminal's cursor is shown; nil when it is hidden.
  var cursor: (row: Row, column: Column)?

  init(size: ScreenSize) {
    self.size = size
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  static func == (left: Frame, right: Frame) -> Bool {
    left.size == right.size && left.cursor?.row == right.cursor?.row && left.cursor?.column == right.cursor?.column
      && left.clusters == right.clusters && left.hasSameBytes(as: right, in: 0..<left.cells.count)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(size)
    hasher.combine(cells)
  }

  /// The cells of one row.
  func row(_ row: Row) -> ArraySlice<Cell> {
    cells[(row.value * size.columns)..<((row.value + 1) * size.columns)]
  }

  /// Whether a row has the very bytes of that of a frame of the same size.
  func isSame(as other: Frame, in row: Row) -> Bool {
    hasSameBytes(as: other, in: (row.value * size.columns)..<((row.value + 1) * size.columns))
  }

  /// The same of some cells.
  private func hasSameBytes(as other: Frame, in places: Range<Int>) -> Bool {
    if places.isEmpty { return true }
    let bytes = (places.lowerBound * MemoryLayout<Cell>.stride)..<(places.upperBound * MemoryLayout<Cell>.stride)
    return cells.withUnsafeBytes { own in
      other.cells.withUnsafeBytes { its in
        guard let one = own.baseAddress, let two = its.baseAddress, bytes.upperBound <= min(own.count, its.count) else {
          return false
        }
        return memcmp(one + bytes.lowerBound, two + bytes.lowerBound, bytes.count) == 0
      }
    }
  }

  /// The grapheme cluster of a cell; empty for the right half of a wide one.
  func string(_ cell: Cell) -> String {
    if cell.code >= Self.firstCluster { return clusters[Int(cell.code - Self.firstCluster)] }
    guard cell.code != 0, let scalar = Unicode.Scalar(cell.code) else { return "" }
    return String(Character(scalar))
  }

  /// Puts a cell on the screen; outside of it, nothing happens.
  mutating func put(_ cell: Cell, row: Row, column: Column) {
    guard 0..<size.rows ~= row.value, 0..<size.columns ~= column.value else { return }
    cells[row.value * size.columns + column.value] = cell
  }

  /// Puts UTF-8 of which each character takes a cell (`SafeText.plainCells`) on a row that is there.
  ///
  /// - Returns: the column behind what was put.
  mutating func put<Bytes: RandomAccessCollection<UInt8>>(
    plain bytes: Bytes, row: Row, column: Int, style: Style, upTo edge: Int
  ) -> Int where Bytes.Index == Int {
    let start = row.value * size.columns
    return cells.withUnsafeMutableBufferPointer { cells in
      var next = column
      var index = bytes.startIndex
      while index < bytes.endIndex, next < edge {
        let lead = bytes[index]
        let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : 3
        var code = lead < 0x80 ? UInt32(max(lead, 0x20)) : UInt32(lead & (length == 2 ? 0x1F : 0x0F))
        let end = min(index + length, bytes.endIndex)
        index += 1
        while index < end {
          code = code << 6 | UInt32(bytes[index] & 0x3F)
          index += 1
        }
        if next >= 0 { cells[start + next] = Cell(code: code, style: style) }
        next += 1
      }
      return next
    }
  }

  /// Changes the style of a cell; outside of the screen, nothing happens.
  mutating func restyle(row: Row, column: Column, _ change: (inout Style) -> Void) {
    guard 0..<size.rows ~= row.value, 0..<size.columns ~= column.value else { return }
    change(&cells[row.value * size.columns + column.value].style)
  }

  /// Changes the style of cells in a row; of those outside of the screen, nothing happens.
  mutating func restyle(row: Row, columns: Range<Int>, _ change: (inout Style) -> Void) {
    guard 0..<size.rows ~= row.value else { return }
    let start = row.value * size.columns
    let inside = columns.clamped(to: 0..<size.columns)
    cells.withUnsafeMutableBufferPointer { cells in
      for column in inside { change(&cells[start + column].style) }
    }
  }

  /// Copies rows of another frame, from a column on.
  mutating func place(_ other: Frame, rows: Range<Int>, at column: Column) {
    for row in rows where row < other.size.rows {
      for (offset, cell) in other.row(Row(row)).enumerated() {
        var cell = cell
        if cell.code >= Self.firstCluster { cell.code = code(forCluster: other.string(cell)) }
        put(cell, row: Row(row), column: column.advanced(by: offset))
      }
    }
  }

  /// Moves what stands in rows up, by less than their number, as far as a column; with a negative number down. What moves in is as it was.
  mutating func scroll(rows: Range<Int>, by count: Int, upTo edge: Column) {
    guard count != 0 else { return }
    let rows = rows.clamped(to: 0..<size.rows)
    let width = min(edge.value, size.columns)
    let targets = rows.filter { rows.contains($0 + count) }
    for row in count > 0 ? targets : targets.reversed() {
      let (to, from) = (row * size.columns, (row + count) * size.columns)
      for column in 0..<width { cells[to + column] = cells[from + column] }
    }
  }

  /// The code under which a cluster of several code points stands in this frame.
  mutating func code(forCluster cluster: String) -> UInt32 {
    if let index = clusterIndices[cluster] { return Self.firstCluster + UInt32(index) }
    clusterIndices[cluster] = clusters.count
    clusters.append(cluster)
    return Self.firstCluster + UInt32(clusters.count - 1)
  }
}
