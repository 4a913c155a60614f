import Corpus
import Foundation
import Language
import Library
import Testing

@testable import Reader

@Suite("Who says what, and who is called what, in the reader") struct SpeechViewTests {
  private static let texts = [
    (
      path: "north.txt",
      text: """
      North looks on

      Troops loyal to veteran commander Peter Novak took the harbour. "We will not leave the city until the talks in Bonn are over," Maria Keller said on Monday.

      Novak met veteran commander Peter Novak's men.
      """
    ),
    (
      path: "south.txt",
      text: """
      South looks on

      The men of warlord Peter Novak took the harbour. "We will not leave the city until the talks," said Maria Keller. Maria Keller called Peter Novak a rebel.
      """
    ),
  ]

  private func reader(_ keys: String, size: String = "120x36") throws -> Scenario {
    try Scenario.analysed(Self.texts, size: size).press("gfssqq" + keys)
  }

  @Test("gf has a row for each actor, a column for each source, and who uses words that are not the source's own") func framing()
    throws
  {
    let screen = try reader("gf").screen
    #expect(screen[0].contains("Framing"))
    let row = try required(screen.first { $0.contains("Peter Novak") })
    #expect(row.contains("veteran commander 2×"))
    #expect(row.contains("warlord"))
    #expect(screen.contains { $0.contains("“rebel” says Maria Keller") })
  }

  @Test("gf stands at the actor in focus also where nobody calls it anything, so that a tag is not put on another's words")
  func unframed()
    throws
  {
    let reader = try reader("gg/Bonn<Enter>gf")
    #expect(reader.status.contains("Bonn is called nothing but its name"))
    let row = try required(reader.screen.first { $0.contains("by its name alone") || $0.contains("Bonn") })
    #expect(row.contains("Bonn"))
    #expect(reader.state.lists.last?.chosen?.subject.map { "\($0)".contains("bonn") } == true)
  }

  @Test(
    "T where nothing can be tagged asks nevertheless and says why, so that what is typed next is no keys", arguments: [false, true])
  func refusedTag(isPlain: Bool) throws {
    let reader = try reader("gg/Bonn<Enter>gf")
    if isPlain { reader.makePlain() }
    let lists = reader.state.lists
    try reader.press("Tqualified")
    #expect(reader.state.lists == lists)
    #expect(reader.screen.contains { $0.contains("nothing to tag: Bonn is called nothing but its name: qualified") })
    #expect(reader.screen.contains { $0.contains("what is typed here goes nowhere") })
    try reader.press("<Enter>")
    #expect(reader.state.prompt == nil && reader.state.lists == lists && reader.state.annotations.count == 0)
    #expect(reader.status == "nothing to tag: Bonn is called nothing but its name")
    #expect(try reader.press("l").press("Tx").screen.contains { $0.contains("is called nothing but its name by") })
    try reader.press("<Esc>")
    reader.perform("tag-passages legal")
    #expect(reader.state.prompt == nil && reader.status.contains("nothing to tag"))
  }

  @Test("Enter on a cell lists its passages, and Enter there goes to one") func framedPassages() throws {
    let reader = try reader("gf")
    while reader.state.lists.last?.chosen?.subject.map({ "\($0)".contains("novak") }) != true { try reader.press("j") }
    try reader.press("0ll<Enter>")
    #expect(reader.screen[0].contains("Framing of Peter Novak"))
    #expect(reader.screen.contains { $0.contains("warlord · ") })
    try reader.press("<Enter>")
    #expect(reader.state.lists.isEmpty)
    #expect(reader.word == "warlord")
  }

  @Test("gq sets the same quotation of several sources side by side, and marks where it is cut") func quotations() throws {
    let screen = try reader("gq").screen
    let first = try required(screen.first { $0.contains("Maria Keller") })
    #expect(first.contains("“We will not leave"))
    #expect(screen.contains { $0.contains("2 sources") })
    #expect(screen.contains { $0.contains("said · cut") })
  }

  @Test("]q goes to the next quotation and says whose it is, [q back") func motions() throws {
    let reader = try reader("gg]q")
    #expect(reader.word == "We")
    #expect(reader.status == "Maria Keller, said")
    try reader.press("]q")
    #expect(reader.status == "no quotation after this one")
  }

  @Test("iq selects the quotation under the cursor, if the words attached to an actor, im the mention") func objects() throws {
    let reader = try reader("gg]qviq")
    #expect(reader.selected == "We will not leave the city until the talks in Bonn are over,")
    try reader.press("<Esc>")
    try reader.press("gg/commander<Enter>vif")
    #expect(reader.selected == "veteran commander")
    try reader.press("<Esc>vim")
    #expect(reader.status == "no mention here")
  }

  @Test("marked rows are tagged in one go, and one undo takes all tags back") func tagMany() throws {
    let reader = try reader("gf")
    while reader.state.lists.last?.chosen?.subject.map({ "\($0)".contains("novak") }) != true { try reader.press("j") }
    try reader.press("0<Enter>VTlabel<Enter>")
    #expect(reader.state.annotations.all.count { $0.annotation.tags == ["label"] } == 4)
    try reader.press("u")
    #expect(reader.state.annotations.all.isEmpty)
  }

  /// The file that the last key wrote, as records of fields.
  private func records(_ reader: Scenario) throws -> [[String]] {
    guard case .write(let text, _, _, _)? = reader.effects.first else { throw Missing() }
    return text.split(separator: "\r\n").map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  }

  @Test("from a name in the text: every passage that labels the actor, tagged, as CSV, in nine keys") func labelsAsTable() throws {
    let reader = try reader("gg/novak<Enter>")
    let tag = "label"
    try reader.press("gfT\(tag)<Enter>")
    #expect(reader.status.hasPrefix("tag label on 4 passages"))
    try reader.press("<Enter>w<Enter>")
    let records = try records(reader)
    #expect(
      records.first == [
        "actor", "words", "voice", "speaker", "source", "passage", "tags", "note", "article", "start", "end",
      ])
    #expect(records.count == 5)
    #expect(records.dropFirst().allSatisfy { $0.first == "Peter Novak" && $0.contains(tag) })
    #expect(records.contains { $0[1] == "rebel" && $0[2] == "speaker" && $0[3] == "Maria Keller" })
  }

  @Test("T says what it tags: the row by its name, on a cell that source alone, and u how many") func tagSays() throws {
    let reader = try reader("gg/novak<Enter>gfT")
    #expect(reader.screen.contains { $0.contains("tag 4 passages of Peter Novak:") })
    try reader.press("<Esc>llT")
    #expect(reader.screen.contains { $0.contains("tag 2 passages of Peter Novak, south.txt alone:") })
    try reader.press("x<Enter>u")
    #expect(reader.status.hasPrefix("undone: tag x on 2 passages"))
  }

  @Test("with its last tag goes an annotation that only a tag had made, and a highlight stays") func lastTag() throws {
    let reader = try reader("ggjjtx<Enter>tx<Enter>")
    #expect(reader.state.annotations.all.isEmpty)
    try reader.press("a<Enter>tx<Enter>tx<Enter>")
    #expect(reader.state.annotations.all.count == 1)
  }

  @Test("Enter on marked rows makes their passages the current set") func walkMany() throws {
    let reader = try reader("gf")
    while reader.state.lists.last?.chosen?.subject.map({ "\($0)".contains("novak") }) != true { try reader.press("j") }
    try reader.press("<Space><Enter>")
    #expect(reader.state.lists.isEmpty)
    #expect(reader.state.currentSet?.items.count == 4)
    #expect(reader.status == "marked passage 1 of 4")
  }

  @Test("the card of an actor says what it is called, by whom, and what it says") func card() throws {
    let reader = try reader("ga")
    while reader.state.lists.last?.chosen?.subject.map({ "\($0)".contains("novak") }) != true { try reader.press("j") }
    let screen = try reader.press("i").screen
    #expect(screen.contains { $0.contains("Named as") })
    #expect(screen.contains { $0.contains("2×") && $0.contains("veteran commander") })
    #expect(screen.contains { $0.contains("rebel") && $0.contains("says Maria Keller") })
  }
}

extension Scenario {
  /// A reader over articles that are analysed as the program does it.
  static func analysed(_ texts: [(path: String, text: String)], size: String) throws -> Scenario {
    let reader = try Scenario(texts, size: size, isAnalysed: false)
    let articles = try texts.map { path, text in
      let reading = try required(try ArticleReader.read(Array(text.utf8), path: path).first)
      let article = Article(
        id: ArticleID(path: path), textHash: ContentHash(of: reading.text), text: reading.text, blocks: reading.blocks,
        metadata: reading.metadata)
      return AnalysedArticle(article: article, analysis: StandardAnalysis.articleAnalyser.analyse(article))
    }
    reader.send(.pipeline(.analysed(StandardAnalysis.corpusAnalyser.analyse(articles))))
    reader.send(.pipeline(.finished(problem: nil)))
    return reader
  }

  /// The words that are selected.
  var selected: String {
    guard let range = state.selectedRange, let article = state.focusedArticle else { return "" }
    return article.text.string(range)
  }
}
