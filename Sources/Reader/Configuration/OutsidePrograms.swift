/// The programs that the user's environment names, each as its words.
struct OutsidePrograms: Hashable, Sendable {
  /// The words of a program, or what is wrong with the variable that names it.
  enum Named: Hashable, Sendable {
    case words([String])
    case wrong(String)
  }

  let editor: Named
  /// Whether the user says which editor, and not the program.
  let isEditorNamed: Bool
  let pager: Named
  /// Nil when no browser is named.
  let browser: Named?

  /// What `$VISUAL`, `$EDITOR`, `$PAGER` and `$BROWSER` say, which may hold arguments.
  init(variables: [String: String]) {
    let named = Self.named(["VISUAL", "EDITOR"], in: variables)
    editor = named ?? .words(["vi"])
    isEditorNamed = named != nil
    pager = Self.named(["PAGER"], in: variables) ?? .words(["less"])
    browser = Self.named(["BROWSER"], in: variables, isList: true)
  }

  /// - Parameter isList: whether colons part several programs, of which the first is meant.
  private static func named(_ names: [String], in variables: [String: String], isList: Bool = false) -> Named? {
    for name in names {
      guard let line = variables[name], !line.allSatisfy(\.isWhitespace) else { continue }
      let first = isList ? line.split(separator: ":").first.map(String.init) ?? "" : line
      guard let words = ShellWords.split(first), words.first?.isEmpty == false else {
        return .wrong("$\(name) can't be read as a command: \(line)")
      }
      return .words(words)
    }
    return nil
  }

  /// How an editor is told a line, by the name of its program; all others take `+LINE` before the file, as vi does.
  enum LineNotation {
    case plus, suffix, goto

    init(editor: String) {
      let name = editor.split(separator: "/").last.map(String.init) ?? editor
      self = Self.others[name] ?? .plus
    }

    private static let others: [String: LineNotation] = [
      "subl": .suffix, "zed": .suffix, "hx": .suffix, "helix": .suffix, "mate": .suffix, "code": .goto, "codium": .goto,
      "code-insiders": .goto, "cursor": .goto,
    ]
  }
}
