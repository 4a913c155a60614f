import Corpus
import Foundation
import Language

/// The annotations that `gn` shows: those that a filter lets through, in one of its orders.
struct AnnotationListing: Sendable {
  /// What is asked for, of the annotations as they were at a revision.
  struct Query: Hashable, Sendable {
    let order: Int
    let filter: String
    let revision: Int

    /// Whether the same is asked for, whatever the annotations are by now.
    func isLike(_ other: Query) -> Bool { order == other.order && filter == other.filter }
  }

  let query: Query
  let rows: [AnnotationTable.Making]
}

/// What a listing is made of: a value, so that another thread can go through it.
struct AnnotationListingMaterial: Sendable {
  let query: AnnotationListing.Query
  private let annotations: AnnotationTable
  private let documents: Documents
  /// Rows in this order among which those that are looked for are.
  private let known: [AnnotationTable.Making]?

  init(_ query: AnnotationListing.Query, in state: ReaderState) {
    self.query = query
    annotations = state.annotations
    documents = state.documents
    let last = state.annotationListing
    let isWider = last?.query.order == query.order && last?.query.revision == query.revision
    // What begins as a word may go on as a source: the lines with the one are not those with the other.
    known = last.flatMap { isWider && !query.filter.contains(":") && query.filter.hasPrefix($0.query.filter) ? $0.rows : nil }
  }

  func made() -> AnnotationListing {
    let wanted = QualifiedWords(query.filter)
    let all = wanted.isQualified ? about(wanted, among: annotations.order) : known ?? annotations.order
    let rows = wanted.words.isEmpty ? all : fitting(wanted.words.map { Array($0.utf8) }, among: all)
    return AnnotationListing(query: query, rows: known == nil ? ordered(rows) : rows)
  }

  // MARK: Order

  private func ordered(_ rows: [AnnotationTable.Making]) -> [AnnotationTable.Making] {
    guard let key else { return rows }
    let records = annotations.entries
    let keyed = rows.compactMap { making in records.number(of: making.id).map { (key: key($0), making: making) } }
    return keyed.sorted { ($0.key, $0.making) < ($1.key, $1.making) }.map(\.making)
  }

  /// By what the rows of the order are sorted; nil for the order of making.
  private var key: ((AnnotationNumber) -> Int)? {
    let records = annotations.entries
    switch query.order {
    case 1:
      let ranks = Self.ranks(records.allStates.map(\.article.path))
      return { ranks[records.statePlace($0)] << 40 | min(records.range($0).lowerBound.value, 1 << 40 - 1) }
    case 2:
      let ranks = Self.ranks(records.allTagLists.map { $0.first ?? "~" })
      return { ranks[records.tagsPlace($0)] }
    case 3: return { Self.doubt(of: $0, in: annotations) }
    default: return nil
    }
  }

  /// The place of each string among all, sorted; the same for the same string.
  private static func ranks(_ strings: [String]) -> [Int] {
    let places = Dictionary(Set(strings).sorted().enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return strings.map { places[$0] ?? 0 }
  }

  /// What has to be looked at first has the least number.
  private static func doubt(of number: AnnotationNumber, in annotations: AnnotationTable) -> Int {
    annotations.mostDoubtful(number).certainty
  }

  // MARK: Filter

  /// The rows on articles that are asked for.
  private func about(_ wanted: QualifiedWords, among rows: [AnnotationTable.Making]) -> [AnnotationTable.Making] {
    var taken: [ArticleID: Bool] = [:]
    return rows.filter { making in
      guard let article = annotations.entries.number(of: making.id).flatMap({ annotations.places.article(of: $0) }) else {
        return false
      }
      let known = taken[article] ?? documents[article].map(wanted.takes) ?? false
      taken[article] = known
      return known
    }
  }

  /// The source of the article of a further passage, where that is there.
  private func source(of target: AnnotationTarget, of number: AnnotationNumber) -> String {
    documents[ArticleID(library: annotations.entries.library(number), path: target.article.path)]?.shownSource ?? ""
  }

  /// The rows that hold all words: in the sources, the paths, how the passage was found, the tags, the note or decision, what passages are to
  /// each other, the event, the passages or the author. What many have in common is looked into once.
  private func fitting(_ words: [[UInt8]], among rows: [AnnotationTable.Making]) -> [AnnotationTable.Making] {
    let records = annotations.entries
    func held(_ text: String) -> [Bool] {
      let folded = Text(Folding.folded(text))
      return words.map { folded.holds($0) }
    }
    let states = records.allStates.map { held($0.article.path) }
    let tags = records.allTagLists.map { held($0.map { "#\($0)" }.joined(separator: " ")) }
    let creators = records.allCreators.map(held)
    var articles: [ArticleID: [Bool]] = [:]
    var names: [String: [Bool]] = [:]
    return rows.filter { making in
      guard let number = records.number(of: making.id) else { return false }
      let common = [states[records.statePlace(number)], tags[records.tagsPlace(number)], creators[records.creatorPlace(number)]]
      var isHeld = words.indices.map { word in common.contains { $0[word] } }
      func note(_ more: [Bool]) { for word in words.indices where more[word] { isHeld[word] = true } }
      if let article = annotations.places.article(of: number) {
        let known = articles[article] ?? held(documents[article]?.shownSource ?? "")
        articles[article] = known
        note(known)
      }
      let name = annotations.mostDoubtful(number).name
      let known = names[name] ?? held(name)
      names[name] = known
      note(known)
      if !isHeld.contains(false) { return true }
      let details = records.details(number)
      let further = (details.passages ?? []).map { "\($0.exact) \($0.article.path) \(source(of: $0, of: number))" }
      let parts = [
        records.decision(number)?.words ?? records.note(number), records.exact(number), details.relation?.name,
        details.event?.label,
      ]
      note(held((parts.compactMap { $0 } + further).joined(separator: " ")))
      return !isHeld.contains(false)
    }
  }
}

extension ReaderState {
  /// So many are put in order and looked through on the key, in a few milliseconds.
  private static let fewAnnotations = 1000

  private func query(of list: ListState) -> AnnotationListing.Query {
    AnnotationListing.Query(order: list.order, filter: list.filter, revision: annotations.revision)
  }

  /// Whether the rows of `gn` have to be made on another thread: all in the order of making are always there.
  private func isMadeBehind(_ query: AnnotationListing.Query) -> Bool {
    (query.order != 0 || !query.filter.isEmpty) && annotations.entries.count > Self.fewAnnotations
  }

  /// The rows of `gn`; none while they are being made.
  func annotationRows(order: Int, filter: String) -> ListRows {
    let query = AnnotationListing.Query(order: order, filter: filter, revision: annotations.revision)
    if order == 0, filter.isEmpty { return ListRows(annotations.order) }
    if !isMadeBehind(query) { return ListRows(AnnotationListingMaterial(query, in: self).made().rows) }
    guard let listing = annotationListing, listing.query.isLike(query) else { return [] }
    if listing.query == query { return ListRows(listing.rows) }
    return ListRows(listing.rows.filter { annotations.entries.number(of: $0.id) != nil })
  }

  /// Whether `gn` has nothing to show yet of what it is asked for.
  func isWaitingForListing(_ list: ListState) -> Bool {
    let query = query(of: list)
    return isMadeBehind(query) && annotationListing.map { !$0.query.isLike(query) } ?? true
  }

  /// The listing that `gn` needs and nobody makes yet; one is made at a time, and while annotations are still being read none anew.
  mutating func listingToMake() -> [Effect] {
    guard listingUnderWay == nil, let list = lists.last(where: { $0.kind == .annotations }) else { return [] }
    let query = query(of: list)
    let isOutdated = annotationListing?.query != query && !isReadingAnnotations
    guard isMadeBehind(query), isOutdated || isWaitingForListing(list) else { return [] }
    listingUnderWay = query
    return [.listAnnotations(query)]
  }

  mutating func take(_ listing: AnnotationListing) {
    listingUnderWay = nil
    annotationListing = listing
    fillWaitingLists()
    refreshLists()
  }
}
