import Corpus
import Language
import Testing

@testable import Reader

@Suite("The mouse") struct MouseTests {
  private let texts = (1...3).map { number in
    let lines = (1...60).map { "Sentence \($0) of \(number)." }.joined(separator: "\n\n")
    return (path: "\(number).txt", text: "Title \(number)\n\nReport (e1) number \(number).\n\n\(lines)")
  }

  private func send(_ reader: Scenario, _ kind: MouseEvent.Kind, row: Int, column: Int) {
    reader.send(.input(.mouse(MouseEvent(kind: kind, row: Row(row), column: Column(column)))))
    reader.answer()
  }

  private func drag(_ reader: Scenario, from: (row: Int, column: Int), to: (row: Int, column: Int)) {
    send(reader, .press, row: from.row, column: from.column)
    send(reader, .drag, row: to.row, column: to.column)
    send(reader, .release, row: to.row, column: to.column)
  }

  @Test("The line between two panes is dragged, and neither becomes narrower than the least") func border() throws {
    let reader = try Scenario(texts, size: "160x40")
    let before = reader.state.layout.panes
    let line = before[0].left + before[0].width
    drag(reader, from: (10, line), to: (20, line + 7))
    #expect(reader.state.layout.panes.map(\.width) == [before[0].width + 7, before[1].width - 7, before[2].width])
    #expect(reader.state.selection == nil && reader.state.desk.focused == 0)
    drag(reader, from: (10, line + 7), to: (10, 0))
    #expect(reader.state.layout.panes[0].width == ScreenLayout.leastPane)
    send(reader, .drag, row: 10, column: 90)
    #expect(reader.state.layout.panes[0].width == ScreenLayout.leastPane, "nothing is held any more")
  }

  @Test("The header of a stacked pane is dragged up and down") func stacked() throws {
    let reader = try Scenario(texts, size: "60x60")
    let before = reader.state.layout.panes
    drag(reader, from: (before[1].top, 5), to: (before[1].top - 3, 5))
    #expect(reader.state.layout.panes[0].textRows == before[0].textRows - 3)
    #expect(reader.state.layout.panes[1].textRows == before[1].textRows + 3)
    #expect(reader.state.desk.focused == 1)
  }

  @Test("A drag selects; below and above the text it scrolls on; what began beside the text selects nothing") func selecting()
    throws
  {
    let reader = try Scenario(texts, size: "60x20")
    let pane = try required(reader.state.layout.panes.first)
    send(reader, .press, row: pane.textTop + 2, column: pane.textLeft)
    let (start, top) = (try required(reader.state.desk.focusedPane?.cursor), try required(reader.state.desk.focusedPane?.top))
    for _ in 0..<5 { send(reader, .drag, row: 19, column: 20) }
    #expect(reader.state.selection?.anchor == start)
    #expect(try required(reader.state.desk.focusedPane?.top) > top)
    #expect(try required(reader.state.desk.focusedPane?.cursor) > start)
    for _ in 0..<8 { send(reader, .drag, row: 0, column: pane.textLeft) }
    #expect(reader.state.desk.focusedPane?.top == top)
    try reader.press("<Esc>")
    drag(reader, from: (19, 3), to: (18, 9))
    #expect(reader.state.selection == nil)
  }

  @Test("A click on a line of the palette does the action; beside its lines nothing happens") func palette() throws {
    let reader = try Scenario(texts, size: "120x36").press(":equal")
    try reader.press("<Esc>3<C-w>>:equal")
    let row = try required(reader.screen.firstIndex { $0.contains("equal-panes") })
    send(reader, .press, row: 3, column: 3)
    #expect(reader.state.prompt != nil)
    send(reader, .press, row: row, column: 4)
    #expect(reader.state.prompt == nil)
    #expect(Set(reader.state.desk.panes.map(\.weight)).count == 1)
  }

  @Test(
    "A click on a line of the picker opens the article, also while its filter is typed; where some are marked it moves the cursor")
  func picker() throws {
    let reader = try Scenario(texts, size: "60x20").press("o/title 3")
    let row = try required(reader.screen.firstIndex { $0.contains("Title 3") })
    send(reader, .press, row: row, column: 8)
    #expect(reader.state.lists.isEmpty && reader.state.prompt == nil)
    #expect(reader.state.desk.focusedPane?.article.path == "3.txt")
    try reader.press("ogg<Space>")
    let other = try required(reader.screen.firstIndex { $0.contains("Title 3") })
    send(reader, .press, row: other, column: 8)
    #expect(reader.state.lists.last?.chosen?.target == .article(ArticleID(path: "3.txt")))
  }

  @Test("A click on what a prompt offers takes it into the line") func offers() throws {
    let reader = try Scenario(texts, size: "120x36").press("tlegal/court<Enter>)tlegal/police<Enter>)tle")
    let row = try required(reader.screen.firstIndex { $0.contains("legal/police") })
    let column = try required(reader.screen[row].range(of: "legal/police"))
    send(reader, .press, row: row, column: reader.screen[row].distance(from: reader.screen[row].startIndex, to: column.lowerBound))
    #expect(reader.state.prompt?.line.text == "legal/police")
  }

  @Test("A click on what may follow a key does it; beside the box it takes the key back") func continuation() throws {
    let reader = try Scenario(texts, size: "120x36").press("g")
    let row = try required(reader.screen.firstIndex { $0.contains("a  actors") })
    let place = try required(reader.screen[row].range(of: "a  actors"))
    send(reader, .press, row: row, column: reader.screen[row].distance(from: reader.screen[row].startIndex, to: place.lowerBound))
    #expect(reader.state.lists.last?.kind == .actors && reader.state.input.isEmpty)
    try reader.press("qg")
    send(reader, .press, row: 2, column: 2)
    #expect(reader.state.lists.isEmpty && reader.state.input.isEmpty)
  }
}
