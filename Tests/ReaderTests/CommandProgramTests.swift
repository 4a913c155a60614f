import Foundation
import Testing

@testable import Reader

/// The executable itself, in a process of its own: what only a process has, such as pipes that close and disks that are full.
@Suite("The program in a shell")
struct CommandProgramTests {
  /// Runs a line of shell, in which `$synoptic` is the program and `$corpus` the sandbox's folder of articles.
  private func shell(_ line: String, in sandbox: CommandSandbox) throws -> (status: Int32, output: String, errors: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    let program = try #require(try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
    process.environment = sandbox.variables.merging(
      [
        "PATH": "/usr/bin:/bin", "corpus": sandbox.corpus, "base": sandbox.base,
        "synoptic": (program as NSString).deletingLastPathComponent + "/synoptic",
      ]
    ) { $1 }
    let (output, errors) = (URL(fileURLWithPath: "\(sandbox.base)/stdout"), URL(fileURLWithPath: "\(sandbox.base)/stderr"))
    for file in [output, errors] { try Data().write(to: file) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return (
      process.terminationStatus, String(decoding: try Data(contentsOf: output), as: UTF8.self),
      String(decoding: try Data(contentsOf: errors), as: UTF8.self)
    )
  }

  @Test("a listing whose reader has had enough ends quietly")
  func closedPipe() throws {
    let paragraph = String(repeating: "A sentence that fills the pipe. ", count: 20_000)
    let sandbox = try CommandSandbox(["a.txt": "Title\n\n\(paragraph)\n", "b.txt": "Title\n\n\(paragraph)\n"])

    let run = try shell(#"{ "$synoptic" text "$corpus"; echo $? > "$base/status"; } | head -c 5"#, in: sandbox)

    #expect(run.output == "==> a")
    #expect(run.errors.isEmpty)
    #expect(try String(contentsOfFile: "\(sandbox.base)/status", encoding: .utf8) == "0\n")
  }

  @Test("a screen whose reader has gone ends quietly too")
  func closedPipeOfAScreen() throws {
    let sandbox = try CommandSandbox(["a.txt": "Title\n\nText.\n"])
    let line = #"{ "$synoptic" "$corpus" --print-screen --size 200x60; echo $? > "$base/status"; } | true"#

    let run = try shell(line, in: sandbox)

    #expect(run.errors.isEmpty)
    #expect(try String(contentsOfFile: "\(sandbox.base)/status", encoding: .utf8) == "0\n")
  }

  @Test("a full disk is said, and ends with 74")
  func fullDisk() throws {
    let run = try shell(#""$synoptic" articles "$corpus" > /dev/full"#, in: try CommandSandbox(["a.txt": "Title\n\nText.\n"]))
    #expect(run.status == 74)
    #expect(run.errors.hasPrefix("synoptic: standard output: "))
  }

  @Test("standard input is a library for the moment")
  func standardInput() throws {
    let run = try shell(#"printf 'Title\n\nText.\n' | "$synoptic" articles -"#, in: try CommandSandbox())
    #expect(run.status == 0)
    #expect(run.output.hasPrefix(#"{"article":"-","#))
  }

  @Test("listing writes nothing into the folder")
  func leavesNoTrace() throws {
    let sandbox = try CommandSandbox(["a.txt": "Title\n\nText.\n"])
    let run = try shell(
      #"for c in articles text actors mentions events crossrefs annotations index; do "$synoptic" $c "$corpus" > /dev/null; done"#,
      in: sandbox)
    #expect(run.status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.corpus) == ["a.txt"])
  }

  @Test(
    "the exit codes are those of the manual",
    arguments: [
      ("articles nowhere", 66), ("read nowhere", 66), ("articles --nonsense", 64), ("--version", 0), ("read $corpus", 64),
      ("read $corpus --script /nowhere", 66), ("read $corpus --theme none", 64),
      ("read $corpus --open nowhere.txt --print-screen", 66),
      ("read $corpus --open a.txt#unknown --print-screen", 66),
      ("read $corpus --at nowhere.txt:5 --print-screen", 66),
      ("read $corpus --open feed.xml#b2 --print-screen", 0), ("read $corpus --open feed.xml#unknown --print-screen", 66),
      ("read $corpus/feed.xml#b2 --print-screen", 0), ("read $corpus/feed.xml#unknown --print-screen", 66),
    ])
  func exitCodes(_ arguments: String, _ status: Int32) throws {
    #expect(try shell(#""$synoptic" "# + arguments, in: try CommandSandbox(["feed.xml": feed])).status == status)
  }

  @Test(
    "of a feed, what --open names is open, and all of it only when nothing is named or the feed itself is",
    arguments: [
      ("$corpus/feed.xml", ["a1", "b2"]), ("$corpus/feed.xml --open feed.xml#b2", ["b2"]),
      ("$corpus/feed.xml --at feed.xml#a1:0", ["a1"]),
      ("$corpus --open feed.xml", ["a1", "b2"]), ("$corpus/feed.xml --open feed.xml", ["a1", "b2"]),
    ])
  func openedOfFeed(_ arguments: String, _ open: [String]) throws {
    let run = try shell(
      #""$synoptic" read --print-screen --size 120x30 "# + arguments,
      in: try CommandSandbox(["feed.xml": feed, "a.txt": "Other words."]))
    #expect(["a1", "b2"].filter { run.output.contains("Item \($0)") } == open)
  }

  private let feed: String = {
    let items = ["a1", "b2"].map {
      "<item><title>Item \($0)</title><guid>\($0)</guid><description>Words of it.</description></item>"
    }
    return "<rss version=\"2.0\"><channel><title>F</title>\(items.joined())</channel></rss>"
  }()
}
