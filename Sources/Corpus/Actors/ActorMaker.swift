import Language

/// Makes actors of the groups that the rules left: kind, name, aliases, merges, id.
///
/// What is named in boilerplate alone ("Reuters" in a photograph's credit) is no actor, and mentions there do not count.
struct ActorMaker {
  private let groups: ActorGroups
  /// For each article and each of its entities: the representative of its node.
  private let members: [[Int]]
  /// For each node that is a representative: the place in `drafts`, else -1.
  private var places: [Int]
  private var drafts: [ActorDraft] = []

  init(_ groups: inout ActorGroups) {
    members = groups.members.map { $0.map { groups.representative($0) } }
    places = Array(repeating: -1, count: groups.nodes.count)
    self.groups = groups
  }

  /// - Parameter sources: the name of each article's source.
  mutating func index(sources: [String]) -> ActorIndex {
    count(sources)
    settleFacts()
    let ids = ids()
    let merges = MergeReasons(groups)
    var actors: [Actor] = []
    for (place, draft) in drafts.enumerated() {
      let (id, name) = ids[place]
      actors.append(actor(draft, id, name, merges.merges(of: draft, called: name)))
    }
    return ActorIndex(
      actors: actors.sorted { (-$0.mentionCount, $0.id) < (-$1.mentionCount, $1.id) }, mentions: mentions(ids.map(\.id)),
      proposals: proposals(ids.map(\.id)))
  }

  // MARK: Counting

  private mutating func count(_ sources: [String]) {
    var numbers: [String: Int] = [:]
    var names: [String] = []
    for (article, entry) in groups.articles.enumerated() {
      let source = numbers[sources[article]] ?? names.count
      if source == names.count {
        numbers[sources[article]] = source
        names.append(sources[article])
      }
      for naming in entry.mentions where naming.entity >= 0 && naming.zone != .boilerplate {
        drafts[draft(members[article][naming.entity])].add(naming, type: entry.entities[naming.entity].types, from: source)
      }
    }
    for place in drafts.indices { drafts[place].nameSources(names) }
  }

  private mutating func draft(_ node: Int) -> Int {
    if places[node] < 0 {
      places[node] = drafts.count
      drafts.append(ActorDraft(node: node))
    }
    return places[node]
  }

  /// What the tables say of any node of an actor is so whatever its articles made of it.
  private mutating func settleFacts() {
    var groups = groups
    for node in groups.nodes.indices {
      let place = places[groups.representative(node)]
      if place >= 0 { drafts[place].learn(groups.nodes[node].key) }
    }
    for joint in groups.joints + groups.articles.flatMap(\.joints) where joint.rule == .title { titles.insert(joint.name) }
  }

  /// Names that are titles: the last resort for what to call somebody.
  private var titles: Set<Int> = []

  private func actor(_ draft: ActorDraft, _ id: ActorID, _ name: String, _ merges: [ActorMerge]) -> Actor {
    let aliases = texts(draft.aliases).sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.map {
      Actor.Alias(text: $0.key, count: $0.value)
    }
    return Actor(
      id: id, name: name, kind: draft.kind, aliases: aliases, mentionCount: draft.count, mentionsBySource: draft.sources,
      merges: merges)
  }

  private func texts(_ aliases: [Int: Int]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for (alias, count) in aliases { counts[groups.names[alias].text, default: 0] += count }
    return counts
  }

  private func mentions(_ ids: [ActorID]) -> [[Mention]] {
    groups.articles.enumerated().map { article, entry in
      let named = entry.mentions.compactMap { naming in
        let place = naming.entity < 0 ? -1 : places[members[article][naming.entity]]
        return place < 0 ? nil : (naming, ids[place])
      }
      // Mapped, so that no room to grow is held.
      return named.map { naming, actor in
        Mention(range: naming.range, actor: actor, form: naming.form, zone: naming.zone, confidence: naming.confidence)
      }
    }
  }

  // MARK: Names

  /// The id and the name of every actor. Of actors with one name, the most mentioned gets the plain id.
  private func ids() -> [(id: ActorID, name: String)] {
    var taken: [String: Int] = [:]
    var result = drafts.map { _ in (id: ActorID(""), name: "") }
    for place in drafts.indices.sorted(by: { (-drafts[$0].count, drafts[$0].node) < (-drafts[$1].count, drafts[$1].node) }) {
      let draft = drafts[place]
      let name = draft.country.map(KnownPlaces.name) ?? fullest(draft)
      let slug = Self.slug(name)
      var number = taken[slug, default: 0]
      var id = slug
      repeat {
        number += 1
        id = number == 1 ? slug : "\(slug)-\(number)"
      } while number > 1 && taken[id] != nil
      taken[slug] = number
      if number > 1 { taken[id] = 1 }
      result[place] = (ActorID(id), name)
    }
    return result
  }

  /// The alias of most words among those that are not rare beside the commonest of several words; one in capitals only for want of another.
  private func fullest(_ draft: ActorDraft) -> String {
    let plain = draft.names.filter { !titles.contains($0) }
    let counts = texts(draft.aliases.filter { (plain.isEmpty ? draft.names : plain).contains($0.key) })
    let long = counts.filter { $0.key.contains(" ") && $0.key.contains(where: \.isLowercase) }
    let mixed = counts.filter { $0.key.contains(where: \.isLowercase) }
    let pool = long.isEmpty ? (mixed.isEmpty || draft.kind == .organisation ? counts : mixed) : long
    let commonest = pool.values.max() ?? 0
    let best = pool.filter { $0.value * 4 >= commonest }.min {
      let (left, right) = ($0.key.split(separator: " ").count, $1.key.split(separator: " ").count)
      return (-left, -$0.value, $0.key) < (-right, -$1.value, $1.key)
    }
    return best?.key ?? texts(draft.aliases).keys.min() ?? ""
  }

  /// `Khalifa Haftar` to `khalifa-haftar`.
  static func slug(_ name: String) -> String {
    let folded = Folding.folded(name).utf8.filter { $0 != 0x27 && $0 != 0x2E }
    let words = folded.split { !($0 >= 0x61 && $0 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 || $0 >= 0x80) }
    let slug = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    return slug.isEmpty ? "actor" : slug
  }

  // MARK: Proposals

  private static let mostProposals = 500

  /// The doubts of the rules that are still open, those between the most mentioned actors first.
  private func proposals(_ ids: [ActorID]) -> [ActorProposal] {
    var groups = groups
    var seen: Set<[Int]> = []
    var open: [(count: Int, proposal: ActorProposal)] = []
    for doubt in groups.doubts {
      let pair = [doubt.one, doubt.other].map { places[groups.representative($0)] }.sorted()
      guard pair[0] >= 0, pair[0] != pair[1], seen.insert(pair).inserted else { continue }
      let ordered = drafts[pair[0]].count >= drafts[pair[1]].count ? pair : pair.reversed()
      open.append(
        (
          min(drafts[pair[0]].count, drafts[pair[1]].count),
          ActorProposal(one: ids[ordered[0]], other: ids[ordered[1]], rule: doubt.rule, evidence: doubt.evidence)
        ))
    }
    let ordered = open.sorted { (-$0.count, $0.proposal.one, $0.proposal.other) < (-$1.count, $1.proposal.one, $1.proposal.other) }
    return ordered.prefix(Self.mostProposals).map(\.proposal)
  }
}
