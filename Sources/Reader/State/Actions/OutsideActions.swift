/// What other programs do for the reader.
enum OutsideActions {
  static let all: [Action] = [
    .effecting(
      "edit-note", "write the note of the annotation in focus in $EDITOR, or a new one on the sentence", keys: ["E"],
      in: .everywhere, .annotation, disabled: \.whyNoNoteEditing
    ) { state, _ in state.editNote() },
    .effecting(
      "open-original", "open the article's page in $BROWSER, or its file in $EDITOR at this line", keys: ["go"], in: .everywhere,
      .panes, disabled: { $0.articleInFocus == nil ? "no article is in focus" : nil }
    ) { state, arguments in state.openOriginal(arguments.text) },
    .effecting(
      "pipe", "pass the selection, or the article, to a command…", keys: ["!"], .program,
      asks: true, disabled: { $0.focusedArticle == nil ? "no article is open" : nil }
    ) { state, arguments in
      let count = arguments.count.map { "\($0) " } ?? ""
      return state.pipe(to: arguments.text.isEmpty ? "" : count + arguments.text)
    },
  ]
}
