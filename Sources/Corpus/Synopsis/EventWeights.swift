import Language

/// How much an event matters to the articles that tell of it, to put first what one would miss most.
///
/// A sum of simple things, each between 0 and 1 a report, of which the best report counts: how early in its article it stands, whether its
/// words are the article's own and assert it, whether it says when; and of the event, how many of its actors the articles name most, and
/// whether it is a happening. No weight is learned: there is no truth to learn it from.
public struct EventWeights: Sendable {
  private let analysis: CorpusAnalysis
  /// For each article of the synopsis where what it tells begins and ends.
  private let spans: [Int: ByteRange]
  /// The most mentioned actors are main actors.
  private static let mainActors = 12

  public init(of synopsis: Synopsis, in analysis: CorpusAnalysis) {
    self.analysis = analysis
    spans = Dictionary(
      synopsis.sources.flatMap(\.articles).compactMap { article in
        ArticlePlace.span(of: article, in: analysis).map { (article, $0) }
      },
      uniquingKeysWith: { first, _ in first })
  }

  /// From 0 to about 5.
  public func weight(of row: Synopsis.Row) -> Double {
    let event = analysis.events.events[row.event]
    let best = row.cells.flatMap(\.reports).map(weight(of:)).max() ?? 0
    return weight(of: event) + best
  }

  private func weight(of event: Event) -> Double {
    let main = event.actors.count { (analysis.actors.rank(of: $0) ?? .max) < Self.mainActors }
    return (event.kind == .happening ? 1 : 0) + min(Double(main), 3) / 3 + (event.actors.count > main ? 0.25 : 0)
  }

  private func weight(of report: Report) -> Double {
    let place = analysis.range(of: report.passage).lowerBound
    let early = 1 - (spans[report.passage.article].map { ArticlePlace.share(of: place, in: $0) } ?? 0)
    let isTold = report.modality == .asserted || report.modality == .scheduled
    return early + (isTold ? 0.5 : 0) + (report.speaker == nil ? 0.5 : 0) + (report.date == nil ? 0 : 0.5)
  }
}

/// Where in its article a passage stands.
public enum ArticlePlace {
  /// How much of the article stands before it: 0 at the start of what is told (title or first paragraph), 1 at its end.
  public static func share(of passage: Passage, in analysis: CorpusAnalysis) -> Double {
    span(of: passage.article, in: analysis).map { share(of: analysis.range(of: passage).lowerBound, in: $0) } ?? 0
  }

  /// From the start to the end of what an article tells; nil when it tells nothing.
  static func span(of article: Int, in analysis: CorpusAnalysis) -> ByteRange? {
    let blocks = analysis.articles[article].article.blocks
    guard let first = blocks.first(where: { $0.kind.isReporting })?.range.lowerBound,
      let last = blocks.last(where: { $0.kind.isReporting })?.range.upperBound, last > first
    else { return nil }
    return first..<last
  }

  static func share(of place: ByteOffset, in span: ByteRange) -> Double {
    min(max(Double(place.value - span.lowerBound.value) / Double(span.upperBound.value - span.lowerBound.value), 0), 1)
  }
}
