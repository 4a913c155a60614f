import Testing

@testable import Reader

@Suite("What actions do") struct ActionEffectTests {
  @Test("Every action has a row that says what it changes, and no row is of another") func complete() {
    let rows = Dictionary(ActionEffect.all.map { ($0.action, 1) }, uniquingKeysWith: +)
    let actions = ActionTable.all.map(\.name)
    #expect(Set(actions).subtracting(rows.keys) == [], "without a row")
    #expect(Set(rows.keys).subtracting(actions) == [], "of no action")
    #expect(rows.values.allSatisfy { $0 == 1 })
  }

  @Test("Every action, done by its name as a script does it, changes what its row says", arguments: ActionEffect.all.map(\.action))
  func effects(name: String) throws {
    let effect = try required(ActionEffect.all.first { $0.action == name })
    let action = try required(ActionTable.byName[name])
    let reader = try effect.reader()
    #expect(action.disabled(reader.state) == nil, "\(name) after \(effect.keys)")
    let before = effect.change == .effects ? "[]" : effect.change.value(reader)
    reader.perform("\(name) \(effect.arguments)")
    #expect(
      effect.change.value(reader) != before, "\(name) after \(effect.keys) does not change \(effect.change): \(reader.status)")
  }

  /// Leaving what is left already, opening what is open, and moving where there is no line.
  private static func maySayNothing(_ action: Action, _ keys: String) -> Bool {
    ["cancel", "interrupt"].contains(action.name) || action.keys.contains(keys) || !keys.isEmpty && action.section == .motion
      || action.contexts == .grid && action.keys.contains { ["h", "l", "0", "$"].contains($0) }
  }

  @Test("With nothing to read, every action still does something, or says why not and does nothing") func reasons() throws {
    for action in ActionTable.all {
      for keys in ["", "ga", "gs"] {
        let reader = try Scenario([], size: "100x30").press(keys)
        func aspects() -> [String] {
          Aspect.allCases.filter { ![.effects, .choice, .prompt].contains($0) }.map { $0.value(reader) }
        }
        let before = aspects()
        let reason = reader.state.refusal(of: action)
        reader.perform(action.name)
        let after = aspects()
        if let reason {
          #expect(reader.status == reason && before == after && reader.effects.isEmpty, "\(action.name) is disabled")
          // What would be typed now goes nowhere.
          let isAsked = reader.state.prompt.map { $0.kind == .refused(reason) && action.asksForLine } ?? true
          #expect(isAsked, "\(action.name) asks though it is disabled")
        } else if before == after, reader.state.prompt == nil, reader.effects.isEmpty, !Self.maySayNothing(action, keys) {
          #expect(!reader.status.isEmpty, "\(action.name) after \(keys) does nothing and says nothing")
        }
      }
    }
  }
}
