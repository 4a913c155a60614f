import ArgumentParser
import Corpus
import Language
import Library

/// `synoptic coverage`: which source reports which event, how often and where, and which does not.
struct CoverageCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage", abstract: "List events with which source reports them, how often and where, and which does not.",
    discussion: """
      In a table a number says how many passages report the event, ^ and _ that the first stands in the first or the last third of its \
      article, quotation marks that all are somebody's words, ? that it is only supposed, ! that it is only denied, … that the source is \
      not analysed.
      """)

  @OptionGroup var libraries: LibraryOptions
  @OptionGroup var selection: EventSelection
  @OptionGroup var listing: ListingOptions

  func run(in surroundings: Surroundings) throws -> ProgramStatus {
    let run = try ListingRun(libraries, in: surroundings)
    let analysis = run.corpus().analysis
    let synopsis = try selection.synopsis(of: analysis)
    let rows = selection.rows(of: synopsis, in: analysis, by: .sources)
    try listing.write(
      rows.lazy.map { CoverageRow($0, of: synopsis, in: analysis) }, of: run, in: surroundings,
      tableColumns: CoverageRow.tableColumns + synopsis.sources.map { TableColumn($0.name, isFlexible: true) },
      csvHeader: CoverageRow.csvHeader,
      legend: CoverageRow.legend)
    return run.status
  }
}

/// An event's row in the coverage.
struct CoverageRow: ListingRow {
  private let event: Event
  /// By source, in the order of the columns.
  private let marks: [(source: String, mark: CoverageMark)]

  init(_ row: Synopsis.Row, of synopsis: Synopsis, in analysis: CorpusAnalysis) {
    event = analysis.events.events[row.event]
    marks = synopsis.sources.enumerated().map { ($1.name, CoverageMark(row.cell(of: $0), of: $1, in: analysis)) }
  }

  /// Without those of the sources.
  static let tableColumns = [
    .dates("date"), TableColumn("event", isFlexible: true, share: 4), TableColumn("sources", isNumber: true),
  ]
  static let csvHeader = ["event", "label", "type", "date", "source", "status", "reports", "first_at", "voice"]

  /// What the signs below the sources mean.
  static let legend = [
    "1 passages that report it; ^ _ the first is in its article's first, last third",
    "“1” quoted words alone; ?1 only supposed; !1 only denied; · none; … not analysed",
  ]

  private var reporting: Int { marks.count { $0.mark.reports > 0 } }

  var jsonLine: String {
    let sources = marks.map { source, mark in
      JSONValue.Member(
        source,
        [
          "reports": .integer(mark.reports), "first_at": mark.firstAt.map { .number($0) } ?? .null,
          "status": .string(mark.status.rawValue), "voice": .optional(mark.voice?.rawValue),
        ])
    }
    return JSONValue.object([
      .init("event", .string(event.id.value)), .init("label", .string(event.label)), .init("type", .string(event.kind.rawValue)),
      .init("date", .optional(event.date?.edtf)), .init("sources", .object(sources)),
    ]).line
  }

  /// One record a source.
  var csvRecords: [[String]] {
    marks.map { source, mark in
      [
        event.id.value, event.label, event.kind.rawValue, event.date?.edtf ?? "", source, mark.status.rawValue,
        String(mark.reports),
        mark.firstAt.map { JSONValue.number($0).line } ?? "", mark.voice?.rawValue ?? "",
      ]
    }
  }

  var tableCells: [String] { [event.date?.edtf ?? "", event.label, String(reporting)] + marks.map { Self.sign($0.mark) } }

  private static func sign(_ mark: CoverageMark) -> String {
    let third =
      switch mark.third {
      case .first: "^"
      case .last: "_"
      case .middle, nil: ""
      }
    return switch mark.status {
    case .absent: "·"
    case .notAnalysed: "…"
    case .hypothetical: "?\(mark.reports)\(third)"
    case .denied: "!\(mark.reports)\(third)"
    case .reported: (mark.voice == .quoted ? "“\(mark.reports)”" : String(mark.reports)) + third
    }
  }
}
