import Language

/// How old the articles of an event's reports say that a person is whom the reports name.
///
/// An age is the person's wherever the article tells it; only articles that may be of the same days differ in it.
struct AgeValues {
  private struct Age {
    let report: Int
    let person: ActorID
    let told: ToldAge
  }

  /// In days: further apart somebody may have had a birthday.
  private static let farthest = 45

  private let compared: ComparedReports

  init(_ compared: ComparedReports) { self.compared = compared }

  var found: [Disagreement] {
    var naming: [ActorID: [Int]] = [:]
    var order: [ActorID] = []
    for (place, reported) in compared.reports.enumerated() {
      for mention in reported.named where reported.actors[mention.actor]?.kind == .person {
        if naming[mention.actor] == nil { order.append(mention.actor) }
        naming[mention.actor, default: []].append(place)
      }
    }
    return order.flatMap { person -> [Disagreement] in
      let reports = naming[person] ?? []
      let isTold = reports.contains { place in
        compared.reports[place].named.contains { $0.actor == person && ToldAge($0, in: compared.reports[place].article) != nil }
      }
      guard isTold else { return [] }
      var articles: Set<Int> = []
      let first = reports.filter { articles.insert(compared.reports[$0].report.passage.article).inserted }
      return tables(first.flatMap { ages(of: person, $0) })
    }
  }

  private func ages(of person: ActorID, _ place: Int) -> [Age] {
    compared.reports[place].mentions(of: person).compactMap { mention in
      ToldAge(mention, in: compared.reports[place].article).map { Age(report: place, person: person, told: $0) }
    }
  }

  private func tables(_ ages: [Age]) -> [Disagreement] {
    guard Set(ages.map { compared.reports[$0.report].source }).count > 1, let first = ages.first,
      let person = compared.reports[first.report].actors[first.person]
    else { return [] }
    let laws = ValueTables.Laws(
      count: ages.count, source: { compared.reports[ages[$0].report].source }, isExact: { _ in true },
      areAlike: { ages[$0].told.years == ages[$1].told.years }, distance: { _, _ in 0 },
      apart: { areApart(ages[$0], ages[$1]) ? .differs : nil }, far: { _, _ in .differs }, isCoarser: { _, _ in false })
    return ValueTables(laws).tables.compactMap { table in
      compared.disagreement(
        .number, aspect: "age of \(person.name)",
        said: table.values.map { (ages[$0.value].report, statement(ages[$0.value]), $0.relation) })
    }
  }

  private func statement(_ age: Age) -> ComparedReports.Statement {
    let reported = compared.reports[age.report]
    let sentence = reported.article.sentence(at: age.told.range.lowerBound) ?? 0
    return .init(
      value: "\(age.told.years) years", precision: "exactly", range: age.told.range,
      passage: Passage(article: reported.report.passage.article, sentence: sentence))
  }

  private func areApart(_ one: Age, _ other: Age) -> Bool {
    let dates = [one, other].compactMap { compared.reports[$0.report].articleDate.date }
    return dates.count < 2 || dates[0].gap(to: dates[1]) <= Self.farthest && dates.allSatisfy { $0.length <= Self.farthest }
  }
}
