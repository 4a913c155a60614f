import Corpus
import Foundation
import GRDB
import Language
import Testing

@testable import Library

@Suite("Filling a catalogue") struct CatalogueFillerTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// One round, with what was told in it.
  @discardableResult private func round(
    _ library: ArticleLibrary? = nil, readers: Workforce = .alone
  ) throws -> (changed: [String], gone: [String], progress: [CatalogueProgress]) {
    let library = try library ?? folder.library()
    var changed: [String] = []
    var progress: [CatalogueProgress] = []
    let gone = try CatalogueFiller(library: library, catalogue: library.openCatalogue(), readers: readers)
      .run(goesOn: { true }, told: { progress.append($0) }, changed: { changed += $0.map(\.id.path) })
    return (changed.sorted(), gone, progress)
  }

  private func catalogue() throws -> any ArticleCatalogue { try folder.library().openCatalogue() }

  @Test("takes note of what came, changed and went; what is as it was keeps its place")
  func changes() throws {
    for name in ["a", "b", "c", "d/e"] { try folder.writeArticle("\(name).txt", "Alpha \(name).") }
    let first = try round()
    #expect(first.changed.isEmpty)
    #expect(first.progress.last == CatalogueProgress(library: 0, articles: 4, files: 4, expected: 0, isComplete: true))

    try folder.writeArticle("b.txt", "Beta, and something more.")
    try folder.writeArticle("f.txt", "Gamma.")
    try FileManager.default.removeItem(atPath: "\(folder.corpus)/d")
    let second = try round()

    #expect(second.changed == ["b.txt", "f.txt"])
    #expect(second.gone == ["d/e.txt"])
    #expect(second.progress.last == CatalogueProgress(library: 0, articles: 4, files: 4, expected: 4, isComplete: true))
    let catalogue = try catalogue()
    #expect(try catalogue.paths() == ["a.txt", "b.txt", "c.txt", "f.txt"])
    #expect(try catalogue.paths(having: "alpha") == ["a.txt", "c.txt"])
    #expect(try catalogue.paths(having: "beta") == ["b.txt"])
    #expect(try catalogue.articles(having: LibraryQuery("alpha"), after: nil, limit: 9).count == 2)
    #expect(
      try catalogue.articles(near: folder.library().read(folder.file("b.txt")).articles[0], limit: 9).allSatisfy {
        $0.id.path != "d/e.txt"
      })
  }

  @Test("reads nothing in a round in which nothing changed, and writes no more than that it was one")
  func unchanged() throws {
    for number in 0..<20 { try folder.writeArticle("\(number).txt", "Text \(number).") }
    try round()
    let library = try folder.library()
    // What is read now would have other words.
    for number in 0..<20 { try folder.overwrite("\(number).txt") }
    let second = try round(library)
    #expect(second.changed.isEmpty)
    #expect(second.gone.isEmpty)
    #expect(try catalogue().paths(having: "text").count == 20)
  }

  @Test("takes note of what articles.toml says otherwise, and reads no other files for that") func statements() throws {
    for name in ["a", "b", "c/d", "c/e"] { try folder.writeArticle("\(name).txt", "Alpha \(name).") }
    try round()
    try folder.write("[\"c/*.txt\"]\nsource = \"Reuters\"\n[\"a.txt\"]\ndate = \"2019-12-19\"\n", to: ".synoptic/articles.toml")
    #expect(try round().changed == ["a.txt", "c/d.txt", "c/e.txt"])
    #expect(try catalogue().paths(having: "source:reuters") == ["c/d.txt", "c/e.txt"])
    #expect(try catalogue().newest().first == "a.txt")
    #expect(try round().changed.isEmpty)

    // A table that goes, one that is other, one that comes.
    let library = try folder.library()
    #expect(library.statementProblems.isEmpty)
    try folder.write(
      "[\"c/*.txt\"]\nsource = \"The Guardian\"\n[\"c/d.txt\"]\nsource = \"Reuters\"\n", to: ".synoptic/articles.toml")
    #expect(try round(library).changed.isEmpty, "who read the file before knows no better")
    #expect(try round().changed == ["a.txt", "c/d.txt", "c/e.txt"])
    #expect(try catalogue().paths(having: "source:guardian") == ["c/e.txt"])
    #expect(try catalogue().paths(having: "date:2019").isEmpty)
    #expect(try round(library).changed.isEmpty)
    _ = library.readStatementsAgain()
    #expect(try round(library).changed.isEmpty)
  }

  @Test("says what can't be read, in later rounds too, until it can be or is gone") func unread() throws {
    try folder.writeArticle("a.txt", "Alpha.")
    try folder.write("\u{0}\u{1}\u{2}", to: "b.txt")
    try folder.write("\u{0}\u{1}\u{2}", to: "c/d.txt")
    try folder.write("{\"id\": 1, \"title\": \"One\", \"text\": \"It is said that a ship came.\"}\nnothing\n", to: "e.jsonl")
    try FileManager.default.createSymbolicLink(atPath: "\(folder.corpus)/f.txt", withDestinationPath: "nowhere")
    for _ in 0..<2 {
      try round()
      let unread = try catalogue().unread(limit: 9)
      #expect(unread.map(\.path) == ["b.txt", "c/d.txt", "e.jsonl", "f.txt"])
      #expect(unread.map(\.isPart) == [false, false, true, false])
      #expect(unread.first?.reason == "is not text" && unread.last?.reason == "a link to nothing")
    }
    #expect(try catalogue().unread(limit: 1).map(\.path) == ["b.txt"])
    try folder.writeArticle("b.txt", "Beta.")
    try FileManager.default.removeItem(atPath: "\(folder.corpus)/c")
    try FileManager.default.removeItem(atPath: "\(folder.corpus)/f.txt")
    try round()
    #expect(try catalogue().unread(limit: 9).map(\.path) == ["e.jsonl"])
  }

  @Test("stops in the middle, keeps what it read, forgets nothing, and goes on from there")
  func stops() throws {
    for number in 0..<2500 {
      try folder.write("Number \(number) is the whole text of this file.", to: "\(number % 7)/\(number).txt")
    }
    let library = try folder.library()
    let catalogue = library.openCatalogue()
    var asked = 0
    let gone = try CatalogueFiller(library: library, catalogue: catalogue)
      .run(
        goesOn: {
          asked += 1; return asked < 1500
        }, told: { _ in }, changed: { _ in })
    #expect(gone.isEmpty)
    let standing = try catalogue.standing()
    #expect(!standing.isComplete)
    #expect((1..<2500).contains(standing.articles))

    let rest = try round(library)

    #expect(
      rest.progress.last == CatalogueProgress(library: 0, articles: 2500, files: 2500, expected: standing.files, isComplete: true))
    #expect(try catalogue.paths().count == 2500)
  }

  @Test("reads on several threads what it reads on one")
  func threads() throws {
    for number in 0..<300 { try folder.writeArticle("\(number).txt", "Text \(number * 31).") }
    let workforce = Workforce(count: 3) { work in WorkerThread.startBehind(named: "reading", work) }
    #expect(try round(readers: workforce).progress.last?.articles == 300)
    let library = try folder.library()
    let read = library.findFiles().files.flatMap { library.read($0).articles.map(CataloguedArticle.init) }
    #expect(
      try catalogue().articles(having: nil, after: nil, limit: 999).articles.sorted { $0.id < $1.id }
        == read.sorted { $0.id < $1.id })
  }

  @Test("remembers a file that holds no article, until it changes")
  func withoutArticle() throws {
    try folder.write([1, 0, 2], to: "binary")
    try folder.write("", to: "empty")
    try round()
    #expect(try catalogue().standing() == CatalogueStanding(files: 2, articles: 0, isComplete: true))
    let files = try folder.library().findFiles().files
    let round = try catalogue().beginRound()
    #expect(try catalogue().differing(files, in: round).isEmpty)
    try folder.writeArticle("empty", "Now there is something.")
    #expect(try self.round().changed == ["empty"])
  }

  @Test("does not forget what can't be looked at: what links lead to that is away for the moment")
  func away() throws {
    try FileManager.default.createDirectory(atPath: "\(folder.path)/disk/news", withIntermediateDirectories: true)
    try Data("The text of a file on another disk.".utf8).write(to: URL(filePath: "\(folder.path)/disk/news/a.txt"))
    try FileManager.default.createSymbolicLink(atPath: "\(folder.corpus)/news", withDestinationPath: "\(folder.path)/disk/news")
    try folder.writeArticle("b.txt", "One.")
    try folder.writeArticle("newsletter.txt", "Two.")
    try round()
    #expect(try catalogue().paths() == ["b.txt", "news/a.txt", "newsletter.txt"])
    try FileManager.default.moveItem(atPath: "\(folder.path)/disk", toPath: "\(folder.path)/shelf")
    try FileManager.default.removeItem(atPath: "\(folder.corpus)/newsletter.txt")
    #expect(try round().gone == ["newsletter.txt"])
    #expect(try catalogue().paths() == ["b.txt", "news/a.txt"])
    try FileManager.default.removeItem(atPath: "\(folder.corpus)/news")
    #expect(try round().gone == ["news/a.txt"])
  }

  @Test("forgets nothing when the whole folder is gone")
  func rootAway() throws {
    try folder.writeArticle("a.txt", "One.")
    let library = try folder.library()
    try round(library)
    try FileManager.default.moveItem(atPath: folder.corpus, toPath: "\(folder.path)/moved")
    #expect(try round(library).gone.isEmpty)
    #expect(try library.openCatalogue().paths() == ["a.txt"])
  }

  @Test("makes the catalogue anew when most of what it has words of is gone")
  func worn() throws {
    let catalogue = try catalogue()
    var round = try catalogue.beginRound()
    for version in 0..<3 {
      try catalogue.keep((0..<600).map { (folder.file("\($0)"), [folder.article("\($0)", "Version \(version).")]) }, in: round)
    }
    _ = try catalogue.endRound(round)
    #expect(try catalogue.paths(having: "version").count == 600)
    #expect(try catalogue.paths(having: "\"version 1\"").isEmpty)

    round = try catalogue.beginRound()

    #expect(try catalogue.standing() == CatalogueStanding(files: 0, articles: 0, isComplete: false))
    #expect(try catalogue.paths(having: "version").isEmpty)
    try catalogue.keep([(folder.file("1"), [folder.article("1", "Version 9.")])], in: round)
    #expect(try catalogue.paths(having: "version") == ["1"])
  }

  @Test("makes one list of each word's when all is known, and finds the same")
  func tidies() throws {
    let catalogue = try catalogue()
    var round = try catalogue.beginRound()
    for number in 0..<60 {
      try catalogue.keep([(folder.file("\(number)"), [folder.article("\(number)", "Text \(number).")])], in: round)
    }
    #expect(try !catalogue.tidy())
    #expect(try folder.segments() > 1)
    _ = try catalogue.endRound(round)
    while try catalogue.tidy() {}
    #expect(try folder.segments() == 1)
    #expect(try catalogue.paths(having: "text").count == 60)
    #expect(try catalogue.paths(having: "59") == ["59"])

    round = try catalogue.beginRound()
    try catalogue.keep([(folder.file("60"), [folder.article("60", "Text 60.")])], in: round)
    while try catalogue.tidy() {}
    #expect(try folder.segments() == 2)
    #expect(try catalogue.paths(having: "text").count == 61)
  }

  // MARK: The walk

  @Test("walks past every file that is found otherwise, once: links, what is left out, hidden files, twins")
  func walk() throws {
    for name in [
      "a.txt", "b/c.txt", "b/.hidden", ".git/x", "drafts/d.txt", "b/é.txt", "b/e\u{301}.txt", "b/o\u{308}.txt", "x.log", "é/y.txt",
    ] {
      try folder.write("text", to: name)
    }
    try folder.write("drafts/\n*.log\n", to: ".synoptic/ignore")
    try FileManager.default.createDirectory(atPath: "\(folder.path)/outside/deep", withIntermediateDirectories: true)
    for name in ["o.txt", "deep/p.txt", "q.txt"] { try Data("x".utf8).write(to: URL(filePath: "\(folder.path)/outside/\(name)")) }
    for (link, target) in [
      ("up", "."), ("again.txt", "b/c.txt"), ("b/deep", "../../outside/deep"), ("p.txt", "../outside/deep/p.txt"),
      ("o1.txt", "../outside/o.txt"), ("b/o2.txt", "../../outside/o.txt"), ("draft.txt", "drafts/d.txt"), ("log.txt", "x.log"),
      ("git.txt", ".git/x"), ("nothing", "nowhere"), ("q.log", "../outside/q.txt"), ("b/o\u{308}2.txt", "../../outside/q.txt"),
    ] { try FileManager.default.createSymbolicLink(atPath: "\(folder.corpus)/\(link)", withDestinationPath: target) }

    let library = try folder.library()
    var streamed: [ArticleFile] = []
    library.walkFiles { finding in
      if case .file(let file) = finding { streamed.append(file) }
      return true
    }
    let found = library.findFiles()

    #expect(streamed.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) } == found.files)
    #expect(
      found.files.map(\.path) == [
        "a.txt", "b/c.txt", "b/deep/p.txt", "b/e\u{301}.txt", "b/o\u{308}.txt", "b/o\u{308}2.txt", "draft.txt", "git.txt",
        "log.txt",
        "o1.txt", "é/y.txt",
      ])
    #expect(found.skipped.map(\.reason) == ["another file has this name, encoded otherwise", "a link to nothing"])
    for count in 0...found.files.count { #expect(library.holdsMoreFiles(than: count) == (count < found.files.count)) }
  }

  @Test("ends a walk as soon as it is told to")
  func ends() throws {
    for number in 0..<50 { try folder.write("text", to: "\(number % 5)/\(number).txt") }
    var count = 0
    try folder.library().walkFiles { _ in
      count += 1
      return count < 7
    }
    #expect(count == 7)
  }
}

extension TemporaryFolder {
  /// In how many pieces the index of words lies.
  func segments() throws -> Int {
    var count = 0
    try changeCatalogue { count = try Int.fetchOne($0, sql: "SELECT count(DISTINCT segid) FROM words_idx") ?? 0 }
    return count
  }

  /// Gives a file other bytes, as many as before, and its time back.
  func overwrite(_ name: String) throws {
    let path = "\(corpus)/\(name)"
    var status = stat()
    guard stat(path, &status) == 0 else { throw POSIXError(.ENOENT) }
    try Data(repeating: UInt8(ascii: "x"), count: Int(status.st_size)).write(to: URL(filePath: path))
    let times = [status.st_atim, status.st_mtim]
    guard utimensat(AT_FDCWD, path, times, 0) == 0 else { throw POSIXError(.EIO) }
  }
}
