import Corpus

/// Panes, and which articles are in them.
enum PaneActions {
  static let all: [Action] = focusing + arranging + articles

  private static let needsTwo: @Sendable (ReaderState) -> String? = { $0.desk.panes.count < 2 ? "only one pane is open" : nil }

  private static let focusing: [Action] = [
    Action("next-pane", "focus the next pane", keys: ["<Tab>", "<C-w>w", "<C-w><C-w>"], .panes) { state, arguments in
      state.focusPane(by: arguments.times)
    },
    Action("previous-pane", "focus the previous pane", keys: ["<S-Tab>", "<C-w>W"], .panes) { state, arguments in
      state.focusPane(by: -arguments.times)
    },
    Action("pane-left", "focus the pane to the left", keys: ["<C-w>h", "<C-w>k", "<C-w><Left>", "<C-w><Up>"], .panes) { state, _ in
      if state.desk.focused > 0 { state.focusPane(state.desk.focused - 1) }
    },
    Action("pane-right", "focus the pane to the right", keys: ["<C-w>l", "<C-w>j", "<C-w><Right>", "<C-w><Down>"], .panes) {
      state, _ in
      state.focusPane(state.desk.focused + 1)
    },
  ]

  private static let arranging: [Action] = [
    .effecting("add-pane", "open an article in a pane of its own", keys: ["<C-w>v"], .panes) { state, arguments in
      state.openList(.picker(.beside), choosing: arguments.text)
    },
    Action("close-pane", "close this pane", keys: ["<C-w>c"], .panes, disabled: needsTwo) { state, _ in
      state.closePane(state.desk.focused)
    },
    Action("only-pane", "close all other panes", keys: ["<C-w>o"], .panes, disabled: needsTwo) { state, _ in
      state.leavePlace()
      state.desk.panes = [state.desk.panes[state.desk.focused]]
      state.desk.isMaximised = false
      state.focusPane(0)
    },
    Action("maximise-pane", "give this pane the screen, or take it back", keys: ["<C-w>m"], .panes) { state, _ in
      state.desk.isMaximised.toggle()
      state.refreshPanes()
    },
    Action("move-pane-left", "move this pane to the left", keys: ["<C-w>H"], .panes, disabled: needsTwo) { state, _ in
      state.movePane(by: -1)
    },
    Action("move-pane-right", "move this pane to the right", keys: ["<C-w>L"], .panes, disabled: needsTwo) { state, _ in
      state.movePane(by: 1)
    },
  ]

  private static let articles: [Action] = [
    .effecting("open", "open an article in this pane", keys: ["o"], in: .text, .panes) { state, arguments in
      state.openList(.picker(.here), choosing: arguments.text)
    },
    Action("next-article", "next article in this pane", keys: ["]]"], .panes) { state, arguments in
      state.openNeighbour(by: arguments.times)
    },
    Action("previous-article", "previous article in this pane", keys: ["[["], .panes) { state, arguments in
      state.openNeighbour(by: -arguments.times)
    },
    Action("back", "go back to before the last jump", keys: ["<lt>", "<C-o>"], .panes) { state, arguments in
      for _ in 0..<arguments.times {
        guard let desk = state.jumps.goBack(from: state.desk) else { return state.say("no earlier place") }
        state.restore(desk)
      }
    },
    Action("forward", "go forward again", keys: [">"], .panes) { state, arguments in
      for _ in 0..<arguments.times {
        guard let desk = state.jumps.goForward(from: state.desk) else { return state.say("no later place") }
        state.restore(desk)
      }
    },
  ]
}

extension ReaderState {
  /// Focuses the pane so many places on, round at the ends.
  fileprivate mutating func focusPane(by count: Int) {
    guard !desk.panes.isEmpty else { return }
    let panes = desk.panes.count
    focusPane(((desk.focused + count) % panes + panes) % panes)
  }

  fileprivate mutating func movePane(by step: Int) {
    let target = desk.focused + step
    guard desk.panes.indices.contains(target) else { return }
    desk.panes.swapAt(desk.focused, target)
    focusPane(target)
  }

  /// Shows the article that comes so many places after this one, by date, round at the ends; those in other panes are passed over.
  fileprivate mutating func openNeighbour(by count: Int) {
    guard let current = desk.focusedPane?.article else { return }
    let others = Set(desk.panes.map(\.article)).subtracting([current])
    let candidates = documents.byDate.filter { !others.contains($0) }
    guard candidates.count > 1, let place = candidates.firstIndex(of: current) else { return say("no other article to show here") }
    let next = ((place + count) % candidates.count + candidates.count) % candidates.count
    open(candidates[next])
  }
}
