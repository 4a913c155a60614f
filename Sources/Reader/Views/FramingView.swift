import Corpus
import Language

/// `gf`: what each source calls each actor. Actors as rows, sources as columns; a cell has the words, how often, and whose they are when
/// they are not the source's own.
enum FramingView {
  static let definition = ListDefinition(
    title: { state, _ in
      let rows = state.lists.last?.rows.count ?? 0
      let sources = state.compared.synopsis.sources.count
      return "Framing · \(rows) actor\(rows == 1 ? "" : "s") × \(sources) source\(sources == 1 ? "" : "s") · \(state.scopeWords)"
    },
    orders: ["mentions", "how many words are attached", "name"],
    rows: { state, _, order in unframed(in: state) + rows(sorted(by: order, in: state)) },
    empty: { state in
      state.analysis.articles.isEmpty
        ? state.whyNotAnalysed : "no words are attached to an actor in \(state.scopeWords) (\(state.otherScopeWords))"
    },
    filtered: { state, order, filter in
      let wanted = QualifiedWords(filter)
      return rows(
        sorted(by: order, in: state).filter { row in
          let text = Folding.folded(
            ([state.name(of: row.actor)] + row.entries.map { "\($0.words) \($0.voice.name)" }).joined(separator: " "))
          return wanted.words.allSatisfy { text.contains($0) } && wanted.takes(sources: row.entries.map(\.source))
        })
    },
    grid: grid, passages: passages, isOfSources: true)

  static let passages = PassageRecords(fields: ["actor", "words", "voice", "speaker"]) { state, _, row, column in
    entries(row, column, in: state).flatMap { records(of: $0, in: state) }
  }

  static func records(of entry: FramingTable.Entry, _ places: [FramingTable.Place]? = nil, in state: ReaderState) -> [[String]] {
    let (voice, speaker) =
      switch entry.voice {
      case .own: ("own", "")
      case .speaker(let name, _): ("speaker", name)
      case .unknown: ("quoted", "")
      }
    return (places ?? entry.places).map {
      [state.name(of: entry.actor), entry.words, voice, speaker] + PassageRecords.common(state.place(of: $0), in: state)
    }
  }

  private static let grid = GridDefinition(
    widths: .text(least: 24),
    columns: { state, _ in state.comparedColumns },
    stub: { state, row, _ in stub(row, in: state) },
    cell: { state, row, column, _ in cell(row, column, in: state) },
    exportedRow: { state, row in [actor(of: row).map { state.name(of: $0) } ?? row.id] },
    exportedFields: ["actor"],
    exportedCell: { state, row, column in
      entries(row, column, in: state).flatMap { entry in
        entry.places.map { "\(words(of: entry)): \(state.citation(of: state.place(of: $0)))" }
      }
    },
    firstRow: { state, rows in state.actorAtHand.flatMap { actor in rows.firstIndex { $0.subject == .actor(actor) } } })

  private static func sorted(by order: Int, in state: ReaderState) -> [FramedActor] {
    let all = state.framedActors.filter {
      !state.isMuted($0.actor)
    }
    switch order {
    case 1: return all.sorted { $0.entries.count > $1.entries.count }
    case 2: return all.sorted { Folding.folded(state.name(of: $0.actor)) < Folding.folded(state.name(of: $1.actor)) }
    default: return all
    }
  }

  private static func rows(_ actors: [FramedActor]) -> [ListRow] { actors.map { row($0.actor) } }

  private static func row(_ actor: ActorID) -> ListRow {
    ListRow(id: "framed \(actor.slug)", columns: [], target: .list(.framed(actor, source: nil)), subject: .actor(actor))
  }

  /// The actor at hand where nobody calls it anything: what is done next is not done to another.
  private static func unframed(in state: ReaderState) -> [ListRow] {
    guard let actor = state.actorAtHand, state.framedActor(actor) == nil, !state.isMuted(actor), !state.framedActors.isEmpty else {
      return []
    }
    return [row(actor)]
  }

  private static func actor(of row: ListRow) -> ActorID? { if case .actor(let actor) = row.subject { actor } else { nil } }

  /// What is attached to the actor of a row, by the source of a column or by all.
  static func entries(_ row: ListRow, _ column: GridColumn?, in state: ReaderState) -> [FramingTable.Entry] {
    let entries = actor(of: row).flatMap { state.framedActor($0)?.entries }
    return (entries ?? []).filter { column == nil || $0.source == column?.id }
  }

  private static func stub(_ row: ListRow, in state: ReaderState) -> [StyledText] {
    guard let actor = actor(of: row) else { return [StyledText(row.id)] }
    let count = Set(entries(row, nil, in: state).map { Folding.folded($0.words) }).count
    return [
      StyledText(state.name(of: actor), Style.of(actor: actor, in: state)),
      StyledText(count == 0 ? "by its name alone" : "\(count) way\(count == 1 ? "" : "s") of naming", Style(ink: .dim)),
    ]
  }

  /// "warlord", "“rebel” says Erdogan".
  static func words(of entry: FramingTable.Entry) -> String {
    switch entry.voice {
    case .own: entry.words
    case .speaker(let name, _): "“\(entry.words)” says \(name)"
    case .unknown: "“\(entry.words)”, quoted"
    }
  }

  private static func cell(_ row: ListRow, _ column: GridColumn, in state: ReaderState) -> GridCell {
    guard let actor = actor(of: row) else { return .empty }
    let entries = entries(row, column, in: state)
    guard !entries.isEmpty else { return GridCell(paragraphs: [StyledText("·", Style(ink: .dim))]) }
    let paragraphs = entries.map { entry in
      let count = entry.count > 1 ? StyledText(" \(entry.count)×", Style(ink: .accent)) : StyledText()
      return StyledText(words(of: entry), entry.voice == .own ? .plain : Style(ink: .dim)) + count
    }
    return GridCell(paragraphs: paragraphs, target: .list(.framed(actor, source: column.id)))
  }
}

/// The second level of `gf`: every passage in which an actor is called something, by words, voice and source.
enum FramedView {
  static let definition = ListDefinition(
    title: { state, kind in
      guard case .framed(let actor, let source) = kind else { return "Framing" }
      return "Framing of \(state.name(of: actor))\(source.map { " · \($0)" } ?? "") · \(state.scopeWords)"
    },
    orders: ["words"],
    rows: { state, kind, _ in rows(kind, in: state) },
    empty: { "nothing is attached to it (\($0.key("q")) goes back)" },
    columns: { state, row in
      guard case .passage(let place) = row.subject, case .framed(let actor, _) = state.lists.last?.kind else { return row.columns }
      var tags: [String] = []
      for tag in state.annotations.overlapping(place.range, in: place.article).flatMap(\.annotation.tags) where !tags.contains(tag)
      {
        tags.append(tag)
      }
      let words = StyledText(tags.map { "#\($0) " }.joined(), Style(ink: .annotation))
      return [words + PassageLine.line(place, of: actor, in: state)]
    },
    passages: PassageRecords(fields: FramingView.passages.fields) { state, kind, row, _ in
      guard case .framed(let actor, _) = kind, case .passage = row.subject else { return [] }
      let entries = state.framedActor(actor)?.entries ?? []
      return entries.flatMap { entry in
        FramingView.records(of: entry, entry.places.filter { id(of: $0, entry, in: state) == row.id }, in: state)
      }
    })

  private static func rows(_ kind: ListState.Kind, in state: ReaderState) -> [ListRow] {
    guard case .framed(let actor, let source) = kind, let framed = state.framedActor(actor) else { return [] }
    return framed.entries.filter { source == nil || $0.source == source }.flatMap { entry -> [ListRow] in
      let heading = "\(FramingView.words(of: entry)) · \(entry.source) · \(entry.count)"
      return [.heading(heading)]
        + entry.places.map { framed in
          let place = state.place(of: framed)
          return ListRow(
            id: id(of: framed, entry, in: state), columns: [], target: .place(place), subject: .passage(place))
        }
    }
  }

  private static func id(of framed: FramingTable.Place, _ entry: FramingTable.Entry, in state: ReaderState) -> String {
    let place = state.place(of: framed)
    return
      "framed \(place.article.library) \(place.article.path) \(place.range.lowerBound.value) \(entry.words) \(entry.voice.name)"
  }
}
