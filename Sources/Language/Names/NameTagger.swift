/// Finds the names of persons, organisations and places in one article.
///
/// A tagger sees a whole article, because what a word is elsewhere in it says what it is here.
public protocol NameTagger: Sendable {
  /// The names in `text`, in order and disjoint, none crossing a sentence.
  ///
  /// - Parameter sentences: the sentences of the article in order, each with its tokens.
  func names(in text: Text, sentences: [TokenizedSentence]) -> [NameSpan]
}

/// A sentence and its tokens.
public struct TokenizedSentence: Hashable, Sendable {
  public let range: ByteRange
  public let tokens: [Token]

  public init(range: ByteRange, tokens: [Token]) {
    self.range = range
    self.tokens = tokens
  }
}
