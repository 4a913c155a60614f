import Language

/// A short name of an organisation in an article that never writes it out: the one longer name that ends with it in articles about the
/// same people and matters.
///
/// A noun for any body of its kind (`Commission`), and a name that many bear (`Red Cross`), mean the body of their own article or none: what
/// other articles name is proposed, not taken.
struct PartOfNameRule {
  private var circles: NodeCircles

  init(_ circles: ActorCircles) { self.circles = NodeCircles(circles) }

  /// How close the articles have to be: for an ordinary word (`Council`) they share an actor, or many words and a country; less for one that
  /// is rarely met (`Colts`).
  private static func needed(_ name: WrittenName) -> Double {
    var stem = Array((name.words.last ?? "").utf8)
    Stemmer.stem(&stem)
    return BackgroundFrequencies.english.probability(of: stem[...]) > 0.005 ? 2 : 1
  }

  mutating func apply(to groups: inout ActorGroups) {
    let owners = owners(groups)
    for node in groups.nodes.indices {
      guard let number = Self.words(node, groups), let all = owners[number] else { continue }
      var seen: Set<Int> = []
      let nodes = all.filter { seen.insert(groups.representative($0)).inserted }.prefix(8)
      for entity in NamesakeRule.entities(of: node, groups) { choose(Array(nodes), for: entity, &groups) }
    }
  }

  /// The number of the words of a name that may be a part of another.
  private static func words(_ node: Int, _ groups: ActorGroups) -> Int? {
    guard case .other(let number) = groups.nodes[node].key, groups.nodes[node].name >= 0, groups.isOrganisation(node) else {
      return nil
    }
    let name = groups.names[groups.nodes[node].name]
    return name.isAcronym || name.joined.utf8.count < ContainedNameRule.leastLetters ? nil : number
  }

  /// For the number of words: the organisations whose name they are a part of.
  private func owners(_ groups: ActorGroups) -> [Int: [Int]] {
    var owners: [Int: [Int]] = [:]
    for node in groups.nodes.indices where groups.nodes[node].name >= 0 && groups.isOrganisation(node) {
      switch groups.nodes[node].key {
      case .other, .organisation:
        let words = groups.names[groups.nodes[node].name].words
        guard words.count > 1, words.count < 10 else { continue }
        for part in ContainedNameRule.parts(of: words) {
          if let number = groups.names.knownNumber(ofWords: part), groups.node(.other(number)) != nil {
            owners[number, default: []].append(node)
          }
        }
      case .country, .person, .place, .medium: break
      }
    }
    return owners
  }

  private mutating func choose(_ owners: [Int], for entity: (article: Int, place: Int), _ groups: inout ActorGroups) {
    let circle = circles.circle(ofArticle: entity.article)
    var weighed: [(node: Int, weight: Double)] = []
    for owner in owners {
      weighed.append((owner, circle.closeness(to: circles.circle(of: owner, &groups))))
    }
    weighed.sort { ($1.weight, $0.node) < ($0.weight, $1.node) }
    let name = groups.names[groups.nodes[groups.members[entity.article][entity.place]].name]
    guard let best = weighed.first, best.weight >= Self.needed(name) else { return }
    let isClear = weighed.count == 1 || best.weight >= weighed[1].weight + 2
    if isClear, !name.isHeadNoun, !name.isShared {
      groups.move(entity.place, of: entity.article, to: best.node, .containment)
    } else if isClear || weighed.count == 2 {
      groups.doubts.append(
        ActorGroups.Doubt(
          one: best.node, other: groups.members[entity.article][entity.place], rule: .containment,
          evidence: isClear
            ? "articles like this one name it in full; this one does not"
            : "the short name is a part of several in articles like this one"))
    }
  }
}
