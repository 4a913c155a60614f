import Language

/// One text from one source.
///
/// A reference to what never changes: articles stand in many lists, and a list of a hundred thousand is copied by the word.
public struct Article: Sendable {
  private final class Content: Sendable {
    let id: ArticleID
    let textHash: ContentHash
    let text: Text
    let blocks: [Block]
    let metadata: ArticleMetadata
    let wordCount: Int
    /// What was found in its file, as long as nobody said otherwise.
    let found: ArticleMetadata
    let statements: [Decider: ArticleStatement]

    init(
      id: ArticleID, textHash: ContentHash, text: Text, blocks: [Block], wordCount: Int, found: ArticleMetadata,
      statements: [Decider: ArticleStatement], reckoned date: ArticleDate?
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
  }

  private let content: Content

  public var id: ArticleID { content.id }
  public var textHash: ContentHash { content.textHash }
  /// The decoded file, never changed.
  public var text: Text { content.text }
  /// In order and disjoint; every byte of the text that is not white space lies in exactly one.
  public var blocks: [Block] { content.blocks }
  /// What was found in its file, with what people say in its place.
  public var metadata: ArticleMetadata { content.metadata }
  /// The words of what is no boilerplate.
  public var wordCount: Int { content.wordCount }

  /// - Parameter metadata: as it was found in the file.
  public init(id: ArticleID, textHash: ContentHash, text: Text, blocks: [Block], metadata: ArticleMetadata) {
    let words = blocks.reduce(0) { $1.kind.isBoilerplate ? $0 : $0 + WordCount.count(in: text, $1.range) }
    content = Content(
      id: id, textHash: textHash, text: text, blocks: blocks, wordCount: words, found: metadata, statements: [:], reckoned: nil)
  }

  /// The same with other things said of it.
  private init(_ other: Article, statements: [Decider: ArticleStatement], reckoned date: ArticleDate? = nil) {
    content = Content(
      id: other.id, textHash: other.textHash, text: other.text, blocks: other.blocks, wordCount: other.wordCount,
      found: other.content.found, statements: statements, reckoned: date)
  }

  public var identity: ArticleIdentity { ArticleIdentity(path: id.path, textHash: textHash) }

  /// The name of the source, or, of an article whose source is unknown, its path: it is its own source.
  public var sourceName: String { metadata.source.name ?? id.path }

  /// What was said of it by `decider`.
  public func statement(by decider: Decider) -> ArticleStatement { content.statements[decider] ?? .none }

  /// The article with what `decider` says of it, in place of all that the same one said before.
  public func stating(_ statement: ArticleStatement, by decider: Decider) -> Article {
    if statement == self.statement(by: decider) { return self }
    var statements = content.statements
    statements[decider] = statement == .none ? nil : statement
    return Article(self, statements: statements)
  }

  /// The article with the date that other articles tell of it, until somebody says otherwise; what a person said stays.
  public func reckoning(_ date: ArticleDate) -> Article {
    if metadata.date.decided != nil { return self }
    return Article(self, statements: content.statements, reckoned: date)
  }
}
