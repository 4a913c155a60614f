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

  /// Keeps analyses: many at once cost little more than one.
  func keep(_ analyses: [(ContentHash, ArticleAnalysis)]) throws(StoreError)
}

extension IndexStore {
  public var notice: String? { nil }
}
