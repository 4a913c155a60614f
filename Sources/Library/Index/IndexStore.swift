import Corpus
import Language

/// What was derived from a library's files, so that an unchanged file is not analysed again. May be deleted at any time.
///
/// The seam behind which SQL lives; a shared server can stand here one day. Safe to call from any thread, never from the loop's.
public protocol IndexStore: Sendable {
  /// What the user should know of the index: that it could not be kept, or was made anew. nil when all is well.
  var notice: String? { get }

  /// The analysis of a text of this hash, nil when there is none, or one of another `ArticleAnalysis.version`.
  func analysis(of text: ContentHash) throws(StoreError) -> ArticleAnalysis?

  /// The analyses of several texts, where there are any: many at once cost little more than one.
  func analyses(of texts: [ContentHash]) throws(StoreError) -> [ContentHash: ArticleAnalysis]

  /// Keeps analyses: many at once cost little more than one.
  func keep(_ analyses: [(ContentHash, ArticleAnalysis)]) throws(StoreError)

  /// What a converted file gave, by the key under which it was kept; nil when there is nothing, or nothing that is whole.
  func reading(of key: ContentHash) throws(StoreError) -> FileReading?

  /// Keeps what a converted file gave.
  func keep(_ reading: FileReading, of key: ContentHash) throws(StoreError)

  /// Why a file holds no article, when that was found at the same stamp; nil when it was not.
  func failure(of path: String, stamp: ContentHash) throws(StoreError) -> String?

  /// Remembers that a file holds no article, in place of what was remembered of it before.
  func keepFailure(_ reason: String, of path: String, stamp: ContentHash) throws(StoreError)

  /// Remembers how the articles' files are now, and, when these are all of the library's, forgets the analyses of texts and the readings
  /// of files that are not there any more.
  func settle(_ articles: [IndexedArticle], areAll: Bool) throws(StoreError)

  /// Forgets everything, so that it is derived anew.
  func forgetAll() throws(StoreError)
}

extension IndexStore {
  public var notice: String? { nil }

  public func analyses(of texts: [ContentHash]) throws(StoreError) -> [ContentHash: ArticleAnalysis] {
    var found: [ContentHash: ArticleAnalysis] = [:]
    for text in texts { found[text] = try analysis(of: text) }
    return found
  }

  public func reading(of key: ContentHash) throws(StoreError) -> FileReading? { nil }

  public func keep(_ reading: FileReading, of key: ContentHash) throws(StoreError) {}

  public func failure(of path: String, stamp: ContentHash) throws(StoreError) -> String? { nil }

  public func keepFailure(_ reason: String, of path: String, stamp: ContentHash) throws(StoreError) {}

  public func settle(_ articles: [IndexedArticle], areAll: Bool) throws(StoreError) {}

  public func forgetAll() throws(StoreError) {}
}

/// An article as the index knows it: its file by what tells an unchanged one without reading it, and its text by hash.
public struct IndexedArticle: Hashable, Sendable {
  /// The article's path, `file#guid` for one of several in a file.
  public let path: String
  /// Of the file, in bytes.
  public let size: Int
  /// Of the file, in nanoseconds since 1970.
  public let modified: Int
  public let textHash: ContentHash
  /// The key of the reading that it is from; nil when its file is not converted.
  public let reading: ContentHash?

  public init(path: String, size: Int, modified: Int, textHash: ContentHash, reading: ContentHash? = nil) {
    self.path = path
    self.size = size
    self.modified = modified
    self.textHash = textHash
    self.reading = reading
  }
}
