import Corpus
import Language

/// Remembers folded texts while a pattern is typed. Holds nothing that can't be made again.
final class FoldedTextCache {
  private static let capacity = 16
  private var known: [ContentHash: FoldedText] = [:]

  func text(of article: Article) -> FoldedText {
    if let folded = known[article.textHash] { return folded }
    if known.count >= Self.capacity { known = [:] }
    let folded = FoldedText(article.text)
    known[article.textHash] = folded
    return folded
  }
}
