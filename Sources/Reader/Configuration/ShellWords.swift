/// Splits a line into words as a shell does, and does nothing else that a shell does: no variable, no pattern, no command in it is
/// looked at, so that what comes out is handed to a program as it was typed.
///
/// Spaces, tabs and line ends part words. `'…'` keeps all as it is, `"…"` keeps all but `\"` and `\\`, a backslash keeps the character
/// behind it.
enum ShellWords {
  /// Nil when a quotation mark is not closed, or a backslash has nothing behind it.
  static func split(_ line: String) -> [String]? {
    var words: [String] = []
    var word: String?
    var rest = line[...]
    while let character = rest.popFirst() {
      switch character {
      case " ", "\t", "\n", "\r\n":
        if let whole = word { words.append(whole) }
        word = nil
      case "'":
        guard let end = rest.firstIndex(of: "'") else { return nil }
        word = (word ?? "") + rest[..<end]
        rest = rest[rest.index(after: end)...]
      case "\"":
        guard let quoted = quoted(&rest) else { return nil }
        word = (word ?? "") + quoted
      case "\\":
        guard let next = rest.popFirst() else { return nil }
        word = (word ?? "") + String(next)
      default: word = (word ?? "") + String(character)
      }
    }
    return words + [word].compactMap { $0 }
  }

  /// What stands up to the closing `"`; nil when there is none.
  private static func quoted(_ rest: inout Substring) -> String? {
    var text = ""
    while let character = rest.popFirst() {
      if character == "\"" { return text }
      guard character == "\\", let next = rest.first, next == "\"" || next == "\\" else {
        text.append(character)
        continue
      }
      text.append(next)
      rest.removeFirst()
    }
    return nil
  }
}
