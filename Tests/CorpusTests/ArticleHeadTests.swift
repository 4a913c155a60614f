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

@Test("the printed date of publication is taken, and a late update or another date is doubted")
func printedDates() throws {
  let plain = try metadata("Council fails\n\nBy Ana Lopez December 30, 2020\n\n\(paragraph)").date
  #expect(plain == ArticleDate(date: CalendarDate(edtf: "2020-12-30"), printed: "December 30, 2020", basis: .printed))
  let updated = try metadata("Last update: April 26, 2024 20:38\n\nCouncil fails\n\nBy Ana Lopez December 30, 2020\n\n\(paragraph)")
    .date
  #expect(updated.date?.edtf == "2020-12-30")
  #expect(updated.doubt?.contains("26 Apr 2024") == true)
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
