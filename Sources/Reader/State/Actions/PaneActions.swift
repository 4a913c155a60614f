import Corpus

/// Panes, and which articles are in them.
enum PaneActions {
  static let all: [Action] = focusing + arranging + sizes + articles

  private static let needsTwo: @Sendable (ReaderState) -> String? = { $0.desk.panes.count < 2 ? "only one pane is open" : nil }

  private static let needsOne: @Sendable (ReaderState) -> String? = { $0.desk.panes.isEmpty ? "no article is open" : nil }

  private static let focusing: [Action] = [
    Action("next-pane", "focus the next pane", keys: ["<Tab>", "<C-w>w", "<C-w><C-w>"], .panes, disabled: needsOne) {
      state, arguments in
      state.focusPane(by: arguments.times)
    },
    Action("previous-pane", "focus the previous pane", keys: ["<S-Tab>", "<C-w>W"], .panes, disabled: needsOne) {
      state, arguments in
      state.focusPane(by: -arguments.times)
    },
    direction("left", "to the left", keys: ["<C-w>h", "<C-w><Left>"], step: -1, isVertical: false),
    direction("right", "to the right", keys: ["<C-w>l", "<C-w><Right>"], step: 1, isVertical: false),
    direction("up", "above", keys: ["<C-w>k", "<C-w><Up>"], step: -1, isVertical: true),
    direction("down", "below", keys: ["<C-w>j", "<C-w><Down>"], step: 1, isVertical: true),
    Action("first-pane", "focus the first pane", keys: ["<C-w>t"], .panes, disabled: needsOne) { state, _ in state.focusPane(0) },
    Action("last-pane", "focus the last pane", keys: ["<C-w>b"], .panes, disabled: needsOne) { state, _ in
      state.focusPane(state.desk.panes.count - 1)
    },
  ]

  private static func direction(_ name: String, _ words: String, keys: [String], step: Int, isVertical: Bool) -> Action {
    Action("pane-\(name)", "focus the pane \(words)", keys: keys, .panes, disabled: needsOne) { state, arguments in
      state.focusPane(by: step, times: arguments.times, isVertical: isVertical, words)
    }
  }

  private static let sizes: [Action] = [
    Action("widen-pane", "make this pane wider", keys: ["<C-w>>"], .panes, disabled: needsTwo) { state, arguments in
      state.widenPane(by: arguments.count ?? usualStep)
    },
    Action("narrow-pane", "make this pane narrower", keys: ["<C-w><lt>"], .panes, disabled: needsTwo) { state, arguments in
      state.widenPane(by: -(arguments.count ?? usualStep))
    },
    Action("equal-panes", "make all panes equally wide", keys: ["<C-w>="], .panes, disabled: needsOne) { state, _ in
      for index in state.desk.panes.indices { state.desk.panes[index].weight = PaneState.usualWeight }
      state.refreshPanes()
      state.say("all panes have the same size")
    },
    Action(
      "pin-pane", "keep this pane as it is: it does not follow, and jumps go elsewhere", keys: ["<C-w>p"], .panes,
      disabled: needsOne
    ) {
      state, _ in
      guard state.desk.panes.indices.contains(state.desk.focused) else { return state.say("no article is open") }
      state.desk.panes[state.desk.focused].isPinned.toggle()
      state.say(state.desk.panes[state.desk.focused].isPinned ? "pinned: it does not follow, and jumps go elsewhere" : "not pinned")
    },
  ]

  /// Columns, or rows, by which a pane grows without a count.
  private static let usualStep = 4

  private static let arranging: [Action] = [
    opening("add-pane", "open an article in a pane of its own", keys: ["<C-w>v"], in: .reading, .beside),
    Action("close-pane", "close this pane", keys: ["<C-w>c"], .panes, disabled: needsTwo) { state, _ in
      state.closePane(state.desk.focused)
    },
    Action("only-pane", "close all other panes", keys: ["<C-w>o"], .panes, disabled: needsTwo) { state, _ in
      state.leavePlace()
      state.desk.panes = [state.desk.panes[state.desk.focused]]
      state.desk.isMaximised = false
      state.focusPane(0)
    },
    Action("maximise-pane", "give this pane the screen, or take it back", keys: ["<C-w>m"], .panes, disabled: needsOne) {
      state, _ in
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

  /// By words of its source, title or path; the whole path is that article whatever else holds it.
  private static func opening(
    _ name: String, _ summary: String, keys: [String], in contexts: Action.Contexts, _ picker: ListState.Picker
  ) -> Action {
    var action = Action.effecting(name, summary, keys: keys, in: contexts, .panes) { state, arguments in
      let typed = arguments.words.joined(separator: " ")
      let named = state.articles(named: typed)
      guard named.count == 1 else { return state.openList(.picker(picker), choosing: typed) }
      state.pick(named, for: picker)
      return []
    }
    action.takesArticles = true
    return action
  }

  private static let articles: [Action] = [
    opening("open", "open an article in this pane; several that are marked beside it", keys: ["o"], in: .text, .here),
    Action("next-article", "next article in this pane", keys: ["]]"], .panes, disabled: needsOne) { state, arguments in
      state.openNeighbour(by: arguments.times)
    },
    Action("previous-article", "previous article in this pane", keys: ["[["], .panes, disabled: needsOne) { state, arguments in
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

  /// Focuses the pane that stands so many places in a direction; on the strip it goes on with those that are not shown.
  fileprivate mutating func focusPane(by step: Int, times: Int, isVertical: Bool, _ words: String) {
    let isAlong = ScreenLayout.capacity(of: size) == 1 || ScreenLayout.stacks(size) == isVertical
    let target = min(max(desk.focused + step * times, 0), desk.panes.count - 1)
    guard isAlong, target != desk.focused else { return say("no pane \(words)") }
    focusPane(target)
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
