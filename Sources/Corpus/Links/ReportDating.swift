import Language

/// How a report's date came about: the words that say when, and what they were counted from.
public struct ReportDating: Hashable, Sendable {
  /// As printed.
  public let said: String
  /// nil when the words could not be resolved.
  public let date: CalendarDate?
  /// What "last month" was counted from: the article's date, and for "a day later" the date told before; nil for a date that is complete
  /// by itself, and when the article has no date.
  public let against: CalendarDate?
  /// Whether another date of the article would give another date here.
  public let needsArticleDate: Bool

  /// nil for a report that does not say when.
  public init?(_ report: Report, in analysis: CorpusAnalysis) {
    guard let said = report.dateSaid else { return nil }
    self.said = said
    date = report.date
    let analysed = analysis.articles[report.passage.article]
    let passage = analysis.range(of: report.passage)
    let articleDate = analysed.article.metadata.date.date
    let expression = analysed.analysis.dates.first {
      passage.overlap(with: $0.range) > 0 && analysed.article.text.string($0.range) == said
    }
    guard let expression else {
      (against, needsArticleDate) = (articleDate, true)
      return
    }
    against = expression.reference(in: articleDate)
    needsArticleDate = expression.resolved(against: nil) == nil
  }

  /// The dates that a report's sentence names, in order: as printed, and as resolved. Where the report has no date of its own they are of
  /// something else in it, or it was not seen that they are of the event.
  public static func named(beside report: Report, in analysis: CorpusAnalysis) -> [(said: String, date: CalendarDate?)] {
    let analysed = analysis.articles[report.passage.article]
    let reference = analysed.article.metadata.date.reference
    return analysed.analysis.dates.starting(in: analysis.range(of: report.passage), by: \.range).map {
      (analysed.article.text.string($0.range), $0.resolved(against: reference))
    }
  }
}
