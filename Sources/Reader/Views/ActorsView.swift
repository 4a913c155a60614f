import Corpus

/// `ga`: the actors, with their aliases and how often each source names them.
enum ActorsView {
  static let definition = ListDefinition(
    title: { state, _ in "Actors · \(state.analysis.actors.actors.count)" },
    orders: ["mentions", "name", "kind"],
    rows: { state, _, order in
      sorted(state.analysis.actors.actors, by: order).map { row($0, in: state) }
    },
    empty: { $0.progress.isFinished ? "no actors were found" : "not analysed yet" })

  private static func sorted(_ actors: [Actor], by order: Int) -> [Actor] {
    switch order {
    case 1: actors.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    case 2: actors.sorted { ($0.kind.rawValue, -$0.mentionCount, $0.id) < ($1.kind.rawValue, -$1.mentionCount, $1.id) }
    default: actors
    }
  }

  private static func row(_ actor: Actor, in state: ReaderState) -> ListRow {
    let places = state.mentionPlaces(of: actor.id, in: state.documents.byDate)
    let others = actor.aliases.map(\.text).filter { $0 != actor.name }
    return ListRow(
      id: actor.id.slug,
      columns: [
        StyledText(actor.name, Style.of(actor: actor.id, in: state)), StyledText(actor.kind.rawValue, Style(ink: .dim)),
        StyledText(String(actor.mentionCount), Style(ink: .accent)), StyledText(sources(actor)),
        StyledText(others.joined(separator: ", "), Style(ink: .dim)),
      ],
      target: places.isEmpty ? .details(.actor(actor.id)) : .set(CurrentSet(kind: .mentions(actor.id), items: places, at: 0)))
  }

  private static func sources(_ actor: Actor) -> String {
    let count = actor.mentionsBySource.count
    return "\(count) source\(count == 1 ? "" : "s")"
  }
}

extension Style {
  /// The hue of an actor, or for one without a hue the underline of its kind.
  static func of(actor: ActorID, in state: ReaderState) -> Style {
    if let hue = state.palette.hue(of: actor), let ink = Style.Ink.actor(hue) { return Style(ink: ink, attributes: .bold) }
    return Style(attributes: .underline)
  }
}

extension Style.Ink {
  /// The ink of hue 1 to 8.
  static func actor(_ hue: Int) -> Style.Ink? {
    guard 1...ActorPalette.hues ~= hue else { return nil }
    return Style.Ink(rawValue: Style.Ink.actor1.rawValue + UInt8(hue - 1))
  }
}
