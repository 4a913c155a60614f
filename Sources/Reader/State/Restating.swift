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
