import Corpus

/// Places with a name of one character, and the way back to where the last jump began.
enum MarkActions {
  static let all: [Action] = [
    named("mark", "name this place with a character", keys: ["m"]) { state, name in state.mark(as: name) },
    named("go-to-mark", "go to the place of that name; '' to before the last jump", keys: ["'", "`"]) { state, name in
      state.goToMark(name)
    },
  ]

  private static func named(
    _ name: String, _ summary: String, keys: [String], _ change: @escaping @Sendable (inout ReaderState, Character) -> Void
  ) -> Action {
    var action = Action(name, summary, keys: keys, .motion) { state, arguments in
      // A digit behind the name in a script was taken for a count.
      guard let mark = arguments.text.first ?? arguments.count.flatMap({ String($0).first }) else {
        return state.say("\(name) needs a character: :\(name) a")
      }
      change(&state, mark)
    }
    action.takesCharacter = true
    return action
  }
}
