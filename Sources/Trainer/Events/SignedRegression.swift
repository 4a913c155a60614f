import Foundation

/// Logistic regression whose weights may be held to one sign: a feature that must speak for a link never speaks against it, so that the
/// model does not learn the quirks of the texts that it was fitted on.
///
/// Minimises the mean loss and a small quadratic penalty on standardised features, by accelerated projected gradient (Beck and Teboulle
/// 2009, FISTA) with a fixed number of steps: the same data give the same weights.
struct SignedRegression {
  enum Sign { case positive, negative, free }

  struct Example {
    let values: [Double]
    let isPositive: Bool
    var weight = 1.0
  }

  let signs: [Sign]
  var penalty = 1e-4
  var steps = 300

  /// The bias and the weights, for features as they are given.
  func fit(_ examples: [Example]) -> (bias: Double, weights: [Double]) {
    let size = signs.count
    let (means, deviations) = moments(examples, size)
    var rows = [Double](repeating: 0, count: examples.count * size)
    for (row, example) in examples.enumerated() {
      for column in 0..<size { rows[row * size + column] = (example.values[column] - means[column]) / deviations[column] }
    }
    let labels = examples.map { $0.isPositive ? 1.0 : 0.0 }
    let total = examples.reduce(0) { $0 + $1.weight }
    let shares = examples.map { $0.weight / total }
    var weights = [Double](repeating: 0, count: size + 1)
    var point = weights
    var momentum = 1.0
    let rate = 4 / Double(size + 1)
    for _ in 0..<steps {
      let slope = gradient(rows, labels, shares, point, size)
      var next = point
      for column in next.indices { next[column] = project(point[column] - rate * slope[column], column) }
      let following = (1 + (1 + 4 * momentum * momentum).squareRoot()) / 2
      for column in next.indices { point[column] = next[column] + (momentum - 1) / following * (next[column] - weights[column]) }
      weights = next
      momentum = following
    }
    let raw = (0..<size).map { weights[$0] / deviations[$0] }
    return (weights[size] - zip(raw, means).reduce(0) { $0 + $1.0 * $1.1 }, raw)
  }

  private func project(_ weight: Double, _ column: Int) -> Double {
    guard column < signs.count else { return weight }
    switch signs[column] {
    case .positive: return max(weight, 0)
    case .negative: return min(weight, 0)
    case .free: return weight
    }
  }

  private func moments(_ examples: [Example], _ size: Int) -> (means: [Double], deviations: [Double]) {
    let count = Double(max(examples.count, 1))
    let means = (0..<size).map { column in examples.reduce(0) { $0 + $1.values[column] } / count }
    let deviations = (0..<size).map { column in
      let variance = examples.reduce(0) { $0 + ($1.values[column] - means[column]) * ($1.values[column] - means[column]) } / count
      return max(variance.squareRoot(), 1e-9)
    }
    return (means, deviations)
  }

  private func gradient(_ rows: [Double], _ labels: [Double], _ shares: [Double], _ weights: [Double], _ size: Int) -> [Double] {
    var gradient = [Double](repeating: 0, count: size + 1)
    rows.withUnsafeBufferPointer { rows in
      for row in labels.indices {
        let start = row * size
        var sum = weights[size]
        for column in 0..<size { sum += weights[column] * rows[start + column] }
        let error = (1 / (1 + exp(-sum)) - labels[row]) * shares[row]
        for column in 0..<size { gradient[column] += error * rows[start + column] }
        gradient[size] += error
      }
    }
    for column in 0..<size { gradient[column] += 2 * penalty * weights[column] }
    return gradient
  }
}
