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
      DateValues(compared).found + NumberValues(compared).found + NameValues(compared).found + DeedValues(compared).found
      + PolarityValues(compared).found
    return all.enumerated().sorted { ($0.element.relation, $0.offset) < ($1.element.relation, $1.offset) }.map(\.element)
  }

  /// The same without what all say alike.
  public func disagreements(of event: Int) -> [Disagreement] { values(of: event).filter { $0.relation < .agrees } }
}

/// The reports of one event, and how surely two of them tell of the same.
struct ComparedReports {
  /// A link of this probability makes two reports comparable.
  private static let leastScore = 0.5

  let event: Int
  let reports: [ReportedPassage]
  let links: PassageLinks
  let stories: [Int]

  /// Whether what two reports say may be held against each other: they are linked, and their articles tell one story.
  func areComparable(_ one: Int, _ other: Int, least: Double = leastScore) -> Bool {
    let (first, second) = (reports[one], reports[other])
    return first.source != second.source && stories[first.report.passage.article] == stories[second.report.passage.article]
      && links.score(reports[one].report.passage, reports[other].report.passage) >= least
  }

  /// The classes that more than half of the reports have: what the event is.
  var core: EventClasses {
    var core = EventClasses()
    for eventClass in EventClass.allCases {
      let one = EventClasses(eventClass)
      if reports.count(where: { $0.classes.contains(one) }) * 2 > reports.count { core.formUnion(one) }
    }
    return core
  }

  /// Builds a disagreement of what reports say, each with its relation; nil when fewer than two sources say something.
  func disagreement(
    _ subject: Disagreement.Subject, aspect: String?, said: [(report: Int, statement: Statement, relation: Disagreement.Relation)]
  ) -> Disagreement? {
    guard Set(said.map { reports[$0.report].source }).count > 1 else { return nil }
    let values = said.map { value(of: $0.report, $0.statement, $0.relation) }
    let telling = Set(said.map { reports[$0.report].source })
    let silent = reports.indices.filter { !telling.contains(reports[$0].source) }
    // Of a source that does not say, its first report stands for all.
    var named: Set<String> = []
    let unstated = silent.filter { named.insert(reports[$0].source).inserted }.map { value(of: $0, nil, .unstated) }
    return Disagreement(
      event: event, subject: subject, aspect: aspect,
      values: (values + unstated).sorted { ($0.passage, $0.range.lowerBound) < ($1.passage, $1.range.lowerBound) })
  }

  /// What a report says: in words, as printed, how exactly, why in doubt.
  struct Statement {
    let value: String
    let precision: String
    let range: ByteRange
    var doubt: String?
  }

  private func value(of place: Int, _ statement: Statement?, _ relation: Disagreement.Relation) -> Disagreement.Value {
    let reported = reports[place]
    return Disagreement.Value(
      value: statement?.value ?? "", said: statement.map { reported.words($0.range) } ?? "", precision: statement?.precision ?? "",
      relation: relation, source: reported.source, speaker: reported.report.speaker, passage: reported.report.passage,
      range: statement?.range ?? reported.range, doubt: statement?.doubt)
  }
}
