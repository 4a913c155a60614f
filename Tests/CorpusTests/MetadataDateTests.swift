import Language
import Testing

@testable import Corpus

@Test(
  "metadata's notations of a day are read as the day that is written",
  arguments: [
    ("2019-11-19", "2019-11-19"), ("2019-11-19T10:00:00Z", "2019-11-19"), ("2019-11-19T23:30:00.123-08:00", "2019-11-19"),
    ("2019-11-19 10:00:00 +0100", "2019-11-19"), ("20191119", "2019-11-19"), ("20191119T100000Z", "2019-11-19"),
    ("20191119100000", "2019-11-19"), ("2019-W47-2", "2019-11-19"), ("2019-W472", "2019-11-19"),
    ("2019-W47", "2019-11-18/2019-11-24"),
    ("2019-323", "2019-11-19"), ("2019-11", "2019-11"), ("2019", "2019"), ("2019/11/19 10:00", "2019-11-19"),
    ("2019.11.19", "2019-11-19"), ("2019年11月19日", "2019-11-19"), ("2019年11月", "2019-11"),
    ("Tue, 19 Nov 2019 10:00:00 GMT", "2019-11-19"), ("Tue, 19 Nov 2019 23:59:59 -0800", "2019-11-19"),
    ("19 Nov 19 10:00 EST", "2019-11-19"), ("Tuesday, 19-Nov-19 10:00:00 GMT", "2019-11-19"),
    ("Sat, 3 Jan 98 09:00 UT", "1998-01-03"),
    ("Tue Nov 19 10:00:00 2019", "2019-11-19"), ("Tue Nov 19 10:00:00 +0000 2019", "2019-11-19"), ("Tue Nov 19 2019", "2019-11-19"),
    ("Tue Nov 19 2019 10:00:00 GMT+0100 (CET)", "2019-11-19"), ("November 19, 2019 at 3:45 p.m. EST", "2019-11-19"),
    ("Published Nov. 19th, 2019, 3:45pm", "2019-11-19"), ("19.11.2019", "2019-11-19"), ("19.11.2019, 10:00", "2019-11-19"),
    ("19.11.19", "2019-11-19"), ("03.04.2019", "2019-04-03"), ("11/19/2019 10:00:00 AM", "2019-11-19"),
    ("19/11/2019", "2019-11-19"),
    ("4/4/2019", "2019-04-04"), ("1574168580", "2019-11-19"), ("1574168580123", "2019-11-19"), ("1574168580.25", "2019-11-19"),
    ("19. November 2019 um 10:00 Uhr", "2019-11-19"), ("3. März 2019", "2019-03-03"), ("19 août 2019 à 08h12", "2019-08-19"),
    ("mar. 19 nov. 2019", "2019-11-19"), ("19 de noviembre de 2019", "2019-11-19"), ("19 de março de 2019", "2019-03-19"),
    ("martedì 19 novembre 2019", "2019-11-19"), ("19 listopada 2019", "2019-11-19"), ("19 ноября 2019, 10:00", "2019-11-19"),
    ("19 Kasım 2019", "2019-11-19"), ("November 2019", "2019-11"),
  ])
func metadataDates(written: String, edtf: String) {
  let found = MetadataDate(written)
  #expect(found?.date.edtf == edtf)
  #expect(found?.doubt == nil)
}

@Test(
  "what stands for no date is none",
  arguments: [
    "", "0001-01-01T00:00:00", "1970-01-01", "1970-01-01T00:00:00Z", "0", "2019-13-01", "2019-02-30", "31.13.2019", "2519-11-19",
    "9999-12-31", "3 hours ago", "yesterday", "Nov 19", "19:45", "12345", "page 2019 of 4000", "32 Nov 2019", "-1", "null",
    "2019-W60-1", "2019-400",
  ])
func noMetadataDates(written: String) { #expect(MetadataDate(written) == nil) }

@Test("a day and a month that may be changed for each other are kept apart by the language, or both are thought of")
func ambiguousFigures() throws {
  #expect(MetadataDate("03/04/2019", language: "en-US")?.date.edtf == "2019-03-04")
  #expect(MetadataDate("03/04/2019", language: "en_GB")?.date.edtf == "2019-04-03")
  #expect(MetadataDate("03/04/2019", language: "fr")?.date.edtf == "2019-04-03")
  let open = try #require(MetadataDate("03/04/2019", language: "en"))
  #expect(open.date.edtf == "2019-03-04~/2019-04-03~")
  #expect(open.doubt == "written 3/4/2019, which may be 3 Apr 2019 or 4 Mar 2019")
}
