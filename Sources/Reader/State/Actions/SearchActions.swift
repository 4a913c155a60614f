/// Searching the open articles.
enum SearchActions {
  static let all: [Action] = [
    Action("search", "search the open articles", keys: ["/"], .search) { state, arguments in
      if arguments.text.isEmpty {
        state.prompt = Prompt(.search(backwards: false, from: state.searchOrigin))
      } else {
        state.search(for: arguments.text, backwards: false, from: state.searchOrigin, isFinal: true)
      }
    },
    .effecting("search-library", "search the whole library", keys: ["g/"], in: .everywhere, .search) { state, arguments in
      let typed = ([arguments.count.map(String.init), arguments.text.nonEmpty].compactMap { $0 }).joined(separator: " ")
      if !typed.isEmpty { return state.searchLibrary(typed) }
      state.prompt = Prompt(.library)
      return []
    },
    Action("repeat-search", "next match; in views the next line that has the words", keys: ["n"], in: .everywhere, .search) {
      state, arguments in
      if state.lists.isEmpty { state.repeatSearch(by: arguments.times) } else { state.repeatFilter(by: arguments.times) }
    },
    Action(
      "repeat-search-back", "previous match; in views the line before that has the words", keys: ["N"], in: .everywhere, .search
    ) { state, arguments in
      if state.lists.isEmpty { state.repeatSearch(by: -arguments.times) } else { state.repeatFilter(by: -arguments.times) }
    },
    Action(
      "no-highlight", "stop showing the matches", keys: [], .search, aliases: ["noh", "nohlsearch"],
      disabled: { $0.search?.isHighlighted == true ? nil : "no matches are shown" }
    ) { state, _ in
      state.search?.isHighlighted = false
    },
  ]
}
