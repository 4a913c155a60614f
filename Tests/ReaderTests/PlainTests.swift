import Testing

@testable import Reader

/// The reader in lines of words, for screen readers and simple terminals.
@Suite("Plain mode") struct PlainTests {
  private let texts = [
    (path: "a.txt", text: "First\n\nAlpha one (e1) by Ankara. Alpha two (e2).\n\nThe end of it."),
    (path: "b.txt", text: "Second\n\nBeta one (e1). Beta two (e2)."), (path: "c.txt", text: "Third\n\nGamma one (e1)."),
  ]

  /// Signs that are drawn and not read.
  private let signs: Set<Character> = ["│", "─", "┌", "┐", "└", "┘", "▌", "›", "‹", "┄", "⏎", "·", "⇅"]

  private func reader(_ size: String = "80x24") throws -> Scenario {
    let configuration = UserConfiguration.none
    let reader = try Scenario(texts, size: size, names: ["Ankara", "Alpha"])
    reader.send(.configured(configuration))
    reader.makePlain()
    return reader
  }

  @Test(
    "No screen has borders or signs, and each has the cursor on the line that is read",
    arguments: [
      "", "j", "/alp", "ga", "gsl", "gn", "ge", "gt", "gd", "gl", "gq", "gf", "?", "\\", "K", "]e", "v", "aa note<Enter>gn", "i",
      ":pa", "g",
      "gm", "gp", "gw", "o",
    ])
  func noSigns(keys: String) throws {
    for size in ["80x24", "40x10", "200x60"] {
      let reader = try reader(size).press(keys)
      let found = Set(reader.screen.joined()).intersection(signs)
      #expect(found.isEmpty, "\(keys) at \(size): \(found)\n\(reader.screen.joined(separator: "\n"))")
      let frame = ReaderView.frame(reader.state)
      let list = reader.state.lists.last
      if list?.rows.isEmpty ?? true, list != nil { continue }
      #expect(frame.cursor != nil, "\(keys) at \(size)")
    }
  }

  @Test("The cursor stands on its word, on the chosen line of a list, and where a line is typed") func cursor() throws {
    let reader = try reader()
    try reader.press(")w")
    let frame = ReaderView.frame(reader.state)
    let cursor = try required(frame.cursor)
    let line = reader.screen[cursor.row.value]
    #expect(String(line.dropFirst(cursor.column.value)).hasPrefix(reader.word))
    try reader.press("gaj")
    let row = try required(ReaderView.frame(reader.state).cursor).row.value
    #expect(reader.screen[row].contains(reader.state.lists[0].chosen?.id ?? "?") || reader.screen[row].contains("Alpha"))
    try reader.press("q/alp")
    #expect(ReaderView.frame(reader.state).cursor?.row.value == 23)
  }

  @Test("The report that K shows has its keys below it", arguments: ["80x24", "40x10"]) func keysOfReport(size: String) throws {
    let reader = try reader(size).press("]eK")
    #expect(reader.screen.contains { $0.hasPrefix("Enter go, K next, + yes, - no, i why") })
  }

  @Test(
    "The report that K shows says how it tells of the event, in whose voice and when, and how sure the link is; j shows what has no room",
    arguments: ["80x24", "40x10"])
  func factsOfReport(size: String) throws {
    let long = (1...20).map { "word\($0)" }.joined(separator: " ")
    let reader = try Scenario(
      [(path: "a.txt", text: "First\n\nAlpha (e1)."), (path: "b.txt", text: "Second\n\nBeta \(long) (e1).")], size: size)
    reader.makePlain()
    var told = try reader.press("]eK").screen.joined(separator: " ")
    #expect(told.contains("j goes on") == (size == "40x10"))
    for _ in 0..<6 { told += try " " + reader.press("j").screen.joined(separator: " ") }
    let words = SourceCells.singleSpaced(told)
    #expect(words.contains("asserted, own voice, no date") && words.contains("certainty: "), "\(words)")
    #expect(reader.state.peek != nil)
  }

  @Test("One article is shown at a time, said which of those that are open, and what is in focus is said in words")
  func oneArticle() throws {
    let reader = try reader("200x60").press(")")
    #expect(reader.screen[1].contains("1 of 3 open"))
    #expect(!reader.screen.contains { $0.contains("Beta one") })
    #expect(reader.screen[58].contains("in focus: "))
    #expect(try reader.press("<Tab>").screen.contains { $0.contains("Beta one") })
  }

  @Test("What is said at the end of a line is parted by commas, and not by room alone") func parted() throws {
    let screen = try reader("200x60").press("]e/alpha<Enter>").screen.joined(separator: " ")
    #expect(screen.contains("2 sources, match 2 of 2"))
  }

  @Test("A cell of a table stands below its row's name, with the name of its column") func cells() throws {
    let reader = try reader().press("gs")
    #expect(reader.screen.contains { $0.hasPrefix("event e1") || $0.contains("event e1") })
    #expect(
      reader.screen.contains { $0.contains("First: ") || $0.contains("a: ") || $0.contains("a.txt: ") || $0.contains("Alpha one") })
  }

  @Test("What is long is told over several lines, in lists, cells and messages") func wrapped() throws {
    let long = "Alpha, which " + String(repeating: "went on and on and ", count: 12) + "ended (e1)."
    let reader = try Scenario(
      [(path: "a.txt", text: "First\n\n\(long)"), (path: "b.txt", text: "Second\n\nBeta (e1).")], size: "80x24")
    reader.makePlain()
    func told(_ keys: String) throws -> String {
      try reader.press(keys).screen.map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
    }
    #expect(try told("gsl").contains(long))
    #expect(try told("q)aa note<Enter>gn").contains("ended (e1)."))
    reader.send(.notice("a notice that is long, " + String(repeating: "and longer, ", count: 12) + "and ends here"))
    #expect(try told("").contains("and longer, and ends here"))
    #expect(try told("qgm").contains("and longer, and ends here"))
    #expect(try told("").contains("back"), "the keys of a view are told")
  }

  @Test("What differs is said once with how often, and how it stands to the others where it is not alike") func differing() throws {
    let sandbox = try CommandSandbox([
      "a.txt":
        "River Times\n\nMarch 10, 2020\n\nA fire in the Hotel Bristol in Colmar killed four people on Sunday, the prefect said. The fire in the Hotel Bristol in Colmar killed four people on Sunday.\n",
      "b.txt":
        "Valley Post\n\nMarch 10, 2020\n\nThe fire in the Hotel Bristol in Colmar killed seven people on Sunday, the prefect said.\n",
    ])
    var options = LibraryPaths(sandbox).options
    options.isPlain = true
    let session = try ReaderSession(options, size: ScreenSize(columns: 80, rows: 24), log: LogFile.logger(options))
    var printed = ""
    var runner = ScriptRunner(session) { printed += $0 }
    try runner.run("wait-analysis\nkeys \"gess\"\nkeys \"qgd\"\nprint-screen\n")
    _ = session.end()
    #expect(printed.contains("“four” 2× (four people, differs)") || printed.contains("“four” 2× (4 people, differs)"), "\(printed)")
    #expect(!printed.contains("agrees"))
  }

  @Test("What the first line has no room for is left out whole, and what is long in a row begins a line") func wholeWords() throws {
    let title = "A title that is longer than half of the line is"
    let reader = try Scenario(
      [
        (path: "a.txt", text: "\(title)\n\nMarch 3, 2020\n\nAlpha one (e1)."),
        (path: "b.txt", text: "Second\n\nMay 5, 2020\n\nBeta (e1)."),
      ],
      size: "40x10")
    reader.makePlain()
    #expect(reader.screen[0] == "made-up, 2 articles, 1 shown" || reader.screen[0] == "made-up, 2 articles, 2 open, 1 shown")
    try reader.press("aa note<Enter>")
    #expect(reader.screen[0].hasSuffix(", 1 note"))
    try reader.press("gls")
    #expect(reader.screen.contains("  A title that is longer than half of"))
    #expect(!reader.screen.contains { $0.contains("…") })
  }

  @Test("What is in focus is told over two lines before it is cut") func explanation() throws {
    let reader = try Scenario(
      [
        (path: "a.txt", text: "First\n\nAlpha and Ankara and Beta met (e1), (e2), (e3)."),
        (path: "b.txt", text: "Second\n\nThey met (e1), (e2), (e3)."),
      ], size: "40x10", names: ["Ankara", "Alpha", "Beta"])
    reader.makePlain()
    try reader.press("}")
    #expect(reader.screen[7].hasPrefix("in focus: "))
    #expect(!reader.screen[8].isEmpty)
  }

  @Test("Signs are told in words: how often and where a source reports, what differs, when it was") func words() throws {
    let reader = try Scenario(
      [
        (path: "a.txt", text: "First\n\nOn 3 May 2019 Alpha came (e1).\n\nMore.\n\nThe end."),
        (path: "b.txt", text: "Second\n\nOn 3 May 2019 Beta came (e1)."),
      ], size: "80x24", readsDates: true)
    reader.makePlain()
    let timeline = try reader.press("gt").screen
    #expect(timeline.contains { $0.contains("3 May 2019: ") && $0.contains("a.txt") && $0.contains("b.txt") })
    #expect(!timeline.joined().contains { "○●△▲╌━┣┫".contains($0) })
    let coverage = try reader.press("qge").screen
    #expect(coverage.contains { $0.contains("a.txt: 1, first third") }, "\(coverage)")
    #expect(!coverage.joined().contains { "↑✗".contains($0) })
  }

  /// What the lines of the screen say, of those between the title and the status.
  private func said(_ reader: Scenario) -> [String] {
    reader.screen.dropFirst().dropLast(2).map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }

  @Test(
    "Each key that goes on changes what is seen, and shows every line of a row that is higher than the screen",
    arguments: ["gs", "gsh", "ge", "gd", "gm", "gn"], ["80x24", "40x10", "60x12"])
  func highRows(view: String, size: String) throws {
    func long(_ word: String) -> String { (1...90).map { "\(word)\($0)" }.joined(separator: " ") }
    let reader = try Scenario(
      [
        (path: "a.txt", text: "First\n\nAlpha \(long("word")) came on 3 May 2019 (e1).\n\nAlpha went (e2)."),
        (path: "b.txt", text: "Second\n\nBeta \(long("other")) came on 4 May 2019 (e1).\n\nBeta went (e2)."),
      ], size: size, readsDates: true)
    reader.makePlain()
    reader.send(.notice("A notice of \(long("word"))"))
    reader.send(.notice("A short notice"))
    try reader.press(")aa note on \(long("noted"))<Enter>}aa short note<Enter>gg").press(view).press("gg")
    // What is seen is also where the cursor stands.
    func seen() -> [String] {
      reader.screen + [ReaderView.frame(reader.state).cursor.map { "cursor in row \($0.row.value)" } ?? ""]
    }
    var screens = [seen()]
    var told = said(reader)
    var isThere = false
    for _ in 0..<200 {
      // Where the last row ends nothing can change.
      try reader.press("j")
      if seen() == screens.last {
        isThere = true
        break
      }
      screens.append(seen())
      told += said(reader)
    }
    #expect(isThere, "\(view) at \(size) has an end")
    let repeated = screens.indices.dropFirst().filter { screens[..<$0].contains(screens[$0]) }
    #expect(repeated.isEmpty, "\(view) at \(size) came twice: \(repeated.map { screens[$0].joined(separator: "\n") })")
    if ["gs", "gsh", "gm", "gn"].contains(view) {
      let words = Set(told.flatMap { $0.split(separator: " ") })
      for number in 1...90 { #expect(words.contains("word\(number)"), "\(view) at \(size): word\(number)") }
    }
    // And back by the same number of keys, or fewer, to the first row.
    for _ in screens { try reader.press("k") }
    #expect(reader.state.lists.last?.cursor == 0 || reader.state.lists.last?.rows.first?.isHeading == true)
    #expect(seen() == screens.first, "\(view) at \(size)")
  }

  @Test("Another column is brought into sight, and a page goes over no row that was not shown") func columnsAndPages() throws {
    let long = (1...60).map { "word\($0)" }.joined(separator: " ")
    let reader = try Scenario(
      (1...5).map { (path: "\($0).txt", text: "Title \($0)\n\nTeller\($0) \(long) (e1).\n\nTeller\($0) left (e2).") }, size: "60x12"
    )
    reader.makePlain()
    try reader.press("gessqgs0")
    for number in 1...5 {
      try reader.press("l")
      #expect(reader.screen.contains { $0.contains("Teller\(number)") }, "column \(number)")
    }
    try reader.press("qgn")
    for number in 0..<30 { try reader.press("q\(number % 4 + 1)jaa note\(number)<Enter>gn") }
    try reader.press("gg")
    var seen = Set(said(reader).flatMap { $0.split(separator: " ") })
    for _ in 0..<40 {
      try reader.press("<C-f>")
      seen.formUnion(said(reader).flatMap { $0.split(separator: " ") })
    }
    for number in 0..<30 { #expect(seen.contains { $0.hasPrefix("note\(number)") }, "note\(number)") }
  }

  @Test("--plain and plain = true print such a screen without a terminal too") func headless() throws {
    let sandbox = try CommandSandbox(["a.txt": "One\n\nAlpha spoke.\n"])
    let surroundings = LibraryPaths(sandbox)
    var options = surroundings.options
    options.isPlain = true
    let session = try ReaderSession(options, size: ScreenSize(columns: 80, rows: 24), log: LogFile.logger(options))
    var printed = ""
    var runner = ScriptRunner(session) { printed += $0 }
    try runner.run("wait-analysis\nprint-screen\n")
    _ = session.end()
    #expect(printed.contains("Alpha spoke.") && !printed.contains("─"))
  }
}

/// The options of a reader on a sandbox.
private struct LibraryPaths {
  let options: ReadOptions

  init(_ sandbox: CommandSandbox) {
    options = ReadOptions(
      paths: [sandbox.corpus], open: [], at: nil, isFresh: true, isPlain: false, usesMouse: false, theme: nil, size: nil,
      script: nil,
      printsScreen: false, logLevel: nil, environment: sandbox.variables)
  }
}
