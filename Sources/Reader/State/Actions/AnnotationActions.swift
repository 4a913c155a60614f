import Foundation

/// Selecting and annotating.
enum AnnotationActions {
  static let all: [Action] = selecting + objects + annotating

  private static let selecting: [Action] = [
    Action("select", "select by character", keys: ["v"], .annotation) { state, _ in state.toggleSelection(.character) },
    Action("select-sentences", "select by sentence", keys: ["V"], .annotation) { state, _ in state.toggleSelection(.sentence) },
    Action("swap-selection-ends", "move to the other end of the selection", keys: ["o"], in: .select, .annotation) { state, _ in
      state.swapSelectionEnds()
    },
    Action("select-again", "select what was selected last", keys: ["gv"], .annotation) { state, _ in state.selectAgain() },
  ]

  private static let objects: [Action] = [
    object("iw", .word, "the word"), object("is", .sentence, "the sentence"), object("ip", .paragraph, "the paragraph"),
    object("ie", .event, "the passage on the event"), object("im", .mention, "the mention"),
    object("if", .framing, "the words attached to an actor"), object("iq", .quotation, "the quotation"),
  ]

  private static func object(_ keys: String, _ object: ReaderState.TextObject, _ words: String) -> Action {
    Action("select-\(object.rawValue)", "select \(words) under the cursor", keys: [keys], in: .select, .annotation) { state, _ in
      state.select(object)
    }
  }

  private static let noPassageToTag: @Sendable (ReaderState) -> String? = {
    $0.annotationPlace == nil ? "no passage to tag" : nil
  }

  private static let annotating: [Action] = [
    .effecting(
      "copy", "copy the selection or sentence, in views the cell or line, with where it stands", keys: ["y"], in: .everywhere,
      .annotation
    ) { state, _ in state.copy() },
    .effecting(
      "annotate", "highlight the selection or sentence, with a note", keys: ["a"], .annotation, asks: true,
      disabled: { $0.annotationPlace == nil ? "no passage to annotate" : nil }
    ) { state, arguments in
      state.beginNote()
      return state.noteAtOnce(arguments.text)
    },
    .effecting(
      "annotate-article", "note on the article as a whole", keys: ["A"], in: .everywhere, .annotation,
      asks: true, disabled: { $0.articleInFocus == nil ? "no article is in focus" : nil }
    ) { state, arguments in
      state.beginArticleNote()
      return state.noteAtOnce(arguments.text)
    },
    .effecting(
      "annotate-event", "note on the event in focus, shown at every report of it", keys: ["gA"], in: .everywhere, .annotation,
      asks: true, disabled: \.whyNoEventInFocus
    ) { state, arguments in
      state.beginEventNote()
      return state.noteAtOnce(arguments.text)
    },
    .effecting("add-passage", "add the selection or sentence to the annotation made last", keys: ["&"], .annotation) { state, _ in
      state.addPassage()
    },
    .effecting(
      "relate", "begin a link here; on another passage, say what one is to the other: contradicts, supports, cites, your own word",
      keys: ["C"], .annotation
    ) { state, arguments in
      state.beginRelation()
      guard !arguments.text.isEmpty, case .relation(let from, let to) = state.prompt?.kind else { return [] }
      state.prompt = nil
      return state.relate(from, to, as: arguments.text)
    },
    .effecting("tag", "tag the selection or sentence", keys: ["t"], .annotation, asks: true, disabled: noPassageToTag) {
      state, arguments in
      state.beginTag()
      guard !arguments.text.isEmpty, case .tag(let draft) = state.prompt?.kind else { return [] }
      state.prompt = nil
      return state.tag(draft, with: arguments.text)
    },
    .effecting(
      "repeat-tag", "the last tag again", keys: ["."], .annotation,
      disabled: { $0.annotations.recentTags.isEmpty ? "no tag was used yet" : noPassageToTag($0) }
    ) { state, _ in
      guard let tag = state.annotations.recentTags.first else { return [] }
      state.beginTag()
      guard case .tag(let draft) = state.prompt?.kind else { return [] }
      state.prompt = nil
      if draft.annotation?.tags.contains(tag) ?? false {
        state.say("the passage has the tag \(tag) already")
        return []
      }
      return state.tag(draft, with: tag)
    },
    .effecting(
      "rename-tag", "rename the tag with those below it; the name of another one merges both, as it does several that are marked…",
      keys: ["R"], in: .list, .annotation, asks: true, disabled: \.whyNoTagInFocus
    ) { state, arguments in
      let tags = state.tagsInFocus
      if !arguments.text.isEmpty { return state.rename(tags, to: arguments.text, isMove: false) }
      state.prompt = Prompt(.renameTags(tags, isMove: false), text: tags.count == 1 ? tags[0] : "")
      return []
    },
    .effecting(
      "move-tag", "put the tag with those below it below another one…", keys: ["B"], in: .list, .annotation,
      asks: true, disabled: \.whyNoTagInFocus
    ) { state, arguments in
      let tags = state.tagsInFocus
      if !arguments.text.isEmpty { return state.rename(tags, to: arguments.text, isMove: true) }
      state.prompt = Prompt(.renameTags(tags, isMove: true))
      return []
    },
    .effecting("delete-annotation", "delete the annotation in focus", keys: ["x"], .annotation) { state, _ in
      state.deleteAnnotation()
    },
    .effecting(
      "place-annotation", "put an annotation whose passage is gone on this passage; in the list of annotations choose which",
      keys: ["P"],
      in: .everywhere,
      .annotation,
      disabled: { $0.annotations.entries.isEmpty ? "nothing is annotated" : nil }
    ) { state, _ in state.placeAnnotation() },
    .effecting(
      "import", "import annotations from a file of Web Annotations: shows what it brings first", keys: [], in: .everywhere,
      .annotation
    ) { state, arguments in state.beginImport(arguments.text) },
    .effecting("undo", "undo the last change of annotations", keys: ["u"], in: .everywhere, .annotation) { state, arguments in
      state.undo(isRedo: false, times: arguments.count ?? 1)
    },
    .effecting("redo", "make the undone change again", keys: ["<C-r>"], in: .everywhere, .annotation) { state, arguments in
      state.undo(isRedo: true, times: arguments.count ?? 1)
    },
    Action("next-annotation", "next annotation", keys: ["]n"], .annotation) { state, arguments in
      state.goToAnnotation(by: arguments.times)
    },
    Action("previous-annotation", "previous annotation", keys: ["[n"], .annotation) { state, arguments in
      state.goToAnnotation(by: -arguments.times)
    },
  ]
}

extension ReaderState {
  /// Takes a note that was handed in with the action, without asking for it.
  fileprivate mutating func noteAtOnce(_ text: String) -> [Effect] {
    guard !text.isEmpty, case .note(let draft) = prompt?.kind else { return [] }
    prompt = nil
    return annotate(draft, note: text)
  }
}
