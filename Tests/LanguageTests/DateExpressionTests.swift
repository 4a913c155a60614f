import Testing

@testable import Language

/// The date expressions of a sentence as "words = meaning in an article of 19 December 2019, a Thursday".
private func dates(_ string: String) -> [String] {
  let text = Text(string)
  let article = CalendarDate.day(2019, 12, 19)
  var context = DateContext()
  return SentenceSplitter.sentences(in: text, text.range).flatMap { sentence in
    DateExpressions.find(in: text, tokens: Tokenizer.tokens(in: text, sentence), context: &context)
  }.map { text.string($0.range) + " = " + ($0.resolved(against: article)?.edtf ?? "nothing") }
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
    ("SUNDAY, MARCH 17,2019,9:05 PM", "SUNDAY, MARCH 17,2019 = 2019-03-17"),
    ("Tue Apr 3 2018,07:40 hrs", "Tue Apr 3 2018 = 2018-04-03"),
    ("KNN Jun 8,2017,11. 20PM", "Jun 8,2017 = 2017-06-08"), ("June 8,2017,11.20pm", "June 8,2017 = 2017-06-08"),
    ("a 24-9 Oct. 12, 2018 loss", "Oct. 12, 2018 = 2018-10-12"), ("a raid on 9 Oct 12.", "9 Oct 12 = 2012-10-09"),
    ("on 9 Oct 12 and again", "9 Oct 12 = 2012-10-09"),
    ("January 8-9, 2020", "January 8-9, 2020 = 2020-01-08/2020-01-09"), ("MARCH 3, 2021", "MARCH 3, 2021 = 2021-03-03"),
  ])
func completeDates(phrase: String, expected: String) {
  #expect(dates(phrase) == [expected])
}

@Test(
  "dates without a year, weekdays and words that count from the article's day are read",
  arguments: [
    ("on November 27", "November 27 = 2019-11-27"), ("around January 8-9.", "around January 8-9 = 2020-01-08~/2020-01-09~"),
    ("launched in April a campaign", "April = 2019-04"), ("in November last year signed", "November last year = 2018-11"),
    ("at the end of November last year", "end of November last year = 2018-11-20~/2018-11-30~"),
    ("said on Thursday", "Thursday = 2019-12-19"), ("last Thursday", "last Thursday = 2019-12-12"),
    ("next Monday", "next Monday = 2019-12-23"),
    ("will meet on Monday", "Monday = 2019-12-23"), ("the bill is to be voted on Monday", "Monday = 2019-12-23"),
    ("Putin is to travel to Ankara on Monday", "Monday = 2019-12-23"),
    ("it was said to be cold on Monday", "Monday = 2019-12-16"), ("it will meet, he said on Monday", "Monday = 2019-12-16"),
    ("yesterday", "yesterday = 2019-12-18"), ("last month the", "last month = 2019-11"),
    ("earlier this month", "earlier this month = 2019-12"),
    ("nine months ago", "nine months ago = 2019-03"), ("a week ago", "a week ago = 2019-12-09/2019-12-15"),
    ("in the coming days", "coming days = 2019-12-19~/2019-12-26~"),
    ("over the last two weeks", "last two weeks = 2019-12-05~/2019-12-19~"),
    ("next year", "next year = 2020"), ("this morning", "this morning = 2019-12-19"), ("on Dec. 21", "Dec. 21 = 2019-12-21"),
  ])
func relativeDates(phrase: String, expected: String) {
  #expect(dates(phrase) == [expected])
}

@Test(
  "weekends, nights, seasons and parts of years and months are read",
  arguments: [
    ("on Tuesday night", "Tuesday night = 2019-12-17"), ("yesterday morning", "yesterday morning = 2019-12-18"),
    ("last night", "last night = 2019-12-18"), ("fought over the weekend", "the weekend = 2019-12-14/2019-12-15"),
    ("will meet over the weekend", "the weekend = 2019-12-21/2019-12-22"), ("last weekend", "last weekend = 2019-12-14/2019-12-15"),
    ("this past weekend", "past weekend = 2019-12-14/2019-12-15"), ("this coming Sunday", "this coming Sunday = 2019-12-22"),
    ("on Monday last week", "Monday last week = 2019-12-09"), ("on Friday of next week", "Friday of next week = 2019-12-27"),
    ("late last week", "late last week = 2019-12-13~/2019-12-15~"), ("in spring 2011", "spring 2011 = 2011-03-01~/2011-05-31~"),
    ("the winter of 2017", "winter of 2017 = 2017-12-01~/2018-02-28~"), ("last summer", "last summer = 2019-06-01~/2019-08-31~"),
    ("next spring", "next spring = 2020-03-01~/2020-05-31~"), ("in the autumn, when", "autumn = 2019-09-01~/2019-11-30~"),
    ("the third quarter of 2018", "third quarter of 2018 = 2018-07-01/2018-09-30"),
    ("the first half of last year", "first half of last year = 2018-01-01/2018-06-30"),
    ("the second half of the year", "second half of the year = 2019-07-01/2019-12-31"),
    ("the first week of May", "first week of May = 2019-05-01~/2019-05-07~"),
    ("the last days of June 2018", "last days of June 2018 = 2018-06-24~/2018-06-30~"),
    ("around 2014", "around 2014 = 2014~"), ("in Q3 2018", "Q3 2018 = 2018-07-01/2018-09-30"),
    ("on New Year's Eve", "New Year's Eve = 2019-12-31"), ("on Christmas Day 2018", "Christmas Day 2018 = 2018-12-25"),
  ])
func spansOfTime(phrase: String, expected: String) {
  #expect(dates(phrase) == [expected])
}

@Test(
  "a length of time ago or ahead is as exact as it is told",
  arguments: [
    ("a few days ago", "a few days ago = 2019-12-15~/2019-12-17~"),
    ("several years ago", "several years ago = 2012-12-19~/2016-12-19~"),
    ("a couple of weeks ago", "a couple of weeks ago = 2019-11-28~/2019-12-05~"), ("two decades ago", "two decades ago = 1999~"),
    ("more than ten years ago", "more than ten years ago = 2009~"), ("nearly 30 years ago", "nearly 30 years ago = 1989~"),
    ("twenty-five years ago", "twenty-five years ago = 1994"), ("three hours ago", "three hours ago = 2019-12-19"),
    ("36 hours ago", "36 hours ago = 2019-12-17"), ("two weeks from now", "two weeks from now = 2019-12-30/2020-01-05"),
    ("in two months' time", "two months' time = 2020-02"), ("will return in two weeks", "two weeks = 2019-12-30/2020-01-05"),
    ("over the last year", "last year = 2018-12-19~/2019-12-19~"),
    ("for the next decade", "next decade = 2019-12-19~/2029-12-19~"),
    ("the past few weeks", "past few weeks = 2019-11-21~/2019-12-19~"),
    ("in the last 24 hours", "last 24 hours = 2019-12-18~/2019-12-19~"),
  ])
func lengthsOfTime(phrase: String, expected: String) {
  #expect(dates(phrase) == [expected])
}

@Test(
  "a range of dates is one expression",
  arguments: [
    ("Dec. 3-5", "Dec. 3-5 = 2019-12-03/2019-12-05"), ("between 3 and 5 May", "3 and 5 May = 2019-05-03/2019-05-05"),
    ("May 3 to 5", "May 3 to 5 = 2019-05-03/2019-05-05"), ("3 to 5 May 2018", "3 to 5 May 2018 = 2018-05-03/2018-05-05"),
    ("from May 3 to June 5", "May 3 to June 5 = 2019-05-03/2019-06-05"),
    ("from Monday to Friday", "Monday to Friday = 2019-12-16/2019-12-20"),
    ("between 2011 and 2014", "between 2011 and 2014 = 2011-01-01/2014-12-31"),
    ("January to March 2018", "January to March 2018 = 2018-01-01/2018-03-31"),
    ("from December to February 2018", "December to February 2018 = 2017-12-01/2018-02-28"),
    ("from 12 December 2018 to 3 March 2019", "12 December 2018 to 3 March 2019 = 2018-12-12/2019-03-03"),
    ("the 2008-09 season", "2008-09 = 2008-01-01/2009-12-31"),
  ])
func ranges(phrase: String, expected: String) {
  #expect(dates(phrase) == [expected])
}

@Test("the year of a car's model is no date, that in which its maker did something is")
func modelYears() {
  #expect(dates("He drove a 2013 Toyota Camry.") == [])
  #expect(dates("The 2007 silver Ford Fusion and a 2013 gray Camry were found.") == [])
  #expect(dates("In the 2018 blue wave Texas was lost.").count == 1)
  #expect(dates("his silver 2008 Bentley") == [])
  #expect(dates("the 2007 Ford hit a wall") == [])
  #expect(dates("In 2013 Toyota sold more.") == ["2013 = 2013"])
  #expect(dates("the host of the 2014 Oscars") == ["2014 = 2014"])
}

@Test("figures that a comma parts from another number are no date, and a number behind a day is no year where it counts")
func figuresBesideDates() {
  #expect(dates("They sold 12,2019,500 of them.") == [])
  #expect(dates("On 9 Oct 12 ships sank.") == ["9 Oct = 2019-10-09"])
  #expect(dates("On 9 October 12, they met.").first?.hasSuffix("= 2019-10-09") == true)
}

@Test("what is ahead of a sentence lies behind the article's day")
func aheadOfSentences() {
  #expect(dates("a night with a final looming on Sunday").last == "Sunday = 2019-12-22")
  #expect(dates("They are set to play the Falcons on Sunday.").last == "Sunday = 2019-12-22")
  #expect(dates("They set a record on Sunday.").last == "Sunday = 2019-12-15")
  #expect(dates("She accepted an invitation to visit Rome on Sunday.").last == "Sunday = 2019-12-22")
  #expect(dates("They agreed on Sunday to meet.").last == "Sunday = 2019-12-15")
  #expect(dates("The service forecast more rain for Sunday.").last == "Sunday = 2019-12-22")
  #expect(
    dates("The arrest will not change the place of their best receiver Omar Lopez in the team for Sunday's game.").last
      == "Sunday = 2019-12-22")
}

@Test("two dates that only stand beside each other stay two")
func separateDates() {
  #expect(dates("on May 3 and 5 people died") == ["May 3 = 2019-05-03"])
  #expect(dates("told on Monday to leave by Friday") == ["Monday = 2019-12-16", "Friday = 2019-12-13"])
  #expect(dates("in 2011 and in 2014") == ["2011 = 2011", "2014 = 2014"])
}

@Test(
  "what is told by its distance from a date of the text is counted from that",
  arguments: [
    ("They met on Monday. A day later they parted.", "A day later = 2019-12-17"),
    ("It began on December 3. The following day it ended.", "The following day = 2019-12-04"),
    ("It began on May 3. It was cold. Two weeks later it ended.", "Two weeks later = 2019-05-13/2019-05-19"),
    ("On 3 May 2018 they met, and that night they left.", "that night = 2018-05-03"),
    ("On 3 May 2018 they met. They had fought two days earlier.", "two days earlier = 2018-05-01"),
    ("It fell in 2011 and rose the following year.", "the following year = 2012"),
    ("It came two years after the 2011 uprising.", "two years after the 2011 = 2013"),
    ("It came some three weeks before May 30, 2018.", "some three weeks before May 30, 2018 = 2018-05-07~/2018-05-13~"),
    ("On May 3 they met. The next morning they left.", "The next morning = 2019-05-04"),
    ("On May 3 they met. A day later they left. The following day they returned.", "The following day = 2019-05-05"),
  ])
func anchoredDates(text: String, expected: String) {
  #expect(dates(text).last == expected)
}

@Test(
  "what is told by its distance from no date, or from one told less exactly, is left",
  arguments: [
    "A day later they left.", "They came back the next day.", "It came two years after the accord.", "that night", "the same year",
    "the last day of talks", "the day before the vote", "for the next two hours", "the last year of the war",
  ])
func unanchored(text: String) {
  #expect(dates(text) == [])
}

@Test("no day is counted from a year, from a date of the saying alone, or from one long before")
func notAnchored() {
  #expect(dates("It began in 2011. The next day it rained.") == ["2011 = 2011"])
  #expect(dates("It was over, he said on Monday. A day later it rained.") == ["Monday = 2019-12-16"])
  #expect(dates("It began on May 3. It rained. It froze. It snowed. A day later it ended.") == ["May 3 = 2019-05-03"])
}

@Test("what a date was counted from is told")
func references() {
  let article = CalendarDate.day(2019, 12, 19)
  func reference(_ string: String) -> String? {
    let text = Text(string)
    return DateExpressions.find(in: text, tokens: Tokenizer.tokens(in: text, text.range)).last?.reference(in: article)?.edtf
  }
  #expect(reference("last month") == "2019-12-19")
  #expect(reference("on May 3, 2018") == nil)
  #expect(reference("on May 3, 2018, and a day later") == "2018-05-03")
  #expect(reference("on Monday and a day later") == "2019-12-16")
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
    ("mid-2019", "mid-2019 = 2019-05-02~/2019-09-01~"), ("born in '86", "'86 = 1986"), ("the '90s", "'90s = 1990-01-01/1999-12-31"),
    ("in the 1940's, she", "1940's = 1940-01-01/1949-12-31"), ("of 2010's riots", "2010 = 2010"),
    ("in the early 1990s", "early 1990s = 1990-01-01~/1993-05-02~"), ("in June ’09", "June ’09 = 2009-06"),
    ("the 19th century", "19th century = 1801-01-01/1900-12-31"), ("host 2014 Oscars", "2014 = 2014"), ("by 2030", "2030 = 2030"),
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
    "the spring offensive", "his fall from grace", "a lost weekend", "the Arab Spring", "aged 20s", "first half of the match",
    "the office Christmas party", "built in two weeks", "will be the fifth coach of the club in four years",
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

@Test(
  "whatever words of dates and numbers stand beside each other, what is found is in order, in the text, and resolves",
  arguments: 0..<300)
func anyWordsOfDates(seed: UInt64) {
  let words =
    """
    the a last next this past coming few several two twenty 3 5 12 31 2011 '86 1990s 2008-09 May Dec. January Monday day days week weekend month \
    months year years decade century hours ago later earlier before after following previous same that night morning spring summer winter of in \
    from to between and - , . early end first third quarter half around about more than will said now time ' 's over at least million dozens of \
    per cent % $ 600-800 .5 people km hundred thousand twice or so plus + tens scores to through until
    """.split(whereSeparator: \.isWhitespace).map(String.init)
  var random = SeededRandom(seed &+ 7_000)
  let phrase = (0..<120).map { _ in
    (words.randomElement(using: &random) ?? "") + (Int.random(in: 0..<8, using: &random) == 0 ? "" : " ")
  }
  check(Text(phrase.joined()))
}

@Test("bytes of any kind are read without a trap", arguments: 0..<200)
func anyBytes(seed: UInt64) {
  var random = SeededRandom(seed &+ 9_000)
  let alphabet = Array("0123456789-/.,:'$% MayDec stthnd".utf8)
  let bytes = (0..<400).map { _ in
    Int.random(in: 0..<4, using: &random) == 0
      ? UInt8.random(in: 0...255, using: &random) : alphabet.randomElement(using: &random) ?? 0x20
  }
  check(Text(String(decoding: bytes, as: UTF8.self)))
}

private func check(_ text: Text) {
  var context = DateContext()
  for sentence in SentenceSplitter.sentences(in: text, text.range) {
    let tokens = Tokenizer.tokens(in: text, sentence)
    let dates = DateExpressions.find(in: text, tokens: tokens, context: &context)
    var end = sentence.lowerBound
    for date in dates {
      #expect(date.range.lowerBound >= end && !date.range.isEmpty && date.range.upperBound <= sentence.upperBound)
      end = date.range.upperBound
      for article in [(2019, 12, 19), (2020, 2, 29), (1, 1, 1), (9999, 12, 31)] {
        guard let day = CalendarDate.day(article.0, article.1, article.2) else { continue }
        if let resolved = date.resolved(against: day) {
          #expect(resolved.firstDay <= resolved.lastDay && CalendarDate(edtf: resolved.edtf) == resolved)
        }
        _ = date.resolved(against: CalendarDate(firstDay: day.firstDay - 20, lastDay: day.lastDay + 20))
      }
    }
    end = sentence.lowerBound
    for number in NumberExpressions.find(in: text, tokens: tokens, dates: dates) {
      #expect(number.range.lowerBound >= end && !number.range.isEmpty && number.range.upperBound <= sentence.upperBound)
      #expect(number.lower <= number.upper && number.upper.isFinite && dates.allSatisfy { !$0.range.overlaps(number.range) })
      end = number.range.upperBound
    }
  }
}
