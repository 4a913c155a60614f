import ArgumentParser
import Corpus
import Library

/// `synoptic crossrefs`: which passages report the same event, and why we think so.
struct CrossReferencesCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "crossrefs", abstract: "List pairs of passages that report the same event, with score and evidence.",
    discussion: """
      The score is the probability that both passages report the same event. Without an option, the pairs that the reader shows and that \
      are sure by themselves: reports of one event that are linked.
      """)

  @OptionGroup var libraries: LibraryOptions
  @OptionGroup var listing: ListingOptions

  @Option(help: ArgumentHelp("Only pairs of at least this score, 0 to 1.", valueName: "score"))
  var minScore: Double?

  @Flag(help: "Every pair that was scored.")
  var all = false

  func validate() throws {
    if let minScore, !(0...1 ~= minScore) { throw ValidationError("--min-score takes a number from 0 to 1") }
    if minScore != nil, all { throw ValidationError("--min-score and --all exclude each other") }
  }

  func run(in surroundings: Surroundings) throws -> ProgramStatus {
    let run = try ListingRun(libraries, in: surroundings)
    let asksForMore = all || minScore != nil
    let corpus = run.corpus(by: asksForMore ? StandardAnalysis.everyPairAnalyser : StandardAnalysis.corpusAnalyser)
    let least = minScore ?? 0
    let events = corpus.analysis.events
    let rows = events.crossReferences.lazy
      .filter { asksForMore ? $0.score >= least : $0.isShown && events.haveEventInCommon($0.from, $0.to) }
      .map { CrossReferenceRow($0, of: corpus) }
    try listing.write(rows, of: run, in: surroundings)
    return run.status
  }
}

extension EventIndex {
  /// Whether the reader leads from one of the passages to the other, or to what says the same beside them.
  fileprivate func haveEventInCommon(_ one: Passage, _ other: Passage) -> Bool {
    commonEvent(of: one, other) != nil && decisions.isSameEvent(one, other) != false
  }
}

/// A cross-reference's entry in the listing.
struct CrossReferenceRow: ListingRow {
  private let crossReference: CrossReference
  private let from: ListedPlace
  private let to: ListedPlace
  /// The event that both passages report, the most widely reported when there are several.
  private let event: EventID?
  /// Whether a person said so.
  private let isConfirmed: Bool
  private let actorNames: [String]

  init(_ crossReference: CrossReference, of corpus: ListedCorpus) {
    self.crossReference = crossReference
    from = corpus.place(crossReference.from)
    to = corpus.place(crossReference.to)
    actorNames = crossReference.evidence.actors.map { corpus.name($0) }
    let events = corpus.analysis.events
    isConfirmed = events.decisions.isSameEvent(crossReference.from, crossReference.to) ?? false
    event = events.commonEvent(of: crossReference.from, crossReference.to).map { events.events[$0].id }
  }

  static let tableColumns = [
    TableColumn("score", isNumber: true), TableColumn("from", isFlexible: true), TableColumn("passage", isFlexible: true, share: 3),
    TableColumn("to", isFlexible: true),
    TableColumn("passage", isFlexible: true, share: 3), TableColumn("evidence", isFlexible: true),
  ]

  static let csvHeader = [
    "from_article", "from_start", "from_end", "from_text", "to_article", "to_start", "to_end", "to_text", "score", "event",
    "actors",
    "dates", "numbers", "words",
  ]

  private var evidence: CrossReference.Evidence { crossReference.evidence }

  var jsonLine: String { json.line }

  private var json: JSONValue { isConfirmed ? .object(members + [.init("decided", "user")]) : .object(members) }

  private var members: [JSONValue.Member] {
    [
      .init("from", .object(from.members + from.libraryMembers)),
      .init("to", .object(to.members + to.libraryMembers)),
      .init("score", .number(crossReference.score)),
      .init("event", .optional(event?.value)),
      .init(
        "evidence",
        [
          "actors": .strings(evidence.actors.map(\.slug)), "dates": .strings(evidence.dates), "numbers": .strings(evidence.numbers),
          "words": .strings(evidence.words),
        ]),
    ]
  }

  private var score: String { JSONValue.number(crossReference.score).line }

  var csvRecords: [[String]] {
    let lists = [evidence.actors.map(\.slug), evidence.dates, evidence.numbers, evidence.words]
    return [from.fields + to.fields + [score, event?.value ?? ""] + lists.map { $0.joined(separator: "; ") }]
  }

  static let libraryFields = ["from_library", "to_library"]
  var csvLibraries: [[String]] { [[from.libraryField, to.libraryField]] }

  var tableCells: [String] {
    let shared = actorNames + evidence.dates + evidence.numbers + evidence.words
    return [score, from.source, from.text, to.source, to.text, shared.joined(separator: ", ")]
  }
}
