import Corpus
import Testing

@testable import Reader

@Suite("gw, and reprints as one witness") struct CopiesViewTests {
  private static let story =
    "Rescue workers pulled three miners alive (e1) from a collapsed shaft in the northern hills early on Tuesday after two days underground, the owner said."
  private static let changed = story.replacingOccurrences(of: "three miners", with: "four miners")
  private static let texts = [
    (path: "a.txt", text: "One\n\n\(story)"), (path: "b.txt", text: "Two\n\n\(changed)"),
    (path: "c.txt", text: "Three\n\nMiners were saved in the hills (e1), a radio station reported."),
  ]

  @Test("A row for each paragraph that several have; what one has otherwise is set off") func view() throws {
    let reader = try Scenario(Self.texts).press("gessqgw")
    #expect(reader.screen[0].contains("Wire copy"))
    #expect(reader.state.lists.last?.kind == .copies)
  }

  @Test("It is drawn at every size and closes", arguments: ["40x10", "80x24", "200x60"]) func sizes(size: String) throws {
    let reader = try Scenario(Self.texts, size: size).press("gessqgw")
    for keys in ["j", "l", "l", "G", "$", "h", "/miners<Enter>", "q"] { try reader.press(keys) }
    #expect(reader.state.lists.isEmpty)
  }
}

@Suite("Copies are one witness") struct WitnessTests {
  private static let paragraph =
    "Volunteers carried sandbags through the night, and by the morning two hundred of them stood along the wall between the old mill and the bridge (e1)."

  @Test("A copied paragraph counts once, in the gutter and in the coverage; an account of one's own counts") func once() throws {
    let copied = try Scenario(
      [(path: "a.txt", text: "One\n\n\(Self.paragraph)"), (path: "b.txt", text: "Two\n\n\(Self.paragraph)")], readsDates: true)
    #expect(try copied.press("ge").screen.contains { $0.contains("1 event e1") })
    #expect(copied.state.isUnique(Passage(article: 0, sentence: 1)))
    #expect(try copied.press("f").screen.contains { $0.contains("1 event e1") }, "a reprint is no other source of it")
    let line = try copied.press("q)").screen.first { $0.contains("event e1") }
    #expect(line?.contains("one account: ") == true && line?.contains("2 sources, one account") == true)
    let told = try Scenario(
      [
        (path: "a.txt", text: "One\n\n\(Self.paragraph)"), (path: "b.txt", text: "Two\n\n\(Self.paragraph)"),
        (path: "c.txt", text: "Three\n\nBags of sand were piled up by hand all night (e1)."),
      ], readsDates: true)
    #expect(try told.press("ge").screen.contains { $0.contains("2 event e1") })
    #expect(told.state.otherSources(reporting: Passage(article: 0, sentence: 1)) == 1)
    #expect(told.state.otherSources(reporting: Passage(article: 2, sentence: 1)) == 1)
  }
}
