import Language

/// Which article of a library each annotation is about, also after files were renamed or edited.
public struct AnnotationMatching: Sendable {
  private var byPath: [String: ArticleID] = [:]
  private var byHash: [ContentHash: [ArticleID]] = [:]

  /// - Parameter articles: of one library.
  public init(_ articles: [Article]) {
    for article in articles {
      byPath[article.id.path] = article.id
      byHash[article.textHash, default: []].append(article.id)
    }
  }

  /// The article of the same text and path; else the one that has the text now (the file was renamed; of several the first by
  /// path); else the one that has the path now (the file was edited); nil when neither is there.
  public func article(of target: AnnotationTarget) -> ArticleID? {
    let sameText = byHash[target.article.textHash] ?? []
    if let same = sameText.first(where: { $0.path == target.article.path }) { return same }
    return sameText.min() ?? byPath[target.article.path]
  }
}
