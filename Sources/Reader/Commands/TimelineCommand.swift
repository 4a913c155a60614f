import ArgumentParser
import Corpus
import Language
import Library

/// `synoptic timeline`: events by date, and the articles by theirs.
struct TimelineCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline", abstract: "List events by date, with the dates of the articles among them.",
    discussion: "Events without a date come last.")

  @OptionGroup var libraries: LibraryOptions
  @OptionGroup var selection: EventSelection
  @OptionGroup var listing: ListingOptions

  @Flag(help: "Events alone, without the articles.")
  var eventsOnly = false

  func run(in surroundings: Surroundings) throws -> ProgramStatus {
    let run = try ListingRun(libraries, in: surroundings)
    let corpus = run.corpus()
    let analysis = corpus.analysis
    let synopsis = try selection.synopsis(of: analysis)
    let rows = selection.rows(of: synopsis, in: analysis, by: .date)
    let timeline = Timeline(synopsis, rows: rows, withArticles: !eventsOnly, in: analysis)
    let entries =
      timeline.items.map { TimelineRow($0.subject, date: $0.date, doubt: $0.doubt, of: synopsis, corpus) }
      + timeline.undated.map { TimelineRow(.event($0), date: nil, doubt: nil, of: synopsis, corpus) }
    try listing.write(entries, of: run, in: surroundings)
    return run.status
  }
}

/// An entry of the timeline.
struct TimelineRow: ListingRow {
  private let subject: Timeline.Subject
  private let date: CalendarDate?
  private let doubt: String?
  private let event: Event?
  private let article: Article?
  private let sources: [String]
  private let reports: Int

  /// The root of the article's library, when several are listed.
  private let library: String?

  init(_ subject: Timeline.Subject, date: CalendarDate?, doubt: String?, of synopsis: Synopsis, _ corpus: ListedCorpus) {
    let analysis = corpus.analysis
    self.subject = subject
    self.date = date
    self.doubt = doubt
    switch subject {
    case .event(let row):
      event = analysis.events.events[row.event]
      article = nil
      library = nil
      sources = row.cells.map { synopsis.sources[$0.source].name }
      reports = row.cells.reduce(0) { $0 + $1.reports.count }
    case .article(let place):
      event = nil
      article = analysis.articles[place].article
      library = corpus.root(of: analysis.articles[place].article.id)
      sources = [analysis.articles[place].article.sourceName]
      reports = 0
    }
  }

  static let tableColumns = [
    .dates("date"), TableColumn("precision"), TableColumn("type"), TableColumn("what", isFlexible: true, share: 2),
    TableColumn("sources", isFlexible: true),
  ]
  static let csvHeader = ["date", "precision", "approximate", "type", "event", "article", "label", "sources", "reports", "doubt"]

  private var type: String { event?.kind.rawValue ?? "article" }
  private var label: String { event?.label ?? article?.metadata.title ?? "" }
  private var precision: String? {
    date.map { date in
      switch date.precision {
      case .day: "day"
      case .span: "span"
      case .month: "month"
      case .year: "year"
      }
    }
  }

  var jsonLine: String {
    let members: [JSONValue.Member] = [
      .init("date", .optional(date?.edtf)), .init("precision", .optional(precision)),
      .init("approximate", .boolean(date?.isApproximate ?? false)), .init("type", .string(type)),
    ]
    if let event {
      return JSONValue.object(
        members + [
          .init("event", .string(event.id.value)), .init("label", .string(label)), .init("sources", .strings(sources)),
          .init("reports", .integer(reports)),
        ]
      ).line
    }
    return JSONValue.object(
      members + [
        .init("article", .string(article?.id.path ?? "")), .init("label", .string(label)), .init("sources", .strings(sources)),
        .init("doubt", .optional(doubt)),
      ] + (library.map { [.init("library", .string($0))] } ?? [])
    ).line
  }

  var csvRecords: [[String]] {
    [
      [
        date?.edtf ?? "", precision ?? "", date?.isApproximate == true ? "yes" : "no", type, event?.id.value ?? "",
        article?.id.path ?? "", label, sources.joined(separator: "; "), event == nil ? "" : String(reports), doubt ?? "",
      ]
    ]
  }

  static let libraryFields = ["library"]
  var csvLibraries: [[String]] { [[library ?? ""]] }

  var tableCells: [String] { [date?.edtf ?? "", precision ?? "", type, label, sources.joined(separator: "; ")] }
}
