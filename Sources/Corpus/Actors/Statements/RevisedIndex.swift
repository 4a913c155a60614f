/// The index that a revision comes to.
struct RevisedIndex {
  private let revision: ActorRevision
  /// For each unit the actor that it is a part of; nil where that is no actor.
  private var actorOf: [Actor?]
  private var standing: [ActorID: ActorStanding] = [:]

  init(_ revision: ActorRevision) {
    self.revision = revision
    actorOf = Array(repeating: nil, count: revision.units.count)
    for owner in revision.units.indices where revision.owners[owner] == owner {
      let group = revision.group(named: owner)
      guard let actor = actor(owner, group) else { continue }
      for unit in group { actorOf[unit] = actor }
      let first = revision.units[owner]
      let statements = group.flatMap { revision.units[$0].statements }
      if statements.isEmpty { continue }
      standing[actor.id] = ActorStanding(
        isPinned: group.contains { revision.units[$0].word.isPinned }, isMuted: first.word.isMuted, foundName: first.found.name,
        foundKind: first.found.kind, statements: statements)
    }
  }

  func index() -> ActorIndex {
    let actors = revision.units.indices.filter { revision.owners[$0] == $0 }.compactMap { actorOf[$0] }
    return ActorIndex(
      actors: actors.sorted { (-$0.mentionCount, $0.id) < (-$1.mentionCount, $1.id) }, mentions: mentions(), proposals: proposals(),
      standing: standing)
  }

  /// nil for what is no actor, or has no mention left.
  private func actor(_ owner: Int, _ group: [Int]) -> Actor? {
    let first = revision.units[owner]
    if group.count == 1, first.isAsFound { return owner < revision.index.actors.count ? first.found : nil }
    let tally = ActorTally(joining: group.map { revision.units[$0].tally })
    if first.word.isNoActor || tally.count == 0 { return nil }
    let name = name(of: first, tally)
    var merges = group.flatMap { revision.units[$0].found.merges }
    for unit in group {
      let names = (unit == owner || revision.units[unit].found.mentionCount == 0 ? [] : [revision.units[unit].found.name])
      let said = (names + revision.units[unit].received).filter { $0 != name && $0 != first.found.name }
      merges += said.map { ActorMerge(alias: $0, name: name, rule: .user) }
    }
    return Actor(
      id: first.found.id, name: name, kind: first.word.kind ?? first.found.kind, aliases: tally.sortedAliases,
      mentionCount: tally.count, mentionsBySource: tally.sources, merges: merges)
  }

  /// What somebody calls it, else what it was found as; when a split took the mentions of that name, the commonest one left.
  private func name(of unit: ActorUnit, _ tally: ActorTally) -> String {
    if let name = unit.word.name { return name }
    let key = ActorNameKey(unit.found.name)
    let wasWritten = unit.found.aliases.contains { ActorNameKey($0.text) == key }
    guard wasWritten, tally.count(of: [key]) == 0 else { return unit.found.name }
    return tally.sortedAliases.first?.text ?? unit.found.name
  }

  private func mentions() -> [[Mention]] {
    var changes: [ActorID: ActorID?] = [:]
    for (unit, found) in revision.index.actors.enumerated() where actorOf[unit]?.id != found.id {
      changes.updateValue(actorOf[unit]?.id, forKey: found.id)
    }
    if changes.isEmpty, revision.moved.isEmpty { return revision.index.mentions.flattened }
    let articles = Set(revision.moved.keys.map(\.article))
    return revision.index.mentions.enumerated().map { article, mentions in
      guard articles.contains(article) || mentions.contains(where: { changes[$0.actor] != nil }) else { return mentions }
      return mentions.enumerated().compactMap { place, mention in
        let moved = revision.moved[.init(article: article, mention: place)]
        let actor = moved.map { actorOf[$0]?.id } ?? changes[mention.actor] ?? mention.actor
        return actor.map {
          Mention(range: mention.range, actor: $0, form: mention.form, zone: mention.zone, confidence: mention.confidence)
        }
      }
    }
  }

  /// Those of two that are still two, and of which nobody said so.
  private func proposals() -> [ActorProposal] {
    let decided = Set(revision.apart.map { pair in Set([pair.0, pair.1].map { revision.owners[$0] }) })
    return revision.index.proposals.compactMap { proposal in
      guard let one = revision.index.rank(of: proposal.one), let other = revision.index.rank(of: proposal.other),
        revision.owners[one] != revision.owners[other], !decided.contains([revision.owners[one], revision.owners[other]]),
        let first = actorOf[one], let second = actorOf[other]
      else { return nil }
      return ActorProposal(one: first.id, other: second.id, rule: proposal.rule, evidence: proposal.evidence)
    }
  }
}
