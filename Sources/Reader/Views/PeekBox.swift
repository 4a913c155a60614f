import Corpus
import Language

/// The box over the text in which `K` shows another report: where it stands, its lines, and its drawing.
///
/// It leaves the passage under the cursor in sight where the screen has room, because the two are to be compared. A report that is longer
/// than the box is scrolled.
struct PeekBox {
  /// A line inside of the frame.
  private enum Line {
    /// A row of the report's article.
    case text(DocumentLayout.Row)
    case words(StyledText)
  }

  /// In columns, with the frame.
  private static let widest = 80
  private static let wideEnough = 56
  /// In rows, with the frame.
  private static let lowest = 5

  private let state: ReaderState
  private let peek: Peek
  private let link: PassagePair
  private let article: Article
  private let lines: [Line]
  private let frame: (row: Int, column: Int, rows: Int, columns: Int)

  /// The first line that is shown, and the last that can be.
  let top: Int
  let lastTop: Int

  /// nil when no report is shown, or its article is not there, or the screen has no room for anything.
  init?(_ state: ReaderState) {
    let layout = state.layout
    guard !layout.isTooSmall, let peek = state.peek, let link = peek.link, let article = state.documents[link.to.article],
      let pane = layout.panes.first(where: { $0.index == state.desk.focused }) ?? layout.panes.first
    else { return nil }
    self.state = state
    self.peek = peek
    self.link = link
    self.article = article
    // Within its pane where that is wide enough to read in.
    let columns = min(Self.widest, pane.width >= Self.wideEnough ? pane.width : state.size.columns)
    let left = min(max(pane.left, 0), state.size.columns - columns)
    lines = Self.lines(link.to, article, width: columns - 4, in: state)
    let span = Self.rows(of: lines.count + 2, around: Self.cursorRows(state, pane), in: 1..<layout.ruleRow)
    frame = (span.lowerBound, left, span.count, columns)
    lastTop = max(lines.count - (span.count - 2), 0)
    top = min(peek.top, lastTop)
  }

  // MARK: What stands in it

  private static func lines(_ place: Place, _ article: Article, width: Int, in state: ReaderState) -> [Line] {
    let block = article.blocks.map(\.range).lastIndex(startingAtOrBefore: place.range.lowerBound) ?? 0
    let rows = WrappedParagraph(article.text, range: place.range, width: width).rows
    var lines = rows.map { row in
      let isPlain = RowClusters.isPlain(article.text, row: row)
      return Line.text(DocumentLayout.Row(kind: .text, range: row, block: block, isPlain: isPlain))
    }
    let facts = PeekFacts(state, place)
    for (words, ink) in [(facts.telling, Style.Ink.dim), (facts.link, .accent)] {
      if let words { lines += wrapped(words, width: width).map { .words(StyledText($0, Style(ink: ink))) } }
    }
    return lines
  }

  private static func wrapped(_ words: String, width: Int) -> [String] {
    let text = Text(words)
    return WrappedParagraph(text, range: text.range, width: width).rows.map { text.string($0) }
  }

  // MARK: Where it stands

  /// The rows of the screen that the passage under the cursor takes, as far as it is shown.
  private static func cursorRows(_ state: ReaderState, _ pane: ScreenLayout.Pane) -> Range<Int> {
    guard let (article, layout, height) = state.rows(ofPane: pane.index),
      let sentence = state.sentenceRange(at: state.desk.panes[pane.index].cursor, in: article), !sentence.isEmpty
    else { return pane.textTop..<pane.textTop }
    let top = layout.row(of: state.desk.panes[pane.index].top)
    let shown = { (offset: ByteOffset) in pane.textTop + min(max(layout.row(of: offset) - top, 0), height - 1) }
    return shown(sentence.lowerBound)..<(shown(sentence.upperBound.advanced(by: -1)) + 1)
  }

  /// So many rows below the passage where they fit, else above it, else where there is more room; over the passage where neither side has
  /// room for a few lines.
  private static func rows(of height: Int, around passage: Range<Int>, in area: Range<Int>) -> Range<Int> {
    let below = passage.upperBound..<max(area.upperBound, passage.upperBound)
    let above = area.lowerBound..<max(passage.lowerBound, area.lowerBound)
    if below.count >= height { return below.lowerBound..<(below.lowerBound + height) }
    if above.count >= height { return (above.upperBound - height)..<above.upperBound }
    let larger = below.count >= above.count ? below : above
    if larger.count >= lowest { return larger }
    let rows = min(height, area.count)
    return (area.upperBound - rows)..<area.upperBound
  }

  // MARK: Drawing

  func draw(on screen: inout Frame) {
    let (row, column, rows, columns) = frame
    guard rows >= 3 else { return }
    for line in row..<(row + rows) {
      screen.fill(row: Row(line), from: Column(column), upTo: Column(column + columns), style: Style(paper: .box))
      for edge in [column, column + columns - 1] {
        write("│", row: line, column: edge, Style(ink: .dim, paper: .box), on: &screen)
      }
    }
    drawEdge(row, "┌", "┐", left: title, right: StyledText(place), on: &screen)
    drawEdge(row + rows - 1, "└", "┘", left: Self.hints(state), right: StyledText(more, Style(ink: .accent)), on: &screen)
    let painter = TextPainter.ofPassage(
      state, article, visible: link.to.range, evidence: state.evidence(of: link, in: article.id))
    for (place, line) in lines[top...].prefix(rows - 2).enumerated() {
      let target = Row(row + 1 + place)
      switch line {
      case .text(let text): painter.draw(text, line: target, column: column + 2, width: columns - 4, on: &screen)
      case .words(let words):
        screen.write(words, row: target, column: Column(column + 2), paper: .box, upTo: Column(column + columns - 2))
      }
    }
  }

  private var title: StyledText {
    StyledText(article.shownSource, Style(attributes: .bold)) + StyledText(" · \(article.shownDate)")
  }

  private var place: String {
    guard case .tour = peek.set.kind else { return peek.link.map(state.isDoubtful) ?? true ? "not linked" : "linked" }
    return "report \(peek.set.at + 1) of \(peek.set.items.count)"
  }

  /// How much of the report is below or above what is shown.
  private var more: String {
    let below = lines.count - top - (frame.rows - 2)
    return [top > 0 ? "\(state.key("k")) ↑" : "", below > 0 ? "\(state.key("j")) ↓ \(below)" : ""].filter { !$0.isEmpty }.joined(
      separator: " ")
  }

  /// The keys of the box; that which closes it speaks for itself beside its lower edge.
  static func hints(_ state: ReaderState) -> StyledText {
    let closing = state.isPlain ? "close" : ""
    return Hints.line([("<Enter>", "go"), ("K", "next"), ("+", "yes"), ("-", "no"), ("i", "why"), ("<Esc>", closing)], state)
  }

  /// An upper or lower edge with words in it; those on the left are shortened first.
  private func drawEdge(
    _ row: Int, _ first: String, _ last: String, left: StyledText, right: StyledText, on screen: inout Frame
  ) {
    let (column, columns) = (frame.column, frame.columns)
    let line = Style(ink: .dim, paper: .box)
    write(first + String(repeating: "─", count: max(columns - 2, 0)) + last, row: row, column: column, line, on: &screen)
    let room = columns - 6 - (right.columns > 0 ? right.columns + 3 : 0)
    let words = StyledText(" ") + left.shortened(toColumns: max(room, 0)) + StyledText(" ")
    screen.write(words, row: Row(row), column: Column(column + 1), paper: .box, upTo: Column(column + columns - 1))
    guard right.columns > 0 else { return }
    let start = column + columns - right.columns - 4
    screen.write(
      StyledText(" ") + right + StyledText(" "), row: Row(row), column: Column(start), paper: .box,
      upTo: Column(column + columns - 1))
  }

  private func write(_ words: String, row: Int, column: Int, _ style: Style, on screen: inout Frame) {
    screen.write(words, row: Row(row), column: Column(column), style: style, upTo: Column(frame.column + frame.columns))
  }
}
