import Corpus
import Language

extension ReaderState {
  /// A passage with where it stands: “…” (Al Jazeera, 19 Dec 2019, libya.txt 120–340), in code points of the article's text.
  func citation(of place: Place) -> String {
    guard let article = documents[place.article] else { return "" }
    let words = article.text.string(place.range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let range = CodePointIndex(article.text).codePoints(place.range)
    let span = "\(article.id.path) \(range.lowerBound.value)–\(range.upperBound.value)"
    return "“\(words)” (\(article.shownSource), \(article.shownDate), \(span))"
  }
}
