import Language

/// The orders in which the rows of a synopsis are read.
extension Synopsis {
  /// By the day on which the events happened, as far as it is known; those of one day as they stand in the texts, undated ones at last.
  public func rowsByDate(in analysis: CorpusAnalysis) -> [Row] {
    sorted { row in
      let date = analysis.events.events[row.event].date
      return (date?.firstDay ?? .max, date?.lastDay ?? .max, row.event)
    }
  }

  /// Those that most sources report first; of as many, those that say most.
  public func rowsBySources(in analysis: CorpusAnalysis) -> [Row] {
    let weights = EventWeights(of: self, in: analysis)
    return sorted { row in (-row.witnesses, -Int(weights.weight(of: row) * 1000), row.event) }
  }

  /// Those that say most first.
  public func rowsByWeight(in analysis: CorpusAnalysis) -> [Row] {
    let weights = EventWeights(of: self, in: analysis)
    return sorted { row in (-Int(weights.weight(of: row) * 1000), 0, row.event) }
  }

  /// As the leading article tells them. What it leaves out stands behind what it tells before: of the events that another article has
  /// before, in its own order, the last one that the leading article has too. What has no such neighbour comes last.
  ///
  /// - Parameter leading: a place in `CorpusAnalysis.articles`.
  public func rows(ledBy leading: Int, in analysis: CorpusAnalysis) -> [Row] {
    var places = [Int: Int](minimumCapacity: rows.count)
    for row in rows {
      let report = row.cells.lazy.flatMap(\.reports).first { $0.passage.article == leading }
      if let report { places[row.event] = report.passage.sentence }
    }
    let anchors = anchors(of: places)
    return sorted { row in
      if let place = places[row.event] { return (place, 0, row.event) }
      let first = row.cells.lazy.flatMap(\.reports).map(\.passage).min()
      return (first.flatMap { Self.last(before: $0, among: anchors[$0.article] ?? []) } ?? .max, 1, row.event)
    }
  }

  private struct Anchor {
    let sentence: Int
    /// The sentence of the leading article that tells of the same.
    let leading: Int
  }

  /// For each article the sentences that tell what the leading one tells too, in order.
  private func anchors(of places: [Int: Int]) -> [Int: [Anchor]] {
    var anchors: [Int: [Anchor]] = [:]
    for row in rows {
      guard let place = places[row.event] else { continue }
      for report in row.cells.lazy.flatMap(\.reports) {
        anchors[report.passage.article, default: []].append(Anchor(sentence: report.passage.sentence, leading: place))
      }
    }
    return anchors.mapValues { $0.sorted { ($0.sentence, $0.leading) < ($1.sentence, $1.leading) } }
  }

  private static func last(before passage: Passage, among anchors: [Anchor]) -> Int? {
    var low = 0
    var high = anchors.count
    while low < high {
      let middle = (low + high) / 2
      if anchors[middle].sentence <= passage.sentence { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : anchors[low - 1].leading
  }

  private func sorted(by key: (Row) -> (Int, Int, Int)) -> [Row] {
    rows.map { (key: key($0), row: $0) }.sorted { $0.key < $1.key }.map(\.row)
  }
}
