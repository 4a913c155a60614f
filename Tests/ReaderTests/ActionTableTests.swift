import Testing

@testable import Reader

@Suite("The action table") struct ActionTableTests {
  @Test("Every key is written in the notation, and each action has a name of its own") func wellFormed() throws {
    for action in ActionTable.all {
      for notation in action.keys { #expect(try !Key.sequence(notation: notation).isEmpty, "\(action.name)") }
      #expect(!action.summary.isEmpty)
    }
    let names = ActionTable.all.flatMap { [$0.name] + $0.aliases }
    #expect(Set(names).count == names.count)
  }

  @Test(
    "In one context, keys mean one action and are not the beginning of others",
    arguments: [Action.Contexts.text, .select, .list, .grid])
  func unambiguous(context: Action.Contexts) throws {
    var owners: [[Key]: Action] = [:]
    for action in ActionTable.all where !action.contexts.isDisjoint(with: context) {
      for notation in action.keys {
        let keys = try Key.sequence(notation: notation)
        if let other = owners[keys] { #expect(other.contexts != action.contexts, "\(notation): \(other.name), \(action.name)") }
        owners[keys] = action
      }
    }
    for keys in owners.keys { #expect(!owners.keys.contains { $0.count > keys.count && Array($0.prefix(keys.count)) == keys }) }
  }

  @Test("No action traps, whatever is open and however often it is done", arguments: ActionTable.all.map(\.name))
  func survives(name: String) throws {
    let texts = [(path: "a.txt", text: "One\n\nText here (e1). More text."), (path: "b.txt", text: "Two\n\nOther text (e1).")]
    let all = ["", "v", "GV", "ga", "ge", "gsl", "gn?", "a", "/te"]
    let few = ["", "v", "ga", "gsl", "a"]
    for (size, articles, situations) in [
      ("120x36", texts, all), ("40x10", texts, all), ("30x5", texts, few), ("80x24", [], few),
    ] {
      for situation in situations {
        let reader = try Scenario(articles, size: size, names: ["Text"]).press(situation)
        for line in [name, "\(name) 3", "\(name) words", name] {
          reader.perform(line)
          _ = reader.screen
        }
        reader.send(.resized(ScreenSize(columns: 61, rows: 17)))
        _ = reader.screen
      }
    }
  }

  @Test("A count stands before a motion; 0 alone is a motion") func counts() throws {
    let words = (1...30).map { "w\($0)" }.joined(separator: " ")
    let reader = try Scenario([(path: "a.txt", text: "Title\n\n\(words)")]).press(")12w")
    #expect(reader.word == "w13")
    #expect(try reader.press("0").word == "w1" || reader.state.desk.panes[0].cursor.value > 0)
  }

  @Test("After a prefix a box lists what may follow") func hints() throws {
    let reader = try Scenario([(path: "a.txt", text: "Title\n\nText.")]).press("g")
    #expect(reader.screen.contains { $0.contains("a  actors") })
    #expect(try reader.press("<Esc>").screen.contains { $0.contains("a  actors") } == false)
  }
}
