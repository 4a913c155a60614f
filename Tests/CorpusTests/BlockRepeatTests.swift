import Language
import Testing

@testable import Corpus

/// What each block that repeats something repeats, by the block's kind.
private func repeats(_ string: String) throws -> [String: String] {
  let reading = try #require(try ArticleReader.read(Array(string.utf8), path: "story.txt").first)
  return reading.blocks.reduce(into: [:]) { found, block in
    if let passage = block.repeats { found[block.kind.rawValue] = reading.text.string(passage) }
  }
}

/// A story with a deck, a caption and two paragraphs.
private func story(deck: String, caption: String = "The harbour at dawn. [File: Ana Lopez/Reuters]") -> String {
  """
  Council delays harbour vote

  \(deck)

  By Ana Lopez

  \(caption)

  The harbour council has put off its vote on the new quay until the spring, after builders asked for more money than was agreed. Members met on Monday.

  “We will vote when we know the price,” council leader Omar Haddad told reporters outside the town hall. Ships will go on using the old quay.
  """
}

@Suite("Captions and decks that repeat the story") struct BlockRepeatTests {
  @Test(
    "a deck with the words of a sentence, but for a few, repeats it",
    arguments: [
      "The harbour council has put off its vote on the new quay until the spring, after builders asked for more money than was agreed",
      "Harbour council has put off its vote on new quay until spring, after builders asked for more money",
      "THE HARBOUR COUNCIL HAS PUT OFF ITS VOTE ON THE NEW QUAY UNTIL SPRING AFTER BUILDERS ASKED FOR MORE MONEY",
    ])
  func deckRepeats(deck: String) throws {
    let found = try repeats(story(deck: deck))
    #expect(found["deck"]?.hasPrefix("The harbour council has put off its vote") == true)
    #expect(found["deck"]?.hasSuffix("than was agreed.") == true)
  }

  @Test(
    "a deck that tells the same in other words, or more than the story, repeats nothing",
    arguments: [
      "Decision on a new quay for the harbour must wait, members of the council say, because of rising costs",
      "The harbour council has put off its vote, and its leader offered to resign on Tuesday in a letter to the mayor",
      "Vote on new quay",
    ])
  func deckOfItsOwn(deck: String) throws { #expect(try repeats(story(deck: deck))["deck"] == nil) }

  @Test("a caption repeats a sentence, its credit and straight quotation marks notwithstanding")
  func captionRepeats() throws {
    let caption =
      "\"We will vote when we know the price,\" leader Omar Haddad told reporters outside the town hall. [Ana Lopez/Reuters]"
    let found = try repeats(story(deck: "Builders want more money than they were promised a year ago", caption: caption))
    #expect(
      found["caption"] == "“We will vote when we know the price,” council leader Omar Haddad told reporters outside the town hall.")
    #expect(found["deck"] == nil)
  }

  @Test("only captions and decks repeat: a paragraph that comes twice is told twice")
  func paragraphsDoNot() throws {
    let paragraph = "The harbour council has put off its vote on the new quay until the spring, after builders asked for more."
    #expect(try repeats("Council delays vote\n\n\(paragraph)\n\n\(paragraph)\n\n\(paragraph)").isEmpty)
  }

  @Test("the work grows with the text: a caption beside a story that says one thing a hundred thousand times is found soon")
  func boundedWork() throws {
    let sentence = "The harbour council has put off its vote on the new quay until the spring. "
    let body = String(repeating: sentence, count: 20_000)
    let found = try repeats("Council delays vote\n\n\(sentence.dropLast(2)). [Ana Lopez/Reuters]\n\nBuilders want more.\n\n\(body)")
    #expect(found["caption"]?.hasPrefix("The harbour council") == true)
  }
}

@Suite("Events leave out what is repeated") struct RepeatedReportTests {
  @Test("a caption that repeats a sentence is no passage of its own for events, one that says more is")
  func repeatedCaption() throws {
    let sentences = ["The council approved the harbour treaty on Monday.", "The council approved the harbour treaty on Monday."]
    let text = Text(sentences.joined(separator: "\n\n"))
    let ranges = [ByteRange(bytes: 0..<50), ByteRange(bytes: 52..<102)]
    func passages(repeats: ByteRange?) -> Int {
      let blocks = [Block(kind: .caption, range: ranges[0], repeats: repeats), Block(kind: .paragraph, range: ranges[1])]
      let article = Article(
        id: ArticleID(path: "a.txt"), textHash: ContentHash(of: text), text: text, blocks: blocks, metadata: ArticleMetadata())
      let analysis = ArticleAnalysis(
        sentences: ranges.enumerated().map { Sentence(range: $1, block: $0) }, names: [], dates: [], numbers: [])
      let analysed = AnalysedArticle(article: article, analysis: analysis)
      var reader = PassageReader([analysed], actors: ActorIndex(actors: [], mentions: [[]]))
      return reader.sentences(of: analysed, at: 0, mentions: []).count
    }
    #expect(passages(repeats: ranges[1]) == 1)
    #expect(passages(repeats: nil) == 2)
  }
}
