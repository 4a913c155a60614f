import Corpus
import Foundation
import Language

/// Highlights, notes and tags: made, changed, deleted and undone.
extension ReaderState {
  /// The annotation that `a` and `t` change: the one in focus, else one on exactly the same words.
  private func existing(at place: Place) -> Annotation? {
    if selection == nil, case .annotation(let id) = focus { return annotations.entries[id]?.annotation }
    return annotations.of(place.article).first { $0.range == place.range }?.annotation
  }

  /// Asks for a note on the selection or the sentence; with an annotation there, for a change of its note.
  mutating func beginNote() {
    guard let place = annotationPlace else { return say("no passage to annotate") }
    let annotation = existing(at: place)
    let text = annotations.unsavedNote ?? annotation?.note ?? ""
    prompt = Prompt(.note(AnnotationDraft(place: place, annotation: annotation)), text: text)
  }

  mutating func beginTag() {
    guard let place = annotationPlace else { return say("no passage to tag") }
    prompt = Prompt(.tag(AnnotationDraft(place: place, annotation: existing(at: place))))
  }

  /// Gives the passage its note; an empty one is a highlight by itself.
  mutating func annotate(_ draft: AnnotationDraft, note: String) -> [Effect] {
    let note = note.trimmingCharacters(in: .whitespaces)
    let summary = note.isEmpty ? "highlight" : draft.annotation == nil ? "note" : "note changed,"
    return change(draft, summary: summary) { $0.note = note }
  }

  /// Adds a tag to the passage, or takes it away when it is there; with its last tag goes what only a tag had made.
  mutating func tag(_ draft: AnnotationDraft, with tag: String) -> [Effect] {
    let tag = tag.trimmingCharacters(in: .whitespaces)
    guard !tag.isEmpty else { return [] }
    if draft.what != nil { return tagAll([draft.place] + draft.others, with: tag) }
    let isThere = draft.annotation?.tags.contains(tag) ?? false
    if let annotation = draft.annotation, annotation.tags == [tag], annotation.note.isEmpty, wasMadeByTag(annotation) {
      selection = nil
      return apply(
        AnnotationChange(before: annotation, after: nil, summary: "tag \(tag) removed,"), library: draft.place.article.library)
    }
    return change(draft, summary: isThere ? "tag \(tag) removed," : "tag \(tag)") {
      if isThere { $0.tags.removeAll { $0 == tag } } else { $0.tags.append(tag) }
    }
  }

  /// Whether an annotation is there only because a tag was given: without its last tag it would be a highlight that nobody made.
  private func wasMadeByTag(_ annotation: Annotation) -> Bool {
    if let made = annotations.undoLog.making(of: annotation.id) { return !made.tags.isEmpty && made.note.isEmpty }
    return annotation.created == annotation.modified
  }

  private mutating func change(
    _ draft: AnnotationDraft, summary: String, _ edit: (inout Annotation) -> Void
  ) -> [Effect] {
    guard let article = documents[draft.place.article] else { return [] }
    var annotation =
      draft.annotation
      ?? Annotation(
        id: moment.freshID, target: AnnotationTarget(article: article, range: draft.place.range), note: "", tags: [],
        creator: userName, created: moment.now, modified: moment.now)
    edit(&annotation)
    annotation.modified = moment.now
    selection = nil
    annotations.unsavedNote = nil
    return apply(
      AnnotationChange(before: draft.annotation, after: annotation, summary: summary), library: draft.place.article.library)
  }

  /// Shows a change at once and asks for it to be stored; "saved" is said when it is.
  mutating func apply(_ change: AnnotationChange, library: Int) -> [Effect] {
    let effects = show(change.after, insteadOf: change.before, library: library)
    say("\(change.summary) …")
    var change = change
    change.batch = moment.freshID
    return [.store(change, library: library)] + effects
  }

  /// Shows a change; where it is one of decisions, articles have to be compared anew.
  private mutating func show(_ after: Annotation?, insteadOf before: Annotation?, library: Int) -> [Effect] {
    let article = before.flatMap { annotations.article(of: $0.id) }
    if let after {
      annotations.put(after, library: library, documents: documents)
    } else if let before {
      annotations.remove(before.id)
    }
    guard before?.decision != after?.decision else {
      refreshLists()
      return []
    }
    noteLinkDecision(before, after, library: library)
    for id in Set([article, after.flatMap { annotations.article(of: $0.id) }].compactMap { $0 }) { restate(id) }
    isComparingAgain = true
    refreshLists()
    return [.compareAgain(library: library)]
  }

  /// A change is on the disk.
  mutating func confirm(_ change: AnnotationChange, location: String) {
    if !change.isReplay {
      annotations.undoLog.record(
        UndoLog.Change(before: change.before, after: change.after, summary: change.summary, batch: change.batch))
    }
    say("\(change.summary) saved in \(location)")
  }

  /// A change could not be stored: what is shown goes back, and what was typed is kept for the next try.
  mutating func revert(_ change: AnnotationChange, library: Int, because problem: String) -> [Effect] {
    let effects = show(change.before, insteadOf: change.after, library: library)
    if let note = change.after?.note, !note.isEmpty { annotations.unsavedNote = note }
    complain("not saved: \(problem)" + (annotations.unsavedNote == nil ? "" : "; a brings your note back"))
    return effects
  }

  /// Deletes the annotation in focus, else the first one under the cursor.
  mutating func deleteAnnotation() -> [Effect] {
    let items = focusItems
    var id: AnnotationID? = nil
    if case .annotation(let chosen) = focus(among: items) { id = chosen }
    id = id ?? items.lazy.compactMap { if case .annotation(let id) = $0 { id } else { nil } }.first
    guard let id else {
      say("no annotation under the cursor")
      return []
    }
    return deleteAnnotation(id)
  }

  mutating func deleteAnnotation(_ id: AnnotationID) -> [Effect] {
    guard let entry = annotations.entries[id] else { return [] }
    let summary = "\(summary(of: entry.annotation)) deleted,"
    return apply(AnnotationChange(before: entry.annotation, after: nil, summary: summary), library: entry.library)
  }

  /// The annotation in a few words.
  func summary(of annotation: Annotation) -> String {
    if let decision = annotation.decision { return decision.words }
    let tags = annotation.tags.map { "#\($0)" }.joined(separator: " ")
    let note = annotation.note.isEmpty ? nil : "note “\(annotation.note.prefix(24))\(annotation.note.count > 24 ? "…" : "")”"
    return [note, tags.isEmpty ? nil : tags].compactMap { $0 }.joined(separator: " ").nonEmpty ?? "highlight"
  }

  /// Takes back what was done last, or does it again.
  mutating func undo(isRedo: Bool) -> [Effect] {
    let steps = isRedo ? annotations.undoLog.redo() : annotations.undoLog.undo()
    if steps.isEmpty { say(isRedo ? "nothing to redo" : "nothing to undo") }
    return steps.flatMap { step -> [Effect] in
      let library =
        (step.before ?? step.after).flatMap { annotations.entries[$0.id]?.library } ?? desk.focusedPane?.article.library ?? 0
      return apply(
        AnnotationChange(before: step.before, after: step.after, summary: step.summary, isReplay: true), library: library)
    }
  }

  /// Goes to the next annotation in the focused article.
  mutating func goToAnnotation(by count: Int) {
    guard let pane = desk.focusedPane else { return }
    let list = annotations.of(pane.article)
    step(by: count, through: list.map(\.range), called: "annotation")
    if let cursor = desk.focusedPane?.cursor, let here = list.first(where: { $0.range.contains(cursor) }) {
      chosenFocus = .annotation(here.annotation.id)
    }
  }
}

extension String {
  /// Nil for an empty string.
  var nonEmpty: String? { isEmpty ? nil : self }
}
