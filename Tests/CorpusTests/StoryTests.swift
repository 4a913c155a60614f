import Language
import Testing

@testable import Corpus

@Suite("Stories")
struct StoryTests {
  private static let fire = [
    "Fire destroys the Marlow paper mill\n\nA fire destroyed the Marlow paper mill in Derby on March 3, 2019, and firefighters needed nine hours to put out the flames. Mill owner Peter Marlow said 200 workers would lose their jobs.",
    "Marlow mill blaze costs 200 jobs\n\nThe blaze that destroyed the Marlow paper mill in Derby will cost 200 workers their jobs, Peter Marlow said. Firefighters fought the flames for nine hours.",
  ]
  private static let vote = [
    "Senate votes down the Halden tunnel\n\nThe Norwegian Senate voted against the Halden rail tunnel on June 12, 2018. Transport minister Anne Lund said the tunnel was too dear.",
    "Halden tunnel is too dear, minister says\n\nTransport minister Anne Lund welcomed the vote of the Norwegian Senate against the Halden rail tunnel, which she called too dear.",
  ]
  private static let german =
    "Die Feuerwehr hat am Sonntag in Derby neun Stunden lang gegen die Flammen gekämpft, die das Werk zerstört haben, und die Arbeiter werden nach Angaben der Firma nicht mehr gebraucht."

  private func analysis(_ texts: [String]) throws -> CorpusAnalysis {
    let articles = try texts.enumerated().map { index, text in
      let reading = try #require(try ArticleReader.read(Array(text.utf8), path: "\(index).txt").first)
      let article = Article(
        id: ArticleID(path: "\(index).txt"), textHash: ContentHash(of: reading.text), text: reading.text, blocks: reading.blocks,
        metadata: reading.metadata)
      return AnalysedArticle(article: article, analysis: ArticleAnalyser(tagger: LinearNameTagger()).analyse(article))
    }
    return CorpusAnalyser(resolver: RuleActorResolver(), finder: LexicalEventFinder()).analyse(articles)
  }

  @Test("articles on the same happenings are one story, others are another")
  func twoStories() throws {
    let stories = try analysis(Self.fire + Self.vote).stories
    #expect(Set(stories.map(\.articles)) == [[0, 1], [2, 3]])
    #expect(stories.first { $0.articles == [0, 1] }?.label.contains("Marlow") == true)
    #expect(
      stories.first { $0.articles == [2, 3] }?.label.contains("Lund") == true || stories.contains { $0.label.contains("Halden") })
    #expect(Set(stories.map(\.id)).count == 2)
  }

  @Test("every article is in exactly one story, also one that is like no other, in another language, or alone")
  func everyArticle() throws {
    for texts in [Self.fire + [Self.german], [Self.german], Self.vote + ["Untitled words here."], []] {
      let stories = try analysis(texts).stories
      #expect(stories.flatMap(\.articles).sorted() == Array(texts.indices))
      #expect(stories.allSatisfy { !$0.label.isEmpty })
    }
  }

  @Test("a story keeps its id and label whatever the order of the articles, and its id when a later article joins")
  func stableIDs() throws {
    let first = try analysis(Self.fire + Self.vote).stories
    let again = try analysis(Self.fire + Self.vote).stories
    #expect(first == again)
    let more = try analysis(Self.fire + Self.vote + [Self.german]).stories
    #expect(Set(more.map(\.id)).isSuperset(of: first.map(\.id)))
  }

  @Test("a story alone is called by its title, or by its first words, cut between words")
  func labelsOfSingleArticles() throws {
    let long =
      "The committee that was set up to look into the matter found nothing at all that it could report to anybody outside.\n\nIt met on Monday and it met on Tuesday, and on Wednesday it did not meet."
    #expect(try analysis([Self.fire[0]]).stories.map(\.label) == ["Fire destroys the Marlow paper mill"])
    let label = try #require(try analysis([long]).stories.first?.label)
    #expect(label.hasPrefix("The committee that was set up") && label.hasSuffix("…") && label.count <= 60)
  }
}
