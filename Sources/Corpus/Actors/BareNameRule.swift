import Language

/// A surname alone, in an article that gives no full name: the one person of that surname whom related articles name.
struct BareNameRule {
  private var circles: NodeCircles
  /// Full names by the skeleton of their surname, and by each given name.
  private var bySurname: [String: [Int]] = [:]
  private var byGivenName: [String: [Int]] = [:]

  init(_ circles: ActorCircles, _ groups: ActorGroups) {
    self.circles = NodeCircles(circles)
    for node in groups.nodes.indices {
      guard let name = groups.person(node), !name.isBare else { continue }
      bySurname[name.surnameSkeleton, default: []].append(node)
      for given in name.givenNames where given.utf8.count > 2 { byGivenName[given, default: []].append(node) }
    }
  }

  mutating func apply(to groups: inout ActorGroups) {
    var lost: [String: [Int]] = [:]
    for node in groups.nodes.indices {
      guard let name = groups.person(node), name.isBare, groups.nodes[node].name >= 0 else { continue }
      let owners = owners(of: name, &groups)
      if owners.isEmpty {
        if !joinGivenName(node, name, &groups) { lost[name.surnameSkeleton, default: []].append(node) }
      } else if owners.count == 1, !NameCommonness.isCommon(name), !groups.nodes[owners[0]].roles.excludes(groups.nodes[node].roles)
      {
        groups.join(node, to: owners[0], .surname)
      } else {
        for entity in NamesakeRule.entities(of: node, groups) { choose(owners, for: entity, name, &groups) }
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

  /// Gives the mentions of one article to the owner for whom clearly most speaks, if any.
  private mutating func choose(
    _ owners: [Int], for entity: (article: Int, place: Int), _ name: PersonName, _ groups: inout ActorGroups
  ) {
    let roles = groups.entity(entity.article, entity.place).roles
    let circle = circles.circle(ofArticle: entity.article)
    var weighed: [(node: Int, weight: Double)] = []
    for owner in owners {
      let closeness = circle.closeness(to: circles.circle(of: owner, &groups))
      weighed.append((owner, NamesakeRule.weight(name, closeness: closeness, roles, groups.nodes[owner].roles)))
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
    guard owners.count == 1, let owner = owners.first, circles.closeness(node, owner, &groups) >= Self.givenNameNeeds else {
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
