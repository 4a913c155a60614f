import Corpus
import Foundation
import Language
import Library
import Testing

@testable import Reader

@Suite("Annotations on the command line")
struct CommandAnnotationTests {
  /// A corpus of two articles, with a tagged note in the first and a highlight in the second.
  private func annotated() throws -> CommandSandbox {
    let sandbox = try CommandSandbox([
      "a.txt": "First title of the day\n\nÉté: the general spoke in Tripoli. Nobody listened.\n",
      "b.txt": "Second title of the day\n\nThe general said nothing at all.\n",
    ])
    try annotate("the general spoke", in: "a.txt", note: "who?\nsays \"he\"", tags: ["frame/warlord"], sandbox)
    try annotate("said nothing", in: "b.txt", note: "", tags: [], sandbox)
    return sandbox
  }

  private func annotate(_ words: String, in path: String, note: String, tags: [String], _ sandbox: CommandSandbox) throws {
    let library = try #require(
      try ArticleLibrary.open(paths: [sandbox.corpus], environment: LibraryEnvironment(variables: sandbox.variables)).first)
    let file = try #require(library.findFiles().files.first { $0.path == path })
    let article = try #require(library.read(file).articles.first)
    let found = try #require(article.text.string.range(of: words))
    let start = article.text.string.utf8.distance(from: article.text.string.startIndex, to: found.lowerBound)
    let range = ByteRange(bytes: start..<(start + words.utf8.count))
    let target = AnnotationTarget(article: article.identity, range: range, exact: words, prefix: "", suffix: "")
    let date = Date(timeIntervalSince1970: 1_800_000_000)
    try library.openAnnotations().save(
      Annotation(id: .new(), target: target, note: note, tags: tags, creator: "tester", created: date, modified: date))
  }

  @Test("annotations are listed by article, one Web Annotation a line, with places in code points")
  func listing() throws {
    let sandbox = try annotated()
    let objects = try sandbox.run("annotations", sandbox.corpus).objects()
    #expect(objects.map { $0["type"] as? String } == ["Annotation", "Annotation"])
    let target = try #require(objects[0]["target"] as? [String: Any])
    let selectors = try #require(target["selector"] as? [[String: Any]])
    let position = try #require(selectors.first { $0["type"] as? String == "TextPositionSelector" })
    #expect(position["start"] as? Int == 29)
    #expect(position["end"] as? Int == 46)
  }

  @Test("Markdown has a heading for each event, and the passages on it with outlet, date and paragraph; others by article")
  func markdown() throws {
    let report = "The parliament of Norland approved a bill on Monday to send 300 troops to the island of Sund."
    let sandbox = try CommandSandbox([
      "a.txt": "Norland sends troops\n\nDaily Post\n\n2 March 2020\n\n\(report) Nobody else was asked.\n",
      "b.txt": "Troops for Sund\n\nEvening Star\n\n3 March 2020\n\n\(report)\n\nThe weather stayed cold.\n",
    ])
    try annotate("approved a bill", in: "a.txt", note: "first", tags: [], sandbox)
    try annotate("approved a bill", in: "b.txt", note: "second", tags: ["law"], sandbox)
    try annotate("The weather", in: "b.txt", note: "alone", tags: [], sandbox)
    let document = sandbox.run("export", "--format", "markdown", sandbox.corpus).output
    let sections: [String] = Array(document.components(separatedBy: "## ")[1...])
    #expect(sections.count == 2, "\(document)")
    #expect(sections[0].contains("first") && sections[0].contains("second") && sections[0].contains("Tags: law"))
    #expect(sections[0].contains("2 Mar 2020, ¶") && sections[0].contains("3 Mar 2020, ¶"))
    #expect(sections[1].contains("b.txt") && sections[1].contains("alone"))
  }

  @Test("a file with a line break in its name has a heading of one line in Markdown")
  func lineBreakInName() throws {
    let sandbox = try CommandSandbox(["two\nlines.txt": "First title of the day\n\nThe general spoke in Tripoli.\n"])
    try annotate("The general spoke", in: "two\nlines.txt", note: "", tags: [], sandbox)
    let document = sandbox.run("export", "--format", "markdown", sandbox.corpus).output
    #expect(document.hasPrefix("## First title of the day · two lines.txt\n"))
  }

  @Test("an export has what its filters take, and no more")
  func filters() throws {
    let sandbox = try annotated()
    func count(_ option: String, _ value: String) -> Int {
      sandbox.run("export", "--format", "webannotation", option, value, sandbox.corpus).lines.count
    }
    #expect(sandbox.run("export", "--format", "webannotation", sandbox.corpus).lines.count == 2)
    #expect(count("--tag", "frame/warlord") == 1)
    #expect(count("--tag", "frame") == 1, "a tag takes those below it")
    #expect(count("--tag", "fram") == 0)
    #expect(count("--kind", "highlight") == 1)
    #expect(count("--kind", "note") == 1)
    #expect(count("--source", "B.TXT") == 1, "an article of unknown source is its own source")
    #expect(count("--event", "no such event") == 0)
    #expect(count("--actor", "Nobody At All") == 0)
  }

  @Test("an export in comma-separated values has a record an annotation")
  func csv() throws {
    let sandbox = try annotated()
    let run = sandbox.run("export", "--format", "csv", sandbox.corpus)
    #expect(
      run.output.hasPrefix(
        "annotation,article,start,end,text,note,tags,creator,created,modified,place,decision,decided,actors,relation,others,now\r\n"
      ))
    #expect(
      run.output.contains(",a.txt,29,46,the general spoke,\"who?\nsays \"\"he\"\"\",frame/warlord,tester,2027-01-15T08:00:00Z,"))
  }

  @Test("an export goes into its file whole, and a file that can't be written is said")
  func file() throws {
    let sandbox = try annotated()
    let path = "\(sandbox.base)/notes.md"
    try Data("what was there before".utf8).write(to: URL(fileURLWithPath: path))

    let run = sandbox.run("export", "--format", "markdown", "-o", path, sandbox.corpus)

    #expect(run.status == .done)
    #expect(run.output.isEmpty)
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("> the general spoke"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.base).filter { $0.contains("notes") } == ["notes.md"])
    let failed = sandbox.run("export", "--format", "markdown", "-o", "\(sandbox.base)/no/notes.md", sandbox.corpus)
    #expect(failed.status == .inputOutput)
    #expect(failed.errors.hasPrefix("synoptic: \(sandbox.base)/no/notes.md: can't be written"))
  }

  @Test("what is left of a damaged store is listed, the exit code tells that it may not be all, and nothing is written")
  func damagedStore() throws {
    let sandbox = try annotated()
    let store = "\(sandbox.corpus)/.synoptic/annotations.sqlite"
    try Data("no database any more".utf8).write(to: URL(fileURLWithPath: store))
    let before = try FileManager.default.contentsOfDirectory(atPath: "\(sandbox.corpus)/.synoptic").sorted()
    for arguments in [["annotations"], ["export", "--format", "csv"], ["export", "--format", "markdown"], ["search", "tag:law"]] {
      let run = sandbox.run(arguments + [sandbox.corpus])
      #expect(run.status == (arguments[0] == "search" ? .failed : .badData), "\(arguments)")
      #expect(run.errors.contains("it is damaged") && run.errors.contains("--repair"), "\(arguments): \(run.errors)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(sandbox.corpus)/.synoptic").sorted() == before)
  }

  @Test("what a damaged row said is listed as it was before, the exit code tells of it, and a check can put it right")
  func damagedRow() throws {
    let sandbox = try annotated()
    let store = "\(sandbox.corpus)/.synoptic/annotations.sqlite"
    let whole = try Data(contentsOf: URL(fileURLWithPath: store))
    // In the newest states, and in the history.
    var places: [Range<Data.Index>] = []
    while let place = whole.range(of: Data("frame/warlord".utf8), in: (places.last?.upperBound ?? 0)..<whole.count) {
      places.append(place)
    }
    #expect(places.count == 2)
    for place in places {
      var damaged = whole
      damaged.replaceSubrange(place.lowerBound..<(place.lowerBound + 3), with: Data("ZZZ".utf8))
      try damaged.write(to: URL(fileURLWithPath: store))
      let listings = [["annotations"], ["export", "--format", "csv"], ["export", "--format", "webannotation"], ["check"]].map {
        sandbox.run($0 + [sandbox.corpus])
      }
      let isNewest = listings[0].status == .badData
      for run in listings.suffix(isNewest ? 4 : 1) {
        #expect(run.status == .badData)
        #expect(run.errors.contains("1 of its rows") && run.errors.contains("--repair"), "\(run.errors)")
      }
      for run in listings.prefix(3) { #expect(run.output.contains("frame/warlord") && !run.output.contains("ZZZ")) }
      #expect(listings[3].output.contains("2: 2 in place"))

      #expect(sandbox.run("check", "--repair", sandbox.corpus).status == .done)
      let repaired = sandbox.run("annotations", sandbox.corpus)
      #expect(repaired.status == .done && repaired.errors.isEmpty && repaired.output.contains("frame/warlord"))
    }
  }

  @Test("a check counts what moved and fails on what was lost")
  func check() throws {
    let sandbox = try annotated()
    let healthy = sandbox.run("check", sandbox.corpus)
    #expect(healthy.status == .done)
    #expect(healthy.output.contains("2: 2 in place, 0 moved, 0 changed, 0 ambiguous, 0 orphan"))

    try sandbox.write(Array("Other title of the day\n\nNothing is left of what was here.\n".utf8), to: "b.txt")
    let lost = sandbox.run("check", sandbox.corpus)
    #expect(lost.status == .failed)
    #expect(lost.output.contains("1 orphan") && lost.output.contains("said nothing"))
  }

  @Test("a check and a record name what was decided, and the words that stand there now")
  func checkOfDecisions() throws {
    let sandbox = try annotated()
    let library = try #require(
      try ArticleLibrary.open(paths: [sandbox.corpus], environment: LibraryEnvironment(variables: sandbox.variables)).first)
    do {
      let store = try library.openAnnotations()
      var whole = try #require(try store.annotations().first { $0.target.article.path == "b.txt" })
      let article = whole.target.article
      whole = Annotation(
        id: .new(), target: AnnotationTarget(article: article, range: .zero..<(.zero), exact: "", prefix: "", suffix: ""),
        note: "", tags: [], decision: .source("Reuters"), creator: "me", created: whole.created, modified: whole.modified)
      try store.save(whole)
    }
    try sandbox.write(Array("Other title of the day\n\nNothing is left of what was here.\n".utf8), to: "b.txt")
    let file = try #require(FileManager.default.contents(atPath: "\(sandbox.corpus)/a.txt"))
    let edited = String(decoding: file, as: UTF8.self).replacing("the general spoke", with: "the general never spoke")
    try sandbox.write(Array(edited.utf8), to: "a.txt")
    let lines = sandbox.run("check", sandbox.corpus).output
    #expect(lines.contains("b.txt: source: Reuters") && !lines.contains("“”"), "\(lines)")
    #expect(lines.contains("now        “the general never spoke in Tripoli”") && lines.contains("negation: never is new"))
    #expect(sandbox.run("export", "--format", "csv", sandbox.corpus).output.contains(",the general never spoke in Tripoli\r\n"))
  }

  @Test("every passage of an annotation is checked and listed, not the first one alone")
  func furtherPassages() throws {
    let sandbox = try annotated()
    let library = try #require(
      try ArticleLibrary.open(paths: [sandbox.corpus], environment: LibraryEnvironment(variables: sandbox.variables)).first)
    do {
      let store = try library.openAnnotations()
      var link = try #require(try store.annotations().first { $0.target.article.path == "a.txt" })
      let other = try #require(try store.annotations().first { $0.target.article.path == "b.txt" })
      link.details = AnnotationDetails(passages: [other.target], relation: .init("contradicts"))
      try store.save(link)
    }
    let csv = sandbox.run("export", "--format", "csv", sandbox.corpus).output
    #expect(csv.contains("decided,actors,relation,others") && csv.contains("contradicts,b.txt:37-49 exact “said nothing”"))
    #expect(sandbox.run("check", sandbox.corpus).status == .done)

    try sandbox.write(Array("Second title of the day\n\nNothing is left of what was here.\n".utf8), to: "b.txt")
    #expect(sandbox.run("check", sandbox.corpus).output.contains("2: 0 in place, 0 moved, 0 changed, 0 ambiguous, 2 orphan"))
    #expect(
      try sandbox.run("annotations", sandbox.corpus).objects().map { $0["state"] as? String } == ["orphan", "orphan"])
  }

  @Test("a check names each mistake in what was written of articles and actors, and fails")
  func checkOfStatements() throws {
    let sandbox = try annotated()
    try sandbox.write(Array("[\"a.txt\"]\ndate = \"soon\"\n".utf8), to: ".synoptic/articles.toml")
    try sandbox.write(Array("[\"Somebody\"]\nkind = \"robot\"\nmuted = true\n".utf8), to: ".synoptic/actors.toml")
    let run = sandbox.run("check", sandbox.corpus)
    #expect(run.status == .failed)
    #expect(run.output.contains("mistake      .synoptic/articles.toml: line 2: date is no date"))
    #expect(run.output.contains("mistake      .synoptic/actors.toml: line 2: kind is no kind of actor (write"))
    #expect(run.output.components(separatedBy: "mistake").count == 3 && run.errors.isEmpty)
  }

  @Test("a check fails on a file of statements that can't be read, and says why")
  func checkOfUnreadableStatements() throws {
    let sandbox = try annotated()
    try sandbox.write([0, 1, 2, 0xFF, 0, 0, 0xC0], to: ".synoptic/actors.toml")
    try FileManager.default.createDirectory(atPath: "\(sandbox.corpus)/.synoptic/articles.toml", withIntermediateDirectories: true)
    let run = sandbox.run("check", sandbox.corpus)
    #expect(run.status == .failed)
    #expect(run.output.contains("mistake      .synoptic/articles.toml: is a folder (nothing in it counts)"))
    #expect(run.output.contains("mistake      .synoptic/actors.toml: is no text (nothing in it counts)"))
    #expect(sandbox.run("articles", "--strict", sandbox.corpus).status == .badData)
  }

  @Test("annotations of a folder in the library that has its own are not listed, and that is said")
  func innerLibrary() throws {
    let sandbox = try annotated()
    let inner = "\(sandbox.corpus)/inner"
    try FileManager.default.createDirectory(atPath: "\(inner)/.synoptic", withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: "\(sandbox.corpus)/a.txt", toPath: "\(inner)/a.txt")
    try FileManager.default.copyItem(
      atPath: "\(sandbox.corpus)/.synoptic/annotations.sqlite", toPath: "\(inner)/.synoptic/annotations.sqlite")
    for command in [["annotations"], ["export", "--format", "csv"], ["check"]] {
      let run = sandbox.run(command + [sandbox.corpus])
      #expect(
        run.errors == "synoptic: inner has annotations of its own: they are listed when it is named by itself\n", "\(command)")
    }
    #expect(try sandbox.run("annotations", sandbox.corpus).objects().count == 2)
    #expect(try sandbox.run("annotations", inner).objects().count == 2)
  }

  @Test("an annotation follows its article to another name")
  func renamed() throws {
    let sandbox = try annotated()
    try FileManager.default.moveItem(atPath: "\(sandbox.corpus)/b.txt", toPath: "\(sandbox.corpus)/c.txt")
    let run = sandbox.run("annotations", "--format", "csv", sandbox.corpus)
    #expect(run.output.contains(",c.txt,") && !run.output.contains(",b.txt,"))
    #expect(sandbox.run("check", sandbox.corpus).status == .done)
  }
}
