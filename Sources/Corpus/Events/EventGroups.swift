/// Brings linked sentences together into events.
///
/// Groups grow from the best link downward, and two of them join only while their sentences are linked on average, so that a chain of links
/// does not swallow a story (average linkage; a pair without a link counts as 0, a pair within one article not at all). A link that the
/// groups leave between them takes one of its sentences into the other's group as well, where it belongs there too, or becomes an event of
/// its own: so a sentence can report two events.
///
/// At last groups that tell of one happening become one, and a group is parted whose sentences tell of two (`EventParting`, `DeedParting`). A
/// link between what then tells of different happenings lies in no event.
struct EventGroups {
  /// Groups whose sentences are linked less than this on average stay apart: where the events of whole articles, read sentence by
  /// sentence, hold the fewest strangers. Those of one happening are brought together afterwards.
  private static let least = 0.36
  /// Groups that are told of by the same word, and have an actor in common, are one from here on: what only the one has is linked so well
  /// on average with what only the other has.
  private static let leastOfOne = 0.24
  /// The same of groups of which the smaller has half of its sentences in the other.
  private static let leastOfOverlapping = 0.15
  /// Groups that have this share of all their sentences in common are one: those that are told of by the same word, and any.
  private static let leastOfTwins = (toldAlike: 0.6, any: 0.75)
  /// A sentence reports at most so many events.
  private static let mostEvents = 3

  private let material: EventMaterial
  private let links: [Link]
  private let clauses: SentenceClauses
  private let deeds: DeedReader
  private let probabilities: LinkProbabilities
  private var groups: [Int: [Int]] = [:]
  private var groupsOf: [Int: [Int]] = [:]
  /// The number of the next group that is not that of its first sentence.
  private var nextGroup: Int
  /// What each group of several sentences has in common, once that was looked for.
  private var cores: [Int: EventCore] = [:]
  /// Of the linked sentences the time that they tell of.
  private var times: [Int: ToldTime] = [:]

  /// - Parameters:
  ///   - shown: the links that are shown, best first.
  ///   - all: every scored pair, which tell how well two groups go together.
  ///   - clauses: those of the sentences.
  ///   - deeds: what the sentences say of deeds.
  init(material: EventMaterial, shown: [Link], all: [Link], clauses: SentenceClauses, deeds: DeedReader) {
    self.material = material
    self.clauses = clauses
    self.deeds = deeds
    links = shown
    nextGroup = material.sentences.count
    let linked = Set(shown.flatMap { [$0.first, $0.second] })
    for sentence in linked {
      let features = material.sentences[sentence]
      times[sentence] = ToldTime(features, articleDays: material.articleDays[features.passage.article])
    }
    probabilities = LinkProbabilities(
      all.filter { linked.contains($0.first) && linked.contains($0.second) }, sentences: material.sentences.count)
  }

  /// The sentences of each event, ascending.
  mutating func grouped() -> [[Int]] {
    for link in links { join(link) }
    for link in links where Set(groupsOf[link.first] ?? []).isDisjoint(with: groupsOf[link.second] ?? []) { share(link) }
    unite()
    part()
    unite()
    // A sentence that found its way into an event of others is none by itself.
    let events = groups.filter { $0.value.count > 1 || (groupsOf[$0.value[0]]?.count ?? 0) < 2 }
    return events.sorted { $0.key < $1.key }.map { $0.value.sorted() }
  }

  private mutating func join(_ link: Link) {
    let (a, b) = (ownGroup(link.first), ownGroup(link.second))
    guard a != b, let left = groups[a], let right = groups[b], average(left, right) >= Self.least else { return }
    groups[a] = left + right
    groups[b] = nil
    for sentence in right { groupsOf[sentence] = [a] }
  }

  private mutating func ownGroup(_ sentence: Int) -> Int {
    if let group = groupsOf[sentence]?.first { return group }
    groups[sentence] = [sentence]
    groupsOf[sentence] = [sentence]
    return sentence
  }

  /// How well two groups go together: the mean probability of their pairs, those of times that exclude each other as none.
  private func average(_ a: [Int], _ b: [Int]) -> Double {
    var sum = 0.0
    var count = 0
    for first in a {
      for second in b where material.sentences[first].passage.article != material.sentences[second].passage.article {
        if let probability = probabilities[first, second], !excludes(first, second) { sum += probability }
        count += 1
      }
    }
    return count == 0 ? 0 : sum / Double(count)
  }

  private func excludes(_ first: Int, _ second: Int) -> Bool {
    guard let one = times[first], let other = times[second] else { return false }
    return one.excludes(other)
  }

  /// Takes one end of a link into an event of the other, that with the most reports; also one that such links became before, so that the
  /// third sentence that tells of something does not make another event of it.
  private mutating func share(_ link: Link) {
    let fitting = options(link.first, linkedWith: link.second) + options(link.second, linkedWith: link.first)
    if let best = fitting.max(by: { ($0.size, $0.likeness) < ($1.size, $1.likeness) }) {
      groups[best.group, default: []].append(best.sentence)
      groupsOf[best.sentence, default: []].append(best.group)
      return
    }
    let ends = [link.first, link.second]
    guard ends.allSatisfy({ (groupsOf[$0]?.count ?? 0) < Self.mostEvents }) else { return }
    add(ends)
  }

  private mutating func add(_ members: [Int]) {
    groups[nextGroup] = members
    for member in members { groupsOf[member, default: []].append(nextGroup) }
    nextGroup += 1
  }

  // MARK: Several happenings in one group

  /// Makes several of groups of which some sentences tell of one happening and others of another.
  private mutating func part() {
    for (group, parts) in partings() {
      for member in groups[group] ?? [] { groupsOf[member]?.removeAll { $0 == group } }
      (groups[group], cores[group]) = (nil, nil)
      for part in parts {
        let fitting = part.filter { (groupsOf[$0]?.count ?? 0) < Self.mostEvents }
        if !fitting.isEmpty { add(fitting) }
      }
    }
  }

  private func partings() -> [(group: Int, parts: [[Int]])] {
    let parting = EventParting(material: material, clauses: clauses, likeness: average, least: Self.least)
    let requests = RequestParting(material: material, likeness: average, least: Self.least)
    return groups.keys.sorted().compactMap { group in
      let parts = requests.parts((groups[group] ?? []).sorted()).flatMap(parting.parts)
      let deeds = parts.count == 1 ? deedParting.parts(parts[0], cores[group]) : parts.flatMap { deedParting.parts($0) }
      return deeds.count > 1 ? (group, deeds) : nil
    }
  }

  private var deedParting: DeedParting { DeedParting(material: material, reader: deeds, likeness: average) }

  // MARK: One happening in several groups

  /// Makes one of groups that tell of the same by the same word, of an actor that both have: groups that grew beside each other because
  /// some say little ("Williams dies at 91") and others much. So does one clause that has both words, in what both groups have.
  private mutating func unite() {
    var changed = Set(groups.lazy.filter { $0.value.count > 1 }.map(\.key)).subtracting(cores.keys)
    if changed.isEmpty { return }
    for group in changed { cores[group] = EventCore(groups[group] ?? [], material) }
    var neighbours = neighbours()
    while !changed.isEmpty {
      let unions = changed.sorted().flatMap { one in
        (neighbours[one] ?? []).filter { !changed.contains($0) || one < $0 }.compactMap { union(min(one, $0), max(one, $0)) }
      }
      changed = []
      for union in unions.sorted(by: { ($1.likeness, $0.first, $0.second) < ($0.likeness, $1.first, $1.second) })
      where changed.isDisjoint(with: [union.first, union.second]) {
        take(union)
        (cores[union.first], cores[union.second]) = (EventCore(groups[union.first] ?? [], material), nil)
        let around = (neighbours[union.first] ?? []).union(neighbours[union.second] ?? []).subtracting([union.first, union.second])
        for other in around {
          neighbours[other]?.remove(union.second)
          neighbours[other]?.insert(union.first)
        }
        (neighbours[union.first], neighbours[union.second]) = (around, nil)
        changed.formUnion([union.first, union.second])
      }
      changed.formIntersection(cores.keys)
    }
  }

  private struct Union {
    let first: Int
    let second: Int
    let likeness: Double
  }

  private func union(_ first: Int, _ second: Int) -> Union? {
    guard let one = cores[first], let other = cores[second], let left = groups[first], let right = groups[second],
      one.sharesActor(with: other)
    else { return nil }
    func isIn(_ group: Int, _ sentence: Int) -> Bool { groupsOf[sentence]?.contains(group) ?? false }
    let common = left.count <= right.count ? left.filter { isIn(second, $0) } : right.filter { isIn(first, $0) }
    let isOverlapping = common.count * 2 >= min(left.count, right.count)
    let isToldAlike = one.isTold(like: other)
    let share = Double(common.count) / Double(left.count + right.count - common.count)
    let isTwin = share >= (isToldAlike ? Self.leastOfTwins.toldAlike : Self.leastOfTwins.any)
    guard isTwin || isToldAlike || (isOverlapping && isTold(one, other, asOneIn: common)) else { return nil }
    // What both have says nothing of whether the others belong together.
    let (onlyLeft, onlyRight) = (left.filter { !isIn(second, $0) }.sorted(), right.filter { !isIn(first, $0) }.sorted())
    let likeness = isTwin || onlyLeft.isEmpty || onlyRight.isEmpty ? 1 : average(onlyLeft, onlyRight)
    let least = isToldAlike && isOverlapping ? Self.leastOfOverlapping : Self.leastOfOne
    guard likeness >= least, !deedParting.excludes(left, right, toldBy: one.trigger) else { return nil }
    return Union(first: first, second: second, likeness: likeness)
  }

  /// Whether two words by which events are told are of one deed in at least half of the sentences that tell of both: "launched an offensive".
  private func isTold(_ one: EventCore, _ other: EventCore, asOneIn common: [Int]) -> Bool {
    guard let first = one.trigger, let second = other.trigger, !common.isEmpty else { return false }
    let (words, others) = (material.likeness.alike(first), material.likeness.alike(second))
    return common.count { clauses.tellsInOne(words, others, in: $0) } * 2 >= common.count
  }

  /// Moves the sentences of the second group into the first.
  private mutating func take(_ union: Union) {
    for sentence in groups[union.second] ?? [] {
      groupsOf[sentence] = (groupsOf[sentence] ?? []).filter { $0 != union.second && $0 != union.first } + [union.first]
    }
    groups[union.first] = Set(groups[union.first] ?? []).union(groups[union.second] ?? []).sorted()
    groups[union.second] = nil
  }

  /// For each group those that have a sentence in common with it, or two that are linked well enough for the mean of all to be.
  private func neighbours() -> [Int: Set<Int>] {
    var found: [Int: Set<Int>] = [:]
    func note(_ one: Int, _ other: Int) {
      guard one != other, cores[one] != nil, cores[other] != nil else { return }
      found[one, default: []].insert(other)
      found[other, default: []].insert(one)
    }
    for (sentence, own) in groupsOf {
      let linked = probabilities.linked(with: sentence, from: Self.leastOfOne)
      for one in own {
        for other in own { note(one, other) }
        for sentence in linked { for other in groupsOf[sentence] ?? [] { note(one, other) } }
      }
    }
    return found
  }

  private struct Option {
    let sentence: Int
    let group: Int
    let size: Int
    let likeness: Double
  }

  /// The groups of another sentence where this one belongs too.
  private func options(_ sentence: Int, linkedWith other: Int) -> [Option] {
    guard (groupsOf[sentence]?.count ?? 0) < Self.mostEvents else { return [] }
    return (groupsOf[other] ?? []).compactMap { group in
      guard let members = groups[group] else { return nil }
      let likeness = average([sentence], members)
      return likeness >= Self.least ? Option(sentence: sentence, group: group, size: members.count, likeness: likeness) : nil
    }
  }
}
