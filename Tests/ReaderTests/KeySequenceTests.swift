import Testing

@testable import Reader

@Suite("Sequences of keys") struct KeySequenceTests {
  private let text = [(path: "a.txt", text: "Title\n\nOne two three (e1). Four five six.\n\nSeven eight nine.")]

  @Test(
    "Behind a key that waits for another one, no key acts alone",
    arguments: [
      "m<Space>", "'q", "ga<Esc>gZ", "Zq", "]x", "[a<Esc>zq", "<C-w>x", "gn<C-w>xq", "gn]aq",
    ])
  func nothingActsAlone(keys: String) throws {
    let reader = try Scenario(text).press("aa note<Enter>")
    let before = (reader.state.desk.panes.count, reader.state.annotations.count)
    try reader.press(keys)
    #expect(reader.state.prompt == nil)
    #expect(!reader.effects.contains(.quit))
    #expect((reader.state.desk.panes.count, reader.state.annotations.count) == before)
    #expect(reader.state.input.isEmpty)
  }

  @Test("A key that nothing is on says so at once, and the next key is its own", arguments: ["f", "Q", "d", "@"])
  func unassigned(key: String) throws {
    let reader = try Scenario(text).press(key)
    #expect(reader.status == "\(key) means nothing here (? lists the keys)" && reader.state.input.isEmpty)
    #expect(try reader.press("ga").state.lists.last?.kind == .actors)
    for view in ["gm", "gf"] {
      let other = view == "gm" && key == "f" ? "c" : "d"
      #expect(try reader.press("q\(view)\(other)").state.input.isEmpty)
    }
  }

  @Test(
    "A key that asks for words elsewhere asks also where it does nothing, and says why: what is typed next is no keys",
    arguments: [
      ("T", "T: this works in views alone"), ("R", "R: this works in views alone"), ("B", "B: this works in views alone"),
      ("r", "r: this key works in views alone (here :rename-actor)"), ("gA", "no event is in focus"),
      ("vT", "T: this works in views alone"), ("gna", "a: this works in the text (q leaves the view)"),
      ("gn!", "!: this works in the text (q leaves the view)"), ("gnt", "no actor is in focus (T tags the passage)"),
      ("gnm", "no actor is in focus (T tags the passage)"), ("gmt", "no actor is in focus"),
      ("gnS", "no name of an actor is in focus: i lists them"), ("\\w", "a menu is nothing to write"),
    ])
  func wordsAreNoKeys(keys: String, reason: String) throws {
    let reader = try Scenario(text, names: ["Seven", "Two"]).press("aa note<Enter>gg" + keys)
    let (lists, desk) = (reader.state.lists, reader.state.desk)
    #expect(reader.status == reason && reader.state.prompt?.kind == .refused(reason))
    try reader.press("xq")
    #expect(reader.effects.isEmpty && reader.state.annotations.count == 1 && reader.state.prompt?.line.text == "xq")
    try reader.press("<Esc>")
    #expect(reader.state.prompt == nil && reader.state.lists == lists && reader.state.desk.panes == desk.panes)
  }

  @Test("With nothing open a key that asks for words says so and takes them", arguments: ["t", "a", "A", "!", "T", "gA"])
  func wordsWithoutArticle(keys: String) throws {
    let reader = try Scenario([]).press(keys + "q")
    #expect(reader.effects.isEmpty && reader.state.prompt?.line.text == "q")
    #expect(try reader.press("<Enter>q").effects.contains(.quit))
  }

  @Test("Keys of the text wait in a view for all of them, and say then where they work") func keysOfText() throws {
    let reader = try Scenario(text).press("gm]")
    #expect(reader.screen.joined().contains("]  and what follows it work in the text (q leaves the view)"))
    #expect(try reader.press("e").status == "]e: this works in the text (q leaves the view)")
  }

  @Test("q ends a selection, and the program only where there is none") func quitting() throws {
    let reader = try Scenario(text).press("vwwq")
    #expect(reader.state.selection == nil && !reader.effects.contains(.quit))
    #expect(try reader.press("q").effects.contains(.quit))
  }

  @Test("What may follow a key is turned page by page where the screen has no room for all", arguments: [false, true])
  func hintPages(isPlain: Bool) throws {
    let reader = try Scenario(text, size: "40x10")
    if isPlain { reader.makePlain() }
    let before = reader.screen
    let all = try HintBox.lines(reader.press("g").state).map { SourceCells.singleSpaced(String($0.text.prefix(20))) }
    var told = ""
    for _ in all.indices {
      told += SourceCells.singleSpaced(reader.screen.joined(separator: " "))
      try reader.press("<PageDown>")
    }
    #expect(all.count > 10)
    // A line that is cut says so.
    #expect(isPlain || told.contains("…"))
    #expect(
      isPlain
        || HintBox.lines(reader.state).allSatisfy { told.contains(SourceCells.singleSpaced($0.shortened(toColumns: 39).text)) })
    for line in all { #expect(told.contains(line), "\(line)") }
    #expect(reader.screen.joined().contains("PgUp turns back"))
    for _ in all.indices { try reader.press("<PageUp>") }
    #expect(reader.screen.joined().contains("more: PgDn"))
    #expect(try reader.press("<Esc>").screen == before)
    // Where all stands on one page the key is one that means nothing.
    try reader.send(.resized(required(ScreenSize("200x60"))))
    #expect(try reader.press("g<PageDown>").status.contains("means nothing here"))
  }

  @Test("What is chosen of a prompt's offers is in sight") func chosenOffer() throws {
    let reader = try Scenario(text, size: "40x10").press(":")
    for _ in 0..<CommandPalette.mostShown {
      #expect(reader.screen.contains { $0.contains("› ") })
      try reader.press("<Down>")
    }
  }

  @Test("Esc and a key that come together are Esc and that key") func quickEscape() throws {
    let reader = try Scenario(text)
    try reader.press("v<A-j>")
    #expect(reader.state.selection == nil)
    #expect(reader.here.contains("One two"))
    #expect(try reader.press("gg/sev<A-l>").state.prompt == nil)
    #expect(reader.word == "itle")
  }

  @Test("What was typed into a note is not lost by Alt and a key") func altInNote() throws {
    let reader = try Scenario(text).press("along note<A-j>")
    #expect(reader.state.prompt?.line.text == "long note")
  }

  @Test("A count before G and gg goes to that paragraph, in a list to that line") func countedEdges() throws {
    let reader = try Scenario(text).press("3G")
    #expect(reader.word == "Seven")
    #expect(try reader.press("2gg").word == "One")
    #expect(try reader.press("99G").word == "Seven")
    #expect(try reader.press("''").word == "One")
    try reader.press("?")
    let lines = reader.state.lists[0].rows.indices.filter { !reader.state.lists[0].rows[$0].isHeading }
    #expect(try reader.press("4G").state.lists[0].cursor == lines[3])
  }
}
