import Corpus
import Language
import Library

/// What `g/` looked for in the library, and what it found.
struct LibrarySearch: Hashable, Sendable {
  let query: String
  /// The best first, as many as a list shows; nil while it is looked for.
  var hits: [LibraryHit]?
  /// How many passages there are, in how many articles.
  var count = 0
  var articles = 0
  /// Of a large library: articles that are not in memory.
  var others: [ArticleID: CataloguedArticle] = [:]
  /// How many articles have the words, where more have them than were looked through; whether there may be more than that.
  var beyond: (count: Int, isAtLeast: Bool)?

  static func == (left: Self, right: Self) -> Bool {
    (left.query, left.hits, left.count, left.articles) == (right.query, right.hits, right.count, right.articles)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(query)
    hasher.combine(hits)
  }
}

/// Where a search goes on in libraries that are too large for memory.
struct LargeLibrarySearch: Sendable {
  /// Articles that are looked through, the newest ones.
  private static let mostRead = 200

  let libraries: [ArticleLibrary]

  /// The newest articles that have what is looked for, besides those in memory.
  func found(_ query: LibraryQuery, besides known: Set<ArticleID>) -> (
    articles: [Article], rows: [CataloguedArticle], count: Int, isAtLeast: Bool
  ) {
    var rows: [CataloguedArticle] = []
    var (count, isAtLeast) = (0, false)
    for catalogue in libraries.map({ $0.openCatalogue() }) {
      guard let answer = try? catalogue.articles(having: query, after: nil, limit: Self.mostRead) else { continue }
      rows += answer.articles
      count += answer.count
      isAtLeast = isAtLeast || answer.isAtLeast
    }
    rows.removeAll { known.contains($0.id) }
    return (rows.compactMap { libraries[$0.id.library].article($0.id) }, rows, count, isAtLeast)
  }
}

/// What a search through the library needs of the state: a value, so that another thread can go through it.
struct LibrarySearchMaterial: Sendable {
  private static let mostShown = 1000
  private let query: String
  private let articles: [Article]
  private let analysis: CorpusAnalysis
  private let tagged: [ArticleID: [(tag: String, range: ByteRange)]]

  init(_ query: String, in state: ReaderState) {
    self.query = query
    articles = state.documents.articles
    analysis = state.analysis
    guard (try? LibraryQuery(query))?.needsTags == true else {
      tagged = [:]
      return
    }
    var tagged: [ArticleID: [(tag: String, range: ByteRange)]] = [:]
    for (place, tags) in state.annotations.taggedPassages {
      for tag in tags { tagged[place.article, default: []].append((tag, place.range)) }
    }
    self.tagged = tagged.mapValues { $0.sorted { $0.range.lowerBound < $1.range.lowerBound } }
  }

  /// Goes through all articles: to be done on another thread.
  ///
  /// - Parameter large: where it goes on; nil where all articles are in memory.
  func found(in large: LargeLibrarySearch? = nil) -> LibrarySearch {
    guard let asked = try? LibraryQuery(query) else { return LibrarySearch(query: query, hits: []) }
    // All that is tagged is in memory.
    let others = asked.needsTags ? nil : large?.found(asked, besides: Set(articles.map(\.id)))
    var search = found(asked, in: articles + (others?.articles ?? []))
    if let others {
      search.others = Dictionary(others.rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      if others.isAtLeast || others.count > search.articles { search.beyond = (others.count, others.isAtLeast) }
    }
    return search
  }

  private func found(_ asked: LibraryQuery, in articles: [Article]) -> LibrarySearch {
    let wanted = Dictionary(asked.actorNames.map { ($0, analysis.actors(called: $0)) }, uniquingKeysWith: { first, _ in first })
    var hits: [LibraryHit] = []
    for article in articles {
      hits += asked.hits(
        in: article,
        actors: { name in
          // The mentions of an analysis of another text stand elsewhere.
          guard let position = analysis.position(of: article.id) else { return asked.places(of: name, in: article) }
          guard analysis.articles[position].article.textHash == article.textHash else { return [] }
          return analysis.mentions(of: wanted[name] ?? [], in: position)
        },
        tags: { tag in tagged[article.id, default: []].filter { LibraryQuery.isTag($0.tag, tag) }.map(\.range) })
    }
    hits.sort { $0.score != $1.score ? $0.score > $1.score : ($0.article, $0.range.lowerBound) < ($1.article, $1.range.lowerBound) }
    return LibrarySearch(
      query: query, hits: Array(hits.prefix(Self.mostShown)), count: hits.count, articles: Set(hits.map(\.article)).count)
  }
}

extension ReaderState {
  /// `g/`: looks for a query in the whole library and lists what it finds; says why it can't be used.
  mutating func searchLibrary(_ typed: String) -> [Effect] {
    do throws(LibraryQuery.Problem) {
      _ = try LibraryQuery(typed)
    } catch {
      complain("\(error)")
      return []
    }
    librarySearch = LibrarySearch(query: typed)
    openList(.search)
    return [.searchLibrary(typed)]
  }

  /// Takes what was found; what was looked for before that does not count any more.
  mutating func take(found search: LibrarySearch) {
    guard librarySearch?.query == search.query else { return }
    librarySearch = search
    refreshLists()
    moveInList(by: 0)
  }
}
