import Corpus
import Language

/// What `!` passes on.
struct PipedText: Hashable, Sendable {
  /// In words: "the selection", "the article".
  let what: String
  let text: String
}

extension ReaderState {
  /// The selection, else the article in the focused pane.
  private var piped: PipedText? {
    guard let article = focusedArticle else { return nil }
    if let range = selectedRange { return PipedText(what: "the selection", text: SafeText.document(article.text.string(range))) }
    return PipedText(what: "the article", text: SafeText.document(article.text.string(article.text.range)))
  }

  /// `!`: asks for a command, or gives the text to the one that is named.
  mutating func pipe(to command: String) -> [Effect] {
    guard let piped else { return [] }
    if !command.isEmpty { return pipe(piped, to: command) }
    prompt = Prompt(.pipe(piped))
    return []
  }

  /// Gives a text to a command; to the pager when none is named.
  mutating func pipe(_ piped: PipedText, to command: String) -> [Effect] {
    guard !command.allSatisfy(\.isWhitespace) else {
      guard let words = words(of: outside.programs.pager) else { return [] }
      return [.run(OutsideRun(words: words, input: .text(piped.text), purpose: .pipe(piped.what)))]
    }
    guard let words = ShellWords.split(command), words.first?.isEmpty == false else {
      complain("a quotation mark is not closed: \(command)")
      return []
    }
    return [.run(OutsideRun(words: words, input: .text(piped.text), purpose: .pipe(piped.what), waitsForEnter: true))]
  }
}
