/// The decisions on links in the numbers of some material: what an event finder needs of them, whatever it does between scoring pairs and
/// grouping sentences.
///
/// Passages that are not in the material, such as boilerplate, report nothing, and what is said of them has no effect.
struct DecidedLinks {
  /// The numbers of two sentences, the smaller first.
  private typealias Pair = SIMD2<Int>

  /// Groups whose sentences are linked less than this on average stay apart.
  private static let least = 0.4
  /// What a confirmed pair weighs against pairs that were found.
  private static let certain = 1_000.0

  private let confirmed: [Pair]
  private let rejected: Set<Pair>
  /// The rejected pairs, each as what keeps its event and what leaves it.
  private let partings: [(stays: Int, leaves: Int)]
  /// Of the rejected pairs those that were found to be likelier links than not.
  private var wereLinked: Set<Pair> = []
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
    partings = decisions.rejected.sorted().map(decisions.parting).compactMap { parting in
      guard let stays = Self.number(of: parting.stays, in: material), let leaves = Self.number(of: parting.leaves, in: material)
      else { return nil }
      return (stays, leaves)
    }
  }

  private static func number(of passage: Passage, in material: EventMaterial) -> Int? {
    guard material.articleRanges.indices.contains(passage.article) else { return nil }
    return material.articleRanges[passage.article].first { material.sentences[$0].passage == passage }
  }

  private var isEmpty: Bool { confirmed.isEmpty && rejected.isEmpty }

  func isConfirmed(_ first: Int, _ second: Int) -> Bool { confirmed.contains(Self.pair(first, second)) }

  private static func pair(_ first: Int, _ second: Int) -> Pair { Pair(min(first, second), max(first, second)) }

  /// Whether any pair was confirmed.
  var confirmsAny: Bool { !confirmed.isEmpty }

  // MARK: Pairs

  /// The pairs without those that were rejected, the others as they were found.
  func withoutRejected(_ pairs: [ScoredPair]) -> [ScoredPair] {
    rejected.isEmpty ? pairs : pairs.filter { !rejected.contains(Self.pair(Int($0.first), Int($0.second))) }
  }

  /// The pairs without those that were rejected, and with those that were confirmed, whether they were found or not. Two passages of one
  /// article are no link, but may be confirmed to share an event.
  mutating func applied(to pairs: [ScoredPair]) -> [ScoredPair] {
    if isEmpty { return pairs }
    let known = Set(confirmed)
    var kept: [ScoredPair] = []
    for pair in pairs {
      let numbers = Self.pair(Int(pair.first), Int(pair.second))
      if rejected.contains(numbers) {
        if pair.logit > 0 { wereLinked.insert(numbers) }
      } else if !known.contains(numbers) {
        kept.append(pair)
      }
    }
    let certain = confirmed.filter { articles[$0.x] != articles[$0.y] }
    return kept + certain.map { ScoredPair(first: Int32($0.x), second: Int32($0.y), logit: .infinity) }
  }

  // MARK: Groups

  /// Groups of sentences that report one event, such that every confirmed pair is in one, and no rejected pair is.
  ///
  /// - Parameters:
  ///   - groups: those that were found, of two sentences or more each; a sentence may be in several.
  ///   - links: all that were scored, whether they are shown or not.
  func revised(_ groups: [[Int]], by links: [Link]) -> [[Int]] {
    if isEmpty { return groups }
    let decided = Set((confirmed + Array(rejected)).flatMap { [$0.x, $0.y] })
    let touched = Set(groups.filter { !decided.isDisjoint(with: $0) }.joined()).union(decided)
    var weights: [Pair: Double] = [:]
    for link in links where touched.contains(link.first) && touched.contains(link.second) {
      weights[Self.pair(link.first, link.second)] = link.probability
    }
    for pair in confirmed { weights[pair] = Self.certain }
    var joined = groups
    for pair in confirmed { join(pair, in: &joined, weights) }
    let revised = joined.flatMap { group in decided.isDisjoint(with: group) ? [group] : parted(group, weights) }
    var seen: Set<[Int]> = []
    return revised.map { $0.sorted() }.filter { $0.count > 1 && seen.insert($0).inserted }
  }

  /// The links without those between sentences that fell apart with a rejected pair: they lie in no event any more, and are not shown.
  ///
  /// - Parameters:
  ///   - found: the groups before they were revised, `revised` those after.
  func consistent(
    _ links: [Link], found: [[Int]], revised: [[Int]]
  ) -> [Link] {
    if rejected.isEmpty { return links }
    func groups(_ groups: [[Int]]) -> [Int: Set<Int>] {
      var places: [Int: Set<Int>] = [:]
      for (place, group) in groups.enumerated() { for sentence in group { places[sentence, default: []].insert(place) } }
      return places
    }
    let (before, after) = (groups(found), groups(revised))
    func share(_ places: [Int: Set<Int>], _ link: Link) -> Bool {
      !(places[link.first] ?? []).isDisjoint(with: places[link.second] ?? [])
    }
    let lowered = links.map { link in
      guard link.isShown, share(before, link), !share(after, link) else { return link }
      let probability = min(link.probability, LinkSelection.shownFrom * 0.98)
      return Link(first: link.first, second: link.second, probability: probability, isShown: false)
    }
    return lowered.sorted { ($1.probability, $0.first, $0.second) < ($0.probability, $1.first, $1.second) }
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

  /// A group without rejected pairs: the pieces that it falls into. Those that go together, such as all that was said to be another event
  /// than one passage, are one again.
  private func parted(_ group: [Int], _ weights: [Pair: Double]) -> [[Int]] {
    var pieces = [group]
    for parting in partings {
      pieces = pieces.flatMap {
        $0.contains(parting.stays) && $0.contains(parting.leaves) ? parted($0, parting.stays, parting.leaves, weights) : [$0]
      }
    }
    while let (left, right) = closest(pieces, weights) {
      let union = pieces[left] + pieces[right].filter { !pieces[left].contains($0) }
      pieces.remove(at: right)
      pieces[left] = union
    }
    return pieces
  }

  /// The two of some pieces, the earlier first, that go together best; nil when none do.
  private func closest(_ pieces: [[Int]], _ weights: [Pair: Double]) -> (Int, Int)? {
    var best: (pair: (Int, Int), weight: Double)?
    for left in pieces.indices {
      for right in pieces.indices.dropFirst(left + 1) where !holdsRejected(pieces[left], pieces[right]) {
        let weight = mean(pieces[left], pieces[right], weights)
        if weight >= Self.least, best.map({ $0.weight < weight }) ?? true { best = ((left, right), weight) }
      }
    }
    return best?.pair
  }

  /// A group as two, without a sentence that tells of another event, and with it.
  ///
  /// Who says of one passage that it tells of something else says so of it, and not of all that are like it: it leaves alone, but for what
  /// was confirmed to be one with it. Where the two were no link themselves, and were brought together by sentences between them, the group
  /// parts where it holds together least, and a sentence that is linked with both sides stays in both.
  private func parted(_ group: [Int], _ stays: Int, _ leaves: Int, _ weights: [Pair: Double]) -> [[Int]] {
    if !wereLinked.contains(Self.pair(stays, leaves)) {
      let side = MinimalCut(group, from: stays, to: leaves) { weights[Self.pair($0, $1)] ?? 0 }.side
      let (here, there) = (group.filter(side.contains), group.filter { !side.contains($0) })
      if here.count > 1, there.count > 1 {
        return [
          withAll(there.filter { fits($0, here, weights) }, here), withAll(here.filter { fits($0, there, weights) }, there),
        ]
      }
    }
    let along = confirmedWith(leaves, in: group)
    if !along.contains(stays) { return [group.filter { !along.contains($0) }, along] }
    let partners = group.filter { confirmed.contains(Self.pair($0, leaves)) }
    return [group.filter { $0 != leaves }, withAll(partners, [leaves])]
  }

  /// A sentence of a group with all that are tied to it by confirmed pairs, over others too.
  private func confirmedWith(_ sentence: Int, in group: [Int]) -> [Int] {
    var found = [sentence]
    var place = 0
    while place < found.count {
      found += group.filter { !found.contains($0) && confirmed.contains(Self.pair($0, found[place])) }
      place += 1
    }
    return found
  }

  /// The group with some sentences as far as none of them was rejected with another.
  private func withAll(_ sentences: [Int], _ group: [Int]) -> [Int] {
    sentences.reduce(into: group) { if !holdsRejected([$1], $0) { $0.append($1) } }
  }

  private func fits(_ sentence: Int, _ group: [Int], _ weights: [Pair: Double]) -> Bool {
    !holdsRejected([sentence], group) && mean([sentence], group, weights) >= Self.least
  }
}
