import Language

/// What one source makes of one event, in short: a cell of the coverage.
public struct CoverageMark: Hashable, Sendable {
  public enum Status: String, Hashable, Sendable, Codable, CaseIterable {
    /// At least one report says that it happened, or will.
    case reported
    /// It is only supposed: "could", "if".
    case hypothetical
    /// It is only denied.
    case denied
    case absent
    /// Events are not looked for in this source: its articles are in a language that is not analysed.
    case notAnalysed = "not-analysed"
  }

  public enum Voice: String, Hashable, Sendable, Codable {
    /// At least one report is in the article's own words.
    case own
    /// All are somebody's words.
    case quoted
  }

  /// A part of an article: a third of its length.
  public enum Third: Int, Hashable, Sendable {
    case first, middle, last
  }

  public let status: Status
  /// How many of the source's passages tell of it.
  public let reports: Int
  /// How much of its article stands before the first of them, 0 to 1; of several articles, the least. nil when there is none.
  public let firstAt: Double?
  /// nil when there is none.
  public let voice: Voice?

  /// Where the first report stands.
  public var third: Third? { firstAt.map { $0 < 1.0 / 3 ? .first : $0 < 2.0 / 3 ? .middle : .last } }

  /// - Parameter cell: nil where the source says nothing of the event.
  public init(_ cell: Synopsis.Cell?, of source: Synopsis.Source, in analysis: CorpusAnalysis) {
    guard let cell else {
      (status, reports, firstAt, voice) = (source.isCompared ? .absent : .notAnalysed, 0, nil, nil)
      return
    }
    status = Self.status(of: cell.reports)
    reports = cell.reports.count
    firstAt = cell.reports.lazy.map { ArticlePlace.share(of: $0.passage, in: analysis) }.min()
    voice = cell.reports.contains { $0.speaker == nil } ? .own : .quoted
  }

  private static func status(of reports: [Report]) -> Status {
    if reports.contains(where: { $0.modality == .asserted || $0.modality == .scheduled }) { return .reported }
    return reports.contains { $0.modality == .hypothetical } ? .hypothetical : .denied
  }
}
