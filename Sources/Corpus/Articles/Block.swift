import Language

/// A part of an article's text by its role.
public struct Block: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case title, deck, byline
    case dateLine = "date-line"
    case heading, paragraph
    case listItem = "list-item"
    case caption, credit, advert, subscription, chrome, disclaimer
    case sourceLine = "source-line"

    /// Whether the block is part of the page and not of the story; it is dimmed, and can be folded.
    public var isBoilerplate: Bool {
      switch self {
      case .credit, .advert, .subscription, .chrome, .disclaimer, .sourceLine: true
      case .title, .deck, .byline, .dateLine, .heading, .paragraph, .listItem, .caption: false
      }
    }

    /// Whether the block is the story itself: no boilerplate, and nothing that stands above or beside it.
    public var isStory: Bool { self == .paragraph || self == .heading || self == .listItem }

    /// Whether sentences of the block report events that other sources may report too.
    public var isReporting: Bool {
      switch self {
      case .title, .deck, .paragraph, .listItem, .caption: true
      default: false
      }
    }

    /// Whether the block is no sentence of anybody: boilerplate, and the lines that say who wrote and when.
    public var isBesideText: Bool { isBoilerplate || self == .byline || self == .dateLine }
  }

  public let kind: Kind
  /// Without the white space around it.
  public let range: ByteRange
  /// The passage of the story that a caption or deck says again, word for word or nearly; nil when it says something of its own.
  public let repeats: ByteRange?

  public init(kind: Kind, range: ByteRange, repeats: ByteRange? = nil) {
    self.kind = kind
    self.range = range
    self.repeats = repeats
  }

  /// Whether its sentences report events that other sources may report too. What is repeated is a report only once, where the story
  /// says it.
  public var isReporting: Bool { kind.isReporting && repeats == nil }
}
