/// How probable the links between sentences are: for each sentence those that it is linked with, ascending, one sentence's behind the other's.
struct LinkProbabilities: Sendable {
  /// Where each sentence's links begin; one more at the end.
  private let starts: [Int32]
  private let others: [Int32]
  private let probabilities: [Double]

  /// - Parameters:
  ///   - links: in any order, no pair twice.
  ///   - sentences: how many there are.
  init(_ links: [Link], sentences: Int) {
    var starts = [Int32](repeating: 0, count: sentences + 2)
    for link in links {
      starts[link.first + 2] += 1
      starts[link.second + 2] += 1
    }
    for sentence in starts.indices.dropFirst() { starts[sentence] += starts[sentence - 1] }
    var rows = [(other: Int32, probability: Double)](repeating: (0, 0), count: 2 * links.count)
    func note(_ one: Int, _ other: Int, _ probability: Double) {
      rows[Int(starts[one + 1])] = (Int32(other), probability)
      starts[one + 1] += 1
    }
    for link in links {
      note(link.first, link.second, link.probability)
      note(link.second, link.first, link.probability)
    }
    for sentence in 0..<sentences {
      let range = Int(starts[sentence])..<Int(starts[sentence + 1])
      if range.count > 1 { rows[range].sort { $0.other < $1.other } }
    }
    self.starts = starts
    others = rows.map(\.other)
    probabilities = rows.map(\.probability)
  }

  /// nil for two sentences that are not linked.
  subscript(one: Int, other: Int) -> Double? {
    var (low, high) = (Int(starts[one]), Int(starts[one + 1]))
    let end = high
    while low < high {
      let middle = (low + high) / 2
      if others[middle] < other { low = middle + 1 } else { high = middle }
    }
    return low < end && others[low] == other ? probabilities[low] : nil
  }

  /// The sentences that one is linked with so probably at least.
  func linked(with sentence: Int, from least: Double) -> [Int] {
    (Int(starts[sentence])..<Int(starts[sentence + 1])).filter { probabilities[$0] >= least }.map { Int(others[$0]) }
  }
}
