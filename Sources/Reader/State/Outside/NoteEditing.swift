import Corpus
import Foundation

/// Writing notes in the user's editor.
extension ReaderState {
  /// Why no note can be written in the editor now; nil when one can.
  var whyNoNoteEditing: String? {
    if let id = annotationsInFocus.first, annotations.entries[id]?.annotation.decision != nil { return "a decision has no note" }
    if annotationsInFocus.isEmpty, !lists.isEmpty { return "no annotation is in focus" }
    return annotationsInFocus.isEmpty && annotationPlace == nil ? "no passage to annotate" : nil
  }

  /// `E`: gives the note of the annotation in focus to the editor; with none in focus, a new one on the selection or the sentence.
  mutating func editNote() -> [Effect] {
    guard let words = words(of: outside.programs.editor) else { return [] }
    let note: EditedNote
    if selection == nil, let id = annotationsInFocus.first, let entry = annotations.entries[id] {
      note = EditedNote(subject: .existing(entry.annotation, library: entry.library), text: entry.annotation.note)
    } else {
      beginNote()
      guard case .note(let draft) = prompt?.kind, let typed = prompt?.line.text else { return [] }
      prompt = nil
      note = edited(draft, typed: typed)
    }
    return [run(words, on: note.text, for: note)]
  }

  /// From the prompt of a note: goes on with what was typed in the editor.
  mutating func editTypedNote() -> [Effect] {
    guard case .note(let draft) = prompt?.kind, let typed = prompt?.line.text, let words = words(of: outside.programs.editor) else {
      return []
    }
    prompt = nil
    return [run(words, on: typed, for: edited(draft, typed: typed))]
  }

  private func run(_ words: [String], on text: String, for note: EditedNote) -> Effect {
    .run(
      OutsideRun(words: words, input: .draft(text), purpose: .note(note), needsTerminal: !outside.programs.isEditorNamed))
  }

  private func edited(_ draft: AnnotationDraft, typed: String) -> EditedNote {
    guard let annotation = draft.annotation, let entry = annotations.entries[annotation.id] else {
      return EditedNote(subject: .new(draft), text: typed)
    }
    return EditedNote(subject: .existing(annotation, library: entry.library), text: typed)
  }

  /// Takes what the editor left: stores it, or says where the file is that holds it.
  mutating func take(_ result: OutsideResult, of note: EditedNote, _ run: OutsideRun) -> [Effect] {
    guard let draft = result.draft else {
      complain(result.problem(of: run) ?? "the draft of the note is gone: nothing is changed")
      return []
    }
    guard let text = draft.text.map(Self.withoutEmptyEnd) else {
      complain("the note is no UTF-8 text and not saved: it is in \(draft.path)")
      return []
    }
    let isUnchanged = text == Self.withoutEmptyEnd(note.text)
    if let problem = result.problem(of: run) {
      complain(isUnchanged ? "\(problem): nothing is changed" : "\(problem): the note is not saved, it is in \(draft.path)")
      return isUnchanged ? [.discardDraft(draft.path)] : []
    }
    let effects: [Effect]
    switch note.subject {
    case .existing(let annotation, _) where text == annotation.note:
      say("the note is as it was")
      return [.discardDraft(draft.path)]
    case .new where text.isEmpty:
      say("nothing was written: no note is made")
      return [.discardDraft(draft.path)]
    case .new(let place): effects = annotate(place, note: text)
    case .existing(let annotation, let library): effects = change(noteOf: annotation, to: text, library: library)
    }
    return keepDraft(draft.path, until: effects)
  }

  private mutating func change(noteOf annotation: Annotation, to text: String, library: Int) -> [Effect] {
    var after = annotation
    after.note = text
    after.modified = moment.now
    selection = nil
    let place = Place(article: ArticleID(library: library, path: annotation.target.article.path), range: annotation.target.range)
    if annotations.unsavedNote?.place.isOnSame(as: place) ?? false { annotations.unsavedNote = nil }
    return apply(
      AnnotationEdit(before: annotation, after: after, summary: text.isEmpty ? "note removed," : "note changed,"), library: library)
  }

  /// Remembers the file of a draft until what it holds is on the disk.
  private mutating func keepDraft(_ path: String, until effects: [Effect]) -> [Effect] {
    let stored = effects.lazy.compactMap { if case .store(let action, _) = $0 { action.id } else { nil } }.first
    guard let stored else {
      complain("the note is not saved: it is in \(path)")
      return effects
    }
    drafts[stored] = path
    return effects
  }

  /// Editors end the last line; a note has no empty lines at its end.
  private static func withoutEmptyEnd(_ text: String) -> String {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    while let last = lines.last, last.allSatisfy(\.isWhitespace) { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}
