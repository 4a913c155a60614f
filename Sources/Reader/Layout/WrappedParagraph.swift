import Language

/// The screen rows of one paragraph at one width.
///
/// Rows are ranges of the paragraph's text, in order, that leave out only the white space a line break swallowed; so joining the
/// rows with that white space gives the paragraph back. Rows are derived and cheap: a resize throws them away.
///
/// A row may break at white space, after a hyphen or dash inside a word, and on either side of an ideograph; a no-break space
/// holds its neighbours together. White space inside a row, line ends included, takes one column however long it is.
struct WrappedParagraph: Equatable {
  private(set) var rows: [ByteRange] = []

  /// Breaks `range` of `text` into rows of at most `width` columns: at the last permitted break before the edge, or, in a word
  /// wider than the pane, between grapheme clusters.
  init(_ text: Text, range: ByteRange, width: Int) {
    let width = max(width, 2)
    var scanner = UnitScanner(bytes: text.bytes, range: range.bytes)
    var row: Range<Int>? = nil
    var column = 0
    while let unit = scanner.next() {
      let gap = unit.followsSpace ? 1 : 0
      if let current = row, column + gap + unit.columns <= width {
        row = current.lowerBound..<unit.range.upperBound
        column += gap + unit.columns
        continue
      }
      if let current = row { rows.append(ByteRange(bytes: current)) }
      (row, column) = (unit.range, unit.columns)
      if unit.columns > width { (row, column) = splitWide(unit.range, of: text, width: width) }
    }
    if let row { rows.append(ByteRange(bytes: row)) }
  }

  /// Breaks a word that is wider than a row, into pieces of at least one cluster; its last piece stays open and is returned with its width.
  private mutating func splitWide(_ word: Range<Int>, of text: Text, width: Int) -> (Range<Int>, Int) {
    var start = word.lowerBound
    var column = 0
    for cluster in RowClusters(text, row: ByteRange(bytes: word)) {
      if column > 0, column + cluster.columns > width {
        rows.append(ByteRange(bytes: start..<cluster.range.lowerBound.value))
        start = cluster.range.lowerBound.value
        column = 0
      }
      column += cluster.columns
    }
    return (start..<word.upperBound, column)
  }
}

/// Walks the pieces between which a row may break.
private struct UnitScanner {
  struct Unit {
    let range: Range<Int>
    let columns: Int
    /// Whether white space, and not just a permitted break, lies before it.
    let followsSpace: Bool
  }

  private let bytes: [UInt8]
  private var index: Int
  private let end: Int

  init(bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    index = range.lowerBound
    end = range.upperBound
  }

  mutating func next() -> Unit? {
    let gapStart = index
    while index < end, let length = TextScan.whiteSpace(bytes, at: index, end: end) { index += length }
    guard index < end else { return nil }
    let followsSpace = index > gapStart
    let start = index
    var isASCII = true
    while index < end, TextScan.whiteSpace(bytes, at: index, end: end) == nil {
      if bytes[index] < 0x80 {
        let isHyphen = bytes[index] == 0x2D
        index += 1
        if isHyphen, breaksAfterHyphen(at: index, wordStart: start) { break }
      } else {
        isASCII = false
        let length = min(TextScan.scalarLength(bytes[index]), end - index)
        let breaks = TextScan.breaksAround(bytes, at: index, length: length)
        if breaks == .before, index > start { break }
        index += length
        if breaks != .none { break }
      }
    }
    let columns = isASCII ? index - start : SafeText.columns(of: bytes[start..<index])
    return Unit(range: start..<index, columns: columns, followsSpace: followsSpace)
  }

  /// After a hyphen between two word characters, but not in "-5" or "--".
  private func breaksAfterHyphen(at next: Int, wordStart: Int) -> Bool {
    next - wordStart >= 3 && next + 1 < end && TextScan.isWordByte(bytes[next]) && TextScan.isWordByte(bytes[next - 2])
  }
}

/// What a row break needs to know of bytes.
enum TextScan {
  enum Breaks { case none, before, after }

  static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
  }

  /// The length in bytes of the scalar that starts with `lead`; of a stray continuation byte, 1.
  static func scalarLength(_ lead: UInt8) -> Int {
    lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }

  /// The length of the breaking white space at `index`; nil when there is none. A no-break space is none.
  @inline(__always)
  static func whiteSpace(_ bytes: [UInt8], at index: Int, end: Int) -> Int? {
    let byte = bytes[index]
    if byte <= 0x20 { return byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) ? 1 : nil }
    if byte < 0xC2 { return nil }
    return unicodeWhiteSpace(bytes, at: index, end: end)
  }

  /// U+0085, U+1680, U+2000…U+200A but U+2007, U+2028, U+2029, U+205F, U+3000.
  private static func unicodeWhiteSpace(_ bytes: [UInt8], at index: Int, end: Int) -> Int? {
    if bytes[index] == 0xC2 { return index + 1 < end && bytes[index + 1] == 0x85 ? 2 : nil }
    guard index + 2 < end else { return nil }
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0xE1, 0x9A, 0x80), (0xE3, 0x80, 0x80), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x81, 0x9F): return 3
    case (0xE2, 0x80, 0x80...0x86), (0xE2, 0x80, 0x88...0x8A): return 3
    default: return nil
    }
  }

  /// Where a row may break around the scalar at `index`: after a dash, before an ideograph (its marks stay with it, because a
  /// scalar below U+3000 never breaks).
  static func breaksAround(_ bytes: [UInt8], at index: Int, length: Int) -> Breaks {
    guard length >= 3, index + 2 < bytes.count else { return .none }
    let scalar =
      length == 3
      ? UInt32(bytes[index] & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
      : 0x20000
    switch scalar {
    case 0x2013, 0x2014: return .after
    case 0x3005...0x3007, 0x3041...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF: return .before
    default: return .none
    }
  }
}
