import Language

/// What can be said of one article alone: derived from its text, kept in the index under the text's hash, never edited.
///
/// Tokens are not kept: splitting a sentence again is faster than reading its tokens back.
public struct ArticleAnalysis: Hashable, Sendable {
  /// Counts up whenever the same text would be analysed differently; an analysis of another version is made again.
  public static let version = 34

  public let sentences: [Sentence]
  public let names: [NameSpan]
  public let dates: [DateExpression]
  public let numbers: [NumberExpression]
  /// By where they start, the longer first.
  public let quotations: [Quotation]
  /// In order of the names.
  public let framings: [Framing]

  public init(
    sentences: [Sentence], names: [NameSpan], dates: [DateExpression], numbers: [NumberExpression], quotations: [Quotation] = [],
    framings: [Framing] = []
  ) {
    // Kept for long, so without the room that is left in lists that grew.
    self.sentences = sentences.fitted
    self.names = names.fitted
    self.dates = dates.fitted
    self.numbers = numbers.fitted
    self.quotations = quotations.fitted
    self.framings = framings.fitted
  }
}

/// A sentence and the block that it stands in.
public struct Sentence: Hashable, Sendable {
  public let range: ByteRange
  /// Its block's place in `Article.blocks`.
  public let block: Int

  public init(range: ByteRange, block: Int) {
    self.range = range
    self.block = block
  }
}

/// An article with its analysis: what the analyses across articles take.
public struct AnalysedArticle: Sendable {
  private final class Content: Sendable {
    let article: Article
    let analysis: ArticleAnalysis

    init(_ article: Article, _ analysis: ArticleAnalysis) { (self.article, self.analysis) = (article, analysis) }
  }

  private let content: Content

  public var article: Article { content.article }
  public var analysis: ArticleAnalysis { content.analysis }

  public init(article: Article, analysis: ArticleAnalysis) { content = Content(article, analysis) }

  /// The sentence at or, failing that, before `offset`; nil before the first one.
  public func sentence(at offset: ByteOffset) -> Int? {
    var low = 0
    var high = analysis.sentences.count
    while low < high {
      let middle = (low + high) / 2
      if analysis.sentences[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }
}

extension Array {
  /// The same in no more memory than it takes.
  fileprivate var fitted: [Element] { capacity > count + count / 8 ? withUnsafeBufferPointer(Array.init) : self }
}
