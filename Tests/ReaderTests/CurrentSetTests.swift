import Corpus
import Testing

@testable import Reader

@Suite("The place in the current set") struct CurrentSetTests {
  private static let accounts = [
    (path: "a.txt", text: "One\n\nFirst (e1). Plain. Second (e2)."),
    (path: "b.txt", text: "Two\n\nFirst there (e1). Second there (e2)."),
    (path: "c.txt", text: "Three\n\nFirst too (e1)."),
  ]

  @Test("Going back brings back the number of the report, and Enter goes on from there") func numberComesBack() throws {
    let reader = try Scenario(Self.accounts).press(")<Enter><Enter><lt>")
    #expect(reader.screen.contains { $0.contains("⏎ report 2 of 3") })
    #expect(try reader.press("<Enter>").status.hasPrefix("report 3 of 3"))
  }

  @Test("Beside another event the figures of the tour are not shown") func figuresBelongToTheFocus() throws {
    let reader = try Scenario(Self.accounts).press(")<Enter>)")
    #expect(reader.here == "b.txt: Second there (e2).")
    #expect(!reader.screen.contains { $0.contains("⏎ report") })
    #expect(reader.screen.contains { $0.contains("2 sources") })
  }

  @Test("What is in focus is always on the screen", arguments: ["40x10", "80x24", "120x36"]) func focusIsShown(size: String) throws
  {
    let names = [
      "Alpha", "Bravo", "Charlie", "Delta", "Foxtrot", "Hotel", "Juliett", "Kilo", "Lima", "November", "Oscar", "Quebec",
    ]
    let text = "Title\n\n" + names.joined(separator: " met ") + " (e1)."
    let reader = try Scenario(
      [(path: "a.txt", text: text), (path: "b.txt", text: "Other\n\nReport (e1).")], size: size, names: names
    ).press(")")
    for _ in 0..<13 {
      try reader.press(";")
      let line = reader.screen[reader.state.size.rows - 2]
      #expect(line.contains("‹") && line.contains("›"), "\(line)")
    }
  }

  @Test("A search that finds nothing leaves no set of its own") func failedSearch() throws {
    let reader = try Scenario(Self.accounts).press("/zzzq<Enter>")
    #expect(reader.state.currentSet == nil)
  }

  @Test("Ctrl-Z suspends also while a note is typed") func suspendsInPrompt() throws {
    let reader = try Scenario(Self.accounts).press(")ahalf<C-z>")
    #expect(reader.effects == [.suspend])
    #expect(reader.state.prompt?.line.text == "half")
  }
}
