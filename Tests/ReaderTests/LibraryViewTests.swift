import Corpus
import Testing

@testable import Reader

private let articles = [
  (path: "a.txt", text: "Alpha title\n\nThe first article (e1) is about water. By Somebody."),
  (path: "b.txt", text: "Beta title\n\nThe second article (e1) is about fire and water."),
  (path: "c.txt", text: "Gamma title\n\nThe third article is about air."),
  (path: "d.txt", text: "Delta title\n\nThe fourth article is about earth, at some more length than the others are."),
]

@Suite("The library view") struct LibraryViewTests {
  /// The titles of the rows, in order.
  private func titles(_ reader: Scenario) -> [String] {
    reader.screen.compactMap { row in
      ["Alpha", "Beta", "Gamma", "Delta"].first {
        row.contains("\($0) title") && row.contains("-") || row.contains("\($0) title") && row.contains("%")
      }
    }
  }

  @Test("o opens several that are marked beside what is read, and one in its place") func severalBeside() throws {
    let texts = ["a", "b", "c", "d"].map { (path: "\($0).txt", text: "Title \($0)\n\nText of \($0) (e1).") }
    let reader = try Scenario(texts, size: "60x20")
    let read = try required(reader.state.desk.focusedPane?.article)
    let open = reader.state.desk.panes.count
    let closed = reader.state.documents.byDate.filter { reader.state.desk.index(of: $0) == nil }
    try #require(closed.count >= 2)
    try reader.press("o/\(closed[0].path)<Enter><Space>/<C-u>\(closed[1].path)<Enter><Space>/<C-u><Enter><Enter>")
    #expect(reader.state.desk.panes.count == open + 2)
    #expect(reader.state.desk.index(of: read) != nil)
  }

  @Test("gl lists stories and below each its articles; s lists the articles alone, and again by story")
  func grouping() throws {
    let reader = try Scenario(articles).press("gl")
    #expect(reader.screen[0].contains("Library · 4 articles · 4 stories"))
    #expect(reader.screen.contains { $0.hasPrefix(" Alpha title  1 article") })
    try reader.press("s")
    #expect(!reader.screen.contains { $0.hasPrefix(" Alpha title  1 article") })
    #expect(reader.screen.filter { $0.prefix(reader.state.listWidth).contains(".txt") }.count == 4)
    try reader.press("s")
    #expect(reader.screen.contains { $0.hasPrefix(" Alpha title  1 article") })
  }

  @Test("o goes through the orders: by date, source, path, words and what was read least")
  func orders() throws {
    let reader = try Scenario(articles, size: "50x20").press("gls")
    #expect(titles(reader) == ["Alpha", "Beta", "Gamma", "Delta"])
    try reader.press("ooo")
    #expect(titles(reader) == ["Delta", "Alpha", "Beta", "Gamma"])
    #expect(reader.status == "ordered by words")
    try reader.press("o")
    #expect(titles(reader) == ["Beta", "Gamma", "Delta", "Alpha"], "Alpha was on the screen")
  }

  @Test("On a narrow screen the source and the title are told before words, dates and what was read") func narrow() throws {
    let texts = [
      (path: "a.txt", text: "Alpha title of the first article\n\nMarch 3, 2020\n\nThe first article (e1) is about water.")
    ]
    let row = try required(Scenario(texts, size: "60x20").press("gl").screen.first { $0.contains("a.txt") })
    #expect(row.contains("3 Mar ’20") && row.contains("Alpha title of the first art") && row.contains("%"), "\(row)")
    let least = try required(Scenario(texts, size: "40x10").press("gl").screen.first { $0.contains("a.txt") })
    #expect(least.contains("Alpha title of the f") && !least.contains("2020") && !least.contains("%"))
  }

  @Test("a filter keeps the name of a story above what it finds")
  func filter() throws {
    let reader = try Scenario(articles).press("gl/gamma<Enter>")
    let rows = reader.screen.filter { $0.contains("Gamma") || $0.contains("Alpha") }
    #expect(rows.count == 2)
    #expect(rows.first?.hasPrefix(" Gamma title  1 article") == true)
  }

  @Test("Space marks several and Enter opens them, also those that the filter hides then")
  func marking() throws {
    let reader = try Scenario(articles, size: "80x24").press("gls")
    try reader.press("/gamma<Enter><Space>/<C-u>delta<Enter><Space>")
    #expect(reader.screen[0].contains("2 marked"))
    try reader.press("<Enter>")
    #expect(reader.state.lists.isEmpty)
    #expect(reader.state.desk.panes.map(\.article.path).contains("c.txt"))
    #expect(reader.state.desk.panes.map(\.article.path).contains("d.txt"))
    #expect(reader.state.focusedArticle?.id.path == "c.txt")
    try reader.press("<lt>")
    #expect(reader.state.desk.panes.count == 2, "< brings back what was open")
  }

  @Test("files that could not be read stand at the end, with the reason")
  func skipped() throws {
    let reader = try Scenario(articles)
    reader.send(.pipeline(.skipped(.init(library: 0, path: "x.bin", reason: "is not text"))))
    try reader.press("gl")
    #expect(reader.screen[0].contains("1 not read (gm says why)"))
    #expect(reader.screen.contains { $0.contains("x.bin") && $0.contains("is not text") })
  }

  @Test("while articles stream in, a long list is made anew now and then, and at the next key at the latest")
  func streaming() throws {
    let reader = try Scenario(articles, isAnalysed: false).press("gls")
    let more = try Scenario([(path: "e.txt", text: "Epsilon title\n\nOne more.")]).state.documents.articles
    reader.send(.pipeline(.read(more)))
    try reader.press("j")
    #expect(reader.screen.contains { $0.contains("Epsilon title") })
  }
}

@Suite("What the user knows better of an article") struct DecidingTests {
  @Test("set-source and set-date ask with what is known, show the answer at once, and compare anew")
  func setting() throws {
    let reader = try Scenario(articles)
    reader.perform("set-source")
    #expect(reader.state.prompt != nil)
    for key in try Key.sequence(notation: "Reuters<Enter>") { reader.send(.input(.key(key))) }
    #expect(reader.effects.contains(.compareAgain(library: 0)))
    #expect(reader.state.focusedArticle?.metadata.source == SourceAttribution(name: "Reuters", basis: .stated, decided: .user))
    #expect(reader.screen[1].contains("Reuters · undated"))
    reader.perform("set-date 19 Dec 2019")
    #expect(reader.state.focusedArticle?.metadata.date.date?.edtf == "2019-12-19")
    #expect(reader.screen[1].contains("Reuters · 19 Dec 2019"))
    #expect(reader.state.isComparingAgain)
    reader.perform("set-date 2018")
    #expect(reader.state.focusedArticle?.metadata.date.date?.edtf == "2018", "a year is no count")
    #expect(reader.state.annotations.decisions(on: ArticleID(path: "a.txt")).count == 2, "one of each kind")
  }

  @Test("what is no date stays in the prompt, which says how to write one")
  func noDate() throws {
    let reader = try Scenario(articles)
    reader.perform("set-date")
    try reader.press("soon<Enter>")
    #expect(reader.state.prompt?.line.text == "soon")
    #expect(reader.screen.contains { $0.contains("no date: write 2019-12-19") })
    #expect(try reader.press("<C-u>5 May 2020").screen.contains { $0.contains("⏎  5 May 2020") })
    try reader.press("<Enter>")
    #expect(reader.state.focusedArticle?.metadata.date.date?.edtf == "2020-05-05")
  }

  @Test("u takes a decision back, unset-source forgets it, and what was found is there again")
  func takingBack() throws {
    let reader = try Scenario(articles)
    reader.perform("set-source Reuters")
    reader.answer()
    #expect(reader.status == "source: Reuters, saved in .synoptic")
    try reader.press("u")
    #expect(reader.state.focusedArticle?.metadata.source == .unknown)
    try reader.press("<C-r>")
    #expect(reader.state.focusedArticle?.metadata.source.name == "Reuters")
    reader.perform("unset-source")
    #expect(reader.state.focusedArticle?.metadata.source == .unknown)
    reader.perform("unset-date")
    #expect(reader.status.contains("you set nothing"))
  }

  @Test("a decision that could not be stored is taken back")
  func notStored() throws {
    let reader = try Scenario(articles)
    reader.perform("set-source Reuters")
    guard case .store(let change, let library) = try required(reader.effects.first) else { throw Missing() }
    reader.send(.notStored(change, library: library, problem: "the disk is full"))
    #expect(reader.state.focusedArticle?.metadata.source == .unknown)
    #expect(reader.effects == [.compareAgain(library: 0)])
  }

  @Test("decisions are listed with the annotations, and are no notes on a passage")
  func listed() throws {
    let reader = try Scenario(articles)
    reader.perform("set-source Reuters")
    reader.answer()
    #expect(!reader.screen[0].contains("note"))
    try reader.press("gn")
    #expect(reader.screen[0].contains("Annotations · 1"))
    #expect(reader.screen.contains { $0.contains("source: Reuters") })
    try reader.press("x")
    #expect(reader.state.focusedArticle?.metadata.source == .unknown)
  }

  @Test("the menu lists what can be done with the focus and its article, and does it")
  func menu() throws {
    for name in FocusMenu.allNames { #expect(ActionTable.byName[name] != nil, "\(name)") }
    let reader = try Scenario(articles).press(")\\")
    #expect(reader.screen.contains { $0.contains("Event · event e1") })
    #expect(reader.screen.contains { $0.contains("Set this article's source…") })
    #expect(reader.screen.allSatisfy { !$0.contains("Forget") || $0.contains("not now: ") }, "nothing was set")
    try reader.press("/source<Enter><Enter>")
    #expect(reader.state.lists.isEmpty)
    #expect(reader.state.prompt?.label(in: reader.state) == "source: ")
    try reader.press("AFP<Enter>\\")
    #expect(reader.screen.contains { $0.contains("Forget the source that you set") })
  }

  @Test(
    "the menu tells each action in full, over as many lines as it takes, and each of them does it", arguments: ["120x40", "60x40"])
  func wholeMenu(size: String) throws {
    let reader = try Scenario(articles, size: size).press(")\\/contradicts<Enter>")
    let told = reader.screen.dropFirst(2).dropLast(2).map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(told.filter { !$0.isEmpty }.count == (size == "60x40" ? 5 : 3))
    let words = SourceCells.singleSpaced(told.joined(separator: " "))
    #expect(words.hasSuffix("say what one is to the other: contradicts, supports, cites, your own word"), "\(words)")
    #expect(try reader.press("j<Enter>").state.linkStart != nil)
  }

  @Test("in the library, menu and card are about the article under the cursor")
  func inLibrary() throws {
    let reader = try Scenario(articles).press("gl/gamma<Enter>\\/source<Enter><Enter>Reuters<Enter>")
    #expect(reader.state.documents[ArticleID(path: "c.txt")]?.metadata.source.name == "Reuters")
    #expect(reader.state.documents[ArticleID(path: "a.txt")]?.metadata.source.name == nil)
    try reader.press("i")
    #expect(reader.screen[0].contains("Article · Gamma title"))
    #expect(reader.screen.contains { $0.contains("source") && $0.contains("Reuters (set by you)") })
  }

  @Test("i with nothing else in focus is the article's card")
  func card() throws {
    let german =
      "Die Regierung hat am Montag mitgeteilt, dass sie keine Truppen an die Grenze schicken werde, bevor die Gespräche beendet sind. Beamte sagten, eine Einigung sei nahe, aber mehrere Fragen seien noch offen."
    let reader = try Scenario([(path: "2019-12-19.txt", text: german)])
    #expect(reader.screen.contains { $0.contains("analysis is for English; this is German") })
    try reader.press("i")
    #expect(reader.screen.contains { $0.contains("language") && $0.contains("German (de): analysis is for English") })
    #expect(reader.screen.contains { $0.contains("date") && $0.contains("19 Dec 2019 (from the file's name)") })
    #expect(reader.screen.contains { $0.contains("words") && $0.contains("32") })
    try reader.press("qgm")
    #expect(reader.screen.contains { $0.contains("2019-12-19.txt") && $0.contains("analysis is for English") })
  }
}
