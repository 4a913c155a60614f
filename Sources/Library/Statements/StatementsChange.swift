import Corpus

/// What came of reading the files again in which people write of articles and actors.
public struct StatementsChange: Hashable, Sendable {
  /// How the tables of one file changed.
  struct FileChange: Hashable, Sendable {
    let file: String
    let new: Int
    let changed: Int
    let gone: Int

    /// - Parameters:
    ///   - path: from the library's root.
    ///   - before: what the tables said, by their names; `after` likewise.
    init<Said: Hashable>(_ path: String, _ before: [String: Said], _ after: [String: Said]) {
      file = path.split(separator: "/").last.map(String.init) ?? path
      new = after.keys.count { before[$0] == nil }
      gone = before.keys.count { after[$0] == nil }
      changed = after.count { name, said in before[name].map { $0 != said } ?? false }
    }

    var isEmpty: Bool { new == 0 && changed == 0 && gone == 0 }

    /// "actors.toml: 2 new, 1 gone".
    var words: String {
      let parts = [(new, "new"), (changed, "changed"), (gone, "gone")].filter { $0.0 > 0 }.map { "\($0) \($1)" }
      return parts.isEmpty ? "\(file): as before" : "\(file): \(parts.joined(separator: ", "))"
    }
  }

  /// What is new in each file: "actors.toml: 2 new, 1 gone; articles.toml: as before".
  public let words: String
  /// What was wrong with the files when they were read before, and what is wrong now, each "file: line 3: what (what to do)".
  public let problemsBefore: [String]
  public let problems: [String]
  /// What is said of tags now.
  public let codebook: Codebook

  init(_ files: [FileChange], problemsBefore: [String], problems: [String], codebook: Codebook = .empty) {
    words = files.map(\.words).joined(separator: "; ")
    self.problemsBefore = problemsBefore
    self.problems = problems
    self.codebook = codebook
  }
}
