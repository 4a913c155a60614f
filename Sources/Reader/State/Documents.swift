import Corpus
import Language

/// The articles that are there to read, in order of their id, and where each stands.
///
/// An article appears here as soon as its text is read; its analysis comes later and lives in `CorpusAnalysis`.
struct Documents {
  private(set) var articles: [Article] = []
  private var positions: [ArticleID: Int] = [:]

  subscript(id: ArticleID) -> Article? { positions[id].map { articles[$0] } }

  /// Adds articles; one that is there already is replaced.
  mutating func add(_ new: [Article]) {
    var fresh: [Article] = []
    for article in new {
      if let position = positions[article.id] { articles[position] = article } else { fresh.append(article) }
    }
    guard !fresh.isEmpty else { return }
    articles = (articles + fresh).sorted { $0.id < $1.id }
    positions = Dictionary(articles.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The ids in order of date, undated articles last, then in order of path: the order in which articles are offered.
  var byDate: [ArticleID] {
    articles.sorted { left, right in
      let leftDay = left.metadata.date.date?.firstDay ?? Int.max
      let rightDay = right.metadata.date.date?.firstDay ?? Int.max
      return (leftDay, left.id) < (rightDay, right.id)
    }.map(\.id)
  }
}

/// A span of an article: where a jump goes, and what a current set is made of.
struct Place: Hashable, Sendable {
  let article: ArticleID
  let range: ByteRange
}
