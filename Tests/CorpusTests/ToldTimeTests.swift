import Language
import Testing

@testable import Corpus

@Suite("The time that a sentence tells of") struct ToldTimeTests {
  private func times(_ sentences: [String], date: CalendarDate?) -> [ToldTime] {
    var samples = EventSamples()
    samples.add("a.txt", date: date, ["Title"] + sentences)
    let material = EventMaterial(articles: samples.articles, actors: samples.actors)
    return material.sentences.dropFirst().map { ToldTime($0, articleDays: material.articleDays[0]) }
  }

  @Test("is the news without a date or with one of those weeks, and another time when all dates lie far from it")
  func dated() {
    let found = times(
      [
        "The games begin.", "The games begin on Friday.", "The games of 2007 were small.",
        "The games of 2007 and those of this May differ.",
      ], date: CalendarDate.day(2014, 5, 6))
    #expect(found[0] == .news && found[1] == .news && found[3] == .open)
    guard case .elsewhen(let days) = found[2] else { return #expect(Bool(false), "\(found[2])") }
    #expect(days.count == 365)
  }

  @Test("is known of an article without a date by a year alone, and by nothing shorter")
  func undated() {
    let found = times(["The games of 2007 were small.", "The games began on 3 May 2007."], date: nil)
    #expect(found[0].excludes(.news) && found[1] == .open)
  }

  @Test("excludes what is of another time, and what tells of several excludes nothing")
  func excludes() {
    let (one, other) = (ToldTime.elsewhen(0...364), ToldTime.elsewhen(400...500))
    #expect(one.excludes(other) && one.excludes(.news) && ToldTime.news.excludes(one))
    #expect(!one.excludes(.elsewhen(300...420)) && !one.excludes(.open) && !ToldTime.news.excludes(.news))
  }
}

@Suite("The day in an agency's dateline") struct DatelineDateTests {
  @Test("is no date of what its sentence tells; those of the sentence itself are")
  func dateline() throws {
    func dates(_ body: String) throws -> [String] {
      let path = "a.txt"
      let reading = try #require(ArticleReader.read(Array("A bus plunges into a ravine\n\n\(body)\n".utf8), path: path).first)
      let article = Article(
        id: ArticleID(path: path), textHash: ContentHash(of: reading.text), text: reading.text, blocks: reading.blocks,
        metadata: reading.metadata)
      return ArticleAnalyser(tagger: LinearNameTagger()).analyse(article).dates.map { article.text.string($0.range) }
    }
    let told = "At least 24 people were killed when a bus plunged into a ravine near Cusco on Saturday, police said."
    let dated = try dates("LIMA, March 5 (Reuters) - \(told)")
    #expect(dated.count == 1 && dated.allSatisfy { $0.hasSuffix("Saturday") }, "\(dated)")
    #expect(try dates("On March 5 the ministry spoke - at length. \(told)").count == 2)
  }
}
