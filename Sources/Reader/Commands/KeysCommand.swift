import ArgumentParser

/// `synoptic keys`: every action with its keys, as the action table has them.
struct KeysCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "List the reader's keys.",
    discussion: "Every action with its keys, where they hold, and its name for :, scripts and keys.toml.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case table, mdoc }

  @Option(help: ArgumentHelp("table, or mdoc as it stands in the manual.", valueName: "format"))
  var format: Format = .table

  func run(in surroundings: Surroundings) throws -> ProgramStatus {
    try surroundings.output.write(format == .mdoc ? KeyTable.mdoc : KeyTable.text)
    try surroundings.output.flush()
    return .done
  }
}

/// The action table as it is printed, with the keys that it has when nobody changed them: by section, in the table's order.
enum KeyTable {
  private static var sections: [(name: String, actions: [Action])] {
    Action.Section.allCases.map { section in (section.rawValue, ActionTable.all.filter { $0.section == section }) }
      .filter { !$0.actions.isEmpty }
  }

  /// For people: keys, what they do, where, and the action's name.
  static var text: String {
    let rows = ActionTable.all.map { keys(of: $0).joined(separator: " ").count }
    let width = min(rows.max() ?? 0, widestKeys)
    return sections.map { name, actions in
      let lines = actions.map { action in
        let keys = keys(of: action).joined(separator: " ")
        let padding = String(repeating: " ", count: max(width - keys.count, 0))
        return "  \(keys)\(padding)  \(summary(of: action))  :\(action.name)\n"
      }
      return "\(name)\n\(lines.joined())"
    }.joined(separator: "\n")
  }

  private static let widestKeys = 16

  /// For the manual.
  static var mdoc: String {
    sections.map { name, actions in
      let items = actions.map { action in
        let keys = keys(of: action).map(escaped)
        let tag = keys.isEmpty ? "\\&:\(escapedWords(action.name))" : keys.joined(separator: " , ")
        let name = keys.isEmpty ? "" : "\n.Pq Ic \\&:\(escapedWords(action.name))"
        return ".It Ic \(tag)\n\(escapedWords(capitalised(summary(of: action)))).\(name)\n"
      }
      return ".Ss Keys: \(escapedWords(name))\n.Bl -tag -width Ds -compact\n\(items.joined()).El\n"
    }.joined()
  }

  private static func summary(of action: Action) -> String {
    action.summary.trimmingSuffix(while: { $0 == "…" || $0 == "." }) + (places(of: action).map { " (\($0))" } ?? "")
  }

  /// Where an action's keys hold, in words; nil for the text.
  private static func places(of action: Action) -> String? {
    if action.keys.isEmpty { return nil }
    let names: [(Action.Contexts, String)] = [
      (.text, "the text"), (.select, "a selection"), (.list, "views"), (.grid, "tables"), (.peek, "the box"),
    ]
    if action.keyContexts.isSuperset(of: .everywhere) { return nil }
    let held = names.filter { action.keyContexts.contains($0.0) }.map(\.1)
    if action.keyContexts.isSuperset(of: .reading), held.count == 2 { return nil }
    return "in " + held.joined(separator: ", ")
  }

  /// Keys in words that every terminal shows: "Enter" for the sign on the screen.
  private static func keys(of action: Action) -> [String] {
    labels(of: action).map { label in
      let words = names.reduce(label) { $0.replacing($1.key, with: $1.value) }
      return action.takesCharacter ? words + "x" : words
    }
  }

  /// As the screen names them.
  static func labels(of action: Action) -> [String] {
    action.keys.compactMap { notation in (try? Key.sequence(notation: notation)).map { Key.label(of: $0) } }
  }

  private static let names: KeyValuePairs = ["⏎": "Enter", "↑": "Up", "↓": "Down", "←": "Left", "→": "Right"]

  private static func capitalised(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }

  /// One key as one argument of a macro: never taken for a macro or for punctuation.
  private static func escaped(_ key: String) -> String {
    "\\&" + escapedWords(key).split(separator: " ").joined(separator: "\\ ")
  }

  /// Words in which nothing means something to the formatter.
  private static func escapedWords(_ words: String) -> String {
    let text = words.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\\": "\\e"
      case "-": "\\-"
      case "'": "\\(aq"
      case "`": "\\(ga"
      case "^": "\\(ha"
      case "~": "\\(ti"
      case "\"": "\\(dq"
      default: scalar.isASCII ? String(scalar) : "\\[u" + hexadecimal(scalar) + "]"
      }
    }.joined()
    return text.hasPrefix(".") ? "\\&" + text : text
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(4 - digits.count, 0)) + digits
  }
}

extension String {
  fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> String {
    var text = self
    while let last = text.last, isTrimmed(last) { text.removeLast() }
    return text
  }
}
