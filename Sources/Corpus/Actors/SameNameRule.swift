import Language

/// One name under two keys: `Monusco` beside MONUSCO, which the tables know, and `Nordhavn Energi` that one article takes for a person's.
///
/// A name of several words is seldom both a person's and something else's in related articles; a bare one may well be (`Brown`), so nobody
/// may be called so in full.
struct SameNameRule {
  private var circles: NodeCircles

  init(_ circles: ActorCircles) { self.circles = NodeCircles(circles) }

  mutating func apply(to groups: inout ActorGroups) {
    let known = knownOrganisations(groups)
    let surnames = surnames(groups)
    for node in groups.nodes.indices where groups.nodes[node].name >= 0 {
      let number = groups.names.words[groups.nodes[node].name]
      switch groups.nodes[node].key {
      case .other:
        if let organisation = known[number], areRelated(node, organisation, &groups) {
          groups.join(node, to: organisation, .spelling)
        }
      case .person:
        guard let person = groups.person(node), !person.isBare || !surnames.contains(person.surname),
          let other = known[number] ?? groups.node(.other(number)), !person.isBare || groups.isOrganisation(other),
          groups.nodes[node].roles.isEmpty, areRelated(node, other, &groups)
        else { continue }
        groups.join(node, to: other, .spelling)
      case .country, .organisation, .place, .medium: break
      }
    }
  }

  /// For the number of words: the one organisation of the tables that the articles call so.
  private func knownOrganisations(_ groups: ActorGroups) -> [Int: Int] {
    var known: [Int: Int] = [:]
    for (article, entry) in groups.articles.enumerated() {
      for (place, entity) in entry.entities.enumerated() {
        guard case .organisation = entity.key else { continue }
        for head in entity.heads { known[groups.names.words[head]] = groups.members[article][place] }
      }
    }
    return known
  }

  private func surnames(_ groups: ActorGroups) -> Set<String> {
    var surnames: Set<String> = []
    for node in groups.nodes.indices {
      guard let name = groups.person(node), !name.isBare else { continue }
      surnames.insert(name.surname)
      surnames.formUnion(name.givenNames)
    }
    return surnames
  }

  private mutating func areRelated(_ one: Int, _ other: Int, _ groups: inout ActorGroups) -> Bool {
    !Set(groups.nodes[one].articles).isDisjoint(with: groups.nodes[other].articles) || circles.closeness(one, other, &groups) >= 2
  }
}
