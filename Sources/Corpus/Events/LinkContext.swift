import Foundation

/// What speaks for a link besides the two sentences themselves.
package enum ContextFeature: Int, CaseIterable, Sendable {
  /// How surely the two sentences report one event by what they share: a logit.
  case pair
  /// The sum of the three strongest ways over a third sentence; a way is as strong as the weaker of its two links.
  case support
  /// How surely the sentences before both, or those behind both, report one event: a probability.
  case adjacent
  /// The same of a sentence that points back ("that battle", "these agreements", "the request") by what the sentence says where that was
  /// told: how surely that one and the other sentence report one event.
  case pointed
  /// 1 when the two sentences tell of times of which no happening is both.
  case otherTimes
  /// The logarithm of one more than the number of articles that seem to report what the rarer of the two sentences does. What every
  /// article has in some sentence is less often one event.
  case commonness

  package var name: String { String(describing: self) }
}

/// Reads what the pairs of sentences say to each other.
struct LinkContext {
  /// What a sentence says of its place among others.
  struct Surroundings: Sendable {
    let pointing: PassageFeatures.Pointing
    let time: ToldTime
  }

  /// Links less probable than this support nothing.
  private static let least: Float = 0.15
  /// Only so many of a sentence's links support others, so that the work stays linear.
  private static let mostLinks = 24

  private let pairs: [ScoredPair]
  private let probabilities: [Float]
  /// For each sentence its strongest links, by the other sentence.
  private var links: [[(other: Int32, probability: Float)]]
  private let commonness: [Float]
  private let surroundings: [Surroundings]
  /// The places of the pairs of the same two articles.
  private let blocks: [Range<Int>]

  /// - Parameters:
  ///   - pairs: those of two articles together, and among them in order of the second's sentences, then of the first's.
  ///   - articles: the articles' sentences, by their numbers.
  ///   - surroundings: of each sentence.
  ///   - least: pairs of a lower logit say nothing to others.
  init(_ pairs: [ScoredPair], articles: [Range<Int>], surroundings: [Surroundings], from least: Float) {
    self.pairs = pairs
    self.surroundings = surroundings
    blocks = Self.blocks(pairs, articles)
    probabilities = pairs.map { $0.logit < least ? 0 : 1 / (1 + exp(-$0.logit)) }
    let sentences = articles.last?.upperBound ?? 0
    links = Array(repeating: [], count: sentences)
    for (pair, probability) in zip(pairs, probabilities) where probability > Self.least {
      links[Int(pair.first)].append((pair.second, probability))
      links[Int(pair.second)].append((pair.first, probability))
    }
    for index in links.indices {
      if links[index].count > Self.mostLinks {
        links[index].sort { ($1.probability, $0.other) < ($0.probability, $1.other) }
        links[index].removeLast(links[index].count - Self.mostLinks)
      }
      links[index].sort { $0.other < $1.other }
    }
    commonness = Self.commonness(pairs, probabilities, blocks, sentences)
  }

  /// Calls `body` with each pair and what speaks for it.
  func forEach(_ body: (ScoredPair, SIMD32<Float>) -> Void) { forEach(in: blocks.indices, body) }

  /// The pairs of a logit of at least `least`, by what speaks for them.
  func scored(by model: LinkModel.Linear, from least: Float, _ workforce: Workforce) -> [ScoredPair] {
    let spans = workforce.spans(of: blocks.count, size: workforce.share(of: blocks.count)) { span in
      var scored: [ScoredPair] = []
      forEach(in: span) { pair, values in
        let logit = model.logit(values)
        if logit >= least { scored.append(ScoredPair(first: pair.first, second: pair.second, logit: logit)) }
      }
      return scored
    }
    return Array(spans.joined())
  }

  private func forEach(in span: Range<Int>, _ body: (ScoredPair, SIMD32<Float>) -> Void) {
    for block in blocks[span] {
      for place in block {
        let pair = pairs[place]
        var values = SIMD32<Float>(repeating: 0)
        let (first, second) = (surroundings[Int(pair.first)].pointing, surroundings[Int(pair.second)].pointing)
        // Who begins with "That battle" reports what the sentence before does, however few words both have.
        let pointed = max(
          first == .atEvent ? logit(pair.first - 1, pair.second, in: block) : -.infinity,
          second == .atEvent ? logit(pair.first, pair.second - 1, in: block) : -.infinity)
        values[ContextFeature.pair.rawValue] = max(pair.logit, pointed)
        values[ContextFeature.support.rawValue] = support(links[Int(pair.first)], links[Int(pair.second)])
        values[ContextFeature.adjacent.rawValue] = max(
          probability(pair.first - 1, pair.second - 1, in: block), probability(pair.first + 1, pair.second + 1, in: block))
        let before = (
          first.distance.map { probability(pair.first - $0, pair.second, in: block) } ?? 0,
          second.distance.map { probability(pair.first, pair.second - $0, in: block) } ?? 0
        )
        values[ContextFeature.pointed.rawValue] = max(before.0, before.1)
        let (time, other) = (surroundings[Int(pair.first)].time, surroundings[Int(pair.second)].time)
        values[ContextFeature.otherTimes.rawValue] = time.excludes(other) ? 1 : 0
        values[ContextFeature.commonness.rawValue] = min(commonness[Int(pair.first)], commonness[Int(pair.second)])
        body(pair, values)
      }
    }
  }

  private static func blocks(_ pairs: [ScoredPair], _ articles: [Range<Int>]) -> [Range<Int>] {
    var blocks: [Range<Int>] = []
    var article: [Int32] = []
    for (number, range) in articles.enumerated() { article += repeatElement(Int32(number), count: range.count) }
    var start = 0
    var key: (Int32, Int32) = (-1, -1)
    for (place, pair) in pairs.enumerated() {
      let next = (article[Int(pair.first)], article[Int(pair.second)])
      if next != key {
        if place > start { blocks.append(start..<place) }
        (start, key) = (place, next)
      }
    }
    if pairs.count > start { blocks.append(start..<pairs.count) }
    return blocks
  }

  /// How surely two sentences report one event; 0 when they were not compared.
  private func probability(_ first: Int32, _ second: Int32, in block: Range<Int>) -> Float {
    place(first, second, in: block).map { probabilities[$0] } ?? 0
  }

  /// The same by what the two share, as a logit.
  private func logit(_ first: Int32, _ second: Int32, in block: Range<Int>) -> Float {
    place(first, second, in: block).map { pairs[$0].logit } ?? -.infinity
  }

  private func place(_ first: Int32, _ second: Int32, in block: Range<Int>) -> Int? {
    var (low, high) = (block.lowerBound, block.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if (pairs[middle].second, pairs[middle].first) < (second, first) { low = middle + 1 } else { high = middle }
    }
    return low < block.upperBound && pairs[low].first == first && pairs[low].second == second ? low : nil
  }

  private static func commonness(_ pairs: [ScoredPair], _ probabilities: [Float], _ blocks: [Range<Int>], _ sentences: Int)
    -> [Float]
  {
    var sums = [Float](repeating: 0, count: sentences)
    var best = sums
    for block in blocks {
      for place in block {
        let (first, second) = (Int(pairs[place].first), Int(pairs[place].second))
        best[first] = max(best[first], probabilities[place])
        best[second] = max(best[second], probabilities[place])
      }
      for place in block {
        let (first, second) = (Int(pairs[place].first), Int(pairs[place].second))
        sums[first] += best[first]
        sums[second] += best[second]
        best[first] = 0
        best[second] = 0
      }
    }
    return sums.map { log(1 + $0) }
  }

  private func support(_ a: [(other: Int32, probability: Float)], _ b: [(other: Int32, probability: Float)]) -> Float {
    if a.isEmpty || b.isEmpty { return 0 }
    var strongest = Greatest()
    var (left, right) = (0, 0)
    while left < a.count, right < b.count {
      if a[left].other == b[right].other {
        strongest.insert(min(a[left].probability, b[right].probability))
        left += 1
        right += 1
      } else if a[left].other < b[right].other {
        left += 1
      } else {
        right += 1
      }
    }
    return strongest.sum
  }
}

extension PassageFeatures.Pointing {
  /// How many sentences before it was told what is pointed at.
  fileprivate var distance: Int32? {
    switch self {
    case .none: nil
    case .back(let distance): distance
    case .atEvent: 1
    }
  }
}
