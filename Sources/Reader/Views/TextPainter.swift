import Corpus
import Language

/// Paints rows of an article's text: the style of the block, then, in this order, mentions, the passage that keys act on, the evidence
/// of the link that is shown, annotations, search matches, the selection, the cursor.
///
/// Each of these is a list of ranges, found once for what is visible; a row looks only at those that touch it.
struct TextPainter {
  /// What is changed in the style of a range. Plain values, no functions: there are hundreds, made anew for every frame.
  private struct Decoration {
    let range: ByteRange
    var paper: Style.Paper?
    var ink: Style.Ink?
    /// Whether the ink is only for what has none.
    var yields = false
    var attributes: Style.Attributes = []

    func apply(to style: inout Style) {
      if let paper { style.paper = paper }
      if let ink, !yields || style.ink == .plain { style.ink = ink }
      style.attributes.formUnion(attributes)
    }
  }

  private let article: Article
  private let decorations: [Decoration]
  /// Where the cursor stands, in the focused pane.
  private let cursor: ByteOffset?
  private let showsCursor: Bool
  private let paper: Style.Paper

  /// For a pane. A function and no initialiser, which would be given a copy of the state.
  static func inPane(
    _ pane: Int, of state: ReaderState, _ article: Article, visible: ByteRange, focus: FocusItem?,
    marks annotated: [AnnotationTable.Mark]
  ) -> TextPainter {
    let isFocused = pane == state.desk.focused
    let cursor = isFocused ? state.desk.panes[pane].cursor : nil
    var decorations: [Decoration] = []
    if let (position, _) = state.analysed(article) {
      decorations += mentions(state, position: position, visible: visible, focus: focus)
    }
    decorations += passages(state, article: article, isFocused: isFocused, cursor: cursor, focus: focus).map { range in
      Decoration(range: range, paper: .passage)
    }
    decorations += marks(state.evidence(of: state.shownLink(focus: focus), in: article.id))
    for mark in annotated {
      let ink = state.codebook.colour(ofFirst: mark.tags)?.ink ?? .annotation
      decorations.append(Decoration(range: mark.range, ink: ink, yields: true, attributes: .underline))
    }
    decorations += matches(state, article: article, visible: visible)
    if isFocused, let selected = state.selectedRange {
      decorations.append(Decoration(range: selected, paper: .selection))
    }
    return TextPainter(
      article: article, decorations: decorations.filter { $0.range.overlaps(visible) }, cursor: cursor,
      showsCursor: state.prompt == nil, paper: .plain)
  }

  /// For a passage outside of the panes, in a box or a list: mentions and evidence alone.
  ///
  /// - Parameter passage: what is meant of the text that is shown; nil where that is all of it.
  static func ofPassage(
    _ state: ReaderState, _ article: Article, visible: ByteRange, evidence: [ByteRange], passage: ByteRange? = nil,
    on paper: Style.Paper = .box
  ) -> TextPainter {
    let position = state.analysed(article)?.position
    let mentions = position.map { Self.mentions(state, position: $0, visible: visible, focus: nil) } ?? []
    let meant = passage.map { range in [Decoration(range: range, paper: .passage)] } ?? []
    return TextPainter(
      article: article, decorations: mentions + meant + marks(evidence), cursor: nil, showsCursor: false, paper: paper)
  }

  private static func marks(_ evidence: [ByteRange]) -> [Decoration] {
    evidence.map { Decoration(range: $0, paper: .evidence) }
  }

  private static func mentions(_ state: ReaderState, position: Int, visible: ByteRange, focus: FocusItem?) -> [Decoration] {
    var actorInFocus: ActorID?
    if case .actor(let actor) = focus { actorInFocus = actor }
    return state.mentions(in: visible, of: position).compactMap { mention in
      let isInFocus = mention.actor == actorInFocus
      if !isInFocus, state.isMuted(mention.actor) { return nil }
      var decoration = Decoration(range: mention.range)
      let hue = state.palette.hue(of: mention.actor).flatMap { Style.Ink.actor($0) }
      if mention.zone != .boilerplate { decoration.ink = hue }
      if mention.form == .name {
        decoration.attributes = hue != nil ? .bold : underline(of: state.analysis.actors[mention.actor]?.kind)
      }
      if isInFocus { decoration.attributes.insert(.reverse) }
      return decoration
    }
  }

  /// How a name without a hue is underlined, by what it names.
  private static func underline(of kind: Actor.Kind?) -> Style.Attributes {
    switch kind {
    case .organisation: [.underline, .bold]
    case .country, .place: [.underline, .italic]
    case .person, nil: .underline
    }
  }

  /// The passage under the cursor; in the other panes, the reports of the event in focus, or the passages of the link.
  static func passages(
    _ state: ReaderState, article: Article, isFocused: Bool, cursor: ByteOffset?, focus: FocusItem?
  ) -> [ByteRange] {
    var ranges: [ByteRange] = []
    if isFocused, let cursor, let sentence = state.sentenceRange(at: cursor, in: article) { ranges.append(sentence) }
    if !isFocused, case .event(let id) = focus, let event = state.event(id), let (position, _) = state.analysed(article) {
      ranges += event.reports.filter { $0.passage.article == position }.map { state.analysis.range(of: $0.passage) }
    }
    if !isFocused, case .link(let pair) = focus {
      ranges += [pair.from, pair.to].filter { $0.article == article.id }.map(\.range)
    }
    return ranges
  }

  private static func matches(_ state: ReaderState, article: Article, visible: ByteRange) -> [Decoration] {
    guard let search = state.search, search.isHighlighted, let matches = search.byArticle[article.id] else { return [] }
    let first = matches.lastIndex(startingAtOrBefore: visible.lowerBound) ?? 0
    return matches[first...].prefix { $0.lowerBound < visible.upperBound }
      .map { Decoration(range: $0, paper: .match) }
  }

  /// - Parameter holdsCursor: whether the cursor stands on this row, or on white space that the row's end took away.
  func draw(
    _ row: DocumentLayout.Row, line: Row, column: Int, width: Int, holdsCursor: Bool = false, on frame: inout Frame
  ) {
    let block = article.blocks[row.block]
    var base = Self.style(of: block)
    base.paper = paper
    let edge = Column(column + width)
    let column = column + row.indent
    let cursorColumn = holdsCursor ? cursor.map { self.cursorColumn($0, row, width: width - row.indent) } : nil
    if let cursorColumn, showsCursor { frame.cursor = (line, Column(column + cursorColumn)) }
    if cursorColumn == nil, row.isPlain {
      return drawPlain(row.range, base, line: line, column: column, upTo: edge, on: &frame)
    }
    let here = decorations.filter { $0.range.overlaps(row.range) }
    var run = (text: "", style: base, column: column)
    var end = 0
    for cluster in RowClusters(article.text, row: row.range) {
      var style = base
      for decoration in here where decoration.range.overlaps(cluster.range) { decoration.apply(to: &style) }
      end = cluster.column + cluster.columns
      if let cursorColumn, (cluster.column..<end).contains(cursorColumn) { style.attributes.formSymmetricDifference(.reverse) }
      if style != run.style {
        frame.write(run.text, row: line, column: Column(run.column), style: run.style, upTo: edge)
        run = ("", style, column + cluster.column)
      }
      run.text += cluster.text
    }
    frame.write(run.text, row: line, column: Column(run.column), style: run.style, upTo: edge)
    guard let cursorColumn, cursorColumn >= end else { return }
    base.attributes.formSymmetricDifference(.reverse)
    frame.write(" ", row: line, column: Column(column + end), style: base, upTo: edge)
  }

  /// The column of a row in which the cursor is shown: that of its character; behind the row where it stands on white space that the row's
  /// end took away, or on the last character of a row that is full.
  private func cursorColumn(_ cursor: ByteOffset, _ row: DocumentLayout.Row, width: Int) -> Int {
    let column = RowClusters.column(of: cursor, in: article.text, row: row.range)
    guard column >= width, column > 0, let last = Array(RowClusters(article.text, row: row.range)).last else { return column }
    return last.column
  }

  /// A row of which each character takes a cell, as most do, and that has not the cursor.
  private func drawPlain(
    _ range: ByteRange, _ base: Style, line: Row, column: Int, upTo edge: Column, on frame: inout Frame
  ) {
    let text = article.text
    let (start, end) = (range.lowerBound.value, max(range.lowerBound.value, min(range.upperBound.value, text.bytes.count)))
    frame.write(plain: text.bytes[start..<end], row: line, column: Column(column), style: base, upTo: edge)
    for decoration in decorations where decoration.range.overlaps(range) {
      let first = max(text.scalarBoundary(atOrBefore: decoration.range.lowerBound).value, start)
      let last = min(text.scalarBoundary(atOrAfter: decoration.range.upperBound).value, end)
      guard first < last else { continue }
      let left = column + Self.scalars(in: text, start..<first)
      let right = min(left + Self.scalars(in: text, first..<last), edge.value)
      frame.restyle(row: line, columns: left..<max(left, right), decoration.apply)
    }
  }

  /// How many characters begin in a span of bytes.
  private static func scalars(in text: Text, _ range: Range<Int>) -> Int {
    text.bytes.withUnsafeBufferPointer { bytes in bytes[range].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 } }
  }

  /// A span of the text with its styles, on whatever paper the list has.
  func styled(_ range: ByteRange) -> StyledText {
    let here = decorations.filter { $0.range.overlaps(range) }
    return RowClusters(article.text, row: range).reduce(into: StyledText()) { text, cluster in
      var style = Style.plain
      for decoration in here where decoration.range.overlaps(cluster.range) { decoration.apply(to: &style) }
      text.append(cluster.text, style)
    }
  }

  private static func style(of block: Block) -> Style {
    var style = style(of: block.kind)
    if block.repeats != nil { style.attributes.insert(.dim) }
    return style
  }

  private static func style(of kind: Block.Kind) -> Style {
    switch kind {
    case .title: Style(ink: .title, attributes: .bold)
    case .heading: Style(attributes: .bold)
    case .deck: Style(attributes: .italic)
    case .caption: Style(ink: .dim, attributes: .italic)
    case .byline, .dateLine: Style(ink: .dim)
    case .paragraph, .listItem: .plain
    case .credit, .advert, .subscription, .chrome, .disclaimer, .sourceLine: Style(ink: .dim, attributes: .dim)
    }
  }
}
