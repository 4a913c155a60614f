import Testing

@testable import Reader

@Suite("The layout of the screen") struct ScreenLayoutTests {
  @Test(
    "As many panes stand side by side as keep their gutter and 30 columns of text",
    arguments: [("40x10", 1), ("68x24", 1), ("80x24", 2), ("120x36", 3), ("160x40", 4), ("200x60", 5), ("400x60", 6)])
  func capacity(size: String, panes: Int) throws {
    #expect(ScreenLayout.capacity(of: try required(ScreenSize(size))) == panes)
  }

  @Test("Panes and separators fill the width without a gap or an overlap", arguments: 69...260)
  func fillsTheWidth(columns: Int) {
    let layout = ScreenLayout(size: ScreenSize(columns: columns, rows: 24), open: 9, first: 0)
    var next = 0
    for pane in layout.panes {
      #expect(pane.left == next)
      #expect(pane.textWidth >= ScreenLayout.leastText)
      next = pane.left + pane.width + 1
    }
    #expect(next - 1 == columns)
  }

  @Test("A narrow and tall screen stacks its panes") func stacks() {
    let layout = ScreenLayout(size: ScreenSize(columns: 50, rows: 40), open: 3, first: 0)
    #expect(layout.isStacked)
    #expect(layout.panes.map(\.top) == [1, 13, 25])
    #expect(layout.panes.last.map { $0.textTop + $0.textRows } == layout.ruleRow)
  }

  @Test("Below 40×10 the screen says how much it needs", arguments: ["30x5", "39x10", "40x9", "1x1"])
  func tooSmall(size: String) throws {
    let reader = try Scenario([(path: "a.txt", text: "Title\n\nText.")], size: size)
    #expect(reader.screen[0].hasPrefix(String("needs 40×10".prefix(reader.state.size.columns))))
  }
}
