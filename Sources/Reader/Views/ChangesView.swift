import Corpus

/// `gV`: what is other than before in articles whose files changed, with both texts side by side below.
enum ChangesView {
  static let definition = ListDefinition(
    title: { state, _ in
      let articles = state.changedArticles
      return "What changed · \(articles.count) article\(articles.count == 1 ? "" : "s")"
    },
    orders: ["place"],
    rows: { state, _, _ in
      state.changedArticles.flatMap { article -> [ListRow] in
        let title = article.metadata.title ?? article.id.path
        return [.heading("\(title) · \(article.shownSource) · \(article.id.path)")]
          + state.earlier.changes(of: article).map { row($0, article, in: state) }
      }
    },
    empty: { "no file changed since it was read or annotated (\($0.key("q")) goes back)" })

  private static func row(_ change: TextPassageChange, _ article: Article, in state: ReaderState) -> ListRow {
    let paragraph = "¶\(state.paragraph(at: change.new.lowerBound, in: article))"
    let words = state.words(of: change, in: article.id, upTo: 60)
    return ListRow(
      id: "change \(article.id.library) \(article.id.path) \(change.old.lowerBound.value) \(change.new.lowerBound.value)",
      columns: [StyledText(paragraph, Style(ink: .dim)), StyledText(words)],
      target: .place(Place(article: article.id, range: change.new)), subject: .change(change, in: article.id))
  }
}
