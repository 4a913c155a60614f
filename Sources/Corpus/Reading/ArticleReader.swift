import Language

/// Bytes of a file to the articles in it: the one entrance to the formats, each of which has its own file here.
public enum ArticleReader {
  /// What one file gave: one article for a plain text, several for a container.
  public struct Reading: Sendable {
    /// Identifies the article inside its file; nil when it is the only one.
    public internal(set) var fragment: String?
    public let text: Text
    public let blocks: [Block]
    public private(set) var metadata: ArticleMetadata

    /// - Parameter metadata: its language is what the file states; what is kept is what the text says.
    public init(fragment: String?, text: Text, blocks: [Block], metadata: ArticleMetadata) {
      self.fragment = fragment
      self.text = text
      self.blocks = BlockRepeats.marked(blocks, in: text)
      self.metadata = metadata
      self.metadata.language = ArticleLanguage.language(of: text, blocks, stated: metadata.language)
    }

    /// A reading that was made before, and kept.
    public init(kept fragment: String?, text: Text, blocks: [Block], metadata: ArticleMetadata) {
      self.fragment = fragment
      self.text = text
      self.blocks = blocks
      self.metadata = metadata
    }
  }

  /// Counts up whenever the same bytes would be read differently; a reading of another version is made again.
  public static let version = 9

  /// Makes the tables that articles are read with, by reading one: they take several milliseconds, which a program that is about to read can
  /// spend beside other work.
  public static func prepare() {
    _ = try? read(
      Array("Keller’s Éloge\n\nBy Maria Keller\n\nZürich, 3 March 2019 (Reuters) – A paragraph.\n\nSource: Reuters\n".utf8),
      path: "article.txt")
  }

  /// The articles in a file's bytes.
  ///
  /// - Parameters:
  ///   - path: the path from the library's root: its name may tell format, source and date.
  ///   - wanted: how many articles are enough; nil for all.
  /// - Throws: ``ReadingError`` when the bytes hold no article.
  public static func readFile(_ bytes: [UInt8], path: String, wanted: Int? = nil) throws(ReadingError) -> FileReading {
    guard GzipReader.isCompressed(bytes) else { return try readExpanded(bytes, path: path, wanted: wanted) }
    return try readExpanded(GzipReader.expand(bytes), path: pathWithoutCompression(path), wanted: wanted)
  }

  /// The articles alone, without what could not be read.
  public static func read(_ bytes: [UInt8], path: String) throws(ReadingError) -> [Reading] {
    try readFile(bytes, path: path).articles
  }

  /// Whether articles have to be made of these bytes, which takes far longer than to take them as they are; so that it is worth keeping
  /// what comes out.
  public static func isConverted(_ bytes: [UInt8], path: String) -> Bool {
    GzipReader.isCompressed(bytes) || FileFormat(bytes, path: path).isConverted
  }

  private static func readExpanded(_ file: [UInt8], path: String, wanted: Int?) throws(ReadingError) -> FileReading {
    let bytes = TextDecoding.utf8(ofUTF32: file) ?? file
    return switch FileFormat(bytes, path: path) {
    case .plainText: FileReading(articles: [PlainTextReader.read(try prose(bytes, path: path), path: path)])
    case .markdown: try MarkdownReader.read(linesOfText(bytes), path: path)
    case .html: FileReading(articles: [try HTMLReader(bytes: bytes, path: path).article()])
    case .xml: try FeedReader.read(bytes, path: path, wanted: wanted)
    case .json: try JSONReader.read(text(of: bytes), path: path, wanted: wanted)
    case .jsonLines: try JSONReader.readLines(text(of: bytes), path: path, wanted: wanted)
    }
  }

  /// The text of a file that says nothing of its encoding.
  private static func text(of bytes: [UInt8]) throws(ReadingError) -> TextDecoding.Decoded {
    guard let decoded = TextDecoding.decode(bytes) else { throw .notText }
    if WhiteSpace.trimmed(decoded.text.range, in: decoded.text).isEmpty { throw .empty }
    return decoded
  }

  /// The text of a file whose lines become blocks.
  private static func linesOfText(_ bytes: [UInt8]) throws(ReadingError) -> TextDecoding.Decoded {
    let decoded = try text(of: bytes)
    try TextLine.check(decoded.text.bytes)
    return decoded
  }

  /// The text of a file in which nothing says how it is written: no table and no code.
  private static func prose(_ bytes: [UInt8], path: String) throws(ReadingError) -> TextDecoding.Decoded {
    let decoded = try linesOfText(bytes)
    if let error = TextKind(decoded.text, ending: FileFormat.ending(of: path)).error { throw error }
    return decoded
  }

  private static func pathWithoutCompression(_ path: String) -> String {
    for ending in [".gz", ".GZ", ".gzip"] where path.hasSuffix(ending) { return String(path.dropLast(ending.count)) }
    return path
  }
}
