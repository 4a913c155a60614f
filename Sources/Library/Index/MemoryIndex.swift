import Corpus
import Language
import Synchronization

/// An index that lives as long as the program: where no file can be kept, and in tests.
public final class MemoryIndex: IndexStore {
  public let notice: String?
  private let analyses = Mutex<[ContentHash: ArticleAnalysis]>([:])

  public init(notice: String? = nil) { self.notice = notice }

  public func analysis(of text: ContentHash) -> ArticleAnalysis? { analyses.withLock { $0[text] } }

  public func keep(_ new: [(ContentHash, ArticleAnalysis)]) {
    analyses.withLock { kept in
      for (hash, analysis) in new { kept[hash] = analysis }
    }
  }

  public func forgetAll() { analyses.withLock { $0 = [:] } }
}
