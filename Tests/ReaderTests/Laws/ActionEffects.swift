import Corpus

@testable import Reader

/// A part of what the reader knows, by the name under which a test asks for its change.
enum Aspect: CaseIterable {
  case cursor, rowsShown, otherPanes, focusedPane, panes, widths, pins, maximised, marks
  case currentSet, focus, peek, linkStart, placing, selection, selected
  case prompt, views, listCursor, listOrder, listMarks, grouping, columns, cell, timeline, scope, choice, muted
  case search, syncing, folding, lens, happenings, theme, annotations
  /// What is asked of the world: a file, a program, the store, the end.
  case effects

  func value(_ reader: Scenario) -> String {
    let state = reader.state
    let pane = state.desk.focusedPane
    let list = state.lists.last
    switch self {
    case .cursor: return "\(String(describing: pane?.article)) \(String(describing: pane?.cursor))"
    case .rowsShown: return "\(String(describing: pane?.top))"
    case .otherPanes:
      return
        "\(state.desk.panes.enumerated().filter { $0.offset != state.desk.focused }.map { [$0.element.cursor, $0.element.top] })"
    case .focusedPane: return "\(state.desk.focused)"
    case .panes: return "\(state.desk.panes.map(\.article.path))"
    case .widths: return "\(state.layout.panes.map { [$0.width, $0.textRows] })"
    case .pins: return "\(state.desk.panes.map(\.isPinned))"
    case .maximised: return "\(state.desk.isMaximised)"
    case .marks: return "\(state.marks.keys.sorted())"
    case .currentSet: return "\(String(describing: state.currentSet))"
    case .focus: return "\(String(describing: state.focus))"
    case .peek: return "\(String(describing: state.peek))"
    case .linkStart: return "\(String(describing: state.linkStart?.place))"
    case .placing: return "\(String(describing: state.placing))"
    case .selection: return "\(String(describing: state.selection))"
    case .selected: return "\(String(describing: state.selectedRange))"
    case .prompt: return "\(String(describing: state.prompt?.kind))"
    case .views: return "\(state.lists.map(\.kind))"
    case .listCursor: return "\(String(describing: list?.cursor))"
    case .listOrder: return "\(String(describing: list?.order))"
    case .listMarks: return "\(list?.marked ?? [])"
    case .grouping: return "\(state.groupsByStory)"
    case .columns: return "\(list?.grid?.columns.map(\.id) ?? [])"
    case .cell: return "\(String(describing: list?.grid?.cursor))"
    case .timeline: return "\(String(describing: state.timeline))"
    case .scope: return state.scopeWords
    case .choice: return "\(list?.rows.map(\.id) ?? [])\(reader.status)"
    case .muted: return "\(state.showsMuted)"
    case .search: return "\(String(describing: state.search?.pattern)) \(state.search?.isHighlighted ?? false)"
    case .syncing: return "\(state.isSyncing)"
    case .folding: return "\(state.foldsBoilerplate)"
    case .lens: return state.lens.rawValue
    case .happenings: return "\(state.showsHappeningsAlone)"
    case .theme: return "\(state.theme)"
    case .annotations: return "\(state.annotations.all.map(\.annotation))"
    case .effects: return "\(reader.effects)"
    }
  }
}

/// What an action does: after which keys, on a screen of which size, with which words behind its name, and what is other then.
struct ActionEffect {
  let action: String
  let change: Aspect
  var keys = ""
  var arguments = ""
  var size = "140x24"
  /// Whether the articles are analysed as the program does it, because a made-up analysis has nothing of the kind.
  var isSpeech = false
  /// Whether the articles are still being analysed.
  var isUnderWay = false

  /// One for each action of the table.
  static let all: [ActionEffect] =
    moving + scrolling + panes + events + searching + selecting + annotating + codebook + deciding + grids + views + program

  private static func after(
    _ keys: String, _ change: Aspect, _ actions: String..., arguments: String = "", size: String = "140x24"
  ) -> [ActionEffect] {
    actions.map { ActionEffect(action: $0, change: change, keys: keys, arguments: arguments, size: size) }
  }

  private static let moving =
    after(
      "ww", .cursor, "cursor-down", "cursor-left", "cursor-right", "row-start", "row-end", "word-next", "word-back", "word-end",
      "sentence-next", "paragraph-next", "go-first", "go-last", "half-page-down", "page-down", "screen-top", "screen-middle",
      "screen-bottom")
    + after("G", .cursor, "cursor-up", "sentence-back", "paragraph-back", "half-page-up", "page-up")
    + after("G", .cursor, "back") + after("maG", .cursor, "go-to-mark", arguments: "a") + after("", .marks, "mark", arguments: "a")

  private static let scrolling =
    after("", .rowsShown, "scroll-down") + after("G", .rowsShown, "scroll-up", "cursor-to-top")
    + after("<C-f>", .rowsShown, "cursor-to-middle", "cursor-to-bottom") + after("", .folding, "fold-boilerplate")

  private static let panes =
    after("", .focusedPane, "next-pane", "previous-pane", "pane-right", "last-pane")
    + after("<Tab>", .focusedPane, "pane-left", "first-pane")
    + after("", .focusedPane, "pane-down", size: "60x60") + after("<Tab>", .focusedPane, "pane-up", size: "60x60")
    + after("", .views, "add-pane", "open") + after("<Tab>", .panes, "close-pane", "only-pane", "move-pane-left", "move-pane-right")
    + after("", .panes, "next-article", "previous-article") + after("", .maximised, "maximise-pane") + after("", .pins, "pin-pane")
    + after("", .widths, "widen-pane", "narrow-pane") + after("<C-w>>", .widths, "equal-panes")
    + after("G<lt>", .cursor, "forward") + after("", .effects, "open-original")

  private static let events =
    after(")", .focusedPane, "tour")
    + after("", .cursor, "next-event", "next-unique", "next-mention", "next-quotation", "next-disagreement")
    + after("G", .cursor, "previous-event", "previous-unique", "previous-mention", "previous-quotation", "previous-disagreement")
    + after(")<CR>", .cursor, "next-in-set", "previous-in-set") + after("", .syncing, "sync")
    + after("]e", .otherPanes, "sync-once") + after("", .happenings, "happenings-alone") + after(")", .peek, "peek")
    + after(")K", .peek, "peek-back") + after(")K", .cursor, "peek-go") + after(")K", .peek, "peek-down", size: "40x10")
    + after(")Kj", .peek, "peek-up", size: "40x10")
    + after("]a", .cursor, "next-mention-of-actor", "previous-mention-of-actor")
    + after(")", .focus, "next-focus", "previous-focus")
    + after("", .lens, "mention-forms")

  private static let searching =
    after("", .search, "search", arguments: "filler") + after("", .prompt, "search-library")
    + after("/filler<CR>", .cursor, "repeat-search", "repeat-search-back") + after("/filler<CR>", .search, "no-highlight")

  private static let selecting =
    after("", .selection, "select", "select-sentences") + after("vw", .cursor, "swap-selection-ends")
    + after("vw<Esc>", .selection, "select-again")
    + after("v", .selected, "select-word", "select-sentence", "select-paragraph") + after(")v", .selected, "select-event")
    + after("]aew]av", .selected, "select-mention") + [
      ActionEffect(action: "select-framing", change: .selected, keys: "/warlord<CR>v", isSpeech: true)
    ]
    + after("]qv", .selected, "select-quotation")

  private static let annotating =
    after("", .effects, "copy", "edit-note")
    + after("", .effects, "import", arguments: "notes.jsonl") + after("", .annotations, "annotate", arguments: "a note")
    + after("", .annotations, "tag", arguments: "legal")
    + after("tlegal<CR>)", .annotations, "repeat-tag") + after("ax<CR>", .annotations, "delete-annotation")
    + after("ax<CR>gn", .placing, "place-annotation") + after("ax<CR>", .effects, "undo") + after("ax<CR>u", .effects, "redo")
    + after(")ax<CR>gg", .cursor, "next-annotation") + after("ax<CR>G", .cursor, "previous-annotation")
    + [ActionEffect(action: "tag-passages", change: .annotations, keys: "gf", arguments: "legal", isSpeech: true)]

  private static let codebook =
    after("", .views, "tags") + after(")", .prompt, "annotate-article", "annotate-event")
    + after("ax<CR>)", .annotations, "add-passage") + after("c)", .prompt, "relate")
    + after("tlegal<CR>gT", .prompt, "rename-tag", "move-tag")

  private static let deciding =
    after(")<CR>", .annotations, "accept", "reject") + after("", .linkStart, "link")
    + after("", .prompt, "set-source", "set-date") + after("]a", .prompt, "split-mentions")
    + after(":set-source Paper<CR><CR>", .annotations, "unset-source", "unset")
    + after(":set-date 2020<CR><CR>", .annotations, "unset-date")
    + after("ga", .prompt, "merge-actors", "rename-actor", "set-actor-kind") + after("]a", .prompt, "split-alias")
    + after("ga", .annotations, "not-an-actor", "pin-actor", "mute-actor") + after("gap", .annotations, "forget-actor-decisions")

  private static let grids =
    after("gsl", .cell, "grid-left", "grid-first-column") + after("gs0", .cell, "grid-right", "grid-last-column")
    + after("gsll", .columns, "grid-move-left") + after("gs0l", .columns, "grid-move-right", "grid-hide")
    + after("gs0lc", .columns, "grid-show-all") + after("gs", .scope, "compare-scope") + after("gs", .choice, "compare-which")
    + after("gs", .syncing, "compare-follow")
    + after("gtzy", .timeline, "timeline-day", "timeline-week", "timeline-month") + after("gtzd", .timeline, "timeline-year")
    + after("gs", .prompt, "export", "export!")

  private static let views =
    after(
      "", .views, "details", "article-card", "menu", "actors", "synopsis", "events", "timeline", "copies", "disagreements",
      "framing",
      "quotations", "library", "annotations", "changes", "proposals", "notices", "messages", "help")
    + after("", .prompt, "command") + after("ga", .views, "list-choose") + after("ga", .prompt, "list-filter")
    + after("ga", .listMarks, "list-mark", "list-mark-all") + after("ga", .listOrder, "list-order")
    + after("gl", .grouping, "list-group") + after("ax<CR>gn", .annotations, "list-delete") + after("ga", .muted, "show-muted")
    + after("gaG", .listCursor, "list-first") + after("ga", .listCursor, "list-last")

  private static let program =
    after("", .prompt, "pipe") + after("ga", .views, "close") + after("v", .selection, "cancel", "interrupt")
    + after("", .effects, "quit", "suspend", "redraw", "reload") + after("", .theme, "theme", arguments: "light")
    + [ActionEffect(action: "resume-analysis", change: .effects, keys: "<C-c>", isUnderWay: true)]

  /// A reader over articles in which there is something for the action, after its keys.
  func reader() throws -> Scenario {
    if isSpeech { return try Scenario.analysed(Self.speech, size: size).press(keys) }
    let reader = try Scenario(Self.texts, size: size, names: ["Novak", "Keller"], isAnalysed: !isUnderWay, readsDates: true)
    if isUnderWay { reader.send(.pipeline(.found([]))) }
    reader.know(OutsideWorld(programs: OutsidePrograms(variables: [:]), roots: ["/articles"]))
    return try reader.press(keys)
  }

  /// Articles in which somebody is called something.
  static let speech: [(path: String, text: String)] = [
    (
      path: "north.txt",
      text:
        "North\n\nThe men of warlord Peter Novak took the harbour. \"We will not leave,\" Maria Keller said. Novak met Keller.\n"
    ),
    (
      path: "south.txt", text: "South\n\nTroops of warlord Peter Novak left the harbour. Maria Keller called Peter Novak a rebel.\n"
    ),
  ]

  /// Articles in which there is something for each action.
  static let texts: [(path: String, text: String)] = [
    (
      path: "alpha.txt",
      text: """
      Alpha

      First sentence of 27 November 2019 (e1) with (e2) of Novak. Then warlord Peter Novak said: "We will not leave the city, not now and not then." It ended (e3).

      \((0..<30).map { "Alpha has filler sentence \($0) that nobody reports and Keller reads." }.joined(separator: "\n\n"))

      The last sentence of the article reports (e1) again, and Novak called Keller. Keller said: "Nothing of this is true at all." Its end (e4).
      """
    ),
    (
      path: "beta.txt",
      text: """
      Beta

      Other filler stands before it, and Novak is in it.

      Other words of 28 November 2019 (e1) are here, and (e2) too, with \(String(repeating: "very ", count: 90)) many words. Beta alone has (e5).
      """
    ),
    (
      path: "gamma.txt",
      text: "Gamma\n\nSome filler.\n\nA third report of 28 November 2019 (e1) with Keller. And one of 3 March 2018 (e2).",
    ),
    (path: "delta.txt", text: "Delta\n\nDelta reports (e1) with filler."),
    (path: "epsilon.txt", text: "Epsilon\n\nEpsilon has nothing."),
  ]
}
