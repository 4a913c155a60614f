/// What `.synoptic/ignore` leaves out: one glob a line, as in a `.gitignore` file.
///
/// - `*` stands for any characters but `/`, `?` for one of them, `**` for any folders, `\` takes the next character as it is.
/// - A glob with a `/` that is not at its end counts from the root; any other one is looked for in all folders.
/// - A `/` at the end: folders only. `!` at the start: not left out after all. The last rule that fits decides.
/// - What lies in a folder that is left out is not looked at, so `!` can't bring it back.
/// - Empty lines, and lines that start with `#`, say nothing; spaces at the end don't count.
struct IgnoreRules {
  private let rules: [Rule]

  init(_ text: String) {
    rules = text.utf8.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).compactMap { Rule(line: Array($0)) }
  }

  /// - Parameter path: from the root, without a slash at either end.
  func leavesOut(_ path: String, isFolder: Bool) -> Bool {
    if rules.isEmpty { return false }
    let segments = path.utf8.split(separator: slash).map(Array.init)
    let last = rules.last { (isFolder || !$0.isForFoldersOnly) && $0.matches(segments) }
    return last.map { !$0.isNegated } ?? false
  }

  private struct Rule {
    let isNegated: Bool
    let isForFoldersOnly: Bool
    private let glob: PathGlob

    init?(line: [UInt8]) {
      var glob = line[...]
      while let last = glob.last, last == 0x20 || last == 0x09, glob.dropLast().last != backslash { glob = glob.dropLast() }
      if glob.first == UInt8(ascii: "#") { return nil }
      isNegated = glob.first == UInt8(ascii: "!")
      if isNegated { glob = glob.dropFirst() }
      isForFoldersOnly = glob.last == slash
      if isForFoldersOnly { glob = glob.dropLast() }
      guard let parsed = PathGlob(glob) else { return nil }
      self.glob = parsed
    }

    func matches(_ path: [[UInt8]]) -> Bool { glob.matches(path) }
  }
}

private let slash = UInt8(ascii: "/")
private let backslash = UInt8(ascii: "\\")
