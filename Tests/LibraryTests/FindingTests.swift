import Foundation
import Testing

@testable import Library

@Suite("The files of a library") struct FindingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func paths(_ names: String...) throws -> [String] {
    let paths = names.isEmpty ? [folder.corpus] : names.map { "\(folder.corpus)/\($0)" }
    let libraries = try ArticleLibrary.open(paths: paths, environment: folder.environment)
    return libraries.flatMap { $0.findFiles().files.map(\.path) }
  }

  private func write(_ names: String...) throws {
    for name in names { try folder.write("text", to: name) }
  }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: "\(folder.corpus)/\(name)", withDestinationPath: target)
  }

  @Test("are in all folders below, sorted by the bytes of their paths, without what is hidden")
  func all() throws {
    try write("b.txt", "B.txt", "a/z.txt", "a/b/c", "é.txt", ".hidden", ".git/config", "a/.x/y")
    #expect(try paths() == ["B.txt", "a/b/c", "a/z.txt", "b.txt", "é.txt"])
  }

  @Test("are those that were named, when a file or a folder was")
  func scopes() throws {
    try write("a.txt", "b.txt", "c/d.txt", "c/e.txt", "f/g.txt")
    #expect(try paths("a.txt") == ["a.txt"])
    #expect(try paths("b.txt", "a.txt") == ["a.txt", "b.txt"])
    #expect(try paths("c") == ["d.txt", "e.txt"])
  }

  @Test("are known by their path from the nearest folder upward that holds .synoptic")
  func marked() throws {
    try write(".synoptic/ignore", "c/d.txt", "c/e/f.txt", "a.txt")
    #expect(try paths("c/e") == ["c/e/f.txt"])
    #expect(try folder.library("c/e").root == folder.corpus)
    #expect(try folder.library("c").isEstablished)
  }

  @Test(
    "of a folder below another one that was named are in that one's library",
    arguments: [[".", "c"], ["c", "."], ["c/d.txt", "."]])
  func nested(names: [String]) throws {
    try write("a.txt", "c/d.txt")
    let libraries = try ArticleLibrary.open(paths: names.map { "\(folder.corpus)/\($0)" }, environment: folder.environment)
    #expect(libraries.count == 1)
    #expect(libraries[0].findFiles().files.map(\.path) == ["a.txt", "c/d.txt"])
  }

  @Test("that links lead to are found once, and links in a circle do no harm")
  func links() throws {
    try write("a/b.txt")
    try FileManager.default.createDirectory(atPath: "\(folder.path)/outside", withIntermediateDirectories: true)
    try Data("x".utf8).write(to: URL(filePath: "\(folder.path)/outside/o.txt"))
    try link("a/up", to: "..")
    try link("again.txt", to: "a/b.txt")
    try link("out", to: "../outside")
    try link("out2", to: "../outside")
    try link("nothing", to: "nowhere")
    try link("self", to: "self")

    let found = try folder.library().findFiles()

    #expect(found.files.map(\.path) == ["a/b.txt", "out/o.txt"])
    #expect(found.skipped.map(\.path) == ["nothing", "self"])
    #expect(found.skipped.map(\.reason) == ["a link to nothing", "a link that leads to itself"])
  }

  @Test("are no pipes, sockets or devices: these are named, and never opened")
  func pipes() throws {
    try write("a.txt")
    #expect(mkfifo("\(folder.corpus)/pipe", 0o600) == 0)
    let found = try folder.library().findFiles()
    #expect(found.files.map(\.path) == ["a.txt"])
    #expect(found.skipped.map(\.reason) == ["is a pipe"])
  }

  @Test("below folders that have annotations of their own are taken in, and those folders are named")
  func innerLibraries() throws {
    try write("a.txt", "inner/b.txt", "inner/deep/c.txt", "other/d.txt")
    try folder.write("x", to: ".synoptic/annotations.sqlite")
    try folder.write("x", to: "inner/deep/.synoptic/annotations.sqlite")
    try folder.write("", to: "other/.synoptic/ignore")
    let found = try folder.library().findFiles()
    #expect(found.files.map(\.path) == ["a.txt", "inner/b.txt", "inner/deep/c.txt", "other/d.txt"])
    #expect(found.innerLibraries == ["inner/deep"])
    #expect(found.skipped.isEmpty)
  }

  @Test("whose names are not UTF-8, or are twins of another one, are named and left out")
  func oddNames() throws {
    try write("é.txt", "e\u{301}.txt")
    try write("bad\u{1}")
    let latin: [CChar] = (Array("\(folder.corpus)/caf".utf8) + [0xE9, 0]).map { CChar(bitPattern: $0) }
    close(open(latin, O_CREAT | O_WRONLY, 0o600))

    let found = try folder.library().findFiles()

    #expect(found.files.map(\.path) == ["bad\u{1}", "e\u{301}.txt"])
    #expect(Set(found.skipped.map(\.reason)) == ["its name is not UTF-8", "another file has this name, encoded otherwise"])
  }

  @Test(
    "that may not be read are named with the reason, and the rest goes on", .enabled(if: geteuid() != 0, "root may read everything")
  )
  func permissions() throws {
    try write("a.txt", "closed/b.txt", "shut.txt")
    chmod("\(folder.corpus)/closed", 0)
    chmod("\(folder.corpus)/shut.txt", 0)
    defer { chmod("\(folder.corpus)/closed", 0o700) }
    let library = try folder.library()
    let found = library.findFiles()
    #expect(found.files.map(\.path) == ["a.txt", "shut.txt"])
    #expect(found.skipped == [SkippedFile(library: 0, path: "closed", reason: "permission denied")])
    #expect(reason(library.read(found.files[1])) == "permission denied")
  }

  @Test("say why they hold no article: vanished, became a folder, empty, binary, too large")
  func unreadable() throws {
    try write("gone.txt", "folder.txt")
    try folder.write("", to: "empty.txt")
    try folder.write([1, 0, 2], to: "binary")
    try folder.write("", to: "large")
    #expect(truncate("\(folder.corpus)/large", FileBytes.largest + 1) == 0)
    let library = try folder.library()
    let files = library.findFiles().files
    try FileManager.default.removeItem(atPath: "\(folder.corpus)/gone.txt")
    try FileManager.default.removeItem(atPath: "\(folder.corpus)/folder.txt")
    try FileManager.default.createDirectory(atPath: "\(folder.corpus)/folder.txt", withIntermediateDirectories: false)

    let reasons = Dictionary(uniqueKeysWithValues: files.map { ($0.path, reason(library.read($0))) })

    #expect(reasons["gone.txt"] == "vanished")
    #expect(reasons["folder.txt"] == "is a folder")
    #expect(reasons["empty.txt"] == "is empty")
    #expect(reasons["binary"] == "is not text")
    #expect(reasons["large"] == "is larger than 64 MB")
  }

  @Test("are looked for nowhere when nothing is at the path")
  func missing() {
    #expect(throws: LibraryError.noSuchInput(path: "/no/such", reason: "no such file or folder")) {
      try ArticleLibrary.open(paths: ["/no/such"], environment: folder.environment)
    }
  }

  private func reason(_ read: FileArticles) -> String? { read.articles.isEmpty ? read.skipped.first?.reason : nil }
}

@Suite("The rules of .synoptic/ignore") struct IgnoreRulesTests {
  @Test(
    "leave out what they name",
    arguments: [
      ("*.log", "a.log", true), ("*.log", "a/b.log", true), ("*.log", "a.txt", false), ("/a.txt", "a.txt", true),
      ("/a.txt", "b/a.txt", false), ("drafts/*.txt", "drafts/a.txt", true), ("drafts/*.txt", "x/drafts/a.txt", false),
      ("drafts/*.txt", "drafts/x/a.txt", false), ("**/a", "x/y/a", true), ("x/**", "x/y/z", true), ("x/**/z", "x/z", true),
      ("x/**/z", "x/y/y/z", true), ("?.txt", "é.txt", true), ("?.txt", "ab.txt", false), ("# a", "# a", false),
      ("\\#a", "#a", true),
      ("", "a", false), ("a b ", "a b", true), ("*a*b*", "xaybz", true), ("[a]", "a", false), ("\\*", "*", true),
      ("\\*", "x", false),
    ])
  func rules(rule: String, path: String, isLeftOut: Bool) {
    #expect(IgnoreRules(rule).leavesOut(path, isFolder: false) == isLeftOut)
  }

  @Test("take the last one that fits, and `!` keeps")
  func order() {
    let rules = IgnoreRules("*.txt\n!keep.txt\r\n/old/\n")
    #expect(rules.leavesOut("a.txt", isFolder: false))
    #expect(!rules.leavesOut("keep.txt", isFolder: false))
    #expect(rules.leavesOut("old", isFolder: true))
    #expect(!rules.leavesOut("old", isFolder: false))
  }

  @Test("are read from the library, and a folder that is left out is not entered")
  func inLibrary() throws {
    let folder = try TemporaryFolder()
    for name in ["a.txt", "b.md", "drafts/c.txt"] { try folder.write("text", to: name) }
    try folder.write("*.md\ndrafts/\n", to: ".synoptic/ignore")
    let library = try folder.library()
    #expect(library.findFiles().files.map(\.path) == ["a.txt"])
    #expect(try folder.library("drafts").findFiles().files.map(\.path) == ["drafts/c.txt"])
  }

  @Test("answer quickly, however they are written")
  func hostile() {
    let rules = IgnoreRules(String(repeating: "*a", count: 200) + "b\n" + String(repeating: "**/", count: 200) + "x")
    #expect(!rules.leavesOut(String(repeating: "a", count: 250), isFolder: false))
    #expect(!rules.leavesOut(Array(repeating: "a", count: 500).joined(separator: "/"), isFolder: false))
  }
}
