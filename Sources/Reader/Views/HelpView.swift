/// `?`: the keys that work here, by section; `/` searches them.
enum HelpView {
  static let definition = ListDefinition(
    title: { _, kind in "Keys · / searches · q goes back" },
    orders: ["section"],
    rows: { state, kind, _ in
      guard case .help(let context) = kind else { return [] }
      return Action.Section.allCases.flatMap { section -> [ListRow] in
        let actions = ActionTable.all.filter { $0.section == section && !$0.contexts.isDisjoint(with: context) }
        return actions.isEmpty ? [] : [.heading(section.rawValue)] + actions.map { row($0, in: state) }
      }
    },
    empty: { _ in "no key has these words" })

  private static func row(_ action: Action, in state: ReaderState) -> ListRow {
    let reason = action.disabled(state)
    let keys = action.keys.isEmpty ? ":\(action.aliases.first ?? action.name)" : action.keyLabels.joined(separator: "  ")
    return ListRow(
      id: action.name,
      columns: [
        StyledText(keys, Style(ink: .accent, attributes: .bold)),
        StyledText(action.summary, Style(ink: reason == nil ? .plain : .dim)),
        StyledText(reason.map { "(\($0))" } ?? "", Style(ink: .dim)), StyledText(":\(action.name)", Style(ink: .dim)),
      ],
      target: .action(action.name))
  }
}
