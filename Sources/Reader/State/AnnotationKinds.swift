import Corpus
import Language

/// Annotations on more than one passage of a text: on an article as a whole, on an event, on several passages, on what two passages are to each
/// other.
extension ReaderState {
  // MARK: Articles and events

  /// Asks for a note on the article in focus; where it has one, for a change of it.
  mutating func beginArticleNote() {
    guard let article = articleInFocus else { return say("no article is in focus") }
    let note = annotations.notes(onWhole: article.id).last
    let draft = AnnotationDraft(place: Place(article: article.id, range: .zero..<(.zero)), annotation: note, kind: "article")
    askForNote(draft)
  }

  /// Why there is no event to be noted; nil where there is one.
  var whyNoEventInFocus: String? { eventInFocus?.reports.isEmpty ?? true ? "no event is in focus" : nil }

  /// Asks for a note on the event in focus: it is shown at every report of it.
  mutating func beginEventNote() {
    guard let event = eventInFocus, let first = event.reports.first else { return }
    let here = desk.focusedPane.flatMap { pane in
      event.reports.first { report in
        let place = place(of: report.passage)
        return place.article == pane.article && place.range.contains(pane.cursor)
      }
    }
    let start = place(of: (here ?? first).passage)
    let others = event.reports.map { place(of: $0.passage) }.filter { $0 != start && $0.article.library == start.article.library }
    let noted = eventNotes(on: event).last.flatMap { annotations.entries[$0]?.annotation }
    var details = AnnotationDetails(event: .init(id: event.id.value, label: event.label))
    let passages = others.prefix(Self.mostReports).compactMap { place in
      documents[place.article].map { AnnotationTarget(article: $0, range: place.range) }
    }
    details.passages = passages.isEmpty ? nil : passages
    let draft = AnnotationDraft(place: start, annotation: noted, details: details, kind: "event")
    askForNote(draft)
  }

  /// So many reports tell which event is meant.
  private static let mostReports = 64

  /// The event that is spoken of: the one of a view's row, else the one in focus.
  private var eventInFocus: Event? {
    if let list = lists.last {
      if case .event(let id) = list.chosen?.subject { return event(id) }
      if case .details(.event(let id)) = list.kind { return event(id) }
      if case .menu(_, .event(let id)) = list.kind { return event(id) }
      return nil
    }
    let items = focusItems
    if case .event(let id) = focus(among: items) { return event(id) }
    return items.lazy.compactMap { if case .event(let id) = $0 { self.event(id) } else { nil } }.first
  }

  /// The notes on an event, oldest first: those on some of its reports.
  func eventNotes(on event: Event) -> [AnnotationID] {
    if annotations.eventNotes.isEmpty { return [] }
    let notes = eventNotes.notes(annotations.revision) { placesOfEventNotes }
    var found: Set<AnnotationID> = []
    for report in event.reports {
      let place = place(of: report.passage)
      for (range, id) in notes[place.article] ?? [] where range.overlaps(place.range) { found.insert(id) }
    }
    return found.sorted { one, other in
      let times = [one, other].map { annotations.entries[$0]?.annotation.created ?? moment.now }
      return (times[0], one) < (times[1], other)
    }
  }

  private var placesOfEventNotes: [ArticleID: [(ByteRange, AnnotationID)]] {
    var places: [ArticleID: [(ByteRange, AnnotationID)]] = [:]
    for id in annotations.eventNotes {
      for place in annotations.passages(of: id) { places[place.article, default: []].append((place.range, id)) }
    }
    return places
  }

  /// The notes on the events of a passage.
  func eventNotes(at passage: Passage) -> [AnnotationID] {
    if annotations.eventNotes.isEmpty { return [] }
    return analysis.events.events(at: passage).flatMap { eventNotes(on: analysis.events.events[$0]) }
  }

  // MARK: Several passages

  /// Adds the selection or sentence to the annotation in focus or, elsewhere, to the one that was made last.
  mutating func addPassage() -> [Effect] {
    guard let place = annotationPlace, let article = documents[place.article] else {
      say("no passage to add")
      return []
    }
    guard let id = lastAnnotation, let entry = annotations.entries[id], entry.annotation.decision == nil else {
      say("make the annotation first (\(key("a"))), then add passages to it")
      return []
    }
    guard entry.library == place.article.library else {
      complain("this article is of another library than the annotation")
      return []
    }
    if annotations.passages(of: id).contains(place) {
      say("the annotation has this passage already")
      return []
    }
    var after = entry.annotation
    after.details.passages = (after.details.passages ?? []) + [AnnotationTarget(article: article, range: place.range)]
    after.modified = moment.now
    selection = nil
    let summary = "passage added to \(summary(of: entry.annotation)),"
    return apply(AnnotationEdit(before: entry.annotation, after: after, summary: summary), library: entry.library)
  }

  // MARK: What two passages are to each other

  /// Begins a link with the selection or sentence; with one begun, asks what its passage is to this one.
  mutating func beginRelation() {
    guard let here = annotationPlace else { return linkStart == nil ? say("no passage to link") : refuse("no passage to link") }
    guard let article = documents[here.article] else { return }
    guard let start = linkStart else {
      linkStart = SeenPassage(article, here.range)
      return sayLinkBegun(at: here, asking: true)
    }
    linkStart = nil
    if start.place == here { return say("no link is begun any more") }
    if start.place.article.library != here.article.library {
      return refuse("these are passages of two libraries: a link lies in one, and could not name the other")
    }
    prompt = Prompt(.relation(from: start, to: SeenPassage(article, here.range)))
  }

  /// What passages may be to each other: the program's words, "same event", and the user's own, the last used first.
  var relationNames: [String] {
    let known = AnnotationDetails.Relation.known.map(\.name) + [Self.sameEvent]
    return known + annotations.ownRelations.filter { !known.contains($0) }
  }

  private static let sameEvent = "same event"

  /// Links two passages; that both report the same event is a decision.
  mutating func relate(_ start: SeenPassage, _ end: SeenPassage, as typed: String) -> [Effect] {
    let name = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if name.isEmpty {
      say("no link was made: what are the passages to each other?")
      return []
    }
    let (from, to) = (start.place, end.place)
    if name.lowercased() == Self.sameEvent { return decideOneEvent(start, end) }
    selection = nil
    let known = annotations.overlapping(from.range, in: from.article).first {
      $0.annotation.details.relation?.name == name && annotations.passages(of: $0.annotation.id) == [from, to]
    }
    if let known {
      lastAnnotation = known.annotation.id
      say("this link is there already: \(self.name(of: from)) \(name) \(self.name(of: to))")
      return []
    }
    let details = AnnotationDetails(passages: [end.target], relation: .init(name))
    let annotation = Annotation(
      id: moment.freshID, target: start.target, note: "", tags: [], details: details, creator: userName, created: moment.now,
      modified: moment.now)
    let summary = "link: \(self.name(of: from)) \(name) \(self.name(of: to)),"
    return apply(
      [AnnotationEdit(before: nil, after: annotation, summary: summary)], summary: summary, library: from.article.library,
      texts: start.texts.merging(end.texts) { first, _ in first })
  }

  /// "contradicts TRT World ¶7", at the passage that the link goes to the other way round: "Al Jazeera ¶3 contradicts this".
  func linkSummary(of annotation: Annotation, _ relation: AnnotationDetails.Relation) -> String {
    let places = annotations.passages(of: annotation.id)
    let path = annotation.details.passages?.first?.article.path ?? ""
    guard places.count > 1, let pane = desk.focusedPane else { return "\(relation.name) \(places.last.map(name(of:)) ?? path)" }
    let isAtEnd = places[1].article == pane.article && places[1].range.contains(pane.cursor)
    return isAtEnd ? "\(name(of: places[0])) \(relation.name) this" : "\(relation.name) \(name(of: places[1]))"
  }
}

/// Where the notes on events stand, made once until an annotation or a place changes. Holds nothing that can't be made again.
final class EventNoteCache {
  private var known: (revision: Int, notes: [ArticleID: [(ByteRange, AnnotationID)]])?

  func notes(
    _ revision: Int, _ make: () -> [ArticleID: [(ByteRange, AnnotationID)]]
  ) -> [ArticleID: [(ByteRange, AnnotationID)]] {
    if let known, known.revision == revision { return known.notes }
    let notes = make()
    known = (revision, notes)
    return notes
  }
}
