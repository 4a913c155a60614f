import Corpus
import Testing

@testable import Reader

@Suite("Panes that follow by passage") struct FollowingPanesTests {
  private static let filler = (0..<40).map { "Filler sentence number \($0)." }.joined(separator: "\n\n")
  private static let texts: [(path: String, text: String)] = [
    (path: "a.txt", text: "Alpha\n\nFirst (e1) and (e2).\n\nNothing is in this one.\n\nThird (e3) here.\n\n\(filler)"),
    (path: "b.txt", text: "Beta\n\n\(filler)\n\nTheirs (e2) is here.\n\n\(filler)\n\nTheirs (e1) is far below.\n\nAnd (e3)."),
  ]

  private func reader(_ texts: [(path: String, text: String)] = texts, size: String = "100x24") throws -> Scenario {
    try Scenario(texts, size: size).press("s")
  }

  private func other(_ reader: Scenario) throws -> String {
    let pane = reader.state.desk.panes[1]
    let article = try required(reader.state.documents[pane.article])
    return article.text.string(try required(reader.state.sentenceRange(at: pane.cursor, in: article)))
  }

  @Test("The other pane shows its report of the event in focus, and another one when the focus changes and the cursor moves")
  func focusedEvent() throws {
    let reader = try reader().press(")")
    let first = try other(reader)
    #expect(first.contains("(e1)") || first.contains("(e2)"))
    #expect(reader.screen.contains { $0.contains("Theirs (e") })
  }

  @Test("Where no other pane can be seen to follow, s and S say why") func alone() throws {
    let reader = try Scenario([Self.texts[0]], size: "100x24")
    let opens = "one pane only is open: Ctrl-W v opens an article beside it"
    #expect(try reader.press("S").status == opens)
    #expect(try reader.press("s").status == "the other panes will follow this one; now \(opens)")
    #expect(reader.state.isSyncing)
    let maximised = try Scenario(Self.texts, size: "100x24").press("<C-w>ms")
    #expect(maximised.status.hasSuffix("one pane only is shown: Ctrl-W m shows the others"))
    let plain = try Scenario(Self.texts)
    plain.makePlain()
    #expect(try plain.press("S").status == "one pane only is shown: plain mode shows one at a time")
    #expect(try maximised.press("s").status == "the panes stand by themselves")
    #expect(try Scenario(Self.texts, size: "100x24").press("<Tab><C-w>p<Tab>S").status.hasPrefix("all other panes are pinned"))
  }

  @Test("Where nothing stands for the passage it stays, and what is wholly in view is not scrolled") func stays() throws {
    let reader = try reader().press("))")
    try reader.press(")")
    #expect(try other(reader).contains("(e3)"))
    let top = reader.state.desk.panes[1].top
    try reader.press("((")
    try reader.press("))")
    #expect(reader.state.desk.panes[1].top >= top)
    try reader.press("))))")
    #expect(try other(reader).contains("(e3)"))
  }

  @Test("A passage that is higher than the pane is shown from its beginning") func longPassages() throws {
    let long = "Long (e1) " + String(repeating: "words and words ", count: 200) + "end."
    let reader = try reader([
      (path: "a.txt", text: "Alpha\n\nShort (e1)."), (path: "b.txt", text: "Beta\n\n\(Self.filler)\n\n\(long)"),
    ]).press(")")
    let pane = reader.state.desk.panes[1]
    let (_, rows, _) = try required(reader.state.rows(ofPane: 1))
    #expect(rows.row(of: pane.top) == rows.row(of: pane.cursor))
  }

  @Test("A pinned pane does not follow, and a pane that follows moves none") func pinned() throws {
    let reader = try reader().press("<Tab><C-w>p<Tab>")
    let before = reader.state.desk.panes
    try reader.press(")")
    #expect(reader.state.desk.panes[1].cursor == before[1].cursor)
    try reader.press("<Tab><C-w>p<Tab>(")
    let cursor = reader.state.desk.panes[0].cursor
    try reader.press(")")
    #expect(reader.state.desk.panes[0].cursor > cursor)
  }
  /// Accounts that tell of the same in the same order: one leaves much out, one comes back to its beginning at its end.
  private static let inOrder: [(path: String, text: String)] = [
    (path: "all.txt", text: "All\n\n" + (1...24).map { "Sentence (e\($0)) of all." }.joined(separator: " Between them.\n\n")),
    (
      path: "few.txt",
      text: "Few\n\n" + (1...24).map { $0 % 5 == 0 ? "A report (e\($0))." : "Others \($0)." }.joined(separator: "\n\n")
    ),
    (
      path: "round.txt",
      text: "Round\n\n" + (1...24).map { $0 % 3 > 0 ? "It says (e\($0))." : "More \($0)." }.joined(separator: "\n\n")
        + "\n\nIt began with (e1)."
    ),
  ]

  @Test("While accounts go on in the same order, what follows never goes back, and what is read stands as if nothing followed")
  func steady() throws {
    var measure = FollowingMeasure()
    try measure.read(Scenario(Self.inOrder, size: "120x16"), alone: Scenario(Self.inOrder, size: "120x16"))
    #expect(measure.onward.count > 10 && measure.back.isEmpty, "\(measure)")
    #expect(measure.unsteady == 0 && measure.fedBack == 0, "\(measure)")
  }

  @Test("On real articles, whichever is read, nothing feeds back, and following twice is following once") func real() throws {
    let texts = try LawCorpus.seedTexts()
    var measure = FollowingMeasure()
    for pane in 0..<4 {
      let readers = try (0..<2).map { _ in
        try Scenario.analysed(texts, size: "200x60").press(String(repeating: "<Tab>", count: pane))
      }
      try measure.read(readers[0], alone: readers[1])
    }
    #expect(measure.unsteady == 0 && measure.fedBack == 0 && measure.backForNothing == 0, "\(measure)")
    #expect(measure.steps > 100 && measure.onward.count > measure.back.count, "\(measure)")
  }
}
