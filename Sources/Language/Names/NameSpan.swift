/// What kind of thing a name names, as far as its own article tells.
public enum NameType: UInt8, Hashable, Sendable, Codable, CaseIterable {
  case person
  case organisation
  case place
}

/// One name found in a text. Titles, possessive endings and "the" lie outside of it.
public struct NameSpan: Hashable, Sendable {
  public let range: ByteRange
  public let type: NameType
  /// How the name stands for its actor: by itself, by a seat of government, or as an adjective.
  public let form: NameForm
  /// Between 0 and 1.
  public let confidence: Double

  public init(range: ByteRange, type: NameType, form: NameForm, confidence: Double) {
    self.range = range
    self.type = type
    self.form = form
    self.confidence = confidence
  }
}

/// How a mention stands for its actor.
public enum NameForm: String, Hashable, Sendable, Codable, CaseIterable {
  /// `Khalifa Haftar`, `Haftar`, `GNA`.
  case name
  /// A place that stands for a government: `Ankara`, `the Kremlin`.
  case metonym
  /// `Turkish`.
  case adjective
}
