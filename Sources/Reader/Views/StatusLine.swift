import Corpus

/// The last line: what is typed, else what was just done, else where the reader is and which keys help.
enum StatusLine {
  static func draw(_ state: ReaderState, _ layout: ScreenLayout, on frame: inout Frame) {
    let row = Row(layout.statusRow)
    let edge = Column(frame.size.columns)
    frame.fill(row: row, from: Column(0), upTo: edge, style: .plain)
    if let prompt = state.prompt { return draw(prompt, state, row: row, on: &frame) }
    let pending = pendingWords(state)
    let room = Column(frame.size.columns - pending.count - 1)
    if let status = state.status {
      let style = Style(ink: status.isError ? .error : .plain, attributes: .bold)
      frame.write(status.text.shortened(toColumns: room.value - 1), row: row, column: Column(1), style: style, upTo: room)
    } else if state.showsWelcome {
      frame.write(
        "Enter: next report of an event · Tab: next pane · ?: all keys · q: quit", row: row,
        column: Column(1),
        style: Style(ink: .accent, attributes: .bold), upTo: room)
    } else {
      let column = frame.write(
        place(state).shortened(toColumns: frame.size.columns / 3), row: row, column: Column(1), style: .plain, upTo: room)
      let start = column.advanced(by: state.lists.isEmpty ? 3 : 0)
      frame.write(hints(state, columns: room.value - start.value), row: row, column: start, upTo: room)
    }
    frame.write(pending, row: row, column: room, style: Style(ink: .accent), upTo: edge)
  }

  /// Columns that a prompt leaves for what is typed.
  private static let leastAnswer = 20

  private static func draw(_ prompt: Prompt, _ state: ReaderState, row: Row, on frame: inout Frame) {
    let edge = Column(frame.size.columns)
    // However long the question, there is room for the answer.
    let label = prompt.label(in: state)
    let most = max(frame.size.columns - leastAnswer, 1)
    let shown = label.count > most ? label.shortened(toColumns: most - 1) + " " : label
    let start = frame.write(
      shown, row: row, column: Column(1), style: Style(ink: .accent, attributes: .bold), upTo: edge)
    let room = max(frame.size.columns - start.value - 1, 1)
    let before = String(prompt.line.characters[..<prompt.line.cursor])
    let after = String(prompt.line.characters[prompt.line.cursor...])
    var visible = before[...]
    while SafeText.columns(of: Array(visible.utf8)[...]) > room - 1, !visible.isEmpty { visible = visible.dropFirst() }
    let cursor = frame.write(String(visible), row: row, column: start, style: .plain, upTo: edge)
    frame.write(after, row: row, column: cursor, style: .plain, upTo: edge)
    frame.cursor = (row, Column(min(cursor.value, frame.size.columns - 1)))
  }

  private static func pendingWords(_ state: ReaderState) -> String {
    (state.input.count.map(String.init) ?? "") + Key.label(of: state.input.keys)
  }

  /// "Al Jazeera ¶3", or the view's title.
  private static func place(_ state: ReaderState) -> String {
    guard state.lists.isEmpty else { return "" }
    guard let pane = state.desk.focusedPane, let article = state.documents[pane.article] else { return "" }
    let mode = state.selection.map { $0.unit == .sentence ? "selecting sentences · " : "selecting · " } ?? ""
    return "\(mode)\(article.shownSource) ¶\(state.paragraph(at: pane.cursor, in: article))"
  }

  private static func isLinkCard(_ list: ListState) -> Bool {
    switch list.kind {
    case .details(.event), .details(.link): true
    default: false
    }
  }

  private static func isFramed(_ list: ListState) -> Bool { if case .framed = list.kind { true } else { false } }

  private static func isActorCard(_ list: ListState) -> Bool { if case .details(.actor) = list.kind { true } else { false } }

  /// As many hints as fit whole, the most useful first.
  private static func hints(_ state: ReaderState, columns: Int) -> StyledText {
    let hints: [(String, String)] =
      switch state.context {
      case .list where state.lists.last?.kind == .actors:
        [
          ("⏎", "passages"), ("?", "help"), ("i", "card"), ("m", "merge"), ("x", "no actor"), ("r", "rename"), ("/", "filter"),
          ("o", "order"), ("Space", "mark"), ("t", "kind"), ("p", "pin"), ("M", "mute"),
        ]
      case .list where state.lists.last?.kind == .library:
        [
          ("⏎", "open"), ("/", "filter"), ("o", "order"), ("s", "stories"), ("Space", "mark"), ("q", "back"), ("?", "help"),
        ]
      case [.list, .grid] where state.lists.last?.kind == .timeline:
        [
          ("⏎", "passage"), ("?", "help"), ("q", "back"), ("hl", "earlier, later"), ("zd zw zm zy", "zoom"), ("0", "all"),
          ("/", "filter"), ("s", "scope"), ("f", "which"), ("zh", "happenings"), ("i", "who says what"),
        ]
      case [.list, .grid] where state.lists.last?.kind == .framing || state.lists.last?.kind == .quotations:
        [
          ("⏎", "passages"), ("T", "tag"), ("w", "write CSV"), ("?", "help"), ("q", "back"), ("Space", "mark"), ("i", "card"),
          ("s", "scope"), ("o", "order"), ("/", "filter"), ("hl", "column"), ("y", "copy"),
        ]
      case .list where state.lists.last.map(isFramed) ?? false:
        [
          ("⏎", "passage"), ("V", "mark all"), ("T", "tag"), ("w", "write CSV"), ("?", "help"), ("q", "back"), ("Space", "mark"),
          ("/", "filter"), ("y", "copy"),
        ]
      case [.list, .grid] where state.lists.last?.kind == .copies:
        [
          ("⏎", "passage"), ("?", "help"), ("q", "back"), ("s", "scope"), ("/", "filter"), ("hl", "column"), ("w", "write"),
          ("c", "hide"),
          ("HL", "move"), ("y", "copy"),
        ]
      case [.list, .grid]:
        [
          ("⏎", "passage"), ("?", "help"), ("q", "back"), ("i", "who says what"), ("f", "which"), ("s", "scope"), ("o", "order"),
          ("/", "filter"), ("hl", "column"), ("w", "write"), ("c", "hide"), ("HL", "move"), ("y", "copy"), ("zh", "happenings"),
        ]
      case .list where state.lists.last?.kind == .proposals:
        [("+", "yes"), ("-", "no"), ("⏎", "passage"), ("u", "undo"), ("q", "back"), ("?", "help")]
      case .list where state.lists.last.map(isLinkCard) ?? false:
        [("⏎", "passage"), ("+", "one event"), ("-", "not one"), ("u", "undo"), ("q", "back"), ("/", "filter"), ("?", "help")]
      case .list where state.lists.last.map(isActorCard) ?? false:
        [
          ("⏎", "passage"), ("?", "help"), ("q", "back"), ("S", "split name"), ("m", "merge"), ("r", "rename"), ("t", "kind"),
          ("p", "pin"), ("M", "mute"), ("/", "filter"),
        ]
      case .list where state.lists.last.map { ListDefinition.of($0.kind).orders.count == 1 } ?? false:
        [("⏎", "choose"), ("/", "filter"), ("q", "back"), ("?", "help")]
      case .list where state.lists.last?.kind == .annotations:
        [
          ("⏎", "passage"), ("/", "filter"), ("o", "order"), ("x", "delete"), ("T", "tag"), ("w", "write CSV"), ("q", "back"),
          ("?", "help"), ("Space", "mark"),
        ]
      case .list: [("⏎", "choose"), ("/", "filter"), ("o", "order"), ("Space", "mark"), ("q", "back"), ("?", "help")]
      case .peek: [("⏎", "go there"), ("K", "next"), ("+", "one event"), ("-", "not one"), ("i", "why"), ("Esc", "close")]
      case .text where state.shownLink(focus: state.focus) != nil:
        [
          ("⏎", "next report"), ("+", "one event"), ("-", "not one"), ("<", "back"), ("K", "peek"), ("i", "details"), ("?", "help"),
        ]
      case .select: [("a", "annotate"), ("t", "tag"), ("o", "other end"), ("Esc", "leave")]
      default:
        [
          ("⏎", "next report"), ("?", "help"), ("K", "peek"), ("]e", "events"), ("]a", "actors"), ("i", "details"),
          ("a", "annotate"),
          ("/", "search"),
        ]
      }
    var line = StyledText()
    for (key, words) in hints {
      var longer = line
      longer.append(line.spans.isEmpty ? "" : "  ")
      longer.append(key, Style(ink: .accent))
      longer.append(" \(words)", Style(ink: .dim))
      if longer.columns > columns { break }
      line = longer
    }
    return line
  }
}
