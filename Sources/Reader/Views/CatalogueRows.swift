import Corpus
import Language
import Library

/// The articles of a large library that are not in memory, below those that are.
enum CatalogueRows {
  /// What stands below the rows of a list of articles; none where all articles are in memory.
  static func rows(_ state: ReaderState, filter: String) -> [ListRow] {
    guard let large = state.large else { return [] }
    guard let lookup = large.lookup, lookup.filter == filter else { return [.heading("In the library · looking …")] }
    let others = lookup.articles.filter { state.documents[$0.id] == nil }
    if others.isEmpty { return [] }
    let rows = LibraryRow(state)
    return [.heading(heading(lookup, of: large))] + others.map { rows.row($0) }
  }

  private static func heading(_ lookup: CatalogueLookup, of large: LargeLibrary) -> String {
    let count = LargeLibrary.grouped(lookup.count)
    let number = lookup.isAtLeast ? "more than \(count)" : count
    let rest = large.isComplete ? "" : " · not all files are known yet"
    return lookup.filter.isEmpty
      ? "In the library · \(number) · the newest first\(rest)"
      : "In the library, by their words · \(number) · the newest first\(rest)"
  }
}
