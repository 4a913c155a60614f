import Language
import Testing

@testable import Corpus

/// The articles of some texts after their dates were judged by one another, in order of their paths.
private func dated(_ texts: [String: String]) throws -> [AnalysedArticle] {
  let analyser = ArticleAnalyser(tagger: LinearNameTagger())
  let articles = try texts.sorted { $0.key < $1.key }.map { path, text in
    let reading = try #require(try ArticleReader.read(Array(text.utf8), path: path).first)
    let article = Article(
      id: ArticleID(path: path), textHash: ContentHash(of: reading.text), text: reading.text, blocks: reading.blocks,
      metadata: reading.metadata)
    return AnalysedArticle(article: article, analysis: analyser.analyse(article))
  }
  return ArticleDater().dated(articles, actors: RuleActorResolver().actors(in: articles))
}

private func date(_ path: String, _ texts: [String: String]) throws -> ArticleDate {
  try #require(try dated(texts).first { $0.article.id.path == path }).article.metadata.date
}

private let background =
  "Fishing crews of both countries have quarrelled over the herring banks for years, and courts have settled nothing."

/// An article on the invented herring treaty, with a byline of its own and one sentence of news.
private func herring(_ byline: String, _ news: String) -> String {
  """
  Norway and Iceland quarrel over herring treaty

  \(byline)

  \(news) The herring treaty between Norway and Iceland divides the catch of the northern banks.

  \(background)

  Norway says the herring treaty is unfair, and Iceland says that Norway broke the herring treaty first.
  """
}

@Test("a printed year that the weekdays beside dates do not fit is doubted, and the year that they fit is reckoned with")
func weekdaysAgainstYears() throws {
  let wrong = try date(
    "a",
    [
      "a": herring(
        "By Ana Lopez December 31, 2020",
        "On Monday, December 30, the ministers met, and on Friday, December 27, they had quarrelled.")
    ])
  #expect(wrong.date?.edtf == "2019-12-31")
  #expect(wrong.printed == "December 31, 2020")
  #expect(wrong.basis == .printed)
  #expect(wrong.doubt == "printed 31 Dec 2020, but “Monday, December 30” fits 2019 and not 2020")
  #expect(wrong.reference?.isApproximate == true && wrong.isOtherThanPrinted)
  let right = try date(
    "a",
    [
      "a": herring(
        "By Ana Lopez December 31, 2019",
        "On Monday, December 30, the ministers met, and on Friday, December 27, they had quarrelled.")
    ])
  #expect(right.doubt == nil && right.date?.edtf == "2019-12-31" && !right.isOtherThanPrinted)
}

@Test("a weekday printed with the date itself tells its year")
func printedWeekdays() throws {
  let wrong = try date("a", ["a": herring("Published: Monday, December 30, 2020", "The ministers met at last.")])
  #expect(wrong.doubt == "printed 30 Dec 2020, but it was no Monday then")
  let right = try date("a", ["a": herring("Published: Wednesday, December 30, 2020", "The ministers met at last.")])
  #expect(right.doubt == nil && right.date?.edtf == "2020-12-30")
}

@Test("a date that lies a year away from all other articles of its story is doubted and put beside them")
func aYearAwayFromTheStory() throws {
  let texts = [
    "a": herring("By Ana Lopez December 28, 2019", "Ministers of Norway and Iceland signed the treaty in Oslo."),
    "b": herring("By Tom Hill December 29, 2019", "Norway sent the treaty to its parliament."),
    "c": herring("By Eva Berg December 30, 2019", "Iceland sent the treaty to its parliament."),
    "d": herring("By Jon Falk December 31, 2020", "The parliament of Norway debated the treaty."),
    "e": herring("By Ida Holm January 2, 2020", "The parliament of Iceland debated the treaty."),
  ]
  let moved = try date("d", texts)
  #expect(moved.date?.edtf == "2019-12-31")
  #expect(moved.doubt == "printed 31 Dec 2020, but the other articles of the story are from 2019")
  for path in ["a", "b", "c", "e"] { #expect(try date(path, texts).doubt == nil) }
}

@Test("a year that is printed twice is believed, though the story was told a year before")
func twicePrintedYear() throws {
  func story(_ byline: String) -> [String: String] {
    [
      "a": herring(byline, "A court upheld the herring treaty that the ministers signed in December 2018."),
      "b": herring("By Omar Lee December 28, 2018", "The ministers signed the herring treaty."),
      "c": herring("By Eva Lund December 29, 2018", "The ministers have signed the herring treaty."),
    ]
  }
  let twice = try date("a", story("on December 30, 2019 at 4:31 AM, updated December 30, 2019 at 8:33 AM"))
  #expect(twice.date?.edtf == "2019-12-30")
}

@Test("an article that says how many years ago the year lies that it names is believed")
func yearsAgo() throws {
  func story(_ words: String) -> [String: String] {
    [
      "a": herring(
        "Published: September 10, 2012",
        "A court today found the ministers guilty \(words). On September 10, 2010 they broke the herring treaty."),
      "b": herring("By Omar Lee September 10, 2010", "The ministers broke the herring treaty on Friday."),
      "c": herring("By Eva Lund September 11, 2010", "The ministers have broken the herring treaty."),
    ]
  }
  let told = try date("a", story("of a deed exactly two years ago"))
  #expect(told.doubt == nil && told.date?.edtf == "2012-09-10")
}

@Test("figures that may be two days are the one on which the story was told")
func figuresOfTheStory() throws {
  let texts = [
    "a": herring("Posted 2/3/2009", "The ministers signed the herring treaty."),
    "b": herring("By Omar Lee February 4, 2009", "The ministers have signed the herring treaty."),
  ]
  let found = try date("a", texts)
  #expect(found.date?.edtf == "2009-02-03" && found.doubt == nil && found.basis == .printed)
  let alone = try date("a", texts.filter { $0.key == "a" })
  #expect(alone.doubt != nil && alone.date?.edtf == "2009-02-03~/2009-03-02~")
}

@Test("two articles a year apart doubt neither: nobody can tell which is wrong")
func twoArticlesDoubtNeither() throws {
  let texts = [
    "a": herring("By Ana Lopez December 28, 2019", "Ministers of Norway and Iceland signed the treaty in Oslo."),
    "b": herring("By Tom Hill December 29, 2020", "Norway sent the treaty to its parliament."),
  ]
  #expect(try date("a", texts).doubt == nil)
  #expect(try date("b", texts).doubt == nil)
}

@Test("what one article announces for a day and another tells of a weekday decides between years")
func announcedAndTold() throws {
  let texts = [
    // 8 January is a Wednesday in 2020, and a Friday in 2021; so for 10 January.
    "a": herring(
      "",
      "The prime minister of Norway is expected in Iceland on January 8, Iceland said. The king of Iceland will travel to Norway on January 10."
    ),
    "b": herring(
      "",
      "The prime ministers of Norway and Iceland met in Iceland on Wednesday. The king of Iceland travelled to Norway on Friday."),
    "c": herring("Last update: April 26, 2024\n\nBy Ana Lopez December 30, 2020", "Norway wants another treaty."),
  ]
  let printed = try date("c", texts)
  #expect(printed.date?.edtf == "2019-12-30")
  let doubt = try #require(printed.doubt)
  #expect(doubt.contains("“January ") && doubt.contains("day”") && doubt.contains("Jan 2020"))
  let told = try date("b", texts)
  #expect(told.basis == .inferred && told.date?.isApproximate == true)
  #expect(told.date?.overlaps(try #require(CalendarDate(edtf: "2020-01-10/2020-01-16"))) == true)
}

@Test("an undated article of a dated story appeared about when the others did, and says that it is inferred")
func undatedAmongDated() throws {
  let texts = [
    "a": herring("By Ana Lopez December 28, 2019", "Ministers of Norway and Iceland signed the herring treaty in Oslo on Friday."),
    "b": herring("By Tom Hill December 28, 2019", "Norway and Iceland signed the herring treaty in Oslo on Friday, December 27."),
    "c": herring("", "Ministers of Norway and Iceland signed the herring treaty in Oslo on Friday."),
  ]
  let found = try date("c", texts)
  #expect(found.basis == .inferred && found.printed == nil && found.doubt == nil)
  let day = try #require(found.date)
  #expect(day.isApproximate && day.isSingleDay)
  #expect(day.gap(to: try #require(CalendarDate(edtf: "2019-12-28"))) <= 3)
  #expect(day.short.hasPrefix("c. "))
}

@Test("without a dated article or the news' own date an article stays undated")
func undatedStaysUndated() throws {
  let alone = try date(
    "a", ["a": herring("", "The quarrel began in 2011 and grew on March 3, 2014, when a boat sank. On Monday the ministers met.")])
  #expect(alone == .unknown)
  let dated = [
    "a": herring("", "The ministers met on Monday."),
    "b": "Bakers strike in Lima\n\nBy Rosa Paz May 3, 2018\n\nBakers in Lima, Peru, left their ovens cold on Thursday.",
  ]
  #expect(try date("a", dated) == .unknown)
}

@Test("the news' own complete date with its weekday dates an article that nothing else dates")
func newsOwnDate() throws {
  let found = try date("a", ["a": herring("", "On Monday, December 30, 2019, the ministers of Norway and Iceland met in Oslo.")])
  if let day = found.date {
    #expect(found.basis == .inferred && day.isApproximate)
    #expect(day.overlaps(try #require(CalendarDate(edtf: "2019-12-30/2020-01-31"))))
  }
}

@Test("dates come out the same however the articles are handed in, and what metadata states is kept")
func datingIsDeterministic() throws {
  let texts = [
    "a": herring("By Ana Lopez December 28, 2019", "Ministers signed the treaty in Oslo on Friday."),
    "b": herring("", "Ministers signed the treaty in Oslo on Friday."),
    "c": herring("", "Norway sent the treaty to its parliament last week."),
  ]
  let first = try dated(texts).map(\.article.metadata.date)
  for _ in 0..<3 { #expect(try dated(texts).map(\.article.metadata.date) == first) }
}

@Test("relative dates of a doubted article are resolved with the better date, and told as approximate")
func doubtTravels() throws {
  let text = herring(
    "By Ana Lopez December 31, 2020",
    "On Monday, December 30, the ministers met. Norway and Iceland signed the herring treaty last month.")
  let article = try #require(try dated(["a": text]).first)
  let reference = article.article.metadata.date.reference
  let lastMonth = try #require(article.analysis.dates.first { article.article.text.string($0.range) == "last month" })
  #expect(lastMonth.resolved(against: reference)?.edtf == "2019-11~")
}
