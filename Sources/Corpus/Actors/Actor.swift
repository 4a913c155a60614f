import Language

/// Names an actor: a slug of its name, stable while the input is the same.
public struct ActorID: Hashable, Comparable, Sendable, Codable {
  public let slug: String

  public init(_ slug: String) { self.slug = slug }

  public init(from decoder: any Decoder) throws { slug = try decoder.singleValueContainer().decode(String.self) }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(slug)
  }

  public static func < (left: ActorID, right: ActorID) -> Bool { left.slug < right.slug }
}

/// A person, organisation, country or place that is named and acts or is acted on.
public struct Actor: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case person, organisation, country, place
  }

  public struct Alias: Hashable, Sendable, Codable {
    public let text: String
    public let count: Int

    public init(text: String, count: Int) {
      self.text = text
      self.count = count
    }
  }

  public let id: ActorID
  /// The fullest name by which the articles name it.
  public let name: String
  public let kind: Kind
  /// Commonest first.
  public let aliases: [Alias]
  public let mentionCount: Int
  /// Mentions by the name of the source.
  public let mentionsBySource: [String: Int]
  /// Why the aliases are one actor.
  public let merges: [ActorMerge]

  public init(
    id: ActorID, name: String, kind: Kind, aliases: [Alias], mentionCount: Int, mentionsBySource: [String: Int],
    merges: [ActorMerge] = []
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.aliases = aliases
    self.mentionCount = mentionCount
    self.mentionsBySource = mentionsBySource
    self.merges = merges
  }
}

/// A passage's few words that name an actor.
public struct Mention: Hashable, Sendable {
  public enum Zone: String, Hashable, Sendable, Codable {
    case text, caption, boilerplate
  }

  public let range: ByteRange
  public let actor: ActorID
  public let form: NameForm
  public let zone: Zone
  /// Between 0 and 1.
  public let confidence: Double

  public init(range: ByteRange, actor: ActorID, form: NameForm, zone: Zone, confidence: Double) {
    self.range = range
    self.actor = actor
    self.form = form
    self.zone = zone
    self.confidence = confidence
  }
}
