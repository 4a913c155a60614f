import Glibc

/// Why the reader cannot have the terminal.
enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
  case notATerminal
  /// `TERM` is not set, or no description of that name is installed.
  case unknownTerminal(name: String)
  /// The description says that the cursor cannot be moved.
  case tooSimple(name: String)
  case system(call: String, code: Int32)

  var description: String {
    switch self {
    case .notATerminal:
      "input and output are not a terminal (use a subcommand such as `synoptic articles`, or --script to read without one)"
    case .unknownTerminal(""):
      "the variable TERM is not set (set it to the kind of your terminal: TERM=xterm-256color)"
    case .unknownTerminal(let name):
      "there is no description of the terminal \(SafeText.line(name)) (install ncurses-term, or set TERM=xterm-256color)"
    case .tooSimple(let name):
      "a terminal of the kind \(SafeText.line(name)) cannot move its cursor (say what it really is: TERM=xterm-256color; or read with --plain)"
    case .system(let call, let code):
      "\(call): \(String(cString: strerror(code)))"
    }
  }
}
