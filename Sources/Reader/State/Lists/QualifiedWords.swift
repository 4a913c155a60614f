import Corpus
import Foundation
import Language

/// What is typed to choose among the lines of a view: words, and `source:reuters` and `date:2019-12..2020-01`, which choose by the article
/// that a line is about; in views of events by the event.
struct QualifiedWords: Hashable, Sendable {
  /// Folded.
  private(set) var words: [String] = []
  private(set) var sources: [String] = []
  private(set) var dates: [CalendarDate] = []

  init(_ typed: String) {
    for word in Folding.folded(typed).split(whereSeparator: \.isWhitespace).map(String.init) {
      if word.hasPrefix("source:") {
        let source = String(word.dropFirst("source:".count))
        if !source.isEmpty { sources.append(source) }
      } else if word.hasPrefix("date:") {
        if let date = Self.date(String(word.dropFirst("date:".count))) { dates.append(date) }
      } else {
        words.append(word)
      }
    }
  }

  /// What stands behind a `date:` and is no date; nil where there is none. It chooses nothing.
  static func noDate(in typed: String) -> String? {
    typed.split(whereSeparator: \.isWhitespace).lazy.filter { $0.lowercased().hasPrefix("date:") }
      .map { String($0.dropFirst("date:".count)) }.first { Self.date(Folding.folded($0)) == nil }
  }

  /// A date of any precision, or two with `..` between them; nil while it is being typed.
  static func date(_ typed: String) -> CalendarDate? {
    let ends = typed.components(separatedBy: "..").map { CalendarDate(written: $0) }
    guard let first = ends.first ?? nil else { return nil }
    guard ends.count == 2 else { return first }
    return (ends[1] ?? nil).map { first.union($0) }
  }

  /// Whether articles are chosen, not words alone.
  var isQualified: Bool { !sources.isEmpty || !dates.isEmpty }

  func takes(_ article: Article) -> Bool {
    dates.allSatisfy { article.metadata.date.date?.overlaps($0) ?? false } && takes(sources: [article.sourceName])
  }

  /// Whether each source that is asked for is among some.
  func takes(sources names: some Sequence<String>) -> Bool {
    if sources.isEmpty { return true }
    let folded = names.map { Folding.folded($0) }
    return sources.allSatisfy { wanted in folded.contains { $0.contains(wanted) } }
  }
}
