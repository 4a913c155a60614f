import Corpus

/// The stories of articles whose passages may soon stand beside a list: how many sources report them is told without those that copied, and
/// looking through a story for copies takes longer than a key may.
struct CopiesAhead: Hashable, Sendable {
  /// The number of the analysis, so that what was found in an earlier one is thrown away.
  let analysis: Int
  /// One of each story, by their places in the analysis.
  let articles: [Int]

  func found(in analysis: CorpusAnalysis) -> [Int: TextCopies] {
    let copies = CopyCache(analysis)
    copies.look(in: articles)
    return copies.known
  }
}

/// The rows of a list that are near the screen.
struct RowsAhead: Hashable, Sendable {
  let kind: ListState.Kind
  let rows: Range<Int>
  let analysis: Int
}

extension ReaderState {
  /// The copies that the rows of the list on top will be shown with, a screen before and behind what is shown; asked for once where the list
  /// stays where it is.
  mutating func copiesToLookFor() -> [Effect] {
    guard previewWidth != nil, let list = lists.last, !analysis.articles.isEmpty else { return [] }
    let height = max(listHeight, 1)
    let first = max(list.top / height - 1, 0) * height
    let end = min(first + 4 * height, list.rows.count)
    guard first < end else { return [] }
    let rows = RowsAhead(kind: list.kind, rows: first..<end, analysis: analysisNumber)
    guard rows != rowsAhead else { return [] }
    rowsAhead = rows
    let articles = Set(rows.rows.compactMap { place(of: list.rows[$0])?.article })
    let unknown = copies.unknown(among: articles.compactMap { analysis.position(of: $0) }.sorted())
    return unknown.isEmpty ? [] : [.lookForCopies(CopiesAhead(analysis: analysisNumber, articles: unknown))]
  }

  mutating func take(_ found: [Int: TextCopies], for ahead: CopiesAhead) {
    if ahead.analysis == analysisNumber { copies.take(found) }
  }
}
