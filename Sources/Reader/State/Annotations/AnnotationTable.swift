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

  private(set) var entries = AnnotationRecords()
  private(set) var places = AnnotationPlaces()
  /// The further passages of annotations that have some, in order.
  private(set) var parts: [AnnotationNumber: [AnnotationNumber]] = [:]
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
  /// A note that could not be stored, and the passage that it is on, so that nothing typed is lost.
  var unsavedNote: (place: Place, text: String)?
  /// What was typed for the note that was left last without saving it.
  var leftNote: (draft: AnnotationDraft, text: String)?

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
      let further = annotation.passages.dropFirst().map { entries.putPart($0, of: number) }
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
      before != nil && before?.passages == after?.passages
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

  /// - Parameter isRead: whether it was read with many others, after which all are put in order.
  private mutating func noteUse(of tag: String, _ time: Date, isRead: Bool) {
    let known = lastUses[tag]
    lastUses[tag] = max(known ?? time, time)
    if isRead, known != nil { return }
    recentTags.removeAll { $0 == tag }
    recentTags.insert(tag, at: isRead ? recentTags.count : 0)
  }
}
