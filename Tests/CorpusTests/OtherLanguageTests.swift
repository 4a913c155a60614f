import Language
import Testing

@testable import Corpus

private let english = """
  Turkey and Libya signed a memorandum on maritime borders on November 27, 2019, the foreign ministry in Ankara said on Thursday.

  The agreement angered Greece, which expelled the Libyan ambassador after the government in Tripoli refused to publish the text.
  """

private let german = """
  Die Türkei und Libyen haben im November 2019 ein Memorandum über die Seegrenzen unterzeichnet, teilte das Außenministerium in Ankara mit.

  Die Vereinbarung verärgerte Griechenland, das den libyschen Botschafter auswies, nachdem die Regierung in Tripolis den Text nicht veröffentlichen wollte.
  """

private func analysed(_ text: String, path: String) throws -> AnalysedArticle {
  let reading = try #require(try ArticleReader.read(Array(text.utf8), path: path).first)
  let article = Article(
    id: ArticleID(path: path), textHash: ContentHash(of: reading.text), text: reading.text, blocks: reading.blocks,
    metadata: reading.metadata)
  return AnalysedArticle(article: article, analysis: ArticleAnalyser(tagger: LinearNameTagger()).analyse(article))
}

@Test("an article that is not in English is told so, and takes no part in actors, cross-references and events")
func germanArticle() throws {
  let analyser = CorpusAnalyser(resolver: RuleActorResolver(), finder: LexicalEventFinder())
  let analysis = analyser.analyse([try analysed(english, path: "a.txt"), try analysed(german, path: "b.txt")])
  #expect(analysis.articles.map(\.article.metadata.language) == ["en", "de"])
  #expect(analysis.articles.map(\.article.metadata.isAnalysable) == [true, false])
  #expect(!analysis.actors.mentions[0].isEmpty)
  #expect(analysis.actors.mentions[1].isEmpty)
  #expect(analysis.events.events.allSatisfy { $0.reports.allSatisfy { $0.passage.article == 0 } })
  #expect(!analysis.events.events.isEmpty)
  #expect(analysis.events.crossReferences.isEmpty)
  #expect(analysis.articles[1].analysis.sentences.count == 2, "it is read by sentences like any other")
}

@Test("boilerplate in English does not make an article English")
func boilerplateAround() throws {
  let text =
    german
    + "\n\nSubscribe to our newsletter and never miss a story.\n\nRead more: The ten best stories of the year about the world\n"
  let reading = try #require(try ArticleReader.read(Array(text.utf8), path: "b.txt").first)
  #expect(reading.metadata.language == "de")
}
