import Corpus
import Language

/// What `g/` found: passages of the whole library, the best first.
enum SearchView {
  static let definition = ListDefinition(
    title: { state, _ in
      guard let search = state.librarySearch else { return "Search" }
      guard search.hits != nil else { return "Search · \(search.query) …" }
      return "Search · \(search.query) · \(search.count) passage\(search.count == 1 ? "" : "s") in "
        + "\(search.articles) article\(search.articles == 1 ? "" : "s")" + beyond(search)
        + (state.large?.isComplete ?? true ? "" : " · not all files are known yet")
    },
    orders: ["relevance", "date", "source"],
    rows: { state, _, order in
      guard let search = state.librarySearch, let hits = search.hits else { return [] }
      let sorted = sorted(hits, by: order, in: state)
      let places = sorted.map { Place(article: $0.article, range: $0.range) }
      return sorted.enumerated().map { place, hit in
        ListRow(
          id: "\(hit.article.library) \(hit.article.path) \(hit.range.lowerBound.value)", columns: columns(hit, in: state),
          target: .set(CurrentSet(kind: .passages(search.query), items: places, at: place)), subject: .passage(places[place]))
      }
    },
    empty: { state in
      guard let search = state.librarySearch else { return "\(state.key("g/")) searches the library" }
      return search.hits == nil
        ? "looking through \(LargeLibrary.grouped(max(state.large?.articles ?? 0, state.documents.articles.count))) articles …"
        : "nothing in this library has it: \(search.query) (haft* is a beginning, \"two words\" a phrase, actor: source: date: tag: choose)"
    })

  private static func beyond(_ search: LibrarySearch) -> String {
    guard let (count, isAtLeast) = search.beyond else { return "" }
    return ", the newest of \(isAtLeast ? "more than " : "")\(LargeLibrary.grouped(count))"
  }

  private static func sorted(_ hits: [LibraryHit], by order: Int, in state: ReaderState) -> [LibraryHit] {
    switch order {
    case 1:
      sorted(hits) { hit in
        (state.documents[hit.article]?.metadata.date.date ?? state.librarySearch?.others[hit.article]?.date)?.lastDay ?? Int.min
      }.reversed()
    case 2:
      sorted(hits) { state.documents[$0.article]?.sourceName ?? state.librarySearch?.others[$0.article]?.source ?? "" }
    default: hits
    }
  }

  private static func sorted(_ hits: [LibraryHit], _ key: (LibraryHit) -> some Comparable) -> [LibraryHit] {
    hits.map { (key($0), $0) }.sorted { ($0.0, $0.1.article, $0.1.range.lowerBound) < ($1.0, $1.1.article, $1.1.range.lowerBound) }
      .map(\.1)
  }

  private static func columns(_ hit: LibraryHit, in state: ReaderState) -> [StyledText] {
    guard let article = state.documents[hit.article] else {
      let other = state.librarySearch?.others[hit.article]
      return [
        StyledText(other?.source ?? hit.article.path, Style(attributes: .bold)),
        StyledText(other?.date?.short ?? "undated", Style(ink: .dim)), StyledText(hit.snippet),
      ]
    }
    return [
      StyledText(article.shownSource, Style(attributes: .bold)), StyledText(article.shownDate, Style(ink: .dim)),
      StyledText(hit.snippet),
    ]
  }
}
