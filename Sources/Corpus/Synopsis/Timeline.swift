import Language

/// Events and the articles that tell of them, on one axis of days.
public struct Timeline: Sendable {
  public enum Subject: Hashable, Sendable {
    case event(Synopsis.Row)
    /// A place in `CorpusAnalysis.articles`.
    case article(Int)
  }

  public struct Item: Hashable, Sendable {
    public let subject: Subject
    /// With its precision, and whether it is only about then.
    public let date: CalendarDate
    /// Why the date is not to be trusted; only articles have such a reason. An event that is dated by such an article is about then.
    public let doubt: String?
  }

  /// In order of the first day, of those the ones that end first; events before the articles of their day.
  public let items: [Item]
  /// Events of which no report says when.
  public let undated: [Synopsis.Row]

  /// - Parameter withArticles: whether the articles' own dates are on the axis too.
  public init(_ synopsis: Synopsis, rows: [Synopsis.Row], withArticles: Bool = true, in analysis: CorpusAnalysis) {
    let events = rows.compactMap { row in
      analysis.events.events[row.event].date.map { Item(subject: .event(row), date: $0, doubt: nil) }
    }
    let articles = withArticles ? synopsis.sources.flatMap(\.articles).sorted() : []
    let published = articles.compactMap { article -> Item? in
      let date = analysis.articles[article].article.metadata.date
      return date.date.map { Item(subject: .article(article), date: $0, doubt: date.doubt) }
    }
    items = (events + published).enumerated().sorted {
      ($0.element.date.firstDay, $0.element.date.lastDay, $0.offset) < (
        $1.element.date.firstDay, $1.element.date.lastDay, $1.offset
      )
    }.map(\.element)
    undated = rows.filter { analysis.events.events[$0.event].date == nil }
  }
}
