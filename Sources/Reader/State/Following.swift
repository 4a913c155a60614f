import Corpus
import Language

/// Panes that follow the one that is read, by passage.
///
/// Only a motion in the focused pane makes the others follow, and what follows makes nothing follow: there is no way back to the pane
/// that is read. A pane moves only when what it shall show is not wholly in view; and where nothing in it stands for the passage that is
/// read, it goes to what stands nearest only the way the reader goes, so that it never jumps back while one reads on.
extension ReaderState {
  /// Shows in every other pane the passage that stands for the focused pane's.
  ///
  /// - Parameter way: 1 where the reader goes on in the text, -1 back, 0 where nothing moved; nil where the way does not matter.
  mutating func followIfSyncing(way: Int? = nil) {
    if isSyncing { alignOtherPanes(way: way) }
  }

  /// Why no pane can be seen to follow; nil where one can.
  var whyNoneFollows: String? {
    if desk.panes.count < 2 { return "one pane only is open: \(key("<C-w>v", in: .text)) opens an article beside it" }
    let others = layout.panes.map(\.index).filter { $0 != desk.focused }
    if others.isEmpty {
      let remedy =
        isPlain
        ? "plain mode shows one at a time"
        : desk.isMaximised ? "\(key("<C-w>m", in: .text)) shows the others" : "the screen has no room for the others"
      return "one pane only is shown: \(remedy)"
    }
    return others.allSatisfy { desk.panes[$0].isPinned } ? "all other panes are pinned (\(key("<C-w>p", in: .text)))" : nil
  }

  /// Shows, in every other pane that is on the screen and not pinned, the passage that stands for the focused pane's; panes without one
  /// stay.
  mutating func alignOtherPanes(way: Int? = nil) {
    guard let pane = desk.focusedPane, let article = focusedArticle, let passage = passage(at: pane.cursor, in: article) else {
      return
    }
    let event = currentEvent(at: passage)
    for index in layout.panes.map(\.index) where index != desk.focused && !desk.panes[index].isPinned {
      guard let other = documents[desk.panes[index].article], let (position, analysed) = analysed(other),
        position != passage.article
      else { continue }
      let place = analysed.sentence(at: desk.panes[index].cursor) ?? 0
      guard let found = counterpart(of: passage, event, in: position, standingAt: place) else { continue }
      if !found.isOwn, let way, (found.sentence - place).signum() != way { continue }
      show(analysed.analysis.sentences[found.sentence].range, in: index)
    }
  }

  /// The event in focus; while something else is, the first of the passage that other articles report.
  private func currentEvent(at passage: Passage) -> Event? {
    if case .event(let id) = chosenFocus, let event = event(id), event.reports.contains(where: { $0.passage == passage }) {
      return event
    }
    guard let cursor = desk.focusedPane?.cursor else { return nil }
    return reportedElsewhere(at: passage, under: cursor).lazy.compactMap { if case .event(let id) = $0 { event(id) } else { nil } }
      .first
  }

  /// The sentence of another article that stands for a passage: its report of the event, of several the one that is linked best with the
  /// passage, then the nearest to where the pane stands; else what `Alignment` has. It is its own when it is of the passage, and not of those
  /// around it.
  private func counterpart(
    of passage: Passage, _ event: Event?, in other: Int, standingAt place: Int
  ) -> (sentence: Int, isOwn: Bool)? {
    let reports = event.map { otherReports(of: $0, than: passage) } ?? []
    let own = reports.filter { $0.passage.article == other }.map(\.passage)
    if own.contains(where: { $0.sentence == place && own.count > 1 && analysis.links.score(passage, $0) == 0 }) {
      return (place, true)
    }
    let ranked = own.min {
      (-analysis.links.score(passage, $0), abs($0.sentence - place)) < (
        -analysis.links.score(passage, $1), abs($1.sentence - place)
      )
    }
    if let ranked { return (ranked.sentence, true) }
    return alignment.sentence(in: other, for: passage, standingAt: place)
  }

  /// Puts a pane that is not read on a passage, and scrolls it as little as it takes when the passage is not wholly in view; one that is
  /// higher than the pane begins at its top.
  private mutating func show(_ range: ByteRange, in pane: Int) {
    guard let (_, layout, height) = rows(ofPane: pane) else { return }
    desk.panes[pane].cursor = range.lowerBound
    desk.panes[pane].goalColumn = nil
    let top = layout.row(of: desk.panes[pane].top)
    let first = layout.row(of: range.lowerBound)
    let last = layout.row(of: range.upperBound.advanced(by: -1))
    if first >= top, last < top + height || first == top { return }
    reveal(pane)
    revealWhole(range, in: pane)
  }
}
