import Corpus
import Language

/// What of each article has been on the screen of a focused pane.
///
/// Spans of an article's text, in order, disjoint, with something between them; so reading from beginning to end is one span, and a key
/// costs what the screen shows. A text that changed is another text, and starts anew.
struct ReadingRecord: Hashable, Sendable {
  struct Entry: Hashable, Sendable {
    let textHash: ContentHash
    var spans: [Range<Int>]
  }

  private(set) var entries: [ArticleID: Entry] = [:]
  /// Counts up with every change, so that nothing is written that did not change.
  private(set) var revision = 0

  /// Takes what an earlier run kept, under what this one has seen already.
  mutating func restore(_ kept: [ArticleID: Entry]) {
    for (id, entry) in kept {
      guard let present = entries[id] else {
        entries[id] = entry
        continue
      }
      if present.textHash == entry.textHash { for span in entry.spans { note(span, of: id, textHash: entry.textHash) } }
    }
  }

  /// Notes that a span of an article was on the screen.
  mutating func note(_ span: Range<Int>, of id: ArticleID, textHash: ContentHash) {
    guard !span.isEmpty else { return }
    guard var entry = entries[id], entry.textHash == textHash else {
      entries[id] = Entry(textHash: textHash, spans: [span])
      revision += 1
      return
    }
    // The first span that ends at or behind the start of the new one, and the first that begins behind its end.
    let first = Self.partition(entry.spans) { $0.upperBound < span.lowerBound }
    let end = Self.partition(entry.spans) { $0.lowerBound <= span.upperBound }
    if first < end, entry.spans[first].lowerBound <= span.lowerBound, entry.spans[first].upperBound >= span.upperBound { return }
    var joined = span
    if first < end {
      joined = min(span.lowerBound, entry.spans[first].lowerBound)..<max(span.upperBound, entry.spans[end - 1].upperBound)
    }
    entry.spans.replaceSubrange(first..<max(end, first), with: [joined])
    entries[id] = entry
    revision += 1
  }

  /// What share of what an article tells was on the screen, 0 to 1; without boilerplate, unless there is nothing else.
  func share(of article: Article) -> Double {
    guard let entry = entries[article.id], entry.textHash == article.textHash else { return 0 }
    let telling = article.blocks.filter { !$0.kind.isBoilerplate }
    let blocks = telling.isEmpty ? article.blocks : telling
    var (seen, total, place) = (0, 0, 0)
    for block in blocks {
      let range = block.range.bytes
      total += range.count
      while place < entry.spans.count, entry.spans[place].upperBound <= range.lowerBound { place += 1 }
      var span = place
      while span < entry.spans.count, entry.spans[span].lowerBound < range.upperBound {
        seen += entry.spans[span].clamped(to: range).count
        span += 1
      }
    }
    return total == 0 ? 0 : Double(seen) / Double(total)
  }

  /// How many spans, from the first one, are as `isBefore` says.
  private static func partition(_ spans: [Range<Int>], _ isBefore: (Range<Int>) -> Bool) -> Int {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(spans[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension ReaderState {
  /// Notes what the focused pane shows, when nothing lies over it, and it is not about to show another article.
  mutating func noteReading() {
    guard lists.isEmpty, !awaitsDates, !layout.isTooSmall, let pane = desk.focusedPane,
      let (article, rows, height) = rows(ofPane: desk.focused)
    else { return }
    let top = rows.row(of: pane.top)
    let last = min(top + height, rows.rows.count) - 1
    guard top <= last else { return }
    let span =
      rows.rows[top].range.lowerBound.value..<max(rows.rows[last].range.upperBound.value, rows.rows[top].range.lowerBound.value)
    reading.note(span, of: article.id, textHash: article.textHash)
  }
}
