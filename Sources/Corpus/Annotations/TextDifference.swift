import Language

/// What of a text is still there in the one that replaced it: stretches that both have, in the order of both.
///
/// Lines are compared first, then the words of lines that differ, each by the shortest way from one to the other (Myers 1986). What was
/// moved is gone here and new there. Texts that have little in common are not worth the time: then less is found.
public struct TextDifference: Sendable {
  /// A stretch of bytes that stands in both texts, as long as it can be.
  public struct Run: Hashable, Sendable {
    public let old: Int
    public let new: Int
    public var count: Int

    /// How much further a place is in the new text.
    var shift: Int { new - old }
  }

  /// In order, and none touching the next.
  public private(set) var runs: [Run] = []
  private let oldCount: Int
  private let newCount: Int

  public init(from old: Text, to new: Text) {
    (oldCount, newCount) = (old.bytes.count, new.bytes.count)
    let (one, other) = (old.bytes, new.bytes)
    let lines = (Self.lines(one, 0..<one.count), Self.lines(other, 0..<other.count))
    let kept = Self.kept(one, lines.0, other, lines.1)
    var (oldPlace, newPlace) = (0, 0)
    for (oldLine, newLine) in kept + [(one.count..<one.count, other.count..<other.count)] {
      compareWords(one, oldPlace..<oldLine.lowerBound, other, newPlace..<newLine.lowerBound)
      add(oldLine, newLine)
      (oldPlace, newPlace) = (oldLine.upperBound, newLine.upperBound)
    }
  }

  /// The part of the old text that is still there, from 0 to 1.
  public var kept: Double { oldCount == 0 ? 0 : Double(runs.reduce(0) { $0 + $1.count }) / Double(oldCount) }

  private mutating func add(_ old: Range<Int>, _ new: Range<Int>) {
    guard !old.isEmpty else { return }
    if let last = runs.last, last.old + last.count == old.lowerBound, last.new + last.count == new.lowerBound {
      runs[runs.count - 1].count += old.count
    } else {
      runs.append(Run(old: old.lowerBound, new: new.lowerBound, count: old.count))
    }
  }

  private mutating func compareWords(_ old: [UInt8], _ oldRange: Range<Int>, _ new: [UInt8], _ newRange: Range<Int>) {
    guard !oldRange.isEmpty, !newRange.isEmpty else { return }
    for (one, other) in Self.kept(old, Self.words(old, oldRange), new, Self.words(new, newRange)) { add(one, other) }
  }

  // MARK: Parts

  /// Each with its line end.
  private static func lines(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    parts(range) { $0 > range.lowerBound && bytes[$0 - 1] == 0x0A }
  }

  /// Runs of letters and digits; every other character by itself.
  private static func words(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    parts(range) { place in
      if bytes[place] & 0xC0 == 0x80 { return false }
      return !isOfWord(bytes, place) || !isOfWord(bytes, place - 1)
    }
  }

  /// Whether a byte is of a letter or digit: a quotation mark or dash beyond ASCII (U+2000…U+207F) is not.
  static func isOfWord(_ bytes: [UInt8], _ place: Int) -> Bool {
    guard bytes[place] >= 0x80 else { return bytes[place].isOfWord }
    var start = place
    while start > 0, place - start < 3, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return bytes[start] != 0xE2 || start + 1 >= bytes.count || !(0x80...0x81).contains(bytes[start + 1])
  }

  /// The runs of letters and digits of a span.
  static func wordRanges(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    words(bytes, range).filter { isOfWord(bytes, $0.lowerBound) }
  }

  private static func parts(_ range: Range<Int>, startingWhere starts: (Int) -> Bool) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for place in range.dropFirst() where starts(place) {
      parts.append(start..<place)
      start = place
    }
    if start < range.upperBound { parts.append(start..<range.upperBound) }
    return parts
  }

  // MARK: The shortest way

  /// More differences than these are not followed up.
  private static let mostDifferences = 1000

  /// Pairs of parts that are the same, in the order of both.
  private static func kept(
    _ old: [UInt8], _ oldParts: [Range<Int>], _ new: [UInt8], _ newParts: [Range<Int>]
  ) -> [(Range<Int>, Range<Int>)] {
    var numbers: [ArraySlice<UInt8>: Int] = [:]
    func numbered(_ part: ArraySlice<UInt8>) -> Int {
      if let number = numbers[part] { return number }
      numbers[part] = numbers.count
      return numbers.count - 1
    }
    let one = oldParts.map { numbered(old[$0]) }
    let other = newParts.map { numbered(new[$0]) }
    let head = zip(one, other).prefix { $0 == $1 }.count
    let most = min(one.count, other.count) - head
    var tail = 0
    while tail < most, one[one.count - 1 - tail] == other[other.count - 1 - tail] { tail += 1 }
    let inner = common(Array(one[head..<(one.count - tail)]), Array(other[head..<(other.count - tail)]))
    let ends = (0..<tail).map { (one.count - tail + $0, other.count - tail + $0) }
    return ((0..<head).map { ($0, $0) } + inner.map { ($0 + head, $1 + head) } + ends).map { (oldParts[$0], newParts[$1]) }
  }

  /// The places of a longest common sequence; empty when it is too far from one to the other.
  private static func common(_ one: [Int], _ other: [Int]) -> [(Int, Int)] {
    let (width, height) = (one.count, other.count)
    if width == 0 || height == 0 { return [] }
    let most = min(width + height, mostDifferences)
    // `furthest[k]`: how far one comes in `one` on diagonal k, which is a place in `one` minus one in `other`.
    var furthest = [Int](repeating: 0, count: 2 * most + 3)
    var trace: [[Int]] = []
    for differences in 0...most {
      for diagonal in stride(from: -differences, through: differences, by: 2) {
        let at = diagonal + most + 1
        let isDown = diagonal == -differences || (diagonal != differences && furthest[at - 1] < furthest[at + 1])
        var x = isDown ? furthest[at + 1] : furthest[at - 1] + 1
        while x < width, x - diagonal < height, x - diagonal >= 0, one[x] == other[x - diagonal] { x += 1 }
        furthest[at] = x
        if x >= width, x - diagonal >= height {
          trace.append(Array(furthest[(most + 1 - differences)...(most + 1 + differences)]))
          return way(back: trace, one, other)
        }
      }
      trace.append(Array(furthest[(most + 1 - differences)...(most + 1 + differences)]))
    }
    return []
  }

  /// The pairs on the way that was found, from its end to its start and turned round.
  private static func way(back trace: [[Int]], _ one: [Int], _ other: [Int]) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    var (x, y) = (one.count, other.count)
    for differences in stride(from: trace.count - 1, through: 1, by: -1) {
      let earlier = trace[differences - 1]
      // The earlier row has the diagonals from -(differences - 1) on.
      func reached(_ diagonal: Int) -> Int? {
        let place = diagonal + differences - 1
        return earlier.indices.contains(place) ? earlier[place] : nil
      }
      let diagonal = x - y
      let isDown =
        diagonal == -differences
        || (diagonal != differences && (reached(diagonal - 1) ?? -1) < (reached(diagonal + 1) ?? -1))
      let before = isDown ? diagonal + 1 : diagonal - 1
      let start = reached(before) ?? 0
      let snake = isDown ? start : start + 1
      while x > snake {
        (x, y) = (x - 1, y - 1)
        pairs.append((x, y))
      }
      (x, y) = (start, start - before)
    }
    while x > 0, y > 0 {
      (x, y) = (x - 1, y - 1)
      pairs.append((x, y))
    }
    return pairs.reversed()
  }
}

extension TextDifference {
  /// The run that a span of the old text lies in; nil when something in it changed.
  func run(around range: Range<Int>) -> Run? {
    guard let run = run(from: range.lowerBound), run.old <= range.lowerBound, range.upperBound <= run.old + run.count else {
      return nil
    }
    return run
  }

  /// The first run that ends behind a place of the old text.
  private func run(from place: Int) -> Run? {
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].old + runs[middle].count <= place { low = middle + 1 } else { high = middle }
    }
    return low < runs.count ? runs[low] : nil
  }

  /// The stretch of the new text between what stood before a span of the old one and what stood behind it.
  ///
  /// - Parameter least: in bytes; what is shorter (a space, a small word) stands everywhere and bounds nothing.
  func gap(of range: Range<Int>, boundedBy least: Int = 1) -> Range<Int> {
    let start =
      runs.last { $0.old < range.lowerBound && $0.count >= least }.map { $0.new + min($0.count, range.lowerBound - $0.old) } ?? 0
    let end =
      runs.first { $0.old + $0.count > range.upperBound && $0.count >= least }.map { $0.new + max(0, range.upperBound - $0.old) }
      ?? newCount
    return start..<max(start, end)
  }

  /// The end of what stands before a span of the old text, where that stood right before it and no sentence ends up to `place`; nil else.
  func edge(before range: Range<Int>, _ place: Int, _ old: [UInt8], _ new: [UInt8]) -> Int? {
    guard let run = runs.last(where: { $0.old < range.lowerBound }) else { return nil }
    let (end, edge) = (run.old + run.count, run.new + run.count)
    guard end <= range.lowerBound, edge < place, Self.wordRanges(old, end..<range.lowerBound).isEmpty else { return nil }
    return (edge..<place).contains { Self.isBreak($0, new) } ? nil : edge
  }

  /// The start of what stands behind a span of the old text, where that stood right behind it and no sentence ends from `place` on; nil else.
  func edge(behind range: Range<Int>, _ place: Int, _ old: [UInt8], _ new: [UInt8]) -> Int? {
    guard let run = runs.first(where: { $0.old + $0.count > range.upperBound }) else { return nil }
    guard run.old >= range.upperBound, run.new > place, Self.wordRanges(old, range.upperBound..<run.old).isEmpty else { return nil }
    return (place..<run.new).contains { Self.isBreak($0, new) } ? nil : run.new
  }

  /// The part of a span of the old text that is still there, from 0 to 1.
  func kept(of range: Range<Int>) -> Double {
    let kept = runs.reduce(0) { $0 + range.clamped(to: $1.old..<($1.old + $1.count)).count }
    return range.isEmpty ? 0 : Double(kept) / Double(range.count)
  }

  /// Whether most of a span of the new text stood in the old one outside of `range`: then it is something else.
  func isTaken(_ span: Range<Int>, from range: Range<Int>) -> Bool {
    let foreign = runs.reduce(0) { sum, run in
      let here = span.clamped(to: run.new..<(run.new + run.count))
      let before = (here.lowerBound - run.shift)..<(here.upperBound - run.shift)
      return sum + here.count - before.clamped(to: range).count
    }
    return 2 * foreign > span.count
  }

  /// Whether a span of the new text is held where it is: it and so many bytes beside it stood together in the old text.
  func isAnchored(_ span: Range<Int>, by beside: Int) -> Bool {
    runs.contains { $0.new <= span.lowerBound && span.upperBound <= $0.new + $0.count && $0.count - span.count >= beside }
  }

  /// How many bytes are still there beside a span of the old text that changed, on the side where there are more.
  func longestNeighbour(of range: Range<Int>) -> Int {
    let before = runs.last { $0.old < range.lowerBound }.map { min($0.old + $0.count, range.lowerBound) - $0.old } ?? 0
    let behind = runs.first { $0.old + $0.count > range.upperBound }.map { $0.old + $0.count - max($0.old, range.upperBound) } ?? 0
    return max(before, behind)
  }

  /// Whether on both sides of a run, so near in both texts, stretches of at least `least` bytes are still there.
  func isHeld(_ run: Run, by least: Int, within near: Int) -> Bool {
    let before = runs.last { $0.old < run.old && $0.count >= least }
    let behind = runs.first { $0.old > run.old && $0.count >= least }
    guard let before, let behind else { return false }
    return [
      run.old - before.old - before.count, run.new - before.new - before.count, behind.old - run.old - run.count,
      behind.new - run.new - run.count,
    ].allSatisfy { $0 <= near }
  }

  /// What stood on both sides of a span of the old text up to what is still there, and what stands there now: of both no more than belongs to
  /// the span's own sentence. What is beyond was moved, or is another sentence.
  func edges(
    of run: Run, around range: Range<Int>, _ old: [UInt8], _ new: [UInt8]
  ) -> [(old: Range<Int>, new: Range<Int>)] {
    guard let index = runs.firstIndex(of: run) else { return [] }
    var edges: [(old: Range<Int>, new: Range<Int>)] = []
    if run.old == range.lowerBound {
      let before = index > 0 ? runs[index - 1] : Run(old: 0, new: 0, count: 0)
      edges.append(
        (
          Self.sentenceEnd(of: (before.old + before.count)..<run.old, old),
          Self.sentenceEnd(of: (before.new + before.count)..<run.new, new)
        ))
    }
    // Behind a full stop another sentence begins.
    if run.old + run.count == range.upperBound, !Self.isBreak(range.upperBound - 1, old) {
      let behind = index + 1 < runs.count ? runs[index + 1] : Run(old: oldCount, new: newCount, count: 0)
      edges.append(
        (
          Self.sentenceStart(of: (run.old + run.count)..<behind.old, old),
          Self.sentenceStart(of: (run.new + run.count)..<behind.new, new)
        ))
    }
    return edges
  }

  /// The end of a span behind the last line end or full stop in it.
  private static func sentenceEnd(of range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    (range.last { isBreak($0, bytes) }.map { $0 + 1 } ?? range.lowerBound)..<range.upperBound
  }

  /// The start of a span before the first line end or full stop in it.
  private static func sentenceStart(of range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    range.lowerBound..<(range.first { isBreak($0, bytes) } ?? range.upperBound)
  }

  /// Whether a sentence ends at a place: a line end, or a mark with white space behind it.
  static func isBreak(_ place: Int, _ bytes: [UInt8]) -> Bool {
    switch bytes[place] {
    case 0x0A: true
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): place + 1 == bytes.count || bytes[place + 1] <= 0x20
    default: false
    }
  }
}
