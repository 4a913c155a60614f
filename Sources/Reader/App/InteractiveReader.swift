import Foundation
import Library
import Logging

/// The reader, on a terminal or without one.
enum InteractiveReader {
  /// Reads until the user leaves, or to the end of the script; returns the exit code.
  static func run(_ options: ReadOptions) -> Int32 {
    do {
      return try isHeadless(options) ? runScript(options) : TerminalLoop.run(options)
    } catch {
      return end(with: error)
    }
  }

  private static func end(with error: any Error) -> Int32 {
    switch error {
    case OutputError.closedPipe: 0
    case OutputError.failed(let reason): fail("standard output: \(reason)", .inputOutput)
    case let error as LibraryError: fail(error.description, .noInput)
    case let error as ScriptError: fail("script: line \(error.line): \(error.why)", .usage)
    case TerminalError.notATerminal: fail("\(TerminalError.notATerminal)", .usage)
    case let error as TerminalError: fail(error.description, .configuration)
    default: fail("\(error)", .internalError)
    }
  }

  private static func isHeadless(_ options: ReadOptions) -> Bool { options.script != nil || options.printsScreen }

  private static func runScript(_ options: ReadOptions) throws -> Int32 {
    let script = try options.script.map(read) ?? "wait-analysis"
    let log = LogFile.logger(options)
    let session = try ReaderSession(options, size: options.size ?? ScreenSize(columns: 80, rows: 24), log: log)
    let output = Output.fileDescriptor(STDOUT_FILENO, variables: options.environment)
    let write: (String) throws -> Void = { text in
      try output.write(text.hasSuffix("\n") ? text : text + "\n")
      try output.flush()
    }
    var runner = ScriptRunner(session, print: write)
    defer { _ = session.end() }
    try runner.run(script)
    if options.printsScreen { try write(FrameText.text(ReaderView.frame(session.state))) }
    return 0
  }

  private static func read(_ path: String) throws -> String {
    if path == "-" { return String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self) }
    // Also a pipe: `--script <(…)`.
    guard let data = try? FileHandle(forReadingAtPath: path)?.readToEnd() else {
      throw LibraryError.noSuchInput(path: path, reason: "no such script")
    }
    return String(decoding: data, as: UTF8.self)
  }

  private static func fail(_ words: String, _ status: ProgramStatus) -> Int32 {
    let errors = Output.fileDescriptor(STDERR_FILENO, variables: [:])
    try? errors.writeStyled("synoptic: \(SafeText.line(words))\n")
    try? errors.flush()
    return status.rawValue
  }
}
