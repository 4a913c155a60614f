import Corpus

/// A passage that may tell of an event, although it was not found to.
struct NearPassage {
  let passage: Passage
  /// That it reports the event.
  let probability: Double
}

/// Where sources that were not found to report an event come nearest to it: that nothing was found does not say that there is nothing.
extension ReaderState {
  /// Less probable passages are not worth being looked at.
  private static let leastNear = 0.25

  /// For each compared source without a report of a row's event its likeliest passage, if any is likely enough; by the source's place in the
  /// synopsis.
  func nearPassages(_ row: Synopsis.Row) -> [Int: NearPassage] {
    comparisons.nearPassages(comparedKey, row.event) { findNearPassages(row) }
  }

  private func findNearPassages(_ row: Synopsis.Row) -> [Int: NearPassage] {
    let compared = compared
    var found: [Int: NearPassage] = [:]
    for report in row.cells.lazy.flatMap(\.reports) {
      for reference in analysis.links.references(of: report.passage) {
        if reference.score < Self.leastNear { break }
        let other = reference.from == report.passage ? reference.to : reference.from
        guard let source = compared.sources[analysis.articles[other.article].article.sourceName],
          compared.synopsis.sources[source].articles.contains(other.article), row.cell(of: source) == nil,
          linkDecisions.isSameEvent(report.passage, other) != false, reference.score > found[source]?.probability ?? 0
        else { continue }
        found[source] = NearPassage(passage: other, probability: reference.score)
      }
    }
    return found
  }

  /// The likeliest passage of some articles to report an event that they were not found to report.
  func nearPassage(of event: EventID, in articles: [ArticleID]) -> NearPassage? {
    guard let row = compared.row(of: event) else { return nil }
    let positions = Set(articles.compactMap { analysis.position(of: $0) })
    return nearPassages(row).values.filter { positions.contains($0.passage.article) }.max {
      ($0.probability, $1.passage) < ($1.probability, $0.passage)
    }
  }
}
