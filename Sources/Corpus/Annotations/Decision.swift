import Language

/// What a person decided about something that the program proposed, or could not know: an annotation holds it, with its author and time.
///
/// It is applied after every analysis, and what it is about is the annotation's target: for the source and the date of an article the
/// article itself, a target without words; for actors the library, a target without an article, or the one article that it holds for; for
/// two passages the first of them.
/// The stored form names its version and its kind, so that a kind that a newer program made is
/// kept as it is, listed, and has no effect.
public enum Decision: Hashable, Sendable {
  /// The article is of this source.
  case source(String)
  /// The article appeared then.
  case date(CalendarDate)
  /// Who is who.
  case actors(ActorDecision)
  /// The passage and another one report the same event, or do not.
  case link(LinkDecision)
  /// One that this program does not know, as it is stored.
  case unknown(stored: String)

  /// What the decision is about: of one article, and of source and date, the latest decision counts.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case source, date
    case mergeActors = "merge-actors"
    case splitAlias = "split-alias"
    case actorNames = "actor-names"
    case actorName = "actor-name"
    case actorKind = "actor-kind"
    case notAnActor = "not-an-actor"
    case pinActor = "pin-actor"
    case muteActor = "mute-actor"
    case actorsApart = "actors-apart"
    case sameEvent = "same-event"
    case otherEvent = "other-event"
    case unknown
  }

  public var kind: Kind {
    switch self {
    case .source: .source
    case .date: .date
    case .actors(let decision): decision.kind
    case .link(let decision): decision.isSameEvent ? .sameEvent : .otherEvent
    case .unknown: .unknown
    }
  }

  /// The decision for people: "source: Reuters", "date: 19 Dec 2019".
  public var words: String {
    switch self {
    case .source(let name): "source: \(name)"
    case .date(let date): "date: \(date.short)"
    case .actors(let decision): decision.words
    case .link(let decision): decision.words
    case .unknown: "a decision of a newer synoptic"
    }
  }

  /// What was decided, as exports write it: a name, a date in EDTF, a kind, true or false, the path of the
  /// other passage's article; empty when the kind of the decision says it all.
  public var value: String {
    switch self {
    case .source(let name): name
    case .date(let date): date.edtf
    case .actors(let decision): decision.value
    case .link(let decision): decision.other.article.path
    case .unknown(let stored): stored
    }
  }
}

extension ActorDecision {
  public var kind: Decision.Kind {
    switch self {
    case .merge: .mergeActors
    case .split: .splitAlias
    case .names: .actorNames
    case .rename: .actorName
    case .kind: .actorKind
    case .notAnActor: .notAnActor
    case .pin: .pinActor
    case .mute: .muteActor
    case .apart: .actorsApart
    }
  }

  /// What is said of the actors that the decision names: see ``Decision/value``.
  var value: String {
    switch self {
    case .merge(let actors): actors.first?.name ?? ""
    case .split(_, _, let to): to?.name ?? ""
    case .names(_, _, let dates): dates.map { "\($0.from?.edtf ?? "")/\($0.to?.edtf ?? "")" } ?? ""
    case .rename(_, let name): name
    case .kind(_, let kind): kind.rawValue
    case .notAnActor, .apart: ""
    case .pin(_, let isTrue), .mute(_, let isTrue): String(isTrue)
    }
  }

  /// The names as they are written that the decision is about; empty when it is about whole actors.
  public var texts: [String] {
    switch self {
    case .split(let text, _, _): [text]
    case .names(let texts, _, _): texts
    default: []
    }
  }
}

extension ArticleStatement {
  /// What some annotations decide of the article that they are about; of several of one kind the one that was changed last counts.
  public init(deciding annotations: some Sequence<Annotation>) {
    self.init()
    let decided = annotations.filter { $0.decision != nil }
    for annotation in decided.sorted(by: { ($0.modified, $0.id) < ($1.modified, $1.id) }) {
      switch annotation.decision {
      case .source(let name): source = name
      case .date(let day): date = day
      case .actors, .link, .unknown, nil: break
      }
    }
  }
}
