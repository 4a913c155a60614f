import Language

/// When the reports of an event say it was; and of what else they date, by the class of the word beside the date: when a parliament is to
/// decide on what is reported.
struct DateValues {
  private let compared: ComparedReports

  init(_ compared: ComparedReports) { self.compared = compared }

  var found: [Disagreement] { [own].compactMap { $0 } + aspects }

  /// A year stands beside much that happened in other years: only passages that are surely of one event differ in it.
  private static let leastScoreOfYears = 0.85

  /// The dates of the event itself, as the reports were read.
  private var own: Disagreement? {
    let dated = compared.reports.enumerated().compactMap { place, reported -> (report: Int, date: SaidDate)? in
      guard let said = reported.report.dateSaid,
        let expression = reported.dates.first(where: { reported.article.article.text.string($0.range) == said })
      else { return nil }
      return (place, SaidDate(expression, in: reported.articleDate))
    }
    return disagreement(dated, aspect: nil)
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
    var byClass: [EventClass: [(report: Int, date: SaidDate)]] = [:]
    for (place, reported) in compared.reports.enumerated() {
      let own = reported.report.dateSaid
      for expression in reported.dates where reported.article.article.text.string(expression.range) != own {
        guard let word = reported.telling(of: expression.range), core.intersection(word.classes).isEmpty else { continue }
        let date = SaidDate(expression, in: reported.articleDate)
        // What is printed alone counts: a weekday or "last month" beside another word than the event's dates anything.
        guard date.calendar != nil else { continue }
        for eventClass in EventClass.allCases where word.classes.contains(EventClasses(eventClass)) {
          byClass[eventClass, default: []].append((place, date))
        }
      }
    }
    return EventClass.allCases.compactMap { eventClass in
      guard let dated = byClass[eventClass] else { return nil }
      return disagreement(dated, aspect: "of the \(eventClass.noun)")
    }
  }

  /// Two sources differ when none of their dates agree, and each gives one alone: one that gives several tells of several things.
  private func disagreement(_ dated: [(report: Int, date: SaidDate)], aspect: String?) -> Disagreement? {
    let bySource = Dictionary(grouping: dated) { compared.reports[$0.report].source }.mapValues { $0.map(\.date) }
    func isOne(_ report: Int) -> Bool { Set((bySource[compared.reports[report].source] ?? []).map(\.days)).count == 1 }
    // Where a report tells of both dates, or of the time between them, they are of two things.
    func isTold(_ one: SaidDate, besides other: SaidDate) -> Bool {
      compared.reports.contains { reported in
        let dates = reported.dates.map { SaidDate($0, in: reported.articleDate) }
        return dates.contains { $0.holds(one) && $0.holds(other) }
          || dates.contains { $0.isSame(as: one) } && dates.contains { $0.isSame(as: other) }
      }
    }
    // What lies beside all dates of the other sources, and is held against none of them, is of another thing.
    func isLike(_ one: SaidDate, _ other: SaidDate) -> Bool { one.days.flatMap { days in other.days.map(days.overlaps) } ?? true }
    let said = dated.enumerated().compactMap {
      place, one -> (report: Int, statement: ComparedReports.Statement, relation: Disagreement.Relation)? in
      var relation = Disagreement.Relation.agrees
      for (other, another) in dated.enumerated() where other != place {
        let found = one.date.relation(to: another.date)
        let least = one.date.isYear || another.date.isYear ? Self.leastScoreOfYears : 0.5
        let isFar = found == .differs || found == .doubtful
        if isFar,
          !compared.areComparable(one.report, another.report, least: least) || !isOne(one.report) || !isOne(another.report)
            || isTold(one.date, besides: another.date) || one.date.isOfOtherNews(than: another.date)
        {
          continue
        }
        relation = min(relation, found)
      }
      let others = dated.filter { compared.reports[$0.report].source != compared.reports[one.report].source }
      guard relation != .agrees || others.contains(where: { isLike(one.date, $0.date) }) else { return nil }
      return (one.report, one.date.statement, relation)
    }
    return compared.disagreement(.date, aspect: aspect, said: said)
  }
}

/// A date as an article says it, with all that can be held against another.
struct SaidDate {
  /// A day or month that is printed, whatever the year: as days of one leap year.
  let calendar: CalendarDate?
  private let year: Int?
  private let resolved: CalendarDate?
  /// The days that are meant, as far as they are known.
  var days: CalendarDate? { resolved ?? calendar }
  /// Whether it is no more exact than a year.
  var isYear: Bool { (resolved?.length ?? 0) > 62 }
  private let range: ByteRange
  /// Whether another date of the article would give another date here.
  private let needsArticleDate: Bool
  private let isArticleDateSure: Bool

  init(_ expression: DateExpression, in date: ArticleDate) {
    range = expression.range
    resolved = expression.resolved(against: date.reference)
    let absolute = expression.resolved(against: nil)
    needsArticleDate = absolute == nil
    isArticleDateSure = date.doubt == nil && date.date.map { !$0.isApproximate } ?? false
    let printed = Self.printed(expression.meaning)
    calendar = printed?.calendar
    year = printed?.year ?? (absolute.map { CalendarDate.civil($0.firstDay).year })
  }

  /// The day or month that the words name, in a leap year, and the year when they name one.
  private static func printed(_ meaning: DateExpression.Meaning) -> (calendar: CalendarDate, year: Int?)? {
    switch meaning {
    case .absolute(let date):
      guard date.precision != .year, date.length <= 62 else { return nil }
      let (first, last) = (CalendarDate.civil(date.firstDay), CalendarDate.civil(date.lastDay))
      guard first.year == last.year, let start = CalendarDate.day(leapYear, first.month, first.day) else { return nil }
      return (date.precision == .month ? month(first.month) ?? start : start.union(day(last) ?? start), first.year)
    case .yearless(let month, let day):
      return (day.map { CalendarDate.day(leapYear, month, $0) } ?? Self.month(month)).map { ($0, nil) }
    case .yearlessSpan(let month, let day, let toMonth, let toDay):
      guard toMonth >= month, let start = CalendarDate.day(leapYear, month, day),
        let end = CalendarDate.day(leapYear, toMonth, toDay)
      else { return nil }
      return (start.union(end), nil)
    case .inYear(_, let month, let day):
      return (day.map { CalendarDate.day(leapYear, month, $0) } ?? Self.month(month)).map { ($0, nil) }
    case .onWeekday(_, let inner), .directed(_, let inner), .about(let inner): return printed(inner)
    case .part(_, let whole): return printed(whole)
    case .weekday, .relative, .relativeSpan, .weekdayOfWeek, .span, .shifted: return nil
    }
  }

  private static let leapYear = 2020

  private static func month(_ month: Int) -> CalendarDate? { CalendarDate.month(leapYear, month) }

  private static func day(_ civil: (year: Int, month: Int, day: Int)) -> CalendarDate? {
    CalendarDate.day(leapYear, civil.month, civil.day)
  }

  /// Whether it is a time that begins or ends with another one: "1995 through 1998".
  fileprivate func holds(_ other: SaidDate) -> Bool {
    guard let days, days.precision == .span, let inner = other.days, days.length > inner.length else { return false }
    return days.contains(inner)
  }

  fileprivate func isSame(as other: SaidDate) -> Bool { days == other.days }

  /// Whether both are counted from the days of their articles, as "on Monday" is, and lie so far apart that they are of the news of different
  /// weeks: a mistake in a weekday is one of days.
  func isOfOtherNews(than other: SaidDate) -> Bool {
    guard needsArticleDate, other.needsArticleDate, calendar == nil, other.calendar == nil, let days, let others = other.days else {
      return false
    }
    return days.gap(to: others) > Self.farthest
  }

  /// In days.
  private static let farthest = 14

  /// How this date stands to one of another source.
  func relation(to other: SaidDate) -> Disagreement.Relation {
    if let calendar, let printed = other.calendar {
      // Words that name a day or month differ or not, whatever year the articles are from; where both name the year, that counts too.
      if let year, let another = other.year, year != another { return .differs }
      if !calendar.overlaps(printed) { return .differs }
      return calendar.length > printed.length ? .coarser : .agrees
    }
    guard let resolved, let date = other.resolved else { return .agrees }
    if resolved.overlaps(date) { return resolved.length > date.length && resolved.contains(date) ? .coarser : .agrees }
    let isSure = [self, other].allSatisfy { !$0.needsArticleDate || $0.isArticleDateSure }
    // A day's difference may be the hour of the day, or that of the place.
    if isSure, !resolved.isApproximate, !date.isApproximate { return resolved.gap(to: date) > 1 ? .differs : .agrees }
    return .doubtful
  }

  var statement: ComparedReports.Statement {
    let precision: String? = resolved.map { date in
      switch date.precision {
      case .day: "day"
      case .span: "span"
      case .month: "month"
      case .year: "year"
      }
    }
    let doubt = needsArticleDate && !isArticleDateSure ? "counted from the article's date, which is not sure" : nil
    return .init(value: resolved?.edtf ?? "", precision: precision ?? "", range: range, doubt: doubt)
  }
}
