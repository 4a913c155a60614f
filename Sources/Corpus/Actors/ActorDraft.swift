import Language

/// An actor being counted.
struct ActorDraft {
  /// The representative of its nodes.
  let node: Int
  private(set) var country: CountryCode?
  private(set) var count = 0
  /// By the number of the name.
  private(set) var aliases: [Int: Int] = [:]
  /// Names that are no adjective and no metonym.
  private(set) var names: Set<Int> = []
  /// Mentions by the name of the source.
  private(set) var sources: [String: Int] = [:]
  private var types = TypeWeights()
  private var fact: Actor.Kind?
  private var sourceNumbers: [Int: Int] = [:]

  init(node: Int) { self.node = node }

  mutating func add(_ naming: ArticleActors.Naming, type: TypeWeights, from source: Int) {
    types[type.heaviest] += naming.confidence
    aliases[naming.name, default: 0] += 1
    if naming.form == .name { names.insert(naming.name) }
    count += 1
    sourceNumbers[source, default: 0] += 1
  }

  mutating func nameSources(_ names: [String]) {
    sources = Dictionary(uniqueKeysWithValues: sourceNumbers.map { (names[$0.key], $0.value) })
  }

  /// Takes note of what a key says for sure.
  mutating func learn(_ key: ActorKey) {
    switch key {
    case .country(let code):
      country = min(country ?? code, code)
      fact = .country
    case .organisation, .medium: if fact != .country { fact = .organisation }
    case .place: fact = fact ?? .place
    case .person, .other: break
    }
  }

  /// What the tables know, else what most mentions were taken for.
  var kind: Actor.Kind {
    if let fact { return fact }
    switch types.heaviest {
    case .person: return .person
    case .organisation: return .organisation
    case .place: return .place
    }
  }
}

/// Says of each alias why it is its actor's.
struct MergeReasons {
  private let names: WrittenNames
  private var joints: [Int: [ArticleActors.Joint]] = [:]

  init(_ groups: ActorGroups) {
    names = groups.names
    var seen: Set<ArticleActors.Joint> = []
    for joint in groups.articles.lazy.flatMap(\.joints) where seen.insert(joint).inserted {
      joints[joint.name, default: []].append(joint)
    }
    for joint in groups.joints where seen.insert(joint).inserted { joints[joint.name, default: []].append(joint) }
  }

  /// One reason for each alias but the actor's name, in the order of the aliases' text.
  func merges(of draft: ActorDraft, called name: String) -> [ActorMerge] {
    var merges: [String: ActorMerge] = [:]
    for alias in draft.aliases.keys {
      let text = names[alias].text
      guard text != name else { continue }
      let merge = merge(alias, of: draft, called: name)
      if let known = merges[text], (known.rule.rawValue, known.name) <= (merge.rule.rawValue, merge.name) { continue }
      merges[text] = merge
    }
    return merges.values.sorted { $0.alias < $1.alias }
  }

  private func merge(_ alias: Int, of draft: ActorDraft, called name: String) -> ActorMerge {
    let text = names[alias].text
    if draft.country != nil { return ActorMerge(alias: text, name: name, rule: .country) }
    if let joint = joints[alias]?.first(where: { draft.aliases[$0.head] != nil && names[$0.head].text != text }) {
      return ActorMerge(alias: text, name: names[joint.head].text, rule: joint.rule)
    }
    // The joint may be the other way round: this name was met first.
    let back = draft.aliases.keys.sorted { names[$0].text < names[$1].text }.lazy.flatMap { joints[$0] ?? [] }.first {
      $0.head == alias
    }
    if let back, names[back.name].text != text { return ActorMerge(alias: text, name: names[back.name].text, rule: back.rule) }
    return ActorMerge(alias: text, name: name, rule: draft.kind == .organisation && names[alias].isAcronym ? .fact : .spelling)
  }
}
