import Language

/// How many the reports of an event say there were: numbers of the same thing, to which the same happened.
struct NumberValues {
  private typealias Said = (report: Int, number: NumberExpression, deed: Deferred<DeedBeside>)

  private let compared: ComparedReports

  init(_ compared: ComparedReports) { self.compared = compared }

  var found: [Disagreement] {
    // Two sources at least must count the same.
    var countings: [String: Set<String>] = [:]
    for reported in compared.reports {
      for number in reported.numbers {
        countings[CountedThing.sort(of: number), default: []].insert(reported.source)
      }
    }
    let units = Set(countings.filter { !$0.key.isEmpty && $0.value.count > 1 }.keys)
    guard !units.isEmpty else { return [] }
    var groups: [(counted: CountedThing, numbers: [Said])] = []
    for (place, reported) in compared.reports.enumerated() {
      let numbers = reported.numbers
      for (index, number) in numbers.enumerated() where !Self.isPart(index, of: numbers) {
        guard units.contains(CountedThing.sort(of: number)), let counted = CountedThing(number, in: reported),
          !Self.isRest(number, in: reported)
        else { continue }
        let said = (place, number, Deferred { DeedBeside(at: number.range, in: reported, isOfNoun: false) })
        if let known = groups.firstIndex(where: { $0.counted == counted }) {
          groups[known].numbers.append(said)
        } else {
          groups.append((counted, [said]))
        }
      }
    }
    return groups.flatMap { tables($0.counted, $0.numbers) }
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

  /// Whether a number counts what is left of a whole that was told before: "three other rifles", "two more boats".
  private static func isRest(_ number: NumberExpression, in reported: ReportedPassage) -> Bool {
    guard number.unit != "others", let next = reported.tokens.first(where: { $0.range.lowerBound >= number.range.upperBound })
    else {
      return false
    }
    return rests.contains(Folding.folded(reported.article.article.text.string(next.range)))
  }

  private static let rests: Set<String> = ["other", "more", "additional", "further", "extra"]

  // MARK: How the numbers stand to each other

  private func tables(_ counted: CountedThing, _ numbers: [Said]) -> [Disagreement] {
    guard Set(numbers.map { compared.reports[$0.report].source }).count > 1 else { return [] }
    let rooms = numbers.map(\.number.room)
    func width(_ place: Int) -> Double { rooms[place].upperBound - rooms[place].lowerBound }
    let laws = ValueTables.Laws(
      count: numbers.count, source: { compared.reports[numbers[$0].report].source }, isExact: { numbers[$0].number.isExact },
      areAlike: { rooms[$0].overlaps(rooms[$1]) },
      distance: { abs(numbers[$0].number.bare.lowerBound - numbers[$1].number.bare.lowerBound) },
      apart: { areApart(numbers[$0], numbers[$1], of: counted, among: numbers) ? .differs : nil }, far: { _, _ in .differs },
      isCoarser: { rooms[$0].overlaps(rooms[$1]) && width($0) > width($1) })
    return ValueTables(laws).tables.compactMap { table in
      let said = table.values.filter { isLinked($0.value, to: table, numbers) }
      return compared.disagreement(
        .number, aspect: counted.name,
        said: said.map { (numbers[$0.value].report, Self.statement(numbers[$0.value].number), $0.relation) },
        isTelling: isTelling(table, numbers))
    }
  }

  /// Whether a value of a table of numbers that differ is linked to one of another source: "two boats" of another day may stand by chance.
  private func isLinked(_ value: Int, to table: ValueTables.Table, _ numbers: [Said]) -> Bool {
    table.values.allSatisfy { $0.relation > .doubtful }
      || table.values.contains { compared.areComparable(numbers[value].report, numbers[$0.value].report) }
  }

  /// Whether two numbers that can't both be true are of the same: their reports are linked, what is done is the same, to no other person, and
  /// neither article has the other's number too. Who tells of five boats and of the three that were caught contradicts nobody.
  private func areApart(_ one: Said, _ other: Said, of counted: CountedThing, among numbers: [Said]) -> Bool {
    guard areComparable(one, other, among: numbers), !compared.areOfOtherPersons(one.report, other.report) else { return false }
    let (first, second) = (one.deed.value, other.deed.value)
    guard !first.isUnreal, !second.isUnreal else { return false }
    // A size, a strength and a fate are the event's own; of things the same must be done.
    if counted.happening == nil, !Self.sizes.contains(one.number.unit) {
      // Who tells of both numbers tells of two sets of such things.
      let isNear =
        Self.isMistakable(one.number, for: other.number, by: Self.mistake)
        && compared.areComparable(one.report, other.report, least: Self.leastScoreOfThings)
      // What is told of "he" may be told of two.
      guard first.isSame(as: second) || isNear, !first.isOfPronoun, !second.isOfPronoun,
        !compared.reports.contains(where: { tellsBoth($0, one.number, other.number) })
      else {
        return false
      }
    }
    return !isTold(one, inArticleOf: other, counted) && !isTold(other, inArticleOf: one, counted)
  }

  private func tellsBoth(_ reported: ReportedPassage, _ one: NumberExpression, _ other: NumberExpression) -> Bool {
    func tells(_ number: NumberExpression) -> Bool {
      reported.article.analysis.numbers.contains {
        $0.unit == number.unit && $0.room.overlaps(number.room) && $0.hedge != .lessThan
      }
    }
    return tells(one) && tells(other)
  }

  /// Of things of one name to which something else is done.
  private static let leastScoreOfThings = 0.75
  /// How many times as many sources may count, of things of one name and of what happened.
  private static let (mistake, growth) = (3.0, 10.0)

  private static func isMistakable(_ one: NumberExpression, for other: NumberExpression, by factor: Double) -> Bool {
    one.bare.lowerBound <= other.bare.upperBound * factor && other.bare.lowerBound <= one.bare.upperBound * factor
  }

  private static let sizes: Set<String> = Set(CountedThing.metres.keys).union(["magnitude"])

  /// Whether the reports are comparable, or of a sum or a fall both are to a third that gives one.
  private func areComparable(_ one: Said, _ other: Said, among numbers: [Said]) -> Bool {
    if compared.areComparable(one.report, other.report) { return true }
    guard one.number.isSum || CountedThing.metres[one.number.unit] != nil,
      compared.reports[one.report].source != compared.reports[other.report].source
    else { return false }
    return numbers.contains { third in
      third.number.room.overlaps(one.number.room) && third.number.room.overlaps(other.number.room)
        && compared.areComparable(one.report, third.report) && compared.areComparable(other.report, third.report)
    }
  }

  /// Whether the article of another report has a number too, of the same thing; of sums, of the same person.
  private func isTold(_ one: Said, inArticleOf other: Said, _ counted: CountedThing) -> Bool {
    let reported = compared.reports[other.report]
    return reported.article.analysis.numbers.contains { number in
      CountedThing.sort(of: number) == CountedThing.sort(of: one.number) && number.room.overlaps(one.number.room)
        && (counted.actor == nil || reported.nameBefore(number.range)?.actor == counted.actor)
    }
  }

  /// Whether a source leaves more open than rounding does: "at least three" where others have twelve.
  private func isTelling(_ table: ValueTables.Table, _ numbers: [Said]) -> Bool {
    let said = table.values.map { (value: numbers[$0.value], relation: $0.relation) }
    return said.contains { coarse in
      coarse.relation == .coarser
        && said.contains { other in
          let (left, right) = (coarse.value.number.bare, other.value.number.bare)
          return compared.areComparable(coarse.value.report, other.value.report)
            && !coarse.value.deed.value.isUnreal && !other.value.deed.value.isUnreal
            && !compared.areOfOtherPersons(coarse.value.report, other.value.report)
            && coarse.value.number.room.overlaps(other.value.number.room)
            && Self.isMistakable(coarse.value.number, for: other.value.number, by: Self.growth)
            && (right.lowerBound > left.upperBound * Self.rounding || right.upperBound * Self.rounding < left.lowerBound)
        }
    }
  }

  /// As much as figures are rounded by.
  private static let rounding = 1.25

  private static func statement(_ number: NumberExpression) -> ComparedReports.Statement {
    let precision = number.lower == number.upper ? AmountText.hedge(number.hedge) ?? "exactly" : "range"
    return .init(value: AmountText.text(number), precision: precision, range: number.range)
  }
}

/// What is read when it is first asked for, and kept.
final class Deferred<Value> {
  private let read: () -> Value
  private(set) lazy var value: Value = read()

  init(_ read: @escaping () -> Value) { self.read = read }
}
