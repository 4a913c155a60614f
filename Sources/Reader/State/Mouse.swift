import Foundation
import Language

/// The last press of the mouse, by which a double click is known.
struct Click: Hashable, Sendable {
  let row: Row
  let column: Column
  let time: Date
}

/// What a button that is held takes along.
enum MouseHold: Hashable, Sendable {
  /// The other end of a selection.
  case text
  /// The border behind a pane, given by its place among those that are shown.
  case border(Int)
}

/// What the mouse does.
extension ReaderState {
  mutating func take(_ mouse: MouseEvent) -> [Effect] {
    showsWelcome = false
    awaitsDates = false
    switch mouse.kind {
    case .wheelUp, .wheelDown:
      let count = mouse.kind == .wheelUp ? -3 : 3
      if !lists.isEmpty {
        moveInList(by: count)
      } else if peek != nil {
        scrollPeek(by: count.signum())
      } else if let pane = layout.pane(row: mouse.row.value, column: mouse.column.value) {
        scroll(pane.index, by: count)
      }
    case .press:
      held = nil
      return click(mouse)
    case .drag: if lists.isEmpty, prompt == nil { drag(mouse) }
    case .release: held = nil
    }
    return []
  }

  private mutating func click(_ mouse: MouseEvent) -> [Effect] {
    // A filter is done with when one of the lines that it let through is clicked.
    if case .filter = prompt?.kind { _ = commitPrompt() }
    // What a box offers lies over what would be clicked.
    if prompt != nil { return clickOnOffer(mouse) }
    if !input.isEmpty { return clickOnContinuation(mouse) }
    if !lists.isEmpty {
      return clickInList(row: mouse.row.value, column: mouse.column.value)
    }
    peek = nil
    let layout = layout
    held = layout.border(row: mouse.row.value, column: mouse.column.value).map { .border($0) }
    guard let pane = layout.pane(row: mouse.row.value, column: mouse.column.value) else { return [] }
    let isAgain =
      lastClick.map { $0.row == mouse.row && $0.column == mouse.column && moment.now.timeIntervalSince($0.time) < 0.4 } ?? false
    lastClick = Click(row: mouse.row, column: mouse.column, time: moment.now)
    selection = nil
    if pane.index != desk.focused { focusPane(pane.index) }
    if let offset = offset(at: mouse, in: pane) {
      held = .text
      moveCursor(to: offset)
    }
    if isAgain { tour() }
    return []
  }

  private mutating func drag(_ mouse: MouseEvent) {
    switch held {
    case .border(let place): moveBorder(behind: place, to: layout.isStacked ? mouse.row.value : mouse.column.value)
    case .text: select(to: mouse)
    case nil: break
    }
  }

  /// Takes the end of the selection along; above and below the text, what stands there comes into view line by line.
  private mutating func select(to mouse: MouseEvent) {
    guard let pane = layout.panes.first(where: { $0.index == desk.focused }), let article = desk.focusedPane?.article,
      let cursor = desk.focusedPane?.cursor
    else { return }
    if selection == nil { selection = Selection(unit: .character, article: article, anchor: cursor) }
    let last = pane.textTop + max(pane.textRows - 1, 0)
    if mouse.row.value < pane.textTop { scroll(pane.index, by: -1) }
    if mouse.row.value > last { scroll(pane.index, by: 1) }
    let row = Row(min(max(mouse.row.value, pane.textTop), last))
    if let offset = offset(at: MouseEvent(kind: .drag, row: row, column: mouse.column), in: pane) { moveCursor(to: offset) }
  }

  /// The place in the text under the pointer; nil beside the text.
  private func offset(at mouse: MouseEvent, in pane: ScreenLayout.Pane) -> ByteOffset? {
    guard let (article, layout, _) = rows(ofPane: pane.index) else { return nil }
    let line = mouse.row.value - pane.textTop
    guard line >= 0, line < pane.textRows else { return nil }
    let index = min(layout.row(of: desk.panes[pane.index].top) + line, layout.rows.count - 1)
    let row = layout.rows[layout.textRow(near: index)]
    guard row.kind == .text else { return row.range.lowerBound }
    return RowClusters.offset(at: max(mouse.column.value - pane.textLeft - row.indent, 0), in: article.text, row: row.range)
  }

  // MARK: Boxes

  /// Does the action of the palette that is clicked; takes into the line what else a prompt offers.
  private mutating func clickOnOffer(_ mouse: MouseEvent) -> [Effect] {
    guard let prompt, let line = HintBox.line(atRow: mouse.row.value, column: mouse.column.value, self) else { return [] }
    return choose(offer: line - (prompt.notice == nil ? 0 : 1))
  }

  /// Does what the clicked keys lead to; a click beside the box takes back the keys that wait.
  private mutating func clickOnContinuation(_ mouse: MouseEvent) -> [Effect] {
    let (keys, count) = (input.keys, input.count)
    let line = HintBox.line(atRow: mouse.row.value, column: mouse.column.value, self)
    input = PendingInput()
    let continuations = keys.isEmpty ? [] : keymaps[context].continuations(of: keys)
    guard let line, continuations.indices.contains(line) else { return [] }
    let binding = continuations[line].binding
    var arguments = binding.arguments
    arguments.count = count ?? arguments.count
    return perform(binding.action, arguments)
  }
}
