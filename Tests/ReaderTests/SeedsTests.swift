import Foundation
import Logging
import Testing

@testable import Reader

/// Runs a script on a copy of the five seeds, in folders of its own, and gives what it printed.
private struct SeedReader {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("synoptic-\(UUID().uuidString)")
    let seeds = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../seeds").standardized
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: seeds, to: folder.appendingPathComponent("seeds"))
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  func run(_ script: String, size: String = "120x36", fresh: Bool = false) throws -> [String] {
    let options = ReadOptions(
      paths: [folder.appendingPathComponent("seeds").path], open: [], at: nil, isFresh: fresh, isPlain: false, usesMouse: false,
      theme: nil,
      size: ScreenSize(size), script: nil, printsScreen: false, logLevel: nil,
      environment: ["HOME": folder.path, "USER": "tester"])
    let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    let session = try ReaderSession(options, size: try required(ScreenSize(size)), log: log)
    var printed: [String] = []
    var runner = ScriptRunner(session) { printed.append($0) }
    try runner.run(script)
    #expect(session.end() == [])
    return printed
  }
}

private struct PrintedState: Decodable {
  struct Pane: Decodable, Equatable {
    let article: String
    let offset: Int
  }

  struct Place: Decodable {
    let at: Int
    let of: Int
  }

  let focused: Int
  let panes: [Pane]
  let set: Place?
  let status: String

  var here: Pane { panes[focused] }

  init(_ json: String) throws { self = try JSONDecoder().decode(PrintedState.self, from: Data(json.utf8)) }
}

@Suite("The seeds, read from end to end") struct SeedsTests {
  @Test("From the memorandum of 27 November, Enter visits its reports in other articles, each once, and comes round")
  func memorandumTour() throws {
    let seeds = try SeedReader()
    defer { seeds.remove() }
    let open = "wait-analysis\nopen 002_\nsearch memorandum of understanding\nprint-state\ntour\nprint-state\n"
    let first = try seeds.run(open).map(PrintedState.init)
    let reports = try required(first[1].set).of
    #expect(reports >= 3)
    let rest = try seeds.run(open + String(repeating: "tour\nprint-state\n", count: reports - 1), fresh: true).map(
      PrintedState.init)
    let places = rest.dropFirst().map { "\($0.here.article) \($0.here.offset)" }
    #expect(Set(places).count == reports)
    #expect(Set(rest.dropFirst().map(\.here.article)).count >= 3)
    #expect(rest.last?.here.article == "002_e67ef5a4492f6ceb.txt")
    #expect(rest.last?.status == "report 1 of \(reports)")
  }

  @Test(
    "Enter follows the clause under the cursor, and of its events the one that others report most surely",
    arguments: [
      ("002", "Last month, the GNA and", "000", 2813), ("001", "the Turkish parliament will decide", "004", 1669),
      ("001", "As the Moscow-bound Turkish", "002", 2703),
      // The request, whatever it is called.
      ("003", "the PNS asked Turkey", "004", 1013), ("003", "Libyans also requested", "004", 1013),
      ("000", "The decision by the GNA", "003", 2031), ("004", "there is an invitation", "003", 1907),
      // A link that lies in no event is followed where it is the surer one.
      ("004", "But the deployment of Turkish", "001", 1105),
    ]) func clauseTour(_ from: String, _ words: String, _ to: String, _ offset: Int) throws
  {
    let seeds = try SeedReader()
    defer { seeds.remove() }
    let names = try FileManager.default.contentsOfDirectory(atPath: seeds.folder.appendingPathComponent("seeds").path)
    let name = try required(names.first { $0.hasPrefix(from) })
    let printed = try seeds.run("wait-analysis\nopen \(name)\nkeys \"/\(words)<Enter><Enter>\"\nprint-state\n", fresh: true)
    let here = try PrintedState(try required(printed.last)).here
    #expect(here.article.hasPrefix(to) && here.offset == offset)
  }

  @Test("From a headline that says again what its article reports, Enter goes to a report in another article") func headlineTour()
    throws
  {
    let seeds = try SeedReader()
    defer { seeds.remove() }
    let states = try seeds.run("wait-analysis\nopen 003_1\ngo-first\nprint-state\ntour\nprint-state").map(PrintedState.init)
    #expect(states[0].here.article.hasPrefix("003_1") && states[0].here.offset == 0)
    #expect(!states[1].here.article.hasPrefix("003_1"))
    #expect(states[1].status.hasPrefix("report 2 of"))
  }

  @Test("< after a tour brings back the panes and their places") func backAfterTour() throws {
    let seeds = try SeedReader()
    defer { seeds.remove() }
    let states = try seeds.run(
      "wait-analysis\nopen 002_\nsearch memorandum of understanding\nprint-state\nkeys \"<Enter><Enter><lt><lt>\"\nprint-state"
    ).map(PrintedState.init)
    #expect(states[0].panes == states[1].panes)
    #expect(states[0].focused == states[1].focused)
  }

  @Test(
    "A report that is rejected on the memorandum's tour is gone from it after a restart too, and back when the word is forgotten")
  func rejectedLink() throws {
    let seeds = try SeedReader()
    defer { seeds.remove() }
    let open = "wait-analysis\nopen 002_\nsearch memorandum of understanding\n"
    let before = try seeds.run(open + "tour\nprint-state\nreject\nprint-state\nwait-analysis").map(PrintedState.init)
    let rejected = before[0].here
    #expect(before[1].status.hasPrefix("not one event: ") && before[1].status.hasSuffix("saved in .synoptic/annotations.sqlite"))
    #expect(before[1].here != rejected)
    func visited(_ script: String) throws -> [PrintedState.Pane] {
      let steps = String(repeating: "tour\nprint-state\n", count: 6)
      return try seeds.run(script + open + steps, fresh: true).map { try PrintedState($0).here }
    }
    #expect(try !visited("").contains(rejected))
    #expect(try visited("wait-analysis\nannotations\nlist-delete\nclose\n").contains(rejected))
  }

  @Test("Standing facts and claims stay hidden after a restart, until they are shown again") func hiddenKept() throws {
    let seeds = try SeedReader()
    defer { seeds.remove() }
    #expect(try seeds.run("happenings-alone\nprint-screen")[0].split(separator: "\n")[0].contains("happenings alone"))
    let again = try seeds.run("print-screen\nhappenings-alone\nprint-screen")
    #expect(again[0].split(separator: "\n")[0].contains("happenings alone"))
    #expect(!again[1].split(separator: "\n")[0].contains("happenings alone"))
  }

  @Test("peek shows the next report in a box that fits, and nothing moves", arguments: ["120x36", "80x24", "40x10", "200x60"])
  func peek(size: String) throws {
    let seeds = try SeedReader()
    defer { seeds.remove() }
    let printed = try seeds.run(
      "wait-analysis\nopen 002_\nsearch memorandum of understanding\nprint-state\npeek\nprint-state\nprint-screen", size: size)
    let (before, after) = (try PrintedState(printed[0]), try PrintedState(printed[1]))
    #expect(before.panes == after.panes && before.focused == after.focused)
    #expect(printed[1].contains(#""mode":"peek""#))
    let lines = printed[2].split(separator: "\n")
    #expect(lines.contains { $0.contains("┌ ") && $0.contains("report 2 of") && $0.contains("─┐") })
    #expect(lines.contains { $0.contains("└ ⏎ go") })
  }

  @Test("Three articles open at 120×36, two at 80×24", arguments: [("120x36", 3), ("80x24", 2)])
  func opensAsManyAsFit(size: String, panes: Int) throws {
    let seeds = try SeedReader()
    defer { seeds.remove() }
    #expect(try PrintedState(try required(seeds.run("print-state", size: size).first)).panes.count == panes)
  }

  @Test("A note and the place are there on the next start") func comesBack() throws {
    let seeds = try SeedReader()
    defer { seeds.remove() }
    let before = try seeds.run("wait-analysis\nkeys \"<Tab>}}}\"\nannotate worth a look\nprint-state").map(PrintedState.init)
    #expect(before[0].status == "note saved in .synoptic/annotations.sqlite")
    let after = try seeds.run("wait-analysis\nprint-state\nannotations\nprint-screen")
    #expect(try PrintedState(after[0]).panes == before[0].panes)
    #expect(try PrintedState(after[0]).focused == before[0].focused)
    #expect(after[1].contains("worth a look"))
  }

  @Test("Haftar has one hue in all five") func oneHueForHaftar() throws {
    let seeds = try SeedReader()
    defer { seeds.remove() }
    var hues: Set<Character> = []
    for article in 0..<5 {
      let script = "wait-analysis\nopen 00\(article)_\nonly-pane\nsearch Haftar\nkeys \"<Esc>gg\"\nprint-screen\nprint-styles"
      let printed = try seeds.run(script, size: "200x60", fresh: true)
      let styles = printed[1].split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
      for (row, line) in printed[0].split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      where (2..<57).contains(row) {
        for match in line.ranges(of: "Haftar") {
          let column = line.distance(from: line.startIndex, to: match.lowerBound)
          if column < styles[row].count, styles[row][column].isNumber { hues.insert(styles[row][column]) }
        }
      }
    }
    #expect(hues.count == 1)
  }

  @Test("gl calls the story of the five by its actors, and counts what was read after a restart too") func library() throws {
    let seeds = try SeedReader()
    defer { seeds.remove() }
    let first = try seeds.run("wait-analysis\nopen 002_\nonly-pane\nkeys \"<C-f><C-f><C-f><C-f><C-f><C-f>\"\nlibrary\nprint-screen")
    #expect(first[0].contains("Turkey and Libya  5 articles"))
    let read = first[0].split(separator: "\n").first { $0.contains("GNA accepts") && $0.contains("%") }
    #expect(read?.contains("100%") == true)
    let again = try seeds.run("wait-analysis\nlibrary\nprint-screen", fresh: true)
    #expect(again[0].split(separator: "\n").contains { $0.contains("GNA accepts") && $0.contains("100%") })
  }

  @Test("A source that was set is there after a restart and in listings, and the articles are compared with it") func decision()
    throws
  {
    let seeds = try SeedReader()
    defer { seeds.remove() }
    let printed = try seeds.run(
      "wait-analysis\nopen 004_\nset-source Caspian News\nset-date 30 Dec 2019\nwait-analysis\nactors\nkeys \"/libya<Enter>i\"\nprint-screen\n"
        + "keys \"q\"\nevents\nprint-screen")
    #expect(printed[1].contains("Caspian"), "the head of its column")
    let again = try seeds.run("wait-analysis\nopen 004_\nprint-screen\narticle-card\nprint-screen")
    #expect(again[0].contains("Caspian News · 30 Dec 2019"))
    #expect(again[1].contains("Caspian News (set by you)"))
    #expect(again[1].contains("“December 30, 2020”"), "what is printed stays known")
  }
}
