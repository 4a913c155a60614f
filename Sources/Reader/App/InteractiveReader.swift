import Foundation
import Library
import Logging

/// The reader, on a terminal or without one.
enum InteractiveReader {
  /// Reads until the user leaves, or to the end of the script; returns the exit code.
  static func run(_ options: ReadOptions) -> Int32 {
    do {
      return try isHeadless(options) ? runScript(options) : TerminalLoop.run(options)
    } catch let error as LibraryError {
      return fail(error.description, code: 66)
    } catch let error as ScriptError {
      return fail("script: line \(error.line): \(error.why)", code: 64)
    } catch let error as TerminalError {
      return fail(error.description, code: 69)
    } catch {
      return fail("\(error)", code: 70)
    }
  }

  private static func isHeadless(_ options: ReadOptions) -> Bool { options.script != nil || options.printsScreen }

  private static func runScript(_ options: ReadOptions) throws -> Int32 {
    let script = try options.script.map(read) ?? "wait-analysis"
    let log = LogFile.logger(options)
    let session = try ReaderSession(options, size: options.size ?? ScreenSize(columns: 80, rows: 24), log: log)
    let write: (String) -> Void = { text in
      FileHandle.standardOutput.write(Data((text.hasSuffix("\n") ? text : text + "\n").utf8))
    }
    var runner = ScriptRunner(session, print: write)
    defer { _ = session.end() }
    try runner.run(script)
    if options.printsScreen { write(FrameText.text(ReaderView.frame(session.state))) }
    return 0
  }

  private static func read(_ path: String) throws -> String {
    if path == "-" { return String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self) }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw LibraryError.noSuchInput(path: path, reason: "no such script")
    }
    return String(decoding: data, as: UTF8.self)
  }

  private static func fail(_ words: String, code: Int32) -> Int32 {
    FileHandle.standardError.write(Data(("synoptic: " + SafeText.line(words) + "\n").utf8))
    return code
  }
}
