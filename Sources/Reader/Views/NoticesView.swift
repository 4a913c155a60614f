import Corpus
import Language

/// `gm`: what could not be read, what had to be guessed, where annotations went. Each is shown in full, over as many lines as it takes.
enum NoticesView {
  static let definition = ListDefinition(
    title: { state, _ in "Notices" },
    orders: ["kind"],
    rows: { state, _, _ in
      let notices = state.notices.enumerated().flatMap { index, notice in
        rows("notice \(index)", "", notice, target: .none, in: state)
      }
      let skipped = state.skipped.enumerated().flatMap { index, file in
        rows("skipped \(index)", file.path, file.reason, Style(ink: .error), target: .none, in: state)
      }
      let guesses = state.documents.articles.flatMap { article in
        told(of: article).enumerated().flatMap { index, notice in
          rows(
            "article \(article.id.library) \(article.id.path) \(index)", article.id.path, notice, target: .article(article.id),
            in: state)
        }
      }
      return section("Program", notices) + section("Annotations", waiting(in: state)) + section("Not read", skipped)
        + section("Articles", guesses)
    },
    empty: { "nothing to tell: all files were read (\($0.key("q")) goes back)" })

  /// What was decided of articles whose files have other names and other words now.
  private static func waiting(in state: ReaderState) -> [ListRow] {
    state.annotations.waitingDecisions.flatMap { decision, article in
      rows(
        "waiting \(decision.id.value)", article.path,
        "\(state.words(ofWaiting: decision, for: article)), and is not used before you say that this is the same article: "
          + "+ in \(state.key("gn"))",
        target: .article(article), in: state)
    }
  }

  private static func told(of article: Article) -> [String] {
    let language = article.metadata.isAnalysable ? nil : ArticleCard.language(article.metadata)
    return article.metadata.notices + [article.metadata.date.doubt, language].compactMap { $0 }
  }

  private static func section(_ title: String, _ rows: [ListRow]) -> [ListRow] { rows.isEmpty ? [] : [.heading(title)] + rows }

  /// A notice with the name of what it is about before it, over as many rows as both take.
  static func rows(
    _ id: String, _ name: String, _ words: String, _ style: Style = .plain, target: ListRow.Target, in state: ReaderState
  ) -> [ListRow] {
    let name = SafeText.line(name)
    let words = name.isEmpty ? words : "\(name)  \(words)"
    let subject = ListRow.Subject.notice(words)
    // A reader of the lines hears a notice as one; it is cut into lines where it is painted.
    if state.isPlain { return [ListRow(id: id, columns: [StyledText(words, style)], target: target, subject: subject)] }
    let text = Text(words)
    let named = name.utf8.count
    return WrappedParagraph(text, range: text.range, width: max(state.size.columns - margin, 8)).rows.enumerated().map {
      line, row in
      let edge = min(max(named, row.lowerBound.value), row.upperBound.value)
      let before = text.string(row.lowerBound..<ByteOffset(edge))
      let behind = text.string(ByteOffset(edge)..<row.upperBound)
      return ListRow(
        id: line == 0 ? id : "\(id) line \(line)",
        columns: [StyledText(before, Style(attributes: .bold)) + StyledText(behind, style)], target: target, subject: subject)
    }
  }

  /// The columns before a list's lines, and one behind them.
  private static let margin = 4
}
