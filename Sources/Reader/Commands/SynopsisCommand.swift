import ArgumentParser
import Corpus
import Language
import Library

/// `synoptic synopsis`: events as rows, sources as columns, the passages as cells.
struct SynopsisCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "synopsis", abstract: "List events with what each source tells of them.",
    discussion: "In CSV and in a table each source is a column, those that report most of what others report too first.")

  @OptionGroup var libraries: LibraryOptions
  @OptionGroup var selection: EventSelection
  @OptionGroup var listing: ListingOptions

  func run(in surroundings: Surroundings) throws -> ProgramStatus {
    let run = try ListingRun(libraries, in: surroundings)
    let corpus = run.corpus()
    let synopsis = try selection.synopsis(of: corpus.analysis)
    let rows = selection.rows(of: synopsis, in: corpus.analysis, by: .date)
    let sources = synopsis.sources.map(\.name)
    try listing.write(
      rows.lazy.map { SynopsisRow($0, of: synopsis, corpus) }, of: run, in: surroundings,
      tableColumns: SynopsisRow.tableColumns + sources.map { TableColumn($0, isFlexible: true) },
      csvHeader: SynopsisRow.csvHeader + sources)
    return run.status
  }
}

/// An event's row in the synopsis.
struct SynopsisRow: ListingRow {
  private let event: Event
  private let row: Synopsis.Row
  private let synopsis: Synopsis
  private let corpus: ListedCorpus

  init(_ row: Synopsis.Row, of synopsis: Synopsis, _ corpus: ListedCorpus) {
    event = corpus.analysis.events.events[row.event]
    self.row = row
    self.synopsis = synopsis
    self.corpus = corpus
  }

  /// Without those of the sources.
  static let tableColumns = [.dates("date"), TableColumn("event", isFlexible: true)]
  static let csvHeader = ["event", "label", "type", "date"]

  var jsonLine: String {
    let sources = row.cells.map { cell in
      JSONValue.Member(synopsis.sources[cell.source].name, .array(cell.reports.map { json($0) }))
    }
    return JSONValue.object([
      .init("event", .string(event.id.value)), .init("label", .string(event.label)), .init("type", .string(event.kind.rawValue)),
      .init("date", .optional(event.date?.edtf)), .init("sources", .object(sources)),
    ]).line
  }

  private func json(_ report: Report) -> JSONValue {
    let place = corpus.place(report.passage)
    return .object(
      place.members + [
        .init("modality", .string(report.modality.rawValue)), .init("voice", .string(report.speaker ?? "own")),
        .init("date_said", .optional(report.dateSaid)), .init("date", .optional(report.date?.edtf)),
      ] + place.libraryMembers)
  }

  /// One record, with a field a source: its passages, one a line.
  var csvRecords: [[String]] {
    [[event.id.value, event.label, event.kind.rawValue, event.date?.edtf ?? ""] + passages(joinedBy: "\n")]
  }

  var tableCells: [String] { [event.date?.edtf ?? "", event.label] + passages(joinedBy: " / ") }

  private func passages(joinedBy separator: String) -> [String] {
    synopsis.sources.indices.map { source in
      (row.cell(of: source)?.reports ?? []).map { corpus.place($0.passage).text }.joined(separator: separator)
    }
  }
}
