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
  /// The words of what is no boilerplate.
  public let wordCount: Int
  /// What was found in its file, as long as nobody said otherwise.
  private let found: ArticleMetadata
  private let statements: [Decider: ArticleStatement]

  /// - Parameter metadata: as it was found in the file.
  public init(id: ArticleID, textHash: ContentHash, text: Text, blocks: [Block], metadata: ArticleMetadata) {
    let words = blocks.reduce(0) { $1.kind.isBoilerplate ? $0 : $0 + WordCount.count(in: text, $1.range) }
    self.init(id: id, textHash: textHash, text: text, blocks: blocks, wordCount: words, found: metadata, statements: [:])
  }

  private init(
    id: ArticleID, textHash: ContentHash, text: Text, blocks: [Block], wordCount: Int, found: ArticleMetadata,
    statements: [Decider: ArticleStatement], reckoned date: ArticleDate? = nil
  ) {
    self.id = id
    self.textHash = textHash
    self.text = text
    self.blocks = blocks
    self.wordCount = wordCount
    self.found = found
    self.statements = statements
    var metadata = statements.sorted { $0.key < $1.key }.reduce(found) { $0.stating($1.value, by: $1.key) }
    if let date { metadata.date = date }
    self.metadata = metadata
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
    return Article(
      id: id, textHash: textHash, text: text, blocks: blocks, wordCount: wordCount, found: found, statements: statements)
  }

  /// The article with the date that other articles tell of it, until somebody says otherwise; what a person said stays.
  public func reckoning(_ date: ArticleDate) -> Article {
    if metadata.date.decided != nil { return self }
    return Article(
      id: id, textHash: textHash, text: text, blocks: blocks, wordCount: wordCount, found: found, statements: statements,
      reckoned: date)
  }
}
