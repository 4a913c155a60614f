import Language

/// What a person decided about something that the program proposed, or could not know: an annotation holds it, with its author and time.
///
/// It is applied after every analysis, and what it is about is the annotation's target: for the source and the date of an article the
/// article itself, a target without words. The stored form names its version and its kind, so that a kind that a newer program made is
/// kept as it is, listed, and has no effect.
public enum Decision: Hashable, Sendable {
  /// The article is of this source.
  case source(String)
  /// The article appeared then.
  case date(CalendarDate)
  /// One that this program does not know, as it is stored.
  case unknown(stored: String)

  /// What the decision is about: of one article and kind the latest decision counts.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case source, date, unknown
  }

  public var kind: Kind {
    switch self {
    case .source: .source
    case .date: .date
    case .unknown: .unknown
    }
  }

  /// The decision for people: "source: Reuters", "date: 19 Dec 2019".
  public var words: String {
    switch self {
    case .source(let name): "source: \(name)"
    case .date(let date): "date: \(date.short)"
    case .unknown: "a decision of a newer synoptic"
    }
  }

  /// What was decided, as exports write it: a name, or a date in EDTF.
  public var value: String {
    switch self {
    case .source(let name): name
    case .date(let date): date.edtf
    case .unknown(let stored): stored
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
      case .unknown, nil: break
      }
    }
  }
}
