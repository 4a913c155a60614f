import Language
import Testing

@testable import Corpus

private func metadata(_ string: String, path: String = "story.txt") throws -> ArticleMetadata {
  try #require(try ArticleReader.read(Array(string.utf8), path: path).first).metadata
}

private let paragraph =
  "The council met in the capital for the third time in a month, and its members agreed on little but the date of the next meeting."
private let story = "Council fails to agree\n\n\(paragraph)\n\n\(paragraph)\n\n\(paragraph)"

@Test("a picture's credit is no source, a source line is")
func statedSources() throws {
  #expect(try metadata("Council fails\n\nSource: Ana Lopez / Reuters\n\n\(paragraph)").source == .unknown)
  #expect(
    try metadata(story + "\n\nSource: Al Jazeera and news agencies").source == SourceAttribution(name: "Al Jazeera", basis: .stated)
  )
  #expect(
    try metadata(story + "\n\nSource: Hill Country Gazette").source
      == SourceAttribution(name: "Hill Country Gazette", basis: .stated))
  #expect(try metadata(story + "\n\nSource: Agencies").source == .unknown)
}

@Test("a dateline and the title's last words tell the source too")
func sourcesOfDatelineAndTitle() throws {
  let agency = try metadata("Council fails\n\nTRIPOLI, Dec 19 (Reuters) - \(paragraph)")
  #expect(agency.source == SourceAttribution(name: "Reuters", basis: .stated))
  let site = try metadata("Council fails | BBC News\n\n\(paragraph)")
  #expect(site.source == SourceAttribution(name: "BBC", basis: .stated))
  #expect(site.title == "Council fails")
}

@Test(
  "a file's or folder's name tells the source where the text does not",
  arguments: [
    ("2019-12-19_aljazeera_libya.txt", "Al Jazeera"), ("reuters/17.txt", "Reuters"), ("www.bbc.co.uk_news_1.txt", "BBC"),
    ("trt_world/3.txt", "TRT World"),
    ("the guardian/3.txt", "The Guardian"), ("notes-on-the-national-time.txt", nil), ("000_8ebaefe415993ac2.txt", nil),
    ("news/story.txt", nil),
  ] as [(String, String?)])
func sourcesOfPaths(path: String, name: String?) throws {
  #expect(try metadata(story, path: path).source == (name.map { SourceAttribution(name: $0, basis: .inferred) } ?? .unknown))
}

@Test(
  "the byline names the writers, not their outlet",
  arguments: [
    ("By Ana Lopez", "Ana Lopez", nil), ("Reuters Staff", nil, "Reuters"), ("By AFP", nil, "AFP"),
    ("Written by Jean-Paul O’Neill", "Jean-Paul O’Neill", nil),
    ("By Ahmed Elumami and Ana de la Cruz, Reuters", "Ahmed Elumami and Ana de la Cruz", "Reuters"),
  ] as [(String, String?, String?)])
func bylines(line: String, writers: String?, outlet: String?) throws {
  let found = try metadata("Council fails to agree\n\n\(line)\n\n\(paragraph)")
  #expect(found.byline == writers)
  #expect(found.source.name == outlet)
}

@Test(
  "a line under the title that names a place or an outlet beside the day tells the day; one that tells what happened does not",
  arguments: [
    ("BRUSSELS, March 12, 2024 (Continental Press Agency)", true), ("BRUSSELS, March 12, 2024", true),
    ("Asia Meridian Daily, Thursday, March 14, 2024", true), ("Ljubljana Herald, 23 April 2024, by Nina Potočnik", true),
    ("Brussels (dpa) 12 March 2024", true), ("Attack on the Capital: March 12, 2024", false),
    ("What happened in Brussels, March 12, 2024", false), ("Brussels, March 12, 2024 was a day like others", false),
  ])
func placedDays(line: String, isDay: Bool) throws {
  let found = try metadata("Council fails to agree\n\n\(line)\n\n\(paragraph)\n\n\(paragraph)")
  #expect((found.date.date != nil) == isDay)
  #expect(found.title == "Council fails to agree")
}

@Test("the printed date of publication is taken, and a late update or another date is doubted")
func printedDates() throws {
  let plain = try metadata("Council fails\n\nBy Ana Lopez December 30, 2020\n\n\(paragraph)").date
  #expect(plain == ArticleDate(date: CalendarDate(edtf: "2020-12-30"), printed: "December 30, 2020", basis: .printed))
  let updated = try metadata("Last update: April 26, 2024 20:38\n\nCouncil fails\n\nBy Ana Lopez December 30, 2020\n\n\(paragraph)")
    .date
  #expect(updated.date?.edtf == "2020-12-30")
  #expect(updated.doubt == nil && updated.updated?.edtf == "2024-04-26")
  let before = try metadata("Last update: April 26, 2019\n\nCouncil fails\n\nBy Ana Lopez December 30, 2020\n\n\(paragraph)").date
  #expect(before.doubt?.contains("26 Apr 2019") == true)
  let two = try metadata("Council fails\n\nBy Ana Lopez 30 December 2020\n\nPublished on 2020-11-30\n\n\(paragraph)").date
  #expect(two.date?.edtf == "2020-12-30" && two.doubt?.contains("30 Nov 2020") == true)
  #expect(try metadata("Council fails\n\nUpdated: 2 May 2021\n\n\(paragraph)").date.doubt != nil)
}

@Test(
  "a file's or folder's name tells the date where the text does not",
  arguments: [
    ("2019-12-19_story.txt", "2019-12-19"), ("20191219.txt", "2019-12-19"), ("2019/12/19/story.txt", "2019-12-19"),
    ("a/2019-12/story.txt", "2019-12"),
    ("99999999.txt", nil), ("2019-13-45.txt", nil), ("19-12-19.txt", nil), ("000_8ebaefe415993ac2.txt", nil),
  ] as [(String, String?)])
func datesOfPaths(path: String, edtf: String?) throws {
  let date = try metadata(story, path: path).date
  #expect(date.date?.edtf == edtf)
  #expect(date.basis == (edtf == nil ? .unknown : .fileName))
}

@Test("a dateline's day takes its year from the file's name, and without one the year is said to be missing")
func datelineDates() throws {
  let text = "Council fails\n\nTRIPOLI, Dec 17 (Reuters) - \(paragraph)"
  let dated = try metadata(text, path: "2019-12-19.txt").date
  #expect(dated.date?.edtf == "2019-12-17" && dated.printed == "Dec 17" && dated.basis == .printed)
  let yearless = try metadata(text).date
  #expect(yearless.date == nil && yearless.printed == "Dec 17" && yearless.doubt == "the year is not printed")
}

/// The head of an article whose file states something beside its text.
private func head(of string: String = story, path: String = "story.html", _ stated: StatedMetadata) -> ArticleHead {
  let text = Text(string)
  let paragraphs = ParagraphJoiner(text).paragraphs { _ in false }
  let blocks = paragraphs.map { BlockText(text, $0.range, lineCount: $0.lineCount) }
  return ArticleHead(
    blocks: blocks, kinds: BlockClassifier(blocks).kinds.map { $0 ?? .paragraph }, path: PathClues(path), stated: stated)
}

@Test(
  "an outlet's name in metadata becomes the name that readers know",
  arguments: [
    ("NBC News", nil, "NBC News"), ("The New York Times", nil, "The New York Times"), ("NYT", nil, "The New York Times"),
    ("www.wsj.com", nil, "The Wall Street Journal"), ("@BBCWorld", nil, "BBC"), ("@nytimes", nil, "The New York Times"),
    ("Mail Online", "https://www.dailymail.co.uk/news/1.html", "Daily Mail"), ("CNET - Reviews", nil, "CNET"),
    ("Hill Gazette | News that matters", nil, "Hill Gazette"), ("SFGate", "https://www.sfgate.com/1", "SFGate"),
    ("Hill Country Gazette", "https://hillcountry.example.net/1", "Hill Country Gazette"),
    ("@hillcountry", "https://hillcountrygazette.net/1", "hillcountrygazette.net"), ("https://hill.net/", nil, "hill.net"),
  ] as [(String, String?, String)])
func metadataSources(name: String, address: String?, expected: String) {
  let source = head(of: story, StatedMetadata(source: name, address: address)).source
  #expect(source == SourceAttribution(name: expected, basis: .metadata))
}

@Test(
  "an address tells the source by inference, also of a host that is not known",
  arguments: [
    ("https://www.aljazeera.com/news/2019/12/1.html", "Al Jazeera"), ("https://www.hillgazette.net/a/1", "hillgazette.net"),
    ("http://localhost/1", nil), ("https://web.archive.org/web/2019/x", nil), ("/news/1.html", nil),
  ] as [(String, String?)])
func addressedSources(address: String, name: String?) {
  let source = head(StatedMetadata(address: address)).source
  #expect(source == (name.map { SourceAttribution(name: $0, basis: .inferred) } ?? .unknown))
}

@Test(
  "an article's own voice tells its source when it speaks for one outlet alone",
  arguments: [
    ("“We shall meet again,” the mayor said, speaking to Al Jazeera. His deputy told Al Jazeera that he doubted it.", "Al Jazeera"),
    ("“We shall meet again,” the mayor told TRT World. In an interview with TRT World he named no day.", "TRT World"),
    (
      "“We shall meet again,” a member of the Centre for Foreign Policy Studies told Reuters: “Soon.” He said so in a statement to Reuters.",
      "Reuters"
    ),
    ("“We shall meet again,” the mayor told CNN.", nil), ("The mayor denied it in a statement to Reuters.", nil),
    ("The mayor told CNN on Monday that he agreed, CNN reported. His deputy told CNN that he did not.", nil),
    ("According to CNN, the mayor told CNN that he agreed. His deputy told CNN that he did not.", nil),
    ("The mayor denied it in a statement to Reuters, and told Reuters why. Xinhua reported that he had agreed.", nil),
    ("The mayor told the council that time was short, and told the council why.", nil),
    ("Reuters reported that the mayor had agreed.", nil),
    ("The mayor told Reuters and later told the BBC that he agreed.", nil),
  ] as [(String, String?)])
func ownVoices(sentence: String, name: String?) throws {
  let source = try metadata(story + "\n\n" + sentence).source
  #expect(source == (name.map { SourceAttribution(name: $0, basis: .inferred) } ?? .unknown))
}

@Test("the channels that readers are asked to subscribe to tell whose article it is")
func subscribedChannels() throws {
  let line = "Subscribe to Hillweek channels in Google News or Flipboard. Available for App Store and Google Play!"
  #expect(try metadata(story + "\n\n" + line).source == SourceAttribution(name: "Hillweek", basis: .inferred))
  #expect(try metadata(story + "\n\nSubscribe to our newsletter in Google News").source == .unknown)
}

@Test("metadata's day is taken, with the printed words when they agree and a doubt when they do not")
func statedDates() {
  let byline = "Council fails\n\nBy Ana Lopez December 29, 2019\n\n\(paragraph)"
  let agreed = head(of: byline, StatedMetadata(published: "2019-12-30T01:00:00Z")).date
  #expect(agreed == ArticleDate(date: CalendarDate(edtf: "2019-12-29"), printed: "December 29, 2019", basis: .metadata))
  let other = head(of: byline, StatedMetadata(published: "2019-11-03")).date
  #expect(other.date?.edtf == "2019-11-03" && other.printed == "December 29, 2019")
  #expect(other.doubt == "printed 29 Dec 2019, but the page's data say 3 Nov 2019")
  let local = head(StatedMetadata(address: "https://news.example.net/2019/11/19/story.html", published: "2019-11-20T02:00:00Z"))
    .date
  #expect(local.date?.edtf == "2019-11-19" && local.basis == .metadata && local.doubt == nil)
  let changed = head(StatedMetadata(updated: "2019-11-03")).date
  #expect(changed.date?.edtf == "2019-11-03" && changed.doubt?.contains("last update") == true)
  let addressed = head(StatedMetadata(address: "https://news.example.net/2019/11/19/story.html", updated: "2021-02-01")).date
  #expect(addressed.date?.edtf == "2019-11-19" && addressed.basis == .metadata && addressed.doubt == nil)
  #expect(addressed.updated?.edtf == "2021-02-01")
  #expect(head(StatedMetadata(published: "0001-01-01T00:00:00")).date == .unknown)
}

@Test("figures that may be two days say so, and another line that names one settles them")
func figuresOfTwoDays() throws {
  let open = try metadata("Council fails\n\nPosted 03/04/2014\n\n\(paragraph)").date
  #expect(open.doubt == "written 03/04/2014, which may be 3 Apr 2014 or 4 Mar 2014" && open.printed == "03/04/2014")
  let settled = try metadata("Council fails\n\nPosted 03/04/2014\n\nMarch 4, 2014\n\n\(paragraph)").date
  #expect(settled.date?.edtf == "2014-03-04" && settled.doubt == nil)
  let stated = head(of: "Council fails\n\nPosted 03/04/2014\n\n\(paragraph)", StatedMetadata(published: "2014-04-03")).date
  #expect(stated.date?.edtf == "2014-04-03" && stated.doubt == nil)
}

@Test("a date that is glued to a title's last word is the article's, and no part of the title")
func gluedDates() throws {
  let glued = try metadata("Council agrees on harbour, mayor saysMarch 19,2014\n\n\(paragraph)")
  #expect(glued.title == "Council agrees on harbour, mayor says" && glued.date.date?.edtf == "2014-03-19")
  let told = try metadata("Remembering the flood of March 19, 2014\n\n\(paragraph)")
  #expect(told.title == "Remembering the flood of March 19, 2014" && told.date.date == nil)
}

@Test(
  "date lines are read in the notations that are printed",
  arguments: [
    ("Published: 19 Nov 2019 08:12 GMT", "2019-11-19"), ("19.11.2019", "2019-11-19"), ("2019-11-19T08:12:00Z", "2019-11-19"),
    ("May 24,2005", "2005-05-24"), ("Tuesday, November 19, 2019 3:45 p.m. EST", "2019-11-19"), ("Updated 3 hours ago", nil),
    ("SUNDAY, MARCH 17,2019,9:05 PM", "2019-03-17"), ("Tue Apr 3 2018,07:40 hrs", "2018-04-03"),
    ("4 P. M. OCT. 7,2010", "2010-10-07"),
    ("Quito, Ecuador, May 5,2011/06:00 am (ANS)", "2011-05-05"), ("Posted: 03/04/2014 11:10 am EDT", "2014-03-04"),
    ("03/04/2014 11:10 BST", "2014-04-03"), ("Posted 03/04/2014", "2014-03-04~/2014-04-03~"),
    ("Ana Lopez posted in Road Accidents on Friday, June 7,2013.", "2013-06-07"),
  ] as [(String, String?)])
func dateLines(line: String, edtf: String?) throws {
  let reading = try #require(try ArticleReader.read(Array("Council fails\n\n\(line)\n\n\(paragraph)".utf8), path: "a.txt").first)
  #expect(reading.blocks.map(\.kind) == [.title, .dateLine, .paragraph])
  #expect(reading.metadata.date.date?.edtf == edtf)
}

@Test("a list of sources in capitals is read as one in small letters, and agencies alone are where an outlet took it from")
func listedSources() throws {
  let capitals = try metadata(story + "\n\nSOURCE: AL JAZEERA AND NEWS AGENCIES").source
  #expect(capitals == SourceAttribution(name: "Al Jazeera", basis: .stated))
  #expect(try metadata(story + "\n\nSources: AP, Reuters").source == .unknown)
}

@Test("a paragraph with an agency's dateline is no deck above a picture, and a dateline may have a line of its own")
func datelines() throws {
  let picture = "FILE PHOTO: The council in the capital. REUTERS/Ana Lopez"
  let lead = "ANKARA, Jan 2 2020 (Reuters) - The council voted on Thursday to meet again."
  let read = try ArticleReader.read(
    Array("Council to meet again\n2 January 2020\n\n\(lead)\n\n\(picture)\n\n\(paragraph)".utf8), path: "story.txt")
  let article = try #require(read.first)
  #expect(article.blocks.map(\.kind) == [.title, .dateLine, .paragraph, .caption, .paragraph])
  #expect(article.metadata.source == SourceAttribution(name: "Reuters", basis: .stated))
  let alone = try metadata("COUNCIL TO MEET AGAIN\n\nBenghazi, Jan 9, 2020 (AFP) -\n\n\(paragraph)\n\n\(paragraph)")
  #expect(alone.date.date?.edtf == "2020-01-09" && alone.source.name == "AFP")
}

@Test("a lead of one sentence below the byline is no deck though a picture follows; one above a picture without a byline is")
func leads() throws {
  func kinds(_ text: String) throws -> [Block.Kind] {
    try #require(try ArticleReader.read(Array(text.utf8), path: "story.txt").first).blocks.map(\.kind)
  }
  let lead = "The council voted on Thursday evening to meet again in the capital next week."
  let picture = "Photo: Ana Lopez / Reuters"
  let below = try kinds("Council to meet again\n\nBy Ana Lopez\n\n\(lead)\n\n\(picture)\n\n\(paragraph)\n\n\(paragraph)")
  #expect(below[2] == .paragraph)
  let above = try kinds("Council to meet again\n\n\(lead)\n\n\(picture)\n\n\(paragraph)\n\n\(paragraph)")
  #expect(above[1] == .deck)
}

@Test("a weekday that the printed day is not is told")
func weekdays() throws {
  let wrong = try metadata("Council fails\n\nFriday, 2 January 2020\n\n\(paragraph)").date
  #expect(wrong.date?.edtf == "2020-01-02" && wrong.doubt?.contains("was a Thursday") == true)
  #expect(try metadata("Council fails\n\nThursday, 2 January 2020\n\n\(paragraph)").date.doubt == nil)
}
