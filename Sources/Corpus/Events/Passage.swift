import Language

/// A sentence of an article: `article` and `sentence` are places in the analysed articles and in `ArticleAnalysis.sentences`.
public struct Passage: Hashable, Comparable, Sendable, Codable {
  public let article: Int
  public let sentence: Int

  public init(article: Int, sentence: Int) {
    self.article = article
    self.sentence = sentence
  }

  public static func < (left: Passage, right: Passage) -> Bool {
    (left.article, left.sentence) < (right.article, right.sentence)
  }
}
