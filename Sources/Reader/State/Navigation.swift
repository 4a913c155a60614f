import Corpus
import Language

/// Going from pane to pane and from article to article.
extension ReaderState {
  /// Focuses a pane and scrolls the strip so that it is shown.
  mutating func focusPane(_ index: Int) {
    guard desk.panes.indices.contains(index) else { return }
    desk.focused = index
    desk.panes[index].lastUsed = (desk.panes.map(\.lastUsed).max() ?? 0) + 1
    showFocusedPane()
  }

  /// Scrolls the strip of panes as little as it takes to show the focused one, and leaves no room unused. Its cursor is in view then, also
  /// where it is narrower or lower than it was when it was read.
  mutating func showFocusedPane() {
    let capacity = ScreenLayout.capacity(of: size)
    desk.focused = min(desk.focused, max(desk.panes.count - 1, 0))
    if desk.focused < desk.firstShown { desk.firstShown = desk.focused }
    if desk.focused >= desk.firstShown + capacity { desk.firstShown = desk.focused - capacity + 1 }
    desk.firstShown = max(0, min(desk.firstShown, desk.panes.count - capacity))
    keepCursorInView(desk.focused)
  }

  /// Leaves the present place for the jump list; to be called before a jump.
  mutating func leavePlace() { jumps.leave(desk) }

  /// Goes to a place: in the pane that shows its article, else in the least recently used other pane.
  ///
  /// - Parameter replacing: the pane that shall show the article when none does; nil for the least recently used other one.
  mutating func go(to place: Place, replacing pane: Int? = nil) {
    guard documents[place.article] != nil else { return self.await([place.article], for: .place(place, pane: pane)) }
    if let index = desk.index(of: place.article) {
      focusPane(index)
    } else if desk.panes.isEmpty || pane == nil && desk.panes.count == 1 && ScreenLayout.capacity(of: size) > 1 {
      // What is compared stays in sight: a lone pane gets one beside it. None is open where all articles were gone for a while.
      desk.panes.append(PaneState(article: place.article))
      focusPane(desk.panes.count - 1)
    } else {
      let index = pane ?? leastRecentlyUsedOther
      guard desk.panes.indices.contains(index) else { return }
      desk.panes[index] = desk.panes[index].showing(place.article)
      focusPane(index)
    }
    moveCursor(to: place.range.lowerBound)
    revealWhole(place.range)
  }

  /// Scrolls on so that the end of a passage is shown as well, when the screen can hold it.
  ///
  /// - Parameter pane: the one that shows it; nil for the focused one.
  mutating func revealWhole(_ range: ByteRange, in pane: Int? = nil) {
    let pane = pane ?? desk.focused
    guard let (_, layout, height) = rows(ofPane: pane) else { return }
    let first = layout.row(of: range.lowerBound)
    let last = layout.row(of: range.upperBound.advanced(by: -1))
    let top = layout.row(of: desk.panes[pane].top)
    let wanted = min(last - height + 1, first)
    // The cursor stays at the passage's beginning, also where that is the first row.
    if wanted > top { setTop(of: pane, toRow: wanted, layout: layout, towards: 1) }
  }

  /// Of the panes that are shown, the one that was focused longest ago and is not focused now; the focused one when it is alone. The pane
  /// that shows the passage where the current tour began is spared, because the reports are compared with it, and so are pinned panes as
  /// long as there is another.
  private var leastRecentlyUsedOther: Int {
    var spared: Int?
    if let set = currentSet, set.kind.isOfLinks { spared = set.items.first.flatMap { desk.index(of: $0.article) } }
    let others = layout.panes.map(\.index).filter { $0 != desk.focused && !desk.panes[$0].isPinned }
    let free = others.contains { $0 != spared } ? others.filter { $0 != spared } : desk.panes[desk.focused].isPinned ? others : []
    return free.min { (desk.panes[$0].lastUsed, -$0) < (desk.panes[$1].lastUsed, -$1) } ?? desk.focused
  }

  /// Shows an article in the focused pane, where it was left, else at its start.
  mutating func open(_ article: ArticleID) {
    guard documents[article] != nil else { return self.await([article], for: .here) }
    leavePlace()
    if desk.panes.isEmpty { desk.panes.append(PaneState(article: article)) }
    desk.panes[desk.focused] = desk.panes[desk.focused].showing(article)
    resume(desk.focused)
  }

  /// Opens articles in panes of their own, behind the focused one, and focuses the last. What was read may have no room beside them any
  /// more, which is said.
  mutating func openBeside(_ articles: [ArticleID]) {
    if large != nil, articles.contains(where: { documents[$0] == nil }) { return self.await(articles, for: .beside) }
    leavePlace()
    for article in articles where documents[article] != nil {
      let index = desk.panes.isEmpty ? 0 : desk.focused + 1
      desk.panes.insert(PaneState(article: article), at: index)
      focusPane(index)
      resume(index)
    }
    let shown = layout.panes.count
    guard shown < desk.panes.count, !desk.isMaximised else { return }
    say("\(desk.panes.count) are open, \(shown) have room: \(key("<C-w>h")) and \(key("<C-w>l")) bring the others")
  }

  /// Puts a pane that was just opened where its article was left, and one that was not read where reading begins.
  private mutating func resume(_ index: Int) {
    if let left = jumps.pane(of: desk.panes[index].article) {
      (desk.panes[index].top, desk.panes[index].cursor) = (left.top, left.cursor)
      reveal(index)
    }
    settle(index)
  }

  /// Puts the cursor of a pane that has not been read on the first block that is not boilerplate, with all before it shown as far
  /// as the screen allows.
  mutating func settle(_ index: Int) {
    guard let (article, layout, _) = rows(ofPane: index), desk.panes[index].cursor == .zero, desk.panes[index].top == .zero else {
      return
    }
    let first = layout.rows[layout.textRow(near: 0)].range.lowerBound
    desk.panes[index].top = first
    desk.panes[index].cursor = article.blocks.first { $0.kind.isReporting }?.range.lowerBound ?? first
    reveal(index)
  }

  mutating func closePane(_ index: Int) {
    guard desk.panes.count > 1, desk.panes.indices.contains(index) else { return }
    leavePlace()
    desk.panes.remove(at: index)
    desk.isMaximised = false
    if desk.focused >= index, desk.focused > 0 { desk.focused -= 1 }
    focusPane(desk.focused)
  }

  /// Brings back a desk from the jump list, without articles that have gone.
  mutating func restore(_ desk: Desk) {
    self.desk = desk
    self.desk.panes.removeAll { documents[$0.article] == nil }
    showFocusedPane()
  }

  /// Keeps all panes valid after a resize, a fold, or a change of the articles.
  mutating func refreshPanes() {
    desk.panes.removeAll { documents[$0.article] == nil }
    showFocusedPane()
    for index in desk.panes.indices {
      reveal(index)
      leaveNoRoom(index)
    }
  }

  /// Shows more of what stands before where a pane has room below the end of its article. Its last row stays in view.
  private mutating func leaveNoRoom(_ pane: Int) {
    guard let (_, layout, height) = rows(ofPane: pane) else { return }
    let most = max(layout.rows.count - height, 0)
    if layout.row(of: desk.panes[pane].top) > most { setTop(of: pane, toRow: most, layout: layout, towards: 1) }
  }
}
