import Corpus
import Language

/// Where an article that does not report an event would tell of it.
extension ReaderState {
  /// The place in one of some articles, between the nearest passages that are aligned with those around the event's reports; without any,
  /// the start of the first article.
  func gap(of event: Event, in articles: [ArticleID]) -> (place: Place, isAligned: Bool)? {
    let positions = articles.compactMap { analysis.position(of: $0) }
    let found = positions.compactMap { position -> (position: Int, gap: Alignment.Gap)? in
      alignment.gap(in: position, for: event.reports.map(\.passage)).map { (position, $0) }
    }
    if let best = found.min(by: { ($0.gap.distance, $0.position) < ($1.gap.distance, $1.position) }) {
      let sentences = analysis.articles[best.position].analysis.sentences.count
      let sentence = min(best.gap.sentence, max(sentences - 1, 0))
      return (place(of: Passage(article: best.position, sentence: sentence)), true)
    }
    guard let first = positions.first, let block = analysis.articles[first].article.blocks.first(where: { $0.kind.isReporting })
    else {
      return nil
    }
    return (Place(article: analysis.articles[first].article.id, range: block.range), false)
  }

  /// Goes where an event would stand in an article that does not report it.
  mutating func goToGap(of id: EventID, in articles: [ArticleID]) {
    if let near = nearPassage(of: id, in: articles) {
      let place = place(of: near.passage)
      leaveLists { $0.go(to: place) }
      return say(
        "\(sourceName(of: place)) was not found to report this; the likeliest passage, \(near.probability.percent)"
      )
    }
    guard let event = event(id), let (place, isAligned) = gap(of: event, in: articles) else {
      return say("this source has no article that is analysed")
    }
    leaveLists { $0.go(to: place) }
    say("\(sourceName(of: place)) does not report this\(isAligned ? "; it would stand here" : ", and nothing near it is aligned")")
  }

  private func sourceName(of place: Place) -> String { documents[place.article]?.sourceName ?? place.article.path }

  /// Lets the panes on the screen follow the row of a grid: to the row's event, or to where it would stand.
  mutating func followRow() {
    guard isSyncing, case .event(let id) = openGrid?.chosen?.subject, let event = event(id) else { return }
    for index in desk.panes.indices where !desk.panes[index].isPinned {
      guard let article = documents[desk.panes[index].article], let (position, _) = analysed(article) else { continue }
      let report = event.reports.first { $0.passage.article == position }.map { place(of: $0.passage) }
      guard let target = report ?? gap(of: event, in: [article.id]).flatMap({ $0.isAligned ? $0.place : nil }) else { continue }
      desk.panes[index].cursor = target.range.lowerBound
      desk.panes[index].goalColumn = nil
      reveal(index)
    }
  }
}
