import Corpus
import Language
import Library
import Testing

@testable import Reader

/// Files that come, change and go while they are read.
@Suite("Folder changes") struct FolderChangeTests {
  private static let long = (1...60).map { "Paragraph \($0) tells of ship \($0) in the harbour." }.joined(separator: "\n\n")
  private static let texts = [(path: "a.txt", text: "One\n\n\(long)"), (path: "b.txt", text: "Two\n\nBravo came (e1).")]

  private func reader() throws -> Scenario {
    let reader = try Scenario(Self.texts)
    try reader.press("<C-d><C-d>")
    return reader
  }

  /// The screen without the lines at its bottom and top, where news are told.
  private func text(_ reader: Scenario) -> [String] { Array(reader.screen.dropFirst().dropLast(3)) }

  @Test("A new article is told of and can be opened, and nothing moves") func new() throws {
    let reader = try reader()
    let before = text(reader)
    try reader.update([(path: "c.txt", text: "Three\n\nCharlie came (e1).")])
    #expect(reader.status == "1 new article: Three")
    // The gutter says how many other sources report a passage.
    func words(_ rows: [String]) -> [String] { rows.map { $0.filter { !"1· ".contains($0) } } }
    #expect(words(text(reader)) == words(before) && text(reader) != before)
    #expect(reader.state.documents[ArticleID(path: "c.txt")] != nil)
    #expect(reader.state.analysis.events.events.first?.reports.count == 2)
  }

  @Test("A library whose folder is gone is told of in words and kept as a notice, until it is there again; what was read stays")
  func lost() throws {
    let reader = try reader()
    let before = text(reader)
    let path = LostPath(path: "/made/up", isFile: false)
    reader.send(.pipeline(.lost(path)))
    #expect(reader.status == "/made/up: the folder is gone (put it back, or open it where it is now); what was read of it stays")
    #expect(text(reader).dropLast() == before.dropLast())
    // The store says the same when something can't be kept.
    reader.send(.notice(path.description))
    #expect(reader.state.notices.filter { $0.hasPrefix("/made/up") }.count == 1)
    #expect(try reader.press("gm").screen.contains { $0.contains("/made/up: the folder is gone") })
    try reader.press("q")
    reader.send(.pipeline(.foundAgain(path)))
    #expect(reader.status == "/made/up is there again")
    #expect(!reader.state.notices.contains { $0.hasPrefix("/made/up") })
    #expect(reader.state.documents.articles.count == 2)
  }

  @Test("Of a text that changed, what is read stays where it is") func changed() throws {
    let reader = try reader()
    let before = text(reader)
    let words = try cursorWords(reader)
    try reader.update([(path: "a.txt", text: "One\n\nA paragraph that was not there before.\n\n\(Self.long)\n\nThe end.")])
    #expect(reader.status.hasPrefix("1 article changed: One: new: “A paragraph that was not ther…”, and 1 more"))
    #expect(try cursorWords(reader) == words)
    #expect(text(reader).dropFirst() == before.dropFirst())
  }

  @Test("The cursor stays in view when what stands above it in its pane grew") func grown() throws {
    let reader = try reader()
    try reader.press("L")
    let words = try cursorWords(reader).first
    let pane = try required(reader.state.desk.focusedPane)
    let text = try required(reader.state.documents[pane.article]).text
    let top = text.string(pane.top..<text.range.upperBound).prefix { $0 != "." }
    try reader.update([(path: "a.txt", text: "One\n\n\(Self.long.replacing(top, with: "\(top)\n\nMuch\n\nmore\n\nof\n\nit"))")])
    let layout = try required(reader.state.rows(ofPane: reader.state.desk.focused))
    let (cursor, first) = try required(
      reader.state.desk.focusedPane.map { (layout.rows.row(of: $0.cursor), layout.rows.row(of: $0.top)) })
    #expect(first <= cursor && cursor < first + layout.height)
    #expect(try cursorWords(reader).first == words)
  }

  /// What stands under the cursor of the focused pane, and what the pane shows first.
  private func cursorWords(_ reader: Scenario) throws -> [String] {
    let pane = try required(reader.state.desk.focusedPane)
    let text = try required(reader.state.documents[pane.article]).text
    return [pane.cursor, pane.top].map { text.string($0..<min($0.advanced(by: 24), text.range.upperBound)) }
  }

  @Test("News over several lines leave the line of the cursor") func longNews() throws {
    let reader = try reader()
    reader.send(.resized(ScreenSize(columns: 40, rows: 12)))
    for key in ["L", "M", "gg"] {
      try reader.press(key)
      let cursor = try required(ReaderView.frame(reader.state).cursor)
      let line = reader.screen[cursor.row.value]
      reader.send(.notice(String(repeating: "\(key): something happened to a file. ", count: 8)))
      #expect(ReaderView.frame(reader.state).cursor?.row == cursor.row)
      #expect(reader.screen[cursor.row.value] == line && reader.screen[11].contains("happened"), "\(reader.screen)")
    }
  }

  @Test("A place to which one goes back moves along with its text") func jumps() throws {
    let reader = try reader()
    let words = try cursorWords(reader)
    try reader.press("gg")
    try reader.update([(path: "a.txt", text: "One\n\nAnother beginning.\n\n\(Self.long)")])
    try reader.press("<lt>")
    #expect(try cursorWords(reader) == words)
  }

  @Test("The first article that comes into an empty folder is opened, and its passages can be gone to", arguments: ["ga", "gl"])
  func comesIntoEmptyFolder(view: String) throws {
    let reader = try Scenario([], names: ["Ankara"])
    #expect(reader.state.desk.panes.isEmpty)
    try reader.update([(path: "a.txt", text: "One\n\nAlpha (e1) by Ankara.")])
    #expect(reader.state.desk.panes.map(\.article.path) == ["a.txt"])
    #expect(reader.screen.contains { $0.contains("Alpha (e1) by Ankara.") })
    try reader.press(view + "<Enter>")
    #expect(reader.state.lists.isEmpty && reader.state.desk.focusedPane?.article.path == "a.txt")
  }

  @Test("A place can be gone to while nothing is open") func nothingOpen() throws {
    let reader = try Scenario([(path: "a.txt", text: "One\n\nAlpha (e1) by Ankara.")], names: ["Ankara"])
    var state = reader.state
    state.desk = Desk(panes: [])
    state.go(to: Place(article: ArticleID(path: "a.txt"), range: ByteRange(bytes: 5..<10)))
    #expect(state.desk.panes.map(\.article.path) == ["a.txt"])
    #expect(state.desk.focusedPane?.cursor.value == 5)
  }

  @Test("An article whose file is gone stays readable while it is open, and its pane says so") func gone() throws {
    let reader = try reader()
    let before = text(reader)
    try reader.update(gone: ["a.txt"])
    #expect(reader.status == "1 article gone: One, what is open stays")
    #expect(text(reader).dropFirst() == before.dropFirst())
    #expect(reader.screen[1].contains("a.txt · gone"))
    try reader.press("j")
    #expect(reader.state.documents[ArticleID(path: "a.txt")] != nil)
  }

  @Test("The list of articles tells what is gone from what was not compared yet") func goneInList() throws {
    let reader = try Scenario([(path: "a.txt", text: "One\n\nAlpha (e1)."), (path: "b.txt", text: "Two\n\nBeta (e1).")])
    let open = try required(reader.state.desk.focusedPane?.article)
    try reader.update(gone: [open.path])
    let screen = try reader.press("gl").screen
    #expect(screen.contains { $0.contains("Gone · 1") } && !screen.contains { $0.contains("Not compared yet") })
  }

  @Test("What an empty folder says is wrapped, whatever the width", arguments: ["60x14", "80x24"]) func emptyFolder(size: String)
    throws
  {
    let reader = try Scenario([], size: size)
    reader.send(.pipeline(.found([])))
    reader.send(.pipeline(.finished(problem: nil)))
    let said = reader.screen.joined(separator: " ").split(separator: " ").joined(separator: " ")
    #expect(said.contains("also packed with gzip, in this folder and the folders below it;"))
  }

  @Test("An article that nobody has open goes with its file") func goneUnseen() throws {
    let reader = try Scenario(
      Self.texts + [(path: "c.txt", text: "Three\n\nCharlie."), (path: "d.txt", text: "Four\n\nDelta.")], size: "80x24")
    #expect(reader.state.desk.index(of: ArticleID(path: "d.txt")) == nil)
    try reader.update(gone: ["d.txt"])
    #expect(reader.status == "1 article gone: Four")
    #expect(reader.state.documents[ArticleID(path: "d.txt")] == nil)
  }

  @Test("A file that comes back is there again") func back() throws {
    let reader = try reader()
    try reader.update(gone: ["a.txt"])
    try reader.update([Self.texts[0]])
    #expect(reader.status == "1 new article: One" && !reader.screen[1].contains("gone"))
    #expect(reader.state.analysis.position(of: ArticleID(path: "a.txt")) != nil)
  }

  @Test("A file that gets another name stays open, at its place and with its marks") func renamed() throws {
    let reader = try reader().press("ma")
    let words = try cursorWords(reader)
    let id = ArticleID(path: "c.txt")
    try reader.update([(path: "c.txt", text: Self.texts[0].text)], gone: ["a.txt"])
    #expect(reader.status == "1 article renamed: One is now c.txt")
    #expect(reader.state.desk.focusedPane?.article == id && !reader.screen[1].contains("gone"))
    #expect(try cursorWords(reader) == words)
    #expect(reader.state.marks["a"]?.article == id && reader.state.documents[ArticleID(path: "a.txt")] == nil)
    try reader.press("gg'a")
    #expect(try cursorWords(reader)[0] == words[0])
  }

  @Test(
    "A file that gets another name and another text at once stays open, at its words and with its marks", arguments: [false, true])
  func renamedAndEdited(isLater: Bool) throws {
    let reader = try reader().press("ma")
    let words = try cursorWords(reader)
    let edited = Self.texts[0].text.replacing("One\n\n", with: "One\n\nA paragraph that was not there before.\n\n")
    if isLater { try reader.update(gone: ["a.txt"]) }
    try reader.update(
      [(path: "c.txt", text: edited), (path: "d.txt", text: "Four\n\nQuite another one.")], gone: isLater ? [] : ["a.txt"])
    #expect(
      reader.status.contains("1 article renamed: One is now c.txt and changed: new: “A paragraph that was not ther…”"),
      "\(reader.status)")
    #expect(reader.state.desk.focusedPane?.article == ArticleID(path: "c.txt") && !reader.screen[1].contains("gone"))
    #expect(try cursorWords(reader) == words)
    #expect(reader.state.documents[ArticleID(path: "a.txt")] == nil)
    try reader.press("gg'a")
    #expect(try cursorWords(reader)[0] == words[0])
  }

  @Test("A note on a file that was renamed and edited stays when other files change, or another article takes its name")
  func renamedAndEditedLater() throws {
    let reader = try reader().press("aWHY<Enter>")
    reader.answer()
    let words = try required(reader.state.annotations.all.first?.annotation.target.exact)
    func found() -> String? {
      let id = ArticleID(path: "c.txt")
      guard let text = reader.state.documents[id]?.text else { return nil }
      return reader.state.annotations.marks(in: text.range, of: id).first.map { text.string($0.range) }
    }
    let edited = Self.texts[0].text.replacing("One\n\n", with: "One\n\nA paragraph that was not there before.\n\n")
    let other = (path: "a.txt", text: "Nine\n\nQuite another article about the weather of the week.")
    try reader.update([(path: "c.txt", text: edited)], gone: ["a.txt"])
    #expect(found() == words)
    try reader.update([(path: "b.txt", text: Self.texts[1].text + " It came by sea.")])
    #expect(found() == words)
    try reader.update([other])
    #expect(found() == words)
    try reader.update(gone: ["b.txt"])
    #expect(found() == words)
  }

  @Test("A file that went while it was open and comes back by another name is the same") func renamedLater() throws {
    let reader = try reader()
    try reader.update(gone: ["a.txt"])
    try reader.update([(path: "c.txt", text: Self.texts[0].text)])
    #expect(reader.state.desk.focusedPane?.article == ArticleID(path: "c.txt") && !reader.screen[1].contains("gone"))
  }

  @Test("A tour through a text that changed goes on") func tour() throws {
    let reader = try Scenario([
      (path: "a.txt", text: "One\n\nAlpha came (e1). \(Self.long)"), (path: "b.txt", text: "Two\n\nBravo came (e1)."),
    ])
    try reader.press("]e<Enter>")
    try reader.update([(path: "b.txt", text: "Two\n\nNobody knew. Then Bravo came (e1).")])
    try reader.press("<Enter><Enter>")
    #expect(
      reader.state.currentSet?.items.compactMap { $0.words(in: reader.state) } == ["Alpha came (e1).", "Then Bravo came (e1)."])
  }

  private static let short = "Two\n\nThe first sentence. Seventeen ships came in. The last sentence."

  /// A note is begun on the second sentence, and then its file changes.
  private func noting(_ change: (Scenario) throws -> Void) throws -> (Scenario, AnnotationTable.Found) {
    let reader = try Scenario([(path: "b.txt", text: Self.short)]).press("))awhy")
    #expect(reader.state.prompt != nil)
    try change(reader)
    try reader.press("<Enter>")
    #expect(reader.status.hasPrefix("note saved"))
    let entry = try required(reader.state.annotations.all.first)
    #expect(entry.annotation.note == "why" && entry.annotation.target.exact == "Seventeen ships came in.")
    return (reader, try required(reader.state.annotations.found(entry.annotation.id).first))
  }

  @Test("A note that is typed while its file changes is on the words on which it was begun") func noted() throws {
    let (reader, found) = try noting { reader in
      try reader.update([(path: "b.txt", text: Self.short.replacing("Two", with: "Two\n\nMuch was added before it."))])
    }
    let place = try required(found.place.range)
    #expect(found.place.name == "moved")
    #expect(reader.state.documents[ArticleID(path: "b.txt")]?.text.string(place) == "Seventeen ships came in.")
  }

  @Test("A note that is typed while its words go keeps them, and is on no others") func notedAndGone() throws {
    let (_, found) = try noting { reader in
      try reader.update([(path: "b.txt", text: Self.short.replacing(" Seventeen ships came in.", with: ""))])
    }
    #expect(found.place == .orphan)
  }

  @Test("A note that is typed while its file gets another name is kept") func notedAndRenamed() throws {
    let (_, found) = try noting { reader in try reader.update([(path: "c.txt", text: Self.short)], gone: ["b.txt"]) }
    #expect(found.article == ArticleID(path: "c.txt") && found.place.name == "exact")
  }

  @Test("Many passages that are tagged in one go while a file changes are those that were seen") func taggedMeanwhile() throws {
    let paragraphs = ["Two", "The first sentence.", "Seventeen ships came in.", "The last sentence."]
    let reader = try Scenario([(path: "b.txt", text: paragraphs.joined(separator: "\n\n"))]).press("g/sentence<Enter>")
    for case .searchLibrary(let query) in reader.effects {
      reader.send(.searched(LibrarySearchMaterial(query, in: reader.state).found()))
    }
    try reader.press("VT")
    let isAsked = if case .tag(let draft) = reader.state.prompt?.kind { draft.what != nil } else { false }
    #expect(isAsked)
    try reader.update([(path: "b.txt", text: (["Before it"] + paragraphs.dropLast()).joined(separator: "\n\n"))])
    try reader.press("legal<Enter>")
    let annotations = reader.state.annotations.all.map(\.annotation)
    #expect(annotations.count == 2 && annotations.allSatisfy { $0.target.exact.contains("sentence") })
    #expect(annotations.flatMap { reader.state.annotations.found($0.id) }.map(\.place.name).sorted() == ["moved", "orphan"])
  }

  @Test("A passage that is annotated already has one annotation when it is tagged with others while its file changes")
  func taggedOnce() throws {
    let paragraphs = ["Two", "The first sentence.", "Seventeen ships came in."]
    let reader = try Scenario([(path: "b.txt", text: paragraphs.joined(separator: "\n\n"))]).press("g/sentence<Enter>")
    for case .searchLibrary(let query) in reader.effects {
      reader.send(.searched(LibrarySearchMaterial(query, in: reader.state).found()))
    }
    try reader.press("VTone<Enter>VVT")
    try reader.update([(path: "b.txt", text: (["Before it"] + paragraphs).joined(separator: "\n\n"))])
    try reader.press("two<Enter>")
    #expect(reader.state.annotations.all.map(\.annotation.tags) == [["one", "two"]])
  }

  @Test("A link that was begun is made with the words that were chosen, or not at all") func linkBegun() throws {
    let texts = [(path: "a.txt", text: "One\n\nAlpha came (e1). It was late."), (path: "b.txt", text: "Two\n\nBravo came (e1).")]
    let moved = "One\n\nMuch more. Alpha came (e1). It was late."
    let reader = try Scenario(texts).press(")c")
    try reader.update([(path: "a.txt", text: moved)])
    #expect(reader.state.linkStart?.place.words(in: reader.state) == "Alpha came (e1).")
    try reader.press("<Tab>)c")
    #expect(reader.state.linkDecisions.confirmed.count == 1)

    let other = try Scenario(texts).press(")c")
    try other.update([(path: "a.txt", text: "One\n\nNobody came (e1). It was late.")])
    #expect(try other.press("<Tab>)c").status.hasPrefix("“Alpha came (e1).” does not stand there any more"))
    #expect(other.state.annotations.all.isEmpty && other.state.linkStart == nil)
  }

  @Test("What passages are to each other is asked on while their files change, and said of the words that were chosen")
  func relatedMeanwhile() throws {
    let reader = try Scenario([
      (path: "a.txt", text: "One\n\nAlpha came (e1). It was late."), (path: "b.txt", text: "Two\n\nBravo came (e1). All slept."),
    ]).press(")C<Tab>)Ce")
    try reader.update([(path: "a.txt", text: "One\n\nIt was late."), (path: "b.txt", text: "Two\n\nNobody came (e1). All slept.")])
    try reader.press("xplains<Enter>")
    let annotation = try required(reader.state.annotations.all.first?.annotation)
    #expect(annotation.details.relation?.name == "explains")
    #expect(annotation.passages.map(\.exact) == ["Alpha came (e1).", "Bravo came (e1)."])
    #expect(reader.state.annotations.found(annotation.id).map(\.place.name) == ["orphan", "changed"])
  }

  @Test("A source that is typed while another article takes the file's place is said of neither") func sourceMeanwhile() throws {
    let reader = try Scenario([(path: "b.txt", text: Self.short)])
    reader.perform("set-source")
    try reader.update([(path: "b.txt", text: "Sport\n\nThe home team lost by four goals to one, and nobody was surprised.")])
    try reader.press("<C-u>The Bee<Enter>")
    #expect(reader.status.hasPrefix("b.txt has another text now") && reader.state.annotations.all.isEmpty)
  }

  @Test("Words that are selected are selected no more when others stand there") func selectedMeanwhile() throws {
    let reader = try Scenario([(path: "b.txt", text: Self.short)]).press("))V")
    try reader.update([(path: "b.txt", text: Self.short.replacing("Two", with: "Two\n\nMuch was added."))])
    #expect(reader.state.selection != nil)
    try reader.update([(path: "b.txt", text: Self.short.replacing("Seventeen ships", with: "Two boats"))])
    #expect(
      reader.state.selection == nil && reader.status.hasPrefix("nothing is selected any more: its words changed; 1 article changed")
    )
  }

  @Test("Two files that change names keep their notes at once") func swapped() throws {
    let texts = [
      (path: "a.txt", text: "One\n\n\(Self.long)"),
      (path: "b.txt", text: "Two\n\nThe general spoke at length of the harbour, of ships and of the men in them."),
    ]
    let reader = try Scenario(texts).press(")anoted<Enter>")
    try reader.update([(path: "a.txt", text: texts[1].text), (path: "b.txt", text: texts[0].text)])
    let id = try required(reader.state.annotations.all.first?.annotation.id)
    #expect(reader.state.annotations.article(of: id) == ArticleID(path: "b.txt"))
    #expect(reader.state.annotations.found(id).first?.place.range != nil)
  }

  @Test("What Esc brings back of a search that was typed while files changed is in their texts") func searchedMeanwhile() throws {
    let reader = try Scenario([(path: "a.txt", text: "One\n\n\(Self.long)"), (path: "b.txt", text: "Two\n\n\(Self.long)")])
    try reader.press("G<Tab>G/harbour")
    try reader.update([(path: "a.txt", text: "One\n\nShort."), (path: "b.txt", text: "Two\n\nShort.")])
    try reader.press("<Esc>")
    #expect(reader.state.desk.panes.count == 2)
    for pane in reader.state.desk.panes {
      let text = try required(reader.state.documents[pane.article]).text
      #expect(pane.cursor < text.range.upperBound && pane.top < text.range.upperBound)
    }
  }

  @Test("Places move with their words") func places() {
    let old = Text("Alpha. Bravo came to the harbour. Charlie.")
    func words(_ offset: Int, in new: String) -> String {
      let text = Text(new)
      return text.string(TextChange(from: old, to: text).place(of: ByteOffset(offset))..<text.range.upperBound)
    }
    #expect(words(0, in: "Alpha! Bravo came to the harbour. Charlie.").hasPrefix("Alpha!"))
    #expect(words(7, in: "Alpha, who was late. Bravo came to the harbour. Charlie.").hasPrefix("Bravo"))
    #expect(words(34, in: "Alpha. Charlie.") == "Charlie.")
    #expect(words(42, in: "").isEmpty)
    #expect(words(7, in: "Zero. Bravo came to the harbour. Zulu.").hasPrefix("Bravo"))
    #expect(words(20, in: "é").utf8.count <= 2)
  }
}
