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
}
