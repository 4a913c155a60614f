/// `:messages`: what the status line said, the latest first, in full.
enum MessagesView {
  static let definition = ListDefinition(
    title: { _, _ in "Messages" },
    orders: ["latest"],
    rows: { state, _, _ in
      let count = state.messages.count
      return state.messages.enumerated().flatMap { place, message in
        // Counted from the first: the same message keeps its id when another is said.
        NoticesView.rows(
          "message \(count - place)", "", message.text, message.isError ? Style(ink: .error) : .plain, target: .none, in: state)
      }
    },
    empty: { "nothing was said yet (\($0.key("q")) goes back)" })
}
