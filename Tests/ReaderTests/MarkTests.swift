import Foundation
import Language
import Testing

@testable import Reader

@Suite("Marks") struct MarkTests {
  private let texts = [
    (path: "a.txt", text: "First\n\nAlpha one. Alpha two. Alpha three."), (path: "b.txt", text: "Second\n\nBeta one. Beta two."),
  ]

  @Test("A place that was named is found again, also from another pane") func goesBack() throws {
    let reader = try Scenario(texts).press(")))ma<Tab>)'a")
    #expect(reader.here == "a.txt: Alpha three.")
    #expect(try reader.press("<lt>").state.desk.focused == 1)
    #expect(try reader.press("'x").status.contains("no place is called x"))
  }

  @Test("'' goes to before the last jump, and back again") func exchange() throws {
    let reader = try Scenario(texts).press("gg")
    let start = reader.word
    try reader.press("G")
    let end = reader.word
    #expect(try reader.press("''").word == start)
    #expect(try reader.press("''").word == end)
    #expect(try reader.press("''").word == start)
  }

  @Test("Names are offered in the box behind the key") func hints() throws {
    let reader = try Scenario(texts).press(")))mb'")
    #expect(reader.screen.contains { $0.contains("b  a.txt ¶2: Alpha three.") || $0.contains("¶2: Alpha three.") })
  }

  @Test("The box says all names that there are, and each of them is one", arguments: ["a", "Z", "7"]) func names(name: String)
    throws
  {
    let reader = try Scenario(texts).press(")m")
    #expect(reader.screen.contains { $0.contains("a-z A-Z 0-9") })
    #expect(try reader.press(name).state.marks[Character(name)] != nil)
  }

  @Test("Marks, widths and pins are kept from one run to the next") func kept() throws {
    let reader = try Scenario(texts).press("))ma6<C-w>><C-w>p/beta<Enter>")
    let saved = try JSONDecoder().decode(SavedSession.self, from: JSONEncoder().encode(SavedSession(reader.state)))
    let again = try Scenario([], isAnalysed: false)
    again.restore(saved)
    for article in reader.state.documents.articles { again.send(.pipeline(.read([article]))) }
    #expect(again.state.marks["a"] == reader.state.marks["a"])
    #expect(again.state.searchHistory == ["beta"])
  }

  @Test("A mark stays with its words when the text changes") func followsText() throws {
    let reader = try Scenario(texts).press(")))ma")
    try reader.update([(path: "a.txt", text: "First\n\nA new beginning. Alpha one. Alpha two. Alpha three.")])
    #expect(try reader.press("gg'a").here == "a.txt: Alpha three.")
  }
}
