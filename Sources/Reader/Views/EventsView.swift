import Corpus
import Language

/// `ge`: the events, with a mark for each open article that reports them, most widely reported first.
enum EventsView {
  static let definition = ListDefinition(
    title: { state, _ in "Events · \(count(state))" + legend(state) },
    orders: ["sources", "date", "place in the text"],
    rows: { state, _, order in
      let events = sorted(state.analysis.events.events.filter(state.isShown), by: order, in: state)
      return events.map { row($0, in: state) }
    },
    empty: { $0.progress.isFinished ? "no events were found" : "not analysed yet" })

  private static func count(_ state: ReaderState) -> String {
    let all = state.analysis.events.events
    if !state.showsHappeningsAlone { return String(all.count) }
    let shown = all.count(where: state.isShown)
    return "\(shown) happenings (zh shows \(all.count - shown) standing facts and claims)"
  }

  private static func sorted(_ events: [Event], by order: Int, in state: ReaderState) -> [Event] {
    switch order {
    case 1:
      events.enumerated().sorted {
        ($0.element.date?.firstDay ?? Int.max, $0.offset) < ($1.element.date?.firstDay ?? Int.max, $1.offset)
      }
      .map(\.element)
    case 2: events
    default:
      events.enumerated().map { ($0, $1, sources(of: $1, in: state).count) }.sorted { ($1.2, $0.0) < ($0.2, $1.0) }.map(\.1)
    }
  }

  static func sources(of event: Event, in state: ReaderState) -> [String] {
    var sources: [String] = []
    for report in event.reports {
      let source = state.analysis.articles[report.passage.article].article.sourceName
      if !sources.contains(source) { sources.append(source) }
    }
    return sources
  }

  /// Which letter of the marks stands for which open article.
  private static func legend(_ state: ReaderState) -> String {
    let panes = state.desk.panes.compactMap { state.documents[$0.article]?.sourceName }
    return panes.isEmpty ? "" : " · marks: " + panes.enumerated().map { "\($0 + 1) \($1)" }.joined(separator: ", ")
  }

  private static func row(_ event: Event, in state: ReaderState) -> ListRow {
    let sources = sources(of: event, in: state)
    let articles = Set(event.reports.map { state.analysis.articles[$0.passage.article].article.id })
    var marks = StyledText()
    for (index, pane) in state.desk.panes.enumerated() {
      let reports = articles.contains(pane.article)
      marks.append(reports ? String((index + 1) % 10) : "·", Style(ink: reports ? .accent : .dim))
    }
    return ListRow(
      id: event.id.value,
      columns: [
        marks,
        StyledText(sources.count == 1 ? "only" : "\(sources.count) sources", Style(ink: sources.count == 1 ? .dim : .accent)),
        StyledText(event.date?.short ?? "", Style(ink: .dim)),
        StyledText(event.kind == .happening ? "" : "\(event.kind.rawValue): ", Style(ink: .dim)) + StyledText(event.label),
        StyledText(sources.joined(separator: ", "), Style(ink: .dim)),
      ],
      target: event.reports.first.map { .report(event.id, state.place(of: $0.passage)) } ?? .none, subject: .event(event.id))
  }
}
