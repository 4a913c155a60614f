import Language

/// The passage that an annotation is about: its article, its place, and its words, by which it is found again when the text
/// changed (W3C Web Annotation: TextPositionSelector and TextQuoteSelector).
public struct AnnotationTarget: Hashable, Sendable, Codable {
  public let article: ArticleIdentity
  public let range: ByteRange
  /// The words themselves, and up to 32 characters before and after them; more where the like stands
  /// twice in the article.
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

  /// The library as a whole: what is said of actors is said of all its articles. It has no path, no words, and is never lost.
  public static let library = AnnotationTarget(
    article: ArticleIdentity(path: "", textHash: ContentHash(of: [])), range: .zero..<(.zero), exact: "", prefix: "", suffix: "")

  public var isLibrary: Bool { article.path.isEmpty }

  /// The target of a passage as it stands in `article`.
  ///
  /// - Parameters:
  ///   - range: clamped to the text, and widened where it would cut a code point.
  ///   - looksForTwins: whether more is taken of what stands around where the like stands twice, which has to be looked for in all of the
  ///     text; a place that is lost without harm needs it not.
  public init(article: Article, range: ByteRange, looksForTwins: Bool = true) {
    let text = article.text
    let start = text.scalarBoundary(atOrBefore: range.lowerBound)
    let end = Swift.max(start, Self.scalarBoundary(atOrAfter: range.upperBound, in: text))
    let exact = text.string(start..<end)
    var characters = Self.contextCharacters
    var (prefix, suffix) = Self.context(of: start..<end, in: text, characters: characters)
    while looksForTwins, characters < Self.mostContext, start < end,
      QuoteSearch.hasTwin(Quote(before: prefix, words: exact, after: suffix), at: start..<end, in: text)
    {
      characters *= 2
      (prefix, suffix) = Self.context(of: start..<end, in: text, characters: characters)
    }
    self.init(article: article.identity, range: start..<end, exact: exact, prefix: prefix, suffix: suffix)
  }

  static let contextCharacters = 32
  private static let mostContext = 256

  /// The characters before and after a range. Of characters that are endless (letters with many marks) a part is taken.
  private static func context(of range: ByteRange, in text: Text, characters: Int) -> (prefix: String, suffix: String) {
    let bytes = 16 * characters
    let before = text.scalarBoundary(atOrBefore: ByteOffset(range.lowerBound.value - bytes))
    let after = text.scalarBoundary(atOrBefore: ByteOffset(range.upperBound.value + bytes))
    return (
      String(text.string(before..<range.lowerBound).suffix(characters)),
      String(text.string(range.upperBound..<after).prefix(characters))
    )
  }

  private static func scalarBoundary(atOrAfter offset: ByteOffset, in text: Text) -> ByteOffset {
    var index = Swift.min(Swift.max(offset.value, 0), text.bytes.count)
    while index < text.bytes.count, text.bytes[index] & 0xC0 == 0x80 { index += 1 }
    return ByteOffset(index)
  }
}
