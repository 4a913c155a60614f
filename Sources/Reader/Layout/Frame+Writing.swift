extension Frame {
  /// Writes `string` through the gate, from `column` on, and stops before `edge` and at the screen's right side.
  ///
  /// A wide character that would reach over `edge` is not drawn, nor is anything after it. What stays of a wide character that
  /// was half written over becomes a space.
  ///
  /// - Returns: the column after the last one written.
  @discardableResult
  mutating func write(_ string: some StringProtocol, row: Row, column: Column, style: Style, upTo edge: Column) -> Column {
    let edge = min(edge.value, size.columns)
    guard 0..<size.rows ~= row.value, column.value < edge else { return column }
    var next = column.value
    let plain = string.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      SafeText.plainCells(bytes) == nil ? nil : put(plain: bytes, row: row, column: next, style: style, upTo: edge)
    }
    if let plain, let end = plain {
      next = end
    } else {
      clusters: for cluster in string {
        for piece in SafeText.pieces(of: cluster) {
          guard next + piece.columns <= edge else { break clusters }
          draw(piece, row: row, column: next, style: style)
          next += piece.columns
        }
      }
    }
    mendHalves(row: row, from: column.value, upTo: next)
    return Column(next)
  }

  /// Writes UTF-8 of which each character takes a cell (`RowClusters.isPlain`), and returns the column behind it.
  @discardableResult
  mutating func write(plain bytes: ArraySlice<UInt8>, row: Row, column: Column, style: Style, upTo edge: Column) -> Column {
    let edge = min(edge.value, size.columns)
    guard 0..<size.rows ~= row.value, column.value < edge else { return column }
    let next = put(plain: bytes, row: row, column: column.value, style: style, upTo: edge)
    mendHalves(row: row, from: column.value, upTo: next)
    return Column(next)
  }

  /// Spaces in `style` from `column` up to, not including, `edge`.
  mutating func fill(row: Row, from column: Column, upTo edge: Column, style: Style) {
    let edge = min(edge.value, size.columns)
    guard 0..<size.rows ~= row.value, max(column.value, 0) < edge else { return }
    for place in max(column.value, 0)..<edge { put(Cell(code: 0x20, style: style), row: row, column: Column(place)) }
    mendHalves(row: row, from: column.value, upTo: edge)
  }

  private mutating func draw(_ piece: SafeText.Piece, row: Row, column: Int, style: Style) {
    guard piece.columns == 2 else { return put(Cell(code: code(of: piece), style: style), row: row, column: Column(column)) }
    // One that begins left of the screen has only its right half here: a space.
    guard column >= 0 else { return put(Cell(code: 0x20, style: style), row: row, column: Column(column + 1)) }
    put(Cell(code: code(of: piece), style: style), row: row, column: Column(column))
    put(.continuation(style), row: row, column: Column(column + 1))
  }

  private mutating func code(of piece: SafeText.Piece) -> UInt32 {
    var scalars = piece.text.unicodeScalars.makeIterator()
    guard let first = scalars.next() else { return 0x20 }
    return scalars.next() == nil ? first.value : code(forCluster: piece.text)
  }

  /// Makes spaces of the halves that writing into `start..<end` cut off from their wide characters.
  private mutating func mendHalves(row: Row, from start: Int, upTo end: Int) {
    guard start < end else { return }
    let base = row.value * size.columns
    if start > 0, start < size.columns, isWide(row: row, column: start - 1), !cells[base + start].isContinuation {
      put(Cell(code: 0x20, style: cells[base + start - 1].style), row: row, column: Column(start - 1))
    }
    if end > 0, end < size.columns, cells[base + end].isContinuation {
      put(Cell(code: 0x20, style: cells[base + end].style), row: row, column: Column(end))
    }
  }

  /// Nothing below is wide (UAX 11: the first are the Hangul letters).
  private static let leastWide: UInt32 = 0x1100

  private func isWide(row: Row, column: Int) -> Bool {
    let cell = cells[row.value * size.columns + column]
    guard cell.code >= Self.leastWide, let first = string(cell).unicodeScalars.first else { return false }
    return WidthMeasure.columns(ofSpacing: first.value) == 2
  }
}

extension SafeText {
  /// What one cell, or a wide one and its right half, holds: a spacing character and its marks.
  struct Piece: Hashable, Sendable {
    let text: String
    let columns: Int
  }

  /// What is shown for `cluster`, cell by cell; most clusters are one piece.
  static func pieces(of cluster: Character) -> [Piece] {
    let shown = display(of: cluster)
    guard shown.columns > 1 else { return shown.columns == 0 ? [] : [Piece(text: shown.text, columns: 1)] }
    var pieces: [Piece] = []
    var text = ""
    var columns = 0
    for scalar in shown.text.unicodeScalars {
      if case .spacing(_, let width) = role(of: scalar) {
        if columns > 0 { pieces.append(Piece(text: text, columns: columns)) }
        (text, columns) = ("", width)
      }
      text.unicodeScalars.append(scalar)
    }
    pieces.append(Piece(text: text, columns: columns))
    return pieces
  }
}
