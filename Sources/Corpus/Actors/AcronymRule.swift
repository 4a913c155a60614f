import Language

/// What acronyms stand for in articles that do not say: what the others say, by bracket or by initials.
struct AcronymRule {
  private var circles: NodeCircles
  /// For each acronym, folded: how much speaks for each node as what it stands for.
  private var expansions: [String: [Int: Int]] = [:]

  /// How much more a bracket says than initials.
  private static let bracketWeight = 5

  /// How close the articles have to be for an acronym that several bodies bear: they share an actor.
  private static let sharedNeeds = 2.0

  init(_ circles: ActorCircles) { self.circles = NodeCircles(circles) }

  mutating func apply(to groups: inout ActorGroups) {
    joinWrittenOut(&groups)
    countExpansions(&groups)
    joinVariants(&groups)
    let initials = initials(groups)
    for node in groups.nodes.indices where isAcronym(node, groups) {
      let acronym = groups.names[groups.nodes[node].name].joined
      let candidates = candidates(acronym, &groups)
      if case .organisation = groups.nodes[node].key {
        // What the articles say beats what is known, unless they also write out the name that is known.
        if candidates.isEmpty || candidates.contains(where: { $0.node == groups.representative(node) }) { continue }
        if isWrittenOut(node, groups) { continue }
      }
      if case .medium = groups.nodes[node].key {
        joinMedium(node, candidates.map(\.node), &groups)
      } else if candidates.count == 1, !groups.names[groups.nodes[node].name].isShared {
        groups.join(node, to: candidates[0].node, .bracket)
      } else if !candidates.isEmpty {
        for entity in NamesakeRule.entities(of: node, groups) { choose(candidates, for: entity, &groups) }
      } else {
        joinInitials(node, initials[acronym] ?? [], &groups)
      }
    }
  }

  private func isAcronym(_ node: Int, _ groups: ActorGroups) -> Bool {
    guard groups.nodes[node].name >= 0, groups.names[groups.nodes[node].name].isAcronym else { return false }
    switch groups.nodes[node].key {
    case .other, .organisation, .medium: return true
    case .country, .person, .place: return false
    }
  }

  /// The agency that is told is the one of the names that articles give the acronym which is a medium's.
  private func joinMedium(_ node: Int, _ candidates: [Int], _ groups: inout ActorGroups) {
    let media = candidates.filter { Outlets.known.named(groups.names[groups.nodes[$0].name].text) != nil }
    if media.count == 1 { groups.join(node, to: media[0], .bracket) }
  }

  /// Whether an article names the organisation by more than an acronym.
  private func isWrittenOut(_ node: Int, _ groups: ActorGroups) -> Bool {
    NamesakeRule.entities(of: node, groups).contains { entity in
      groups.articles[entity.article].entities[entity.place].heads.contains { !groups.names[$0].isAcronym }
    }
  }

  /// "the government of national accord (PNS)": the words in front of the bracket are a name that is written with capitals elsewhere.
  private func joinWrittenOut(_ groups: inout ActorGroups) {
    for article in groups.articles.indices {
      for (place, entity) in groups.articles[article].entities.enumerated() {
        guard let known = entity.expansions.compactMap({ groups.node(.other($0)) }).first else { continue }
        groups.join(groups.members[article][place], to: known, .bracket)
      }
    }
  }

  private mutating func countExpansions(_ groups: inout ActorGroups) {
    for (article, entry) in groups.articles.enumerated() {
      if entry.joints.isEmpty { continue }
      for joint in entry.joints where joint.rule == .bracket || joint.rule == .initials {
        guard let place = entry.entities.firstIndex(where: { $0.heads.contains(joint.head) }) else { continue }
        let weight = joint.rule == .bracket ? Self.bracketWeight : 1
        expansions[groups.names[joint.name].joined, default: [:]][groups.members[article][place], default: 0] += weight
      }
    }
  }

  /// One acronym, two expansions that share half of their words: a slip of the pen (Government of National Unity for … Accord).
  private func joinVariants(_ groups: inout ActorGroups) {
    for (_, counts) in expansions.sorted(by: { $0.key < $1.key }) where counts.count > 1 {
      let ordered = counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
      let best = ordered[0]
      let words = Set(groups.names[groups.nodes[best.key].name].words)
      for (node, count) in ordered.dropFirst() where count * 3 <= best.value {
        let others = Set(groups.names[groups.nodes[node].name].words)
        if words.intersection(others).count * 2 >= words.union(others).count { groups.join(node, to: best.key, .bracket) }
      }
    }
  }

  /// What the acronym stands for in articles that say, the surest first.
  private func candidates(_ acronym: String, _ groups: inout ActorGroups) -> [(node: Int, weight: Int)] {
    var weights: [Int: Int] = [:]
    for (node, weight) in expansions[acronym] ?? [:] { weights[groups.representative(node), default: 0] += weight }
    return weights.map { (node: $0.key, weight: $0.value) }.sorted { (-$0.weight, $0.node) < (-$1.weight, $1.node) }
  }

  /// One acronym, two meanings: the one whose circle this article is in, else the one that is by far the commonest.
  private mutating func choose(
    _ candidates: [(node: Int, weight: Int)], for entity: (article: Int, place: Int), _ groups: inout ActorGroups
  ) {
    let circle = circles.circle(ofArticle: entity.article)
    var weighed: [(node: Int, weight: Double)] = []
    for candidate in candidates.prefix(8) {
      weighed.append((candidate.node, circle.closeness(to: circles.circle(of: candidate.node, &groups))))
    }
    weighed.sort { ($1.weight, $0.node) < ($0.weight, $1.node) }
    // Of an acronym that the tables know for several bodies, the one that these articles name may be none of them.
    let second = weighed.count > 1 ? weighed[1].weight : Self.sharedNeeds - 1
    if weighed[0].weight >= second + 1 {
      groups.move(entity.place, of: entity.article, to: weighed[0].node, .bracket)
    } else if candidates.count > 1, candidates[0].weight >= 3 * candidates[1].weight {
      groups.move(entity.place, of: entity.article, to: candidates[0].node, .bracket)
    } else {
      for candidate in candidates.prefix(2) {
        groups.doubts.append(
          ActorGroups.Doubt(
            one: candidate.node, other: groups.members[entity.article][entity.place], rule: .bracket,
            evidence: "the acronym stands for several names, and the article does not say for which"))
      }
    }
  }

  // MARK: Initials

  /// The organisations with these initials, by acronym.
  private func initials(_ groups: ActorGroups) -> [String: [Int]] {
    var initials: [String: [Int]] = [:]
    for node in groups.nodes.indices where groups.nodes[node].name >= 0 {
      switch groups.nodes[node].key {
      case .other, .organisation:
        let name = groups.names[groups.nodes[node].name]
        guard name.words.count > 1 else { continue }
        for letters in name.initials where letters.utf8.count > 2 { initials[letters, default: []].append(node) }
      case .country, .person, .place, .medium: break
      }
    }
    return initials
  }

  /// Initials say little by themselves: the only such name has to stand in articles that share another actor.
  private mutating func joinInitials(_ node: Int, _ owners: [Int], _ groups: inout ActorGroups) {
    guard Set(owners.map { groups.representative($0) }).count == 1, let owner = owners.first else { return }
    if circles.closeness(node, owner, &groups) >= 2 {
      groups.join(node, to: owner, .initials)
    } else {
      groups.doubts.append(
        ActorGroups.Doubt(one: owner, other: node, rule: .initials, evidence: "the initials are the same; no article says so"))
    }
  }
}
