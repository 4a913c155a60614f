import Corpus
import Testing

@testable import Library
@testable import Reader

/// Reading again what people write of articles and actors in files.
@Suite("Reload") struct ReloadTests {
  private static let texts = [(path: "a.txt", text: "One\n\nAlpha spoke."), (path: "b.txt", text: "Two\n\nBravo came.")]

  private func change(_ problems: [String], before: [String] = []) -> StatementsChange {
    StatementsChange(
      [.init(".synoptic/actors.toml", ["A": 1, "B": 1], ["B": 2, "C": 1]), .init(".synoptic/articles.toml", ["a": 1], ["a": 1])],
      problemsBefore: before, problems: problems)
  }

  @Test("The files are asked for, and the line says what each says anew") func words() throws {
    let reader = try Scenario(Self.texts)
    reader.perform("reload")
    #expect(reader.effects == [.readConfiguration, .readStatements] && reader.state.isComparingAgain)
    reader.send(.statementsRead([change([])], restated: []))
    #expect(reader.status == "actors.toml: 1 new, 1 changed, 1 gone; articles.toml: as before")
    #expect(!reader.compare().state.isComparingAgain)
  }

  @Test("Mistakes that are put right leave the notices, new ones come in and are said") func mistakes() throws {
    let reader = try Scenario(Self.texts)
    reader.send(.statementsRead([change(["actors.toml: line 1: old"])], restated: []))
    #expect(reader.status == "actors.toml: line 1: old" && reader.state.status?.isError == true)
    reader.send(.statementsRead([change(["actors.toml: line 2: new", "x"], before: ["actors.toml: line 1: old"])], restated: []))
    #expect(reader.state.notices == ["actors.toml: line 2: new", "x"])
    #expect(reader.status == "actors.toml: line 2: new, and 1 more (gm lists them)")
  }

  @Test("Articles are called as the file calls them now") func articles() throws {
    let reader = try Scenario(Self.texts)
    let article = try required(reader.state.documents[ArticleID(path: "a.txt")])
    reader.send(.statementsRead([change([])], restated: [article.stating(ArticleStatement(source: "Al Jazeera"), by: .file)]))
    #expect(reader.screen.contains { $0.contains("Al Jazeera") })
  }
}
