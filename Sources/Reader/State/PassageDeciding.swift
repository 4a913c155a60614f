import Corpus
import Language

/// What the user says of passages whose text changed: that they are the same, or where they are now.
extension ReaderState {
  /// The annotations that are spoken of: those marked in `gn`, the one under its cursor, in the text the one in focus or under the cursor.
  var annotationsInFocus: [AnnotationID] {
    guard let list = lists.last else {
      if case .annotation(let id) = focus { return [id] }
      return focusItems.compactMap { if case .annotation(let id) = $0 { id } else { nil } }.prefix(1).map { $0 }
    }
    if case .details(.annotation(let id)) = list.kind { return [id] }
    let marked = Set(list.marked)
    let rows = marked.isEmpty ? list.chosen.map { [$0] } ?? [] : list.rows.filter { marked.contains($0.id) }
    return rows.compactMap { if case .annotation(let id) = $0.subject { id } else { nil } }
  }

  /// Those in focus whose passages have other words or may be elsewhere.
  var doubtfulInFocus: [AnnotationID] {
    annotationsInFocus.filter(canBeAccepted)
  }

  /// Whether a person can say where an annotation belongs: a decision on actors is about no place.
  private func canBePlaced(_ id: AnnotationID) -> Bool {
    switch annotations.entries[id]?.annotation.decision {
    case .source, .date, .link, nil: true
    case .actors, .unknown: false
    }
  }

  /// Whether it is for a person to say that a passage is the one.
  private func canBeAccepted(_ id: AnnotationID) -> Bool {
    canBePlaced(id) && annotations.found(id).contains(where: Self.canBeAccepted)
  }

  /// Whether a passage is there, and for a person to say that it is the one.
  private static func canBeAccepted(_ found: AnnotationTable.Found) -> Bool { found.isDoubtful && found.place.range != nil }

  /// Takes passages as they are shown for what was annotated: their words now are those of the annotation from then on. In `gn` the next one
  /// that has to be looked at comes under the cursor.
  mutating func acceptPassages() -> [Effect] {
    let ids = doubtfulInFocus
    let next = lists.last.flatMap { list in
      list.rows.dropFirst(list.cursor + 1).first { row in
        guard case .annotation(let id) = row.subject, !ids.contains(id) else { return false }
        return canBeAccepted(id)
      }?.id
    }
    let edits = ids.compactMap { id -> (edit: AnnotationEdit, library: Int)? in
      guard let entry = annotations.entries[id] else { return nil }
      var after = entry.annotation
      var accepted: [AnnotationTarget] = []
      for found in annotations.found(id).filter(Self.canBeAccepted) {
        guard let range = found.place.range, let article = found.article.flatMap({ documents[$0] }) else { continue }
        accepted.append(AnnotationTarget(article: article, range: range))
        after.replacePassage(found.number, with: accepted[accepted.count - 1])
      }
      guard let last = accepted.last else { return nil }
      after.modified = moment.now
      let count = max(ids.count, accepted.count)
      let isWhole = last.exact.isEmpty
      let one =
        isWhole
        ? "\(entry.annotation.decision?.words ?? "note") on \(last.article.path)"
        : "passage “\(last.exact.shortened(toColumns: 30))”"
      let what = count > 1 ? "\(count) \(isWhole ? "places" : "passages")" : one
      return (AnnotationEdit(before: entry.annotation, after: after, summary: "\(what) accepted,"), entry.library)
    }
    let effects = edits.flatMap { apply($0.edit, library: $0.library) }
    if lists.isEmpty { return effects }
    lists[lists.count - 1].marked = []
    if let next, let list = lists.last, let place = list.rows.firstIndex(where: { $0.id == next }) {
      moveInList(by: place - list.cursor)
    }
    return effects
  }

  /// Says that decisions on articles wait for a word, since they hold for none so long; each once.
  mutating func tellWaitingDecisions() {
    let waiting = annotations.waitingDecisions.filter { !toldWaiting.contains($0.decision.id) }
    guard let first = waiting.first else { return }
    toldWaiting.formUnion(waiting.map(\.decision.id))
    let one = "\(words(ofWaiting: first.decision, for: first.article)): is \(first.article.path) the same article? (\(key("gn")))"
    say(
      waiting.count == 1 ? one : "\(waiting.count) decisions wait for your word whether these are the same articles (\(key("gn")))")
  }

  /// "“source: The Bee” was said of old.txt".
  func words(ofWaiting decision: Annotation, for article: ArticleID) -> String {
    let path = decision.target.article.path
    let other = path == article.path ? "another text of \(path)" : path
    return "“\(decision.decision?.words ?? "")” was said of \(other)"
  }

  /// Puts an annotation on the selection or the sentence: the one that was chosen in `gn`, else the only one of this article whose
  /// passage is gone. From a list it goes to the text first.
  mutating func placeAnnotation() -> [Effect] {
    if !lists.isEmpty {
      beginPlacing()
      return []
    }
    guard let place = annotationPlace, let article = documents[place.article] else {
      say("no passage to place an annotation on")
      return []
    }
    guard let id = placing ?? onlyOrphan(of: place.article), let entry = annotations.entries[id] else {
      say("choose the annotation first: \(key("P")) on its line in \(key("gn"))")
      return []
    }
    guard entry.library == article.id.library else {
      complain("this article is of another library than the annotation")
      return []
    }
    var after = entry.annotation
    let number = passageToPlace(of: id)?.number ?? 0
    // What is about an article as a whole stays so.
    let range = after.passages[number].exact.isEmpty ? .zero..<(.zero) : place.range
    after.replacePassage(number, with: AnnotationTarget(article: article, range: range))
    after.modified = moment.now
    placing = nil
    selection = nil
    return apply(
      AnnotationEdit(before: entry.annotation, after: after, summary: "\(summary(of: after)) placed again,"), library: entry.library
    )
  }

  /// Which of an annotation's passages is to be placed anew: the one that is the most in doubt, of several the first.
  private func passageToPlace(of id: AnnotationID) -> AnnotationTable.Found? {
    annotations.found(id).min { ($0.place.certainty, $0.number) < ($1.place.certainty, $1.number) }
  }

  /// Goes to the article of the annotation under the cursor of a list, to choose its new passage there.
  private mutating func beginPlacing() {
    guard let id = annotationsInFocus.first, let entry = annotations.entries[id], canBePlaced(id) else {
      return say("no annotation is in focus")
    }
    let found = passageToPlace(of: id)
    let path = found?.target.article.path ?? entry.annotation.target.article.path
    let article = found?.article ?? documents[ArticleID(library: entry.library, path: path)]?.id
    leaveLists { state in
      if let article, let range = found?.place.range {
        state.go(to: Place(article: article, range: range))
      } else if let article {
        if let index = state.desk.index(of: article) { state.focusPane(index) } else { state.open(article) }
      }
    }
    placing = id
    let what = entry.annotation.passages.count > 1 ? "passage \((found?.number ?? 0) + 1) of " : ""
    let isWhole = entry.annotation.passages[found?.number ?? 0].exact.isEmpty
    let how = isWhole ? "open the article" : "select the passage (or stand on the sentence)"
    say("\(how): P puts \(what)\(summary(of: entry.annotation)) there")
  }

  private func onlyOrphan(of article: ArticleID) -> AnnotationID? {
    let orphans = annotations.orphans(of: article)
    return orphans.count == 1 ? orphans.first : nil
  }
}
