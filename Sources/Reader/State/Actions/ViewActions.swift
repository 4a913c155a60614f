import Corpus

/// Views over the text, and what keys do in them.
enum ViewActions {
  static let all: [Action] = opening + inLists

  private static let opening: [Action] = [
    Action(
      "details", "details of what is in focus", keys: ["i"], .views,
      disabled: { $0.focus == nil ? "nothing is in focus" : nil }
    ) { state, _ in
      if let focus = state.focus { state.openList(.details(focus)) }
    },
    Action("actors", "actors", keys: ["ga"], in: .everywhere, .views) { state, _ in state.openList(.actors) },
    Action("events", "events, and which sources report them", keys: ["ge"], in: .everywhere, .views) { state, _ in
      state.openList(.events)
    },
    Action("library", "the articles of the library", keys: ["gl"], in: .everywhere, .views) { state, _ in state.openList(.library)
    },
    Action("annotations", "your annotations", keys: ["gn"], in: .everywhere, .views) { state, _ in state.openList(.annotations) },
    Action("notices", "what could not be read", keys: ["gm"], in: .everywhere, .views) { state, _ in state.openList(.notices) },
    Action("help", "the keys that work here", keys: ["?", "<F1>"], in: .everywhere, .views, aliases: ["h"]) { state, _ in
      state.openList(.help(state.context))
    },
    Action("command", "type an action's name", keys: [":"], in: .everywhere, .views) { state, _ in state.prompt = Prompt(.command)
    },
  ]

  private static let inLists: [Action] = [
    Action("list-choose", "go to the passage, or open", keys: ["<Enter>", "l"], in: .list, .views) { state, _ in
      state.chooseInList()
    },
    Action("list-filter", "show only lines that hold some words", keys: ["/"], in: .list, .views) { state, _ in
      state.prompt = Prompt(.filter, text: state.lists.last?.filter ?? "")
    },
    Action("list-mark", "mark or unmark the line", keys: ["<Space>", "<Tab>"], in: .list, .views) { state, _ in state.markInList()
    },
    Action("list-order", "next order", keys: ["o"], in: .list, .views) { state, _ in state.reorderList() },
    .effecting("list-delete", "delete the annotation", keys: ["x"], in: .list, .views) { state, _ in state.deleteInList() },
  ]
}
