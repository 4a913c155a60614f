import Language

/// The screen rows of one paragraph at one width.
///
/// Rows are ranges of the paragraph's text, in order, that leave out only the white space a line break swallowed; so joining the
/// rows with that white space gives the paragraph back. Rows are derived and cheap: a resize throws them away.
///
/// A row may break at white space, after a hyphen or dash inside a word, and where `LineBreakClass` allows it beside an ideograph: never
/// before a closing mark, never after an opening one. A no-break space holds its neighbours together. White space inside a row, line
/// ends included, takes one column however long it is.
struct WrappedParagraph: Equatable {
  private(set) var rows: [ByteRange] = []

  /// Breaks `range` of `text` into rows of at most `width` columns: at the last permitted break before the edge, or, in a word
  /// wider than the pane, between grapheme clusters.
  ///
  /// - Parameter hang: columns by which all rows but the first are narrower, because they are indented.
  init(_ text: Text, range: ByteRange, width: Int, hang: Int = 0) {
    var width = max(width, 2)
    let later = max(width - hang, 2)
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
      if let current = row {
        rows.append(ByteRange(bytes: current))
        width = later
      }
      (row, column) = (unit.range, unit.columns)
      if unit.columns > width {
        (row, column) = splitWide(unit.range, of: text, width: width, later: later)
        if !rows.isEmpty { width = later }
      }
    }
    if let row { rows.append(ByteRange(bytes: row)) }
  }

  /// Breaks a word that is wider than a row, into pieces of at least one cluster, none of which begins with a closing mark when another
  /// can; its last piece stays open and is returned with its width.
  private mutating func splitWide(_ word: Range<Int>, of text: Text, width: Int, later: Int) -> (Range<Int>, Int) {
    var width = width
    var start = word.lowerBound
    var column = 0
    /// Whether the cluster before is an opening mark.
    var opens = false
    /// The last cluster before which the row may end: where it starts, and the columns of the row up to there.
    var last = (start: start, column: 0)
    for cluster in RowClusters(text, row: ByteRange(bytes: word)) {
      let index = cluster.range.lowerBound.value
      if column > 0, column + cluster.columns > width {
        let closes = LineBreakClass(text.bytes, at: index).isClosing
        let end = closes && last.start > start ? last : (start: index, column: column)
        rows.append(ByteRange(bytes: start..<end.start))
        column -= end.column
        start = end.start
        width = later
        last = (start, 0)
      }
      let own = LineBreakClass(text.bytes, at: index)
      if index > start, !own.isClosing, !opens { last = (index, column) }
      opens = own == .opening || own == .wideOpening
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
    /// The class of the character before; nil for one of ASCII, which is looked up when it is needed.
    var before: LineBreakClass?
    while index < end, TextScan.whiteSpace(bytes, at: index, end: end) == nil {
      if bytes[index] < 0x80 {
        if let known = before, known.breaks(before: LineBreakClass(ascii: bytes[index])) { break }
        before = nil
        let isHyphen = bytes[index] == 0x2D
        index += 1
        if isHyphen, breaksAfterHyphen(at: index, wordStart: start) { break }
      } else {
        isASCII = false
        let next = LineBreakClass(bytes, at: index)
        if next != .mark {
          if index > start, (before ?? LineBreakClass(ascii: bytes[index - 1])).breaks(before: next) { break }
          before = next
        } else if before == nil, index > start {
          before = LineBreakClass(ascii: bytes[index - 1])
        }
        index += min(TextScan.scalarLength(bytes[index]), end - index)
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
