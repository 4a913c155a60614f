/// One walk of a pattern through folded text.
///
/// Threads are the ways to match that are still open, the preferred one first; each knows where its match began. No step of the
/// pattern is in a list of them twice, which bounds the work for each character.
public struct PatternRun {
  private struct Thread {
    let step: Int
    let start: Int
  }

  private let pattern: Pattern
  private let bytes: [UInt8]
  private let isUpper: (Int) -> Bool
  /// Steps that may still be taken before the walk is broken off.
  public private(set) var budget: Int
  private var range = 0..<0
  /// For each step of the pattern, the number of the list that it was put into last.
  private var listed: [Int]
  private var list = 0
  private var stack: [Int] = []

  /// - Parameters:
  ///   - bytes: text that was folded.
  ///   - budget: how many steps all walks together may take.
  ///   - isUpper: whether the character that the folded byte at an index comes from is a capital.
  public init(_ pattern: Pattern, bytes: [UInt8], budget: Int, isUpper: @escaping (Int) -> Bool) {
    self.pattern = pattern
    self.bytes = bytes
    self.budget = budget
    self.isUpper = isUpper
    listed = Array(repeating: 0, count: pattern.steps.count)
  }

  /// The matches within a span, in order and disjoint; those that hold nothing are left out. `^` and `$` are the span's ends. None any
  /// more when the budget is spent.
  public mutating func matches(in range: Range<Int>, limit: Int) -> [Range<Int>] {
    self.range = range
    var found: [Range<Int>] = []
    var index = range.lowerBound
    while index < range.upperBound, found.count < limit, budget > 0, let match = first(from: index) {
      if match.isEmpty {
        index = match.upperBound + length(at: match.upperBound)
      } else {
        found.append(match)
        index = match.upperBound
      }
    }
    return budget > 0 ? found : []
  }

  private mutating func first(from start: Int) -> Range<Int>? {
    var threads: [Thread] = []
    var following: [Thread] = []
    list += 1
    var index = start
    var found: Range<Int>?
    while budget > 0 {
      if found == nil { add(0, start: index, at: index, to: &threads) }
      if threads.isEmpty, found != nil { break }
      let isEnd = index >= range.upperBound
      let length = isEnd ? 0 : length(at: index)
      let scalar = isEnd ? 0 : scalar(at: index, length: length)
      following.removeAll(keepingCapacity: true)
      list += 1
      for thread in threads {
        budget -= 1
        switch pattern.steps[thread.step] {
        case .found: found = thread.start..<index
        case .one(let set):
          if !isEnd, set.contains(scalar, isUpper: isUpper(index), keepsCase: pattern.keepsCase) {
            add(thread.step + 1, start: thread.start, at: index + length, to: &following)
          }
          continue
        case .edge, .split, .jump: continue
        }
        // What comes behind a match is less preferred than it.
        break
      }
      swap(&threads, &following)
      if isEnd { break }
      index += length
    }
    return found
  }

  /// Puts a step and all to which it leads without a character into a list.
  private mutating func add(_ step: Int, start: Int, at index: Int, to threads: inout [Thread]) {
    stack.append(step)
    while let step = stack.popLast() {
      guard listed[step] != list else { continue }
      listed[step] = list
      budget -= 1
      switch pattern.steps[step] {
      case .jump(let target): stack.append(target)
      case .split(let first, let second):
        stack.append(second)
        stack.append(first)
      case .edge(let edge): if holds(edge, at: index) { stack.append(step + 1) }
      case .one, .found: threads.append(Thread(step: step, start: start))
      }
    }
  }

  private func holds(_ edge: PatternEdge, at index: Int) -> Bool {
    switch edge {
    case .start: index == range.lowerBound
    case .end: index == range.upperBound
    case .word: isWordEdge(index)
    case .notWord: !isWordEdge(index)
    }
  }

  private func isWordEdge(_ index: Int) -> Bool {
    var before = index - 1
    while before > range.lowerBound, bytes[before] & 0xC0 == 0x80 { before -= 1 }
    let isBefore = index > range.lowerBound && isWord(at: before)
    return isBefore != (index < range.upperBound && isWord(at: index))
  }

  private func isWord(at index: Int) -> Bool { ScalarSet.Kind.word.contains(scalar(at: index, length: length(at: index))) }

  private func length(at index: Int) -> Int {
    guard index < bytes.count, bytes[index] >= 0xC0 else { return 1 }
    return min(bytes[index] < 0xE0 ? 2 : bytes[index] < 0xF0 ? 3 : 4, max(bytes.count - index, 1))
  }

  private func scalar(at index: Int, length: Int) -> UInt32 {
    if length == 1 { return UInt32(bytes[index]) }
    var value = UInt32(bytes[index]) & (0xFF >> UInt32(length + 1))
    for place in 1..<length { value = value << 6 | UInt32(bytes[index + place] & 0x3F) }
    return value
  }
}
