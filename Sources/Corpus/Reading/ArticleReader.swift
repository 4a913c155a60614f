import Language

/// Bytes of a file to the articles in it: the one entrance to the formats, each of which has its own file here.
public enum ArticleReader {
  /// What one file gave: one article for a plain text, several for a container.
  public struct Reading: Sendable {
    /// Identifies the article inside its file; nil when it is the only one.
    public let fragment: String?
    public let text: Text
    public let blocks: [Block]
    public private(set) var metadata: ArticleMetadata

    /// - Parameter metadata: its language is what the file states; what is kept is what the text says.
    public init(fragment: String?, text: Text, blocks: [Block], metadata: ArticleMetadata) {
      self.fragment = fragment
      self.text = text
      self.blocks = blocks
      self.metadata = metadata
      self.metadata.language = ArticleLanguage.language(of: text, blocks, stated: metadata.language)
    }
  }

  /// The articles in a file's bytes.
  ///
  /// - Parameter path: the path from the library's root: its name may tell source and date.
  /// - Throws: ``ReadingError`` when the bytes hold no article.
  public static func read(_ bytes: [UInt8], path: String) throws(ReadingError) -> [Reading] {
    if path.hasSuffix(".html") { return [try HTMLReader(bytes: bytes, path: path).article()] }
    guard let decoded = TextDecoding.decode(bytes) else { throw .notText }
    let text = decoded.text
    if WhiteSpace.trimmed(text.range, in: text).isEmpty { throw .empty }
    return [PlainTextReader(text: text, path: path).article(notices: decoded.notices)]
  }
}

/// Why a file holds no article.
public enum ReadingError: Error, Hashable, Sendable {
  /// No bytes, or white space alone.
  case empty
  /// NUL bytes, or another sign of a binary file.
  case notText
  /// Nested or long beyond what any article is: reading it would take memory or time without end. In words: in what way.
  case tooComplex(String)

  /// The reason, to stand behind "synoptic: PATH: ".
  public var reason: String {
    switch self {
    case .empty: "is empty"
    case .notText: "is not text"
    case .tooComplex(let how): "is no article: \(how)"
    }
  }
}
