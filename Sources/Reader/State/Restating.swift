import Corpus
import Library

/// Taking what people write of articles and actors in files when it is read again.
extension ReaderState {
  /// Shows what changed: the articles as they are called now, the mistakes that are there now, and in a line what each file says anew.
  mutating func take(_ changes: [StatementsChange], _ restated: [Article]) {
    documents.add(restated)
    let solved = Set(changes.flatMap(\.problemsBefore))
    notices.removeAll { solved.contains($0) }
    let problems = changes.flatMap(\.problems)
    notices += problems
    refreshLists()
    guard let first = problems.first else { return say(changes.map(\.words).joined(separator: "; ")) }
    complain(problems.count == 1 ? first : "\(first), and \(problems.count - 1) more (gm lists them)")
  }
}
