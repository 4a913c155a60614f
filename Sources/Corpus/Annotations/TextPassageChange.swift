import Language

/// A passage that was changed, put in or taken out when a text was replaced by another: where its words stood and where they stand.
public struct TextPassageChange: Hashable, Sendable {
  /// Empty for what was put in: the place where it is missing.
  public let old: ByteRange
  /// Empty for what was taken out.
  public let new: ByteRange

  public init(old: ByteRange, new: ByteRange) {
    self.old = old
    self.new = new
  }
}

extension TextDifference {
  /// In bytes: less than this between two changes, and they are one for people.
  private static let leastBetween = 16

  /// The passages that differ, in their order; of spaces and line ends alone none.
  public func changes(from old: Text, to new: Text) -> [TextPassageChange] {
    var changes: [(old: Range<Int>, new: Range<Int>)] = []
    var (oldPlace, newPlace) = (0, 0)
    for run in runs + [Run(old: old.bytes.count, new: new.bytes.count, count: 0)] {
      let change = (old: oldPlace..<max(run.old, oldPlace), new: newPlace..<max(run.new, newPlace))
      (oldPlace, newPlace) = (run.old + run.count, run.new + run.count)
      if change.old.isEmpty, change.new.isEmpty { continue }
      if let last = changes.last, Self.isOne(last.old.upperBound..<change.old.lowerBound, old.bytes) {
        changes[changes.count - 1] = (last.old.lowerBound..<change.old.upperBound, last.new.lowerBound..<change.new.upperBound)
      } else {
        changes.append(change)
      }
    }
    return changes.compactMap { change in
      let trimmed = (old: Self.trimmed(change.old, old.bytes), new: Self.trimmed(change.new, new.bytes))
      if trimmed.old.isEmpty, trimmed.new.isEmpty { return nil }
      return TextPassageChange(old: ByteRange(bytes: trimmed.old), new: ByteRange(bytes: trimmed.new))
    }
  }

  /// Whether what stands between two changes is a few words of one line.
  private static func isOne(_ between: Range<Int>, _ bytes: [UInt8]) -> Bool {
    between.count < leastBetween && !bytes[between].contains(0x0A)
  }

  private static func trimmed(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }
}
