import Language

/// Two passages of two articles that report the same event, and why we think so.
public struct CrossReference: Hashable, Sendable {
  /// What two passages share. A cross-reference without any is made only where somebody confirmed it.
  public struct Evidence: Hashable, Sendable, Codable {
    public let actors: [ActorID]
    /// In EDTF.
    public let dates: [String]
    public let numbers: [String]
    /// As they are written in the first passage, most telling first.
    public let words: [String]

    public init(actors: [ActorID], dates: [String], numbers: [String], words: [String]) {
      self.actors = actors
      self.dates = dates
      self.numbers = numbers
      self.words = words
    }

    public var isEmpty: Bool { actors.isEmpty && dates.isEmpty && numbers.isEmpty && words.isEmpty }
  }

  /// The passage of the article that comes first.
  public let from: Passage
  public let to: Passage
  /// The probability that both report the same event.
  public let score: Double
  /// Whether the reader shows it: it is probable, and not one of many between a passage and another article.
  public let isShown: Bool
  public let evidence: Evidence

  public init(from: Passage, to: Passage, score: Double, isShown: Bool = true, evidence: Evidence) {
    self.from = from
    self.to = to
    self.score = score
    self.isShown = isShown
    self.evidence = evidence
  }
}
