import Corpus
import Language
import Library

/// The articles of a large library that are not in memory, below those that are.
enum CatalogueRows {
  /// What stands below the rows of a list of articles; none where all articles are in memory. What a filter finds by words of their texts is
  /// among them, in memory or not.
  ///
  /// - Parameter above: the rows of articles in memory, by what they say themselves.
  static func rows(_ state: ReaderState, filter: String, below above: [ListRow]) -> [ListRow] {
    guard let large = state.large else { return [] }
    guard let lookup = large.lookup, lookup.filter == filter else { return [.heading("In the library · looking …")] }
    let shown = Set(above.lazy.map(\.id))
    // One whose whole path is typed is found by that, and by the words of it.
    var told: Set<ArticleID> = []
    let found = lookup.articles.filter { told.insert($0.id).inserted }
    let others = found.filter { !shown.contains(LibraryRow.id(of: $0.id)) }
    if others.isEmpty { return [] }
    let rows = LibraryRow(state)
    let known = lookup.filter.isEmpty ? 0 : found.count - others.count
    return [.heading(heading(lookup, of: large) + (known > 0 ? " · \(known) of them above" : ""))]
      + others.map { article in state.documents[article.id].map { rows.row($0) } ?? rows.row(article) }
  }

  private static func heading(_ lookup: CatalogueLookup, of large: LargeLibrary) -> String {
    let count = LargeLibrary.grouped(lookup.count)
    let number = lookup.isAtLeast ? "more than \(count)" : count
    let rest = large.isComplete ? "" : " · not all files are known yet"
    if lookup.filter.isEmpty { return "In the library · \(number) · the newest first\(rest)" }
    // What is no query is found where it is a whole path.
    return "In the library · \(number) by \(CatalogueLookup.query(lookup.filter)?.groundWords ?? "path") · the newest first\(rest)"
  }
}
