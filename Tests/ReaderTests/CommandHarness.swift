import Foundation
import Testing

@testable import Reader

/// A command line run in this process, with what it wrote.
struct CommandRun {
  let status: ProgramStatus
  let output: String
  let errors: String

  var lines: [String] { output.split(separator: "\n").map(String.init) }

  /// The objects of a listing in JSON Lines.
  func objects() throws -> [[String: Any]] {
    try lines.map { try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]) }
  }
}

/// A folder of articles below a folder of its own, with the user's folders beside it.
final class CommandSandbox {
  let base: String
  var corpus: String { "\(base)/corpus" }

  init(_ files: [String: String] = [:]) throws {
    base = FileManager.default.temporaryDirectory.path + "/synoptic-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: corpus, withIntermediateDirectories: true)
    for (name, text) in files { try write(Array(text.utf8), to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: base) }

  func write(_ bytes: [UInt8], to name: String) throws {
    let path = "\(corpus)/\(name)"
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  var variables: [String: String] {
    [
      "HOME": base, "USER": "tester", "XDG_CACHE_HOME": "\(base)/cache", "XDG_DATA_HOME": "\(base)/data",
      "XDG_STATE_HOME": "\(base)/state", "XDG_CONFIG_HOME": "\(base)/config",
    ]
  }

  /// Runs a command line; the output is a pipe, or a terminal of so many columns.
  func run(_ arguments: String..., terminal width: Int? = nil, answer: Bool? = nil) -> CommandRun {
    run(arguments, terminal: width, answer: answer)
  }

  func run(_ arguments: [String], terminal width: Int? = nil, answer: Bool? = nil) -> CommandRun {
    let output = CapturedBytes()
    let errors = CapturedBytes()
    let surroundings = Surroundings(
      variables: variables,
      output: Output(isTerminal: width != nil, width: width.map { Column($0) }) { bytes in output.bytes += bytes },
      errors: Output(isTerminal: false, width: nil) { bytes in errors.bytes += bytes },
      ask: answer.map { answer in { _ in answer } })
    let status = Program.run(arguments, in: surroundings)
    return CommandRun(
      status: status, output: String(decoding: output.bytes, as: UTF8.self), errors: String(decoding: errors.bytes, as: UTF8.self))
  }

  /// Does a script in a reader of its own, and gives what it printed.
  ///
  /// - Parameter isFresh: whether the session that was left before is ignored.
  func read(_ script: String, isFresh: Bool = true, size: String = "110x30") throws -> String {
    let options = ReadOptions(
      paths: [corpus], open: [], at: nil, isFresh: isFresh, isPlain: false, usesMouse: false, theme: nil, size: nil, script: nil,
      printsScreen: false, logLevel: nil, environment: variables)
    let session = try ReaderSession(options, size: required(ScreenSize(size)), log: LogFile.logger(options))
    var printed = ""
    var runner = ScriptRunner(session) { printed += $0 + "\n" }
    try runner.run(script)
    #expect(session.end().isEmpty)
    return printed
  }
}

private final class CapturedBytes {
  var bytes: [UInt8] = []
}
