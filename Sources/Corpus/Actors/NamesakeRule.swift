import Language

/// Two persons of one name in unrelated stories stay apart, and so do two bodies that are called by their noun alone (`the Commission`).
///
/// Most names are one person's wherever they stand. So what is looked at are names that many bear, and names whose bearer is a
/// goalkeeper here and a minister there: their articles are parted into circles that share other actors or the walk of life.
struct NamesakeRule {
  private let circles: ActorCircles

  init(_ circles: ActorCircles) { self.circles = circles }

  /// How much speaks for two mentions of one name, or of two spellings of one name, meaning one person; from 1 on it is taken for one.
  static func weight(_ name: PersonName, closeness: Double, _ one: RoleKinds, _ other: RoleKinds) -> Double {
    let roles = one.excludes(other) ? -2.5 : one.isDisjoint(with: other) ? 0 : 1.5
    return closeness + roles + (NameCommonness.isCommon(name) ? 0 : 1) + (name.words.count > 2 ? 0.5 : 0)
  }

  fileprivate struct Bearer {
    var circle: Circle
    var roles: RoleKinds
    var entities: [(article: Int, place: Int)]
  }

  /// Bounds the work for a name with very many bearers.
  private static let mostBearers = 12

  func apply(to groups: inout ActorGroups) {
    for node in groups.nodes.indices where groups.nodes[node].articles.count > 1 {
      let entities = Self.entities(of: node, groups)
      if Self.isHeadNoun(node, groups) { part(node, entities, &groups) { $0.circle.closeness(to: $1.circle) >= Self.bodyNeeds } }
      guard let name = groups.person(node) else { continue }
      guard NameCommonness.isCommon(name) || Self.differ(entities.map { groups.entity($0.article, $0.place).roles }) else {
        continue
      }
      part(node, entities, &groups) { Self.areOne($0, $1, name) }
    }
  }

  /// How close articles have to be for their Commissions to be one: they share an actor.
  private static let bodyNeeds = 2.0

  private static func isHeadNoun(_ node: Int, _ groups: ActorGroups) -> Bool {
    guard case .other = groups.nodes[node].key, groups.nodes[node].name >= 0 else { return false }
    return groups.names[groups.nodes[node].name].isHeadNoun
  }

  static func entities(of node: Int, _ groups: ActorGroups) -> [(article: Int, place: Int)] {
    groups.nodes[node].articles.flatMap { article in
      groups.members[article].indices.filter { groups.members[article][$0] == node }.map { (article: article, place: $0) }
    }
  }

  /// Whether no walk of life is common to all that have one.
  private static func differ(_ roles: [RoleKinds]) -> Bool {
    let known = roles.filter { !$0.isEmpty }
    guard let first = known.first else { return false }
    return known.dropFirst().reduce(first) { $0.intersection($1) }.isEmpty
  }

  private func part(
    _ node: Int, _ entities: [(article: Int, place: Int)], _ groups: inout ActorGroups, areOne: (Bearer, Bearer) -> Bool
  ) {
    var bearers: [Bearer] = []
    for entity in entities {
      var new = Bearer(
        circle: circles.circle(of: entity.article, without: [Int32(groups.representative(node))]),
        roles: groups.entity(entity.article, entity.place).roles, entities: [entity])
      for place in bearers.indices.prefix(Self.mostBearers).reversed() where areOne(bearers[place], new) {
        let old = bearers.remove(at: place)
        new = Bearer(circle: old.circle, roles: old.roles.union(new.roles), entities: old.entities + new.entities, and: new.circle)
      }
      bearers.append(new)
    }
    bearers.sort { (-$0.entities.count, $0.entities[0].article) < (-$1.entities.count, $1.entities[0].article) }
    guard let first = bearers.first else { return }
    groups.nodes[node].roles = first.roles
    for bearer in bearers.dropFirst() {
      let other = groups.split(bearer.entities, from: node)
      groups.doubts.append(
        ActorGroups.Doubt(
          one: node, other: other, rule: .spelling,
          evidence: "both are called \(groups.names[groups.nodes[node].name].text); nobody else is named beside both"
        ))
    }
  }

  private static func areOne(_ one: Bearer, _ other: Bearer, _ name: PersonName) -> Bool {
    weight(name, closeness: one.circle.closeness(to: other.circle), one.roles, other.roles) >= 1
  }
}

extension NamesakeRule.Bearer {
  fileprivate init(circle: Circle, roles: RoleKinds, entities: [(article: Int, place: Int)], and other: Circle) {
    var circle = circle
    circle.formUnion(other)
    self.init(circle: circle, roles: roles, entities: entities)
  }
}
