import Corpus

/// `\`: everything that can be done with what is in focus, and with its article, so that no action needs a key of its own.
enum FocusMenu {
  static let definition = ListDefinition(
    title: { state, _ in "What can be done · \(state.key("<Enter>")) does it" },
    orders: ["subject"],
    rows: { state, kind, _ in
      guard case .menu(let article, let subject) = kind else { return [] }
      return sections(article, subject, in: state).flatMap { title, names -> [ListRow] in
        let rows = names.flatMap { lines(of: $0, section: title, in: state) }
        return rows.isEmpty ? [] : [.heading(title)] + rows
      }
    },
    empty: { "nothing can be done here (\($0.key(":")) has all actions)" })

  /// The names of the actions on each kind of thing.
  private static let onEvent = [
    "tour", "peek", "accept", "reject", "annotate-event", "next-in-set", "previous-in-set", "sync-once", "details", "next-focus",
  ]
  private static let onLink = ["accept", "reject", "details", "tour", "peek", "next-focus"]
  private static let onActor = ["next-mention-of-actor", "previous-mention-of-actor", "details", "next-focus"] + onAnyActor
  /// In a list too.
  private static let onAnyActor = [
    "merge-actors", "split-alias", "split-mentions", "rename-actor", "set-actor-kind", "not-an-actor", "pin-actor", "mute-actor",
    "forget-actor-decisions",
  ]
  private static let onAnnotation = ["annotate", "tag", "repeat-tag", "delete-annotation", "details", "next-focus"]
  private static let onPassage = [
    "annotate", "tag", "repeat-tag", "add-passage", "link", "relate", "select-sentences", "select", "sync", "happenings-alone",
  ]
  private static let onArticle = [
    "annotate-article", "set-source", "set-date", "unset-source", "unset-date", "article-card", "next-article", "previous-article",
    "close-pane",
    "only-pane",
    "maximise-pane",
  ]

  static let allNames = onEvent + onLink + onActor + onAnnotation + onPassage + onArticle

  private static func sections(_ article: ArticleID?, _ subject: FocusItem?, in state: ReaderState) -> [(String, [String])] {
    var sections: [(String, [String])] = []
    switch subject {
    case .event(let id): sections.append(("Event · \(state.event(id)?.label ?? "")", onEvent))
    case .link(let pair): sections.append(("Link · \(state.name(of: pair.from)) – \(state.name(of: pair.to))", onLink))
    case .actor(let id):
      let isInText = state.lists.allSatisfy { if case .menu = $0.kind { true } else { false } }
      sections.append(("Actor · \(state.analysis.actors[id]?.name ?? "")", isInText ? onActor : ["details"] + onAnyActor))
    case .annotation(let id):
      sections.append(("Annotation · \((state.annotations.entries[id]?.annotation).map(state.summary(of:)) ?? "")", onAnnotation))
    case .article, nil: break
    }
    // In a list there is no passage under the cursor.
    let isInText = state.lists.allSatisfy { if case .menu = $0.kind { true } else { false } }
    if isInText, state.focusedArticle != nil, !isAnnotation(subject) { sections.append(("Passage", onPassage)) }
    if let article, let known = state.documents[article] {
      sections.append(("Article · \(known.shownSource)", isInText ? onArticle : Array(onArticle.prefix(6))))
    }
    return sections
  }

  private static func isAnnotation(_ subject: FocusItem?) -> Bool { if case .annotation = subject { true } else { false } }

  /// An action over as many lines as its words take; what can't be done now says why.
  private static func lines(of name: String, section: String, in state: ReaderState) -> [ListRow] {
    guard let action = ActionTable.byName[name] else { return [] }
    let refusal = action.disabled(state)
    let isInText = state.lists.allSatisfy { if case .menu = $0.kind { true } else { false } }
    let keys = state.keyLabel(of: action, in: isInText ? .text : .list)
    let summary = action.summary.prefix(1).uppercased() + action.summary.dropFirst()
    let (ink, widest): (Style.Ink, Int) = (refusal == nil ? .plain : .dim, widestKeys(state))
    let words = StyledText(summary, Style(ink: ink)) + StyledText(refusal.map { " · not now: \($0)" } ?? "", Style(ink: .dim))
    // A reader of the lines hears an action as one; it is cut into lines where it is painted.
    let lines = state.isPlain ? [words] : words.wrapped(toColumns: max(state.size.columns - widest - 4, 16))
    return lines.enumerated().map { number, line in
      let label = number > 0 ? "" : keys.shortened(toColumns: widest)
      let shown = state.isPlain ? label : label + String(repeating: " ", count: max(widest - label.count, 0))
      return ListRow(
        id: "\(section) \(name)" + (number == 0 ? "" : " line \(number)"),
        columns: [StyledText(shown, Style(ink: refusal == nil ? .accent : .dim, attributes: .bold)), line],
        target: .perform(name))
    }
  }

  /// What keys have of a line, so that no name of an action is cut where there is room.
  private static func widestKeys(_ state: ReaderState) -> Int { min(23, Int(Double(state.size.columns) * ListView.widestShare)) }
}
