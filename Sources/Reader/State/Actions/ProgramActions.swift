/// Leaving, suspending, repainting.
enum ProgramActions {
  static let all: [Action] = [
    .effecting("close", "close the view, end the selection; in the text, quit", keys: ["q"], in: .everywhereAndPeek, .program) {
      state, _ in
      if state.lists.isEmpty, state.peek != nil {
        state.peek = nil
        return []
      }
      if state.lists.isEmpty, state.selection != nil {
        state.selection = nil
        return []
      }
      if state.lists.isEmpty { return [.quit] }
      state.closeList()
      return []
    },
    .effecting("quit", "quit; the session is kept", keys: ["ZZ"], in: .everywhere, .program, aliases: ["q", "q!", "qa", "wq", "x"])
    {
      _, _ in
      [.quit]
    },
    Action("cancel", "leave the innermost layer", keys: ["<Esc>"], in: .everywhereAndPeek, .program) { state, _ in
      state.leaveInnermostLayer()
    },
    .effecting(
      "interrupt", "stop the analysis that is under way, else leave the innermost layer", keys: ["<C-c>"], in: .everywhereAndPeek,
      .program
    ) { state, _ in state.interrupt() },
    .effecting(
      "resume-analysis", "go on with the analysis that was stopped", keys: [], in: .everywhere, .program,
      disabled: { $0.whyNothingToResume }
    ) { state, _ in state.resumeAnalysis() },
    .effecting("suspend", "suspend the program", keys: ["<C-z>"], in: .everywhereAndPeek, .program) { _, _ in [.suspend] },
    .effecting(
      "reload", "read keys.toml, config.toml, the themes, actors.toml, articles.toml and codebook.toml again", keys: [],
      in: .everywhere, .program
    ) { state, _ in
      state.isComparingAgain = true
      state.comparesForUser = true
      return [.readConfiguration, .readStatements]
    },
    Action("theme", "choose the colours: dark, light, contrast, mono or your own", keys: [], in: .everywhere, .program) {
      state, arguments in
      state.chooseTheme(named: arguments.text)
    },
    .effecting("redraw", "draw the screen anew", keys: ["<C-l>"], in: .everywhereAndPeek, .program) { _, _ in [.redraw] },
  ]
}
