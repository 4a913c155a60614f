import Language

/// When the reports of an event say it was; and of what else they date, by the class of the word beside the date: when a parliament is to
/// decide on what is reported.
struct DateValues {
  private typealias Said = (report: Int, date: SaidDate, deed: Deferred<DeedBeside>)

  private let compared: ComparedReports

  init(_ compared: ComparedReports) { self.compared = compared }

  var found: [Disagreement] { own + aspects }

  /// A year stands beside much that happened in other years: only passages that are surely of one event differ in it.
  private static let leastScoreOfYears = 0.85
  /// Of passages that tell of the deed by different words: "visited the quarter", "came to see it".
  private static let leastScoreOfOtherWords = 0.8

  private func said(_ place: Int, _ expression: DateExpression) -> Said {
    let reported = compared.reports[place]
    return (
      place, SaidDate(expression, in: reported.articleDate),
      Deferred { DeedBeside(at: expression.range, in: reported, isOfNoun: true) }
    )
  }

  /// The dates of the event itself, as the reports were read.
  private var own: [Disagreement] {
    let dated = compared.reports.enumerated().compactMap { place, reported -> Said? in
      guard let words = reported.report.dateSaid,
        let expression = reported.dates.first(where: { reported.article.article.text.string($0.range) == words })
      else { return nil }
      return said(place, expression)
    }
    return tables(dated, aspect: nil)
  }

  /// The dates beside words of a class that the event itself is not dated by.
  private var aspects: [Disagreement] {
    // Two sources at least must name a day or month of something else.
    let naming = compared.reports.filter { reported in
      reported.dates.contains {
        reported.article.article.text.string($0.range) != reported.report.dateSaid
          && SaidDate($0, in: reported.articleDate).calendar != nil
      }
    }
    guard Set(naming.map(\.source)).count > 1 else { return [] }
    let core = compared.core
    var byClass: [EventClass: [Said]] = [:]
    for (place, reported) in compared.reports.enumerated() {
      let own = reported.report.dateSaid
      for expression in reported.dates where reported.article.article.text.string(expression.range) != own {
        guard let word = reported.telling(of: expression.range), core.intersection(word.classes).isEmpty else { continue }
        let said = said(place, expression)
        // What is printed alone counts: a weekday or "last month" beside another word than the event's dates anything.
        guard said.date.calendar != nil else { continue }
        for eventClass in EventClass.allCases where word.classes.contains(EventClasses(eventClass)) {
          byClass[eventClass, default: []].append(said)
        }
      }
    }
    return EventClass.allCases.flatMap { eventClass in
      byClass[eventClass].map { tables($0, aspect: "of the \(eventClass.noun)") } ?? []
    }
  }

  private func tables(_ dated: [Said], aspect: String?) -> [Disagreement] {
    guard Set(dated.map { compared.reports[$0.report].source }).count > 1 else { return [] }
    let laws = ValueTables.Laws(
      count: dated.count, source: { compared.reports[dated[$0].report].source }, isExact: { dated[$0].date.isDay },
      areAlike: { dated[$0].date.mayBe(dated[$1].date) },
      distance: { Double(min(dated[$0].date.days?.length ?? 1, dated[$1].date.days?.length ?? 1)) },
      apart: { apart(dated[$0], dated[$1], ofClass: aspect != nil) },
      far: { dated[$0].date.relation(to: dated[$1].date) == .doubtful ? .doubtful : .differs },
      isCoarser: { dated[$0].date.relation(to: dated[$1].date) == .coarser })
    return ValueTables(laws).tables.compactMap { table in
      compared.disagreement(
        .date, aspect: aspect,
        said: table.values.map { (dated[$0.value].report, dated[$0.value].date.statement, $0.relation) },
        isTelling: isTelling(table.values.map { dated[$0.value] }))
    }
  }

  /// How two dates that can't be one stand to each other where they are of the same: the reports are linked, what is done is the same, to no
  /// other person, and they lie as near as a mistake does.
  private func apart(_ one: Said, _ other: Said, ofClass: Bool) -> Disagreement.Relation? {
    let relation = one.date.relation(to: other.date)
    guard relation == .differs || relation == .doubtful, one.date.isMistakable(for: other.date),
      areComparable(one, other, ofClass: ofClass), !compared.areOfOtherPersons(one.report, other.report),
      !isTold(one, besides: other), !isOfSpeaking(one), !isOfSpeaking(other)
    else { return nil }
    return relation
  }

  private func areComparable(_ one: Said, _ other: Said, ofClass: Bool) -> Bool {
    if ofClass { return compared.areComparable(one.report, other.report) }
    if one.date.isYear || other.date.isYear {
      return compared.areComparable(one.report, other.report, least: Self.leastScoreOfYears)
        && one.deed.value.isSame(as: other.deed.value)
    }
    return compared.areComparable(one.report, other.report, least: Self.leastScoreOfOtherWords)
      || compared.areBridged(one.report, other.report) && one.deed.value.isSame(as: other.deed.value)
  }

  /// Where a report tells of both dates, or of the time between them, they are of two things.
  private func isTold(_ one: Said, besides other: Said) -> Bool {
    func source(_ said: Said) -> String { compared.reports[said.report].source }
    return compared.reports.contains { reported in
      let dates = reported.dates.map { SaidDate($0, in: reported.articleDate) }
      if reported.source == source(one), dates.contains(where: { $0.isSame(as: other.date) }) { return true }
      if reported.source == source(other), dates.contains(where: { $0.isSame(as: one.date) }) { return true }
      return dates.contains { $0.holds(one.date) && $0.holds(other.date) }
        || dates.contains { $0.isSame(as: one.date) } && dates.contains { $0.isSame(as: other.date) }
    }
  }

  /// Whether it is a day that a voice counts from the one on which it speaks: "how many today", they chanted.
  private func isOfSpeaking(_ said: Said) -> Bool {
    said.date.isOfSpeaking
      && compared.reports[said.report].article.analysis.quotations.contains {
        $0.kind == .direct && $0.range.overlap(with: said.date.range) > 0
      }
  }

  /// Whether coarser dates tell anything: that one says the day and another the year is the rule, and three ways of dating one thing are not.
  private func isTelling(_ dated: [Said]) -> Bool {
    let linked = dated.filter { one in dated.contains { compared.areBridged(one.report, $0.report) } }
    return Set(linked.compactMap(\.date.way)).count > 2 && Set(linked.map { compared.reports[$0.report].source }).count > 2
  }
}
