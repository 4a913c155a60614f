import Testing

@testable import Reader

@Suite("Tab in prompts") struct CompletionTests {
  private let texts = [
    (path: "a.txt", text: "First title\n\nMarch 3, 2020\n\nAlpha one (e1). Haftar met Serraj."),
    (path: "b.txt", text: "Second title\n\nMarch 5, 2020\n\nBeta one (e1). Hifter left."),
  ]

  private func line(_ reader: Scenario) -> String? { reader.state.prompt?.line.text }

  @Test("goes from one of what fits to the next, round, and back with Shift; what is offered stays") func cycles() throws {
    let reader = try Scenario(texts).press(":theme <Tab>")
    #expect(line(reader) == "theme dark")
    #expect(try line(reader.press("<Tab>")) == "theme light")
    #expect(reader.screen.contains { $0.contains("Tab  contrast") })
    #expect(reader.screen.contains { $0.contains("›  light") })
    #expect(try line(reader.press("<S-Tab><S-Tab>")) == "theme auto")
    #expect(try line(reader.press("<Tab>")) == "theme dark")
    #expect(try reader.press("<Tab><Enter>").state.theme.name == "light")
  }

  @Test("in the palette goes on from the action that was chosen") func palette() throws {
    let reader = try Scenario(texts).press(":pane")
    let offers = CommandPalette.offers("pane", in: reader.state).map(\.action.name)
    #expect(try line(reader.press("<C-n><Tab>")) == offers[1])
    #expect(try line(reader.press("<Tab>")) == offers[2])
    #expect(reader.screen.contains { $0.contains("› \(offers[2])") })
    #expect(try line(reader.press("<S-Tab>x")) == offers[1] + "x")
  }

  @Test("takes tags one after the other") func tags() throws {
    let reader = try Scenario(texts).press("tlegal/one<Enter>)tlegal/two<Enter>)tleg<Tab>")
    let first = line(reader)
    #expect(try line(reader.press("<Tab>")) != first)
    #expect(try line(reader.press("<Tab>")) == first)
  }

  @Test(":open completes words of a source, title or path to the article, and opens it") func articles() throws {
    let reader = try Scenario(texts).press(":open second<Tab>")
    #expect(line(reader) == "open b.txt")
    try reader.press("<Enter>")
    #expect(reader.state.lists.isEmpty && reader.state.desk.focusedPane?.article.path == "b.txt")
    try reader.press(":open title ")
    #expect(reader.screen.contains { $0.contains("Tab") && $0.contains("First title") })
  }

  @Test("A path that another one holds opens that article and no other") func wholePath() throws {
    let reader = try Scenario(texts + [(path: "sub/a.txt", text: "Third\n\nGamma.")])
    reader.perform("open a.txt")
    #expect(reader.state.lists.isEmpty && reader.state.desk.focusedPane?.article.path == "a.txt")
  }

  @Test(":help shows the keys for what is named behind it") func help() throws {
    let reader = try Scenario(texts)
    reader.perform("help tour")
    #expect(reader.screen[0].contains("/tour"))
    #expect(reader.screen.contains { $0.contains(":tour") })
    #expect(!reader.screen.contains { $0.contains(":next-pane") })
  }

  @Test("The bar leaves a space before the key that waits") func pending() throws {
    let last = try Scenario(texts, size: "40x10").press("g").screen.dropLast().last ?? ""
    #expect(last.suffix(2) == " g")
  }

  @Test(":theme auto goes by the background, whatever was chosen; where no colours are asked for, it says so") func theme() throws {
    let reader = try Scenario(texts)
    reader.perform("theme light")
    #expect(reader.state.theme == .light)
    reader.perform("theme auto")
    #expect(reader.state.theme == .dark)
    reader.know(OutsideWorld(forbidsColour: true))
    reader.perform("theme light")
    #expect(reader.status.hasSuffix("its colours are not shown, as NO_COLOR is set"))
  }
}
