import Corpus

/// Which passages of which articles stand for each other. What two articles share is looked for when it is first asked for, and kept until
/// there is another analysis: it takes microseconds, and of a large library nearly none of it is ever wanted.
final class Alignment {
  private struct ArticlePair: Hashable {
    let from: Int
    let to: Int
  }

  private struct Link {
    let from: Int
    let to: Int
    let score: Double
  }

  private let analysis: CorpusAnalysis
  /// For each ordered pair of articles that was asked for the shown links, by the sentence in the first.
  private var known: [ArticlePair: [Link]] = [:]
  private static let capacity = 4096

  init(_ analysis: CorpusAnalysis = .empty) { self.analysis = analysis }

  /// The shown links from one article to another, in order of the first one's sentences; nil for none.
  private func links(from: Int, to: Int) -> [Link]? {
    let pair = ArticlePair(from: from, to: to)
    let links = known[pair] ?? found(pair)
    return links.isEmpty ? nil : links
  }

  private func found(_ pair: ArticlePair) -> [Link] {
    guard analysis.articles.indices.contains(pair.from) else { return [] }
    var links: [Link] = []
    for sentence in analysis.articles[pair.from].analysis.sentences.indices {
      let passage = Passage(article: pair.from, sentence: sentence)
      for reference in analysis.links.references(of: passage) where reference.isShown {
        let other = reference.from == passage ? reference.to : reference.from
        if other.article == pair.to { links.append(Link(from: sentence, to: other.sentence, score: reference.score)) }
      }
    }
    if known.count >= Self.capacity { known = [:] }
    known[pair] = links
    return links
  }

  /// The sentence of article `other` that stands for a passage when none of it reports the same event: the best link of the passage itself;
  /// else, of the passages around it that have one in the order of both articles, the nearest, an earlier one first. Nil when none is near,
  /// because further away the accounts go their own ways, and when `place` is the nearest of all, or stands between those before and after it.
  ///
  /// - Parameter place: the sentence at which the other article is open.
  /// - Returns: the sentence, and whether it is linked with the passage itself.
  func sentence(in other: Int, for passage: Passage, standingAt place: Int) -> (sentence: Int, isOwn: Bool)? {
    guard let links = links(from: passage.article, to: other) else { return nil }
    if let own = links.filter({ $0.from == passage.sentence }).min(by: { (-$0.score, $0.to) < (-$1.score, $1.to) }) {
      return (own.to, true)
    }
    guard let nearest = links.min(by: { rank($0, passage) < rank($1, passage) }),
      abs(nearest.from - passage.sentence) <= Self.nearby,
      nearest.to != place
    else { return nil }
    let chain = Self.chain(links)
    let before = chain.last { $0.from < passage.sentence }
    let after = chain.first { $0.from > passage.sentence }
    if place >= before?.to ?? 0, place <= after?.to ?? .max { return nil }
    let near = [before, after].compactMap { $0 }.filter { abs($0.from - passage.sentence) <= Self.nearby }
    return near.min { rank($0, passage) < rank($1, passage) }.map { ($0.to, false) }
  }

  /// Of the links between two articles those in which both go on together: the chain of the most weight that goes on in one and never back
  /// in the other.
  private static func chain(_ links: [Link]) -> [Link] {
    let sorted = links.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    var weights: [Double] = []
    var previous: [Int?] = []
    for (place, link) in sorted.enumerated() {
      let best = (0..<place).filter { sorted[$0].from < link.from && sorted[$0].to <= link.to }.max { weights[$0] < weights[$1] }
      weights.append(link.score + (best.map { weights[$0] } ?? 0))
      previous.append(best)
    }
    var chain: [Link] = []
    var next = weights.indices.max { weights[$0] < weights[$1] }
    while let place = next {
      chain.append(sorted[place])
      next = previous[place]
    }
    return chain.reversed()
  }

  /// Where in article `other` something would stand that other articles tell of in some passages.
  struct Gap: Hashable {
    /// The sentence before which it would stand.
    let sentence: Int
    /// How far from one of the passages the nearest passage is that both articles have, in sentences.
    let distance: Int
  }

  /// Between the passages of article `other` that stand for the nearest ones before and after one of `passages`: of all passages, at the one
  /// that has such a neighbour nearest; nil where the articles have nothing in common.
  func gap(in other: Int, for passages: [Passage]) -> Gap? {
    passages.compactMap { gap(in: other, for: $0) }.min { $0.distance < $1.distance }
  }

  private func gap(in other: Int, for passage: Passage) -> Gap? {
    guard let links = links(from: passage.article, to: other) else { return nil }
    let before = links.filter { $0.from <= passage.sentence }.max { ($0.from, $0.score) < ($1.from, $1.score) }
    let after = links.filter { $0.from > passage.sentence }.min { ($0.from, -$0.score) < ($1.from, -$1.score) }
    let distances = [before.map { passage.sentence - $0.from }, after.map { $0.from - passage.sentence }]
    guard let distance = distances.compactMap({ $0 }).min() else { return nil }
    let isAfterNearer = (distances[1] ?? .max) < (distances[0] ?? .max)
    // The nearer neighbour decides, because further away the accounts go their own ways.
    let sentence = isAfterNearer ? after?.to : before.map { $0.to + 1 }
    return sentence.map { Gap(sentence: $0, distance: distance) }
  }

  /// In sentences.
  private static let nearby = 3

  private func rank(_ link: Link, _ passage: Passage) -> (Int, Int, Double) {
    let distance = passage.sentence - link.from
    return (abs(distance), distance < 0 ? 1 : 0, -link.score)
  }
}
