import Testing

@testable import Language

@Test(
  "a date is printed in EDTF and read back",
  arguments: [
    "2019-11-27", "2019-11", "2019", "2019-11-25/2019-11-30", "2020-02-29~", "2019-04~", "0033-04-03", "1970-01-01", "9999-12-31",
  ])
func edtfRoundTrip(edtf: String) throws {
  #expect(try #require(CalendarDate(edtf: edtf)).edtf == edtf)
}

@Test(
  "what is no date is refused",
  arguments: [
    "", "2019-13", "2019-02-29", "1900-02-29", "19-11-27", "2019-11-27-1", "2019-1-1", "0000", "2020/2019", "a/b/c", "/", "２０１９",
    "2019-11-27/",
  ])
func edtfRefusal(edtf: String) {
  #expect(CalendarDate(edtf: edtf) == nil)
}

@Test("days are counted through leap years and centuries without a gap")
func everyDayFollowsTheOneBefore() throws {
  var previous = try #require(CalendarDate.day(1896, 2, 27)).firstDay
  for _ in 0..<80_000 {
    let (year, month, day) = CalendarDate.civil(previous + 1)
    let date = try #require(CalendarDate.day(year, month, day))
    #expect(date.firstDay == previous + 1)
    previous = date.firstDay
  }
  #expect(CalendarDate.weekday(try #require(CalendarDate.day(2019, 12, 19)).firstDay) == 4)
}

@Test("numbers beyond the calendar do no harm")
func extremeDays() {
  let date = CalendarDate(firstDay: .min, lastDay: .max)
  #expect(date.edtf == "0001-01-01/9999-12-31")
  #expect(date.length > 3_000_000)
}

@Test("precision, overlap and distance are read off the days")
func comparison() throws {
  let november = try #require(CalendarDate.month(2019, 11))
  let day = try #require(CalendarDate.day(2019, 11, 27))
  let december = try #require(CalendarDate.month(2019, 12))
  #expect(november.precision == .month && day.precision == .day && CalendarDate.year(2019)?.precision == .year)
  #expect(november.contains(day) && november.overlaps(day) && !november.overlaps(december))
  #expect(november.gap(to: december) == 1 && day.gap(to: december) == 4 && day.gap(to: november) == 0)
}

@Test(
  "the screen shows a date in few columns",
  arguments: [
    ("2019-11-27", "27 Nov 2019"), ("2019-11", "Nov 2019"), ("2019", "2019"), ("2019-12-25~", "c. 25 Dec 2019"),
    ("2019-12-18~/2020-01-21~", "c. Dec 2019 – Jan 2020"), ("2019-10-28~/2019-11-20~", "c. Oct–Nov 2019"),
    ("2019-11-25/2019-11-30", "25–30 Nov 2019"), ("2019-11-25/2019-12-03", "25 Nov – 3 Dec 2019"),
    ("2019-12-28/2020-01-03", "28 Dec 2019 – 3 Jan 2020"),
  ])
func shortForm(edtf: String, short: String) {
  #expect(CalendarDate(edtf: edtf)?.short == short)
}

@Test(
  "words without a year or a date are resolved against the article's date",
  arguments: [
    (.yearless(month: 11, day: 27), "2019-12-19", "2019-11-27"),
    (.yearless(month: 4, day: nil), "2019-12-19", "2019-04"),
    (.yearless(month: 1, day: 7), "2019-12-26", "2020-01-07"),
    (.yearless(month: 12, day: 21), "2020-01-16", "2019-12-21"),
    (.directed(.future, .yearless(month: 4, day: nil)), "2019-12-19", "2020-04"),
    (.directed(.past, .yearless(month: 11, day: nil)), "2020-11-16", "2019-11"),
    (.yearlessSpan(month: 1, day: 8, toMonth: 1, toDay: 9), "2019-12-30", "2020-01-08/2020-01-09"),
    (.inYear(-1, month: 11, day: nil), "2020-01-16", "2019-11"),
    (.part(.end, of: .inYear(-1, month: 11, day: nil)), "2020-01-16", "2019-11-20~/2019-11-30~"),
    (.weekday(4), "2019-12-19", "2019-12-19"), (.weekday(5), "2019-12-19", "2019-12-13"),
    (.directed(.past, .weekday(4)), "2019-12-19", "2019-12-12"), (.directed(.future, .weekday(1)), "2019-12-19", "2019-12-23"),
    (.relative(-1, .day), "2020-01-01", "2019-12-31"), (.relative(-9, .month), "2020-01-16", "2019-04"),
    (.relative(-1, .week), "2019-12-19", "2019-12-09/2019-12-15"), (.relative(1, .year), "2019-12-19", "2020"),
    (.relativeSpan(from: 0, to: 7, .day), "2019-12-26", "2019-12-26~/2020-01-02~"),
    (.yearless(month: 11, day: 27), "2019-12", "2019-11-27"),
    (.relative(-1, .day), "2019-12-25~", "2019-12-24~"),
  ] as [(DateExpression.Meaning, String, String)])
func resolution(meaning: DateExpression.Meaning, articleDate: String, expected: String) {
  let expression = DateExpression(range: ByteRange(bytes: 0..<1), meaning: meaning)
  #expect(expression.resolved(against: CalendarDate(edtf: articleDate))?.edtf == expected)
  #expect(expression.resolved(against: nil) == nil)
  #expect(expression.resolved(against: CalendarDate(firstDay: .min, lastDay: .min)) != CalendarDate(edtf: expected))
}

@Test("an article that is dated by its year alone tells no weekday")
func coarseArticleDate() {
  let year = CalendarDate.year(2019)
  #expect(DateExpression.Meaning.weekday(4).resolved(against: year) == nil)
  #expect(DateExpression.Meaning.relative(-1, .year).resolved(against: year)?.edtf == "2018")
}
