import Language

/// One grapheme cluster of a row of text: where it lies in the text, what is shown for it, and in which columns.
struct RowCluster {
  let range: ByteRange
  let text: String
  /// From the row's start.
  let column: Int
  let columns: Int
}

/// The grapheme clusters of one row, in order, as they are painted: what wrapping, painting and the cursor all walk.
///
/// A run of white space is one cluster of one column. Clusters that show nothing (a byte-order mark) are left out; the cursor
/// skips them.
struct RowClusters: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var index: Int
  private let end: Int
  private var column = 0

  init(_ text: Text, row: ByteRange) {
    bytes = text.bytes
    index = row.lowerBound.value
    end = Swift.min(row.upperBound.value, bytes.count)
  }

  mutating func next() -> RowCluster? {
    while index < end {
      let start = index
      if TextScan.whiteSpace(bytes, at: index, end: end) != nil {
        while index < end, let length = TextScan.whiteSpace(bytes, at: index, end: end) { index += length }
        return emit(start, SafeCluster(text: " ", columns: 1))
      }
      let isLone = index + 1 >= end || bytes[index + 1] < 0x80
      if bytes[index] < 0x80, bytes[index] > 0x20, bytes[index] < 0x7F, isLone {
        index += 1
        return emit(start, SafeCluster(text: Self.ascii[Int(bytes[start])], columns: 1))
      }
      let cluster = SafeText.display(of: nextCharacter())
      if cluster.columns > 0 { return emit(start, cluster) }
    }
    return nil
  }

  private mutating func emit(_ start: Int, _ cluster: SafeCluster) -> RowCluster {
    defer { column += cluster.columns }
    return RowCluster(
      range: ByteRange(bytes: start..<index), text: cluster.text, column: column, columns: cluster.columns)
  }

  /// The character at `index`, found within the next white space or the next 256 bytes: a cluster is never longer on a screen.
  private mutating func nextCharacter() -> Character {
    var stop = index + 1
    while stop < end, stop - index < 256, bytes[stop] > 0x20 { stop += 1 }
    while stop < end, bytes[stop] & 0xC0 == 0x80 { stop += 1 }
    let string = String(decoding: bytes[index..<stop], as: UTF8.self)
    guard let first = string.first else { return " " }
    index += Swift.max(first.utf8.count, 1)
    return first
  }

  private static let ascii: [String] = (0..<128).map { String(Character(Unicode.Scalar(UInt8($0)))) }
}

extension RowClusters {
  /// Whether each character of a row is shown in one cell as it is: ASCII, a Latin-1 letter, a quotation mark, a dash or an ellipsis, and
  /// no white space of several characters. Nothing else follows on them, so no mark either.
  static func isPlain(_ text: Text, row: ByteRange) -> Bool {
    text.bytes.withUnsafeBufferPointer { bytes in
      var index = row.lowerBound.value
      let end = Swift.min(row.upperBound.value, bytes.count)
      var isBehindSpace = false
      while index < end {
        let byte = bytes[index]
        let isSpace = byte == 0x20 || byte >= 0x09 && byte <= 0x0D
        if isSpace, isBehindSpace { return false }
        isBehindSpace = isSpace
        if isSpace || byte > 0x20 && byte < 0x7F {
          index += 1
        } else if byte == 0xC3, index + 1 < end {
          index += 2
        } else if byte == 0xE2, index + 2 < end, bytes[index + 1] == 0x80,
          bytes[index + 2] == 0xA6 || bytes[index + 2] >= 0x90 && bytes[index + 2] <= 0x9F
        {
          index += 3
        } else {
          return false
        }
      }
      return true
    }
  }

  /// The column at which `offset` is shown in a row; the row's width when it lies behind its last cluster.
  static func column(of offset: ByteOffset, in text: Text, row: ByteRange) -> Int {
    var width = 0
    for cluster in RowClusters(text, row: row) {
      if offset < cluster.range.upperBound { return cluster.column }
      width = cluster.column + cluster.columns
    }
    return width
  }

  /// The start of the cluster shown at `column`, or of the last one before it; the row's start when the row is empty.
  static func offset(at column: Int, in text: Text, row: ByteRange) -> ByteOffset {
    var found = row.lowerBound
    for cluster in RowClusters(text, row: row) {
      if cluster.column > column { break }
      found = cluster.range.lowerBound
    }
    return found
  }
}
