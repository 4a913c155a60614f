import Language

/// Names an event: derived from its first report's article and place, so stable while the input is the same.
public struct EventID: Hashable, Comparable, Sendable, Codable {
  public let value: String

  public init(_ value: String) { self.value = value }

  public init(from decoder: any Decoder) throws { value = try decoder.singleValueContainer().decode(String.self) }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }

  public static func < (left: EventID, right: EventID) -> Bool { left.value < right.value }
}

/// What one or more passages tell of.
public struct Event: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, Codable {
    case happening, standing, claim
  }

  public let id: EventID
  /// A few words of its clearest report, for the explaining line: "memorandum signed, 27 Nov 2019".
  public let label: String
  public let kind: Kind
  /// When it happened, as far as the reports agree; nil when none says.
  public let date: CalendarDate?
  public let actors: [ActorID]
  /// In order of article and place; at most one a passage.
  public let reports: [Report]
  /// Titles, decks and captions that say again what a report of the same article says.
  public let repeats: [Passage]

  public init(
    id: EventID, label: String, kind: Kind, date: CalendarDate?, actors: [ActorID], reports: [Report], repeats: [Passage] = []
  ) {
    self.id = id
    self.label = label
    self.kind = kind
    self.date = date
    self.actors = actors
    self.reports = reports
    self.repeats = repeats
  }

  /// The same event under another id.
  func identified(as id: EventID) -> Event {
    Event(id: id, label: label, kind: kind, date: date, actors: actors, reports: reports, repeats: repeats)
  }
}

extension Event {
  /// Its label without the date.
  var name: String { date.map { label.hasSuffix(", " + $0.short) ? String(label.dropLast($0.short.count + 2)) : label } ?? label }

  /// The number of articles that report it.
  public var articleCount: Int { Set(reports.map(\.passage.article)).count }
}

/// One passage on an event.
public struct Report: Hashable, Sendable {
  public enum Modality: String, Hashable, Sendable, Codable {
    case asserted, scheduled, hypothetical, denied
  }

  public let passage: Passage
  public let modality: Modality
  /// The speaker whose words they are; nil for the article's own voice.
  public let speaker: String?
  /// The words that say when, and what they were resolved to.
  public let dateSaid: String?
  public let date: CalendarDate?

  public init(passage: Passage, modality: Modality, speaker: String?, dateSaid: String?, date: CalendarDate?) {
    self.passage = passage
    self.modality = modality
    self.speaker = speaker
    self.dateSaid = dateSaid
    self.date = date
  }
}
