import Foundation
import Language
import Testing

@testable import Corpus

/// Articles that come after all others were compared.
@Suite("Arrivals") struct ArrivalTests {
  private static let harbour = [
    "Ship seized off Derna\n\nThe coast guard seized the freighter Amazon off Derna on November 27, 2019, and arrested nine sailors. Helga Brandvik called the seizure piracy.",
    "Coast guard seizes freighter\n\nNine sailors were arrested when the coast guard seized the freighter Amazon off Derna on November 27, 2019. Yusuf Kharrat said the ship carried arms.",
  ]
  private static let late =
    "Freighter was seized, Kharrat says\n\nThe coast guard seized the freighter Amazon off Derna on November 27, 2019 with nine sailors, Yusuf Kharrat said. Ansgar Vold asked Helga Brandvik for an answer."

  private let analyser = CorpusAnalyser(resolver: RuleActorResolver(), finder: LexicalEventFinder())

  private func analysed(_ text: String, _ path: String) throws -> AnalysedArticle {
    let reading = try #require(try ArticleReader.read(Array(text.utf8), path: path).first)
    let article = Article(
      id: ArticleID(path: path), textHash: ContentHash(of: reading.text), text: reading.text, blocks: reading.blocks,
      metadata: reading.metadata)
    return AnalysedArticle(article: article, analysis: ArticleAnalyser(tagger: LinearNameTagger()).analyse(article))
  }

  private func compared(_ articles: [AnalysedArticle]) throws -> (analysis: CorpusAnalysis, arrivals: ArrivalComparer) {
    let resolved = analyser.resolve(articles)
    let (analysis, arrivals) = analyser.compared(resolved, actors: resolved.found)
    return (analysis, try #require(arrivals))
  }

  /// What is said of some articles when the last ones come one by one.
  private func arriving(_ articles: [AnalysedArticle], last count: Int = 1) throws -> CorpusAnalysis {
    var (analysis, arrivals) = try compared(Array(articles.dropLast(count)))
    for article in articles.suffix(count) {
      let arrival = arrivals.arrival(of: article, in: analysis)
      analysis = analysis.taking(try #require(arrival))
    }
    return analysis
  }

  private func harbour() throws -> [AnalysedArticle] {
    try (Self.harbour + [Self.late]).enumerated().map { try analysed($1, "\($0).txt") }
  }

  /// The shown links of an article, each with its score, by the words of their passages.
  private func links(of path: String, in analysis: CorpusAnalysis) throws -> [Set<String>: Double] {
    let place = try #require(analysis.position(of: ArticleID(path: path)))
    let shown = analysis.events.crossReferences.filter { $0.isShown && ($0.from.article == place || $0.to.article == place) }
    return Dictionary(shown.map { ([analysis.string(of: $0.from), analysis.string(of: $0.to)], $0.score) }, uniquingKeysWith: max)
  }

  // MARK: One article

  @Test("the links of a newcomer are those that comparing all finds") func sameLinks() throws {
    let articles = try harbour()
    let (late, all) = (try links(of: "2.txt", in: arriving(articles)), try links(of: "2.txt", in: compared(articles).analysis))
    #expect(Set(late.keys) == Set(all.keys) && !all.isEmpty)
    for (pair, score) in all { #expect(abs((late[pair] ?? 0) - score) < 0.02) }
  }

  @Test("nothing changes between the articles that were there") func othersStay() throws {
    let articles = try harbour()
    let (before, after) = (try compared(Array(articles.dropLast())).analysis, try arriving(articles))
    #expect(Array(after.articles.prefix(2)).map(\.article.id) == before.articles.map(\.article.id))
    #expect(Array(after.events.crossReferences.prefix(before.events.crossReferences.count)) == Array(before.events.crossReferences))
    #expect(try links(of: "0.txt", in: before).allSatisfy { pair, score in try links(of: "0.txt", in: after)[pair] == score })
    #expect(Array(after.actors.mentions.prefix(2)) == Array(before.actors.mentions))
  }

  @Test("an event that others report keeps its id, and is the newcomer's too") func events() throws {
    let articles = try harbour()
    let (before, after) = (try compared(Array(articles.dropLast())).analysis, try arriving(articles))
    let seizure = try #require(before.events.events.first { $0.articleCount == 2 })
    let told = try #require(after.events.events.first { $0.id == seizure.id })
    #expect(told.articleCount == 3)
    let passage = try #require(told.reports.last?.passage)
    #expect(after.string(of: passage).contains("seized the freighter"))
    #expect(after.events.events(at: passage).first.map { after.events.events[$0].id } == seizure.id)
    let linked = after.links.references(of: passage).filter(\.isShown).flatMap { [$0.from.article, $0.to.article] }
    #expect(Set(linked) == [0, 1, 2])
  }

  @Test("names that are known are known actors, others are new ones") func actors() throws {
    let articles = try harbour()
    let (before, after) = (try compared(Array(articles.dropLast())).analysis, try arriving(articles))
    let kharrat = try #require(before.actors.actors.first { $0.name == "Yusuf Kharrat" })
    #expect(after.actors[kharrat.id]?.mentionCount == kharrat.mentionCount + 2)
    let vold = try #require(after.actors.actors.first { $0.name == "Ansgar Vold" })
    #expect(before.actors[vold.id] == nil && vold.mentionCount == 1 && vold.kind == .person)
    let all = try compared(articles).analysis
    #expect(after.actors.mentions[2] == all.actors.mentions[2])
    for actor in [kharrat.id, vold.id] {
      let rank = try #require(after.actors.rank(of: actor))
      #expect(after.appearances.articles(ofRank: rank).contains(2))
    }
  }

  @Test("a newcomer joins the story that it tells, another one has a story of its own") func stories() throws {
    let articles = try harbour()
    let other = try analysed("Bakery prize\n\nA baker of Lindau won the prize for the best rye bread.", "3.txt")
    let after = try arriving(articles + [other], last: 2)
    #expect(after.stories[after.story(of: 2)].articles == [0, 1, 2])
    #expect(after.stories[after.story(of: 3)].articles == [3])
    #expect(after.stories.flatMap(\.articles).sorted() == [0, 1, 2, 3])
  }

  @Test("an undated newcomer is dated by its neighbours, as when all are compared") func dates() throws {
    let articles = try harbour()
    let (late, all) = (try arriving(articles), try compared(articles).analysis)
    #expect(late.articles[2].article.metadata.date == all.articles[2].article.metadata.date)
  }

  @Test("an article in another language is there, and reports nothing") func otherLanguage() throws {
    let text =
      "Das Schiff\n\nDie Küstenwache hat am Mittwoch vor der Stadt ein Schiff beschlagnahmt und neun Matrosen festgenommen, weil es nach Angaben der Regierung Waffen an Bord hatte."
    let after = try arriving(try harbour().dropLast() + [try analysed(text, "2.txt")])
    #expect(after.position(of: ArticleID(path: "2.txt")) == 2)
    #expect(try links(of: "2.txt", in: after).isEmpty)
  }

  // MARK: Several

  @Test("a newcomer is compared with those that came before it") func second() throws {
    let articles = try harbour()
    let (late, all) = (try arriving(articles, last: 2), try compared(articles).analysis)
    #expect(try Set(links(of: "2.txt", in: late).keys) == Set(links(of: "2.txt", in: all).keys))
    #expect(late.actors.mentions[2] == all.actors.mentions[2])
  }

  @Test("a newcomer finds its story in a library in which not all are compared with all") func large() throws {
    func other(_ number: Int) -> String {
      let names = ["Tobin Ash", "Mira Kolt", "Edda Fjord", "Orson Pell", "Lena Wick"]
      let town = "Port\(["alda", "brune", "cesta", "dolin", "ester", "fanga", "gorse"][number % 7])"
      return
        "Council of \(town) met\n\n\(names[number % 5]) told the council of \(town) that school \(number) will get \(number + 3) new desks. The council of \(town) voted for the plan of \(names[(number + 2) % 5])."
    }
    let others = try (0..<70).map { try analysed(other($0), "a\($0).txt") }
    let articles = try others + harbour()
    let (late, all) = (try arriving(articles), try compared(articles).analysis)
    let path = "2.txt"
    #expect(late.articles.count == 73)
    let (found, expected) = (try links(of: path, in: late), try links(of: path, in: all))
    #expect(Set(found.keys) == Set(expected.keys) && !expected.isEmpty)
    for (pair, score) in expected { #expect(abs((found[pair] ?? 0) - score) < 0.1) }
  }

  // MARK: Going

  @Test("nothing leads to an article that was withdrawn") func withdrawn() throws {
    let articles = try harbour()
    let after = try compared(articles).analysis.withdrawing(ArticleID(path: "1.txt"))
    #expect(after.position(of: ArticleID(path: "1.txt")) == nil)
    let passages = after.articles.indices.flatMap { article in
      after.articles[article].analysis.sentences.indices.map { Passage(article: article, sentence: $0) }
    }
    for passage in passages {
      #expect(!after.links.references(of: passage).contains { $0.from.article == 1 || $0.to.article == 1 })
      #expect(!after.events.events(at: passage).contains { after.events.events[$0].reports.contains { $0.passage.article == 1 } })
    }
    #expect(after.actors.mentions[1].isEmpty)
    #expect(try !links(of: "0.txt", in: arriving(articles)).isEmpty)
  }

  @Test("an article that has another text now is withdrawn and comes again") func changed() throws {
    let articles = try harbour()
    var (analysis, arrivals) = try compared(articles)
    let text = Self.late.replacing("with nine sailors", with: "and took nine sailors ashore")
    analysis = analysis.withdrawing(ArticleID(path: "2.txt"))
    let arrival = arrivals.arrival(of: try analysed(text, "2.txt"), in: analysis)
    analysis = analysis.taking(try #require(arrival))
    let fresh = try compared(Array(articles.dropLast()) + [try analysed(text, "2.txt")]).analysis
    #expect(analysis.position(of: ArticleID(path: "2.txt")) == 3)
    #expect(try Set(links(of: "2.txt", in: analysis).keys) == Set(links(of: "2.txt", in: fresh).keys))
  }

  @Test("the links of each seed that comes last are those that comparing all finds, but for a few")
  func seeds() throws {
    let whole = try SeedEventTests.analysis()
    var (common, either) = (0, 0)
    for last in whole.articles.indices {
      let newcomer = whole.articles[last].article
      let path = "z-\(newcomer.id.path)"
      let articles = try whole.articles.enumerated().map { place, article in
        try analysed(article.article.text.string, place == last ? path : article.article.id.path)
      }
      let (late, all) = (
        try links(
          of: path, in: arriving(articles.filter { $0.article.id.path != path } + articles.filter { $0.article.id.path == path })),
        try links(of: path, in: compared(articles).analysis)
      )
      common += Set(late.keys).intersection(all.keys).count
      either += Set(late.keys).union(all.keys).count
    }
    #expect(either > 100 && Double(common) >= 0.9 * Double(either), "\(common) of \(either)")
  }
}
