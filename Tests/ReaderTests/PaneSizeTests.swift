import Testing

@testable import Reader

@Suite("Sizes and places of panes") struct PaneSizeTests {
  private let texts = (1...4).map { (path: "\($0).txt", text: "Title \($0)\n\nReport (e1) number \($0). More of \($0).") }

  private func widths(_ reader: Scenario) -> [Int] { reader.state.layout.panes.map(\.width) }

  @Test("Parts by shares fill the whole, and none is below the least", arguments: 2...6) func parts(count: Int) {
    for cells in [count * 34, 210, 300] {
      for step in 0..<50 {
        let shares = (0..<count).map { 1 + ($0 * 7919 + step * 104_729) % 1000 }
        let parts = ScreenLayout.divide(cells, by: shares, least: 34)
        #expect(parts.reduce(0, +) == cells)
        #expect(parts.allSatisfy { $0 >= 34 })
      }
    }
  }

  @Test("A pane is made wider and narrower by columns, and all equal again") func widen() throws {
    let reader = try Scenario(texts, size: "160x40")
    let equal = widths(reader)
    try reader.press("10<C-w>>")
    #expect(widths(reader) == [equal[0] + 10, equal[1] - 10, equal[2]])
    try reader.press("<C-w><lt>")
    #expect(widths(reader) == [equal[0] + 6, equal[1] - 6, equal[2]])
    #expect(try widths(reader.press("<C-w>=")) == equal)
    try reader.press("500<C-w>>")
    #expect(widths(reader) == [160 - 2 - 68, 34, 34])
    reader.send(.resized(ScreenSize(columns: 200, rows: 40)))
    #expect(widths(reader).reduce(0, +) == 198)
    #expect(reader.screen.allSatisfy { $0.count <= 200 })
  }

  @Test("Stacked panes are made higher") func higher() throws {
    let reader = try Scenario(texts, size: "60x60").press("3<C-w>>")
    let heights = reader.state.layout.panes.map(\.textRows)
    #expect(heights.reduce(0, +) + heights.count == 56)
    #expect(heights[0] > heights[1])
  }

  @Test("Ctrl-W and a direction go where the eye goes") func directions() throws {
    let wide = try Scenario(texts, size: "160x40").press("<C-w>l")
    #expect(wide.state.desk.focused == 1)
    #expect(try wide.press("<C-w>j").status == "no pane below")
    #expect(wide.state.desk.focused == 1)
    #expect(try wide.press("<C-w>b").state.desk.focused == wide.state.desk.panes.count - 1)
    let tall = try Scenario(texts, size: "60x60").press("<C-w>j")
    #expect(tall.state.desk.focused == 1)
    #expect(try tall.press("<C-w>l").status == "no pane to the right")
    #expect(try tall.press("<C-w>k").state.desk.focused == 0)
  }

  @Test("A pinned pane neither follows nor is taken for a jump") func pinned() throws {
    let reader = try Scenario(texts, size: "160x40").press("<Tab><C-w>p<Tab><Tab>")
    #expect(reader.screen.contains { $0.contains("pinned") })
    let before = reader.state.desk.panes[1]
    try reader.press("s)<Enter><Enter><Enter><Enter><Enter>")
    #expect(reader.state.desk.panes[1].article == before.article)
    let third = try Scenario(texts, size: "160x40").press("<Tab><C-w>p<S-Tab>s)")
    #expect(third.state.desk.panes[1].cursor == before.cursor)
    #expect(third.state.desk.panes[2].cursor > .zero)
  }

  private func isInView(_ reader: Scenario) throws -> Bool {
    let state = reader.state
    let pane = try required(state.desk.focusedPane)
    let (_, rows, height) = try required(state.rows(ofPane: state.desk.focused))
    let top = rows.row(of: pane.top)
    return (top..<top + height).contains(rows.row(of: pane.cursor)) && ReaderView.frame(state).cursor != nil
  }

  @Test("A pane that is scrolled up under its cursor keeps it in view, also where its last row has no words; L scrolls nothing")
  func scrolledUp() throws {
    let long = (path: "long.txt", text: "Long\n\n" + (0..<30).map { "Paragraph \($0) of some words." }.joined(separator: "\n\n"))
    for rows in 12...16 {
      let reader = try Scenario([long], size: "80x\(rows)").press("30jzb")
      for _ in 0..<12 { #expect(try isInView(reader.press("<C-y>")), "\(rows) rows") }
      for _ in 0..<6 {
        let top = try required(reader.press("<C-e>").state.desk.focusedPane).top
        #expect(try required(reader.press("L").state.desk.focusedPane).top == top && isInView(reader))
      }
    }
  }

  @Test("Whatever room a pane gets, and however it comes back, its cursor is in view") func inView() throws {
    let long = (path: "long.txt", text: "Long\n\n" + (0..<90).map { "Paragraph \($0) of some words." }.joined(separator: "\n\n"))
    let reader = try Scenario([long] + texts, size: "60x60").press("Ggg")
    reader.send(.resized(ScreenSize(columns: 60, rows: 12)))
    #expect(try isInView(reader.press("<lt>")), "a place that was left on a higher screen")
    #expect(try isInView(reader.press(">")))
    for keys in ["<C-w>mG<C-w>m", "<C-w>m50G<Tab><C-w>m<S-Tab>", "G<C-w>o", "<lt>", "zf", "<C-w>v<Enter><C-w>c", "30<C-w>>G<C-w>="]
    {
      #expect(try isInView(reader.press(keys)), "\(keys)")
    }
  }

  @Test("A screen that becomes smaller and then as it was shows what it did", arguments: ["", "<C-d>", "20j", "GL"])
  func backAndForth(keys: String) throws {
    let long = (1...40).map { "Paragraph \($0) tells of some ships and of \($0) harbours, at a length that takes several rows." }
    let reader = try Scenario([(path: "a.txt", text: "Long\n\n" + long.joined(separator: "\n\n"))] + texts, size: "120x36").press(
      keys)
    let before = reader.screen
    for size in ["80x24", "61x12", "200x60", "40x10", "120x36"] { try reader.send(.resized(required(ScreenSize(size)))) }
    #expect(reader.screen == before)
    // What was scrolled meanwhile stays.
    for size in ["80x24"] { try reader.send(.resized(required(ScreenSize(size)))) }
    try reader.press("<C-u><C-u>zt")
    let top = try required(reader.state.desk.focusedPane).top
    try reader.send(.resized(required(ScreenSize("120x36"))))
    #expect(try required(reader.state.desk.focusedPane).top <= top)
    #expect(try isInView(reader))
  }

  @Test("A cursor on white space that the end of a row took away is shown behind the row") func behindRow() throws {
    let words = (1...30).map { String(repeating: "w", count: $0 % 7 + 1) }.joined(separator: " ")
    let reader = try Scenario([(path: "a.txt", text: "Title\n\n\(words)")], size: "200x30")
    try reader.press("}e" + String(repeating: "l", count: 1))
    for _ in 0..<25 {
      let cursor = try required(reader.state.desk.focusedPane?.cursor)
      for columns in 40...100 {
        reader.send(.resized(ScreenSize(columns: columns, rows: 30)))
        #expect(try isInView(reader), "at \(cursor.value), \(columns) columns")
        #expect(reader.state.desk.focusedPane?.cursor == cursor)
      }
      reader.send(.resized(ScreenSize(columns: 200, rows: 30)))
      try reader.press("el")
    }
  }
}
