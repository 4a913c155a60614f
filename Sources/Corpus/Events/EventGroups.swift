/// Brings linked sentences together into events.
///
/// Groups grow from the best link downward, and two of them join only while their sentences are linked on average, so that a chain of links
/// does not swallow a story (average linkage; a pair without a link counts as 0, a pair within one article not at all). A link that the
/// groups leave between them takes one of its sentences into the other's group as well, where it belongs there too, or becomes an event of
/// its own: so a sentence can report two events, and every link that is shown lies in an event.
struct EventGroups {
  /// Groups whose sentences are linked less than this on average stay apart: where the events of whole articles, read sentence by
  /// sentence, come out in the fewest pieces with as few strangers.
  private static let least = 0.28
  /// A sentence reports at most so many events.
  private static let mostEvents = 3

  private let material: EventMaterial
  private let links: [Link]
  private var probabilities: [Int: [Int: Double]] = [:]
  private var groups: [Int: [Int]] = [:]
  private var groupsOf: [Int: [Int]] = [:]
  /// Of the linked sentences the time that they tell of.
  private var times: [Int: ToldTime] = [:]

  /// - Parameters:
  ///   - shown: the links that are shown, best first.
  ///   - all: every scored pair, which tell how well two groups go together.
  init(material: EventMaterial, shown: [Link], all: [Link]) {
    self.material = material
    links = shown
    let linked = Set(shown.flatMap { [$0.first, $0.second] })
    for sentence in linked {
      let features = material.sentences[sentence]
      times[sentence] = ToldTime(features, articleDays: material.articleDays[features.passage.article])
    }
    for link in all where linked.contains(link.first) && linked.contains(link.second) {
      probabilities[link.first, default: [:]][link.second] = link.probability
      probabilities[link.second, default: [:]][link.first] = link.probability
    }
  }

  /// The sentences of each event, ascending.
  mutating func grouped() -> [[Int]] {
    for link in links { join(link) }
    for link in links where Set(groupsOf[link.first] ?? []).isDisjoint(with: groupsOf[link.second] ?? []) { share(link) }
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
      let row = probabilities[first] ?? [:]
      for second in b where material.sentences[first].passage.article != material.sentences[second].passage.article {
        if let probability = row[second], !excludes(first, second) { sum += probability }
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
    let group = material.sentences.count + groups.count
    groups[group] = ends
    for end in ends { groupsOf[end, default: []].append(group) }
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
