import Testing

@testable import Reader

@Suite("Motions in views") struct ListMotionTests {
  private static let texts = (0..<60).map {
    (path: "a\($0).txt", text: "Title \($0)\n\nMarch \($0 % 28 + 1), 2020\n\nThe mayor \($0) signed (e\($0)) and left.")
  }

  private func reader(_ keys: String, size: String = "80x24") throws -> Scenario {
    try Scenario(Self.texts, size: size).press(keys)
  }

  private func cursor(_ reader: Scenario) throws -> Int { try required(reader.state.lists.last?.cursor) }

  private func top(_ reader: Scenario) throws -> Int { try required(reader.state.lists.last?.top) }

  @Test("H and L go to the first and the last line on the screen; Ctrl-E and Ctrl-Y scroll", arguments: ["gl", "o"])
  func screen(view: String) throws {
    let reader = try reader(view + "<C-f>")
    let top = try top(reader)
    #expect(try cursor(reader.press("H")) - top <= 1)
    let last = try cursor(reader.press("L"))
    #expect(last - top >= reader.state.listHeight - 2 && last - top < reader.state.listHeight)
    let middle = try cursor(reader.press("5k"))
    try reader.press("<C-e>")
    #expect(try self.top(reader) == top + 1 && cursor(reader) == middle)
    try reader.press("H3<C-e>")
    let scrolled = (top: try self.top(reader), cursor: try cursor(reader))
    #expect(scrolled.top == top + 4)
    #expect(scrolled.cursor >= scrolled.top)
    #expect(try self.top(reader.press("999<C-y>")) == 0)
  }

  @Test("Home and End go to the first and the last line, as gg and G do", arguments: ["gl", "o", "ga"])
  func ends(view: String) throws {
    let reader = try Scenario(Self.texts, names: ["Title", "March"]).press(view)
    let first = try cursor(reader.press("gg"))
    let last = try cursor(reader.press("G"))
    #expect(first < last)
    #expect(try cursor(reader.press("<Home>")) == first)
    #expect(try cursor(reader.press("<End>")) == last)
  }

  @Test("The library opens on the article that is read, in sight", arguments: ["40x10", "80x24", "120x36"])
  func opensOnArticle(size: String) throws {
    let reader = try reader("o" + "G<CR>gl", size: size)
    let list = try required(reader.state.lists.last)
    #expect(list.kind == .library && list.cursor > reader.state.listHeight)
    #expect((list.top..<(list.top + reader.state.listHeight)).contains(list.cursor))
  }

  @Test("What a table is filtered by is seen on a narrow screen, before the story's name; a date that is none is said to be none")
  func filtered() throws {
    let texts = (0..<4).map { article in
      (path: "a\(article).txt", text: "Title \(article)\n\nThe mayor signed (e1). The mayor left the long street of the town (e2).")
    }
    let reader = try Scenario(texts, size: "60x24").press("gs/signed<CR>")
    let title = ListView.title(reader.state, try required(reader.state.lists.last))
    #expect(title.contains(" · /signed · \(reader.state.scopeWords)"))
    #expect(try reader.press("/<C-u>date:2009-99<CR>").status.contains("2009-99 is no date"))
    #expect(try !reader.press("/<C-u>date:2009-09<CR>").status.contains("is no date"))
  }

  @Test("n says why it goes nowhere where no line is left") func nothingToRepeat() throws {
    let reader = try Scenario([(path: "a.txt", text: "Title\n\nThe mayor signed (e1).")]).press("gl/zzz<Enter>")
    #expect(try reader.press("n").status == "no line has zzz (Esc shows all)")
    #expect(try reader.press("N").status == "no line has zzz (Esc shows all)")
  }

  @Test("zt, zz and zb put the line of the cursor at the top, in the middle, at the bottom") func places() throws {
    let reader = try reader("o30G")
    let line = try cursor(reader)
    #expect(try top(reader.press("zt")) == line)
    #expect(try top(reader.press("zb")) == line - reader.state.listHeight + 1)
    let middle = try top(reader.press("zz"))
    #expect(middle < line && middle > line - reader.state.listHeight + 1)
    #expect(try cursor(reader) == line)
  }

  @Test("They hold in tables too, where H and L are not the columns'") func grids() throws {
    let texts = (0..<6).map { article in
      let events = (0..<12).map { "The mayor signed (e\(article)\($0))." }.joined(separator: " ")
      return (path: "a\(article).txt", text: "Title \(article)\n\n\(events)")
    }
    let reader = try Scenario(texts).press("gessqge<C-f>")
    let line = try cursor(reader)
    #expect(line > 0)
    #expect(try top(reader.press("zt")) == line)
    try reader.press("zb")
    #expect(try top(reader) < line && cursor(reader) == line)
    let before = try top(reader)
    #expect(try top(reader.press("<C-e>")) == before + 1)
  }

  @Test("n and N go through the lines that the filter found, round; without one they say so") func filter() throws {
    let reader = try reader("o/title 1<Enter>")
    let lines = try required(reader.state.lists.last).rows.count
    #expect(lines > 2)
    #expect(try cursor(reader.press("n")) == 1)
    #expect(try cursor(reader.press("NN")) == lines - 1)
    #expect(reader.status == "round: line \(lines) of \(lines)")
    #expect(try cursor(reader.press("n")) == 0)
    #expect(try reader.press("<Esc>n").status.hasPrefix("no words are looked for here"))
  }

  @Test(
    "Esc and then a key of the list, which come as one, leave the filter and do what the key does",
    arguments: ["<A-CR>", "<A-Down>"])
  func escapeAndKey(key: String) throws {
    let reader = try reader("o/title").press(key)
    #expect(reader.state.prompt == nil)
    if key == "<A-CR>" {
      #expect(reader.state.lists.isEmpty)
    } else {
      #expect(try cursor(reader) == 1 && reader.state.lists.last?.filter.isEmpty == true)
    }
  }

  @Test(
    "source: and date: choose lines by their article, in every view of articles and passages", arguments: ["gl", "o", "gn", "gm"])
  func qualified(view: String) throws {
    let texts = [
      (path: "a.txt", text: "One\n\nMarch 3, 2020\n\nThe mayor signed (e1)."),
      (path: "b.txt", text: "Two of a\n\nMay 5, 2020\n\nThe mayor has signed (e1)."),
    ]
    let reader = try Scenario(texts).press("aone<Enter><Tab>atwo<Enter>")
    let sources = reader.state.documents.articles.map(\.sourceName)
    try reader.press(view + "/source:\(sources[0])<Enter>")
    #expect(try required(reader.state.lists.last).rows.count { !$0.isHeading } == (view == "gm" ? 0 : 1))
    guard view != "gm" else { return }
    try reader.press("/<C-u>date:2020-05<Enter>")
    let rows = try required(reader.state.lists.last).rows.filter { !$0.isHeading }
    #expect(rows.count == 1 && rows.first.flatMap { reader.state.article(of: $0, in: reader.state.lists[0])?.id.path } == "b.txt")
  }

  @Test("In a small list the words have room beside long names") func widths() {
    let row = ["source of a very long name", "#tag/with/a/long/path", "a note of some length", "the passage that was annotated"].map
    { StyledText($0) }
    let widths = ListView.columnWidths([row], screen: 80)
    #expect(widths.reduce(0) { $0 + $1 + 2 } + 26 <= 80)
    #expect(ListView.columnWidths([[StyledText("short"), StyledText("words")]], screen: 80) == [5])
  }
}

@Suite("Titles of panes") struct PaneTitleTests {
  private func title(_ columns: Int) -> String {
    PaneView.title("Defenseweek?", " · c. Dec 2019 – Jan 2020", columns: columns).text
  }

  @Test("The source goes before the date, and a date that is cut shows it") func room() {
    #expect(title(60) == "Defenseweek? · c. Dec 2019 – Jan 2020")
    #expect(title(30) == "Defenseweek? · c. Dec 2019 – …")
    for columns in 4..<40 {
      let shown = title(columns)
      #expect(StyledText(shown).columns <= columns)
      #expect(shown.hasSuffix("…") || shown == "Defenseweek?" || shown.hasSuffix("2020"), "\(shown)")
    }
  }

  @Test("An article that fits is shown whole after the screen has grown") func grown() throws {
    let text = (1...20).map { "Paragraph \($0) of the article." }.joined(separator: "\n\n")
    let reader = try Scenario([(path: "a.txt", text: "Title\n\n" + text)], size: "80x12").press("G")
    try reader.send(.resized(required(ScreenSize("120x60"))))
    #expect(reader.screen.contains { $0.contains("Title") })
  }
}
