/// Brings articles together into stories, the most alike first (average linkage), and remembers how alike they were then.
///
/// Only likenesses that were given count, every other one is 0. Groups hold their neighbours in dictionaries; of two groups that join, the
/// smaller dictionary goes into the larger; a heap holds the candidates, and those that are out of date are passed over.
struct StoryTree: Sendable {
  /// Articles less alike than this stay apart.
  private static let least = 0.04

  /// For each node the node that it became part of, -1 for none; articles are the first nodes.
  private var parents: [Int]
  private var heights: [Double]
  private let articleCount: Int

  init(count: Int, likeness: [(Int, Int, Double)]) {
    parents = Array(repeating: -1, count: count)
    heights = Array(repeating: 1, count: count)
    articleCount = count
    var linkage = Linkage(count: count, likeness: likeness, least: Self.least)
    while let (left, right, average) = linkage.mostAlike() {
      let joined = linkage.join(left, right)
      parents[left] = joined
      parents[right] = joined
      parents.append(-1)
      heights.append(min(average, min(heights[left], heights[right])))
    }
  }

  /// The groups of articles that came together at a likeness of at least `likeness`, each in order, by their first article.
  func groups(atLeast likeness: Double) -> [[Int]] {
    var groups: [Int: [Int]] = [:]
    for article in 0..<articleCount {
      var node = article
      while parents[node] >= 0, heights[parents[node]] >= likeness { node = parents[node] }
      groups[node, default: []].append(article)
    }
    return groups.values.sorted { $0[0] < $1[0] }
  }

  /// The likeness at which both articles came together; the least there is when they never did.
  func height(_ first: Int, _ second: Int) -> Double {
    var (left, right) = (first, second)
    while left != right {
      if left < right { left = parents[left] } else { right = parents[right] }
      if left < 0 || right < 0 { return Self.least }
    }
    return heights[left]
  }
}

/// Groups that join, and the sums of the likenesses between them.
private struct Linkage {
  private var sums: [[Int: Double]]
  private var sizes: [Int]
  private var isAlive: [Bool]
  private var heap = MaximumHeap()
  /// Less alike groups never join.
  private let least: Double

  init(count: Int, likeness: [(Int, Int, Double)], least: Double) {
    self.least = least
    sums = Array(repeating: [:], count: count)
    sizes = Array(repeating: 1, count: count)
    isAlive = Array(repeating: true, count: count)
    for (left, right, value) in likeness where value > 0 {
      sums[left][right] = value
      sums[right][left] = value
      guard value >= least else { continue }
      heap.push(.init(average: value, left: min(left, right), right: max(left, right)))
    }
  }

  private func average(_ left: Int, _ right: Int) -> Double { (sums[left][right] ?? 0) / Double(sizes[left] * sizes[right]) }

  /// The two groups that are most alike.
  mutating func mostAlike() -> (Int, Int, Double)? {
    while let candidate = heap.pop() {
      if isAlive[candidate.left], isAlive[candidate.right] { return (candidate.left, candidate.right, candidate.average) }
    }
    return nil
  }

  /// Joins two groups to a new one.
  mutating func join(_ left: Int, _ right: Int) -> Int {
    let joined = sizes.count
    isAlive[left] = false
    isAlive[right] = false
    var (larger, smaller) = sums[left].count >= sums[right].count ? (sums[left], sums[right]) : (sums[right], sums[left])
    sums[left] = [:]
    sums[right] = [:]
    larger[left] = nil
    larger[right] = nil
    smaller[left] = nil
    smaller[right] = nil
    for (other, sum) in smaller { larger[other, default: 0] += sum }
    sizes.append(sizes[left] + sizes[right])
    isAlive.append(true)
    sums.append(larger)
    for (other, sum) in larger {
      sums[other][left] = nil
      sums[other][right] = nil
      sums[other][joined] = sum
      let average = average(joined, other)
      if average >= least { heap.push(.init(average: average, left: other, right: joined)) }
    }
    return joined
  }
}

/// A binary heap of pairs of groups, the most alike on top; of equals the one with the smaller numbers.
private struct MaximumHeap {
  struct Element {
    let average: Double
    let left: Int
    let right: Int

    func comesBefore(_ other: Element) -> Bool {
      average != other.average ? average > other.average : (left, right) < (other.left, other.right)
    }
  }

  private var elements: [Element] = []

  mutating func push(_ element: Element) {
    elements.append(element)
    var child = elements.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard elements[child].comesBefore(elements[parent]) else { return }
      elements.swapAt(child, parent)
      child = parent
    }
  }

  mutating func pop() -> Element? {
    guard let top = elements.first, let last = elements.popLast() else { return nil }
    guard !elements.isEmpty else { return top }
    elements[0] = last
    var parent = 0
    while true {
      let left = 2 * parent + 1
      var first = parent
      for child in left..<(left + 2) where child < elements.count && elements[child].comesBefore(elements[first]) { first = child }
      if first == parent { return top }
      elements.swapAt(parent, first)
      parent = first
    }
  }
}
