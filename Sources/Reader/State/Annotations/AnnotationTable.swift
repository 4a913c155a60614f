import Corpus
import Foundation
import Language
import Library

/// The user's annotations as the reader shows them: what the stores hold, with what was done since laid over it, each with the place that
/// its passage has now.
struct AnnotationTable: Sendable {
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

  /// What an annotated passage looks like.
  struct Mark: Hashable, Sendable {
    let range: ByteRange
    let tags: [String]
    let found: Anchoring.Place?
  }

  private(set) var entries = AnnotationRecords()
  private(set) var places = AnnotationPlaces()
  /// The further passages of annotations that have some, in order.
  private var parts: [AnnotationNumber: [AnnotationNumber]] = [:]
  /// The annotations that are about events.
  private(set) var eventNotes: Set<AnnotationID> = []
  /// The decisions.
  private var decided: Set<AnnotationID> = []
  /// Counts up whenever a decision becomes another one.
  private(set) var decisionRevision = 0
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
  /// Of a library that is read again, the annotations that were not met yet.
  private var unseen: [Int: Set<AnnotationID>] = [:]
  /// Tags by the time of their last use, the latest first.
  private(set) var recentTags: [String] = []
  private var lastUses: [String: Date] = [:]
  /// How many annotations have each tag.
  private(set) var tagCounts: [String: Int] = [:]
  /// How many there are without decisions.
  var count: Int { entries.count - decided.count }
  /// Annotations that are there because a tag was given.
  var madeByTag: Set<AnnotationID> = []
  /// The text of a note that could not be stored, so that nothing typed is lost.
  var unsavedNote: String?

  /// When an annotation was made.
  struct Making: Hashable, Comparable, Sendable {
    let time: Date
    let id: AnnotationID

    init(_ annotation: Annotation) { self.init(time: annotation.created, id: annotation.id) }

    init(time: Date, id: AnnotationID) { (self.time, self.id) = (time, id) }

    static func < (one: Making, other: Making) -> Bool { (one.time, one.id) < (other.time, other.id) }
  }

  /// All, oldest first.
  var all: [Entry] { order.compactMap { entries[$0.id] } }

  // MARK: What the store holds

  /// Takes all that the store of a library holds, in place of what was loaded from it before.
  mutating func load(_ annotations: [Annotation], library: Int, documents: Documents) {
    beginReading(library)
    take(annotations, library: library, documents: documents)
    endReading(library, documents: documents)
  }

  /// Annotations of a library are about to be read: those that are not among them by the end are gone.
  mutating func beginReading(_ library: Int) {
    var present: Set<AnnotationID> = []
    for number in entries.allNumbers where entries.library(number) == library { present.insert(entries.id(number)) }
    unseen[library] = present
  }

  /// Takes some of what the store of a library holds.
  mutating func take(_ annotations: [Annotation], library: Int, documents: Documents) {
    var states: [(id: AnnotationID, annotation: Annotation?)] = []
    for annotation in annotations {
      unseen[library]?.remove(annotation.id)
      if stored[annotation.id] != nil { stored[annotation.id] = .some(annotation) }
      states.append((annotation.id, shown(annotation.id) ?? annotation))
    }
    put(states, library: library, documents: documents, isRead: true)
  }

  /// All of a library was read.
  mutating func endReading(_ library: Int, documents: Documents) {
    let gone = unseen.removeValue(forKey: library) ?? []
    for id in gone where stored[id] != nil { stored[id] = .some(nil) }
    put(gone.map { ($0, shown($0) ?? nil) }, library: library, documents: documents)
    recentTags = lastUses.sorted { ($1.value, $1.key) < ($0.value, $0.key) }.map(\.key)
    revision += 1
    places.placeMissing(entries, documents: documents)
  }

  /// Takes what another program stored.
  mutating func take(_ news: [AnnotationRevision], library: Int, documents: Documents) {
    var states: [(id: AnnotationID, annotation: Annotation?)] = []
    for revision in news {
      let id = revision.annotation.id
      unseen[library]?.remove(id)
      if stored[id] != nil { stored[id] = .some(revision.present) }
      states.append((id, shown(id) ?? revision.present))
    }
    put(states, library: library, documents: documents)
  }

  // MARK: What the user does

  /// Shows what an action does, until the store answers.
  mutating func begin(_ action: AnnotationAction, library: Int, documents: Documents) {
    let ids = action.changes.compactMap(\.id)
    for id in ids where stored[id] == nil { stored[id] = .some(entries[id]?.annotation) }
    for change in action.changes { if let id = change.id { pending[id, default: []].append((action.id, change)) } }
    for (hash, text) in action.texts { places.know(text, hash) }
    put(ids.map { ($0, shown($0) ?? nil) }, library: library, documents: documents)
  }

  /// Whether an action is shown already, and the store's answer is waited for.
  func hasBegun(_ action: AnnotationAction) -> Bool {
    !pending.isEmpty
      && action.changes.contains { change in
        change.id.flatMap { pending[$0] }?.contains { $0.action == action.id } ?? false
      }
  }

  /// Takes the store's answer to an action.
  ///
  /// - Parameter became: what its annotations are in the store; nil when nothing was stored.
  mutating func end(_ action: AnnotationAction, became: [Annotation?]?, library: Int, documents: Documents) {
    let ids = action.changes.compactMap(\.id)
    for id in ids {
      pending[id]?.removeAll { $0.action == action.id }
      if pending[id]?.isEmpty == true { pending[id] = nil }
    }
    for (number, change) in action.changes.enumerated() {
      if let id = change.id, let became, number < became.count { stored[id] = .some(became[number]) }
    }
    let states = ids.compactMap { id in shown(id).map { (id: id, annotation: $0) } }
    for id in ids where pending[id] == nil { stored[id] = nil }
    put(states, library: library, documents: documents)
  }

  /// What is pending, laid over what the store holds; nil for an annotation of which nothing is pending.
  private func shown(_ id: AnnotationID) -> Annotation?? {
    guard let held = stored[id] else { return nil }
    return .some(
      (pending[id] ?? []).reduce(held) { Annotation.merged(base: $1.change.before, mine: $1.change.after, theirs: $0) })
  }

  // MARK: Keeping

  /// Takes up what annotations are now; nil for those that are gone.
  ///
  /// - Parameter isRead: whether they come with many others, after which `endReading` does the rest.
  private mutating func put(
    _ states: [(id: AnnotationID, annotation: Annotation?)], library: Int, documents: Documents, isRead: Bool = false
  ) {
    if states.isEmpty { return }
    revision += 1
    // Of one that is named more than once, as of an action that changes it twice, the last state counts.
    let latest = states.count == 1 ? states : Self.latest(states)
    var turned = Turn(isRead: isRead)
    for (id, annotation) in latest {
      let number = entries.number(of: id)
      let before = number.map { entries.annotation($0) }
      if before != annotation { note(before, annotation, library, &turned) }
    }
    places.remove(turned.unplaced.flatMap { [$0] + (parts[$0] ?? []) }, entries)
    for owner in turned.unplaced { for part in parts.removeValue(forKey: owner) ?? [] { entries.remove(part) } }
    for number in turned.gone { entries.remove(number) }
    var placed: [AnnotationNumber] = []
    for (annotation, isPlaced) in turned.come {
      let number = entries.put(annotation, library: library)
      guard isPlaced else { continue }
      let further = (annotation.details.passages ?? []).map { entries.putPart($0, of: number) }
      if !further.isEmpty { parts[number] = further }
      placed += [number] + further
    }
    arrange(without: turned.made.before, with: turned.made.after)
    places.place(placed, entries, documents: documents, looksEverywhere: !isRead)
  }

  /// What has to be done for annotations that are other ones than before.
  private struct Turn {
    let isRead: Bool
    /// Those that lose their places: they are gone, or about other passages.
    var unplaced: [AnnotationNumber] = []
    var gone: [AnnotationNumber] = []
    /// What they are now, and whether they have to be placed.
    var come: [(annotation: Annotation, isPlaced: Bool)] = []
    var made: (before: [Making], after: [Making]) = ([], [])

    init(isRead: Bool) { self.isRead = isRead }
  }

  private static func latest(
    _ states: [(id: AnnotationID, annotation: Annotation?)]
  ) -> [(id: AnnotationID, annotation: Annotation?)] {
    var places: [AnnotationID: Int] = [:]
    var latest: [(id: AnnotationID, annotation: Annotation?)] = []
    for state in states {
      if let place = places[state.id] {
        latest[place] = state
      } else {
        places[state.id] = latest.count
        latest.append(state)
      }
    }
    return latest
  }

  private mutating func note(_ before: Annotation?, _ after: Annotation?, _ library: Int, _ turned: inout Turn) {
    guard let id = (after ?? before)?.id else { return }
    let number = entries.number(of: id)
    let isSamePlace =
      before != nil && before?.target == after?.target && before?.details.passages == after?.details.passages
      && (before?.decision == nil) == (after?.decision == nil) && number.map { entries.library($0) } == library
    if let number, !isSamePlace { turned.unplaced.append(number) }
    if let number, after == nil { turned.gone.append(number) }
    if let after { turned.come.append((after, !isSamePlace)) }
    if before.map(Making.init) != after.map(Making.init) {
      if let before { turned.made.before.append(Making(before)) }
      if let after { turned.made.after.append(Making(after)) }
    }
    if after?.decision != nil { decided.insert(id) } else { decided.remove(id) }
    if before?.decision != after?.decision { decisionRevision += 1 }
    if after?.details.event != nil { eventNotes.insert(id) } else { eventNotes.remove(id) }
    if let after { noteRelation(of: after) }
    for tag in before?.tags ?? [] { tagCounts[tag] = tagCounts[tag].flatMap { $0 > 1 ? $0 - 1 : nil } }
    for tag in after?.tags ?? [] {
      tagCounts[tag, default: 0] += 1
      if let after, before?.tags.contains(tag) != true { noteUse(of: tag, after.modified, isRead: turned.isRead) }
    }
  }

  /// So many are put into the order one by one, or taken out of it; more at a time.
  private static let few = 16

  private mutating func arrange(without gone: [Making], with come: [Making]) {
    guard gone.count + come.count > Self.few else {
      for making in gone {
        let place = place(of: making)
        if place < order.count, order[place] == making { order.remove(at: place) }
      }
      for making in come { order.insert(making, at: place(of: making)) }
      return
    }
    remove(gone)
    let sorted = come.sorted()
    if let first = sorted.first, order.last.map({ $0 < first }) ?? true {
      order += sorted
      return
    }
    var merged: [Making] = []
    merged.reserveCapacity(order.count + sorted.count)
    var next = 0
    for making in order {
      while next < sorted.count, sorted[next] < making {
        merged.append(sorted[next])
        next += 1
      }
      merged.append(making)
    }
    order = merged + sorted[next...]
  }

  /// Takes some out of the order, in one walk along both.
  private mutating func remove(_ gone: [Making]) {
    if gone.isEmpty { return }
    var rest = gone.sorted()[...]
    order = order.filter { making in
      while let first = rest.first, first < making { rest.removeFirst() }
      return rest.first != making
    }
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

  /// Where the passages of an annotation are now, as far as they are there; the first one's first.
  func passages(of id: AnnotationID) -> [Place] { entries.number(of: id).map(passages) ?? [] }

  private func passages(of number: AnnotationNumber) -> [Place] { ([number] + (parts[number] ?? [])).compactMap(place) }

  /// Finds the places of annotations on articles that came.
  mutating func anchor(on articles: [Article], documents: Documents) {
    if !entries.isEmpty { revision += 1 }
    places.add(articles, entries, documents: documents)
  }

  /// Finds places anew, because articles came, changed and went.
  ///
  /// - Parameters:
  ///   - fresh: articles that are new: only these may have come of one that went.
  ///   - old: texts that were there before.
  mutating func anchorAll(in documents: Documents, fresh: Set<ArticleID>? = nil, old: [Article] = []) {
    for article in old { places.remember(article.text, article.textHash) }
    revision += 1
    places.refresh(documents, fresh: fresh, entries)
  }

  /// See `AnnotationPlaces.wantedTexts`.
  mutating func wantedTexts(isComplete: Bool) -> [Int: [ContentHash]] { places.wantedTexts(isComplete: isComplete) }

  /// Takes texts that were kept with annotations.
  mutating func take(_ texts: [ContentHash: Text], documents: Documents) {
    for (hash, text) in texts { places.know(text, hash) }
    revision += 1
    places.refresh(documents, fresh: nil, entries)
  }

  /// How many passages of an article are annotated.
  func count(in article: ArticleID) -> Int { places.spans(of: article).all.count }

  /// The spans of an article's annotated passages, in order.
  func ranges(in article: ArticleID) -> LazyMapCollection<[AnnotationSpans.Span], ByteRange> {
    places.spans(of: article).all.lazy.map(\.range)
  }

  /// Those that cover an offset.
  func at(_ offset: ByteOffset, in article: ArticleID) -> [Anchored] { overlapping(offset..<offset.advanced(by: 1), in: article) }

  /// Those that overlap a span.
  func overlapping(_ range: ByteRange, in article: ArticleID) -> [Anchored] {
    places.spans(of: article).overlapping(range).map(anchored)
  }

  /// The same for those that paint: they ask for every frame, and no annotation is made for them.
  func marks(in range: ByteRange, of article: ArticleID) -> [Mark] {
    var marks: [Mark] = []
    for span in places.spans(of: article).overlapping(range) {
      marks.append(Mark(range: span.range, tags: entries.tags(entries.owner(span.number)), found: places.found(span.number)))
    }
    return marks
  }

  /// The first that is on a span and nothing else.
  func on(_ place: Place) -> Annotation? {
    places.spans(of: place.article).overlapping(place.range).lazy.filter { $0.range == place.range }.map(anchored).first {
      $0.annotation.details == .none && $0.annotation.target.exact.isEmpty == place.range.isEmpty
    }?.annotation
  }

  /// The notes on an article as a whole, oldest first.
  func notes(onWhole article: ArticleID) -> [Annotation] {
    places.spans(of: article).all.prefix { $0.start == 0 }.filter { $0.range.isEmpty && entries.isWordless($0.number) }
      .map { anchored($0).annotation }.filter { $0.target.exact.isEmpty && $0.details.event == nil }
      .sorted { ($0.created, $0.id) < ($1.created, $1.id) }
  }

  private func anchored(_ span: AnnotationSpans.Span) -> Anchored {
    Anchored(annotation: entries.annotation(entries.owner(span.number)), range: span.range, found: places.found(span.number))
  }

  /// What was decided of an article.
  func decisions(on article: ArticleID) -> [Annotation] {
    places.decided(on: article).map { entries.annotation($0) }.sorted { ($0.created, $0.id) < ($1.created, $1.id) }
  }

  /// The articles of which something is decided.
  var decidedArticles: [ArticleID] { places.decidedArticles }

  /// The article that an annotation is about; nil when it is not there.
  func article(of id: AnnotationID) -> ArticleID? { entries.number(of: id).flatMap { places.article(of: $0) } }

  /// Those that have a passage in an article which is gone, oldest first.
  func orphans(of article: ArticleID) -> [AnnotationID] {
    let lost = entries.allNumbers.filter { number in
      if entries.isDecision(number) { return false }
      return ([number] + (parts[number] ?? [])).contains { number in
        if places.found(number)?.range != nil { return false }
        return places.article(of: number) == article || entries.state(number).id == article
      }
    }
    return lost.map { entries.making($0) }.sorted().map(\.id)
  }

  /// The articles that annotations on a text of that hash are about now.
  func articles(annotatedOn hash: ContentHash) -> Set<ArticleID> { places.articles(placedFrom: hash) }

  /// One of an annotation's passages: what was annotated, and what became of it.
  struct Found: Hashable, Sendable {
    /// 0 for the first.
    let number: Int
    let target: AnnotationTarget
    /// Nil when its article is not there.
    let article: ArticleID?
    let place: Anchoring.Place

    /// Whether a person has to look at it: it has other words, may be in several places, or is gone.
    var isDoubtful: Bool { place.certainty < 4 }
  }

  /// The passages of an annotation, in order.
  func found(_ id: AnnotationID) -> [Found] {
    guard let first = entries.number(of: id) else { return [] }
    return ([first] + (parts[first] ?? [])).enumerated().map { place, number in
      let target = entries.target(number)
      let found = target.isLibrary ? .exact(target.range) : places.found(number) ?? .orphan
      return Found(number: place, target: target, article: places.article(of: number), place: found)
    }
  }

  /// How that one of an annotation's passages was found which is the most doubtful; what is said of a whole article is where that is.
  func mostDoubtful(_ number: AnnotationNumber) -> Anchoring.Place {
    func place(_ number: AnnotationNumber) -> Anchoring.Place {
      if entries.state(number).article.path.isEmpty { return .exact(entries.range(number)) }
      guard let place = places.found(number) else { return .orphan }
      // What is said of an article as a whole has not moved when words of it did.
      return entries.isWordless(number) && place.name == "moved" ? .exact(.zero..<(.zero)) : place
    }
    let first = place(number)
    guard !parts.isEmpty, let further = parts[number] else { return first }
    return further.lazy.map(place).reduce(first) { $1.certainty < $0.certainty ? $1 : $0 }
  }

  /// Where an annotation stands now; nil when its passage is lost or its article is not there.
  func place(of id: AnnotationID) -> Place? { entries.number(of: id).flatMap(place) }

  private func place(of number: AnnotationNumber) -> Place? {
    guard let article = places.article(of: number), let range = places.found(number)?.range else { return nil }
    return Place(article: article, range: range)
  }

  /// All decisions, in no order.
  var decisions: [Entry] { decided.compactMap { entries[$0] } }

  // MARK: Tags and names of links

  /// The annotations of some tags and those below them, in the order in which they were made.
  func tagged(_ tags: [String]) -> [AnnotationID] {
    let isWanted = entries.allTagLists.map { list in list.contains { tag in tags.contains { Codebook.isWithin(tag, $0) } } }
    return order.lazy.map(\.id).filter { id in entries.number(of: id).map { isWanted[entries.tagsPlace($0)] } ?? false }
  }

  /// The passages of those in their articles, each with its tags.
  var taggedPassages: [(place: Place, tags: [String])] {
    entries.allNumbers.compactMap { number in
      let tags = entries.tags(number)
      return tags.isEmpty ? nil : place(of: number).map { ($0, tags) }
    }
  }

  private mutating func noteRelation(of annotation: Annotation) {
    guard let relation = annotation.details.relation, !AnnotationDetails.Relation.known.contains(relation),
      ownRelations.first != relation.name
    else { return }
    ownRelations.removeAll { $0 == relation.name }
    ownRelations.insert(relation.name, at: 0)
  }

  /// - Parameter isRead: whether it was read with many others, after which all are put in order.
  private mutating func noteUse(of tag: String, _ time: Date, isRead: Bool) {
    let known = lastUses[tag]
    lastUses[tag] = max(known ?? time, time)
    if isRead, known != nil { return }
    recentTags.removeAll { $0 == tag }
    recentTags.insert(tag, at: isRead ? recentTags.count : 0)
  }
}
