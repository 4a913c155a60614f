import Language

/// How many the reports of an event say there were: numbers of the same thing, to which the same happened.
struct NumberValues {
  /// What is counted, and the class of what happened to it.
  private struct Counted: Hashable {
    let unit: String
    let happening: EventClass?
  }

  private typealias Said = (report: Int, number: NumberExpression, happening: EventClass?)

  private let compared: ComparedReports

  init(_ compared: ComparedReports) { self.compared = compared }

  var found: [Disagreement] {
    // Two sources at least must count the same.
    var countings: [String: Set<String>] = [:]
    for reported in compared.reports {
      for number in reported.numbers {
        countings[Self.sort(of: number), default: []].insert(reported.source)
      }
    }
    let units = Set(countings.filter { !$0.key.isEmpty && $0.value.count > 1 }.keys)
    guard !units.isEmpty else { return [] }
    var groups: [(counted: Counted, numbers: [Said])] = []
    for (place, reported) in compared.reports.enumerated() {
      let numbers = reported.numbers
      for (index, number) in numbers.enumerated() where !Self.isPart(index, of: numbers) {
        guard units.contains(Self.sort(of: number)),
          let counted = Self.counted(number, in: reported)
        else { continue }
        let said = (place, number, Self.happening(to: number, in: reported))
        if let known = groups.firstIndex(where: { $0.counted == counted }) {
          groups[known].numbers.append(said)
        } else {
          groups.append((counted, [said]))
        }
      }
    }
    return groups.compactMap { disagreement($0.counted, $0.numbers) }
  }

  // MARK: What is counted

  /// What is compared with what: people whatever they are called, distances whatever they are measured in.
  private static func sort(of number: NumberExpression) -> String {
    countedPeople.contains(number.unit) ? people : metres[number.unit] != nil ? "m" : number.unit
  }

  /// Whether a number stands close to another of the same, or of what is not named: "12 Somali and 11 Yemeni pirates" parts a whole.
  private static func isPart(_ index: Int, of numbers: [NumberExpression]) -> Bool {
    let number = numbers[index]
    return [index - 1, index + 1].contains { other in
      guard numbers.indices.contains(other) else { return false }
      let near = numbers[other]
      let gap = max(
        number.range.lowerBound.value - near.range.upperBound.value, near.range.lowerBound.value - number.range.upperBound.value)
      return gap <= Self.near && (near.unit.isEmpty || near.unit == number.unit)
    }
  }

  /// In bytes: a few words.
  private static let near = 25

  /// Those who are counted without a word for who they are.
  private static let countedPeople: Set<String> = [
    "people", "persons", "dead", "killed", "wounded", "injured", "hurt", "victims", "others",
  ]
  /// How far or how high: of something else in every clause, like sums.
  private static let metres: [String: Double] = ["m": 1, "km": 1000, "ft": 0.3048, "miles": 1609, "yards": 0.9144, "cm": 0.01]
  /// What says how long, how often or how fast, and not how many.
  private static let measures: Set<String> = [
    "years", "year", "months", "weeks", "days", "hours", "minutes", "seconds", "decades", "times", "degrees", "seasons", "games",
    "points", "square", "mph", "km/h", "inches",
  ]

  private static func counted(_ number: NumberExpression, in reported: ReportedPassage) -> Counted? {
    guard !number.unit.isEmpty, !measures.contains(number.unit) else { return nil }
    let fate = happening(to: number, in: reported)
    if countedPeople.contains(number.unit) { return fate.map { Counted(unit: people, happening: $0) } }
    // Shares and sums are of something else in every clause; a strength or a size is the event's own.
    if metres[number.unit] != nil {
      return isFall(number, in: reported) ? Counted(unit: "length of the fall", happening: nil) : nil
    }
    if number.unit == "%" || number.isSum {
      return fate.map { Counted(unit: number.unit, happening: $0) }
    }
    return Counted(unit: number.unit, happening: nil)
  }

  private static func happening(to number: NumberExpression, in reported: ReportedPassage) -> EventClass? {
    guard let word = reported.nearestTelling(to: number.range) else { return nil }
    return EventClass.allCases.first { word.classes.contains(EventClasses($0)) }
  }

  /// "people killed", "$ of the agreement", "mercenaries".
  private static func name(of counted: Counted) -> String {
    // Of a sum only its own noun would say what it is of.
    guard let happening = counted.happening, counted.unit == people else { return counted.unit }
    if counted.unit == people, let fate = happening.fate { return "\(counted.unit) \(fate)" }
    return "\(counted.unit) of the \(happening.noun)"
  }

  private static let people = "people"

  /// "fell about 150 metres": whether a word of falling stands close before a distance.
  private static func isFall(_ number: NumberExpression, in reported: ReportedPassage) -> Bool {
    guard let place = reported.tokens.firstIndex(where: { $0.range.upperBound > number.range.lowerBound }) else { return false }
    return reported.tokens[max(0, place - 6)..<place].contains {
      falls.contains(Folding.folded(reported.article.article.text.string($0.range)))
    }
  }

  private static let falls: Set<String> = [
    "fall", "falls", "fell", "falling", "fallen", "plunge", "plunged", "plunging", "plummeted", "slid", "tumbled",
  ]

  // MARK: How the numbers stand to each other

  private func disagreement(_ counted: Counted, _ numbers: [Said]) -> Disagreement? {
    let said = numbers.compactMap { one -> (report: Int, statement: ComparedReports.Statement, relation: Disagreement.Relation)? in
      var relation = Disagreement.Relation.agrees
      for other in numbers where areComparable(one, other, among: numbers) {
        relation = min(relation, self.relation(one, other, among: numbers))
      }
      // What is like nothing that another source says, and held against none of it, is of another thing.
      guard relation != .agrees || numbers.contains(where: { isLike(one, $0) }) else { return nil }
      return (one.report, Self.statement(one.number), relation)
    }
    return compared.disagreement(.number, aspect: Self.name(of: counted), said: said)
  }

  /// Whether two numbers may be held against each other: their reports are comparable, or of a sum or a fall both are to a third that gives one.
  private func areComparable(_ one: Said, _ other: Said, among numbers: [Said]) -> Bool {
    if compared.areComparable(one.report, other.report) { return true }
    guard one.number.isSum || Self.metres[one.number.unit] != nil,
      compared.reports[one.report].source != compared.reports[other.report].source
    else { return false }
    return numbers.contains { third in
      Self.range(third.number).overlaps(Self.range(one.number)) && Self.range(third.number).overlaps(Self.range(other.number))
        && compared.areComparable(one.report, third.report) && compared.areComparable(other.report, third.report)
    }
  }

  /// Whether another source gives a number that may be the same.
  private func isLike(_ one: Said, _ other: Said) -> Bool {
    compared.reports[one.report].source != compared.reports[other.report].source
      && Self.range(one.number).overlaps(Self.range(other.number))
  }

  /// Two sources that count several times differ only when none of their numbers agree, and one of them gives one number alone: "from 5 to
  /// 8", "at least 3, later 4" are no difference.
  private func relation(
    _ one: Said, _ other: Said, among numbers: [Said]
  ) -> Disagreement.Relation {
    let (first, second) = (Self.range(one.number), Self.range(other.number))
    if first.overlaps(second) {
      return first.upperBound - first.lowerBound > second.upperBound - second.lowerBound ? .coarser : .agrees
    }
    func all(of report: Int) -> [ClosedRange<Double>] {
      let source = compared.reports[report].source
      return numbers.filter { compared.reports[$0.report].source == source }.map { Self.range($0.number) }
    }
    let (mine, theirs) = (all(of: one.report), all(of: other.report))
    if mine.contains(where: { range in theirs.contains { $0.overlaps(range) } }) { return .agrees }
    // 60 metres and 200 feet are one number.
    func isOne(_ ranges: [ClosedRange<Double>]) -> Bool { ranges.allSatisfy { $0.overlaps(ranges[0]) } }
    guard one.happening == other.happening, isOne(mine), isOne(theirs) else { return .agrees }
    return isTold(first, of: one.number, inArticleOf: other.report) || isTold(second, of: other.number, inArticleOf: one.report)
      ? .agrees : .differs
  }

  /// Whether an article has a number too, anywhere: who tells of five boats and of the three that were caught contradicts nobody.
  private func isTold(_ range: ClosedRange<Double>, of number: NumberExpression, inArticleOf report: Int) -> Bool {
    compared.reports[report].article.analysis.numbers.contains {
      Self.sort(of: $0) == Self.sort(of: number) && Self.range($0).overlaps(range)
    }
  }

  /// What a number leaves open: "about" a tenth on either side, "more than" all above it, "less than" all below. Distances are metres, and may be rounded.
  private static func range(_ number: NumberExpression) -> ClosedRange<Double> {
    let scale = metres[number.unit] ?? 1
    let (lower, upper) = (min(number.lower, number.upper) * scale, max(number.lower, number.upper) * scale)
    let rounding = metres[number.unit] == nil ? 0 : 0.02
    let room: (below: Double, above: Double) =
      switch number.hedge {
      case .none: (abs(lower) * rounding, abs(upper) * rounding)
      case .about: (abs(lower) / 10, abs(upper) / 10)
      case .moreThan: (0, .infinity)
      case .lessThan: (abs(lower), 0)
      }
    return (lower - room.below)...(upper + room.above)
  }

  private static func statement(_ number: NumberExpression) -> ComparedReports.Statement {
    let precision = number.lower == number.upper ? AmountText.hedge(number.hedge) ?? "exactly" : "range"
    return .init(value: AmountText.text(number), precision: precision, range: number.range)
  }
}
