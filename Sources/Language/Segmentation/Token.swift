/// One token of a text: a word, a number or a mark, with the way its letters are cased.
public struct Token: Hashable, Sendable {
  public enum Kind: UInt8, Sendable {
    case word
    case number
    case punctuation
  }

  /// How a word is cased: what name rules look at first.
  public enum Case: UInt8, Sendable {
    /// No letters at all.
    case none
    case lower
    /// First letter upper, the rest lower: `Haftar`.
    case capitalised
    /// All letters upper, two or more: `GNA`.
    case upper
    /// Anything else: `TurkStream`.
    case mixed
  }

  public let range: ByteRange
  public let kind: Kind
  public let letterCase: Case

  public init(range: ByteRange, kind: Kind, letterCase: Case) {
    self.range = range
    self.kind = kind
    self.letterCase = letterCase
  }
}
