import Corpus
import Language

/// One article in its pane: header, gutter, text with everything that is painted over it.
///
/// The state is handed from function to function and never held: holding it would copy all of it for each pane of each frame.
struct PaneView {
  let pane: ScreenLayout.Pane
  /// The one thing that keys act on.
  let focus: FocusItem?

  private func isFocused(_ state: ReaderState) -> Bool { pane.index == state.desk.focused }

  func draw(_ state: ReaderState, on frame: inout Frame) {
    let isFocused = isFocused(state)
    guard let (article, layout, height) = state.rows(ofPane: pane.index) else { return }
    let top = layout.row(of: state.desk.panes[pane.index].top)
    let last = min(top + height, layout.rows.count)
    let cursorRow = isFocused ? layout.row(of: state.desk.panes[pane.index].cursor) : nil
    drawHeader(state, article, layout, top: top, height: height, on: &frame)
    let visible = layout.rows[top].range.lowerBound..<max(layout.rows[last - 1].range.upperBound, layout.rows[top].range.lowerBound)
    let marks = state.annotations.marks(in: visible.lowerBound..<visible.upperBound.advanced(by: 1), of: article.id)
    let painter = TextPainter.inPane(pane.index, of: state, article, visible: visible, focus: focus, marks: marks)
    let passages = TextPainter.passages(
      state, article: article, isFocused: isFocused, cursor: isFocused ? state.desk.panes[pane.index].cursor : nil, focus: focus)
    let gutter = Gutter.of(state, article, visible: visible, passages: passages, marks: marks)
    for index in top..<last {
      let line = Row(pane.textTop + index - top)
      let row = layout.rows[index]
      gutter.draw(row, of: state, line: line, column: pane.left, on: &frame)
      switch row.kind {
      case .empty: break
      case .fold(let blocks): drawFold(state, blocks, row, line: line, on: &frame)
      case .text:
        painter.draw(
          row, line: line, column: pane.textLeft, width: pane.textWidth, holdsCursor: index == cursorRow, on: &frame)
      }
    }
  }

  private func drawHeader(
    _ state: ReaderState, _ article: Article, _ layout: DocumentLayout, top: Int, height: Int, on frame: inout Frame
  ) {
    let edge = pane.left + pane.width
    let paper: Style.Paper = isFocused(state) ? .focusedBar : .plain
    frame.fill(row: Row(pane.top), from: Column(pane.left), upTo: Column(edge), style: Style(paper: paper))
    let shown = min(top + height, layout.rows.count)
    let share = "\(layout.rows.isEmpty ? 100 : shown * 100 / layout.rows.count)%"
    let date =
      (state.desk.panes[pane.index].isPinned ? " · pinned" : "") + (state.vanished.contains(article.id) ? " · gone" : "")
      + " · \(article.shownDate)"
    let room = max(edge - share.count - 3 - pane.left - 1, 0)
    let text = Self.title(article.shownSource, date, columns: room)
    frame.write(text, row: Row(pane.top), column: Column(pane.left + 1), paper: paper, upTo: Column(edge - share.count - 2))
    frame.write(
      share, row: Row(pane.top), column: Column(edge - share.count - 1), style: Style(ink: .dim, paper: paper), upTo: Column(edge))
  }

  /// The source, and the date behind it. Where both have no room, the source keeps most of it, and what is left of the date ends in an
  /// ellipsis, so that it is not taken for another date; less than a few columns of it say nothing.
  static func title(_ source: String, _ date: String, columns: Int) -> StyledText {
    let widths = (source: SafeText.columns(of: Array(source.utf8)[...]), date: SafeText.columns(of: Array(date.utf8)[...]))
    let name = min(widths.source, max(columns - widths.date, columns * 3 / 5))
    let bold = StyledText(source.shortened(toColumns: name), Style(attributes: .bold))
    let left = columns - bold.columns
    return left < min(widths.date, leastDate) ? bold : bold + StyledText(date.shortened(toColumns: left))
  }

  /// " · c. 2…", in columns.
  private static let leastDate = 8

  private func drawFold(_ state: ReaderState, _ blocks: Int, _ row: DocumentLayout.Row, line: Row, on frame: inout Frame) {
    let holdsCursor = isFocused(state) && row.range.contains(state.desk.panes[pane.index].cursor)
    let words = "┄ \(blocks) boilerplate (\(state.key("zf")) shows)"
    let style = Style(ink: .dim, attributes: holdsCursor ? .reverse : [])
    frame.write(words, row: line, column: Column(pane.textLeft), style: style, upTo: Column(pane.left + pane.width))
    if holdsCursor, state.prompt == nil { frame.cursor = (line, Column(pane.textLeft)) }
  }
}

/// The three columns before the text: how many other sources report a passage, and whether the user annotated it.
struct Gutter {
  private let sentences: [ByteRange]
  private let position: Int?
  private let analysed: AnalysedArticle?
  private let annotated: [(range: ByteRange, sign: String)]
  /// The passages that keys act on, which are marked here too: where there are few colours, the paper below their words can't be seen.
  private let passages: [ByteRange]

  /// A function and no initialiser, which would be given a copy of the state.
  static func of(
    _ state: ReaderState, _ article: Article, visible: ByteRange, passages: [ByteRange], marks: [AnnotationTable.Mark]
  ) -> Gutter {
    let found = state.analysed(article)
    let sentences = state.sentenceRanges(of: article)
    let shown = visible.lowerBound..<visible.upperBound.advanced(by: 1)
    let marked = marks.map { (range: $0.range, sign: $0.found?.sign ?? "▌") }
    return Gutter(
      sentences: sentences, position: found?.position, analysed: found?.article,
      annotated: marked + noted(state, article, sentences, shown), passages: passages.filter { $0.overlaps(visible) })
  }

  /// The passages of what is noted on their events, and the title of an article that is noted on.
  private static func noted(
    _ state: ReaderState, _ article: Article, _ sentences: [ByteRange], _ shown: ByteRange
  ) -> [(range: ByteRange, sign: String)] {
    var noted: [(range: ByteRange, sign: String)] = []
    if let title = article.blocks.first?.range, title.overlaps(shown), !state.annotations.notes(onWhole: article.id).isEmpty {
      noted.append((title, "▌"))
    }
    if state.annotations.eventNotes.isEmpty { return noted }
    let first = sentences.lastIndex(startingAtOrBefore: shown.lowerBound) ?? 0
    for range in sentences[first...].prefix(while: { $0.lowerBound < shown.upperBound }) {
      guard let passage = state.passage(at: range.lowerBound, in: article), !state.eventNotes(at: passage).isEmpty else { continue }
      noted.append((range, "▌"))
    }
    return noted
  }

  func draw(_ row: DocumentLayout.Row, of state: ReaderState, line: Row, column: Int, on frame: inout Frame) {
    guard row.kind == .text else { return }
    let paper: Style.Paper = passages.contains { $0.overlaps(row.range) } ? .beside : .plain
    if paper != .plain { frame.fill(row: line, from: Column(column), upTo: Column(column + 2), style: Style(paper: paper)) }
    if let sign = sign(of: row, state) {
      let style = Style(ink: sign.first?.isNumber == true ? .accent : .dim, paper: paper)
      let padded = sign.count < 2 ? " \(sign)" : sign
      frame.write(padded, row: line, column: Column(column), style: style, upTo: Column(column + 2))
    }
    if let sign = annotationSign(on: row.range) {
      let ink: Style.Ink = sign == "▌" ? .annotation : .error
      frame.write(sign, row: line, column: Column(column + 2), style: Style(ink: ink), upTo: Column(column + 3))
    }
  }

  /// The sign of what is annotated on a row; of several the one that has to be looked at.
  private func annotationSign(on row: ByteRange) -> String? {
    var found: String?
    for (range, sign) in annotated where range.overlaps(row) {
      if sign != "▌" { return sign }
      found = sign
    }
    return found
  }

  /// The sign of the passages that begin on a row: that of the most widely reported one.
  private func sign(of row: DocumentLayout.Row, _ state: ReaderState) -> String? {
    guard let last = sentences.lastIndex(startingAtOrBefore: row.range.upperBound.advanced(by: -1)) else { return nil }
    var index = last
    var best: String?
    var most = 0
    while index >= 0, sentences[index].lowerBound >= row.range.lowerBound {
      guard let position, let analysed else { return state.progress.isFinished ? nil : "…" }
      let passage = Passage(article: position, sentence: index)
      let block = analysed.article.blocks[analysed.analysis.sentences[index].block]
      if block.isReporting {
        let count = state.otherSources(reporting: passage)
        if count > most {
          most = count
          best = count > 99 ? "99" : String(count)
        } else if best == nil, state.isUnique(passage) {
          best = "·"
        }
      }
      index -= 1
    }
    return best
  }
}

extension Anchoring.Place {
  /// One column beside the text: `!` where a number, a name or a negation changed, `~` for other words, `?` where it may be elsewhere.
  var sign: String {
    switch self {
    case .exact, .moved, .orphan: "▌"
    case .changed(_, let findings): findings.isEmpty ? "~" : "!"
    case .ambiguous: "?"
    }
  }
}
