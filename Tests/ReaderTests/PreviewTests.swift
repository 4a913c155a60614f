import Testing

@testable import Reader

/// Lists beside the text.
@Suite("Preview") struct PreviewTests {
  private let texts = [
    (
      path: "a.txt",
      text: "First\n\nAlpha one (e1) by Ankara.\n\n" + String(repeating: "Filling words of it. ", count: 200)
        + "\n\nThe last of Moscow (e2)."
    ),
    (path: "b.txt", text: "Second\n\nBeta one (e1). Beta two (e2)."),
  ]

  /// The part of the screen that is right of the list.
  private func beside(_ reader: Scenario) -> String {
    reader.screen.dropFirst().dropLast(3).compactMap { $0.split(separator: "│", maxSplits: 1).dropFirst().first.map(String.init) }
      .joined(separator: "\n")
  }

  @Test(
    "At 100 columns and more the chosen row's passage stands beside the list, and follows the cursor",
    arguments: ["100x30", "120x36", "200x60"])
  func follows(size: String) throws {
    let reader = try Scenario(texts, size: size, names: ["Ankara", "Moscow"]).press("ga/moscow<Enter>")
    #expect(beside(reader).contains("The last of Moscow"))
    try reader.press("<Esc>/ankara<Enter>")
    #expect(beside(reader).contains("Alpha one (e1) by Ankara") && !beside(reader).contains("The last of Moscow"))
  }

  @Test("A row without a passage leaves the text that is read beside the list; the menu has the screen for its words")
  func noPassage() throws {
    let reader = try Scenario(texts, size: "120x36", names: ["Ankara"]).press("<Tab>)?")
    #expect(beside(reader).contains("Beta one (e1)"))
    #expect(try !reader.press("q\\").screen.contains { $0.contains("│") })
  }

  @Test(
    "What was copied in the stories of a list's rows is looked for once, before they are chosen, and anew when all was compared anew"
  )
  func copiesAhead() throws {
    let reader = try Scenario(texts, size: "120x36", readsDates: true).press(")anote<Enter>")
    func asked() -> [CopiesAhead] { reader.effects.compactMap { if case .lookForCopies(let ahead) = $0 { ahead } else { nil } } }
    #expect(asked().isEmpty, "nothing stands beside the text")
    try reader.press("gn")
    let ahead = try required(asked().first)
    #expect(ahead.articles.count == 1)
    try reader.press("j")
    #expect(asked().isEmpty, "it is asked for once")
    let found = ahead.found(in: reader.state.analysis)
    reader.send(.copiesFound(ahead, found))
    #expect(reader.state.copies.unknown(among: ahead.articles).isEmpty)
    reader.compare()
    #expect(asked().map(\.articles) == [ahead.articles] && asked() != [ahead])
    reader.send(.copiesFound(ahead, found))
    #expect(reader.state.copies.unknown(among: ahead.articles) == ahead.articles, "what was found earlier is of another analysis")
  }

  @Test("Below 100 columns a list has the screen for itself, and what is open stays as it is") func narrow() throws {
    let reader = try Scenario(texts, size: "99x30", names: ["Ankara"]).press("ga")
    #expect(!reader.screen.contains { $0.contains("│") })
    let desk = reader.state.desk
    reader.send(.resized(ScreenSize(columns: 140, rows: 40)))
    _ = reader.screen
    #expect(reader.state.desk.panes == desk.panes && beside(reader).contains("Ankara"))
  }

  @Test(
    "No row of a list runs into the text beside it", arguments: ["ga", "gn", "gl", "?", "gp", "i", "g/alpha<Enter>"])
  func separated(keys: String) throws {
    let reader = try Scenario(texts, size: "120x36", names: ["Ankara"]).press(")aa long note on it<Enter>" + keys)
    let column = reader.state.listWidth
    for line in reader.screen.dropFirst().dropLast(4) {
      let cells = Array(line)
      #expect(cells.count <= column || cells[column] == "│", "\(line)")
    }
  }

  @Test("The key of the menu closes it again") func menuCloses() throws {
    let reader = try Scenario(texts, names: ["Ankara"]).press("\\")
    #expect(reader.state.lists.count == 1)
    #expect(try reader.press("\\").state.lists.isEmpty)
  }

  @Test("Every list can be written to a file, and marked lines are copied together") func writing() throws {
    let reader = try Scenario(texts, names: ["Ankara", "Moscow"]).press("ga")
    reader.perform("export a.csv")
    guard case .write(let table, _, _, let summary) = reader.effects.first else { throw Missing() }
    #expect(summary == "2 lines" && table.hasPrefix("actor,") && table.contains("Ankara") && table.contains("article,start,end"))
    try reader.press("<Space><Space>y")
    #expect(reader.status == "copied: 2 marked lines")
    guard case .copy(let words) = reader.effects.first else { throw Missing() }
    #expect(words.contains("Ankara") && words.contains("Moscow"))
    try reader.press("q\\")
    reader.perform("export b.csv")
    #expect(reader.status == "a menu is nothing to write")
  }

  @Test("A list that a filter empties says how to get its rows back") func empty() throws {
    let reader = try Scenario(texts, names: ["Ankara"]).press("ga/zzz<Enter>")
    #expect(reader.screen.contains { $0.contains("nothing fits the filter zzz (Esc takes it away)") })
  }
}
