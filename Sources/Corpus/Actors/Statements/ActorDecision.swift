import Language

/// What a person says of actors, in place of what the analysis found.
public enum ActorDecision: Hashable, Sendable {
  /// These are one, called by the name of the first.
  case merge([ActorReference])
  /// Who is written so is not the actor `from` but `to`, or when that is nil an actor of its own.
  case split(String, from: ActorReference, to: ActorReference?)
  /// These names are the actor's, wherever they stand; with `dates`, in articles of those days alone.
  case names([String], of: ActorReference, dates: ActorDates?)
  case rename(ActorReference, String)
  case kind(ActorReference, Actor.Kind)
  /// What is named so does not act: a weekday, a product.
  case notAnActor(ActorReference)
  /// It keeps a colour of its own, however often it is mentioned; or does so no more.
  case pin(ActorReference, Bool)
  /// It has no colour and is left out of lists; or is so no more.
  case mute(ActorReference, Bool)
  /// These are two, whatever speaks for one.
  case apart(ActorReference, ActorReference)

  /// Whom it speaks of, the one first that it says something of.
  public var actors: [ActorReference] {
    switch self {
    case .merge(let actors): actors
    case .split(_, let from, let to): [from] + (to.map { [$0] } ?? [])
    case .names(_, let actor, _), .rename(let actor, _), .kind(let actor, _), .notAnActor(let actor), .pin(let actor, _),
      .mute(let actor, _):
      [actor]
    case .apart(let one, let other): [one, other]
    }
  }

  /// For people: "Khalifa Haftar and Hifter are one".
  public var words: String {
    switch self {
    case .merge(let actors): "\(Self.list(actors.map(\.name))) are one"
    case .split(let name, let from, let to?): "“\(name)” is \(to.name), not \(from.name)"
    case .split(let name, let from, nil): "“\(name)” is another than \(from.name)"
    case .names(let names, let actor, let dates):
      "\(Self.list(names)) \(names.count == 1 ? "is" : "are") \(actor.name)\(dates.map { " \($0.words)" } ?? "")"
    case .rename(let actor, let name): actor.name == name ? "it is called \(name)" : "\(actor.name) is called \(name)"
    case .kind(let actor, let kind): "\(actor.name) is \(kind.withArticle)"
    case .notAnActor(let actor): "\(actor.name) is no actor"
    case .pin(let actor, let isPinned): "\(actor.name) \(isPinned ? "keeps its colour" : "has no pinned colour")"
    case .mute(let actor, let isMuted): "\(actor.name) is \(isMuted ? "muted" : "not muted")"
    case .apart(let one, let other): "\(one.name) and \(other.name) are two"
    }
  }

  private static func list(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return "\(names.dropLast().joined(separator: ", ")) and \(last)"
  }
}

/// The days from which and to which something holds, both among them; nil for an open end.
public struct ActorDates: Hashable, Sendable {
  public let from: CalendarDate?
  public let to: CalendarDate?

  public init(from: CalendarDate?, to: CalendarDate?) {
    self.from = from
    self.to = to
  }

  /// Whether a date may be one of the days.
  func allow(_ date: CalendarDate) -> Bool {
    (from.map { date.lastDay >= $0.firstDay } ?? true) && (to.map { date.firstDay <= $0.lastDay } ?? true)
  }

  var words: String { [from.map { "from \($0.short)" }, to.map { "to \($0.short)" }].compactMap { $0 }.joined(separator: " ") }
}

extension Actor.Kind {
  /// "a person", "an organisation".
  public var withArticle: String { self == .organisation ? "an organisation" : "a \(rawValue)" }
}
