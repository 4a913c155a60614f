import Foundation

/// Hands words to a program that keeps a clipboard: by its arguments, the words on its standard input, nothing of it on the screen.
struct Clipboard: Sendable {
  let words: [String]
  let environment: [String: String]

  /// Waits for the program's end; what comes back is why it did not work.
  func take(_ text: String) -> String? {
    guard let input = OutsideRunner.file(holding: text) else { return "no temporary file: \(String(cString: strerror(errno)))" }
    defer { close(input) }
    switch ChildProcess.run(words, environment: environment, input: input, terminal: nil, isQuiet: true) {
    case .exited(code: 0): return nil
    case .exited(let code): return "\(words[0]) ended with \(code)"
    case .killed(let signal): return "\(words[0]) was ended by signal \(signal)"
    case .notStarted(let reason): return "\(words[0]): \(reason)"
    }
  }
}
