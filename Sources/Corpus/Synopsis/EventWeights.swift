import Language

/// How much an event matters to the articles that tell of it, to put first what one would miss most.
///
/// A sum of simple things, each between 0 and 1 a report, of which the best report counts: how early in its article it stands, whether its
/// words are the article's own and assert it, whether it says when; and of the event, how many of its actors the articles name most, and
/// whether it is a happening. No weight is learned: there is no truth to learn it from.
public struct EventWeights: Sendable {
  private let analysis: CorpusAnalysis
  /// The most mentioned actors are main actors.
  private static let mainActors = 12

  public init(_ analysis: CorpusAnalysis) { self.analysis = analysis }

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
    let article = analysis.articles[report.passage.article]
    let isTitle = article.article.blocks[article.analysis.sentences[report.passage.sentence].block].kind == .title
    let early = isTitle ? 1.5 : 1 - ArticlePlace.share(of: report.passage, in: analysis)
    let isTold = report.modality == .asserted || report.modality == .scheduled
    return early + (isTold ? 0.5 : 0) + (report.speaker == nil ? 0.5 : 0) + (report.date == nil ? 0 : 0.5)
  }
}

/// Where in its article a passage stands.
public enum ArticlePlace {
  /// How much of the article stands before it: 0 at the start of what is told (title or first paragraph), 1 at its end.
  public static func share(of passage: Passage, in analysis: CorpusAnalysis) -> Double {
    let article = analysis.articles[passage.article].article
    guard let first = article.blocks.first(where: { $0.kind.isReporting })?.range.lowerBound,
      let last = article.blocks.last(where: { $0.kind.isReporting })?.range.upperBound, last > first
    else { return 0 }
    let place = analysis.range(of: passage).lowerBound
    return min(max(Double(place.value - first.value) / Double(last.value - first.value), 0), 1)
  }
}
