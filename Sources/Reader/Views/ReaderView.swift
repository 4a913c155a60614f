import Corpus

/// The whole screen as a function of the state: nothing here changes anything but the frame.
enum ReaderView {
  /// The first row of a list's lines.
  static let listTop = 2

  static func frame(_ state: ReaderState) -> Frame { PaintedScreen.painted(state).frame }

  /// - Returns: how the list on top was painted; nil where there is none.
  static func draw(_ state: ReaderState, on frame: inout Frame) -> ListView.Layout? {
    let layout = state.layout
    guard !layout.isTooSmall else {
      for (row, words) in tooSmallLines(state.size).enumerated() {
        frame.write(words, row: Row(row), column: Column(0), style: .plain, upTo: Column(state.size.columns))
      }
      return nil
    }
    if state.isPlain {
      frame = PlainView.frame(state)
      return nil
    }
    var list: ListView.Layout?
    if state.lists.isEmpty {
      LibraryBar.draw(state, layout, on: &frame)
      drawPanes(state, layout, on: &frame)
      ExplainingLine.draw(state, layout, on: &frame)
      PeekBox(state)?.draw(on: &frame)
    } else if let grid = GridView(state) {
      grid.draw(on: &frame)
    } else {
      list = ListView.draw(state, on: &frame)
      ReviewPanes(state)?.draw(on: &frame)
    }
    StatusLine.draw(state, layout, on: &frame)
    HintBox.draw(state, layout, on: &frame)
    return list
  }

  /// What a screen says that is too small, on as many lines as it takes.
  static func tooSmallLines(_ size: ScreenSize) -> [String] {
    let least = ScreenLayout.leastSize
    let (needs, has) = ("needs \(least.columns)×\(least.rows),", "this is \(size.columns)×\(size.rows)")
    let whole = "\(needs) \(has)"
    return whole.count <= size.columns || size.rows < 2 ? [whole] : [needs, has]
  }

  private static func drawPanes(_ state: ReaderState, _ layout: ScreenLayout, on frame: inout Frame) {
    if layout.panes.isEmpty { drawEmptyDesk(state, on: &frame) }
    let items = state.focusItems
    let focus = state.focus(among: items)
    for pane in layout.panes {
      PaneView(pane: pane, focus: focus).draw(state, on: &frame)
      guard !layout.isStacked, pane.left + pane.width < state.size.columns else { continue }
      for row in pane.top...(pane.top + pane.textRows) {
        frame.write(
          "│", row: Row(row), column: Column(pane.left + pane.width), style: Style(ink: .dim), upTo: Column(state.size.columns))
      }
    }
    let rule = String(repeating: "─", count: max(state.size.columns - 2, 0))
    frame.write(rule, row: Row(layout.ruleRow), column: Column(1), style: Style(ink: .dim), upTo: Column(state.size.columns))
  }

  private static func drawEmptyDesk(_ state: ReaderState, on frame: inout Frame) {
    let lines = emptyDeskLines(state).flatMap { StyledText($0).wrapped(toColumns: max(frame.size.columns - 4, 1)) }
    for (index, line) in lines.prefix(max(frame.size.rows - 4, 0)).enumerated() {
      frame.write(line, row: Row(2 + index), column: Column(2), upTo: Column(frame.size.columns))
    }
  }

  /// What stands in the place of the text when there is none.
  static func emptyDeskLines(_ state: ReaderState) -> [String] {
    let folder = state.libraryNames.joined(separator: ", ")
    guard state.progress.found != nil, state.progress.found == 0 || state.progress.isFinished else {
      return ["Looking for articles in \(folder) …"]
    }
    let skipped = state.skipped.prefix(8).map { "  \($0.path) \($0.reason)" }
    return [
      "No articles in \(folder).", "",
      "Synoptic reads texts, Markdown, web pages, feeds, JSON and JSON Lines, also packed with gzip, in this folder and the folders below "
        + "it; what comes while it is open is shown at once.",
      "\(state.key("q")) quits.",
    ] + (skipped.isEmpty ? [] : ["", "Not read:"] + skipped)
  }
}
