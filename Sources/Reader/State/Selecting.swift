import Corpus
import Language

extension ReaderState {
  /// The span that is selected in the focused pane; nil without a selection.
  var selectedRange: ByteRange? {
    guard let selection, let pane = desk.focusedPane, let article = focusedArticle, selection.article == article.id else {
      return nil
    }
    let first = min(selection.anchor, pane.cursor)
    let last = max(selection.anchor, pane.cursor)
    switch selection.unit {
    case .character:
      return first..<characterEnd(after: last, in: article)
    case .sentence:
      let start = sentenceRange(at: first, in: article)?.lowerBound ?? first
      let end = sentenceRange(at: last, in: article)?.upperBound ?? characterEnd(after: last, in: article)
      return start..<max(end, start.advanced(by: 1))
    }
  }

  private func characterEnd(after offset: ByteOffset, in article: Article) -> ByteOffset {
    let limit = min(offset.value + 64, article.text.bytes.count)
    guard offset.value < limit else { return offset }
    let end = article.text.scalarBoundary(atOrBefore: ByteOffset(limit))
    let character = article.text.string(offset..<end).first
    return offset.advanced(by: character?.utf8.count ?? 1)
  }

  mutating func toggleSelection(_ unit: Selection.Unit) {
    guard let pane = desk.focusedPane else { return }
    if selection?.unit == unit {
      selection = nil
    } else {
      selection = Selection(unit: unit, article: pane.article, anchor: selection?.anchor ?? pane.cursor)
    }
  }

  /// Remembers a selection that ends.
  mutating func keepSelection(_ old: Selection?) {
    guard selection == nil, let old, let pane = desk.panes.first(where: { $0.article == old.article }) else { return }
    lastSelection = PastSelection(
      selection: old, cursor: (desk.focusedPane?.article == old.article ? desk.focusedPane : pane)?.cursor ?? pane.cursor)
  }

  /// `gv`: selects again what was selected last, in the pane that shows its article.
  mutating func selectAgain() {
    guard let last = lastSelection, documents[last.selection.article] != nil else { return say("nothing was selected yet") }
    let cursor = last.cursor
    leavePlace()
    go(to: Place(article: last.selection.article, range: cursor..<cursor.advanced(by: 1)))
    selection = last.selection
  }

  /// Ends a selection whose article is not in focus any more.
  mutating func endSelectionElsewhere() {
    if let selection, selection.article != desk.focusedPane?.article { self.selection = nil }
  }

  /// Moves the cursor to the other end of the selection.
  mutating func swapSelectionEnds() {
    guard let anchor = selection?.anchor, let cursor = desk.focusedPane?.cursor else { return }
    selection?.anchor = cursor
    moveCursor(to: anchor)
  }

  /// What an annotation would be about: the selection, else the sentence under the cursor.
  var annotationPlace: Place? {
    guard let pane = desk.focusedPane, let article = focusedArticle else { return nil }
    if let selectedRange { return Place(article: article.id, range: trimmed(selectedRange, in: article)) }
    return sentenceRange(at: pane.cursor, in: article).map { Place(article: article.id, range: $0) }
  }

  /// A span without the white space around it.
  private func trimmed(_ range: ByteRange, in article: Article) -> ByteRange {
    var (start, end) = (range.lowerBound.value, range.upperBound.value)
    while start < end, article.text.bytes[start] <= 0x20 { start += 1 }
    while end > start, article.text.bytes[end - 1] <= 0x20 { end -= 1 }
    return ByteRange(bytes: start..<end)
  }
}

/// A selection that has ended: what it was, and where its other end stood.
struct PastSelection: Hashable, Sendable {
  var selection: Selection
  var cursor: ByteOffset
}
