/// What is wrong with a key sequence that someone wrote.
struct KeyNotationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The whole notation, and the part of it that is no key.
  let notation: String
  let part: String

  var description: String {
    "no key is called \(SafeText.line(part)) in \"\(SafeText.line(notation))\" "
      + "(write <Enter>, <Esc>, <Tab>, <Space>, <Up>, <PageDown>, <F1>, <C-d>, <A-x>, and <lt> for the character <)"
  }
}

/// Keys in vim's notation: `gg`, `]e<Enter>`, `<C-d>`, `<A-x>`, `<S-Tab>`, `<lt>`.
extension Key {
  /// The keys that `notation` names, in order and normalised.
  static func sequence(notation: String) throws(KeyNotationError) -> [Key] {
    var keys: [Key] = []
    var rest = notation[...]
    while let first = rest.first {
      guard first == "<" else {
        guard !first.isControl else { throw KeyNotationError(notation: notation, part: String(first)) }
        keys.append(Key(.character(first)))
        rest.removeFirst()
        continue
      }
      let end = rest.firstIndex(of: ">")
      guard let end, let key = Key(bracketed: rest[rest.index(after: rest.startIndex)..<end]) else {
        throw KeyNotationError(notation: notation, part: String(end.map { rest[...$0] } ?? rest))
      }
      keys.append(key)
      rest = rest[rest.index(after: end)...]
    }
    return keys
  }

  /// How the key is written; `sequence(notation:)` reads it back.
  var notation: String {
    var prefix = ""
    if modifiers.contains(.control) { prefix += "C-" }
    if modifiers.contains(.alt) { prefix += "A-" }
    if modifiers.contains(.shift) { prefix += "S-" }
    if case .character(let character) = code {
      if let name = Self.characterNames.first(where: { $0.character == character && ($0.always || !prefix.isEmpty) })?.name {
        return "<\(prefix)\(name)>"
      }
      return prefix.isEmpty ? String(character) : "<\(prefix)\(character)>"
    }
    if case .function(let number) = code { return "<\(prefix)F\(number)>" }
    return "<\(prefix)\(Self.names.first { $0.code == code }?.name ?? "")>"
  }

  /// The key as a terminal sends it: what is one byte for the terminal is one key here.
  ///
  /// Ctrl-I is Tab, Ctrl-M and Ctrl-J are Enter, Ctrl-[ is Esc, Ctrl-H and Ctrl-? are Backspace (terminals differ in which of
  /// the two their Backspace key sends, so neither can be had apart), Ctrl-@ is Ctrl-Space, Ctrl-/ is Ctrl-_ and Ctrl-6 is
  /// Ctrl-^. A letter with Ctrl is a small one. Shift is part of what a character key types.
  var normalised: Key {
    guard case .character(let typed) = code else { return self }
    var character = typed
    var held = modifiers
    if held.contains(.shift) {
      held.remove(.shift)
      if let upper = character.uppercased().first, character.uppercased().count == 1 { character = upper }
    }
    guard held.contains(.control) else { return Key(.character(character), held) }
    if character.isASCII, let lower = character.lowercased().first { character = lower }
    let plain = held.subtracting(.control)
    switch character {
    case "i": return Key(.tab, plain)
    case "m", "j": return Key(.enter, plain)
    case "[": return Key(.escape, plain)
    case "h", "?": return Key(.backspace, plain)
    case "@": return Key(.character(" "), held)
    case "/": return Key(.character("_"), held)
    case "6": return Key(.character("^"), held)
    default: return Key(.character(character), held)
    }
  }

  /// From what stands between the angle brackets.
  private init?(bracketed: Substring) {
    var name = bracketed
    var held: Modifiers = []
    while name.count > 2, name.dropFirst().first == "-", let modifier = Self.modifier(name.first) {
      held.insert(modifier)
      name = name.dropFirst(2)
    }
    guard let code = Self.code(named: name, modified: !held.isEmpty) else { return nil }
    self = Key(code, held).normalised
  }

  private static func modifier(_ letter: Character?) -> Modifiers? {
    switch letter {
    case "C", "c": .control
    case "A", "a", "M", "m": .alt
    case "S", "s": .shift
    default: nil
    }
  }

  private static func code(named name: Substring, modified: Bool) -> Code? {
    let lower = name.lowercased()
    if let named = names.first(where: { $0.name.lowercased() == lower }) { return named.code }
    if let character = characterNames.first(where: { $0.name.lowercased() == lower }) { return .character(character.character) }
    if lower.first == "f", lower.count > 1, let number = Int(lower.dropFirst()), 1...63 ~= number { return .function(number) }
    guard modified, name.count == 1, let character = name.first, !character.isControl else { return nil }
    return .character(character)
  }

  /// The names of keys; of two for one key, the first is written and both are read.
  private static let names: [(name: String, code: Code)] = [
    ("Enter", .enter), ("CR", .enter), ("Return", .enter), ("Esc", .escape), ("Escape", .escape), ("Tab", .tab),
    ("BS", .backspace), ("Backspace", .backspace), ("Del", .delete), ("Delete", .delete), ("Insert", .insert), ("Up", .up),
    ("Down", .down), ("Left", .left), ("Right", .right), ("Home", .home), ("End", .end), ("PageUp", .pageUp),
    ("PageDown", .pageDown),
  ]

  /// The characters that have names; `>` needs its one only inside brackets.
  private static let characterNames: [(name: String, character: Character, always: Bool)] = [
    ("Space", " ", true), ("lt", "<", true), ("gt", ">", false),
  ]
}

extension Character {
  /// Whether it would act on a terminal rather than show.
  fileprivate var isControl: Bool { unicodeScalars.contains { $0.properties.generalCategory == .control } }
}
