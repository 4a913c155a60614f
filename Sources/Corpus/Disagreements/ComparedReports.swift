import Language

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

  /// The same, or both are linked to a third report: "sank a trawler", "sank the trawler last month", "sank a vessel".
  func areBridged(_ one: Int, _ other: Int) -> Bool {
    if areComparable(one, other) { return true }
    guard reports[one].source != reports[other].source else { return false }
    return reports.indices.contains {
      $0 != one && $0 != other && isLinked($0, one) && isLinked($0, other)
        && stories[reports[one].report.passage.article] == stories[reports[other].report.passage.article]
    }
  }

  private func isLinked(_ one: Int, _ other: Int) -> Bool {
    links.score(reports[one].report.passage, reports[other].report.passage) >= Self.leastScore
  }

  /// Whether two reports each name a person whom the other does not, or one does whom the other's source never names here, and that source
  /// names another: what they tell was perhaps done to two.
  func areOfOtherPersons(_ one: Int, _ other: Int) -> Bool {
    let (first, second) = (reports[one].persons, reports[other].persons)
    let (mine, theirs) = (persons(of: reports[one].source), persons(of: reports[other].source))
    if !first.isSubset(of: second), !second.isSubset(of: first) { return true }
    return !first.isSubset(of: theirs) && !theirs.isSubset(of: mine) || !second.isSubset(of: mine) && !mine.isSubset(of: theirs)
  }

  private func persons(of source: String) -> Set<ActorID> {
    reports.reduce(into: []) { if $1.source == source { $0.formUnion($1.persons) } }
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

  /// Which of the values differ that reports say: one that another source's value excludes does wherever it is said, also in reports that are
  /// not held against that one themselves. So no word stands in one table as what differs and as what agrees.
  ///
  /// - Parameter areApart: whether what two reports say, by their places among these, excludes each other.
  static func differing<Value: Hashable>(_ values: [Value], areApart: (Int, Int) -> Bool) -> Set<Value> {
    var differing: Set<Value> = []
    for one in values.indices where !differing.contains(values[one]) {
      if values.indices.contains(where: { values[$0] != values[one] && areApart(one, $0) }) { differing.insert(values[one]) }
    }
    return differing
  }

  /// Builds a disagreement of what reports say, each with its relation; nil when fewer than two sources say something.
  ///
  /// - Parameter isTelling: whether what is coarser tells anything.
  func disagreement(
    _ subject: Disagreement.Subject, aspect: String?, said: [(report: Int, statement: Statement, relation: Disagreement.Relation)],
    isTelling: Bool = true
  ) -> Disagreement? {
    guard Set(said.map { reports[$0.report].source }).count > 1 else { return nil }
    let values = said.map { value(of: $0.report, $0.statement, $0.relation) }
    let telling = Set(said.map { reports[$0.report].source })
    let silent = reports.indices.filter { !telling.contains(reports[$0].source) }
    // Of a source that does not say, its first report stands for all.
    var named: Set<String> = []
    let unstated = silent.filter { named.insert(reports[$0].source).inserted }.map { value(of: $0, nil, .unstated) }
    let isFar = said.contains { $0.relation < .coarser }
    return Disagreement(
      event: event, subject: subject, aspect: aspect,
      values: (values + unstated).sorted { ($0.passage, $0.range.lowerBound) < ($1.passage, $1.range.lowerBound) },
      isTelling: isFar || isTelling && said.contains { $0.relation == .coarser })
  }

  /// What a report says: in words, as printed, how exactly, why in doubt.
  struct Statement {
    let value: String
    let precision: String
    let range: ByteRange
    var doubt: String?
    /// Where it stands, if that is beside the report.
    var passage: Passage?
  }

  private func value(of place: Int, _ statement: Statement?, _ relation: Disagreement.Relation) -> Disagreement.Value {
    let reported = reports[place]
    return Disagreement.Value(
      value: statement?.value ?? "", said: statement.map { reported.words($0.range) } ?? "", precision: statement?.precision ?? "",
      relation: relation, source: reported.source, speaker: reported.report.speaker,
      passage: statement?.passage ?? reported.report.passage,
      range: statement?.range ?? reported.range, doubt: statement?.doubt)
  }
}
