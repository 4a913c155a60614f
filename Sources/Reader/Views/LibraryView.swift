import Corpus
import Language

/// `gl`, and the pickers of `o` and `Ctrl-W v`: the articles of the library.
enum LibraryView {
  static let definition = ListDefinition(
    title: { state, kind in
      let articles = "\(state.documents.articles.count) article\(state.documents.articles.count == 1 ? "" : "s")"
      switch kind {
      case .picker(.here): return "Open here · Space marks several · \(articles)"
      case .picker(.beside): return "Open in panes of their own · Space marks several · \(articles)"
      default: return "Library · \(articles)"
      }
    },
    orders: ["date", "source", "path"],
    rows: { state, _, order in
      sorted(state, by: order).map { row($0, in: state) }
    },
    empty: { state in
      state.progress.found == nil ? "still looking for articles" : "no articles in \(state.libraryNames.joined(separator: ", "))"
    })

  private static func sorted(_ state: ReaderState, by order: Int) -> [Article] {
    switch order {
    case 1: state.documents.articles.sorted { ($0.sourceName, $0.id) < ($1.sourceName, $1.id) }
    case 2: state.documents.articles
    default: state.documents.byDate.compactMap { state.documents[$0] }
    }
  }

  private static func row(_ article: Article, in state: ReaderState) -> ListRow {
    let isOpen = state.desk.index(of: article.id) != nil
    let notes = state.annotations.of(article.id).count
    return ListRow(
      id: "\(article.id.library) \(article.id.path)",
      columns: [
        StyledText(isOpen ? "●" : " ", Style(ink: .accent)), StyledText(article.shownDate, Style(ink: .dim)),
        StyledText(article.shownSource, Style(attributes: .bold)),
        StyledText(notes == 0 ? "" : "▌\(notes)", Style(ink: .annotation)),
        StyledText(article.metadata.title ?? "(no title)"), StyledText(article.id.path, Style(ink: .dim)),
      ],
      target: .article(article.id))
  }
}

extension Article {
  /// The source as headers name it: with a question mark when it was inferred.
  var shownSource: String { sourceName + (metadata.source.basis == .inferred ? "?" : "") }

  /// The date as headers name it; with a question mark when it is doubtful.
  var shownDate: String {
    guard let date = metadata.date.date else { return "undated" }
    return date.short + (metadata.date.doubt == nil ? "" : "?")
  }
}
