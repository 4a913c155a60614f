import Corpus
import Language

/// `i`: all about one thing: an event with who says what, an actor, an annotation.
enum DetailsView {
  static let definition = ListDefinition(
    title: { state, kind in
      guard case .details(let item) = kind else { return "" }
      switch item {
      case .event(let id): return "Event · \(state.event(id)?.label ?? "gone")"
      case .actor(let id): return "Actor · \(state.analysis.actors[id]?.name ?? "gone")"
      case .annotation(let id):
        return "Annotation · \((state.annotations.entries[id]?.annotation).map(state.summary(of:)) ?? "gone")"
      }
    },
    orders: ["place"],
    rows: { state, kind, _ in
      guard case .details(let item) = kind else { return [] }
      switch item {
      case .event(let id): return state.event(id).map { rows(of: $0, in: state) } ?? []
      case .actor(let id): return state.analysis.actors[id].map { rows(of: $0, in: state) } ?? []
      case .annotation(let id): return state.annotations.entries[id].map { rows(of: $0.annotation, in: state) } ?? []
      }
    },
    empty: { _ in "this is not there any more" })

  // MARK: Events

  private static func rows(of event: Event, in state: ReaderState) -> [ListRow] {
    var rows = [ListRow.heading("Reports · source, date as printed, as resolved, how it is told")]
    for (index, report) in event.reports.enumerated() {
      let article = state.analysis.articles[report.passage.article].article
      let voice = report.speaker.map { "says \($0)" } ?? "own voice"
      rows.append(
        ListRow(
          id: "report \(index)",
          columns: [
            StyledText(article.shownSource, Style(attributes: .bold)), StyledText(report.dateSaid ?? "", Style(ink: .accent)),
            StyledText(report.date?.edtf ?? "", Style(ink: .dim)),
            StyledText("\(report.modality.rawValue), \(voice)", Style(ink: .dim)),
            StyledText(state.analysis.string(of: report.passage)),
          ],
          target: .set(CurrentSet(kind: .tour(event.id), items: event.reports.map { state.place(of: $0.passage) }, at: index))))
    }
    rows.append(.heading("Why: what the passages share"))
    return rows + evidence(of: event, in: state)
      + [.heading("Event"), fact("type", event.kind.rawValue), fact("date", event.date?.edtf ?? "not stated")]
      + event.actors.compactMap { state.analysis.actors[$0] }.map {
        ListRow(
          id: "actor \($0.id.slug)",
          columns: [StyledText("actor", Style(ink: .dim)), StyledText($0.name, Style.of(actor: $0.id, in: state))],
          target: .details(.actor($0.id)))
      }
  }

  /// The cross-references among an event's passages, best first.
  private static func evidence(of event: Event, in state: ReaderState) -> [ListRow] {
    let passages = Set(event.reports.map(\.passage))
    let links = state.analysis.events.crossReferences.lazy
      .filter { $0.score >= state.analysis.events.shownFrom && passages.contains($0.from) && passages.contains($0.to) }
    return links.prefix(30).map { link in
      let actors = link.evidence.actors.map { state.analysis.actors[$0]?.name ?? $0.slug }
      let shared = actors + link.evidence.dates + link.evidence.numbers + link.evidence.words.map { "“\($0)”" }
      let from = state.analysis.articles[link.from.article].article.shownSource
      let to = state.analysis.articles[link.to.article].article.shownSource
      return ListRow(
        id: "link \(link.from.article).\(link.from.sentence) \(link.to.article).\(link.to.sentence)",
        columns: [
          StyledText("\(Int((link.score * 100).rounded())) %", Style(ink: .accent)), StyledText("\(from) – \(to)"),
          StyledText(shared.joined(separator: ", "), Style(ink: .dim)),
        ],
        target: .place(state.place(of: link.to)))
    }
  }

  // MARK: Actors

  private static func rows(of actor: Actor, in state: ReaderState) -> [ListRow] {
    let sources = actor.mentionsBySource.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let aliases = actor.aliases.map { fact("\($0.count)×", $0.text) }
    let places = state.mentionPlaces(of: actor.id, in: state.documents.byDate)
    let mentions = places.enumerated().compactMap { index, place -> ListRow? in
      guard let article = state.documents[place.article],
        let sentence = state.sentenceRange(at: place.range.lowerBound, in: article)
      else { return nil }
      return ListRow(
        id: "mention \(index)",
        columns: [
          StyledText(article.shownSource, Style(attributes: .bold)),
          StyledText(article.text.string(place.range), Style.of(actor: actor.id, in: state)),
          StyledText(article.text.string(sentence)),
        ],
        target: .set(CurrentSet(kind: .mentions(actor.id), items: places, at: index)))
    }
    return [.heading("Actor"), fact("kind", actor.kind.rawValue), fact("mentions", String(actor.mentionCount)), .heading("Called")]
      + aliases
      + [.heading("By source")] + sources.map { fact("\($0.value)×", $0.key) } + [.heading("Mentions")] + mentions
  }

  // MARK: Annotations

  private static func rows(of annotation: Annotation, in state: ReaderState) -> [ListRow] {
    let place = state.annotations.place(of: annotation.id)
    return [
      .heading("Passage"),
      ListRow(
        id: "passage", columns: [StyledText("“\(annotation.target.exact)”")], target: place.map { .place($0) } ?? .none),
      fact("article", annotation.target.article.path + (place == nil ? " (the passage is not in it any more)" : "")),
      .heading("Note"), fact("note", annotation.note.nonEmpty ?? "none"),
      fact("tags", annotation.tags.joined(separator: ", ").nonEmpty ?? "none"), fact("by", annotation.creator),
    ]
  }

  private static func fact(_ name: String, _ value: String) -> ListRow {
    ListRow(id: "fact \(name) \(value)", columns: [StyledText(name, Style(ink: .dim)), StyledText(value)], target: .none)
  }
}
