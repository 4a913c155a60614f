import Corpus
import Language

/// `ga`: the actors, with how often each source names them, and their aliases.
///
/// There may be very many: rows are made without columns, which are made of those on the screen.
enum ActorsView {
  static let definition = ListDefinition(
    title: { state, _ in
      let muted = state.analysis.actors.standing.values.count(where: \.isMuted)
      let note =
        muted == 0 ? "" : state.showsMuted ? " · \(muted) muted" : " · \(muted) muted (\(state.key(".", in: .list)) lists them)"
      return "Actors · \(state.analysis.actors.actors.count)\(note)"
    },
    orders: Order.allCases.map(\.rawValue),
    rows: { state, _, order in rows(state, order, Array(state.analysis.actors.actors)) },
    empty: { state in
      guard state.progress.isFinished else { return state.whyNotAnalysed }
      let muted = state.analysis.actors.standing.values.count(where: \.isMuted)
      return "no actors were found" + (muted > 0 ? "; \(muted) muted (\(state.key(".", in: .list)) lists them)" : "")
    },
    header: { header($0) },
    columns: { state, row in
      guard case .actor(let id) = row.subject, let actor = state.analysis.actors[id] else { return row.columns }
      return columns(of: actor, in: state)
    },
    filtered: { state, order, filter in
      let wanted = ActorFilter(filter)
      let actors = state.analysis.actors.actors
      return rows(
        state, order, state.actorNames.ranks(holding: wanted.words).map { actors[$0] }.filter { wanted.takes($0, in: state) },
        showsMuted: wanted.asksForMuted)
    })

  private enum Order: String, CaseIterable {
    case mentions, name, kind, sources
    case firstDate = "first date"
  }

  private static func rows(_ state: ReaderState, _ order: Int, _ actors: [Actor], showsMuted: Bool = false) -> [ListRow] {
    let order = Order.allCases[min(order, Order.allCases.count - 1)]
    let shown = showsMuted || state.showsMuted ? actors : actors.filter { !state.isMuted($0.id) }
    return sorted(shown, by: order, in: state).map {
      ListRow(id: $0.id.slug, columns: [], target: .mentions($0.id, .all), subject: .actor($0.id))
    }
  }

  /// Of equals, the most mentioned first.
  private static func sorted(_ actors: [Actor], by order: Order, in state: ReaderState) -> [Actor] {
    func by(_ key: (Actor) -> some Comparable) -> [Actor] {
      actors.enumerated().map { (key: key($1), place: $0) }.sorted { ($0.key, $0.place) < ($1.key, $1.place) }.map {
        actors[$0.place]
      }
    }
    return switch order {
    case .mentions: actors
    case .name: by { Folding.folded($0.name) }
    case .kind: by(\.kind.rawValue)
    case .sources: by { -$0.mentionsBySource.count }
    case .firstDate: by { state.firstDay(of: $0.id) ?? Int.max }
    }
  }

  // MARK: Columns

  /// As much of a name as leaves room for the counts: 28 columns, on wide screens more.
  private static func widestName(_ state: ReaderState) -> Int { max(28, state.listWidth / 5) }
  private static let widestSource = 10
  private static let narrowestSource = 6
  private static let leastAliases = 16

  /// The sources that have a column each, by their headings: all of them, when they fit; else none.
  private static func sourceColumns(_ state: ReaderState) -> [(source: String, heading: String)] {
    let fixed = widestName(state) + Actor.Kind.organisation.rawValue.count + 8 + 3 * 2 + 2
    let room = state.listWidth - fixed - leastAliases
    guard state.sources.count * (narrowestSource + 2) <= room else { return [] }
    for width in (narrowestSource...widestSource).reversed() {
      let headings = state.sources.map { (source: $0, heading: $0.shortened(toColumns: width)) }
      if headings.reduce(0, { $0 + $1.heading.count + 2 }) <= room { return headings }
    }
    return []
  }

  /// Kinds are left out where they would take the room of the counts.
  private static func showsKinds(_ state: ReaderState) -> Bool { state.listWidth >= 80 }

  private static func header(_ state: ReaderState) -> [StyledText] {
    let dim = Style(ink: .dim)
    let sources = sourceColumns(state)
    let counts = sources.isEmpty ? [StyledText("sources", dim)] : sources.map { StyledText($0.heading, dim) }
    return [StyledText("actor", dim)] + (showsKinds(state) ? [StyledText("kind", dim)] : []) + [StyledText("mentions", dim)]
      + counts
      + [StyledText("also called", dim)]
  }

  private static func columns(of actor: Actor, in state: ReaderState) -> [StyledText] {
    let sources = sourceColumns(state)
    let counts =
      sources.isEmpty
      ? [padded(String(actor.mentionsBySource.count), 7, .plain)]
      : sources.map { source, heading in
        let count = actor.mentionsBySource[source]
        return padded(count.map(String.init) ?? "·", heading.count, count == nil ? Style(ink: .dim) : .plain)
      }
    let others = actor.aliases.map(\.text).filter { $0 != actor.name }.joined(separator: ", ")
    let marks = [(state.isPinned(actor.id), "pinned"), (state.isMuted(actor.id), "muted")].filter(\.0).map { " \($0.1)" }.joined()
    let name = StyledText(actor.name.shortened(toColumns: widestName(state) - marks.count), Style.of(actor: actor.id, in: state))
    return [
      name + StyledText(marks, Style(ink: .annotation))
    ] + (showsKinds(state) ? [StyledText(actor.kind.rawValue, Style(ink: .dim))] : [])
      + [padded(String(actor.mentionCount), 8, Style(ink: .accent))] + counts + [StyledText(others, Style(ink: .dim))]
  }

  private static func padded(_ text: String, _ width: Int, _ style: Style) -> StyledText {
    StyledText(String(repeating: " ", count: max(0, width - text.count)) + text, style)
  }
}

/// What is asked of the list of actors: words of their names, and `kind:person`, `source:reuters`, `is:muted`, `is:pinned`, `is:decided`.
private struct ActorFilter {
  private(set) var words: [String] = []
  private var kinds: [String] = []
  private var sources: [String] = []
  private var states: [String] = []

  init(_ filter: String) {
    for word in Folding.folded(filter).split(whereSeparator: \.isWhitespace).map(String.init) {
      if let kind = word.wholeSuffix(after: "kind:") {
        kinds.append(kind)
      } else if let source = word.wholeSuffix(after: "source:") {
        sources.append(source)
      } else if let state = word.wholeSuffix(after: "is:") {
        states.append(state)
      } else {
        words.append(word)
      }
    }
  }

  var asksForMuted: Bool { states.contains { !$0.isEmpty && "muted".hasPrefix($0) } }

  /// Whether an actor is what is asked for beside its names.
  func takes(_ actor: Actor, in state: ReaderState) -> Bool {
    kinds.allSatisfy { actor.kind.rawValue.hasPrefix($0) }
      && sources.allSatisfy { source in actor.mentionsBySource.keys.contains { Folding.folded($0).contains(source) } }
      && states.allSatisfy { wanted in
        [
          ("muted", state.isMuted(actor.id)), ("pinned", state.isPinned(actor.id)),
          ("decided", state.analysis.actors.standing[actor.id] != nil),
        ]
        .contains { $0.1 && $0.0.hasPrefix(wanted) }
      }
  }
}

extension String {
  fileprivate func wholeSuffix(after prefix: String) -> String? { hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil }
}

extension ReaderState {
  /// The first day of the first dated article that mentions an actor.
  func firstDay(of actor: ActorID) -> Int? {
    guard let rank = analysis.actors.rank(of: actor) else { return nil }
    return analysis.appearances.articles(ofRank: rank).compactMap { analysis.articles[$0].article.metadata.date.date?.firstDay }
      .min()
  }
}

extension Style {
  /// The hue of an actor, or for one without a hue the underline of its kind; nothing for a muted one.
  static func of(actor: ActorID, in state: ReaderState) -> Style {
    if let hue = state.palette.hue(of: actor), let ink = Style.Ink.actor(hue) { return Style(ink: ink, attributes: .bold) }
    if state.isMuted(actor) { return Style(ink: .dim) }
    return Style(attributes: state.analysis.actors[actor].map { underline(of: $0.kind) } ?? .underline)
  }

  /// How names without a hue stand out: all are underlined, those who act beside persons also slanted, where they act dimmed.
  static func underline(of kind: Actor.Kind) -> Attributes {
    switch kind {
    case .person: .underline
    case .organisation: [.underline, .italic]
    case .country, .place: [.underline, .dim]
    }
  }
}

extension Style.Ink {
  /// The ink of hue 1 to 8.
  static func actor(_ hue: Int) -> Style.Ink? {
    guard 1...ActorPalette.hues ~= hue else { return nil }
    return Style.Ink(rawValue: Style.Ink.actor1.rawValue + UInt8(hue - 1))
  }
}
