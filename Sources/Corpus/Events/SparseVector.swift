/// A vector of unit length with few entries, ascending by key.
struct SparseVector: Sendable {
  let entries: [(key: Int32, weight: Double)]

  /// Makes a unit vector of weights by key; keys of weight 0 are left out.
  init(_ weights: [Int32: Double]) {
    let sorted = weights.filter { $0.value > 0 }.sorted { $0.key < $1.key }
    let length = sorted.reduce(0) { $0 + $1.value * $1.value }.squareRoot()
    entries = sorted.map { (key: $0.key, weight: $0.value / max(length, 1e-9)) }
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
