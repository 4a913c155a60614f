import Corpus

/// The line that names what is under the cursor, with the one thing that keys act on in ‹ ›.
enum ExplainingLine {
  static func draw(_ state: ReaderState, _ layout: ScreenLayout, on frame: inout Frame) {
    let row = Row(layout.explainingRow)
    let items = state.focusItems
    let focus = state.focus(among: items)
    let right = rightParts(state, focus: focus).joined(separator: "   ")
    let rightWidth = SafeText.columns(of: Array(right.utf8)[...])
    // On a narrow screen what is in focus is worth more than where the set stands.
    let showsRight = rightWidth > 0 && frame.size.columns - rightWidth >= leastNames
    let room = frame.size.columns - 2 - (showsRight ? rightWidth + 2 : 0)
    if items.isEmpty {
      frame.write(emptyWords(state), row: row, column: Column(1), style: Style(ink: .dim), upTo: Column(1 + room))
    } else {
      drawItems(items, focus: focus, state, row: row, room: room, on: &frame)
    }
    guard showsRight else { return }
    let column = Column(frame.size.columns - rightWidth - 1)
    frame.write(right, row: row, column: column, style: Style(ink: .accent), upTo: Column(frame.size.columns))
  }

  private static let leastNames = 40

  /// The names of the items, from the first one from which the focused one fits.
  private static func drawItems(
    _ items: [FocusItem], focus: FocusItem?, _ state: ReaderState, row: Row, room: Int, on frame: inout Frame
  ) {
    let names = items.map { item in
      let name = name(of: item, in: state, room: room - 4)
      return item == focus ? StyledText("‹", Style(ink: .accent)) + emphasised(name) + StyledText("›", Style(ink: .accent)) : name
    }
    let separator = StyledText(" · ", Style(ink: .dim))
    let focused = focus.flatMap { items.firstIndex(of: $0) } ?? 0
    var first = 0
    while first < focused, width(names[first...focused]) > room - 2 { first += 1 }
    var text = first > 0 ? StyledText("… ", Style(ink: .dim)) : StyledText()
    for index in first..<names.count {
      let next = (index > first ? separator : StyledText()) + names[index]
      let isLast = index == names.count - 1
      guard width([text]) + width([next]) <= room - (isLast ? 0 : 2) || index <= focused else {
        text.append(" …", Style(ink: .dim))
        break
      }
      text = text + next
    }
    frame.write(text, row: row, column: Column(1), upTo: Column(1 + room))
  }

  /// The columns that names take, with the separators between them.
  private static func width(_ texts: some Collection<StyledText>) -> Int {
    texts.reduce(0) { $0 + SafeText.columns(of: Array($1.text.utf8)[...]) } + 3 * max(texts.count - 1, 0)
  }

  private static func emphasised(_ text: StyledText) -> StyledText {
    text.spans.reduce(into: StyledText()) { result, span in
      var style = span.style
      style.attributes.insert(.bold)
      result.append(span.text, style)
    }
  }

  static func name(of item: FocusItem, in state: ReaderState, room: Int) -> StyledText {
    switch item {
    case .event(let id):
      guard let event = state.event(id) else { return StyledText("event") }
      let kind = event.kind == .happening ? "" : "\(event.kind.rawValue): "
      return StyledText(count(of: event, in: state) + kind + event.label).shortened(toColumns: max(room, 8))
    case .link(let pair):
      let other = state.passageUnderCursor.map(state.place(of:)) == pair.from ? pair.to : pair.from
      return StyledText("link with \(state.name(of: other)), \(state.certainty(of: pair))".shortened(toColumns: max(room, 8)))
    case .actor(let id):
      return StyledText(state.analysis.actors[id]?.name ?? id.slug, Style.of(actor: id, in: state))
    case .article(let id):
      return StyledText(state.documents[id]?.shownSource ?? id.path)
    case .annotation(let id):
      let words = (state.annotations.entries[id]?.annotation).map(state.summary(of:)) ?? "annotation"
      return StyledText(words, Style(ink: .annotation))
    }
  }

  /// How many other accounts there are of an event, as the gutter counts them.
  private static func count(of event: Event, in state: ReaderState) -> String {
    // A passage can be linked with an event that its article does not report.
    let isOwn = event.reports.contains { state.analysis.articles[$0.passage.article].article.id == state.focusedArticle?.id }
    let others = state.accounts(of: event) - (isOwn ? 1 : 0)
    if others > 0 { return "\(others) " }
    if EventsView.sources(of: event, in: state).count > 1 { return "one account: " }
    if event.articleCount > 1 { return "only this source: " }
    // What others come near to may well be theirs too, though it was not found to be.
    return state.passageUnderCursor.map(state.isUnique) ?? true ? "only here: " : "found only here: "
  }

  static func emptyWords(_ state: ReaderState) -> String {
    guard let article = state.focusedArticle else { return "" }
    if !article.metadata.isAnalysable, let tag = article.metadata.language {
      return "analysis is for English; this is \(ArticleCard.name(of: tag))"
    }
    return state.progress.isFinished ? "nothing named or reported here" : "not analysed yet"
  }

  /// How widely the event in focus is reported, and where the current set stands when the cursor is on one of its places: "4 sources
  /// ⏎ report 2 of 9"; "11 sources, 6 accounts" where some reprint others.
  static func rightParts(_ state: ReaderState, focus: FocusItem?) -> [String] {
    var parts: [String] = []
    if case .event(let id) = focus, let event = state.event(id) {
      let (sources, accounts) = (EventsView.sources(of: event, in: state).count, state.accounts(of: event))
      let one = accounts == 1 ? ", one account" : ", \(accounts) accounts"
      if sources > 1 { parts.append("\(sources) sources" + (accounts < sources ? one : "")) }
    }
    if let set = state.currentSet, let here = state.placeInSet {
      let place = "\(here + 1) of \(set.items.count)"
      switch set.kind {
      case .tour(let id):
        if focus == .event(id) || state.shownLink(focus: focus) != nil {
          parts.append("\(state.key("<Enter>", in: .text)) report \(place)")
        }
      case .mentions: parts.append("mention \(place)")
      case .search: parts.append("match \(place)")
      case .passages: parts.append("passage \(place)")
      }
    }
    return parts
  }
}
