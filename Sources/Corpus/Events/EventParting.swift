import Language

/// Parts a group of sentences of which some tell of one happening, some of another, and some of both: "she opened fire", "she was sentenced",
/// "the woman who opened fire was sentenced".
///
/// The sentences that tell of both hold such a group together, while those that tell of one only are hardly linked with those that tell of
/// the other only. Each part then has what tells of its happening, and those that tell of both are in both.
struct EventParting {
  let material: EventMaterial
  let clauses: SentenceClauses
  /// How well two groups go together.
  let likeness: ([Int], [Int]) -> Double
  /// From this likeness on two groups are one.
  let least: Double

  /// Smaller groups say too little of what their sentences tell.
  private static let fewest = 4
  /// A word that names happenings less than this tells of none.
  private static let leastNaming = 0.4
  /// Those that tell of one happening only and of the other only go together less than this much of how well either goes with those that tell
  /// of both.
  private static let less = 0.7
  /// Parts are parted again so many times at most.
  private static let depth = 2

  /// The parts of a group, the sentences of each ascending; the group itself where its sentences tell of one happening.
  func parts(_ members: [Int]) -> [[Int]] { parts(members, depth: Self.depth) }

  private func parts(_ members: [Int], depth: Int) -> [[Int]] {
    guard depth > 0, members.count >= Self.fewest, let (one, other) = parted(members) else { return [members] }
    return parts(one, depth: depth - 1) + parts(other, depth: depth - 1)
  }

  private func parted(_ members: [Int]) -> ([Int], [Int])? {
    let core = EventCore(members, material)
    guard let trigger = core.trigger else { return nil }
    let words = material.likeness.alike(trigger)
    let told = members.filter { tells($0, words) }
    let others = members.filter { !tells($0, words) }
    guard !others.isEmpty, isOfSeveral(told), let second = second(core, words, among: members, without: others) else { return nil }
    let inBoth = told.filter { tells($0, second) }
    let (onlyFirst, onlySecond) = (told.filter { !tells($0, second) }, others.filter { tells($0, second) })
    guard !onlyFirst.isEmpty else { return nil }
    var most = least
    if !inBoth.isEmpty {
      // Two words for one happening: "launched an offensive".
      let asOne = inBoth.count { clauses.tellsInOne(words, second, in: $0) }
      let (held, holding) = (likeness(onlySecond, inBoth), likeness(onlyFirst, inBoth))
      guard asOne * 2 < inBoth.count, held >= least else { return nil }
      most = max(least, Self.less * min(held, holding))
    }
    guard likeness(onlyFirst, onlySecond) < most else { return nil }
    var (first, rest) = (told, onlySecond + inBoth)
    for sentence in others where !tells(sentence, second) {
      if likeness([sentence], first) >= likeness([sentence], rest) { first.append(sentence) } else { rest.append(sentence) }
    }
    return (first.sorted(), rest.sorted())
  }

  /// The word, with those that mean nearly the same, that most sentences have of those without the first; nil where no word of theirs names a
  /// happening that several articles tell of.
  private func second(_ core: EventCore, _ words: Set<StemID>, among members: [Int], without others: [Int]) -> Set<StemID>? {
    var holders: [StemID: [Int]] = [:]
    for sentence in members { for stem in material.sentences[sentence].stems { holders[stem, default: []].append(sentence) } }
    let lacking = Set(others)
    var best: (words: Set<StemID>, count: Int, weight: Double, stem: Int32)?
    for stem in core.commonStems where !words.contains(stem) && core.naming(stem) >= Self.leastNaming {
      let alike = material.likeness.alike(stem)
      let found = Set(alike.flatMap { holders[$0] ?? [] })
      let count = found.intersection(lacking).count
      guard count > 0, isOfSeveral(found) else { continue }
      let weight = core.eventWeight(of: stem)
      if best.map({ ($0.count, $0.weight, -$0.stem) < (count, weight, -stem.value) }) ?? true {
        best = (alike, count, weight, stem.value)
      }
    }
    return best?.words
  }

  private func tells(_ sentence: Int, _ words: Set<StemID>) -> Bool {
    material.sentences[sentence].stems.contains(where: words.contains)
  }

  private func isOfSeveral(_ sentences: some Sequence<Int>) -> Bool {
    Set(sentences.lazy.map { material.sentences[$0].passage.article }).count > 1
  }
}
