import Library

/// A mistake in a file of the configuration, for the user: never a reason to stop, the rest of the file counts.
struct ConfigurationProblem: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The file's name in the folder: "keys.toml", "themes/night.toml".
  let file: String
  /// From 1; 0 for what is wrong with the file itself.
  let line: Int
  /// What is wrong, and what to do about it.
  let words: String

  var description: String { line > 0 ? "\(file): line \(line): \(words)" : "\(file): \(words)" }

  static func < (left: ConfigurationProblem, right: ConfigurationProblem) -> Bool {
    (left.file, left.line, left.words) < (right.file, right.line, right.words)
  }
}

extension TOMLDocument {
  /// What could not be read of it, and keys that stand twice in a table.
  func problems(in file: String) -> [ConfigurationProblem] {
    let twice = tables.flatMap(\.repeated).map {
      ConfigurationProblem(
        file: file, line: $0.line,
        words: "\($0.key.joined(separator: ".")) stands in this table already (take one out; the last counts)")
    }
    return mistakes.map { ConfigurationProblem(file: file, line: $0.line, words: "\($0.words) (this line does not count)") } + twice
  }
}
