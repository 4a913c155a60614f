import Language

// Things of an article that stand in order of its text: mentions, dates, numbers.

/// Goes through things in order of the text beside a walk through its spans.
struct Cursor<Thing> {
  private let things: [Thing]
  private let range: (Thing) -> ByteRange
  private var next = 0

  init(_ things: [Thing], range: @escaping (Thing) -> ByteRange) {
    self.things = things
    self.range = range
  }

  /// The things that start before the end of `span` and end after its start; the next span must not start before this one.
  mutating func advance(through span: ByteRange) -> ArraySlice<Thing> {
    while next < things.count, range(things[next]).upperBound <= span.lowerBound { next += 1 }
    var end = next
    while end < things.count, range(things[end]).lowerBound < span.upperBound { end += 1 }
    return things[next..<end]
  }
}

extension Array {
  /// The things that start in `span`, found by halving; they must be in order of the text.
  func starting(in span: ByteRange, by range: (Element) -> ByteRange) -> ArraySlice<Element> {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if range(self[middle]).lowerBound < span.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < count, range(self[end]).lowerBound < span.upperBound { end += 1 }
    return self[low..<end]
  }
}
/// Calls `body` with what both hold; both ascending.
func forEachShared<Element: Comparable>(_ a: [Element], _ b: [Element], _ body: (Element) -> Void) {
  var left = 0
  var right = 0
  while left < a.count, right < b.count {
    if a[left] == b[right] {
      body(a[left])
      left += 1
      right += 1
    } else if a[left] < b[right] {
      left += 1
    } else {
      right += 1
    }
  }
}
