import Language
import Testing

@testable import Corpus

@Suite("How the dates of two sources stand to each other") struct SaidDateTests {
  private typealias Meaning = DateExpression.Meaning

  private func article(_ edtf: String?, doubt: String? = nil) -> ArticleDate {
    ArticleDate(date: edtf.flatMap { CalendarDate(edtf: $0) }, printed: nil, basis: .printed, doubt: doubt)
  }

  private func relation(_ one: Meaning, _ first: ArticleDate, _ other: Meaning, _ second: ArticleDate) -> Disagreement.Relation {
    let range = ByteRange(bytes: 0..<1)
    return SaidDate(DateExpression(range: range, meaning: one), in: first)
      .relation(to: SaidDate(DateExpression(range: range, meaning: other), in: second))
  }

  @Test("A month leaves room for its day, and is no contradiction") func coarser() {
    let (sure, other) = (article("2019-12-19"), article("2019-12-30"))
    #expect(relation(.yearless(month: 11, day: nil), sure, .yearless(month: 11, day: 27), other) == .coarser)
    #expect(relation(.yearless(month: 11, day: 27), sure, .yearless(month: 11, day: nil), other) == .agrees)
    #expect(relation(.relative(-1, .month), sure, .yearless(month: 11, day: 27), other) == .coarser)
    #expect(
      relation(.part(.end, of: .inYear(-1, month: 11, day: nil)), article("2020-01-10"), .yearless(month: 11, day: 27), sure)
        == .coarser)
  }

  @Test("Days that are printed differ, whatever the articles' dates are worth") func printed() {
    let (doubtful, unknown) = (article("2019-12-30", doubt: "printed 2020"), article(nil))
    let eighth = Meaning.about(.yearlessSpan(month: 1, day: 8, toMonth: 1, toDay: 9))
    #expect(relation(.directed(.future, .yearless(month: 1, day: 7)), unknown, eighth, doubtful) == .differs)
    #expect(relation(.yearless(month: 1, day: 8), unknown, eighth, doubtful) == .agrees)
  }

  @Test("A difference that hangs on a doubtful article date is in doubt, never a contradiction") func doubtful() {
    let (sure, doubtful) = (article("2019-12-19"), article("2020-12-30", doubt: "the year can't be right"))
    #expect(relation(.relative(-1, .month), doubtful, .yearless(month: 11, day: 27), sure) == .doubtful)
    #expect(relation(.weekday(1), doubtful, .weekday(2), sure) == .doubtful)
    #expect(relation(.relative(-1, .month), sure, .relative(-3, .month), article("2019-12~")) == .doubtful)
  }

  @Test("Between sure articles it is one; a single day may be the hour of the day") func relative() {
    let (thursday, friday) = (article("2019-12-19"), article("2019-12-20"))
    #expect(relation(.relative(-1, .day), thursday, .relative(-1, .day), friday) == .agrees)
    #expect(relation(.relative(-3, .day), thursday, .relative(0, .day), friday) == .differs)
  }

  private func said(_ meaning: Meaning, _ date: ArticleDate) -> SaidDate {
    SaidDate(DateExpression(range: ByteRange(bytes: 0..<1), meaning: meaning), in: date)
  }

  @Test("A mistake in a date is one of days, of the month beside or of the year alone; what lies farther apart is of other news")
  func mistakable() throws {
    func isMistakable(_ one: Meaning, _ first: ArticleDate, _ other: Meaning, _ second: ArticleDate) -> Bool {
      said(one, first).isMistakable(for: said(other, second))
    }
    let (crime, verdict, none) = (article("2010-09-10"), article("2012-09-12"), article(nil))
    let day = Meaning.yearless(month: 9, day: 9)
    #expect(!isMistakable(.relative(-1, .day), crime, .weekday(1), verdict))
    #expect(isMistakable(.relative(-1, .day), crime, .weekday(1), article("2010-09-15")))
    #expect(!isMistakable(.weekday(6), crime, .weekday(6), article("2010-09-15")), "Saturday and Saturday")
    #expect(isMistakable(day, none, .yearless(month: 9, day: 10), none))
    #expect(!isMistakable(day, none, .yearless(month: 3, day: 1), none))
    func absolute(_ edtf: String) throws -> Meaning { .absolute(try #require(CalendarDate(edtf: edtf))) }
    #expect(isMistakable(try absolute("1998-06"), none, try absolute("1999-06"), none))
    #expect(isMistakable(try absolute("1973-07"), none, try absolute("1973-06-27"), none))
    #expect(!isMistakable(try absolute("2007"), none, try absolute("2013"), none))
  }

  @Test("Days without a year and days of the week are compared and named where the articles have no date") func undated() {
    let none = article(nil)
    let (eighteenth, nineteenth) = (Meaning.yearless(month: 11, day: 18), Meaning.yearless(month: 11, day: 19))
    #expect(relation(eighteenth, none, nineteenth, none) == .differs)
    #expect(relation(eighteenth, none, eighteenth, none) == .agrees)
    #expect(relation(.yearless(month: 11, day: nil), none, nineteenth, none) == .coarser)
    #expect(relation(.part(.end, of: .yearless(month: 11, day: nil)), none, .yearless(month: 11, day: 5), none) == .differs)
    #expect(relation(.weekday(1), none, .weekday(4), none) == .differs)
    #expect(relation(.weekday(1), none, .weekday(1), none) == .agrees)
    #expect(relation(.weekday(7), none, .weekday(1), none) == .agrees, "it may have been at night")
    #expect(relation(.relative(0, .day), none, .weekday(1), none) == .agrees)
    #expect(said(eighteenth, none).statement.value == "XXXX-11-18")
    #expect(said(.yearless(month: 11, day: nil), none).statement.value == "XXXX-11")
    #expect(said(.weekday(6), none).statement.value == "Saturday")
    #expect(said(eighteenth, article("2008-12-13")).statement.value == "2008-11-18")
  }

  @Test("A day's difference is none, however doubtful the article's date, and what is told as about then contradicts nothing")
  func near() {
    let (sure, doubtful) = (article("2007-04-10"), article("2007-04~"))
    #expect(relation(.relative(0, .day), sure, .relative(-1, .day), sure) == .agrees)
    #expect(relation(.relative(-3, .day), sure, .part(.beginning, of: .relative(0, .month)), doubtful) == .agrees)
    #expect(relation(.about(.relative(-2, .week)), sure, .relative(-1, .day), sure) == .agrees)
    #expect(relation(.relative(-2, .week), sure, .relative(-1, .day), sure) == .differs)
  }

  @Test("Years that are both named count; one that is missing does not") func years() throws {
    let named = Meaning.absolute(try #require(CalendarDate(edtf: "2018-11-27")))
    let another = Meaning.absolute(try #require(CalendarDate(edtf: "2019-11-27")))
    #expect(relation(named, article(nil), another, article(nil)) == .differs)
    #expect(relation(named, article(nil), .yearless(month: 11, day: 27), article("2019-12-19")) == .agrees)
  }
}
