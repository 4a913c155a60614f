import Language

/// The passage that an annotation is about: its article, its place, and its words, by which it is found again when the text
/// changed (W3C Web Annotation: TextPositionSelector and TextQuoteSelector).
public struct AnnotationTarget: Hashable, Sendable, Codable {
  public let article: ArticleIdentity
  public let range: ByteRange
  /// The words themselves, and up to 32 characters before and after them.
  public let exact: String
  public let prefix: String
  public let suffix: String

  public init(article: ArticleIdentity, range: ByteRange, exact: String, prefix: String, suffix: String) {
    self.article = article
    self.range = range
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
  }

  /// The target of a passage as it stands in `article`.
  ///
  /// - Parameter range: clamped to the text, and widened where it would cut a code point.
  public init(article: Article, range: ByteRange) {
    let text = article.text
    let start = text.scalarBoundary(atOrBefore: range.lowerBound)
    let end = Swift.max(start, Self.scalarBoundary(atOrAfter: range.upperBound, in: text))
    let before = text.scalarBoundary(atOrBefore: ByteOffset(start.value - Self.contextBytes))
    let after = text.scalarBoundary(atOrBefore: ByteOffset(end.value + Self.contextBytes))
    self.init(
      article: article.identity, range: start..<end, exact: text.string(start..<end),
      prefix: String(text.string(before..<start).suffix(Self.contextCharacters)),
      suffix: String(text.string(end..<after).prefix(Self.contextCharacters)))
  }

  static let contextCharacters = 32
  /// No more than this is looked at, so that one endless character can't make the context as long as the text.
  private static let contextBytes = 512

  private static func scalarBoundary(atOrAfter offset: ByteOffset, in text: Text) -> ByteOffset {
    var index = Swift.min(Swift.max(offset.value, 0), text.bytes.count)
    while index < text.bytes.count, text.bytes[index] & 0xC0 == 0x80 { index += 1 }
    return ByteOffset(index)
  }
}
