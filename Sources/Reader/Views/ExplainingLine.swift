import Corpus

/// The line that names what is under the cursor, with the one thing that keys act on in ‹ ›.
enum ExplainingLine {
  static func draw(_ state: ReaderState, _ layout: ScreenLayout, on frame: inout Frame) {
    let row = Row(layout.explainingRow)
    let right = rightPart(state)
    let rightColumn = frame.size.columns - SafeText.columns(of: Array(right.utf8)[...]) - 1
    let items = state.focusItems
    let focus = state.focus(among: items)
    var text = StyledText()
    for (index, item) in items.enumerated() {
      if index > 0 { text.append(" · ", Style(ink: .dim)) }
      let name = name(of: item, in: state)
      text =
        text
        + (item == focus ? StyledText("‹", Style(ink: .accent)) + emphasised(name) + StyledText("›", Style(ink: .accent)) : name)
    }
    if items.isEmpty { text.append(emptyWords(state), Style(ink: .dim)) }
    frame.write(text, row: row, column: Column(1), upTo: Column(max(rightColumn - 2, 1)))
    frame.write(right, row: row, column: Column(max(rightColumn, 1)), style: Style(ink: .accent), upTo: Column(frame.size.columns))
  }

  private static func emphasised(_ text: StyledText) -> StyledText {
    text.spans.reduce(into: StyledText()) { result, span in
      var style = span.style
      style.attributes.insert(.bold)
      result.append(span.text, style)
    }
  }

  private static func name(of item: FocusItem, in state: ReaderState) -> StyledText {
    switch item {
    case .event(let id):
      guard let event = state.event(id) else { return StyledText("event") }
      let others = EventsView.sources(of: event, in: state).count - 1
      return StyledText(others > 0 ? "\(others) \(event.label)" : "only here: \(event.label)")
    case .actor(let id):
      return StyledText(state.analysis.actors[id]?.name ?? id.slug, Style.of(actor: id, in: state))
    case .annotation(let id):
      let words = (state.annotations.entries[id]?.annotation).map(state.summary(of:)) ?? "annotation"
      return StyledText(words, Style(ink: .annotation))
    }
  }

  private static func emptyWords(_ state: ReaderState) -> String {
    guard state.focusedArticle != nil else { return "" }
    return state.progress.isFinished ? "nothing named or reported here" : "not analysed yet"
  }

  /// Where the current set stands: "⏎ report 2 of 9".
  private static func rightPart(_ state: ReaderState) -> String {
    guard let set = state.currentSet, !set.items.isEmpty else { return "" }
    let place = "\(set.at + 1) of \(set.items.count)"
    switch set.kind {
    case .tour(let id):
      let sources = state.event(id).map { EventsView.sources(of: $0, in: state).count } ?? 0
      return "\(sources) sources   ⏎ report \(place)"
    case .mentions: return "mention \(place)"
    case .search: return "match \(place)"
    case .list(let title): return "\(title) \(place)"
    }
  }
}
