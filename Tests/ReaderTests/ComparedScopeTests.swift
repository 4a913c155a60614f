import Testing

@testable import Reader

/// Which articles views of sources compare, beside an article whose story is told by nobody else.
@Suite("What is compared") struct ComparedScopeTests {
  private let texts = [
    (path: "a.txt", text: "North\n\nThe mayor signed (e1). The bridge fell (e2)."),
    (path: "b.txt", text: "South\n\nA mayor has signed (e1)."),
    (path: "c.txt", text: "West\n\nThe bridge is gone (e2). Rain came (e3)."),
    (path: "d.txt", text: "East\n\nSheep were counted (e4)."),
  ]

  /// The sources that `ge` sets side by side.
  private func sources(_ reader: Scenario) throws -> [String] {
    try required(reader.press("ge").state.openGrid?.grid?.columns).map(\.id)
  }

  @Test("With an article that is in no story stand those that report its events, as many as the number beside the text says")
  func noStory() throws {
    let reader = try Scenario(texts)
    #expect(try sources(reader) == ["a.txt", "b.txt", "c.txt"])
    #expect(reader.screen[0].contains("3 sources · this story and others on its events: North"))
    #expect(!reader.screen.joined().contains("event e4"))
  }

  @Test("A story of one source has with it those that report its events", arguments: ["gs", "ge", "gt", "gd"])
  func loneStory(view: String) throws {
    let reader = try Scenario(texts, stories: [["a.txt"], ["b.txt", "c.txt", "d.txt"]]).press(view)
    #expect(Set(reader.state.compared.synopsis.sources.map(\.name)) == ["a.txt", "b.txt", "c.txt"])
    #expect(reader.state.scopeWords == "this story and others on its events: the made-up")
  }

  @Test("Of a story of several sources the view says how many more report its events, and the key that shows them")
  func elsewhere() throws {
    let reader = try Scenario(texts, stories: [["a.txt", "b.txt"], ["c.txt"], ["d.txt"]]).press("ge")
    #expect(reader.screen[0].contains("2 events × 2 sources · 1 more elsewhere (s) · story: the made-up"))
    #expect(try !reader.press("ss").screen[0].contains("elsewhere"))
  }
}
