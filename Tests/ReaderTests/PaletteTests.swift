import Testing

@testable import Reader

@Suite("The palette") struct PaletteTests {
  private let texts = [
    (path: "a.txt", text: "First\n\nAlpha one (e1). Alpha two.\n\nThe end."), (path: "b.txt", text: "Second\n\nBeta one (e1)."),
  ]

  @Test(
    "Enter does the best of what fits",
    arguments: [(":qu<Enter>", "quit"), (":helpp<BS><Enter>", "help"), (":next pa<Enter>", "pane")])
  func best(keys: String, what: String) throws {
    let reader = try Scenario(texts).press(keys)
    switch what {
    case "quit": #expect(reader.effects.contains(.quit))
    case "help": #expect(reader.state.lists.last?.kind == .help(.text))
    default: #expect(reader.state.desk.focused == 1)
    }
  }

  @Test("What was not named, and fits by what it does alone, is shown and asked for before it is done") func described() throws {
    let reader = try Scenario(texts).press(":jumps<Enter>")
    let name = try required(reader.state.prompt?.line.text)
    #expect(ActionTable.byName[name] != nil)
    #expect(reader.screen.contains { $0.contains("no action is called jumps") })
    try reader.press("<Enter>")
    #expect(reader.state.prompt == nil && reader.state.commandHistory.first == name)
  }

  @Test("The name itself goes before what begins so, that before what holds it, and that before letters in their order")
  func ranks() throws {
    #expect(CommandPalette.matches("tag").first?.name == "tag")
    #expect(CommandPalette.matches("q").first?.name == "quit")
    #expect(CommandPalette.matches("npn").first?.name == "next-pane")
    let match = try required(FuzzyMatch("pan", in: "next-pane"))
    #expect(match.places == [5, 6, 7])
    #expect(match.rank == .wordBeginning)
    #expect(FuzzyMatch("xyz", in: "next-pane") == nil)
  }

  @Test("Another one is chosen with Ctrl-N or the cursor keys, and shown as chosen") func choosing() throws {
    let reader = try Scenario(texts).press(":pane")
    let offers = CommandPalette.offers("pane", in: reader.state).map(\.action)
    try reader.press("<C-n>")
    #expect(reader.state.prompt?.choice == 1)
    #expect(reader.screen.contains { $0.contains("› \(offers[1].name)") })
    try reader.press("<C-p><C-p>")
    #expect(reader.state.prompt?.choice == 7)
    try reader.press("<Down><Tab>")
    #expect(reader.state.prompt?.line.text == offers[0].name)
  }

  @Test("What can't be done now says why") func notNow() throws {
    let reader = try Scenario([texts[0]]).press(":close-pane")
    #expect(reader.screen.contains { $0.contains("not now: only one pane is open") })
    let menu = try Scenario([texts[0]]).press("\\")
    #expect(menu.screen.contains { $0.contains("not now: only one pane is open") })
  }

  @Test("What can be done here is offered before what fits as well and can't, and a name is taken at its word") func possibleFirst()
    throws
  {
    let text = try Scenario(texts)
    func names(_ typed: String, _ reader: Scenario) -> [String] {
      CommandPalette.offers(typed, in: reader.state).prefix(CommandPalette.mostShown).map(\.action.name)
    }
    #expect(names("", text).allSatisfy { ActionTable.byName[$0].map { text.state.refusal(of: $0) == nil } ?? false })
    #expect(names("left", text).first == "pane-left")
    #expect(names("export", text).first == "export")
    let grid = try Scenario(texts).press("gs")
    #expect(names("column", grid).allSatisfy { $0.hasPrefix("grid-") })
    #expect(try text.press(":export<Enter>").status.contains("open what to write first"))
  }

  @Test("The history holds what was run, whatever was typed of its name") func history() throws {
    let reader = try Scenario(texts).press(":syn<Down><Enter>")
    let kind = try required(reader.state.lists.last?.kind)
    let name = try required(reader.state.commandHistory.first)
    #expect(ActionTable.byName[name] != nil && name != "syn")
    try reader.press("q:<Up>")
    #expect(reader.state.prompt?.line.text == name)
    try reader.press("<Enter>")
    #expect(reader.state.lists.last?.kind == kind)
    try reader.press("q:3<Enter>:nonsuch thing<Enter>:theme dark<Enter>")
    #expect(reader.state.commandHistory.prefix(3) == ["theme dark", "nonsuch thing", "3"])
  }

  @Test("A number and $ go there") func numbers() throws {
    let reader = try Scenario(texts).press(":3<Enter>")
    #expect(reader.word == "The")
    #expect(try reader.press(":1<Enter>").word == "First")
    #expect(try reader.press(":$<Enter>").here.contains("The end"))
    #expect(try reader.press(":w<Enter>").status.contains("every note"))
  }

  @Test("A filter that no line holds takes lines with its letters in their order") func fuzzyFilter() throws {
    let reader = try Scenario(texts).press("gl/second<Enter>")
    #expect(reader.state.lists[0].rows.count { !$0.isHeading } == 1)
    try reader.press("/<BS><BS><BS><BS><BS><BS>scnd<Enter>")
    #expect(reader.state.lists[0].rows.count { !$0.isHeading } == 1)
    try reader.press("/zz<Enter>")
    #expect(reader.state.lists[0].rows.isEmpty)
  }
}
