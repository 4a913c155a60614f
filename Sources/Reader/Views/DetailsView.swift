import Corpus
import Language

/// `i`: all about one thing: an event with who says what, a link, an actor, an article, an annotation.
enum DetailsView {
  static let definition = ListDefinition(
    title: { state, kind in
      guard case .details(let item) = kind else { return "" }
      switch item {
      case .event(let id): return "Event · \(state.event(id)?.label ?? "gone")"
      case .link(let pair): return "Link · \(state.name(of: pair.from)) – \(state.name(of: pair.to))"
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
      case .event(let id): return state.event(id).map { EventCard($0, in: state).rows } ?? []
      case .link(let pair): return state.passages(of: pair) == nil ? [] : rows(of: pair, in: state)
      case .actor(let id): return state.analysis.actors[id].map { ActorCard($0, in: state).rows } ?? []
      case .article(let id): return state.documents[id].map { card(of: $0, in: state) } ?? []
      case .annotation(let id): return state.annotations.entries[id].map { rows(of: $0.annotation, in: state) } ?? []
      }
    },
    empty: { "this is not there any more (\($0.key("q")) goes back)" },
    columns: { state, row in
      guard row.columns.isEmpty, case .mention(let place, let actor) = row.subject else { return row.columns }
      return [PassageLine.line(place, of: actor, in: state)]
    })

  // MARK: Links

  /// Both passages of a link with what they share, and how sure it is.
  private static func rows(of pair: PassagePair, in state: ReaderState) -> [ListRow] {
    let places = state.evidence(of: pair)
    let passages = [(pair.from, places.first), (pair.to, places.second)].flatMap { place, evidence -> [ListRow] in
      guard let article = state.documents[place.article] else { return [] }
      return [.heading("\(state.name(of: place)) · \(article.shownDate)")]
        + passage(
          place, of: article, evidence: evidence.map(\.range), id: "passage \(place.article.path)", target: .place(place),
          subject: .proposal(.oneEvent(pair)), in: state)
    }
    return passages + [.heading("What both share · + yes  - no")] + linkRows(pair, in: state)
  }

  /// A link in a card: how sure it is, between which, and what both share.
  static func linkRows(_ pair: PassagePair, in state: ReaderState) -> [ListRow] {
    let id = "link \(pair.id)"
    let subject = ListRow.Subject.proposal(.oneEvent(pair))
    let line =
      StyledText(state.certainty(of: pair), Style(ink: .accent))
      + StyledText("  \(state.name(of: pair.from)) – \(state.name(of: pair.to))")
    let shared = state.sharedWords(of: pair).joined(separator: ", ").nonEmpty ?? "nothing that the program can see"
    return [ListRow(id: id, columns: [line], target: .place(pair.to), subject: subject)]
      + wrapped(shared, id: id, target: .place(pair.to), subject: subject, in: state)
  }

  // MARK: Articles

  private static func card(of article: Article, in state: ReaderState) -> [ListRow] {
    ArticleCard.facts(of: article, in: state).flatMap { name, value -> [ListRow] in
      let text = Text(value)
      let lines = WrappedParagraph(text, range: text.range, width: max(state.listWidth - 16, 8)).rows
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
    let found = state.annotations.found(annotation.id)
    let place = state.annotations.place(of: annotation.id)
    let file = annotation.target.article.path + (place == nil ? " (the passage is not in it any more)" : "")
    if let decision = annotation.decision {
      let passages = annotation.target.isLibrary ? [] : decidedPassages(found, in: state)
      return passages + [
        .heading("Decision"), fact("decided", decision.words),
        fact("holds for", annotation.target.isLibrary ? "the library" : annotation.target.article.path),
      ] + proposed(annotation) + made(annotation)
    }
    let words = annotation.target.exact.isEmpty ? "the article as a whole" : "“\(annotation.target.exact)”"
    let passage =
      wrapped(words, id: "passage", target: place.map { .place($0) } ?? .none, in: state) + now(found.first, in: state)
      + furtherPassages(found.dropFirst(), in: state)
    let note =
      annotation.note.isEmpty ? wrapped("none", id: "note", target: .none, in: state) : lines(of: annotation.note, in: state)
    let relation = annotation.details.relation.map { [fact("link", state.linkSummary(of: annotation, $0))] } ?? []
    let event = annotation.details.event.map { [fact("event", $0.label)] } ?? []
    return relation + event + [.heading("Passage")] + passage + [.heading("Note")] + note + [
      .heading("Annotation"), fact("tags", annotation.tags.joined(separator: ", ").nonEmpty ?? "none"), fact("article", file),
    ] + made(annotation)
  }

  /// Who made an annotation, and when it was made and changed.
  private static func made(_ annotation: Annotation) -> [ListRow] {
    let changed = annotation.modified == annotation.created ? [] : [fact("changed", annotation.modified.formatted(.iso8601))]
    return [fact("by", annotation.creator), fact("made", annotation.created.formatted(.iso8601))] + changed
  }

  /// What the program had proposed where a person decided.
  private static func proposed(_ annotation: Annotation) -> [ListRow] {
    guard let proposed = annotation.details.proposed else { return [] }
    let score = proposed.score.map { ", \($0.percent)" } ?? ""
    return [fact("proposed", "\(proposed.words) (by \(proposed.rule)\(score))")]
  }

  /// The passages of an annotation beside the first one.
  private static func furtherPassages(_ passages: some Sequence<AnnotationTable.Found>, in state: ReaderState) -> [ListRow] {
    passages.flatMap { found -> [ListRow] in
      let place = place(of: found)
      let head = place.map(state.name(of:)) ?? "\(found.target.article.path) (the passage is not in it any more)"
      return [.heading("Passage \(found.number + 1) · \(head)")]
        + wrapped(
          "“\(found.target.exact)”", id: "passage \(found.number + 1)", target: place.map { .place($0) } ?? .none, in: state)
        + now(found, in: state)
    }
  }

  private static func place(of found: AnnotationTable.Found) -> Place? {
    guard let article = found.article, let range = found.place.range else { return nil }
    return Place(article: article, range: range)
  }

  /// What became of a passage that is not as it was annotated.
  private static func now(_ found: AnnotationTable.Found?, in state: ReaderState) -> [ListRow] {
    guard let found, let words = AnnotationsView.stateWords(of: found) else { return [] }
    let heading = ListRow.heading("Now · \(words)")
    let number = found.number == 0 ? "" : " \(found.number + 1)"
    guard let place = place(of: found), let article = state.documents[place.article] else {
      return [heading]
        + wrapped(
          "\(state.key("P")) in \(state.key("gn")), then \(state.key("P")) on a passage places it again", .init(ink: .dim),
          id: "placing\(number)", target: .none, in: state)
    }
    return [heading]
      + wrapped("“\(article.text.string(place.range))”", id: "passage now\(number)", target: .place(place), in: state)
      + wrapped(
        "+ takes it as it is now, P places it elsewhere", .init(ink: .dim), id: "placing\(number)", target: .none, in: state)
  }

  /// The passages that a decision is about, two of one on a link; of one on an article what became of that.
  private static func decidedPassages(_ passages: [AnnotationTable.Found], in state: ReaderState) -> [ListRow] {
    passages.flatMap { found -> [ListRow] in
      if found.target.exact.isEmpty { return now(found, in: state) }
      let target = place(of: found).map { ListRow.Target.place($0) } ?? .none
      return [.heading(found.target.article.path)]
        + wrapped("“\(found.target.exact)”", id: "passage \(found.number + 1)", target: target, in: state) + now(found, in: state)
    }
  }

  // MARK: Lines

  /// A note line by line, each over as many rows as it takes.
  private static func lines(of note: String, in state: ReaderState) -> [ListRow] {
    note.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated().flatMap { number, line in
      let id = "note \(number)"
      if line.allSatisfy(\.isWhitespace) { return [ListRow(id: id, columns: [StyledText(" ")], target: .none)] }
      return wrapped(String(line), id: id, target: .none, in: state)
    }
  }

  /// Words over as many rows as they take.
  static func wrapped(
    _ words: String, _ style: Style = .plain, id: String, target: ListRow.Target, subject: ListRow.Subject? = nil,
    in state: ReaderState
  ) -> [ListRow] {
    let text = Text(words)
    return WrappedParagraph(text, range: text.range, width: state.listWidth - 6).rows.enumerated().map { line, range in
      ListRow(
        id: "\(id) line \(line)", columns: [StyledText("  ") + StyledText(text.string(range), style)], target: target,
        subject: subject)
    }
  }

  /// A passage over as many rows as it takes, with the names in their hues and the evidence emphasised.
  static func passage(
    _ place: Place, of article: Article, evidence: [ByteRange], id: String, target: ListRow.Target, subject: ListRow.Subject?,
    in state: ReaderState
  ) -> [ListRow] {
    let painter = TextPainter.ofPassage(state, article, visible: place.range, evidence: evidence)
    return WrappedParagraph(article.text, range: place.range, width: state.listWidth - 6).rows.enumerated().map { line, range in
      ListRow(
        id: "\(id) line \(line)", columns: [StyledText("  ") + painter.styled(range)], target: target, subject: subject)
    }
  }

  static func fact(_ name: String, _ value: String) -> ListRow {
    ListRow(id: "fact \(name) \(value)", columns: [StyledText(name, Style(ink: .dim)), StyledText(value)], target: .none)
  }
}
