import Language

/// What only some annotations have: further passages, what two passages are to each other, the event that is noted on, the proposal that was
/// decided.
public struct AnnotationDetails: Hashable, Sendable, Codable {
  /// Passages beside the target, which is the first.
  public var passages: [AnnotationTarget]?
  /// What the passages are to each other; nil for what is no link.
  public var relation: Relation?
  /// The event that the annotation is about; nil for one on passages alone.
  public var event: NotedEvent?
  /// What the program had proposed where this is a decision on it.
  public var proposed: ProposedDecision?
  /// What another program's annotation said beside all this, as it stood there: kept to be written again, and shown nowhere.
  public var foreign: String?

  public static let none = AnnotationDetails()

  public init(
    passages: [AnnotationTarget]? = nil, relation: Relation? = nil, event: NotedEvent? = nil, proposed: ProposedDecision? = nil,
    foreign: String? = nil
  ) {
    self.passages = passages
    self.relation = relation
    self.event = event
    self.proposed = proposed
    self.foreign = foreign
  }

  /// Whether they say nothing that is shown.
  public var isPlain: Bool { passages == nil && relation == nil && event == nil && proposed == nil }

  /// What one passage is to another: one of the program's words, or one of the user's.
  public struct Relation: Hashable, Sendable, Codable {
    public let name: String

    public init(_ name: String) { self.name = name }

    public init(from decoder: any Decoder) throws { name = try decoder.singleValueContainer().decode(String.self) }

    public func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      try container.encode(name)
    }

    /// The program's words. That both report the same event is a decision, as it has an effect on the analysis.
    public static let known = [Relation("contradicts"), Relation("supports"), Relation("cites")]
  }

  /// An event as it was when it was noted on: events are made of passages and have no name that lasts, so the note's passages tell it.
  public struct NotedEvent: Hashable, Sendable, Codable {
    public let id: String
    public let label: String

    public init(id: String, label: String) {
      self.id = id
      self.label = label
    }
  }

  /// What was proposed, by which rule, and how likely the program held it.
  public struct ProposedDecision: Hashable, Sendable, Codable {
    public let words: String
    public let rule: String
    /// A probability; nil where the rule has none.
    public let score: Double?

    public init(words: String, rule: String, score: Double?) {
      self.words = words
      self.rule = rule
      self.score = score
    }
  }
}
