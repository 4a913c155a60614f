import Language

/// One text from one source.
public struct Article: Sendable {
  public let id: ArticleID
  public let textHash: ContentHash
  /// The decoded file, never changed.
  public let text: Text
  /// In order and disjoint; every byte of the text that is not white space lies in exactly one.
  public let blocks: [Block]
  /// What was found in its file, with what people say in its place.
  public let metadata: ArticleMetadata
  /// What was found in its file, as long as nobody said otherwise.
  private let found: ArticleMetadata
  private let statements: [Decider: ArticleStatement]

  /// - Parameter metadata: as it was found in the file.
  public init(id: ArticleID, textHash: ContentHash, text: Text, blocks: [Block], metadata: ArticleMetadata) {
    self.init(id: id, textHash: textHash, text: text, blocks: blocks, found: metadata, statements: [:])
  }

  private init(
    id: ArticleID, textHash: ContentHash, text: Text, blocks: [Block], found: ArticleMetadata,
    statements: [Decider: ArticleStatement]
  ) {
    self.id = id
    self.textHash = textHash
    self.text = text
    self.blocks = blocks
    self.found = found
    self.statements = statements
    metadata = statements.sorted { $0.key < $1.key }.reduce(found) { $0.stating($1.value, by: $1.key) }
  }

  public var identity: ArticleIdentity { ArticleIdentity(path: id.path, textHash: textHash) }

  /// The name of the source, or, of an article whose source is unknown, its path: it is its own source.
  public var sourceName: String { metadata.source.name ?? id.path }

  /// What was said of it by `decider`.
  public func statement(by decider: Decider) -> ArticleStatement { statements[decider] ?? .none }

  /// The article with what `decider` says of it, in place of all that the same one said before.
  public func stating(_ statement: ArticleStatement, by decider: Decider) -> Article {
    if statement == self.statement(by: decider) { return self }
    var statements = statements
    statements[decider] = statement == .none ? nil : statement
    return Article(id: id, textHash: textHash, text: text, blocks: blocks, found: found, statements: statements)
  }
}
