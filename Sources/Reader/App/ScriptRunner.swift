import Foundation

/// Runs the reader with no terminal: one action or directive a line, what it prints handed on.
///
/// Each action's writes are waited for before the next line, so a script sees what a person would see who waits for "saved".
struct ScriptRunner {
  private let session: ReaderSession
  private let print: (String) throws -> Void
  private var hasEnded = false

  init(_ session: ReaderSession, print: @escaping (String) throws -> Void) {
    self.session = session
    self.print = print
  }

  /// - Throws: ``ScriptError`` at the first line that can't be understood, and what `print` throws.
  mutating func run(_ script: String) throws {
    session.start()
    waitFor { $0.documents.articles.isEmpty ? $0.progress.isFinished : !$0.desk.panes.isEmpty || $0.progress.isFinished }
    settle()
    for (index, line) in script.split(separator: "\n", omittingEmptySubsequences: false).enumerated() where !hasEnded {
      let line = line.trimmingCharacters(in: .whitespaces)
      if line.isEmpty || line.hasPrefix("\"") { continue }
      try run(line: line, number: index + 1)
    }
  }

  private mutating func run(line: String, number: Int) throws {
    let words = line.split(separator: " ", maxSplits: 1).map(String.init)
    switch words[0] {
    case "print-screen": try print(FrameText.text(ReaderView.frame(session.state)))
    case "print-styles": try print(FrameText.styles(ReaderView.frame(session.state)))
    case "print-state": try print(StateDescription(session.state).json)
    case "wait-analysis": waitFor { $0.progress.isStopped || $0.progress.isFinished && !$0.isComparingAgain && $0.isAllHeeded }
    case "resize":
      guard words.count > 1, let size = ScreenSize(words[1]) else {
        throw ScriptError(line: number, why: "resize takes a size like 80x24")
      }
      perform(session.take(.resized(size)))
    case "keys": try press(words.count > 1 ? words[1] : "", number: number)
    default:
      guard ActionTable.byName[words[0]] != nil else {
        throw ScriptError(line: number, why: "no action or directive is called \(words[0])")
      }
      perform(session.take(line: line))
      settle()
    }
  }

  /// Presses the keys of a notation, with or without quotation marks around it.
  private mutating func press(_ quoted: String, number: Int) throws(ScriptError) {
    guard quoted.hasPrefix("\"") == quoted.hasSuffix("\"") || quoted.count < 2 else {
      throw ScriptError(line: number, why: "a quotation mark is missing: \(quoted)")
    }
    let isQuoted = quoted.count >= 2 && quoted.hasPrefix("\"") && quoted.hasSuffix("\"")
    let notation = isQuoted ? String(quoted.dropFirst().dropLast()) : quoted
    let keys: [Key]
    do {
      keys = try Key.sequence(notation: notation)
    } catch {
      throw ScriptError(line: number, why: "\(error)")
    }
    for key in keys where !hasEnded {
      perform(session.take(.input(.key(key))))
      settle()
    }
  }

  private mutating func perform(_ effects: [Effect]) {
    if effects.contains(.quit) { hasEnded = true }
    for case .run(let run) in effects { perform(session.run(run, on: nil)) }
  }

  /// Waits until the writes that were asked for are answered.
  private mutating func settle() {
    while session.pendingWrites > 0 { takeMessages(timeoutMilliseconds: 1000) }
  }

  private mutating func waitFor(_ condition: (ReaderState) -> Bool) {
    while !condition(session.state) { takeMessages(timeoutMilliseconds: 1000) }
  }

  private mutating func takeMessages(timeoutMilliseconds: Int) {
    _ = Poll.wait(descriptors: [session.mailbox.descriptor], timeoutMilliseconds: timeoutMilliseconds)
    for message in session.mailbox.drain() { perform(session.take(message)) }
  }
}

/// A line of a script that can't be understood.
struct ScriptError: Error, Hashable, Sendable {
  let line: Int
  let why: String
}
