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

  @Test("Weekdays of articles that lie weeks apart are of different news, printed days and near ones are not") func otherNews() {
    func isOfOtherNews(_ one: Meaning, _ first: ArticleDate, _ other: Meaning, _ second: ArticleDate) -> Bool {
      let range = ByteRange(bytes: 0..<1)
      return SaidDate(DateExpression(range: range, meaning: one), in: first)
        .isOfOtherNews(than: SaidDate(DateExpression(range: range, meaning: other), in: second))
    }
    let (crime, verdict, day) = (article("2010-09-10"), article("2012-09-12"), Meaning.yearless(month: 9, day: 9))
    #expect(isOfOtherNews(.relative(-1, .day), crime, .weekday(1), verdict))
    #expect(!isOfOtherNews(.relative(-1, .day), crime, .weekday(1), article("2010-09-15")))
    #expect(!isOfOtherNews(day, crime, .weekday(1), verdict))
  }

  @Test("Years that are both named count; one that is missing does not") func years() throws {
    let named = Meaning.absolute(try #require(CalendarDate(edtf: "2018-11-27")))
    let another = Meaning.absolute(try #require(CalendarDate(edtf: "2019-11-27")))
    #expect(relation(named, article(nil), another, article(nil)) == .differs)
    #expect(relation(named, article(nil), .yearless(month: 11, day: 27), article("2019-12-19")) == .agrees)
  }
}
