import Corpus
import Foundation
import Language
import Library

/// Highlights, notes and tags: made, changed, deleted and undone.
extension ReaderState {
  /// The annotation that `a` and `t` change: the one in focus, else one on exactly the same words.
  private func existing(at place: Place) -> Annotation? {
    if selection == nil, case .annotation(let id) = focus { return annotations.entries[id]?.annotation }
    if place.range.isEmpty { return annotations.notes(onWhole: place.article).last }
    return annotations.on(place)
  }

  /// Asks for a note on the selection or the sentence; with an annotation there, for a change of its note.
  mutating func beginNote() {
    guard let place = annotationPlace else { return }
    let annotation = existing(at: place)
    askForNote(AnnotationDraft(place: place, annotation: annotation))
  }

  /// Asks for a note; what was typed before and not saved stands there already.
  mutating func askForNote(_ draft: AnnotationDraft) {
    let draft = begun(draft)
    let left = annotations.leftNote.flatMap { $0.draft.isOnSame(as: draft) ? $0.text : nil }
    let unsaved = annotations.unsavedNote.flatMap { $0.place.isOnSame(as: draft.place) ? $0.text : nil }
    prompt = Prompt(.note(draft), text: unsaved ?? left ?? draft.annotation?.note ?? "")
  }

  /// Keeps what was typed for a note that is left unsaved, until one on the same is asked for.
  mutating func leave(_ draft: AnnotationDraft, typed: String) {
    forgetUnsaved(draft)
    if typed.allSatisfy(\.isWhitespace) || typed == draft.annotation?.note { return }
    annotations.leftNote = (draft, typed)
    say("not saved: what you typed comes back when you begin this note again, until you quit")
  }

  /// Forgets what was typed for a note and not saved, as it is saved now, or not wanted.
  mutating func forgetUnsaved(_ draft: AnnotationDraft) {
    if annotations.unsavedNote?.place.isOnSame(as: draft.place) ?? false { annotations.unsavedNote = nil }
    if annotations.leftNote?.draft.isOnSame(as: draft) ?? false { annotations.leftNote = nil }
  }

  /// What was typed for notes and is stored nowhere, each with the words that it is on: asked for still, or not saved.
  var typedNotes: [String] {
    var notes: [(place: Place, text: String)] = []
    if case .note(let draft) = prompt?.kind, let typed = prompt?.line.text, typed != draft.annotation?.note {
      notes.append((draft.place, typed))
    }
    if let unsaved = annotations.unsavedNote { notes.append(unsaved) }
    return notes.filter { !$0.text.allSatisfy(\.isWhitespace) }.map { place, text in
      let isThere = documents[place.article].map { place.range.upperBound <= $0.text.range.upperBound } ?? false
      let words = place.range.isEmpty || !isThere ? "" : place.words(in: self).map { "“\($0)”, " } ?? ""
      return "\(text)\n\non \(words)\(place.article.path)"
    }
  }

  mutating func beginTag() {
    guard let place = annotationPlace else { return }
    prompt = Prompt(.tag(begun(AnnotationDraft(place: place, annotation: existing(at: place)))))
  }

  /// A draft with its passage as it stands now.
  private func begun(_ draft: AnnotationDraft) -> AnnotationDraft {
    guard draft.annotation == nil, let article = documents[draft.place.article] else { return draft }
    var draft = draft
    draft.begun = SeenPassage(article, draft.place.range)
    return draft
  }

  /// Gives the passage its note; an empty one is a highlight by itself.
  mutating func annotate(_ draft: AnnotationDraft, note: String) -> [Effect] {
    let note = note.trimmingCharacters(in: .whitespaces)
    if note.isEmpty, draft.annotation == nil, draft.details != .none || draft.place.range.isEmpty {
      say("nothing noted")
      return []
    }
    let kind = draft.kind.map { "\($0) note" } ?? "note"
    let summary = draft.annotation != nil ? "\(kind) changed," : note.isEmpty ? "highlight" : kind
    forgetUnsaved(draft)
    return change(draft, summary: summary) { $0.note = note }
  }

  /// Adds a tag to the passage, or takes it away when it is there; with its last tag goes what only a tag had made.
  mutating func tag(_ draft: AnnotationDraft, with tag: String) -> [Effect] {
    let tag = Codebook.tidied(tag)
    guard !tag.isEmpty else {
      say("no tag was given: type its name, or the digit of one that is offered")
      return []
    }
    if draft.what != nil { return tagAll([draft.begun].compactMap { $0 } + draft.others, with: tag) }
    let isThere = draft.annotation?.tags.contains(tag) ?? false
    if let annotation = draft.annotation, annotation.tags == [tag], annotation.note.isEmpty, wasMadeByTag(annotation) {
      selection = nil
      return apply(
        AnnotationEdit(before: annotation, after: nil, summary: "tag \(tag) removed,"), library: draft.place.article.library)
    }
    if draft.annotation == nil { annotations.madeByTag.insert(moment.freshID) }
    return change(draft, summary: isThere ? "tag \(tag) removed," : "tag \(tag)") {
      if isThere { $0.tags.removeAll { $0 == tag } } else { $0.tags.append(tag) }
    }
  }

  /// Whether an annotation is there only because a tag was given: without its last tag it would be a highlight that nobody made.
  private func wasMadeByTag(_ annotation: Annotation) -> Bool {
    annotations.madeByTag.contains(annotation.id) || annotation.created == annotation.modified
  }

  private mutating func change(
    _ draft: AnnotationDraft, summary: String, _ edit: (inout Annotation) -> Void
  ) -> [Effect] {
    let direct = documents[draft.place.article].map { AnnotationTarget(article: $0, range: draft.place.range) }
    guard let target = draft.annotation?.target ?? draft.begun?.target ?? direct else {
      complain("the article is not there any more: nothing is saved")
      return []
    }
    var annotation =
      draft.annotation
      ?? Annotation(
        id: moment.freshID, target: target, note: "", tags: [], creator: userName, created: moment.now, modified: moment.now)
    edit(&annotation)
    annotation.modified = moment.now
    if draft.annotation == nil { annotation.details = draft.details }
    selection = nil
    return apply(
      [AnnotationEdit(before: draft.annotation, after: annotation, summary: summary)], summary: summary,
      library: draft.place.article.library, texts: draft.begun?.texts ?? [:])
  }

  /// Shows a change at once and asks for it to be stored; "saved" is said when it is.
  mutating func apply(_ edit: AnnotationEdit, library: Int) -> [Effect] {
    apply([edit], summary: edit.summary, library: library)
  }

  /// The same with several that are stored, shown and taken back together.
  ///
  /// - Parameter texts: those of passages that may have changed since.
  mutating func apply(
    _ edits: [AnnotationEdit], summary: String, library: Int, texts: [ContentHash: Text] = [:]
  ) -> [Effect] {
    let changes = edits.map { AnnotationChange(before: $0.before, after: $0.after) }
    var texts = texts
    for edit in edits { if let after = edit.after { texts.merge(documents.texts(of: after, library)) { first, _ in first } } }
    if let last = edits.last(where: { $0.after?.decision == nil })?.after?.id { lastAnnotation = last }
    return apply(AnnotationAction(id: moment.freshID, summary: summary, changes: changes, texts: texts), library: library)
  }

  mutating func apply(_ action: AnnotationAction, library: Int) -> [Effect] {
    // What changes very many is shown when it is stored, some at a time.
    if action.isLarge {
      say("\(action.summary) …")
      return [.store(action, library: library)]
    }
    let effects = showing(action.changes.compactMap(\.id), library: library) {
      $0.annotations.begin(action, library: library, documents: $0.documents)
    }
    say("\(action.summary) …")
    return [.store(action, library: library)] + effects
  }

  /// Does something to annotations and shows what came of it; where decisions are others then, articles have to be compared anew.
  private mutating func showing(
    _ ids: [AnnotationID], library: Int, _ change: (inout ReaderState) -> Void
  ) -> [Effect] {
    let before = ids.map { (annotations.entries[$0]?.annotation, annotations.article(of: $0)) }
    change(&self)
    return follow(
      zip(ids, before).map { id, before in
        (AnnotationChange(before: before.0, after: annotations.entries[id]?.annotation), before.1)
      }, library: library)
  }

  private mutating func follow(_ changes: [(change: AnnotationChange, article: ArticleID?)], library: Int) -> [Effect] {
    let decided = changes.filter { change, _ in
      change.before?.decision != change.after?.decision
        || change.after?.decision != nil && change.before?.target != change.after?.target
    }
    var articles = Set(decided.compactMap(\.article))
    for (change, _) in decided {
      noteLinkDecision(change.before, change.after, library: library)
      if let id = change.after.flatMap({ annotations.article(of: $0.id) }) { articles.insert(id) }
    }
    for id in articles { restate(id) }
    refreshLists()
    if decided.isEmpty { return [] }
    isComparingAgain = true
    comparesForUser = true
    return [.compareAgain(library: library)]
  }

  /// An action is on the disk.
  ///
  /// - Parameter became: what its annotations are in the store, where another program changed them meanwhile; nil where all is as asked for.
  mutating func confirm(_ action: AnnotationAction, library: Int, became: [Annotation?]?, location: String) -> [Effect] {
    var effects: [Effect] = []
    var isMerged = false
    keepArticles(of: action.changes.compactMap(\.after), library: library)
    if annotations.hasBegun(action) {
      let asked = action.changes.map(\.after)
      effects = showing(action.changes.compactMap(\.id), library: library) {
        $0.annotations.end(action, became: became ?? asked, library: library, documents: $0.documents)
      }
      isMerged = became.map { $0 != asked } ?? false
    } else {
      refreshLists()
    }
    say("\(action.summary) saved in \(location)" + (isMerged ? ", together with what was changed elsewhere" : ""))
    return effects + (drafts.removeValue(forKey: action.id).map { [.discardDraft($0)] } ?? [])
  }

  /// An action could not be stored: what is shown goes back, and what was typed is kept for the next try.
  mutating func revert(_ action: AnnotationAction, library: Int, because problem: String) -> [Effect] {
    guard annotations.hasBegun(action) else {
      complain("not saved: \(problem)")
      return []
    }
    let effects = showing(action.changes.compactMap(\.id), library: library) {
      $0.annotations.end(action, became: nil, library: library, documents: $0.documents)
    }
    if let noted = action.changes.lazy.compactMap(\.after).first(where: { !$0.note.isEmpty }) {
      let article = ArticleID(library: library, path: noted.target.article.path)
      annotations.unsavedNote = (Place(article: article, range: noted.target.range), noted.note)
    }
    let draft = drafts.removeValue(forKey: action.id).map { "; it is also in \($0)" } ?? ""
    complain("not saved: \(problem)" + (annotations.unsavedNote == nil ? "" : "; \(key("a")) brings your note back\(draft)"))
    return effects
  }

  /// Takes some of what changed very many annotations, as it is stored.
  mutating func take(chunk: [AnnotationRevision], library: Int) -> [Effect] {
    keepArticles(of: chunk.compactMap(\.present), library: library)
    hasNewArticles = true
    let effects = takingAnnotations(of: library) {
      $0.annotations.take(chunk, library: library, documents: $0.documents)
    }
    refreshListsNowAndThen()
    return effects
  }

  /// Takes what other programs stored, or what was undone.
  mutating func take(_ news: [AnnotationRevision], library: Int) -> [Effect] {
    keepArticles(of: news.compactMap(\.present), library: library)
    return showing(news.map(\.annotation.id), library: library) {
      $0.annotations.take(news, library: library, documents: $0.documents)
    }
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
    return apply(AnnotationEdit(before: entry.annotation, after: nil, summary: summary), library: entry.library)
  }

  /// Deletes several at once, which come back together.
  mutating func deleteAnnotations(_ ids: [AnnotationID]) -> [Effect] {
    let entries = ids.compactMap { annotations.entries[$0] }
    guard entries.count > 1 else { return entries.first.map { deleteAnnotation($0.annotation.id) } ?? [] }
    let summary = "\(entries.count) annotations deleted,"
    return Dictionary(grouping: entries, by: \.library).sorted { $0.key < $1.key }.flatMap { library, entries in
      apply(
        entries.map { AnnotationEdit(before: $0.annotation, after: nil, summary: summary) }, summary: summary, library: library)
    }
  }

  /// The annotation in a few words.
  func summary(of annotation: Annotation) -> String {
    if let decision = annotation.decision { return decision.words }
    if let relation = annotation.details.relation { return linkSummary(of: annotation, relation) }
    let tags = annotation.tags.map { "#\($0)" }.joined(separator: " ")
    let note = annotation.note.isEmpty ? nil : "note “\(annotation.note.prefix(24))\(annotation.note.count > 24 ? "…" : "")”"
    let whole = annotation.details.event == nil ? annotation.target.exact.isEmpty ? "article" : nil : "event"
    let count = annotation.details.passages.map { "\($0.count + 1) passages" }
    return [whole, note, tags.nonEmpty, annotation.details.event == nil ? count : nil].compactMap { $0 }.joined(separator: " ")
      .nonEmpty
      ?? "highlight"
  }

  /// Goes to the next annotation in the focused article.
  mutating func goToAnnotation(by count: Int) {
    guard let pane = desk.focusedPane else { return }
    step(by: count, through: annotations.ranges(in: pane.article), called: "annotation")
    if let cursor = desk.focusedPane?.cursor, let here = annotations.at(cursor, in: pane.article).first {
      chosenFocus = .annotation(here.annotation.id)
    }
  }
}

extension String {
  /// Nil for an empty string.
  var nonEmpty: String? { isEmpty ? nil : self }
}

extension AnnotationAction {
  /// Whether it changes so many annotations that showing them at once would keep keys waiting.
  var isLarge: Bool { changes.count > Self.most }

  fileprivate static let most = 1000
}

extension UndoneAction {
  /// The same of what was taken back.
  var isLarge: Bool { changes.count > AnnotationAction.most }
}
