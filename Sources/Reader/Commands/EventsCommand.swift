import ArgumentParser
import Corpus
import Language
import Library

/// `synoptic events`: what the articles tell of, and who reports it.
struct EventsCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "events", abstract: "List events with date, actors and reports.")

  @OptionGroup var libraries: LibraryOptions
  @OptionGroup var listing: ListingOptions

  @Flag(help: "Only events that one source alone reports and to which no other comes near, those that say most first.")
  var unique = false

  func run(in surroundings: Surroundings) throws -> ProgramStatus {
    let run = try ListingRun(libraries, in: surroundings)
    let corpus = run.corpus()
    let analysis = corpus.analysis
    let events = unique ? Layered(Self.uniques(in: analysis)) : analysis.events.events
    try listing.write(events.lazy.map { EventRow($0, of: corpus) }, of: run, in: surroundings)
    return run.status
  }

  private static func uniques(in analysis: CorpusAnalysis) -> [Event] {
    EventSelection.synopsis(of: Array(analysis.articles.indices), in: analysis).rowsByWeight(in: analysis).filter(\.isAlone).map {
      analysis.events.events[$0.event]
    }
  }
}

/// An event's entry in the listing.
struct EventRow: ListingRow {
  /// A report with what it takes to read it.
  private struct ListedReport {
    let report: Report
    let place: ListedPlace
    /// The article's date, when the words that say when are resolved against it.
    let dateAgainst: String?
  }

  private let event: Event
  private let reports: [ListedReport]
  private let actorNames: [String]
  /// The sources that report it, in order of their first report.
  let sources: [String]

  init(_ event: Event, of corpus: ListedCorpus) {
    self.event = event
    reports = event.reports.map { report in
      ListedReport(
        report: report, place: corpus.place(report.passage), dateAgainst: ReportDating(report, in: corpus.analysis)?.against?.edtf)
    }
    actorNames = event.actors.map { corpus.name($0) }
    var seen: Set<String> = []
    sources = reports.map(\.place.source).filter { seen.insert($0).inserted }
  }

  static let tableColumns = [
    .dates("date"), TableColumn("type"), TableColumn("event", isFlexible: true, share: 3), TableColumn("reports", isNumber: true),
    TableColumn("sources", isFlexible: true), TableColumn("actors", isFlexible: true),
  ]

  static let csvHeader = [
    "event", "label", "type", "date", "actors", "article", "source", "start", "end", "text", "modality", "voice", "date_said",
    "report_date", "date_against",
  ]

  var jsonLine: String { json.line }

  private var json: JSONValue {
    [
      "event": .string(event.id.value),
      "label": .string(event.label),
      "type": .string(event.kind.rawValue),
      "date": .optional(event.date?.edtf),
      "actors": .strings(event.actors.map(\.slug)),
      "reports": .array(reports.map { Self.json($0) }),
    ]
  }

  private static func json(_ listed: ListedReport) -> JSONValue {
    let (report, place) = (listed.report, listed.place)
    return .object(
      [
        .init("article", .string(place.article)),
        .init("source", .string(place.source)),
        .init("start", .integer(place.range.lowerBound.value)),
        .init("end", .integer(place.range.upperBound.value)),
        .init("text", .string(place.text)),
        .init("modality", .string(report.modality.rawValue)),
        .init("voice", .string(report.speaker ?? "own")),
        .init("date_said", .optional(report.dateSaid)),
        .init("date", .optional(report.date?.edtf)),
        .init("date_against", .optional(listed.dateAgainst)),
      ] + place.libraryMembers)
  }

  /// One record a report.
  var csvRecords: [[String]] {
    let actors = event.actors.map(\.slug).joined(separator: "; ")
    return reports.map { listed in
      let (report, place) = (listed.report, listed.place)
      return [
        event.id.value, event.label, event.kind.rawValue, event.date?.edtf ?? "", actors, place.article, place.source,
        String(place.range.lowerBound.value), String(place.range.upperBound.value), place.text, report.modality.rawValue,
        report.speaker ?? "own", report.dateSaid ?? "", report.date?.edtf ?? "", listed.dateAgainst ?? "",
      ]
    }
  }

  static let libraryFields = ["library"]
  var csvLibraries: [[String]] { reports.map { [$0.place.libraryField] } }

  var tableCells: [String] {
    [
      event.date?.edtf ?? "", event.kind.rawValue, event.label, String(reports.count), sources.joined(separator: "; "),
      actorNames.joined(separator: "; "),
    ]
  }
}
