import Corpus
import Language

/// All about an event: who says what, by source, each report with its date as printed and as resolved, its modality and its voice; what
/// the passages share; what was decided.
struct EventCard {
  private static let mostLinks = 30

  private let event: Event
  private let state: ReaderState
  /// The passage under the cursor, when it is a report or linked with one.
  private let here: Passage?

  init(_ event: Event, in state: ReaderState) {
    self.event = event
    self.state = state
    here = state.passageUnderCursor(of: event)
  }

  var rows: [ListRow] {
    let decided = decisions
    return reports + linked + (decided.isEmpty ? [] : [.heading("You said · \(state.key("x")) takes it back")] + decided) + links
      + [
        .heading("Event")
      ]
      + facts
  }

  private var facts: [ListRow] {
    let sources = EventsView.sources(of: event, in: state).count
    let count = "\(event.reports.count) report\(event.reports.count == 1 ? "" : "s"), \(sources) source\(sources == 1 ? "" : "s")"
    let actors = event.actors.compactMap { state.analysis.actors[$0] }
    return [
      DetailsView.fact("is", "\(Self.kinds[event.kind] ?? event.kind.rawValue) · \(event.date?.short ?? "no date") · \(count)")
    ]
      + actors.map {
        ListRow(
          id: "actor \($0.id.slug)",
          columns: [StyledText("actor", Style(ink: .dim)), StyledText($0.name, Style.of(actor: $0.id, in: state))],
          target: .details(.actor($0.id)))
      }
  }

  private static let kinds: [Event.Kind: String] = [.happening: "a happening", .standing: "a standing fact", .claim: "a claim"]

  // MARK: Who says what

  /// The reports by source; sources by the date of their first article, and in each the order of articles and of the text.
  private var reports: [ListRow] {
    var bySource: [(source: String, day: Int, reports: [Report])] = []
    for report in event.reports {
      let article = state.analysis.articles[report.passage.article].article
      let day = article.metadata.date.date?.firstDay ?? Int.max
      if let place = bySource.firstIndex(where: { $0.source == article.sourceName }) {
        bySource[place].reports.append(report)
        bySource[place].day = min(bySource[place].day, day)
      } else {
        bySource.append((article.sourceName, day, [report]))
      }
    }
    return bySource.sorted { ($0.day, $0.source) < ($1.day, $1.source) }.flatMap { _, _, reports -> [ListRow] in
      var rows: [ListRow] = []
      var last: Int?
      for report in reports {
        if last != report.passage.article { rows.append(heading(state.analysis.articles[report.passage.article].article)) }
        last = report.passage.article
        rows += self.rows(of: report)
      }
      return rows
    }
  }

  /// The passage under the cursor where it is none of the reports, but linked with one.
  private var linked: [ListRow] {
    guard let here, !event.reports.contains(where: { $0.passage == here }) else { return [] }
    let place = state.place(of: here)
    return [.heading("Linked with it · you are here")]
      + DetailsView.passage(
        place, of: state.analysis.articles[here.article].article, evidence: [], id: "linked", target: .place(place), subject: nil,
        in: state)
  }

  private func heading(_ article: Article) -> ListRow {
    let title = article.metadata.title.map { " · \($0)" } ?? ""
    return ListRow(
      id: "heading \(article.id.library) \(article.id.path)",
      columns: [
        StyledText(article.shownSource, Style(ink: .title, attributes: .bold))
          + StyledText(" · \(article.shownDate)\(title)", Style(ink: .dim))
      ], target: .none, isHeading: true)
  }

  private func rows(of report: Report) -> [ListRow] {
    let place = state.place(of: report.passage)
    let id = "report \(report.passage.article).\(report.passage.sentence)"
    let words = ReportWords(report, in: state)
    let pair = here.flatMap { here in
      here == report.passage ? nil : PassagePair(from: state.place(of: here), to: place)
    }
    let relation = here == report.passage ? " · you are here" : pair.map { " · \(state.certainty(of: $0))" } ?? ""
    let target = ListRow.Target.report(event.id, place)
    let subject = pair.map { ListRow.Subject.proposal(.oneEvent($0)) }
    return DetailsView.wrapped(
      "\(words.telling) · \(words.date)\(relation)", Style(ink: .accent), id: "\(id) facts", target: target, subject: subject,
      in: state)
      + passage(report, pair, id: id, target: target, subject: subject)
  }

  /// The passage, with what it shares with the one under the cursor.
  private func passage(
    _ report: Report, _ pair: PassagePair?, id: String, target: ListRow.Target, subject: ListRow.Subject?
  ) -> [ListRow] {
    let article = state.analysis.articles[report.passage.article].article
    let evidence = pair.map { state.evidence(of: $0).second.map(\.range) } ?? []
    return DetailsView.passage(
      state.place(of: report.passage), of: article, evidence: evidence, id: id, target: target, subject: subject, in: state)
  }

  // MARK: Why

  /// The cross-references among the reports, and of the passage under the cursor with them, best first.
  private var links: [ListRow] {
    let passages = Set(event.reports.map(\.passage) + [here].compactMap(\.self))
    var seen: Set<LinkDecisions.Pair> = []
    let links = passages.flatMap(state.analysis.links.references(of:)).filter {
      $0.isShown && passages.contains($0.from) && passages.contains($0.to)
        && seen.insert(LinkDecisions.Pair($0.from, $0.to)).inserted
    }.sorted { ($1.score, $0.from, $0.to) < ($0.score, $1.from, $1.to) }
    if links.isEmpty { return [] }
    return [.heading("Why: what the passages share · + yes  - no")]
      + links.prefix(Self.mostLinks).flatMap { link -> [ListRow] in
        let pair = PassagePair(from: state.place(of: link.from), to: state.place(of: link.to))
        return DetailsView.linkRows(pair, in: state)
      }
  }

  private var decisions: [ListRow] {
    state.linkDecisions(on: event).map { annotation in
      let from = state.annotations.place(of: annotation.id).map(state.name(of:)) ?? annotation.target.article.path
      return ListRow(
        id: "decision \(annotation.id.value)",
        columns: [StyledText("\(from): \(annotation.decision?.words ?? "")", Style(ink: .annotation))],
        target: .details(.annotation(annotation.id)), subject: .annotation(annotation.id))
    }
  }
}
