import Language
import Testing

@testable import Corpus

/// Articles read, analysed alone and with their actors, as the program does it.
func analysed(_ texts: String...) throws -> CorpusAnalysis {
  let articles = try texts.enumerated().map { index, string in
    let reading = try #require(ArticleReader.read(Array(string.utf8), path: "\(index).txt").first)
    let article = Article(
      id: ArticleID(path: "\(index).txt"), textHash: ContentHash(of: reading.text), text: reading.text, blocks: reading.blocks,
      metadata: reading.metadata)
    return AnalysedArticle(article: article, analysis: ArticleAnalyser(tagger: LinearNameTagger()).analyse(article))
  }
  return CorpusAnalyser(resolver: RuleActorResolver(), dater: nil, finder: nil).analyse(articles)
}

extension Text {
  /// Where these words first stand.
  func first(_ words: String) -> ByteRange? {
    let wanted = Array(words.utf8)
    return (0...max(0, bytes.count - wanted.count)).first { bytes[$0...].starts(with: wanted) }.map {
      ByteRange(bytes: $0..<($0 + wanted.count))
    }
  }
}
