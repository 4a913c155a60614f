import Language

/// A surname alone, in an article that gives no full name: the one person of that surname whom related articles name.
struct BareNameRule {
  private var circles: NodeCircles
  /// Full names by the skeleton of their surname, and by each given name.
  private var bySurname: [String: [Int]] = [:]
  private var byGivenName: [String: [Int]] = [:]
  /// What is said of persons with full names, by representative.
  private var traits: [Int: PersonTraits] = [:]

  init(_ circles: ActorCircles, _ groups: inout ActorGroups) {
    self.circles = NodeCircles(circles)
    for node in groups.nodes.indices {
      guard let name = groups.person(node), !name.isBare else { continue }
      traits[groups.representative(node), default: []].formUnion(groups.nodes[node].traits)
      bySurname[name.surnameSkeleton, default: []].append(node)
      for given in name.givenNames where given.utf8.count > 2 { byGivenName[given, default: []].append(node) }
    }
  }

  mutating func apply(to groups: inout ActorGroups) {
    var lost: [String: [Int]] = [:]
    for node in groups.nodes.indices {
      guard let name = groups.person(node), name.isBare, groups.nodes[node].name >= 0 else { continue }
      let owners = owners(of: name, &groups)
      let entities = NamesakeRule.entities(of: node, groups)
      if owners.isEmpty {
        if !joinGivenName(node, name, &groups) { lost[name.surnameSkeleton, default: []].append(node) }
      } else if owners.count == 1, !NameCommonness.isCommon(name), entities.allSatisfy({ !excludes(owners[0], $0, &groups) }) {
        groups.join(node, to: owners[0], .surname)
      } else {
        for entity in entities { choose(owners.filter { !excludes($0, entity, &groups) }, for: entity, name, &groups) }
      }
    }
    joinLost(lost, &groups)
  }

  /// One node for each person of that surname, the most mentioned first.
  private func owners(of name: PersonName, _ groups: inout ActorGroups) -> [Int] {
    var seen: Set<Int> = []
    let nodes = (bySurname[name.surnameSkeleton] ?? []).filter {
      groups.person($0).map { Spelling.areVariants($0.surname, name.surname) } ?? false
    }
    .sorted { (-groups.nodes[$0].count, $0) < (-groups.nodes[$1].count, $1) }
    return nodes.filter { seen.insert(groups.representative($0)).inserted }.prefix(8).map { $0 }
  }

  /// Whether what is said of a person is nothing that can be said of whom an article names by the surname alone.
  private func excludes(_ owner: Int, _ entity: (article: Int, place: Int), _ groups: inout ActorGroups) -> Bool {
    traits[groups.representative(owner), default: []].contradicts(groups.entity(entity.article, entity.place).traits)
  }

  /// How much more an office says that both bear.
  private static let officeWeight = 1.5

  /// Gives the mentions of one article to the owner for whom clearly most speaks, if any.
  private mutating func choose(
    _ owners: [Int], for entity: (article: Int, place: Int), _ name: PersonName, _ groups: inout ActorGroups
  ) {
    if owners.isEmpty { return }
    let own = groups.entity(entity.article, entity.place)
    let circle = circles.circle(ofArticle: entity.article)
    var weighed: [(node: Int, weight: Double)] = []
    for owner in owners {
      let closeness = circle.closeness(to: circles.circle(of: owner, &groups))
      let office = traits[groups.representative(owner), default: []].sharesOffice(with: own.traits) ? Self.officeWeight : 0
      weighed.append((owner, office + NamesakeRule.weight(name, closeness: closeness, own.roles, groups.nodes[owner].roles)))
    }
    weighed.sort { ($1.weight, $0.node) < ($0.weight, $1.node) }
    let best = weighed[0]
    let isClear =
      weighed.count == 1 || best.weight >= weighed[1].weight + 1
      || best.weight >= weighed[1].weight && groups.nodes[best.node].count >= 4 * groups.nodes[weighed[1].node].count
    if best.weight >= 1, isClear {
      groups.move(entity.place, of: entity.article, to: best.node, .surname)
    } else {
      groups.doubts.append(
        ActorGroups.Doubt(
          one: best.node, other: groups.members[entity.article][entity.place], rule: .surname,
          evidence:
            "both are called \(groups.names[groups.nodes[groups.members[entity.article][entity.place]].name].text); no article names both"
        ))
    }
  }

  /// More than one actor in common: all the world names the United Nations.
  private static let givenNameNeeds = 3.0

  /// A given name alone, as of a singer: the one person so named, when the articles share others.
  private mutating func joinGivenName(_ node: Int, _ name: PersonName, _ groups: inout ActorGroups) -> Bool {
    var seen: Set<Int> = []
    let owners = (byGivenName[name.surname] ?? []).filter { seen.insert(groups.representative($0)).inserted }
    guard owners.count == 1, let owner = owners.first,
      !traits[groups.representative(owner), default: []].contradicts(groups.nodes[node].traits),
      circles.closeness(node, owner, &groups) >= Self.givenNameNeeds
    else {
      return false
    }
    groups.join(node, to: owner, .givenName)
    return true
  }

  /// Bare names that no full name explains, and that are spellings of one name, are one actor.
  private func joinLost(_ lost: [String: [Int]], _ groups: inout ActorGroups) {
    for (_, members) in lost.sorted(by: { $0.key < $1.key }) {
      for (index, member) in members.prefix(64).enumerated() {
        guard let name = groups.person(member) else { continue }
        for other in members[..<index] where groups.person(other)?.agrees(with: name) ?? false {
          if groups.nodes[other].key != groups.nodes[member].key { groups.join(member, to: other, .transliteration) }
        }
      }
    }
  }
}
