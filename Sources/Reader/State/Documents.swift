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
  private var known: [ArticleID: Article] = [:]

  /// The names of sources that are known, each once, sorted.
  var sourceNames: [String] { Set(articles.compactMap(\.metadata.source.name)).sorted() }

  subscript(id: ArticleID) -> Article? { known[id] }

  /// Of more articles at a time all are put in order anew; fewer are put where they belong.
  private static let few = 64

  /// Adds articles; one that is there already is replaced.
  mutating func add(_ new: [Article]) {
    if new.count <= Self.few, articles.count > Self.few { return new.forEach { insert($0) } }
    var fresh = 0
    for article in new where known.updateValue(article, forKey: article.id) == nil { fresh += 1 }
    if fresh == new.count {
      articles += new
    } else {
      articles = Array(known.values)
    }
    articles.sort { $0.id < $1.id }
    arrangeByDate()
  }

  private mutating func insert(_ article: Article) {
    let place = Self.partition(articles) { $0.id < article.id }
    if let old = known.updateValue(article, forKey: article.id) {
      articles[place] = article
      if Self.day(old) == Self.day(article) { return }
      byDate.remove(at: placeByDate(Self.day(old), old.id))
    } else {
      articles.insert(article, at: place)
    }
    byDate.insert(article.id, at: placeByDate(Self.day(article), article.id))
    widen(by: article)
  }

  private static func day(_ article: Article) -> Int { article.metadata.date.date?.firstDay ?? .max }

  /// Where an article of a day stands in the order of date, or would stand.
  private func placeByDate(_ day: Int, _ id: ArticleID) -> Int {
    Self.partition(byDate) { other in
      // One that is being replaced has another day by now, but the same id.
      other != id && (known[other].map(Self.day) ?? .max, other) < (day, id)
    }
  }

  /// How many elements, from the first, are as `isBefore` says.
  private static func partition<Element>(_ elements: [Element], _ isBefore: (Element) -> Bool) -> Int {
    var low = 0
    var high = elements.count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(elements[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func widen(by article: Article) {
    guard article.metadata.date.doubt == nil, let date = article.metadata.date.date else { return }
    guard let (first, last) = dates else { return dates = (date, date) }
    dates = (date.firstDay < first.firstDay ? date : first, date.lastDay > last.lastDay ? date : last)
  }

  /// Forgets articles.
  mutating func remove(_ ids: Set<ArticleID>) {
    if ids.isEmpty { return }
    articles.removeAll { ids.contains($0.id) }
    for id in ids { known[id] = nil }
    arrangeByDate()
  }

  /// Takes the dates that articles tell of one another; what a person decided meanwhile stays.
  ///
  /// - Returns: the articles that appeared at another time by that, as they were and as they are now.
  @discardableResult
  mutating func reckon(with analysis: CorpusAnalysis) -> [(before: Article, now: Article)] {
    let changes = analysis.articles.compactMap { analysed -> (before: Article, now: Article)? in
      let date = analysed.article.metadata.date
      guard date.decided == nil, let known = self[analysed.article.id], known.metadata.date != date else { return nil }
      return (known, known.reckoning(date))
    }
    add(changes.map(\.now))
    return changes.filter { $0.before.metadata.date.date != $0.now.metadata.date.date }
  }

  private mutating func arrangeByDate() {
    let keyed = articles.map { (day: Self.day($0), id: $0.id) }
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

  /// Whether both are about the same words, or the same article.
  func isOnSame(as other: Place) -> Bool {
    article == other.article && (range == other.range || !range.isEmpty && range.overlaps(other.range))
  }

  /// Its words with single spaces, as names are compared; nil when its article is not there.
  func words(in state: ReaderState) -> String? {
    state.documents[article]?.text.string(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
