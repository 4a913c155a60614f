import Language

/// One text from one source.
public struct Article: Sendable {
  public let id: ArticleID
  public let textHash: ContentHash
  /// The decoded file, never changed.
  public let text: Text
  /// In order and disjoint; every byte of the text that is not white space lies in exactly one.
  public let blocks: [Block]
  public let metadata: ArticleMetadata

  public init(id: ArticleID, textHash: ContentHash, text: Text, blocks: [Block], metadata: ArticleMetadata) {
    self.id = id
    self.textHash = textHash
    self.text = text
    self.blocks = blocks
    self.metadata = metadata
  }

  public var identity: ArticleIdentity { ArticleIdentity(path: id.path, textHash: textHash) }

  /// The name of the source, or, of an article whose source is unknown, its path: it is its own source.
  public var sourceName: String { metadata.source.name ?? id.path }
}
