import Language

/// A sentence of an article: `article` and `sentence` are places in the analysed articles and in `ArticleAnalysis.sentences`.
public struct Passage: Hashable, Comparable, Sendable, Codable {
  // Half as wide as places are: millions of passages are held.
  private let articleNumber: Int32
  private let sentenceNumber: Int32

  public var article: Int { Int(articleNumber) }
  public var sentence: Int { Int(sentenceNumber) }

  public init(article: Int, sentence: Int) {
    articleNumber = Int32(article)
    sentenceNumber = Int32(sentence)
  }

  public static func < (left: Passage, right: Passage) -> Bool {
    (left.articleNumber, left.sentenceNumber) < (right.articleNumber, right.sentenceNumber)
  }

  private enum CodingKeys: String, CodingKey {
    case articleNumber = "article"
    case sentenceNumber = "sentence"
  }
}
