import Corpus
import Foundation
import Language
import Testing

@testable import Reader

private let news =
  "The herring treaty between Norway and Iceland was signed in Oslo, and the herring treaty divides the northern banks."

@Suite("Dates as they are shown")
struct ArticleDatesTests {
  private let texts = [
    ("a.txt", "Herring treaty\n\nBy Ana Lopez December 31, 2020\n\nOn Monday, December 30, the ministers met. \(news)"),
    ("b.txt", "Herring treaty\n\nBy Tom Hill December 30, 2019\n\nOn Monday the ministers met. \(news)"),
    ("c.txt", "Herring treaty\n\nOn Monday the ministers met. \(news)"),
  ]

  @Test("a pane's head shows a doubtful date with a question mark, and an inferred one with c.")
  func paneHeads() throws {
    let reader = try Scenario(texts.map { (path: $0.0, text: $0.1) }, size: "160x24")
    let screen = reader.screen.joined(separator: "\n")
    #expect(screen.contains("31 Dec 2019?"))
    #expect(screen.contains("30 Dec 2019") && !screen.contains("30 Dec 2019?"))
    #expect(screen.contains("c. "))
  }

  @Test("notices tell each doubt once, in words")
  func doubtsAmongNotices() throws {
    let reader = try Scenario(texts.map { (path: $0.0, text: $0.1) }, size: "160x24")
    try reader.press("gm")
    let told = reader.screen.filter { $0.contains("printed 31 Dec 2020, but “Monday, December 30” fits 2019 and not 2020") }
    #expect(told.count == 1)
  }

  @Test("synoptic articles tells the date to reckon with beside the printed words, the basis and the doubt")
  func listedDates() throws {
    let sandbox = try CommandSandbox(Dictionary(uniqueKeysWithValues: texts))
    let rows = try sandbox.run("articles", sandbox.corpus).objects()
    #expect(rows.map { $0["article"] as? String } == ["a.txt", "b.txt", "c.txt"])
    #expect(rows[0]["date"] as? String == "2019-12-31")
    #expect(rows[0]["date_printed"] as? String == "December 31, 2020")
    #expect(rows[0]["date_basis"] as? String == "printed")
    #expect((rows[0]["date_doubt"] as? String)?.hasPrefix("printed 31 Dec 2020") == true)
    #expect(rows[1]["date_doubt"] is NSNull)
    #expect(rows[2]["date_basis"] as? String == "inferred")
    #expect((rows[2]["date"] as? String)?.contains("~") == true)
  }

  /// Tells an analysis in which all articles appeared in another year.
  private func move(_ reader: Scenario, to year: Int) throws {
    let date = ArticleDate(date: try required(CalendarDate.year(year)), printed: nil, basis: .inferred)
    let analysis = reader.state.analysis
    let articles = analysis.articles.map { AnalysedArticle(article: $0.article.reckoning(date), analysis: $0.analysis) }
    reader.send(.pipeline(.analysed(CorpusAnalysis(articles: articles, actors: analysis.actors, events: analysis.events))))
  }

  @Test("what is decided and gives articles other dates says how many, and names them among the notices; nothing else does")
  func changedByDecision() throws {
    let reader = try Scenario(texts.map { (path: $0.0, text: $0.1) }, names: ["Norway", "Iceland"])
    try move(reader, to: 1999)
    #expect(reader.status == "" && reader.state.notices.isEmpty)
    reader.perform("merge-actors Norway = Iceland")
    reader.answer()
    try move(reader, to: 2001)
    #expect(reader.status == "3 article dates changed (gm): Norway and Iceland are one, saved in .synoptic")
    let told = try required(reader.state.notices.first)
    #expect(told.hasPrefix("3 article dates changed with what was said last: ") && told.contains("2001, was 1999"))
    try move(reader, to: 2002)
    #expect(reader.state.notices == [told])
  }
}
