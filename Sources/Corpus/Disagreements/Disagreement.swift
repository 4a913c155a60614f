import Language

/// What the reports of one event say of one thing, where they do not all say the same.
public struct Disagreement: Hashable, Sendable {
  public enum Subject: String, Hashable, Sendable, Codable, CaseIterable {
    case date, number, name, deed, polarity
  }

  /// How a value stands to the others, in order of how much it tells.
  public enum Relation: String, Hashable, Comparable, Sendable, Codable, CaseIterable {
    /// Another source says what can't be true with it.
    case differs
    /// The same, but only if the date of an article is right that is in doubt: it may be no difference at all.
    case doubtful
    /// It leaves room for what another source says more exactly.
    case coarser
    /// It says what others say.
    case agrees
    /// It does not say.
    case unstated

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    public static func < (left: Relation, right: Relation) -> Bool { left.rank < right.rank }
  }

  /// What one report says.
  public struct Value: Hashable, Sendable {
    /// In words that can be compared: "2019-11", "600–800 mercenaries", "advisers". Empty for an unstated one.
    public let value: String
    /// As printed; empty for an unstated one.
    public let said: String
    /// How exact it is: "day", "month", "exactly", "more than".
    public let precision: String
    public let relation: Relation
    public let source: String
    /// The speaker; nil for the article's own voice.
    public let speaker: String?
    public let passage: Passage
    /// The words; of an unstated value the passage.
    public let range: ByteRange
    /// Why the value is in doubt: "counted from the article's date, which is doubtful".
    public let doubt: String?
  }

  /// Its place in `EventIndex.events`.
  public let event: Int
  public let subject: Subject
  /// What of the event it is about, where that is not the event itself: "mercenaries", "killed".
  public let aspect: String?
  /// By place.
  public let values: [Value]
  /// Whether it tells a reader anything: of values that all agree, or are coarser by no more than is usual, there is nothing to be seen.
  public let isTelling: Bool

  /// How far the sources are apart: the relation of the value that tells most.
  public var relation: Relation { values.map(\.relation).min() ?? .unstated }
}

/// Finds in what the reports of events differ.
///
/// Only what is said of the same thing is compared, and in doubt nothing is: two values are held against each other when their reports
/// are linked, come from different sources, and stand by words that tell of the same.
/// A difference that needs an article's date is one only when both articles' dates are sure.
public struct DisagreementFinder: Sendable {
  /// Reports of one event that are looked at.
  private static let mostReports = 60

  private let analysis: CorpusAnalysis
  /// For each article the place of its story.
  private let stories: [Int]

  public init(_ analysis: CorpusAnalysis) {
    self.analysis = analysis
    var stories = [Int](repeating: -1, count: analysis.articles.count)
    for (place, story) in analysis.stories.enumerated() { for article in story.articles { stories[article] = place } }
    self.stories = stories
  }

  /// What the reports of an event say of each thing of which at least two sources say something, agreements too; the widest apart first.
  ///
  /// - Parameter event: a place in `EventIndex.events`.
  public func values(of event: Int) -> [Disagreement] {
    let reports = analysis.events.events[event].reports.prefix(Self.mostReports).map { ReportedPassage($0, in: analysis) }
    guard Set(reports.map(\.source)).count > 1 else { return [] }
    let compared = ComparedReports(event: event, reports: reports, links: analysis.links, stories: stories)
    let all =
      DateValues(compared).found + NumberValues(compared).found + AgeValues(compared).found + NameValues(compared).found
      + DeedValues(compared).found + PolarityValues(compared).found
    return all.enumerated().sorted { ($0.element.relation, $0.offset) < ($1.element.relation, $1.offset) }.map(\.element)
  }

  /// The same without what all say alike, or alike but for the usual: one the day, the other the year.
  public func disagreements(of event: Int) -> [Disagreement] { values(of: event).filter(\.isTelling) }
}
