import Corpus

/// Views over the text, and what keys do in them.
enum ViewActions {
  static let all: [Action] = opening + inLists

  private static let opening: [Action] = [
    Action(
      "details", "details of what is in focus, else of the article", keys: ["i"], in: [.text, .list, .peek], .views,
      disabled: { $0.subject == nil ? "nothing is in focus" : nil }
    ) { state, _ in
      if let subject = state.subject { state.openList(.details(subject)) }
    },
    Action(
      "article-card", "all that is known of the article", keys: ["gi"], in: .everywhere, .views,
      disabled: { $0.articleInFocus == nil ? "no article is in focus" : nil }
    ) { state, _ in
      if let article = state.articleInFocus { state.openList(.details(.article(article.id))) }
    },
    Action("menu", "everything that can be done with what is in focus", keys: ["\\"], in: .everywhere, .views) { state, _ in
      // In the menu its key closes it.
      if case .menu = state.lists.last?.kind { return state.closeList() }
      state.openList(.menu(state.articleInFocus?.id, state.subject))
    },
    Action("actors", "actors", keys: ["ga"], in: .everywhere, .views) { state, _ in state.openList(.actors) },
    Action("synopsis", "what each source tells, passages side by side", keys: ["gs"], in: .everywhere, .views) { state, _ in
      state.openList(.synopsis)
    },
    Action("events", "events, and which sources report them", keys: ["ge"], in: .everywhere, .views) { state, _ in
      state.openList(.events)
    },
    Action("timeline", "events by date, and the articles by theirs", keys: ["gt"], in: .everywhere, .views) { state, _ in
      state.openList(.timeline)
    },
    Action("copies", "wire copy: passages that several sources have word for word or nearly", keys: ["gw"], in: .everywhere, .views)
    {
      state, _ in state.openList(.copies)
    },
    Action("disagreements", "what the sources disagree on", keys: ["gd"], in: .everywhere, .views) { state, _ in
      state.openList(.disagreements)
    },
    Action("framing", "what each source calls each actor, and in whose voice", keys: ["gf"], in: .everywhere, .views) { state, _ in
      state.openList(.framing)
      if state.lists.last?.isWaiting == false, let actor = state.actorAtHand, state.framedActor(actor) == nil,
        !state.analysis.articles.isEmpty
      {
        state.say("\(state.name(of: actor)) is called nothing but its name in \(state.scopeWords)")
      }
    },
    Action("quotations", "who says what, in which sources", keys: ["gq"], in: .everywhere, .views) { state, _ in
      state.openList(.quotations)
    },
    Action("library", "the articles of the library", keys: ["gl"], in: .everywhere, .views) { state, _ in state.openList(.library)
    },
    Action("annotations", "your annotations", keys: ["gn"], in: .everywhere, .views) { state, _ in state.openList(.annotations) },
    Action("tags", "your tags as a tree, with the codebook", keys: ["gT"], in: .everywhere, .views) { state, _ in
      state.openList(.tags)
    },
    Action(
      "changes", "what is other than before in articles whose files changed, both texts side by side", keys: ["gV"],
      in: .everywhere, .views
    ) {
      state, _ in state.openList(.changes)
    },
    Action("proposals", "proposals to review", keys: ["gp"], in: .everywhere, .views) { state, _ in state.openList(.proposals) },
    Action("notices", "what could not be read", keys: ["gm"], in: .everywhere, .views) { state, _ in state.openList(.notices) },
    Action("messages", "what the last line said, the latest first", keys: ["g<lt>"], in: .everywhere, .views, aliases: ["mes"]) {
      state, _ in state.openList(.messages)
    },
    Action("help", "the keys that work here", keys: ["?", "<F1>"], in: .everywhereAndPeek, .views, aliases: ["h"]) {
      state, arguments in
      state.openList(.help(state.context))
      if !arguments.words.isEmpty { state.filterList(arguments.words.joined(separator: " ")) }
    },
    Action("command", "type an action's name", keys: [":"], in: .everywhereAndPeek, .views) { state, _ in
      state.prompt = Prompt(.command)
    },
  ]

  private static let noLine: @Sendable (ReaderState) -> String? = {
    $0.lists.last?.chosen == nil ? "there is no line here" : nil
  }

  private static let inLists: [Action] = [
    .effecting(
      "list-choose", "go to the passage, or open; what is marked, when something is", keys: ["<Enter>", "l"], in: .list, .views,
      disabled: { $0.lists.last?.marked.isEmpty == true ? noLine($0) : nil }
    ) {
      state, _ in
      state.chooseInList()
    },
    Action("list-filter", "show only lines that hold some words", keys: ["/"], in: .list, .views) { state, _ in
      state.prompt = Prompt(.filter, text: state.lists.last?.filter ?? "")
    },
    Action("list-mark", "mark or unmark the line", keys: ["<Space>", "<Tab>"], in: .list, .views, disabled: noLine) { state, _ in
      state.markInList()
    },
    Action("list-mark-all", "mark all lines, or none", keys: ["V"], in: .list, .views) { state, _ in state.markAllInList() },
    .effecting(
      "tag-passages", "tag the passages of what is marked, else of the line or cell", keys: ["T"], in: .list, .annotation,
      asks: true, disabled: \.whyNoPassagesInList
    ) { state, arguments in
      state.beginTagOfPassages()
      guard !arguments.text.isEmpty, case .tag(let draft) = state.prompt?.kind else { return [] }
      state.prompt = nil
      return state.tag(draft, with: arguments.text)
    },
    Action("list-order", "next order", keys: ["o"], in: .list, .views) { state, _ in state.reorderList() },
    Action(
      "list-group", "group articles by story, or not", keys: ["s"], in: .list, .views,
      disabled: { $0.lists.last?.kind == .library ? nil : "only the library has stories (\($0.key("gl")))" }
    ) { state, _ in
      state.groupsByStory.toggle()
      state.refreshLists()
      state.moveInList(by: 0)
      state.say(state.groupsByStory ? "grouped by story" : "not grouped")
    },
    .effecting(
      "list-delete", "delete the annotation, forget the decision; in the list of actors, this is no actor", keys: ["x"], in: .list,
      .views
    ) { state, _ in
      state.deleteInList()
    },
  ]
}
