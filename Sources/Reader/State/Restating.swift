import Corpus
import Library

/// Taking what people write of articles and actors in files when it is read again.
extension ReaderState {
  /// Shows what changed: the articles as they are called now, the mistakes that are there now, and in a line what each file says anew.
  mutating func take(_ changes: [StatementsChange], _ restated: [Article]) {
    documents.add(restated)
    let solved = Set(changes.flatMap(\.problemsBefore))
    notices.removeAll { solved.contains($0) }
    codebook = Codebook.joined(changes.map(\.codebook))
    let problems = changes.flatMap(\.problems)
    notices += problems
    refreshLists()
    let all = problems + configuration.problems.map(\.description)
    guard let first = all.first else { return say((changes.map(\.words) + configurationNews).joined(separator: "; ")) }
    complain(all.count == 1 ? first : "\(first), and \(all.count - 1) more (\(key("gm")) lists them)")
  }
}

/// Telling what becomes of a word beside what it says.
extension ReaderState {
  /// Who is who decides which articles tell of one time, and so when those appeared that do not say it.
  mutating func tell(_ dates: [(before: Article, now: Article)]) {
    guard !dates.isEmpty else { return }
    let shown = dates.prefix(Self.mostDatesNamed).map { "\($0.now.shownSource) \($0.now.shownDate), was \($0.before.shownDate)" }
    let others = dates.count > shown.count ? ["and \(dates.count - shown.count) more"] : []
    let count = "\(dates.count) article date\(dates.count == 1 ? "" : "s") changed"
    notices.append("\(count) with what was said last: \((shown + others).joined(separator: "; "))")
    let words = "\(count) (\(key("gm")))"
    say(status.map { $0.isError ? words : "\(words): \($0.text)" } ?? words)
  }

  private static let mostDatesNamed = 12
}
