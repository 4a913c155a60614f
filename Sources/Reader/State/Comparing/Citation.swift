import Corpus
import Language

extension ReaderState {
  /// A passage with where it stands: “…” (Al Jazeera, 19 Dec 2019, libya.txt 120–340), in code points of the article's text, or as the
  /// user's template has it.
  func citation(of place: Place) -> String {
    guard let article = documents[place.article] else { return "" }
    let words = article.text.string(place.range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let range = CodePointIndex(article.text).codePoints(place.range)
    return configuration.settings.citation.filled([
      "text": words, "source": article.shownSource, "title": article.metadata.title ?? "", "byline": article.metadata.byline ?? "",
      "date": article.shownDate, "path": article.id.path, "start": "\(range.lowerBound.value)", "end": "\(range.upperBound.value)",
    ])
  }
}
