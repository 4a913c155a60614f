import Corpus
import Language
import Testing

@testable import Reader

@Suite("What changed in an article") struct ChangesTests {
  private static let before =
    "Title\n\nThe minister met 17 soldiers on Monday at the northern gate. Nobody else came.\n\nThe talks failed."
  private static let after =
    "Title\n\nThe minister met 71 soldiers on Monday at the northern gate. Nobody else came.\n\nA new paragraph stands here."

  @Test("is told at once, and gV shows each passage with both texts side by side") func told() throws {
    let reader = try Scenario([(path: "a.txt", text: Self.before)])
    try reader.update([(path: "a.txt", text: Self.after)])
    #expect(reader.status.hasPrefix("1 article changed: Title: “17” is now “71”, and 1 more (gV"))
    try reader.press("gV")
    #expect(reader.screen[0].contains("What changed · 1 article"))
    #expect(reader.screen.contains { $0.contains("¶2") && $0.contains("“17” is now “71”") })
    #expect(
      reader.screen.contains { $0.contains("¶3") && $0.contains("“The talks failed” is now “A new paragraph stands here”") })
    #expect(reader.screen.contains { $0.contains("met 17 soldiers") && $0.contains("met 71 soldiers") }, "side by side")
    try reader.press("j<Enter>")
    #expect(reader.here == "a.txt: A new paragraph stands here.")
  }

  @Test("is against what stood there when reading began, however often the file changes") func twice() throws {
    let reader = try Scenario([(path: "a.txt", text: Self.before)])
    try reader.update([(path: "a.txt", text: Self.after)])
    try reader.update([(path: "a.txt", text: Self.before.replacing("Nobody else", with: "Somebody"))])
    let article = try required(reader.state.documents[ArticleID(path: "a.txt")])
    let changes = reader.state.earlier.changes(of: article)
    #expect(changes.map { reader.state.words(of: $0, in: article.id, upTo: 60) } == ["“Nobody else” is now “Somebody”"])
    try reader.update([(path: "a.txt", text: Self.before)])
    #expect(reader.state.changedArticles.isEmpty)
    try reader.press("gV")
    #expect(reader.screen.contains { $0.contains("no file changed since it was read or annotated") })
  }

  @Test("is shown of articles that changed between two sessions too, by the text that was annotated") func annotated() throws {
    let first = try Scenario([(path: "a.txt", text: Self.before)]).press("))anote<Enter>")
    let annotations = first.state.annotations.all.map(\.annotation)
    let old = Text(try required(first.state.documents[ArticleID(path: "a.txt")]).text.string)
    let second = try Scenario([(path: "a.txt", text: Self.after)])
    second.send(.annotations(annotations, library: 0, notice: nil))
    second.send(.texts([ContentHash(of: old): old]))
    try second.press("gV")
    #expect(second.screen.contains { $0.contains("“17” is now “71”") })
  }

  @Test("joins what stands close together, and leaves out white space") func joins() {
    let old = Text("One two three four five six seven eight nine ten.\nLast")
    let new = Text("One 2 three 4 five six seven eight nine ten.\n\nLast")
    let changes = TextDifference(from: old, to: new).changes(from: old, to: new)
    #expect(changes.map { old.string($0.old) } == ["two three four"] && changes.map { new.string($0.new) } == ["2 three 4"])
  }
}
