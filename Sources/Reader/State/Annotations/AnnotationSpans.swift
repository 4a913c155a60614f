import Corpus
import Language

/// The spans of the annotations on one article, in order of their start; answers at once which overlap a span.
struct AnnotationSpans: Sendable {
  struct Span: Hashable, Sendable {
    let start: UInt32
    let end: UInt32
    let number: AnnotationNumber

    init(_ range: ByteRange, _ number: AnnotationNumber) {
      (start, end) = (UInt32(clamping: range.lowerBound.value), UInt32(clamping: range.upperBound.value))
      self.number = number
    }

    var range: ByteRange { ByteRange(bytes: Int(start)..<Int(end)) }

    fileprivate func isBefore(_ other: Span) -> Bool { (start, number) < (other.start, other.number) }
  }

  private(set) var all: [Span] = []
  /// For each span how far it and those before it reach.
  private var reach: [UInt32] = []

  mutating func add(_ spans: [Span]) {
    if spans.count == 1, let span = spans.first {
      let place = place(of: span)
      all.insert(span, at: place)
      measure(from: place)
    } else {
      all = Self.merged(all, spans.sorted { $0.isBefore($1) })
      measure(from: 0)
    }
  }

  mutating func remove(_ spans: [Span]) {
    if spans.count == 1, let span = spans.first {
      let place = place(of: span)
      guard place < all.count, all[place] == span else { return }
      all.remove(at: place)
      measure(from: place)
    } else {
      let gone = Set(spans)
      all.removeAll { gone.contains($0) }
      measure(from: 0)
    }
  }

  func overlapping(_ range: ByteRange) -> [Span] {
    let (lower, upper) = (range.lowerBound.value, range.upperBound.value)
    var (low, high) = (0, reach.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(reach[middle]) <= lower { low = middle + 1 } else { high = middle }
    }
    return all[low...].prefix { Int($0.start) < upper }.filter { $0.range.overlaps(range) }
  }

  private static func merged(_ one: [Span], _ other: [Span]) -> [Span] {
    var merged: [Span] = []
    merged.reserveCapacity(one.count + other.count)
    var place = 0
    for span in other {
      while place < one.count, one[place].isBefore(span) {
        merged.append(one[place])
        place += 1
      }
      merged.append(span)
    }
    return merged + one[place...]
  }

  /// The first place whose span is not before `span`.
  private func place(of span: Span) -> Int {
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if all[middle].isBefore(span) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func measure(from place: Int) {
    var furthest = place == 0 ? 0 : reach[place - 1]
    reach.removeSubrange(place...)
    for span in all[place...] {
      furthest = max(furthest, span.end)
      reach.append(furthest)
    }
  }
}
