/// How the screen is shared among the panes that are shown.
extension ReaderState {
  /// Gives the focused pane more of the screen, and the others that are shown less.
  mutating func widenPane(by cells: Int) {
    let panes = layout.panes
    guard panes.count > 1, let place = panes.firstIndex(where: { $0.index == desk.focused }) else {
      return say("one pane is shown: it has all the room")
    }
    var sizes = paneSizes
    let before = sizes
    // The neighbour behind gives first, then those farther away.
    let givers = Array(panes.indices[(place + 1)...]) + panes.indices[..<place].reversed()
    var left = cells
    if cells < 0 {
      left = max(cells, min(leastPaneSize - sizes[place], 0))
      sizes[place] += left
      if let first = givers.first { sizes[first] -= left }
    } else {
      for giver in givers {
        let given = min(left, max(sizes[giver] - leastPaneSize, 0))
        sizes[giver] -= given
        sizes[place] += given
        left -= given
      }
    }
    if sizes == before { return say("there is no more room to \(cells < 0 ? "give" : "take")") }
    share(sizes)
  }

  /// Puts the border behind a pane at a row or column of the screen; no pane becomes smaller than the least.
  ///
  /// - Parameter place: of the pane before the border, among those that are shown.
  mutating func moveBorder(behind place: Int, to position: Int) {
    let panes = layout.panes
    guard panes.indices.contains(place), panes.indices.contains(place + 1) else { return }
    var sizes = paneSizes
    let both = sizes[place] + sizes[place + 1]
    guard both >= 2 * leastPaneSize else { return }
    let wanted = position - (layout.isStacked ? panes[place].top : panes[place].left)
    sizes[place] = min(max(wanted, leastPaneSize), both - leastPaneSize)
    sizes[place + 1] = both - sizes[place]
    share(sizes)
  }

  /// Of the panes that are shown, in columns; of stacked ones in rows, with their headers.
  private var paneSizes: [Int] {
    let layout = layout
    return layout.panes.map { layout.isStacked ? $0.textRows + 1 : $0.width }
  }

  private var leastPaneSize: Int { layout.isStacked ? ScreenLayout.leastHeight : ScreenLayout.leastPane }

  private mutating func share(_ sizes: [Int]) {
    let panes = layout.panes
    let sum = max(sizes.reduce(0, +), 1)
    for (pane, size) in zip(panes, sizes) {
      desk.panes[pane.index].weight = size * panes.count * PaneState.usualWeight / sum
    }
    refreshPanes()
  }
}
