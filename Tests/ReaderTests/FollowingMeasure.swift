import Corpus
import Language

@testable import Reader

/// How steadily the other panes follow while one is read from its first sentence to its last, a sentence at a time.
struct FollowingMeasure: CustomStringConvertible {
  /// Motions of the one who reads, and by how many rows other panes went on and back.
  private(set) var steps = 0
  private(set) var onward: [Int] = []
  private(set) var back: [Int] = []
  /// Those that went back though their article has nothing that stands for the passage: for the sake of its neighbours.
  private(set) var backForNothing = 0
  /// Places where following once more moved a pane again.
  private(set) var unsteady = 0
  /// Places where the pane that is read stands otherwise than it does when nothing follows.
  private(set) var fedBack = 0

  /// Of all rows that panes were scrolled by, the share that went back.
  var shareBack: Double {
    let rows = (onward + back).reduce(0, +)
    return rows == 0 ? 0 : Double(back.reduce(0, +)) / Double(rows)
  }

  var description: String {
    "\(steps) motions: \(onward.count) times on by \(onward.reduce(0, +)) rows, \(back.count) back by \(back.reduce(0, +)), "
      + "\(backForNothing) of them for nothing; \(unsteady) unsteady, \(fedBack) fed back"
  }

  /// Reads the focused pane of `reader`; `alone` is the same reader, in which nothing will follow.
  mutating func read(_ reader: Scenario, alone: Scenario) throws {
    try reader.press("ggs")
    try alone.press("gg")
    guard let pane = reader.state.desk.focusedPane, let article = reader.state.documents[pane.article] else { return }
    for _ in reader.state.sentenceRanges(of: article) {
      let before = tops(reader)
      try reader.press(")")
      try alone.press(")")
      steps += 1
      let after = tops(reader)
      for (index, rows) in zip(before.indices, zip(before, after)) where index != reader.state.desk.focused {
        if rows.1 > rows.0 { onward.append(rows.1 - rows.0) }
        guard rows.1 < rows.0 else { continue }
        back.append(rows.0 - rows.1)
        if !stands(reader, in: index) { backForNothing += 1 }
      }
      let state = reader.state
      if state.desk.panes[state.desk.focused] != alone.state.desk.panes[alone.state.desk.focused] { fedBack += 1 }
      var again = state
      again.followIfSyncing(way: 1)
      if again.desk != state.desk { unsteady += 1 }
    }
  }

  private func tops(_ reader: Scenario) -> [Int] {
    reader.state.desk.panes.indices.map { index in
      reader.state.rows(ofPane: index).map { $0.rows.row(of: reader.state.desk.panes[index].top) } ?? 0
    }
  }

  /// Whether the article of another pane reports an event of the passage that is read, or that comes into focus there, or is linked with it.
  private func stands(_ reader: Scenario, in index: Int) -> Bool {
    let state = reader.state
    guard let pane = state.desk.focusedPane, let article = state.documents[pane.article],
      let passage = state.passage(at: pane.cursor, in: article),
      let other = state.analysis.position(of: state.desk.panes[index].article)
    else { return false }
    let inFocus = state.reportedElsewhere(at: passage, under: pane.cursor).compactMap { item in
      if case .event(let id) = item { state.event(id) } else { nil }
    }
    if (state.events(at: passage) + inFocus).contains(where: { $0.reports.contains { $0.passage.article == other } }) {
      return true
    }
    return state.analysis.events.crossReferences.contains {
      $0.isShown && ($0.from == passage && $0.to.article == other || $0.to == passage && $0.from.article == other)
    }
  }
}
