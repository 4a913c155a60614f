import Testing

@testable import Language

/// The date expressions of a sentence as "words = meaning in an article of 19 December 2019, a Thursday".
private func dates(_ string: String) -> [String] {
  let text = Text(string)
  let article = CalendarDate.day(2019, 12, 19)
  return DateExpressions.find(in: text, tokens: Tokenizer.tokens(in: text, text.range)).map {
    text.string($0.range) + " = " + ($0.resolved(against: article)?.edtf ?? "nothing")
  }
}

@Test(
  "complete dates are read in words and figures",
  arguments: [
    ("signed on November 27, 2019, in", "November 27, 2019 = 2019-11-27"), ("on 27 November 2019", "27 November 2019 = 2019-11-27"),
    ("the 27th of November, 2018", "27th of November, 2018 = 2018-11-27"), ("on Dec. 21, 2018", "Dec. 21, 2018 = 2018-12-21"),
    ("published 2019-12-19", "2019-12-19 = 2019-12-19"), ("at 2019-12-19T10:30:00", "2019-12-19T10 = 2019-12-19"),
    ("AUGUST 2,2013", "AUGUST 2,2013 = 2013-08-02"), ("May 24,2005", "May 24,2005 = 2005-05-24"),
    ("am 19.11.2019 in", "19.11.2019 = 2019-11-19"), ("on 03.04.2019", "03.04.2019 = 2019-04-03"),
    ("2019.11.19", "2019.11.19 = 2019-11-19"),
    ("Thursday (December 12, 2019)", "Thursday (December 12, 2019 = 2019-12-12"),
    ("Thursday 12.12.2019", "Thursday 12.12.2019 = 2019-12-12"),
    ("on 26/04/2024", "26/04/2024 = 2024-04-26"), ("on 04/26/2024", "04/26/2024 = 2024-04-26"),
    ("in December 2018", "December 2018 = 2018-12"), ("Thursday, December 12, 2019", "Thursday, December 12, 2019 = 2019-12-12"),
    ("January 8-9, 2020", "January 8-9, 2020 = 2020-01-08/2020-01-09"), ("MARCH 3, 2021", "MARCH 3, 2021 = 2021-03-03"),
  ])
func completeDates(phrase: String, expected: String) {
  #expect(dates(phrase) == [expected])
}

@Test(
  "dates without a year, weekdays and words that count from the article's day are read",
  arguments: [
    ("on November 27", "November 27 = 2019-11-27"), ("around January 8-9.", "January 8-9 = 2020-01-08/2020-01-09"),
    ("launched in April a campaign", "April = 2019-04"), ("in November last year signed", "November last year = 2018-11"),
    ("at the end of November last year", "end of November last year = 2018-11-20~/2018-11-30~"),
    ("said on Thursday", "Thursday = 2019-12-19"), ("last Thursday", "last Thursday = 2019-12-12"),
    ("next Monday", "next Monday = 2019-12-23"),
    ("will meet on Monday", "Monday = 2019-12-23"), ("it will meet, he said on Monday", "Monday = 2019-12-16"),
    ("yesterday", "yesterday = 2019-12-18"), ("last month the", "last month = 2019-11"),
    ("earlier this month", "earlier this month = 2019-12"),
    ("nine months ago", "nine months ago = 2019-03"), ("a week ago", "a week ago = 2019-12-09/2019-12-15"),
    ("in the coming days", "coming days = 2019-12-19~/2019-12-26~"),
    ("over the last two weeks", "last two weeks = 2019-12-02~/2019-12-22~"),
    ("next year", "next year = 2020"), ("this morning", "this morning = 2019-12-19"), ("on Dec. 21", "Dec. 21 = 2019-12-21"),
  ])
func relativeDates(phrase: String, expected: String) {
  #expect(dates(phrase) == [expected])
}

@Test(
  "a weekday that stands beside a date is kept, and leaves figures that are no date alone",
  arguments: [
    ("on Monday, December 30", .onWeekday(1, .yearless(month: 12, day: 30))),
    ("will meet on Monday, December 30", .directed(.future, .onWeekday(1, .yearless(month: 12, day: 30)))),
    ("Monday 30 December", .onWeekday(1, .yearless(month: 12, day: 30))), ("on Monday", .weekday(1)),
    ("May 24,500 people", nil), ("1,234,567 people", nil), ("version 1.2.3", nil), ("1.234.567", nil),
  ] as [(String, DateExpression.Meaning?)])
func weekdaysBesideDates(phrase: String, meaning: DateExpression.Meaning?) {
  let text = Text(phrase)
  #expect(DateExpressions.find(in: text, tokens: Tokenizer.tokens(in: text, text.range)).first?.meaning == meaning)
}

@Test(
  "years are read where years stand",
  arguments: [
    ("since 2014, with", "2014 = 2014"), ("in early 2011.", "early 2011 = 2011-01-01~/2011-05-02~"),
    ("the 2011 uprising", "2011 = 2011"),
    ("his death (2011)", "2011 = 2011"), ("in 2014-2016 the", "2014-2016 = 2014-01-01/2016-12-31"),
    ("of the 1990s", "1990s = 1990-01-01/1999-12-31"),
    ("mid-2019", "mid-2019 = 2019-05-02~/2019-09-01~"),
  ])
func years(phrase: String, expected: String) {
  #expect(dates(phrase) == [expected])
}

@Test(
  "words and numbers that look like dates and are none are left",
  arguments: [
    "Theresa May said they may march", "the March on Rome", "he may go", "more than 2,011 people", "sent about 2000 men",
    "a budget of $2011", "Boeing 2019",
    "mon ami sat in the sun", "30/02/2019", "12/11/2019", "May Smith", "ratio of 3/4", "call 2019-123", "the second day",
  ])
func noDates(phrase: String) {
  #expect(dates(phrase) == [])
}

@Test("date expressions are in order and disjoint, and resolve without trapping, whatever the text", arguments: 0..<200)
func datesAreDisjoint(seed: UInt64) {
  var random = SeededRandom(seed)
  let text = random.text(pieces: 80)
  var end = 0
  for date in DateExpressions.find(in: text, tokens: Tokenizer.tokens(in: text, text.range)) {
    #expect(date.range.lowerBound.value >= end && !date.range.isEmpty)
    end = date.range.upperBound.value
    _ = date.resolved(against: CalendarDate(firstDay: .max, lastDay: .max))
    _ = date.resolved(against: CalendarDate(firstDay: .min, lastDay: .min))
  }
}
