import Foundation
import Testing

@testable import Reader

@Suite("The command line")
struct CommandLineTests {
  @Test("a path where nothing is ends with 66, and says so")
  func missingPath() throws {
    let sandbox = try CommandSandbox()
    let run = sandbox.run("articles", "\(sandbox.base)/nowhere")
    #expect(run.status == .noInput)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("synoptic: \(sandbox.base)/nowhere: no such file or folder ("))
  }

  @Test(
    "what the command line does not know ends with 64, in one line",
    arguments: [
      ["articles", "--nonsense"], ["articles", "--format", "xml"], ["crossrefs", "--min-score", "2"],
      ["crossrefs", "--min-score", "0.5", "--all"], ["export"], ["index", "--jobs", "0"], ["read", "--size", "wide"],
      ["read", "--at", "nowhere"], ["--theme", "no such"], ["--log-level", "loud"], ["--nonsense"],
    ])
  func badUsage(_ arguments: [String]) throws {
    let sandbox = try CommandSandbox()
    var errors: [UInt8] = []
    let surroundings = Surroundings(
      variables: sandbox.variables, output: Output(isTerminal: false, width: nil) { _ in Issue.record("something was printed") },
      errors: Output(isTerminal: false, width: nil) { errors += $0 }, ask: nil)
    let status = Program.run(arguments, in: surroundings)
    #expect(status == .usage)
    let message = String(decoding: errors, as: UTF8.self)
    #expect(message.hasPrefix("synoptic: ") && message.hasSuffix("--help)\n"))
    #expect(message.split(separator: "\n").count == 1)
  }

  @Test(
    "help and version are output, and no error", arguments: [["--help"], ["help", "events"], ["events", "--help"], ["--version"]])
  func help(_ arguments: [String]) throws {
    let sandbox = try CommandSandbox()
    var output: [UInt8] = []
    let surroundings = Surroundings(
      variables: sandbox.variables, output: Output(isTerminal: false, width: nil) { output += $0 },
      errors: Output(isTerminal: false, width: nil) { _ in Issue.record("an error was printed") }, ask: nil)
    #expect(Program.run(arguments, in: surroundings) == .done)
    #expect(!output.isEmpty)
  }

  @Test(
    "the short way to the reader understands what the whole parser does",
    arguments: [
      [], ["seeds"], ["read"], ["read", "a", "b"], ["--fresh", "a"], ["a", "--open", "x", "--open", "y", "--plain"],
      ["read", "--at", "x:12", "--theme", "dark", "--size", "120x36", "--script", "s", "--print-screen", "--no-mouse"],
      ["--", "-a"],
      ["a", "--log-level", "debug", "--yes"],
    ])
  func shortWay(_ arguments: [String]) throws {
    let short = try #require(Program.reading(arguments))
    let whole = try #require(try SynopticCommand.parseAsRoot(arguments) as? ReadCommand)
    #expect(String(describing: short) == String(describing: whole))
  }

  @Test(
    "it leaves subcommands, help and mistakes to the whole parser",
    arguments: [
      ["events"], ["events", "a"], ["help"], ["--help"], ["read", "--help"], ["--version"], ["--nonsense"], ["--", "events"],
    ])
  func noShortWay(_ arguments: [String]) { #expect(Program.reading(arguments)?.paths == nil) }

  @Test("a folder named like a subcommand is reached after --")
  func folderNamedLikeASubcommand() throws {
    let parsed = try #require(try SynopticCommand.parseAsRoot(["--", "articles"]) as? ReadCommand)
    #expect(parsed.paths == ["articles"])
    let listing = try #require(try SynopticCommand.parseAsRoot(["articles", "./events"]) as? ArticlesCommand)
    #expect(listing.libraries.paths == ["./events"])
  }

  @Test("without a subcommand, paths and options are the reader's")
  func readingIsTheDefault() throws {
    let parsed = try #require(
      try SynopticCommand.parseAsRoot([
        "corpus", "--open", "a.txt", "--open", "b.txt", "--at", "a:b.txt:120", "--fresh", "--no-mouse", "--size", "120x36",
        "--script", "-", "--print-screen", "-",
      ]) as? ReadCommand)
    #expect(parsed.paths == ["corpus", "-"])
    #expect(parsed.open == ["a.txt", "b.txt"])
    #expect(parsed.at?.file == "a:b.txt")
    #expect(parsed.at?.codePoint == 120)
    #expect(parsed.fresh && parsed.noMouse && parsed.printScreen)
    #expect(parsed.size == ScreenSize(columns: 120, rows: 36))
    #expect(parsed.script == "-")
  }

  @Test(
    "a folder without articles is an empty listing",
    arguments: ["articles", "text", "mentions", "quotes", "framing", "actors", "crossrefs", "events", "stories", "annotations"])
  func emptyFolder(_ command: String) throws {
    let sandbox = try CommandSandbox()
    let empty = sandbox.run(command, sandbox.corpus)
    #expect(empty.status == .done)
    #expect(empty.output.isEmpty)
    #expect(empty.errors.isEmpty)
  }

  @Test("a file that is no text is named and skipped, and the rest goes on")
  func binaryFile() throws {
    let sandbox = try CommandSandbox(["a.txt": "A title\n\nA sentence.\n", "c.txt": ""])
    try sandbox.write([0x7F, 0x45, 0x4C, 0x46, 0, 0, 1], to: "b.bin")

    let run = sandbox.run("articles", sandbox.corpus)

    #expect(run.status == .done)
    #expect(try run.objects().map { $0["article"] as? String } == ["a.txt"])
    #expect(run.errors == "synoptic: b.bin: is not text (skipped)\nsynoptic: c.txt: is empty (skipped)\n")
    #expect(sandbox.run("articles", "--strict", sandbox.corpus).status == .badData)
    #expect(sandbox.run("actors", "--strict", sandbox.corpus).status == .badData)
  }

  @Test("a file name cannot reach the terminal as a control sequence")
  func hostileFileName() throws {
    let sandbox = try CommandSandbox([
      "\u{1B}[2Jtitle.txt": "A \u{1B}[31mtitle\u{9B}1m of some length\n\nText that goes on for a while, \u{202E}and on.\n",
      "x\u{1B}[31m.txt": "",
    ])
    for arguments in [["articles"], ["articles", "--format", "csv"], ["articles", "--format", "jsonl"], ["text"]] {
      let run =
        arguments.count == 1
        ? sandbox.run(arguments[0], sandbox.corpus, terminal: 100)
        : sandbox.run(arguments[0], arguments[1], arguments[2], "--no-color", sandbox.corpus, terminal: 100)
      let plain = run.output.replacingOccurrences(of: "\u{1B}[1m", with: "").replacingOccurrences(of: "\u{1B}[0m", with: "")
      #expect(!plain.isEmpty)
      #expect((plain + run.errors).unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
    }
  }

  @Test("a closed pipe ends quietly, and a full disk with 74")
  func outputFails() throws {
    let sandbox = try CommandSandbox(["a.txt": "A title\n\nA sentence.\n"])
    for (error, status) in [(OutputError.closedPipe, ProgramStatus.done), (.failed("No space left on device"), .inputOutput)] {
      var errors: [UInt8] = []
      let surroundings = Surroundings(
        variables: sandbox.variables, output: Output(isTerminal: false, width: nil) { _ throws(OutputError) in throw error },
        errors: Output(isTerminal: false, width: nil) { errors += $0 }, ask: nil)
      #expect(Program.run(["articles", sandbox.corpus], in: surroundings) == status)
      #expect(errors.isEmpty == (status == .done))
    }
  }

  @Test("more than ten thousand files are asked about first, unless somebody made the folder a library")
  func manyFiles() throws {
    let sandbox = try CommandSandbox()
    for number in 0...10_000 { try sandbox.write([], to: String(number)) }

    let unasked = sandbox.run("articles", sandbox.corpus)
    #expect(unasked.status == .usage)
    #expect(unasked.errors.contains("more than 10,000 files") && unasked.errors.contains("--yes"))
    #expect(sandbox.run("articles", sandbox.corpus, answer: false).status == .interrupted)
    #expect(sandbox.run("articles", sandbox.corpus, answer: true).status == .done)
    #expect(sandbox.run("articles", "--yes", sandbox.corpus).status == .done)
    try FileManager.default.createDirectory(atPath: "\(sandbox.corpus)/.synoptic", withIntermediateDirectories: false)
    #expect(sandbox.run("articles", sandbox.corpus).status == .done)
  }

  @Test("a folder with too many files is asked about before it is read, too")
  func manyFilesInTheReader() throws {
    let sandbox = try CommandSandbox()
    for number in 0...10_000 { try sandbox.write([], to: String(number)) }
    let run = sandbox.run("read", sandbox.corpus)
    #expect(run.status == .usage)
    #expect(run.errors.contains("--yes"))
  }

  @Test("the manual names every subcommand, and every option of each")
  func manualIsComplete() throws {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../docs/synoptic.1")
    let manual = try String(contentsOf: page, encoding: .utf8)
    let commands = SynopticCommand.configuration.groupedSubcommands.flatMap(\.subcommands)
    #expect(commands.count == 22)
    for command in commands {
      let name = command.configuration.commandName ?? ""
      #expect(manual.contains("Cm \(name)") || manual.contains("| \(name)"), "\(name)")
      let help = SynopticCommand.helpMessage(for: command)
      for option in help.matches(of: /--([a-z-]+)/) where !["help", "version"].contains(option.output.1) {
        let isNamed = manual.contains("-\(option.output.1) ") || manual.contains("-\(option.output.1)\n")
        #expect(isNamed, "--\(option.output.1) of \(name)")
      }
    }
  }
}
