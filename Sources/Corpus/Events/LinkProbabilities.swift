/// How probable the links between sentences are: for each sentence those that it is linked with, ascending.
struct LinkProbabilities: Sendable {
  private var links: FlatLists<(other: Int32, probability: Double)>

  /// - Parameters:
  ///   - links: in any order, no pair twice.
  ///   - sentences: how many there are.
  init(_ links: [Link], sentences: Int) {
    self.links = FlatLists(count: sentences, filler: (0, 0)) { note in
      for link in links {
        note(link.first, (Int32(link.second), link.probability))
        note(link.second, (Int32(link.first), link.probability))
      }
    }
    self.links.sortEach { $0.other < $1.other }
  }

  /// nil for two sentences that are not linked.
  subscript(one: Int, other: Int) -> Double? {
    let row = links[one]
    var (low, high) = (row.startIndex, row.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if row[middle].other < other { low = middle + 1 } else { high = middle }
    }
    return low < row.endIndex && row[low].other == other ? row[low].probability : nil
  }

  /// The sentences that one is linked with so probably at least.
  func linked(with sentence: Int, from least: Double) -> [Int] {
    links[sentence].filter { $0.probability >= least }.map { Int($0.other) }
  }
}
