import Corpus

/// Which passages of which articles stand for each other: made once from an analysis, so that a key looks up and never searches.
struct Alignment {
  private struct ArticlePair: Hashable {
    let from: Int
    let to: Int
  }

  private struct Link {
    let from: Int
    let to: Int
    let score: Double
  }

  private let events: [EventID: Int]
  /// For each ordered pair of articles the shown links, by the sentence in the first.
  private let links: [ArticlePair: [Link]]

  static let empty = Alignment(.empty)

  init(_ index: EventIndex) {
    events = Dictionary(index.events.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var links: [ArticlePair: [Link]] = [:]
    for reference in index.crossReferences where reference.isShown {
      let (from, to) = (reference.from, reference.to)
      links[ArticlePair(from: from.article, to: to.article), default: []]
        .append(Link(from: from.sentence, to: to.sentence, score: reference.score))
      links[ArticlePair(from: to.article, to: from.article), default: []]
        .append(Link(from: to.sentence, to: from.sentence, score: reference.score))
    }
    self.links = links
  }

  /// The event's place in `EventIndex.events`.
  func position(of event: EventID) -> Int? { events[event] }

  /// The sentence of article `other` that stands for a passage: the best link of the passage itself, else of the nearest passage
  /// around it that has one, an earlier one first; nil when none is near, because further away the accounts go their own ways.
  func sentence(in other: Int, for passage: Passage) -> Int? {
    guard let links = links[ArticlePair(from: passage.article, to: other)] else { return nil }
    let best = links.min { left, right in rank(left, passage) < rank(right, passage) }
    return best.flatMap { abs($0.from - passage.sentence) <= Self.nearby ? $0.to : nil }
  }

  /// In sentences.
  private static let nearby = 3

  private func rank(_ link: Link, _ passage: Passage) -> (Int, Int, Double) {
    let distance = passage.sentence - link.from
    return (abs(distance), distance < 0 ? 1 : 0, -link.score)
  }
}
