import Corpus
import Foundation
import Language
import Library
import Testing

@testable import Reader

/// Reading a library that is too large to be held in memory: here one of twelve files, where four may be.
@Suite("A large library") struct LargeLibraryTests {
  private let sandbox: CommandSandbox

  init() throws {
    sandbox = try CommandSandbox()
    try FileManager.default.createDirectory(atPath: "\(sandbox.base)/config/synoptic", withIntermediateDirectories: true)
    try Data("catalogue = 4\n".utf8).write(to: URL(fileURLWithPath: "\(sandbox.base)/config/synoptic/config.toml"))
    let tellings = [
      "The minister Helga Brandvik resigned in Oslo on Monday over the harbour contract, her office said.",
      "Helga Brandvik, the minister, has resigned over the harbour contract in Oslo, a spokesman told reporters.",
      "On Monday minister Helga Brandvik resigned; the harbour contract had been criticised in Oslo for weeks.",
    ]
    for (number, telling) in tellings.enumerated() {
      try write("Minister resigns \(number)\n\n1\(number) March 2020\n\n\(telling)\n", to: "harbour/\(number).txt")
    }
    let others = [
      "volcano": "Ash from the volcano Mount Sakar closed the airport of Veldin while farmers moved their herds.",
      "chess": "Grandmaster Yusuf Kharrat won the chess final in Tripoli after fifty moves and a quiet endgame.",
      "bridge": "Engineers reopened the suspension bridge at Tarnow, whose cables had corroded since winter.",
      "orchestra": "An orchestra from Lima played Brahms before two thousand listeners in the open air.",
      "whales": "Biologists counted forty whales off the Azores, more than in any summer they remember.",
      "bakery": "The oldest bakery of Ghent closes, as nobody wants to rise at three in the night.",
      "tram": "Drivers of the tram in Porto stopped work for a day and asked for longer breaks.",
      "comet": "A comet that returns every eighty years was seen by amateurs above the Andes.",
      "glacier": "The glacier lost nine metres of ice, hydrologists in Bern reported with concern.",
    ]
    for (name, telling) in others { try write("About the \(name)\n\n2 May 2019\n\n\(telling)\n", to: "other/\(name).txt") }
  }

  private func write(_ text: String, to name: String) throws { try sandbox.write(Array(text.utf8), to: name) }

  private func state(_ printed: String) throws -> [String: Any] {
    let line = try #require(printed.split(separator: "\n").last { $0.hasPrefix("{") })
    return try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  private func focusedArticle(_ printed: String) throws -> String {
    let state = try state(printed)
    let panes = try #require(state["panes"] as? [[String: Any]])
    return try #require(panes[state["focused"] as? Int ?? 0]["article"] as? String)
  }

  @Test("tells how many articles there are, and compares what is open with what is near to it") func near() throws {
    _ = try sandbox.read("wait-analysis")
    let printed = try sandbox.read("open harbour/1.txt\nwait-analysis\nprint-screen\nkeys \"]e<Enter>\"\nprint-state\n")
    #expect(printed.contains("12 articles, "))
    #expect(try focusedArticle(printed).hasPrefix("harbour/"))
    #expect(try focusedArticle(printed) != "harbour/1.txt")
  }

  @Test("lists what is not in memory, looks for words in it, and opens what is chosen") func choosing() throws {
    _ = try sandbox.read("wait-analysis")
    let printed = try sandbox.read(
      "open harbour/1.txt\nwait-analysis\nkeys \"o\"\nprint-screen\nkeys \"/whal azores<Enter>\"\nprint-screen\nkeys \"<Enter>\"\n"
        + "wait-analysis\nprint-state\n")
    #expect(printed.contains("In the library · 12 · the newest first") && printed.contains("About the glacier"))
    // The text beside the list.
    #expect(printed.contains("Biologists counted forty whales"))
    #expect(try focusedArticle(printed) == "other/whales.txt")
  }

  @Test("finds passages in articles that are not in memory, and goes to them") func searching() throws {
    _ = try sandbox.read("wait-analysis")
    let printed = try sandbox.read(
      "open harbour/1.txt\nwait-analysis\nkeys \"g/quiet endgame<Enter>\"\nprint-screen\nkeys \"<Enter>\"\nwait-analysis\nprint-state\n"
    )
    #expect(printed.contains("1 passage in 1 article"))
    #expect(try focusedArticle(printed) == "other/chess.txt")
  }

  @Test("keeps what has notes in memory, also under another name") func notes() throws {
    _ = try sandbox.read("open other/comet.txt\nwait-analysis\nkeys \"aa rare guest<Enter>\"\n")
    try FileManager.default.moveItem(atPath: "\(sandbox.corpus)/other/comet.txt", toPath: "\(sandbox.corpus)/other/halley.txt")
    let show = "open harbour/0.txt\nwait-analysis\nkeys \"gn<Enter>\"\nprint-state\n"
    #expect(try focusedArticle(sandbox.read(show)) == "other/halley.txt")
    try FileManager.default.removeItem(atPath: "\(sandbox.corpus)/other/halley.txt")
    try write(
      "About the comet\n\n2 May 2019\n\nA comet that returns every eighty years was seen by amateurs above the Andes in spring.\n",
      to: "sky.txt")
    #expect(try focusedArticle(sandbox.read(show)) == "sky.txt")
  }

  @Test("says of an article that is not there that it can't be read") func absent() throws {
    let printed = try sandbox.read("wait-analysis\nopen nothing/here.txt\nwait-analysis\nprint-state\n")
    #expect(try state(printed)["status"] as? String == "no article nothing/here.txt is there")
  }

  @Test(
    "opens no file by another name than its own, and none outside",
    arguments: [
      "./other/comet.txt", "other/../other/comet.txt", "../corpus/other/comet.txt", "/etc/hosts.txt", "other//comet.txt",
    ]) func oddNames(_ name: String) throws
  {
    let printed = try sandbox.read("wait-analysis\nopen harbour/1.txt\nwait-analysis\nopen \(name)\nwait-analysis\nprint-state\n")
    #expect(try focusedArticle(printed) == "harbour/1.txt")
  }

  @Test("a filter finds words in the texts of articles that are in memory too") func filteringOpen() throws {
    let printed = try sandbox.read(
      "wait-analysis\nopen other/whales.txt\nwait-analysis\nkeys \"o/forty azores<Enter>\"\nprint-screen\n")
    #expect(printed.contains("In the library · 1 by text or path") && printed.contains("About the whales"))
    let byPath = try sandbox.read("wait-analysis\nkeys \"o/other/bakery.txt<Enter>\"\nprint-screen\n")
    #expect(byPath.contains("About the bakery"))
    #expect(byPath.contains("In the library · 1 by path ·"))
  }

  @Test("a filter finds a part of a file's name, and by source what has none") func filteringByName() throws {
    for typed in ["glac", "other/glac", "source:glacier"] {
      let printed = try sandbox.read("wait-analysis\nopen harbour/1.txt\nwait-analysis\nkeys \"o/\(typed)<Enter>\"\nprint-screen\n")
      #expect(printed.contains("About the glacier"), "\(typed)")
    }
  }

  @Test(
    "a filter says by what the articles of the library were found, and how many there are also on a narrow screen",
    arguments: [
      ("about ghent", "text or path"), ("other/ba", "path"), ("source:other/bak", "source"),
      ("about date:2019", "text or path and date"),
    ])
  func filterWords(typed: String, ground: String) throws {
    let printed = try sandbox.read(
      "wait-analysis\nopen harbour/1.txt\nwait-analysis\nkeys \"<C-w>v/\(typed)<Enter>\"\nprint-screen\n", size: "70x20")
    #expect(printed.contains(" by \(ground) · the newest first"))
    #expect(printed.contains("/\(typed): \(typed.contains("2019") ? 9 : 1)"))
  }

  @Test("a mark in an article that is not open is there in the next session") func marks() throws {
    _ = try sandbox.read(
      "wait-analysis\nopen other/tram.txt\nwait-analysis\nkeys \"mb\"\nopen harbour/1.txt\nkeys \"<C-w>o\"\nwait-analysis\n")
    let printed = try sandbox.read("wait-analysis\nkeys \"'b\"\nwait-analysis\nprint-state\n", isFresh: false)
    #expect(try focusedArticle(printed) == "other/tram.txt")
  }

  @Test("writes the paths of articles that are not in memory") func writing() throws {
    let path = "\(sandbox.base)/list.csv"
    _ = try sandbox.read("wait-analysis\nopen harbour/1.txt\nwait-analysis\nkeys \"gl\"\nexport \(path)\n")
    let written = try String(contentsOfFile: path, encoding: .utf8)
    #expect(written.contains(",other/glacier.txt,") && written.contains(",harbour/2.txt,"))
  }

  @Test("names what can't be read, wherever it lies") func unread() throws {
    try sandbox.write([0, 1, 2], to: "other/noise.txt")
    let printed = try sandbox.read("open harbour/1.txt\nwait-analysis\nprint-screen\nkeys \"gm\"\nprint-screen\n")
    #expect(printed.contains("1 not read") && printed.contains("other/noise.txt"))
  }

  @Test("takes back to an article that was left") func back() throws {
    _ = try sandbox.read("wait-analysis")
    let printed = try sandbox.read(
      "open harbour/1.txt\nwait-analysis\nopen other/tram.txt\nwait-analysis\nkeys \"<lt>\"\nwait-analysis\nprint-state\n")
    #expect(try focusedArticle(printed) == "harbour/1.txt")
  }

  // MARK: The catalogue

  /// A reader of a library of which a catalogue knows some files, and not all.
  private func filling(files: Int, isComplete: Bool = false) throws -> Scenario {
    let reader = try Scenario([(path: "a.txt", text: "First\n\nAlpha one (e1).")])
    reader.send(.pipeline(.found([])))
    reader.send(.pipeline(.catalogued(progress(files: files, isComplete: isComplete))))
    return reader
  }

  private func progress(files: Int, isComplete: Bool) -> CatalogueProgress {
    CatalogueProgress(library: 0, articles: files, files: files, expected: 0, isComplete: isComplete)
  }

  @Test("shows how far the catalogue is, stops it with Ctrl-C, and goes on with it") func stopping() throws {
    let reader = try filling(files: 312_000)
    #expect(reader.screen[0].contains("312,000 articles, 1 compared"))
    #expect(reader.state.workWords == "comparing")
    reader.send(.pipeline(.heeded(reader.state.attended, amongAll: false)))
    #expect(reader.state.workWords == "catalogue 312,000 files")
    try reader.press("<C-c>")
    #expect(reader.effects.contains(.fillCatalogue(false)))
    #expect(reader.status == "catalogue stopped at 312,000 files; what is done is kept (:resume-analysis goes on)")
    #expect(reader.state.workWords == "catalogue stopped at 312,000")
    try reader.press(":resume-analysis<Enter>")
    #expect(reader.effects.contains(.fillCatalogue(true)))
    reader.send(.pipeline(.catalogued(progress(files: 400_000, isComplete: true))))
    #expect(reader.state.workWords == nil)
    #expect(reader.state.whyNothingToResume != nil)
  }

  @Test("asks for a further page of a list when its end comes into view, and for another when a filter is typed") func paging()
    throws
  {
    let reader = try filling(files: 1000, isComplete: true)
    func lookups() -> [CatalogueLookup.Query] {
      reader.effects.compactMap { if case .lookUp(let query) = $0 { query } else { nil } }
    }
    func articles(_ numbers: Range<Int>) -> [CataloguedArticle] {
      numbers.map { number in
        CataloguedArticle(
          id: ArticleID(library: 0, path: "\(number).txt"), textHash: ContentHash(of: []), title: "Title \(number)", source: nil,
          date: nil, wordCount: 1)
      }
    }
    try reader.press("o")
    let first = try #require(lookups().last)
    #expect(first == CatalogueLookup.Query(filter: "", after: nil, offset: 0))
    reader.send(.lookedUp(first, CatalogueLookup(filter: "", articles: articles(0..<200), count: 1000)))
    #expect(lookups() == [])
    #expect(reader.screen.contains { $0.contains("In the library · 1,000 · the newest first") })
    try reader.press("G")
    let second = try #require(lookups().last)
    #expect(second.offset == 200 && second.after?.id.path == "199.txt")
    reader.send(.lookedUp(second, CatalogueLookup(filter: "", articles: articles(200..<250), count: 1000, isAtEnd: true)))
    #expect(reader.state.lists.last?.rows.last?.id == LibraryRow.id(of: ArticleID(library: 0, path: "249.txt")))
    try reader.press("/tit")
    #expect(lookups().last == CatalogueLookup.Query(filter: "tit", after: nil, offset: 0))
  }

  @Test("what is typed asks for words that may go on, and for what stands behind a name") func query() throws {
    var wanted = try LibraryQuery("erdo* to source:reuters")
    wanted.findsPaths = true
    #expect(CatalogueLookup.query("erdo to source:reuters") == wanted)
    #expect(CatalogueLookup.query("date:nothing") == nil)
  }
}
