import Foundation
import Library

/// What a command meets outside of itself: handed in, so that tests run commands without a process.
struct Surroundings {
  let variables: [String: String]
  let output: Output
  let errors: Output
  /// Asks the user a question that is answered with yes or no; nil when nobody is there to answer.
  let ask: ((String) -> Bool)?

  /// Those of this process.
  static func process() -> Surroundings {
    let variables = ProcessInfo.processInfo.environment
    let errors = Output.fileDescriptor(2, variables: variables)
    let canAsk = isatty(0) == 1 && errors.isTerminal
    return Surroundings(
      variables: variables, output: .fileDescriptor(1, variables: variables), errors: errors,
      ask: canAsk ? { askOnTerminal($0, errors) } : nil)
  }

  private static func askOnTerminal(_ question: String, _ errors: Output) -> Bool {
    try? errors.write("\(question) [y/N] ")
    try? errors.flush()
    return readLine().map { ["y", "yes"].contains($0.trimmingCharacters(in: .whitespaces).lowercased()) } ?? false
  }

  var libraryEnvironment: LibraryEnvironment { LibraryEnvironment(variables: variables) }

  /// Whether the user asked, by `NO_COLOR` or a dumb terminal, for no styling.
  var wantsPlainText: Bool { variables["NO_COLOR"].map { !$0.isEmpty } ?? false || variables["TERM"] == "dumb" }

  /// Says something to the user beside the output: a skipped file, a failure. That nobody can be told is no reason to stop.
  func tell(_ message: String) {
    try? errors.writeStyled(SafeText.line(message) + "\n")
    try? errors.flush()
  }
}
