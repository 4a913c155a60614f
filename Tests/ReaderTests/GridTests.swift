import Corpus
import Testing

@testable import Reader

@Suite("Grids: events as rows, sources as columns") struct GridTests {
  private static let texts = [
    (path: "north.txt", text: "North\n\nThe mayor signed (e1). The bridge fell (e2).\n\nRain came (e3)."),
    (path: "south.txt", text: "South\n\nA bridge fell (e2).\n\nThe mayor has signed (e1)."),
    (path: "west.txt", text: "West\n\nThe mayor, they say, signed (e1).\n\nNobody was hurt (e4)."),
  ]

  /// A reader whose views compare all articles.
  private func comparing(_ keys: String, size: String = "120x36") throws -> Scenario {
    try Scenario(Self.texts, size: size).press("gess" + "q" + keys)
  }

  @Test("ge has a row for each event and a column for each source, the most widely reported first") func coverage() throws {
    let screen = try comparing("ge").screen
    #expect(screen[0].contains("4 events × 3 sources · library"))
    #expect(screen.contains { $0.contains("north.txt") && $0.contains("south.txt") && $0.contains("west.txt") })
    let rows = screen.filter { $0.contains("event e") }
    #expect(rows.count == 4)
    #expect(rows[0].contains("3 event e1"))
    #expect(rows[1].contains("2 event e2"))
  }

  @Test(
    "On the smallest screen rows are shown, and of what the signs mean as much as leaves room for them", arguments: ["ge", "gs"])
  func smallest(view: String) throws {
    let reader = try comparing(view, size: "40x10")
    #expect(reader.screen.filter { $0.contains("event e") }.count >= (view == "ge" ? 4 : 1), "\(reader.screen)")
  }

  @Test("Above each column of signs stands its date, shortened where it is longer than the column") func columnDates() throws {
    let texts = [
      (path: "north.txt", text: "North\n\n27 September 2019\n\nThe mayor signed (e1)."),
      (path: "south.txt", text: "South\n\nBetween 27 September and 3 October 2019\n\nThe mayor signed (e1)."),
    ]
    let reader = try Scenario(texts, size: "100x30")
    let columns = ["27 Sep 2019", "27 Sep – 3 Oct 2019"].enumerated().map {
      GridColumn(id: "\($0.offset)", title: "Paper", note: $0.element, shortNote: $0.offset == 0 ? "27 Sep" : "27 Sep – 3 Oct")
    }
    var list = ListState(.events)
    list.grid?.columns = columns
    let header = try required(GridGeometry(reader.state, list)).header
    #expect(header.map { $0.last?.text } == ["27 Sep", "27 Sep – 3…"])
  }

  @Test("gs shows the passages of each source in its column") func passages() throws {
    let screen = try comparing("gs").screen
    let row = try required(screen.first { $0.contains("event e1") })
    #expect(row.contains("The mayor signed (e1)."))
    #expect(row.contains("The mayor has signed (e1)."))
    #expect(row.contains("The mayor, they say, signed"))
  }

  @Test("Enter on a cell goes to that source's passage, and the tour goes on from it") func chooseCell() throws {
    let reader = try comparing("gell<Enter>")
    #expect(reader.here == "south.txt: The mayor has signed (e1).")
    #expect(reader.state.lists.isEmpty)
    guard case .tour = reader.state.currentSet?.kind else { throw Missing() }
  }

  @Test("Enter on an empty cell goes to where the event would stand, and says so") func chooseGap() throws {
    // North tells of the bridge between what South and it have both; West has nothing of it.
    let reader = try comparing("gejlll<Enter>")
    #expect(reader.state.desk.focusedPane?.article.path == "west.txt")
    #expect(reader.status.contains("west.txt does not report this"))
  }

  @Test("f leaves only what one source reports, then what perhaps one does, then what two or more do") func which() throws {
    let reader = try comparing("gef")
    #expect(reader.screen.filter { $0.contains("event e") }.count == 2)
    #expect(reader.screen[0].contains("only one source"))
    try reader.press("f")
    #expect(reader.screen[0].contains("perhaps only one source") && !reader.screen.contains { $0.contains("event e") })
    try reader.press("f")
    #expect(reader.screen.filter { $0.contains("event e") }.count == 2)
    #expect(reader.screen.contains { $0.contains("event e1") })
  }

  @Test("What a passage tells besides what others tell too is not claimed for one source") func toldBeside() throws {
    let reader = try Scenario([
      (path: "north.txt", text: "North\n\nThe bridge fell (e1) (e2). Rain came (e3)."),
      (path: "south.txt", text: "South\n\nA bridge fell (e1)."),
    ]).press("gsssf")
    #expect(reader.screen[0].contains("only one source"))
    #expect(reader.screen.contains { $0.contains("event e3") })
    #expect(!reader.screen.contains { $0.contains("event e2") })
    #expect(try reader.press("f").screen.contains { $0.contains("event e2") })
    #expect(try reader.press("ffff").screen.contains { $0.contains("event e2") })
    #expect(reader.screen.contains { $0.contains("here north.txt") })
  }

  @Test(
    "A cell without a report shows the passage that comes nearest to one, where only one source reports the event; Enter goes there"
  )
  func near() throws {
    let reader = try Scenario([
      (path: "north.txt", text: "North\n\nThe bridge fell (e1). Rain came (e2)."),
      (path: "south.txt", text: "South\n\nNobody was hurt (e3).\n\nIt poured (e4)."),
    ])
    let analysis = reader.state.analysis
    func link(_ one: Int, _ other: Int, _ score: Double) -> CrossReference {
      CrossReference(
        from: Passage(article: 0, sentence: one), to: Passage(article: 1, sentence: other), score: score, isShown: false,
        evidence: .init(actors: [], dates: [], numbers: [], words: ["rain"]))
    }
    let index = EventIndex(
      crossReferences: [link(2, 2, 0.4), link(1, 1, 0.1)], shownFrom: 0.5, events: Array(analysis.events.events))
    reader.send(
      .pipeline(.analysed(CorpusAnalysis(articles: Array(analysis.articles), actors: analysis.actors, events: index))))
    try reader.press("gsss")
    let rain = try required(reader.screen.first { $0.contains("event e2") })
    #expect(rain.contains("Rain came (e2).") && rain.contains("perhaps, 40 %: It poured (e4)."))
    #expect(reader.screen.contains { $0.contains("perhaps another") })
    #expect(!reader.screen.contains { $0.contains("10 %") })
    try reader.press("jll")
    let copied = try reader.press("y").effects.compactMap { if case .copy(let text) = $0 { text } else { nil } }
    #expect(copied.first?.hasPrefix("perhaps, 40 %: ") == true)
    try reader.press("<Enter>")
    #expect(reader.here == "south.txt: It poured (e4).")
    #expect(reader.status == "south.txt was not found to report this; the likeliest passage, 40 %")
  }

  @Test("Of a row that was scrolled on and is lower now a line of its words stays in sight") func lowerRow() throws {
    let long = String(repeating: "The mayor, who was asked again and again, said so at length, ", count: 8)
    let reader = try Scenario(
      [
        (path: "north.txt", text: "North\n\n\(long) and signed (e1)."),
        (path: "south.txt", text: "South\n\nThe mayor has signed (e1)."),
      ],
      size: "70x10"
    ).press("gessqgsgg")
    for _ in 0..<20 where reader.state.lists.last?.cursor == 0 { try reader.press("j") }
    #expect((reader.state.lists.last?.grid?.skipped ?? 0) > 0)
    for size in [ScreenSize(columns: 300, rows: 24), ScreenSize(columns: 300, rows: 10)] {
      reader.send(.resized(size))
      #expect(ReaderView.frame(reader.state).cursor != nil, "\(size)")
      #expect(reader.screen.contains { $0.contains("said so at length") || $0.contains("and signed (e1)") })
    }
  }

  @Test("Of a row that is higher than the screen the name stays in sight") func tallRow() throws {
    let long = String(repeating: "The mayor, who was asked again and again, said so at length, ", count: 40)
    let reader = try Scenario(
      [
        (path: "north.txt", text: "North\n\n\(long) and signed (e1)."),
        (path: "south.txt", text: "South\n\nThe mayor has signed (e1)."),
      ],
      size: "80x10"
    ).press("gessqgsgg")
    let first = try required(reader.screen.firstIndex { $0.contains("event e1") })
    try reader.press("j")
    #expect((reader.state.lists.last?.grid?.skipped ?? 0) > 0)
    #expect(reader.screen[first].contains("event e1"))
  }

  @Test("Columns are moved, hidden and shown again") func columns() throws {
    let reader = try comparing("gel")
    func titles() -> [String] { reader.state.lists.last?.grid?.columns.map(\.title) ?? [] }
    let before = titles()
    try reader.press("L")
    #expect(titles() == [before[1], before[0], before[2]])
    try reader.press("c")
    #expect(titles() == [before[1], before[2]])
    #expect(reader.screen[0].contains("1 hidden"))
    try reader.press("C")
    #expect(titles() == [before[1], before[0], before[2]])
  }

  @Test("The last column stays") func lastColumn() throws {
    let reader = try comparing("gelccc")
    #expect(reader.state.lists.last?.grid?.columns.count == 1)
    #expect(reader.status == "the last column stays")
  }

  @Test("A view that is opened again stands where it was left, with its columns") func comesBack() throws {
    let reader = try comparing("gejjLlcq")
    let left = try required(reader.state.keptGrids[.events])
    try reader.press("Gge")
    let again = try required(reader.state.lists.last)
    #expect(again.grid?.hidden == left.grid?.hidden)
    #expect(again.grid?.cursor == left.grid?.cursor)
  }

  @Test("The row of the event in focus has the cursor when a view is opened") func rowInFocus() throws {
    let reader = try comparing(")ge")
    #expect(reader.state.lists.last?.chosen?.id == reader.state.event(EventID("e1"))?.id.value)
  }

  @Test("actor:, source: and words choose among events") func filter() throws {
    let reader = try comparing("ge/source:west<Enter>")
    #expect(reader.screen.filter { $0.contains("event e") }.count == 2)
    try reader.press("<Esc>/bridge<Enter>")
    #expect(reader.screen.filter { $0.contains("event e") }.count == 1)
  }

  @Test(
    "What is half typed of source: or date: leaves all events and articles, and is no word",
    arguments: ["source:", "date:", "date:2019..", "SOURCE:"])
  func halfTyped(typed: String) throws {
    let events = try comparing("gs")
    let all = events.state.lists.last?.rows.count
    #expect(try events.press("/\(typed)").state.lists.last?.rows.count == all)
    let filter = QualifiedWords(typed)
    #expect(filter.words.isEmpty)
    #expect(try Scenario(Self.texts).state.documents.articles.allSatisfy { filter.takes($0) })
  }

  @Test("While panes follow, those of sources that report the row's event stand on it") func follow() throws {
    let reader = try comparing("geSj")
    #expect(reader.state.lists.last?.chosen?.id == "e2")
    let places = reader.state.desk.panes.compactMap { pane in
      reader.state.documents[pane.article].flatMap { article in
        reader.state.sentenceRange(at: pane.cursor, in: article).map { article.text.string($0) }
      }
    }
    #expect(places.contains("The bridge fell (e2)."))
    #expect(places.contains("A bridge fell (e2)."))
    #expect(!reader.state.lists.isEmpty)
  }

  @Test("Panes that have no room on the screen follow the row too") func followOutOfSight() throws {
    let texts = ["a", "b", "c"].map { name in
      (path: "\(name).txt", text: "Title \(name)\n\nThe port fell (e1).\n\nMore of \(name).\n\nThe bridge of \(name) fell (e2).")
    }
    let reader = try Scenario(texts, size: "160x24").press("geSj")
    reader.send(.resized(ScreenSize(columns: 80, rows: 24)))
    try reader.press("kj")
    #expect(reader.state.desk.panes.count == 3 && reader.state.layout.panes.count < 3)
    let places = reader.state.desk.panes.compactMap { pane in
      reader.state.documents[pane.article].flatMap { article in
        reader.state.sentenceRange(at: pane.cursor, in: article).map { article.text.string($0) }
      }
    }
    #expect(places.filter { $0.hasSuffix("fell (e2).") }.count == 3, "\(places)")
  }

  @Test("A row that is higher than the screen is scrolled through before the next") func highRow() throws {
    let long = String(repeating: "many words follow each other here ", count: 40)
    let reader = try Scenario(
      [(path: "a.txt", text: "A\n\nIt \(long)(e1). Then (e2)."), (path: "b.txt", text: "B\n\nSo (e1). And (e2).")], size: "80x10"
    ).press("gs")
    try reader.press("j")
    #expect(reader.state.lists.last?.cursor == 0)
    #expect((reader.state.lists.last?.grid?.skipped ?? 0) > 0)
    for _ in 0..<10 { try reader.press("j") }
    #expect(reader.state.lists.last?.cursor == 1)
  }

  @Test(
    "A long passage that is perhaps a report is cut as others are, and says how much more there is", arguments: ["80x24", "100x30"])
  func longNear(size: String) throws {
    let long = (1...90).map { "word\($0)" }.joined(separator: " ")
    let reader = try rain(0.4, told: "It poured, \(long)", size: size).press("gsss")
    #expect(reader.screen.contains { $0.contains("perhaps, 40 %: It poured") })
    #expect(reader.screen.contains { $0.contains("more lines") } && !reader.screen.contains { $0.contains("word90") })
    // Where there is room for the whole it is not cut.
    let short = try rain(0.4, told: "It poured, \((1...15).map { "word\($0)" }.joined(separator: " "))", size: "120x36").press(
      "gsss")
    #expect(short.screen.contains { $0.contains("word15") } && !short.screen.contains { $0.contains("more line") })
  }

  @Test("A long row leaves room for the next: what is cut says how much that is, and stands whole on the card")
  func longRow() throws {
    let long = (1...90).map { "word\($0)" }.joined(separator: " ")
    let reader = try Scenario(
      [(path: "a.txt", text: "A\n\nIt \(long) (e1). Then (e2)."), (path: "b.txt", text: "B\n\nSo (e1). And (e2).")], size: "80x24"
    ).press("gs")
    #expect(reader.screen.contains { $0.contains("event e2") })
    #expect(reader.screen.contains { $0.contains("more lines") } && !reader.screen.contains { $0.contains("word90") })
    #expect(try reader.press("j").state.lists.last?.cursor == 1)
    #expect(try reader.press("ki").screen.joined().contains("word90"))
  }

  @Test("The cursor's row and column are on the screen, wherever keys go", arguments: ["40x10", "80x24", "200x60"])
  func cursorIsShown(size: String) throws {
    for view in ["ge", "gs"] {
      let reader = try comparing(view, size: size)
      for keys in ["j", "l", "G", "$", "k", "gg", "h", "l", "<C-d>", "o", "j", "H", "L", "f", "zh", "0", "<C-u>"] {
        try reader.press(keys)
        let cursor = ReaderView.frame(reader.state).cursor
        if reader.state.lists.last?.rows.isEmpty == false { #expect(cursor != nil, "\(view) \(keys) at \(size)") }
      }
    }
  }
}
