import Language

/// Parts a group of sentences that tell of one sort of deed and not of one deed: of two deaths, two arrests, a hiring and a former one,
/// a plea and a verdict, a dismissal and a shot.
///
/// Some sentences name one person to whom it was done, and others another; neither names the other's. Such a person may be told of by a name,
/// a country and an age, of which most sentences say one only. That some source tells of both, each by itself, shows that the two are
/// no disagreement between sources. Steps of a case in court, and what a word with two meanings says, exclude one another by themselves. What
/// tells of both is in both parts; what tells of neither goes with those that it is most like.
struct DeedParting {
  let material: EventMaterial
  let reader: DeedReader
  /// How well two groups go together.
  let likeness: ([Int], [Int]) -> Double

  /// Parts are parted again so many times at most.
  private static let depth = 2

  private typealias Telling = (sentence: Int, deed: ToldDeed)

  /// The parts of a group, the sentences of each ascending; the group itself where it tells of one deed.
  ///
  /// - Parameter core: what the sentences have in common, where that is known.
  func parts(_ members: [Int], _ core: EventCore? = nil) -> [[Int]] { parts(members, core, depth: Self.depth) }

  private func parts(_ members: [Int], _ core: EventCore?, depth: Int) -> [[Int]] {
    guard depth > 0, members.count > 1, let trigger = (core ?? EventCore(members, material)).trigger, reader.tellsApart(trigger),
      let (one, other) = parted(tellings(members, trigger))
    else { return [members] }
    return parts(one, nil, depth: depth - 1) + parts(other, nil, depth: depth - 1)
  }

  /// Whether two groups that are told of by a word tell of two deeds: made one they would be parted, or several articles say of either what none
  /// says of the other.
  func excludes(_ one: [Int], _ other: [Int], toldBy trigger: StemID?) -> Bool {
    guard let trigger, reader.tellsApart(trigger) else { return false }
    if parted(tellings(Set(one).union(other).sorted(), trigger)) != nil { return true }
    let (left, right) = (tellings(one, trigger), tellings(other, trigger))
    return traits(left).contains { first in
      isCommon(first, left) && !right.contains { $0.deed.mayMean([first]) }
        && traits(right).contains { second in
          areOfTwo(first, second) && isCommon(second, right) && !left.contains { $0.deed.mayMean([second]) }
        }
    }
  }

  private func parted(_ tellings: [Telling]) -> ([Int], [Int])? {
    let traits = traits(tellings)
    var best: (sides: Sides, weight: Int)?
    for (place, one) in traits.enumerated() {
      for other in traits[(place + 1)...] where areOfTwo(one, other) {
        let sides = sides(one, other, tellings)
        guard isSure(sides) else { continue }
        let weight = min(articles(sides.onlyFirst).count, articles(sides.onlySecond).count)
        if weight > best?.weight ?? 0 { best = (sides, weight) }
      }
    }
    return best.map { divided($0.sides) }
  }

  private func divided(_ sides: Sides) -> ([Int], [Int]) {
    var (one, other) = (sides.onlyFirst + sides.both, sides.onlySecond + sides.both)
    if sides.fewest == 1 {
      // A report or two is not enough to be like.
      if one.count >= other.count { one += sides.neither } else { other += sides.neither }
      return (one.sorted(), other.sorted())
    }
    for sentence in sides.neither {
      let (left, right) = (likeness([sentence], sides.onlyFirst), likeness([sentence], sides.onlySecond))
      if left > right || (left == right && one.count >= other.count) { one.append(sentence) } else { other.append(sentence) }
    }
    return (one.sorted(), other.sorted())
  }

  // MARK: What is said

  private func tellings(_ members: [Int], _ trigger: StemID) -> [Telling] {
    members.map { ($0, reader.deed(toldBy: trigger, in: $0)) }
  }

  private func traits(_ tellings: [Telling]) -> [DeedTrait] {
    Set(tellings.flatMap { $0.deed.phrases.joined() }).sorted { $0.order < $1.order }
  }

  /// The sentences of a group by which of two things they say.
  private struct Sides {
    var first: Set<DeedTrait>
    var second: Set<DeedTrait>
    var onlyFirst: [Int] = []
    var onlySecond: [Int] = []
    var both: [Int] = []
    var neither: [Int] = []
    /// How many say both in one phrase.
    var jointly = 0

    var areOfSomebody: Bool { first.contains(where: \.isOfSomebody) }
    var fewest: Int { first.map(\.fewest).min() ?? 2 }
  }

  private func sides(_ one: DeedTrait, _ other: DeedTrait, _ tellings: [Telling]) -> Sides {
    var sides = Sides(first: [one], second: [other])
    if one.isOfSomebody { widen(&sides, tellings.flatMap(\.deed.phrases)) }
    for (sentence, deed) in tellings {
      switch (deed.says(sides.first), deed.says(sides.second)) {
      case (true, false) where !deed.mayMean(sides.second): sides.onlyFirst.append(sentence)
      case (false, true) where !deed.mayMean(sides.first): sides.onlySecond.append(sentence)
      case (false, false): sides.neither.append(sentence)
      default: sides.both.append(sentence)
      }
      if deed.phrases.contains(where: { !$0.isDisjoint(with: sides.first) && !$0.isDisjoint(with: sides.second) }) {
        sides.jointly += 1
      }
    }
    return sides
  }

  /// Adds what is said of each of two persons in one phrase with what tells them apart, and of the other never: a name, an age, a country.
  private func widen(_ sides: inout Sides, _ phrases: [Set<DeedTrait>]) {
    for _ in 0..<Self.steps {
      let ofFirst = said(with: sides.first, but: sides.second, phrases)
      let ofSecond = said(with: sides.second, but: sides.first, phrases)
      sides.first.formUnion(ofFirst.subtracting(ofSecond))
      sides.second.formUnion(ofSecond.subtracting(ofFirst))
    }
  }

  /// From a country to an age, from that to a name.
  private static let steps = 3

  private func said(with traits: Set<DeedTrait>, but others: Set<DeedTrait>, _ phrases: [Set<DeedTrait>]) -> Set<DeedTrait> {
    phrases.filter { !$0.isDisjoint(with: traits) && $0.isDisjoint(with: others) }.reduce(into: []) { $0.formUnion($1) }
  }

  // MARK: What is sure

  /// Whether each of two things is said by several articles, both by one, and seldom both of one deed; of what excludes the other by what it
  /// means, whether most sentences say either.
  private func isSure(_ sides: Sides) -> Bool {
    let (one, other) = (articles(sides.onlyFirst), articles(sides.onlySecond))
    guard min(one.count, other.count) >= sides.fewest else { return false }
    guard sides.areOfSomebody else {
      return sides.onlyFirst.count + sides.onlySecond.count + sides.both.count >= sides.neither.count
    }
    guard sides.jointly < min(sides.onlyFirst.count, sides.onlySecond.count) else { return false }
    return !sides.both.isEmpty || !one.isDisjoint(with: other)
  }

  private func isCommon(_ trait: DeedTrait, _ tellings: [Telling]) -> Bool {
    articles(tellings.filter { $0.deed.says([trait]) }.map(\.sentence)).count > 1
  }

  private func articles(_ sentences: [Int]) -> Set<Int> { Set(sentences.map { material.sentences[$0].passage.article }) }

  /// Whether two things are said of two deeds; ages are not, for sources tell one person's differently.
  private func areOfTwo(_ one: DeedTrait, _ other: DeedTrait) -> Bool {
    switch (one, other) {
    case (.person(let first), .person(let second)): !haveOneName(first, second)
    case (.origin, .origin): one != other
    case (.step(let first), .step(let second)): !first.goesWith(second)
    case (.sense, .sense): one != other
    default: false
    }
  }

  /// Whether two names have a word in common, so that they may be one person's after all.
  private func haveOneName(_ one: Int32, _ other: Int32) -> Bool {
    func words(_ actor: Int32) -> Set<Substring> { Set(reader.actors.actors[Int(actor)].name.lowercased().split(separator: " ")) }
    return !words(one).isDisjoint(with: words(other))
  }
}
