import Corpus
import Testing

@testable import Library
@testable import Reader

private let article = [
  (path: "a.txt", text: "Title\n\nThe first sentence. The second sentence. The third sentence. The fourth sentence.")
]

@Suite("The codebook file") struct CodebookFileTests {
  @Test("names tags in a tree, with names, descriptions, colours and digits, in quotes or by points") func reads() {
    let file = CodebookFile(
      """
      [frame]
      description = "how an actor is framed"
      colour = "red"
      [frame.warlord]
      name = "Warlord"
      key = 3
      ["law/treaty"]
      color = "Blue"
      """)
    #expect(file.problems.isEmpty)
    #expect(file.codebook.entries.map(\.tag) == ["frame", "frame/warlord", "law/treaty"])
    #expect(file.codebook["frame/warlord"]?.name == "Warlord" && file.codebook["frame/warlord"]?.digit == 3)
    #expect(file.codebook.colour(of: "frame/warlord/old") == .red, "a tag has the colour of the one above")
    #expect(file.codebook.colour(of: "law/treaty") == .blue && file.codebook.colour(of: "law") == nil)
  }

  @Test("says what is wrong by line, and the rest counts") func mistakes() {
    let file = CodebookFile(
      """
      colour = "red"
      [frame]
      colour = "infrared"
      key = 12
      size = 3
      [law]
      key = 1
      [law]
      [act]
      key = 1
      broken =
      """)
    #expect(file.problems.map(\.line) == [1, 3, 4, 5, 8, 9, 11])
    #expect(file.codebook.entries.map(\.tag) == ["frame", "law", "act"])
  }
}

@Suite("Tags") struct TagTests {
  private func tags(_ reader: Scenario) -> [[String]] { reader.state.annotations.all.map(\.annotation.tags) }

  @Test("Where no tag was given yet, the prompt says what one may be") func firstTag() throws {
    let reader = try Scenario([(path: "a.txt", text: "First\n\nAlpha one (e1).")]).press(")t")
    #expect(reader.screen.contains { $0.contains("a name, or a path of names as frame/warlord") })
    #expect(try reader.press("law<Enter>)t").screen.contains { $0.contains("1  law") })
  }

  @Test(". gives the last tag again and never takes it away") func again() throws {
    let reader = try Scenario(article).press(")tlegal<Enter>.")
    #expect(tags(reader) == [["legal"]])
    #expect(reader.status == "the passage has the tag legal already")
    try reader.press(").")
    #expect(tags(reader) == [["legal"], ["legal"]])
  }

  @Test("R gives a tag and those below it another name; one u takes it back") func rename() throws {
    let reader = try Scenario(article).press(")tframe/warlord<Enter>)tframe/hero<Enter>)tlaw<Enter>gT")
    #expect(reader.state.lists.last?.rows.map(\.id) == ["tag frame", "tag frame/hero", "tag frame/warlord", "tag law"])
    try reader.press("R<C-u>framing<Enter>")
    #expect(tags(reader) == [["framing/warlord"], ["framing/hero"], ["law"]])
    #expect(reader.status.contains("frame renamed to framing on 2 annotations"))
    try reader.press("u")
    #expect(tags(reader) == [["frame/warlord"], ["frame/hero"], ["law"]])
  }

  @Test("R with the name of another tag merges both, as it does all that are marked") func merge() throws {
    let reader = try Scenario(article).press(")ta<Enter>tb<Enter>)tb<Enter>)tc<Enter>gTR<C-u>b<Enter>")
    #expect(tags(reader) == [["b"], ["b"], ["c"]])
    try reader.press("VRall<Enter>")
    #expect(tags(reader) == [["all"], ["all"], ["all"]])
    try reader.press("uu")
    #expect(tags(reader) == [["a", "b"], ["b"], ["c"]])
  }

  @Test("B puts a tag with those below it below another one, never below itself") func move() throws {
    let reader = try Scenario(article).press(")ta/x<Enter>)tb<Enter>gTBb<Enter>")
    #expect(tags(reader) == [["b/a/x"], ["b"]])
    reader.perform("move-tag b/a")
    #expect(reader.status == "b can't be put below itself")
  }

  @Test("Enter walks the passages of a tag and of those below it; x takes the tag from all, and the passages stay") func walks()
    throws
  {
    let reader = try Scenario(article).press(")tframe/warlord<Enter>)tframe<Enter>)anote<Enter>gT<Enter>")
    #expect(reader.state.currentSet?.items.count == 2)
    try reader.press("gTx")
    #expect(tags(reader) == [[], [], []])
    #expect(reader.state.annotations.count == 3)
    try reader.press("u")
    #expect(tags(reader) == [["frame/warlord"], ["frame"], []])
  }

  @Test("t completes from the codebook, by parts and names too; a digit of the codebook gives its tag at once") func codebook()
    throws
  {
    let reader = try Scenario(article)
    let file = CodebookFile("[frame.warlord]\nname = \"Strongman\"\nkey = 7\ncolour = \"red\"\n[law]\n")
    reader.send(
      .statementsRead([StatementsChange([], problemsBefore: [], problems: [], codebook: file.codebook)], restated: []))
    try reader.press(")t")
    #expect(reader.screen.contains { $0.contains("7  frame/warlord") && $0.contains("1  law") })
    try reader.press("7")
    #expect(tags(reader) == [["frame/warlord"]])
    for typed in ["fra", "warl", "stro"] {
      #expect(reader.state.tags(fitting: typed) == ["frame/warlord"], "\(typed)")
    }
    try reader.press(")twarl<Tab><Enter>gT")
    #expect(tags(reader) == [["frame/warlord"], ["frame/warlord"]])
    #expect(reader.screen.contains { $0.contains("warlord · Strongman") && $0.contains("2") && $0.contains("t 7") })
    try reader.press("GR<C-u>statute<Enter>")
    #expect(reader.status.contains("change it there"))
  }
}
