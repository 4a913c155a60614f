/// What people say of pairs of passages: that both report the same event, or that they do not.
///
/// It counts before what the analysis finds: a rejected pair is no cross-reference, and its passages share no event; a confirmed one is a
/// cross-reference of probability 1, and its passages share an event. No pair is in both sets.
public struct LinkDecisions: Hashable, Sendable {
  /// Two passages, whichever was named first.
  public struct Pair: Hashable, Comparable, Sendable {
    public let first: Passage
    public let second: Passage

    public init(_ one: Passage, _ other: Passage) {
      first = min(one, other)
      second = max(one, other)
    }

    public static func < (left: Pair, right: Pair) -> Bool { (left.first, left.second) < (right.first, right.second) }
  }

  public private(set) var confirmed: Set<Pair> = []
  public private(set) var rejected: Set<Pair> = []

  public static let none = LinkDecisions()

  public init() {}

  /// Says of a pair that it is one event, or not, or with nil nothing any more; in place of what was said of it before.
  public mutating func decide(_ pair: Pair, isSameEvent: Bool?) {
    confirmed.remove(pair)
    rejected.remove(pair)
    guard pair.first != pair.second, let isSameEvent else { return }
    if isSameEvent { confirmed.insert(pair) } else { rejected.insert(pair) }
  }

  public var isEmpty: Bool { confirmed.isEmpty && rejected.isEmpty }

  /// What was said of a pair; nil for nothing.
  public func isSameEvent(_ one: Passage, _ other: Passage) -> Bool? {
    let pair = Pair(one, other)
    return confirmed.contains(pair) ? true : rejected.contains(pair) ? false : nil
  }
}

/// The decisions on links in the numbers of some material: what an event finder needs of them, whatever it does between scoring pairs and
/// grouping sentences.
///
/// Passages that are not in the material, such as boilerplate, report nothing, and what is said of them has no effect.
struct DecidedLinks {
  /// The numbers of two sentences, the smaller first.
  private typealias Pair = SIMD2<Int>

  /// Groups whose sentences are linked less than this on average stay apart.
  private static let least = 0.3
  /// What a confirmed pair weighs against pairs that were found.
  private static let certain = 1_000.0

  private let confirmed: [Pair]
  private let rejected: Set<Pair>
  private let articles: [Int]

  init(_ decisions: LinkDecisions, in material: EventMaterial) {
    articles = decisions.isEmpty ? [] : material.sentences.map(\.passage.article)
    func numbered(_ pairs: Set<LinkDecisions.Pair>) -> [Pair] {
      pairs.sorted().compactMap { pair in
        guard let first = Self.number(of: pair.first, in: material), let second = Self.number(of: pair.second, in: material) else {
          return nil
        }
        return Pair(first, second)
      }
    }
    confirmed = numbered(decisions.confirmed)
    rejected = Set(numbered(decisions.rejected))
  }

  private static func number(of passage: Passage, in material: EventMaterial) -> Int? {
    guard material.articleRanges.indices.contains(passage.article) else { return nil }
    return material.articleRanges[passage.article].first { material.sentences[$0].passage == passage }
  }

  private var isEmpty: Bool { confirmed.isEmpty && rejected.isEmpty }

  func isConfirmed(_ first: Int, _ second: Int) -> Bool { confirmed.contains(Self.pair(first, second)) }

  private static func pair(_ first: Int, _ second: Int) -> Pair { Pair(min(first, second), max(first, second)) }

  // MARK: Pairs

  /// The pairs without those that were rejected, and with those that were confirmed, whether they were found or not. Two passages of one
  /// article are no link, but may be confirmed to share an event.
  func applied(to pairs: [ScoredPair]) -> [ScoredPair] {
    if isEmpty { return pairs }
    let known = Set(confirmed)
    let found = pairs.filter { pair in
      let numbers = Self.pair(Int(pair.first), Int(pair.second))
      return !rejected.contains(numbers) && !known.contains(numbers)
    }
    let certain = confirmed.filter { articles[$0.x] != articles[$0.y] }
    return found + certain.map { ScoredPair(first: Int32($0.x), second: Int32($0.y), logit: .infinity, canBeShown: true) }
  }

  // MARK: Groups

  /// Groups of sentences that report one event, such that every confirmed pair is in one, and no rejected pair is.
  ///
  /// - Parameters:
  ///   - groups: those that were found, of two sentences or more each; a sentence may be in several.
  ///   - shown: the links that are shown.
  func revised(_ groups: [[Int]], by shown: [LinkSelection.Link]) -> [[Int]] {
    if isEmpty { return groups }
    var weights: [Pair: Double] = [:]
    for link in shown { weights[Self.pair(link.first, link.second)] = link.probability }
    for pair in confirmed { weights[pair] = Self.certain }
    var revised = groups
    for pair in confirmed { join(pair, in: &revised, weights) }
    for pair in rejected.sorted(by: { ($0.x, $0.y) < ($1.x, $1.y) }) {
      revised = revised.flatMap { $0.contains(pair.x) && $0.contains(pair.y) ? parted($0, between: pair, weights) : [$0] }
    }
    var seen: Set<[Int]> = []
    return revised.map { $0.sorted() }.filter { $0.count > 1 && seen.insert($0).inserted }
  }

  /// Makes one of a group of the first sentence and one of the second: those that go together best. Where nothing but groups that a
  /// rejection keeps apart would be joined, the two get one of their own.
  private func join(_ pair: Pair, in groups: inout [[Int]], _ weights: [Pair: Double]) {
    if groups.contains(where: { $0.contains(pair.x) && $0.contains(pair.y) }) { return }
    func candidates(_ sentence: Int) -> [[Int]] {
      let own = groups.filter { $0.contains(sentence) }
      return own.isEmpty ? [[sentence]] : own
    }
    var best: (left: [Int], right: [Int], weight: Double)?
    for left in candidates(pair.x) {
      for right in candidates(pair.y) where !holdsRejected(left, right) {
        let weight = mean(left, right, weights)
        if best.map({ $0.weight < weight }) ?? true { best = (left, right, weight) }
      }
    }
    guard let best else { return groups.append([pair.x, pair.y]) }
    groups.removeAll { $0 == best.left || $0 == best.right }
    groups.append(best.left + best.right.filter { !best.left.contains($0) })
  }

  private func holdsRejected(_ left: [Int], _ right: [Int]) -> Bool {
    left.contains { first in right.contains { rejected.contains(Self.pair(first, $0)) } }
  }

  private func mean(_ left: [Int], _ right: [Int], _ weights: [Pair: Double]) -> Double {
    var sum = 0.0
    for first in left { for second in right { sum += weights[Self.pair(first, second)] ?? 0 } }
    return sum / Double(max(left.count * right.count, 1))
  }

  /// A group as two, one with each sentence of a rejected pair: every other sentence goes to the side that it is linked with better, the
  /// best linked first. A shown link that is left between the sides takes one of its ends into the other side as well, where it belongs
  /// there too: only what was rejected falls apart.
  private func parted(_ group: [Int], between pair: Pair, _ weights: [Pair: Double]) -> [[Int]] {
    var sides = [[pair.x], [pair.y]]
    var rest = group.filter { $0 != pair.x && $0 != pair.y }
    while !rest.isEmpty {
      var best = (place: 0, side: 0, weight: -1.0)
      for (place, sentence) in rest.enumerated() {
        for side in 0...1 {
          let weight = holdsRejected([sentence], sides[side]) ? -0.5 : mean([sentence], sides[side], weights)
          if weight > best.weight { best = (place, side, weight) }
        }
      }
      sides[best.side].append(rest.remove(at: best.place))
    }
    var shared = sides
    for first in sides[0] {
      for second in sides[1] where !rejected.contains(Self.pair(first, second)) && weights[Self.pair(first, second)] != nil {
        if !shared[1].contains(first), fits(first, sides[1], weights) {
          shared[1].append(first)
        } else if !shared[0].contains(second), !shared[1].contains(first), fits(second, sides[0], weights) {
          shared[0].append(second)
        }
      }
    }
    return shared
  }

  private func fits(_ sentence: Int, _ group: [Int], _ weights: [Pair: Double]) -> Bool {
    !holdsRejected([sentence], group) && mean([sentence], group, weights) >= Self.least
  }
}
