/// A vector of unit length with few entries, ascending by key.
struct SparseVector: Sendable {
  let entries: [(key: Int32, weight: Double)]

  /// A unit vector of things by what they weigh and how often they are there.
  ///
  /// - Parameter things: in any order; those without a weight are left out.
  init(_ things: ArraySlice<Int32>, weights: [Double]) {
    var entries: [(key: Int32, weight: Double)] = []
    let sorted = things.sorted()
    var (start, squares) = (0, 0.0)
    while start < sorted.count {
      let key = sorted[start]
      var end = start
      while end < sorted.count, sorted[end] == key { end += 1 }
      let weight = weights[Int(key)] * (1 + (end - start == 1 ? 0 : Rarity.logarithm(Double(end - start))))
      if weight > 0 { entries.append((key, weight)) }
      squares += weight * weight
      start = end
    }
    let length = max(squares.squareRoot(), 1e-9)
    self.entries = entries.map { (key: $0.key, weight: $0.weight / length) }
  }

  /// The cosine of both.
  func dot(_ other: SparseVector) -> Double {
    var sum = 0.0
    var left = 0
    var right = 0
    while left < entries.count, right < other.entries.count {
      let (a, b) = (entries[left], other.entries[right])
      if a.key == b.key { sum += a.weight * b.weight }
      if a.key <= b.key { left += 1 }
      if b.key <= a.key { right += 1 }
    }
    return sum
  }
}
