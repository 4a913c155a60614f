import Corpus

/// `gm`: what could not be read, what had to be guessed, where annotations went.
enum NoticesView {
  static let definition = ListDefinition(
    title: { state, _ in "Notices" },
    orders: ["kind"],
    rows: { state, _, _ in
      let notices = state.notices.enumerated().map { index, notice in
        ListRow(id: "notice \(index)", columns: [StyledText(notice)], target: .none)
      }
      let skipped = state.skipped.enumerated().map { index, file in
        ListRow(
          id: "skipped \(index)",
          columns: [StyledText(file.path, Style(attributes: .bold)), StyledText(file.reason, Style(ink: .error))],
          target: .none)
      }
      let guesses = state.documents.articles.flatMap { article in
        told(of: article).enumerated().map { index, notice in
          ListRow(
            id: "article \(article.id.library) \(article.id.path) \(index)",
            columns: [StyledText(article.id.path, Style(attributes: .bold)), StyledText(notice)], target: .article(article.id))
        }
      }
      return section("Program", notices) + section("Not read", skipped) + section("Articles", guesses)
    },
    empty: { "nothing to tell: all files were read (\($0.key("q")) goes back)" })

  private static func told(of article: Article) -> [String] {
    let language = article.metadata.isAnalysable ? nil : ArticleCard.language(article.metadata)
    return article.metadata.notices + [article.metadata.date.doubt, language].compactMap { $0 }
  }

  private static func section(_ title: String, _ rows: [ListRow]) -> [ListRow] { rows.isEmpty ? [] : [.heading(title)] + rows }
}
