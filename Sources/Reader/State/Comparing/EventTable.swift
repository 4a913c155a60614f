import Corpus

/// The reports of one event as a table for other programs, a record each: who tells it how, with its date as printed and as resolved.
struct EventTable {
  private let event: Event
  private let state: ReaderState

  init(_ event: Event, in state: ReaderState) {
    self.event = event
    self.state = state
  }

  private static let fields = ["modality", "voice", "date said", "date", "dates beside", "article date"]

  /// The dates that a report without one of its own names, which may be of something else in it: "Thursday = 2011-11-10".
  private func datesBeside(_ report: Report) -> String {
    guard report.dateSaid == nil else { return "" }
    return ReportDating.named(beside: report, in: state.analysis).map { said, date in
      SourceCells.singleSpaced(said) + (date.map { " = \($0.edtf)" } ?? "")
    }.joined(separator: "; ")
  }

  /// The table, and how much it is in words; nil for no report.
  ///
  /// - Parameter places: those of the reports that are wanted; nil for all.
  func table(of places: Set<Place>?) -> (GridTable, what: String)? {
    let records = event.reports.compactMap { report -> [String]? in
      let place = state.place(of: report.passage)
      guard places?.contains(place) ?? true else { return nil }
      let date = state.analysis.articles[report.passage.article].article.metadata.date
      return [
        report.modality.rawValue, report.speaker ?? "own", report.dateSaid.map(SourceCells.singleSpaced) ?? "",
        report.date?.edtf ?? "", datesBeside(report), date.date?.edtf ?? "",
      ] + PassageRecords.common(place, in: state)
    }
    if records.isEmpty { return nil }
    let what = "\(records.count) report\(records.count == 1 ? "" : "s")"
    return (GridTable(header: Self.fields + PassageRecords.commonFields, rows: records), what)
  }
}
