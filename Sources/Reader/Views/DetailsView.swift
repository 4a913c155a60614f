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
      case .article(let id): return state.documents[id].map(ArticleCard.title) ?? "Article · gone"
      case .annotation(let id):
        return "Annotation · \((state.annotations.entries[id]?.annotation).map(state.summary(of:)) ?? "gone")"
      }
    },
    orders: ["place"],
    rows: { state, kind, _ in
      guard case .details(let item) = kind else { return [] }
      switch item {
      case .event(let id): return state.event(id).map { rows(of: $0, in: state) } ?? []
      case .actor(let id): return state.analysis.actors[id].map { ActorCard($0, in: state).rows } ?? []
      case .article(let id): return state.documents[id].map { card(of: $0, in: state) } ?? []
      case .annotation(let id): return state.annotations.entries[id].map { rows(of: $0.annotation, in: state) } ?? []
      }
    },
    empty: { _ in "this is not there any more" },
    columns: { state, row in
      guard row.columns.isEmpty, case .mention(let place, let actor) = row.subject else { return row.columns }
      return [PassageLine.line(place, of: actor, in: state)]
    })

  // MARK: Events

  private static func rows(of event: Event, in state: ReaderState) -> [ListRow] {
    var rows = [ListRow.heading("Reports · source, date as printed, date as resolved, how it is told")]
    let places = event.reports.map { state.place(of: $0.passage) }
    for (index, report) in event.reports.enumerated() {
      let article = state.analysis.articles[report.passage.article].article
      let telling = "\(report.modality.rawValue) · \(report.speaker.map { "\($0) says" } ?? "own voice")"
      let target = ListRow.Target.set(CurrentSet(kind: .tour(event.id), items: places, at: index))
      let columns = [
        StyledText(article.shownSource, Style(attributes: .bold)), StyledText(report.dateSaid ?? "no date", Style(ink: .accent)),
        StyledText(report.date?.edtf ?? "", Style(ink: .dim)), StyledText(telling, Style(ink: .dim)),
      ]
      rows.append(ListRow(id: "report \(index)", columns: columns, target: target))
      rows += wrapped(state.analysis.string(of: report.passage), id: "report \(index)", target: target, in: state)
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
    return links.prefix(30).flatMap { link -> [ListRow] in
      let actors = link.evidence.actors.map { state.analysis.actors[$0]?.name ?? $0.slug }
      let shared = actors + link.evidence.dates + link.evidence.numbers + link.evidence.words.map { "“\($0)”" }
      let from = state.analysis.articles[link.from.article].article.shownSource
      let to = state.analysis.articles[link.to.article].article.shownSource
      let id = "link \(link.from.article).\(link.from.sentence) \(link.to.article).\(link.to.sentence)"
      let target = ListRow.Target.place(state.place(of: link.to))
      let pair = StyledText("\(Int((link.score * 100).rounded())) %", Style(ink: .accent)) + StyledText("  \(from) – \(to)")
      return [ListRow(id: id, columns: [pair], target: target)]
        + wrapped(shared.joined(separator: ", "), id: id, target: target, in: state)
    }
  }

  // MARK: Articles

  private static func card(of article: Article, in state: ReaderState) -> [ListRow] {
    ArticleCard.facts(of: article, in: state).flatMap { name, value -> [ListRow] in
      let text = Text(value)
      let lines = WrappedParagraph(text, range: text.range, width: max(state.size.columns - 16, 8)).rows
      return lines.enumerated().map { line, range in
        ListRow(
          id: "fact \(name) \(value) \(line)",
          columns: [StyledText(line == 0 ? name : "", Style(ink: .dim)), StyledText(text.string(range))],
          target: .article(article.id))
      }
    }
  }

  // MARK: Annotations

  private static func rows(of annotation: Annotation, in state: ReaderState) -> [ListRow] {
    let place = state.annotations.place(of: annotation.id)
    let file = annotation.target.article.path + (place == nil ? " (the passage is not in it any more)" : "")
    if let decision = annotation.decision {
      return [
        .heading("Decision"), fact("decided", decision.words),
        fact("holds for", annotation.target.isLibrary ? "the library" : annotation.target.article.path),
        fact("by", annotation.creator),
      ]
    }
    let passage = wrapped("“\(annotation.target.exact)”", id: "passage", target: place.map { .place($0) } ?? .none, in: state)
    let note = wrapped(annotation.note.nonEmpty ?? "none", id: "note", target: .none, in: state)
    return [.heading("Passage")] + passage + [.heading("Note")] + note + [
      .heading("Annotation"), fact("tags", annotation.tags.joined(separator: ", ").nonEmpty ?? "none"), fact("article", file),
      fact("by", annotation.creator),
    ]
  }

  /// Words over as many rows as they take.
  private static func wrapped(_ words: String, id: String, target: ListRow.Target, in state: ReaderState) -> [ListRow] {
    let text = Text(words)
    return WrappedParagraph(text, range: text.range, width: state.size.columns - 6).rows.enumerated().map { line, range in
      ListRow(id: "\(id) line \(line)", columns: [StyledText("  " + text.string(range))], target: target)
    }
  }

  private static func fact(_ name: String, _ value: String) -> ListRow {
    ListRow(id: "fact \(name) \(value)", columns: [StyledText(name, Style(ink: .dim)), StyledText(value)], target: .none)
  }
}
