/// Moving across grids, arranging their columns, and what is set side by side in them.
enum GridActions {
  static let all: [Action] = moving + columns + comparing + zooming + exporting

  private static let needsSources: @Sendable (ReaderState) -> String? = {
    $0.openGrid.map { ListDefinition.of($0.kind).isOfSources } ?? false
      ? nil : "only views of sources have that (\($0.keys("gs", "ge")))"
  }

  private static let needsEvents: @Sendable (ReaderState) -> String? = {
    switch $0.lists.last?.kind {
    case .synopsis, .events, .timeline, .disagreements: nil
    default: "only views of events choose among them (\($0.keys("gs", "ge", "gt", "gd")))"
    }
  }

  private static let moving: [Action] = [
    Action("grid-left", "the column to the left; left of the first, the row's name", keys: ["h", "<Left>"], in: .grid, .views) {
      state, arguments in
      state.moveAcrossGrid(by: -arguments.times)
    },
    Action("grid-right", "the column to the right", keys: ["l", "<Right>"], in: .grid, .views) { state, arguments in
      state.moveAcrossGrid(by: arguments.times)
    },
    Action("grid-first-column", "the row's name; in the timeline all of it", keys: ["0", "^"], in: .grid, .views) { state, _ in
      state.goToColumn(nil)
    },
    Action("grid-last-column", "the last column", keys: ["$"], in: .grid, .views) { state, _ in
      state.moveAcrossGrid(by: Int.max / 2)
    },
  ]

  private static let columns: [Action] = [
    Action("grid-move-left", "move the column to the left", keys: ["H"], in: .grid, .views) { state, arguments in
      state.moveColumn(by: -arguments.times)
    },
    Action("grid-move-right", "move the column to the right", keys: ["L"], in: .grid, .views) { state, arguments in
      state.moveColumn(by: arguments.times)
    },
    Action("grid-hide", "hide the column", keys: ["c"], in: .grid, .views) { state, _ in state.hideColumn() },
    Action("grid-show-all", "show all columns", keys: ["C"], in: .grid, .views) { state, _ in state.showAllColumns() },
  ]

  private static let zooming: [Action] = [
    zoom("zd", .day), zoom("zw", .week), zoom("zm", .month), zoom("zy", .year),
  ]

  private static func zoom(_ keys: String, _ unit: TimelineScale.Unit) -> Action {
    Action(
      "timeline-\(unit.rawValue)", "a column of the timeline is a \(unit.rawValue)", keys: [keys], in: .grid, .views,
      disabled: \.whyNoZoom
    ) { state, _ in state.zoomTimeline(to: unit) }
  }

  private static let exporting: [Action] =
    [
      export("export", "write the table to a file, FILE.csv or FILE.md: what is marked, else all", keys: ["w"], replaces: false),
      export("export!", "the same, over a file that is there", keys: [], replaces: true),
    ]

  private static func export(_ name: String, _ summary: String, keys: [String], replaces: Bool) -> Action {
    .effecting(name, summary, keys: keys, keysIn: .list, in: .everywhere, .views, asks: true, disabled: \.whyNoExport) {
      state, arguments in
      arguments.text.isEmpty ? state.beginExport() : state.export(arguments.text, replaces: replaces)
    }
  }

  private static let comparing: [Action] = [
    Action(
      "compare-scope", "next scope: the story, the open articles, the library", keys: ["s"], in: .grid, .views,
      disabled: needsSources
    ) { state, _ in state.nextScope() },
    Action(
      "compare-which", "next choice: all events, of one source, perhaps of one, of several, of all but one, of every source",
      keys: ["f"],
      in: .grid, .views, disabled: needsEvents
    ) { state, _ in state.nextWhich() },
    Action(
      "compare-follow", "let the panes behind follow the row, or not", keys: ["S"], in: .grid, .views, disabled: needsSources
    ) { state, _ in
      state.isSyncing.toggle()
      state.followRow()
      state.say(state.isSyncing ? "the panes follow the row" : "the panes stand by themselves")
    },
  ]
}
