import Library

/// The user's keys, from `keys.toml`: what keys do, everywhere that it can be done or in one place alone.
///
/// ```toml
/// "<C-n>" = "next-pane"
/// ",l" = "tag legal"      # an action with what it is told
/// "ZZ" = ""               # means nothing any more
///
/// [list]                  # also [text], [select], [grid], [peek]
/// "<BS>" = "close"
/// ```
///
/// A mistake costs its line. What the user writes goes before what the keys meant; of two lines the one for fewer places does.
struct KeyFile: Hashable, Sendable {
  static let name = "keys.toml"

  /// A line of the file.
  struct Line: Hashable, Sendable {
    let keys: [Key]
    /// The name of an action; nil for nothing.
    let action: String?
    let arguments: ActionArguments
    /// nil for everywhere that the action can be done.
    let context: Action.Contexts?
    /// From 1.
    let number: Int
  }

  private(set) var lines: [Line] = []
  private(set) var problems: [ConfigurationProblem] = []

  static let none = KeyFile("")

  init(_ toml: String) {
    let document = TOMLDocument(toml)
    problems = document.problems(in: Self.name)
    for table in document.tables {
      guard table.name.isEmpty || (table.name.count == 1 && Self.contexts[table.name[0]] != nil) else {
        let name = table.name.joined(separator: ".")
        complain(
          table.line, "no place is called [\(name)] (use \(Self.contexts.keys.sorted().map { "[\($0)]" }.joined(separator: ", ")))")
        continue
      }
      for entry in table.entries { read(entry, in: table.name.first.flatMap { Self.contexts[$0] }) }
    }
    dropRepeated()
    problems.sort()
  }

  /// Where keys can mean something of their own, by the names of tables.
  static let contexts: [String: Action.Contexts] = [
    "text": .text, "select": .select, "list": .list, "grid": .grid, "peek": .peek,
  ]

  private mutating func complain(_ line: Int, _ words: String) {
    problems.append(ConfigurationProblem(file: Self.name, line: line, words: words))
  }

  private mutating func read(_ entry: TOMLDocument.Entry, in context: Action.Contexts?) {
    guard entry.key.count == 1 else {
      let keys = entry.key.joined(separator: ".")
      return complain(entry.line, "keys with a point among them stand in quotes: \"\(keys)\"")
    }
    let keys: [Key]
    do { keys = try Key.sequence(notation: entry.key[0]) } catch { return complain(entry.line, "\(error)") }
    guard let first = keys.first else { return complain(entry.line, "no key stands here (write one before “=”)") }
    if case .character(let digit) = first.code, first.modifiers.isEmpty, digit.isASCII, "1"..."9" ~= digit {
      return complain(entry.line, "\(entry.key[0]) begins with a digit, and digits are counts (choose another key)")
    }
    guard let meaning = entry.value.string else {
      return complain(entry.line, "\(entry.key[0]) takes the name of an action in quotes: \"next-pane\"")
    }
    let words = meaning.split(separator: " ", maxSplits: 1).map(String.init)
    guard let name = words.first else {
      lines.append(Line(keys: keys, action: nil, arguments: ActionArguments(), context: context, number: entry.line))
      return
    }
    guard let action = ActionTable.byName[name] else {
      return complain(entry.line, "no action is called \(name) (\(Self.advice(on: meaning)))")
    }
    if let context, action.contexts.isDisjoint(with: context == .grid ? [.list, .grid] : context) {
      let place = Self.contexts.first { $0.value == context }?.key ?? ""
      return complain(entry.line, "\(name) can't be done in [\(place)]")
    }
    let arguments = ActionArguments(written: words.count > 1 ? words[1] : "")
    lines.append(Line(keys: keys, action: action.name, arguments: arguments, context: context, number: entry.line))
  }

  /// What may have been meant by what is no action: one that keys do, written as on the screen or in this file, or one with such a name.
  private static func advice(on meaning: String) -> String {
    if let keys = try? Key.sequence(notation: meaning), !keys.isEmpty,
      let action = ActionTable.all.first(where: { $0.keys.contains { (try? Key.sequence(notation: $0)) == keys } })
    {
      return "\(meaning) are keys: what they do is called \"\(action.name)\""
    }
    let name = meaning.split(separator: " ").first.map(String.init) ?? meaning
    return CommandPalette.matches(name).first.map { "did you mean \($0.name)?" } ?? "synoptic shows all with : and Tab"
  }

  /// Of lines for the same keys in the same place the last counts: what is one key for a terminal can be written in several ways.
  private mutating func dropRepeated() {
    var kept: [Line] = []
    for line in lines {
      if let place = kept.firstIndex(where: { $0.keys == line.keys && $0.context == line.context }) {
        let other = kept.remove(at: place)
        let keys = line.keys.map(\.notation).joined()
        // Written alike they are told as a key that stands twice.
        if !problems.contains(where: { $0.line == line.number }) {
          complain(line.number, "\(keys) is the key of line \(other.number) too: to a terminal they are the same (the last counts)")
        }
      }
      kept.append(line)
    }
    lines = kept
  }
}
