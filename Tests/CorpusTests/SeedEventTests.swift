import Foundation
import Language
import Testing

@testable import Corpus

/// The five articles that the project began with, read and analysed as the program does.
@Suite("Events of the seeds")
struct SeedEventTests {
  static func analysis() throws -> CorpusAnalysis {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../seeds").standardized
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).filter {
      $0.pathExtension == "txt"
    }
    let analyser = ArticleAnalyser(tagger: LinearNameTagger())
    let articles = try files.flatMap { file in
      try ArticleReader.read([UInt8](Data(contentsOf: file)), path: file.lastPathComponent).map { reading in
        let article = Article(
          id: ArticleID(path: file.lastPathComponent), textHash: ContentHash(of: reading.text), text: reading.text,
          blocks: reading.blocks, metadata: reading.metadata)
        return AnalysedArticle(article: article, analysis: analyser.analyse(article))
      }
    }
    return CorpusAnalyser(resolver: RuleActorResolver(), finder: LexicalEventFinder()).analyse(articles)
  }

  @Test("the sentence about the memorandum of 27 November leads to its reports in at least two other articles")
  func theMemorandumLeadsToItsReports() throws {
    let corpus = try Self.analysis()
    let passages = corpus.articles.indices.flatMap { article in
      corpus.articles[article].analysis.sentences.indices.map { Passage(article: article, sentence: $0) }
    }
    let memorandum = try #require(passages.first { corpus.string(of: $0).contains("signed on November 27") })
    let event = try #require(corpus.events.events(at: memorandum).first.map { corpus.events.events[$0] })
    #expect(event.articleCount >= 3)
    let told = event.reports.map { corpus.string(of: $0.passage) }
    #expect(told.allSatisfy { ["memorandum", "deal", "accord", "agreement", "pact"].contains(where: $0.contains) })
  }

  @Test("each sentence on the January meeting leads to others on it first")
  func theMeetingLeadsToItsReports() throws {
    let corpus = try Self.analysis()
    let told = [
      "whose presidents met in Turkey", "talks in Turkey scheduled to take place next month", "Putin is expected in Turkey",
    ]
    let passages = try told.map { words in
      try #require(
        corpus.articles.indices.lazy.flatMap { article in
          corpus.articles[article].analysis.sentences.indices.lazy.map { Passage(article: article, sentence: $0) }
        }.first { corpus.string(of: $0).contains(words) })
    }
    for passage in passages {
      let best = try #require(corpus.links.references(of: passage).first)
      let words = corpus.string(of: best.from == passage ? best.to : best.from)
      #expect((told + ["meeting of both presidents"]).contains { words.contains($0) }, "\(words)")
    }
  }

  @Test("no two events have one id, also when they begin with the same passage")
  func idsAreDistinct() throws {
    let events = try Self.analysis().events.events
    #expect(Set(events.map(\.id)).count == events.count)
    let first = try #require(events.first)
    #expect(
      LexicalEventFinder.withDistinctIDs([first, first, first]).map(\.id.value) == ["", ".2", ".3"].map { first.id.value + $0 })
  }

  @Test("a sentence that nothing else reports leads nowhere")
  func aLoneSentenceLeadsNowhere() throws {
    let corpus = try Self.analysis()
    for (article, analysed) in corpus.articles.enumerated() {
      for sentence in analysed.analysis.sentences.indices {
        let passage = Passage(article: article, sentence: sentence)
        guard ["end game", "scrambling", "Resmi Gazete"].contains(where: corpus.string(of: passage).contains) else { continue }
        #expect(corpus.events.events(at: passage).allSatisfy { corpus.events.events[$0].articleCount == 1 })
      }
    }
  }
}

extension SeedEventTests {
  @Test("the printed year that the story contradicts is doubted with its reason and reckoned a year earlier")
  func thePrintedYearIsDoubted() throws {
    let corpus = try Self.analysis()
    let printed = try #require(corpus.articles.first { $0.article.metadata.date.printed != nil }).article.metadata
    #expect(printed.date.printed == "December 30, 2020")
    #expect(printed.date.date?.edtf == "2019-12-30")
    #expect(printed.date.doubt?.hasPrefix("printed 30 Dec 2020, but ") == true)
    for other in corpus.articles where other.article.metadata.date.printed == nil {
      let date = other.article.metadata.date
      #expect(date.basis == .inferred && date.date?.isApproximate == true && date.doubt == nil)
      #expect(date.date?.overlaps(try #require(CalendarDate(edtf: "2019-12-12/2020-01-20"))) == true)
    }
  }

  @Test("two sources are stated, and no title is made up for the article that has none")
  func statedSourcesAndTitles() throws {
    let found = try Self.analysis().articles.map(\.article.metadata)
    #expect(Set(found.filter { $0.source.basis == .stated }.compactMap(\.source.name)) == ["TRT World", "Al Jazeera"])
    #expect(found.filter { $0.title == nil }.map(\.source.name) == ["TRT World"])
  }
}
