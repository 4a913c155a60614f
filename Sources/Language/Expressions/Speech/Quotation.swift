/// Words that an article reports as somebody's: in quotation marks, or as a clause behind or before a verb of saying.
public struct Quotation: Hashable, Sendable {
  public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
    /// Words in quotation marks that somebody said or wrote.
    case direct
    /// A clause that tells what somebody said: "that the deal was signed", "according to the minister".
    case indirect
    /// A few words in quotation marks that are nobody's in particular: a nickname, a doubted word, the title of a work.
    case scare
  }

  /// The words themselves, without quotation marks and without white space at either end. Of a quotation over several paragraphs, from
  /// the first word to the last, with the marks that open the paragraphs between.
  public let range: ByteRange
  public let kind: Kind
  /// The verb or noun that says that it was said; nil where none does.
  public let cue: ByteRange?
  public let speaker: Speaker?
  /// To whom it was said or who quotes it, as written: "Reuters" in "told Reuters".
  public let medium: ByteRange?
  /// Whether its quotation mark is opened and never closed.
  public let isOpen: Bool

  public init(range: ByteRange, kind: Kind, cue: ByteRange?, speaker: Speaker?, medium: ByteRange?, isOpen: Bool) {
    self.range = range
    self.kind = kind
    self.cue = cue
    self.speaker = speaker
    self.medium = medium
    self.isOpen = isOpen
  }

  /// Whether it is somebody's words, and not merely set off by marks.
  public var isSpeech: Bool { kind != .scare }

  /// Who speaks, as the text says it.
  public struct Speaker: Hashable, Sendable {
    public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
      /// A name, which stands in the range alone.
      case name
      /// A pronoun, which means somebody named or described before.
      case pronoun
      /// No name: "a senior Turkish official".
      case described
    }

    public let range: ByteRange
    public let kind: Kind

    public init(range: ByteRange, kind: Kind) {
      self.range = range
      self.kind = kind
    }
  }
}
