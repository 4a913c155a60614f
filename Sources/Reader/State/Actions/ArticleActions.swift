import Corpus

/// Saying what an article's source and date are.
enum ArticleActions {
  private static let needsArticle: @Sendable (ReaderState) -> String? = {
    $0.articleInFocus == nil ? "no article is in focus" : nil
  }

  static let all: [Action] = [
    setting("set-source", "set this article's source…", .source), setting("set-date", "set this article's date…", .date),
    forgetting("unset-source", "forget the source that you set", .source),
    forgetting("unset-date", "forget the date that you set", .date),
    forgetting("unset", "forget what you set of this article", nil),
  ]

  private static func setting(_ name: String, _ summary: String, _ kind: Decision.Kind) -> Action {
    .effecting(name, summary, keys: [], in: .everywhere, .deciding, asks: true, disabled: needsArticle) { state, arguments in
      guard let article = state.articleInFocus else { return [] }
      // A year stands where other actions take a count.
      let typed = [arguments.count.map(String.init), arguments.text.nonEmpty].compactMap { $0 }.joined(separator: " ")
      if !typed.isEmpty { return state.decide(kind, on: SeenPassage(article, .zero..<(.zero)), typed: typed) }
      state.beginDecision(kind)
      return []
    }
  }

  private static func forgetting(_ name: String, _ summary: String, _ kind: Decision.Kind?) -> Action {
    .effecting(
      name, summary, keys: [], in: .everywhere, .deciding,
      disabled: { state in
        guard let article = state.articleInFocus else { return "no article is in focus" }
        let decided = state.annotations.decisions(on: article.id)
        return decided.contains { kind == nil || $0.decision?.kind == kind } ? nil : "you set nothing"
      }
    ) { state, _ in
      state.articleInFocus.map { state.forgetDecision(kind, on: $0.id) } ?? []
    }
  }
}

extension ReaderState {
  /// What cards and menus are about: the thing under the cursor, else the article.
  var subject: FocusItem? {
    if lists.isEmpty, let link = peek?.link { return .link(link) }
    if lists.isEmpty, let focus { return focus }
    if let actor = actorInList { return .actor(actor) }
    switch lists.last?.chosen?.subject {
    case .proposal(.oneEvent(let pair)): return .link(pair)
    case .event(let event): return .event(event)
    case .annotation(let id): return .annotation(id)
    default: break
    }
    return articleInFocus.map { .article($0.id) }
  }
}
