import Language

/// `?`: the keys that work here, by section; `/` searches them.
enum HelpView {
  static let definition = ListDefinition(
    title: { state, kind in "Keys · \(state.key("/")) searches · \(state.key("q")) goes back" },
    orders: ["section"],
    rows: { state, kind, _ in
      guard case .help(let context) = kind else { return [] }
      return Action.Section.allCases.flatMap { section -> [ListRow] in
        let actions = ActionTable.all.filter { $0.section == section && !$0.contexts.isDisjoint(with: context) }
        return actions.isEmpty ? [] : [.heading(section.rawValue)] + actions.flatMap { rows($0, context, in: state) }
      }
    },
    empty: { "no key has these words (\($0.key("/", in: .list)) looks for others)" })

  /// What keys have of a line, at most.
  private static func widestKeys(_ state: ReaderState) -> Int { min(24, Int(Double(state.listWidth) * ListView.widestShare)) }

  /// An action over as many lines as its words take: what it does, why it can't be done now, its name.
  private static func rows(_ action: Action, _ context: Action.Contexts, in state: ReaderState) -> [ListRow] {
    let reason = action.disabled(state)
    let labels = action.keyContexts.isDisjoint(with: context) ? [] : state.keymaps[context].labels(of: action)
    let keys = labels.isEmpty ? ":\(action.aliases.first ?? action.name)" : labels.joined(separator: "  ")
    let words = Text([action.summary, reason.map { "(\($0))" }].compactMap { $0 }.joined(separator: " "))
    let name = labels.isEmpty ? "" : "  :\(action.name)"
    let width = max(state.listWidth - widestKeys(state) - 4, 16)
    let lines = WrappedParagraph(words, range: words.range, width: width).rows.map { words.string($0) }
    return lines.enumerated().map { number, line in
      let style = Style(ink: reason == nil ? .plain : .dim)
      let isLast = number == lines.count - 1 && SafeText.columns(of: Array((line + name).utf8)[...]) <= width
      return ListRow(
        id: "\(action.name) \(number)",
        columns: [
          StyledText(number == 0 ? padded(keys, to: widestKeys(state)) : "", Style(ink: .accent, attributes: .bold)),
          StyledText(line, style) + StyledText(isLast ? name : "", Style(ink: .dim)),
        ],
        target: .action(action.name))
    }
  }

  /// As wide as the widest, so that lines do not jump while one scrolls.
  private static func padded(_ keys: String, to width: Int) -> String {
    keys.shortened(toColumns: width) + String(repeating: " ", count: max(0, width - keys.count))
  }
}
