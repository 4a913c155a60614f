/// What is typed behind `:`.
extension ReaderState {
  /// Does what was typed: a number or `$` goes there; else the action of that name, with what stands behind it; else the action that was
  /// chosen among those that fit, the best without a choice.
  mutating func commit(command typed: String, chosen: Int) -> [Effect] {
    let line = String(typed.trimmingPrefix(while: { $0 == " " || $0 == ":" }))
    guard let name = line.split(separator: " ").first.map(String.init) else { return [] }
    if let number = Int(line), number >= 0, let action = ActionTable.byName["go-first"] {
      return perform(action, ActionArguments(count: max(number, 1)))
    }
    if line == "$", let action = ActionTable.byName["go-last"] { return perform(action, ActionArguments()) }
    if ["w", "write", "w!"].contains(line) {
      say(
        "nothing to write: every note is on the disk when the status line says so (\(key("w", in: .list)) in a view writes a file)")
      return []
    }
    if chosen == 0, ActionTable.byName[name] != nil { return perform(line: line) }
    let offers = CommandPalette.offers(line, in: self)
    if offers.indices.contains(chosen) { return perform(offers[chosen].action, ActionArguments()) }
    if let best = CommandPalette.offers(name, in: self).first?.action, line.contains(" ") {
      return perform(line: best.name + line.dropFirst(name.count))
    }
    return perform(line: line)
  }

  /// Chooses another one of the actions that fit.
  mutating func chooseOffer(by step: Int) {
    guard let prompt, case .command = prompt.kind else { return }
    let count = min(CommandPalette.matches(prompt.line.text).count, CommandPalette.mostShown)
    guard count > 0 else { return }
    self.prompt?.choice = ((prompt.choice + step) % count + count) % count
  }
}

extension CommandPalette {
  /// How many actions are offered at once.
  static let mostShown = 8
}
