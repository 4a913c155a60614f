import Corpus
import Language

/// The articles that are there to read, in order of their id, and where each stands.
///
/// An article appears here as soon as its text is read; its analysis comes later and lives in `CorpusAnalysis`.
struct Documents {
  private(set) var articles: [Article] = []
  /// The ids in order of date, undated articles last, then in order of path: the order in which articles are offered.
  private(set) var byDate: [ArticleID] = []
  /// The first and the last day on which an article may have appeared whose date is beyond doubt; nil when there is none.
  private(set) var dates: (first: CalendarDate, last: CalendarDate)?
  private var positions: [ArticleID: Int] = [:]

  /// The names of sources that are known, each once, sorted.
  var sourceNames: [String] { Set(articles.compactMap(\.metadata.source.name)).sorted() }

  subscript(id: ArticleID) -> Article? { positions[id].map { articles[$0] } }

  /// Adds articles; one that is there already is replaced.
  mutating func add(_ new: [Article]) {
    var fresh: [Article] = []
    for article in new {
      if let position = positions[article.id] { articles[position] = article } else { fresh.append(article) }
    }
    if !fresh.isEmpty {
      articles = (articles + fresh).sorted { $0.id < $1.id }
      positions = Dictionary(articles.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
    arrangeByDate()
  }

  /// Forgets articles.
  mutating func remove(_ ids: Set<ArticleID>) {
    if ids.isEmpty { return }
    articles.removeAll { ids.contains($0.id) }
    positions = Dictionary(articles.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    arrangeByDate()
  }

  /// Takes the dates that articles tell of one another; what a person decided meanwhile stays.
  mutating func reckon(with analysis: CorpusAnalysis) {
    add(
      analysis.articles.compactMap { analysed in
        let date = analysed.article.metadata.date
        return date.decided == nil ? self[analysed.article.id]?.reckoning(date) : nil
      })
  }

  private mutating func arrangeByDate() {
    let keyed = articles.map { (day: $0.metadata.date.date?.firstDay ?? Int.max, id: $0.id) }
    byDate = keyed.sorted { $0 < $1 }.map(\.id)
    let known = articles.map(\.metadata.date).filter { $0.doubt == nil }.compactMap(\.date)
    if let first = known.min(by: { $0.firstDay < $1.firstDay }), let last = known.max(by: { $0.lastDay < $1.lastDay }) {
      dates = (first, last)
    }
  }
}

/// A span of an article: where a jump goes, and what a current set is made of.
struct Place: Hashable, Sendable {
  let article: ArticleID
  let range: ByteRange

  /// Its words with single spaces, as names are compared; nil when its article is not there.
  func words(in state: ReaderState) -> String? {
    state.documents[article]?.text.string(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
