import Corpus

/// What a view of sources needs before it can be drawn: for one scope of one analysis. Where that is much, it is made on another thread
/// while the view shows that it is not there yet; so no key waits for it.
struct ViewPreparation: Hashable, Sendable {
  /// What is needed beside the synopsis.
  enum Part: Hashable, Sendable {
    case none, disagreements, framing, quotations
  }

  /// The number of the analysis, so that what was made of an earlier one is thrown away.
  let analysis: Int
  let key: ComparisonCache.Key
  let part: Part
  /// Places in the analysis, ascending.
  let articles: [Int]

  /// Makes it.
  ///
  /// - Parameter copies: those that are known already.
  func made(of analysis: CorpusAnalysis, copies known: [Int: TextCopies]) -> PreparedView {
    let copies = CopyCache(analysis, known: known)
    copies.look(in: articles)
    let compared = ComparedArticles(analysis, articles: articles, copies: copies)
    var prepared = PreparedView(preparation: self, compared: compared, copies: copies.known)
    switch part {
    case .none: break
    case .disagreements:
      let found = DisagreementCache(analysis)
      for row in compared.synopsis.rows where row.cells.count > 1 { _ = found.disagreements(of: row.event) }
      prepared.disagreements = found.known
    case .framing: prepared.framing = FramedActor.all(FramingTable(analysis, articles: articles))
    case .quotations: prepared.quotations = QuotationGroups(analysis, articles: articles)
    }
    return prepared
  }
}

/// What was made for a view.
struct PreparedView: Sendable {
  let preparation: ViewPreparation
  let compared: ComparedArticles
  /// By the place of their story.
  let copies: [Int: TextCopies]
  var disagreements: [Int: [Disagreement]] = [:]
  var framing: [FramedActor]?
  var quotations: QuotationGroups?
}

extension ReaderState {
  /// Of so many articles all that a view needs is made in a few milliseconds, on the key.
  private static let fewArticles = 30

  /// What has to be made before a view can be drawn; nil when it is there, or is made quickly.
  private func missing(for kind: ListState.Kind) -> ViewPreparation? {
    guard let part = Self.part(for: kind), !analysis.articles.isEmpty else { return nil }
    let key = comparedKey
    let isThere =
      switch part {
      case .none: comparisons.knows(key)
      case .disagreements: comparisons.knows(key) && disagreements.isPrepared(key)
      case .framing: comparisons.knows(key) && speeches.knowsLabels(key)
      case .quotations: comparisons.knows(key) && speeches.knowsGroups(key)
      }
    let articles = comparedPositions
    guard !isThere, articles.count > Self.fewArticles else { return nil }
    return ViewPreparation(analysis: analysisNumber, key: key, part: part, articles: articles)
  }

  private static func part(for kind: ListState.Kind) -> ViewPreparation.Part? {
    switch kind {
    case .synopsis, .events, .timeline, .copies: ViewPreparation.Part.none
    case .disagreements: .disagreements
    case .framing, .framed: .framing
    case .quotations: .quotations
    default: nil
    }
  }

  func isWaiting(for list: ListState) -> Bool {
    list.kind == .annotations ? isWaitingForListing(list) : missing(for: list.kind) != nil
  }

  /// What the open views wait for and nobody makes yet: asked for after every message.
  mutating func preparationsToMake() -> [Effect] {
    guard lists.contains(where: \.isWaiting) else { return [] }
    var wanted: [ViewPreparation] = []
    for list in lists where list.isWaiting {
      guard let preparation = missing(for: list.kind), !preparing.contains(preparation) else { continue }
      preparing.insert(preparation)
      wanted.append(preparation)
    }
    return wanted.map { .prepare($0) }
  }

  /// Fills the views that waited for it.
  mutating func take(_ prepared: PreparedView) {
    preparing.remove(prepared.preparation)
    guard prepared.preparation.analysis == analysisNumber else { return }
    let key = prepared.preparation.key
    comparisons.take(prepared.compared, for: key)
    copies.take(prepared.copies)
    if prepared.preparation.part == .disagreements { disagreements.take(prepared.disagreements, for: key) }
    if let framing = prepared.framing { speeches.take(framing, for: key) }
    if let quotations = prepared.quotations { speeches.take(quotations, for: key) }
    fillWaitingLists()
  }

  /// "Framing · library · …": of a view that waits.
  func waitingTitle(of kind: ListState.Kind) -> String {
    if kind == .annotations { return "Annotations · …" }
    let name =
      switch kind {
      case .synopsis: "Synopsis"
      case .events: "Events"
      case .timeline: "Timeline"
      case .disagreements: "Disagreements"
      case .copies: "Wire copy"
      case .quotations: "Quotations"
      default: "Framing"
      }
    return "\(name) · \(scopeWords) · …"
  }
}
