/// What is typed behind `:`.
extension ReaderState {
  /// Does what was typed: a number or `$` goes there; else the action of that name, with what stands behind it; else the action that was
  /// chosen among those that fit, the best without a choice.
  ///
  /// - Returns: the line that does the same again, which is what the history holds: what was typed of a name may mean another one elsewhere.
  mutating func commit(command typed: String, chosen: Int) -> (run: String, effects: [Effect]) {
    let run = meant(by: typed, chosen: chosen)
    return (run, commit(command: run))
  }

  /// The action that would be done though nothing in its name was typed, and nobody chose it: words of what it does alone fit.
  func actionToConfirm(typed: String, chosen: Int) -> Action? {
    let line = String(typed.trimmingPrefix(while: { $0 == " " || $0 == ":" }))
    guard chosen == 0, !line.isEmpty, !Self.isNoName(line), ActionTable.byName[line] == nil,
      let best = CommandPalette.offers(line, in: self).first, best.inName.isEmpty, !best.inSummary.isEmpty
    else { return nil }
    return best.action
  }

  /// The line with the action's name in full, where it was chosen among those that fit.
  private func meant(by typed: String, chosen: Int) -> String {
    let line = String(typed.trimmingPrefix(while: { $0 == " " || $0 == ":" }))
    guard let name = line.split(separator: " ").first.map(String.init), !Self.isNoName(line) else { return line }
    if chosen == 0, ActionTable.byName[name] != nil { return line }
    let offers = CommandPalette.offers(line, in: self)
    if offers.indices.contains(chosen) { return offers[chosen].action.name }
    guard line.contains(" "), let best = CommandPalette.offers(name, in: self).first?.action else { return line }
    return best.name + line.dropFirst(name.count)
  }

  /// Whether a line is understood without being an action's name.
  private static func isNoName(_ line: String) -> Bool { Int(line).map { $0 >= 0 } ?? (line == "$" || writing.contains(line)) }

  private static let writing = ["w", "write", "w!"]

  private mutating func commit(command line: String) -> [Effect] {
    if line.isEmpty { return [] }
    if let number = Int(line), number >= 0, let action = ActionTable.byName["go-first"] {
      return perform(action, ActionArguments(count: max(number, 1)))
    }
    if line == "$", let action = ActionTable.byName["go-last"] { return perform(action, ActionArguments()) }
    if Self.writing.contains(line) {
      say(
        "nothing to write: every note is on the disk when the status line says so (\(key("w", in: .list)) in a view writes a file)")
      return []
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
