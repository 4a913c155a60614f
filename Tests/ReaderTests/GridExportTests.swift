import Corpus
import Foundation
import Testing

@testable import Reader

@Suite("What leaves a grid: copies and files") struct GridExportTests {
  private static let texts = [
    (path: "a|b.txt", text: "One\n\nThe mayor signed, \"at last\" (e1).\n\nRain came (e2)."),
    (path: "c.txt", text: "Two\n\nThe mayor has signed (e1)."),
  ]

  private func reader(_ keys: String) throws -> Scenario { try Scenario(Self.texts).press("gess" + keys) }

  private func copied(_ reader: Scenario) -> String? {
    for case .copy(let text) in reader.effects { return text }
    return nil
  }

  private func written(_ reader: Scenario) -> String? {
    for case .write(let text, _, _, _) in reader.effects { return text }
    return nil
  }

  @Test("y copies the passages of a cell, with where they stand") func copyCell() throws {
    let reader = try reader("lly")
    #expect(copied(reader) == "“The mayor has signed (e1).” (c.txt, undated, c.txt 5–31)")
    #expect(reader.status == "copied: 1 passage")
  }

  @Test("y on a row's name copies the row; marked rows are copied together") func copyRows() throws {
    let one = try required(copied(reader("y")))
    #expect(one.contains("event e1") && one.contains("at last") && one.contains("has signed"))
    let both = try required(copied(reader("<Space><Space>y")))
    #expect(both.contains("event e1") && both.contains("event e2"))
  }

  @Test("y in the text copies the sentence") func copySentence() throws {
    #expect(try required(copied(reader("qgg)y"))).hasPrefix("“The mayor signed, \"at last\" (e1).” (a|b.txt"))
  }

  @Test("An empty cell says that there is nothing to copy") func copyNothing() throws {
    let reader = try reader("jlly")
    #expect(copied(reader) == nil)
    #expect(reader.status == "nothing to copy here")
  }

  @Test("w offers the name that is free; what was typed meanwhile stays") func offeredName() throws {
    let reader = try reader("w")
    #expect(reader.effects == [.findName("coverage.csv")])
    reader.send(.nameFound(asked: "coverage.csv", free: "coverage-2.csv"))
    #expect(reader.state.prompt?.line.text == "coverage-2.csv")
    try reader.press("<Esc>w<BS>")
    reader.send(.nameFound(asked: "coverage.csv", free: "coverage-2.csv"))
    #expect(reader.state.prompt?.line.text == "coverage.cs")
  }

  @Test(":export writes the rows that are there, as CSV with quotes doubled") func csv() throws {
    let reader = try reader("qgs")
    reader.perform("export all.csv")
    let text = try required(written(reader))
    #expect(text.hasPrefix("event,type,date,told by,a|b.txt,c.txt\r\n"))
    #expect(text.contains("\"\"at last\"\""))
    #expect(text.contains("event e2"))
  }

  @Test("As Markdown, what would end a cell is escaped; row and column take those of the cursor") func markdown() throws {
    let reader = try reader("qgsl")
    reader.perform("export one.md row column")
    let text = try required(written(reader))
    #expect(text.split(separator: "\n").count == 3)
    #expect(text.hasPrefix("| event | type | date | told by |"))
    #expect(text.contains("\n| --- | --- | --- | --- | --- |\n"))
    reader.perform("export cell.md cell")
    #expect(written(reader) == text)
    reader.perform("export all.md")
    #expect(try required(written(reader)).contains("a\\|b.txt"))
  }

  @Test("w asks for the file with a name to take; the view's own name gets a number rather than being refused") func ownName()
    throws
  {
    let reader = try reader("qgsw")
    #expect(reader.state.prompt?.line.text == "synopsis.csv")
    try reader.press("<Enter>")
    guard case .write(_, let path, let existing, _)? = reader.effects.first else {
      Issue.record("nothing is written")
      return
    }
    #expect(path == "synopsis.csv")
    #expect(existing == .number)
  }

  @Test(":export with a format alone takes the view's own name, and Tab completes it") func format() throws {
    let reader = try reader("")
    reader.perform("export md")
    guard case .write(_, let path, _, _)? = reader.effects.first else {
      Issue.record("nothing is written")
      return
    }
    #expect(path == "coverage.md")
    try reader.press(":export <Tab>")
    #expect(reader.state.prompt?.line.text == "export coverage.csv")
  }

  @Test("A name without a known end is refused with what to do") func refused() throws {
    let reader = try reader("")
    reader.perform("export table.xls")
    #expect(reader.status == "table.xls: end the name in .md or .csv")
    reader.perform("export table.csv rwo")
    #expect(reader.status == "rwo: behind the name stands row, column or cell, or nothing")
    #expect(written(reader) == nil)
  }
}
