extension Key {
  /// The key as a person would name it: "Ctrl-D", "PgDn", "⏎".
  var label: String {
    let name: String =
      switch code {
      case .character(" "): "Space"
      case .character(let character): modifiers.contains(.control) ? character.uppercased() : String(character)
      case .enter: "⏎"
      case .escape: "Esc"
      case .tab: "Tab"
      case .backspace: "Backspace"
      case .delete: "Del"
      case .insert: "Ins"
      case .up: "↑"
      case .down: "↓"
      case .left: "←"
      case .right: "→"
      case .home: "Home"
      case .end: "End"
      case .pageUp: "PgUp"
      case .pageDown: "PgDn"
      case .function(let number): "F\(number)"
      }
    let held: [(Modifiers, String)] = [(.control, "Ctrl-"), (.alt, "Alt-"), (.shift, "Shift-")]
    return held.filter { modifiers.contains($0.0) }.map(\.1).joined() + name
  }

  /// Keys pressed one after the other: "]e", "Ctrl-W v".
  static func label(of keys: [Key]) -> String {
    keys.reduce("") { label, key in
      let next = key.label
      let needsSpace = label.count > 1 && (next.count > 1 || keys.first.map { $0.label.count > 1 } ?? false)
      return label + (needsSpace ? " " : "") + next
    }
  }
}
