import ArgumentParser
import Corpus
import Language
import Library

/// `synoptic disagreements`: events whose reports differ, and in what.
struct DisagreementsCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "disagreements",
    abstract: "List events whose reports differ, and in what: dates, numbers, deeds, whether it happened.",
    discussion: """
      A value differs from another source's, is doubtful where the difference hangs on an article's date that is not sure, is coarser where \
      it leaves room for a more exact one, or unstated. Those that differ come first; what is coarser by no more than is usual, one the day \
      and another the year, is left out.
      """)

  @OptionGroup var libraries: LibraryOptions
  @OptionGroup var selection: EventSelection
  @OptionGroup var listing: ListingOptions

  @Flag(help: "Only those in which sources differ, and not those in which one is coarser or in doubt.")
  var differing = false

  @Flag(help: "Also what all sources say alike, or alike but for how exactly.")
  var all = false

  func validate() throws {
    if differing, all { throw ValidationError("--differing and --all exclude each other") }
  }

  func run(in surroundings: Surroundings) throws -> ProgramStatus {
    let run = try ListingRun(libraries, in: surroundings)
    let corpus = run.corpus()
    let synopsis = try selection.synopsis(of: corpus.analysis)
    let finder = DisagreementFinder(corpus.analysis)
    let found = selection.rows(of: synopsis, in: corpus.analysis, by: .sources).flatMap { row in
      all ? finder.values(of: row.event) : finder.disagreements(of: row.event)
    }
    let rows = found.enumerated().filter { !differing || $0.element.relation == .differs }
      .sorted { ($0.element.relation, $0.offset) < ($1.element.relation, $1.offset) }
    try listing.write(rows.map { DisagreementRow($0.element, of: corpus) }, of: run, in: surroundings)
    return run.status
  }
}

/// What the sources say of one thing of an event.
struct DisagreementRow: ListingRow {
  private let disagreement: Disagreement
  private let event: Event
  private let places: [ListedPlace]

  init(_ disagreement: Disagreement, of corpus: ListedCorpus) {
    self.disagreement = disagreement
    event = corpus.analysis.events.events[disagreement.event]
    places = disagreement.values.map { corpus.place($0.passage.article, $0.range) }
  }

  static let tableColumns = [
    TableColumn("relation"), TableColumn("event", isFlexible: true), TableColumn("what"),
    TableColumn("values", isFlexible: true, share: 3),
  ]
  static let csvHeader = [
    "event", "label", "what", "aspect", "value", "said", "precision", "relation", "source", "voice", "article", "start", "end",
    "doubt",
  ]

  private func voice(_ value: Disagreement.Value) -> String { value.speaker ?? "own" }

  var jsonLine: String {
    let values = zip(disagreement.values, places).map { value, place in
      JSONValue.object(
        [
          .init("value", .optional(value.value.isEmpty ? nil : value.value)),
          .init("said", .optional(value.said.isEmpty ? nil : value.said)),
          .init("precision", .optional(value.precision.isEmpty ? nil : value.precision)),
          .init("relation", .string(value.relation.rawValue)), .init("source", .string(value.source)),
          .init("voice", .string(voice(value))),
        ] + place.spanMembers + [.init("doubt", .optional(value.doubt))] + place.libraryMembers)
    }
    return JSONValue.object([
      .init("event", .string(event.id.value)), .init("label", .string(event.label)),
      .init("what", .string(disagreement.subject.rawValue)), .init("aspect", .optional(disagreement.aspect)),
      .init("relation", .string(disagreement.relation.rawValue)), .init("values", .array(values)),
    ]).line
  }

  /// One record a value.
  var csvRecords: [[String]] {
    zip(disagreement.values, places).map { value, place in
      [
        event.id.value, event.label, disagreement.subject.rawValue, disagreement.aspect ?? "", value.value, value.said,
        value.precision,
        value.relation.rawValue, value.source, voice(value),
      ] + place.fields.prefix(3) + [value.doubt ?? ""]
    }
  }

  static let libraryFields = ["library"]
  var csvLibraries: [[String]] { places.map { [$0.libraryField] } }

  var tableCells: [String] {
    let values = disagreement.values.map { value in
      value.relation == .unstated ? "\(value.source): unstated" : "\(value.source): “\(value.said)” (\(value.relation.rawValue))"
    }
    let what = [disagreement.subject.rawValue, disagreement.aspect].compactMap { $0 }.joined(separator: ": ")
    return [disagreement.relation.rawValue, event.label, what, values.joined(separator: "; ")]
  }
}
