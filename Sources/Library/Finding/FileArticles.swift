import Corpus
import Language

/// What a file gave: its articles, and what could not be read: the file, or parts of a file that holds several articles.
public struct FileArticles: Sendable {
  /// In the order of the file.
  public let articles: [Article]
  public let skipped: [SkippedFile]
  /// Under which the index knows what the file gave; nil when it is not kept there.
  let key: ContentHash?
  /// Whether the articles had to be made now, which takes far longer than to take them as they are or were made.
  let isConverted: Bool

  /// Why the file's bytes hold no article; nil when they do, and when they could not be had.
  let failure: String?

  /// Whether the file's bytes could not be had: then it may give something though it stays the same.
  var isRefused: Bool { articles.isEmpty && failure == nil && skipped.contains { !$0.isPart } }

  /// A file that gave nothing.
  ///
  /// - Parameter isOfContent: whether its bytes are why: then the same file will give nothing again.
  init(failure reason: String, _ file: ArticleFile, isOfContent: Bool = false) {
    failure = isOfContent ? reason : nil
    articles = []
    skipped = [SkippedFile(library: file.library, path: file.path, reason: reason)]
    key = nil
    isConverted = false
  }

  /// - Parameters:
  ///   - library: says what people say of its articles, and which of them were named.
  ///   - isWhole: whether the whole file was read; only then it is known that it does not hold what was named.
  init(
    _ reading: FileReading, of file: ArticleFile, in library: ArticleLibrary, key: ContentHash? = nil, isConverted: Bool = false,
    isWhole: Bool = true
  ) {
    failure = nil
    self.key = key
    self.isConverted = isConverted
    articles = reading.articles.compactMap { reading in
      let path = reading.fragment.map { "\(file.path)#\($0)" } ?? file.path
      return !library.isInScope(path)
        ? nil
        : library.restated(
          Article(
            id: ArticleID(library: file.library, path: path), textHash: ContentHash(of: reading.text), text: reading.text,
            blocks: reading.blocks, metadata: reading.metadata))
    }
    let found = Set(articles.map(\.id.path))
    let missing = isWhole ? library.articlesNamed(in: file.path).filter { !found.contains($0) } : []
    skipped =
      reading.problems.map { SkippedFile(library: file.library, path: file.path, reason: $0, isPart: true) }
      + missing.map { SkippedFile(library: file.library, path: $0, reason: "is not in the file", isPart: true) }
  }
}
