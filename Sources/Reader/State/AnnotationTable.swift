import Corpus
import Foundation
import Language
import Library

/// The user's annotations as the reader shows them: what the stores hold, with what was done since laid over it, each with the place that
/// its passage has now.
struct AnnotationTable {
  struct Entry: Hashable, Sendable {
    /// The library whose store holds it.
    let library: Int
    let annotation: Annotation
  }

  struct Anchored: Hashable, Sendable {
    let annotation: Annotation
    let range: ByteRange
    /// How this one of its passages was found.
    let found: Anchoring.Place?
  }

  private(set) var entries: [AnnotationID: Entry] = [:]
  private(set) var places = AnnotationPlaces()
  /// Passages beside the first one, and whose they are.
  private var parts: [Part: Annotation] = [:]
  private var owners: [AnnotationID: Part] = [:]
  /// The annotations that are about events.
  private(set) var eventNotes: Set<AnnotationID> = []
  /// The decisions.
  private var decided: Set<AnnotationID> = []
  /// The names of links that are none of the program's, the last used first.
  private(set) var ownRelations: [String] = []
  /// Counts up whenever an annotation or a place may be another one than before.
  private(set) var revision = 0
  /// In order of making.
  private(set) var order: [Making] = []
  /// What was done to an annotation and is not known to be on the disk yet, in order.
  private var pending: [AnnotationID: [(action: AnnotationID, change: AnnotationChange)]] = [:]
  /// What the store holds of annotations that `pending` is about.
  private var stored: [AnnotationID: Annotation?] = [:]
  /// Tags by the time of their last use, the latest first.
  private(set) var recentTags: [String] = []
  /// How many there are without decisions.
  private(set) var count = 0
  /// Annotations that are there because a tag was given.
  var madeByTag: Set<AnnotationID> = []
  /// The text of a note that could not be stored, so that nothing typed is lost.
  var unsavedNote: String?

  /// When an annotation was made.
  struct Making: Hashable, Comparable {
    let time: Date
    let id: AnnotationID

    init(_ annotation: Annotation) { (time, id) = (annotation.created, annotation.id) }

    static func < (one: Making, other: Making) -> Bool { (one.time, one.id) < (other.time, other.id) }
  }

  /// All, oldest first.
  var all: [Entry] { order.compactMap { entries[$0.id] } }

  // MARK: What the store holds

  /// Takes what the store of a library holds, in place of what was loaded from it before.
  ///
  /// - Returns: whether decisions are others than before.
  @discardableResult
  mutating func load(_ annotations: [Annotation], library: Int, documents: Documents) -> Bool {
    let before = decisions(of: library)
    entries = entries.filter { $0.value.library != library }
    entries.reserveCapacity(entries.count + annotations.count)
    for annotation in annotations { entries[annotation.id] = Entry(library: library, annotation: annotation) }
    noteUse(ofTagsIn: annotations)
    measure()
    for id in stored.keys {
      stored[id] = .some(entries[id]?.annotation)
      refold(id, library: library)
    }
    parts = parts.filter { entries[$0.key.owner] != nil && entries[$0.key.owner]?.library != library }
    for annotation in annotations { noteParts(of: annotation) }
    eventNotes = Set(entries.values.lazy.filter { $0.annotation.details.event != nil }.map(\.annotation.id))
    revision += 1
    var passages = entries.filter { $0.value.library == library }
    for (part, annotation) in parts where entries[part.owner]?.library == library {
      passages[part.id] = Entry(library: library, annotation: annotation)
    }
    places.anchorAll(passages, library: library, documents: documents)
    return decisions(of: library) != before
  }

  private mutating func measure() {
    order = entries.values.map { Making($0.annotation) }.sorted()
    decided = Set(entries.values.lazy.filter { $0.annotation.decision != nil }.map(\.annotation.id))
    count = entries.count - decided.count
    for making in order { if let annotation = entries[making.id]?.annotation { noteRelation(of: annotation) } }
  }

  private func decisions(of library: Int) -> [AnnotationID: Decision] {
    entries.filter { $0.value.library == library }.compactMapValues(\.annotation.decision)
  }

  /// Takes what another program stored.
  ///
  /// - Returns: the annotations as they were shown and as they are shown now.
  mutating func take(_ news: [AnnotationRevision], library: Int, documents: Documents) -> [AnnotationChange] {
    let ids = news.map(\.annotation.id)
    let before = ids.map { entries[$0]?.annotation }
    for revision in news {
      let id = revision.annotation.id
      if stored[id] != nil { stored[id] = .some(revision.present) } else { set(revision.present, id, library: library) }
      refold(id, library: library)
      anchor(id, library: library, documents: documents)
    }
    return zip(ids, before).map { AnnotationChange(before: $1, after: entries[$0]?.annotation) }
  }

  // MARK: What the user does

  /// Shows what an action does, until the store answers.
  mutating func begin(_ action: AnnotationAction, library: Int, documents: Documents) {
    for id in action.changes.compactMap(\.id) where stored[id] == nil { stored[id] = .some(entries[id]?.annotation) }
    for change in action.changes { if let id = change.id { pending[id, default: []].append((action.id, change)) } }
    for (hash, text) in action.texts { places.know(text, hash) }
    for id in action.changes.compactMap(\.id) {
      refold(id, library: library)
      anchor(id, library: library, documents: documents)
    }
  }

  /// Takes the store's answer to an action.
  ///
  /// - Parameter became: what its annotations are in the store; nil when nothing was stored.
  mutating func end(_ action: AnnotationAction, became: [Annotation?]?, library: Int, documents: Documents) {
    for id in action.changes.compactMap(\.id) {
      pending[id]?.removeAll { $0.action == action.id }
      if pending[id]?.isEmpty == true { pending[id] = nil }
    }
    for (number, change) in action.changes.enumerated() {
      guard let id = change.id else { continue }
      if let became, number < became.count { stored[id] = .some(became[number]) }
      refold(id, library: library)
      anchor(id, library: library, documents: documents)
    }
  }

  /// Lays what is pending over what the store holds.
  private mutating func refold(_ id: AnnotationID, library: Int) {
    guard let held = stored[id] else { return }
    let changes = pending[id] ?? []
    let shown = changes.reduce(held) { Annotation.merged(base: $1.change.before, mine: $1.change.after, theirs: $0) }
    if changes.isEmpty { stored[id] = nil }
    set(shown, id, library: library)
  }

  private mutating func set(_ annotation: Annotation?, _ id: AnnotationID, library: Int) {
    let before = entries[id]?.annotation
    if before == annotation { return }
    entries[id] = annotation.map { Entry(library: library, annotation: $0) }
    if let before {
      if before.decision == nil { count -= 1 }
      let place = place(of: Making(before))
      if place < order.count, order[place].id == id { order.remove(at: place) }
    }
    if annotation?.decision != nil { decided.insert(id) } else { decided.remove(id) }
    guard let annotation else { return }
    noteRelation(of: annotation)
    if annotation.decision == nil { count += 1 }
    order.insert(Making(annotation), at: place(of: Making(annotation)))
    for tag in annotation.tags where before?.tags.contains(tag) != true { noteUse(of: tag) }
  }

  /// The first place in `order` that is not before `making`.
  private func place(of making: Making) -> Int {
    var (low, high) = (0, order.count)
    while low < high {
      let middle = (low + high) / 2
      if order[middle] < making { low = middle + 1 } else { high = middle }
    }
    return low
  }

  // MARK: Places

  private mutating func anchor(_ id: AnnotationID, library: Int, documents: Documents) {
    let annotation = entries[id]?.annotation
    revision += 1
    if annotation?.details.event != nil { eventNotes.insert(id) } else { eventNotes.remove(id) }
    places.place(id, annotation, library: library, documents: documents)
    let count = annotation?.details.passages?.count ?? 0
    for number in 1... {
      let part = Part(owner: id, number: number)
      if number > count, parts.removeValue(forKey: part) == nil { break }
      places.place(part.id, annotation.flatMap { noted(part, of: $0) }, library: library, documents: documents)
    }
  }

  // MARK: Further passages

  /// A passage of an annotation beside its first one: found in the text as an annotation of its own.
  struct Part: Hashable, Sendable {
    let owner: AnnotationID
    /// From 1.
    let number: Int

    var id: AnnotationID { AnnotationID("\(owner.value) \(number)") }
  }

  private mutating func noteParts(of annotation: Annotation) {
    for number in (annotation.details.passages ?? []).indices {
      _ = noted(Part(owner: annotation.id, number: number + 1), of: annotation)
    }
  }

  /// Keeps a part as it is placed; nil for one that the annotation has not.
  private mutating func noted(_ part: Part, of annotation: Annotation) -> Annotation? {
    let passages = annotation.details.passages ?? []
    guard passages.indices.contains(part.number - 1) else { return nil }
    let placed = Annotation(
      id: part.id, target: passages[part.number - 1], note: "", tags: [], creator: annotation.creator, created: annotation.created,
      modified: annotation.modified)
    parts[part] = placed
    owners[part.id] = part
    return placed
  }

  /// What is placed under an id: an annotation, or one of its further passages.
  private func placed(_ id: AnnotationID) -> Annotation? { entries[id]?.annotation ?? owners[id].flatMap { parts[$0] } }

  /// The annotation that a passage in the text belongs to.
  private func owner(_ id: AnnotationID) -> AnnotationID { owners[id]?.owner ?? id }

  /// Where one of an annotation's passages is now: 0 for the first.
  func place(ofPassage number: Int, of id: AnnotationID) -> Place? {
    place(of: number == 0 ? id : Part(owner: id, number: number).id)
  }

  /// Where the passages of an annotation are now, as far as they are there; the first one's first.
  func passages(of id: AnnotationID) -> [Place] {
    guard let annotation = entries[id]?.annotation else { return [] }
    let further = (annotation.details.passages ?? []).indices.compactMap { place(of: Part(owner: id, number: $0 + 1).id) }
    return [place(of: id)].compactMap { $0 } + further
  }

  /// Finds the places of annotations on articles that came.
  mutating func anchor(on articles: [Article]) {
    revision += 1
    var places = AnnotationPlaces()
    swap(&places, &self.places)
    places.add(articles, placed)
    self.places = places
  }

  /// Finds places anew, because articles came, changed and went.
  ///
  /// - Parameters:
  ///   - fresh: articles that are new: only these may have come of one that went.
  ///   - old: texts that were there before.
  mutating func anchorAll(in documents: Documents, fresh: Set<ArticleID>? = nil, old: [Article] = []) {
    for article in old { places.remember(article.text, article.textHash) }
    refreshPlaces(documents, fresh: fresh)
  }

  /// See `AnnotationPlaces.wantedTexts`.
  mutating func wantedTexts(isComplete: Bool) -> [Int: [ContentHash]] { places.wantedTexts(isComplete: isComplete) }

  /// Takes texts that were kept with annotations.
  mutating func take(_ texts: [ContentHash: Text], documents: Documents) {
    for (hash, text) in texts { places.know(text, hash) }
    refreshPlaces(documents, fresh: nil)
  }

  private mutating func refreshPlaces(_ documents: Documents, fresh: Set<ArticleID>?) {
    revision += 1
    var places = AnnotationPlaces()
    swap(&places, &self.places)
    places.refresh(documents, fresh: fresh, placed)
    self.places = places
  }

  /// The annotations of an article, in order of their place.
  func of(_ article: ArticleID) -> [Anchored] { places.spans(of: article).all.compactMap(anchored) }

  /// The spans of an article's annotated passages, in order.
  func ranges(in article: ArticleID) -> [ByteRange] { places.spans(of: article).all.map(\.range) }

  /// Those that cover an offset.
  func at(_ offset: ByteOffset, in article: ArticleID) -> [Anchored] {
    places.spans(of: article).overlapping(offset..<offset.advanced(by: 1)).compactMap(anchored)
  }

  /// Those that overlap a span.
  func overlapping(_ range: ByteRange, in article: ArticleID) -> [Anchored] {
    places.spans(of: article).overlapping(range).compactMap(anchored)
  }

  /// The first that is on a span and nothing else.
  func on(_ place: Place) -> Annotation? {
    overlapping(place.range, in: place.article).first {
      $0.range == place.range && $0.annotation.details == .none && $0.annotation.target.exact.isEmpty == place.range.isEmpty
    }?.annotation
  }

  /// The notes on an article as a whole, oldest first.
  func notes(onWhole article: ArticleID) -> [Annotation] {
    places.spans(of: article).all.prefix { $0.range.lowerBound == .zero }.filter(\.range.isEmpty).compactMap(anchored)
      .filter { $0.annotation.target.exact.isEmpty && $0.annotation.details.event == nil }.map(\.annotation)
      .sorted { ($0.created, $0.id) < ($1.created, $1.id) }
  }

  private func anchored(_ span: AnnotationSpans.Span) -> Anchored? {
    entries[owner(span.id)].map { Anchored(annotation: $0.annotation, range: span.range, found: places[span.id]?.place) }
  }

  /// What was decided of an article.
  func decisions(on article: ArticleID) -> [Annotation] {
    places.decided(on: article).compactMap { entries[$0]?.annotation }.sorted { ($0.created, $0.id) < ($1.created, $1.id) }
  }

  /// The articles of which something is decided.
  var decidedArticles: [ArticleID] { places.decidedArticles }

  /// The article that an annotation is about; nil when it is not there.
  func article(of id: AnnotationID) -> ArticleID? { places[id]?.article }

  /// Those of an article whose passages are gone, oldest first.
  func orphans(of article: ArticleID) -> [AnnotationID] {
    all.filter { entry in
      let id = entry.annotation.id
      guard entry.annotation.decision == nil, places[id]?.place.range == nil else { return false }
      return places[id]?.article == article
        || ArticleID(library: entry.library, path: entry.annotation.target.article.path) == article
    }.map(\.annotation.id)
  }

  /// The articles that annotations on a text of that hash are about now.
  func articles(annotatedOn hash: ContentHash) -> Set<ArticleID> { places.articles(placedFrom: hash) }

  /// How an annotation's passage was found; nil when its article is not there.
  func found(_ id: AnnotationID) -> Anchoring.Place? { places[id]?.place }

  /// Where an annotation stands now; nil when its passage is lost or its article is not there.
  func place(of id: AnnotationID) -> Place? {
    guard let placed = places[id], let range = placed.place.range else { return nil }
    return Place(article: placed.article, range: range)
  }

  /// All decisions, in no order.
  var decisions: [Entry] { decided.compactMap { entries[$0] } }

  // MARK: Tags and names of links

  private mutating func noteRelation(of annotation: Annotation) {
    guard let relation = annotation.details.relation, !AnnotationDetails.Relation.known.contains(relation),
      ownRelations.first != relation.name
    else { return }
    ownRelations.removeAll { $0 == relation.name }
    ownRelations.insert(relation.name, at: 0)
  }

  private mutating func noteUse(of tag: String) {
    recentTags.removeAll { $0 == tag }
    recentTags.insert(tag, at: 0)
  }

  private mutating func noteUse(ofTagsIn annotations: [Annotation]) {
    var last: [String: Date] = [:]
    for annotation in annotations {
      for tag in annotation.tags { last[tag] = max(last[tag] ?? annotation.modified, annotation.modified) }
    }
    for tag in last.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) }).map(\.key) { noteUse(of: tag) }
  }
}
