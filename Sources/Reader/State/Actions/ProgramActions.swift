/// Leaving, suspending, repainting.
enum ProgramActions {
  static let all: [Action] = [
    .effecting("close", "close the view; in the text, quit", keys: ["q"], in: .everywhereAndPeek, .program) { state, _ in
      if state.lists.isEmpty, state.peek != nil {
        state.peek = nil
        return []
      }
      if state.lists.isEmpty { return [.quit] }
      state.closeList()
      return []
    },
    .effecting("quit", "quit; the session is kept", keys: ["ZZ"], in: .everywhere, .program, aliases: ["q", "qa", "wq", "x"]) {
      _, _ in
      [.quit]
    },
    Action("cancel", "leave the innermost layer", keys: ["<Esc>", "<C-c>"], in: .everywhereAndPeek, .program) { state, _ in
      state.leaveInnermostLayer()
    },
    .effecting("suspend", "suspend the program", keys: ["<C-z>"], in: .everywhereAndPeek, .program) { _, _ in [.suspend] },
    .effecting("reload", "read actors.toml and articles.toml again", keys: [], in: .everywhere, .program) { state, _ in
      state.isComparingAgain = true
      return [.readStatements]
    },
    .effecting("redraw", "draw the screen anew", keys: ["<C-l>"], in: .everywhereAndPeek, .program) { _, _ in [.redraw] },
  ]
}
