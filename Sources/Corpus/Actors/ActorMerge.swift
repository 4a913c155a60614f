/// Why two ways of writing name one actor: every merge carries the rule that made it.
public struct ActorMerge: Hashable, Sendable, Codable {
  public enum Rule: String, Hashable, Sendable, Codable, CaseIterable {
    /// Alike but for case, accents, stops, "the", "Inc", British or American letters.
    case spelling
    /// A name, a code, a seat or an adjective of one country.
    case country
    /// "Full Name (FN)".
    case bracket
    /// Initials in the same article, or, where an article does not say, in the others.
    case initials
    /// The tables know both as names of one organisation.
    case fact
    /// The only longer name of an organisation that holds the short one.
    case containment
    /// A surname alone, for the full name before it.
    case surname
    case givenName
    /// Spellings of one name, transcribed from another script.
    case transliteration
    /// A title that was used as the name.
    case title
    /// The user said so.
    case user
  }

  public let alias: String
  /// The written name that it was joined to.
  public let name: String
  public let rule: Rule

  public init(alias: String, name: String, rule: Rule) {
    self.alias = alias
    self.name = name
    self.rule = rule
  }
}

/// Two actors that may be one, with too little to say so: for the user to decide.
public struct ActorProposal: Hashable, Sendable {
  public let one: ActorID
  public let other: ActorID
  public let rule: ActorMerge.Rule
  /// What speaks for it, for people: "both are called Smith; no article names both".
  public let evidence: String

  public init(one: ActorID, other: ActorID, rule: ActorMerge.Rule, evidence: String) {
    self.one = one
    self.other = other
    self.rule = rule
    self.evidence = evidence
  }
}
