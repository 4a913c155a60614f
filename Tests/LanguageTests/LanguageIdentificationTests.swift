import Testing

@testable import Language

private func language(of string: String, stated: String? = nil) -> String? {
  let text = Text(string)
  return LanguageIdentification.language(of: text, in: [text.range], stated: stated)
}

@Test("a paragraph of news tells its language", arguments: NewsParagraphs.byLanguage)
func newsParagraph(tag: String, paragraph: String) {
  #expect(language(of: paragraph) == tag)
}

@Test(
  "a headline is too little to tell by",
  arguments: ["Turkey and Libya sign deal", "Türkei und Libyen einigen sich", "日本", "Да и нет"])
func headline(_ headline: String) {
  #expect(language(of: headline) == nil)
}

@Test(
  "what has no words has no language",
  arguments: [
    "", "  \n ", "12 345 678 — 90 % (11.11.2011) 3:2 4:1 17 18 19 20 21 22 23 24 25",
    "xqz vrtk plmn hgfd wrtz qwrp xcvb mnbv lkjh gfds rtzw pqrs tvwx zzkk brtg klmp qrst vwxz hgtr plkj mnbt vcxz qwrt zxcv",
  ])
func noWords(_ string: String) {
  #expect(language(of: string) == nil)
}

@Test("English that quotes another language is English")
func foreignQuotes() throws {
  let english = try #require(NewsParagraphs.byLanguage.first { $0.0 == "en" }).1
  let german = try #require(NewsParagraphs.byLanguage.first { $0.0 == "de" }).1
  #expect(language(of: english + " “" + german.prefix(150) + "”") == "en")
  #expect(language(of: english + " He wrote: «Мы не ведём переговоров с террористами»; ‹我们不知道› was the answer.") == "en")
  #expect(language(of: german + " „" + english.prefix(120) + "“") == "de")
}

@Test("a text is told by more than its beginning")
func mixedTexts() throws {
  let english = try #require(NewsParagraphs.byLanguage.first { $0.0 == "en" }).1
  let french = try #require(NewsParagraphs.byLanguage.first { $0.0 == "fr" }).1
  let long = english + "\n\n" + String(repeating: french + "\n\n", count: 20)
  #expect(language(of: long) == "fr")
}

@Test("what a page states stands where the text does not clearly say otherwise")
func statedLanguage() throws {
  func paragraph(_ tag: String) throws -> String { try #require(NewsParagraphs.byLanguage.first { $0.0 == tag }).1 }
  #expect(language(of: "Breaking news", stated: "en-GB") == "en-GB", "too little text")
  #expect(language(of: try paragraph("en"), stated: "en-us") == "en-US", "more exact than the text, in the usual case")
  #expect(language(of: try paragraph("de"), stated: "en") == "de", "a page of a template that was never translated")
  #expect(language(of: try paragraph("zh"), stated: "zh-hant-TW") == "zh-Hant-TW")
  #expect(language(of: try paragraph("nb"), stated: "no") == "no")
  #expect(language(of: try paragraph("en"), stated: "x; drop") == "en", "what is no tag is not believed")
  #expect(language(of: "Breaking news", stated: "und") == nil)
}

@Test("any bytes of a valid text can be looked at, in any spans")
func anySpans() {
  let text = Text("Ünïcödé — 日本語の文章です。 Это текст. " + String(repeating: "a", count: 5000) + "é")
  for start in stride(from: 0, to: 90, by: 1) {
    let parts = [
      ByteRange(bytes: start..<start + 7), ByteRange(bytes: start + 9..<text.bytes.count), ByteRange(bytes: 5000..<90_000),
    ]
    _ = LanguageIdentification.language(of: text, in: parts)
  }
}
