import Language

/// The entities of all articles while they are brought together.
///
/// A *node* is what one key names, or, where one name is borne by several, what it names in one circle of articles. Nodes start as keys and
/// rules join them; an entity whose article does not say whom it means is moved to the node that it is found to mean. All is done by number.
struct ActorGroups {
  struct Node {
    let key: ActorKey
    /// The name by which it was met first; -1 while it was met only by names that lean on others.
    var name: Int
    var types = TypeWeights()
    var roles: RoleKinds = []
    var traits: PersonTraits = []
    /// How many mentions count.
    var count = 0
    /// The articles that name it, ascending.
    var articles: [Int] = []
  }

  /// Two nodes that may be one.
  struct Doubt {
    let one: Int
    let other: Int
    let rule: ActorMerge.Rule
    let evidence: String
  }

  let names: WrittenNames
  let articles: [ArticleActors]
  var nodes: [Node] = []
  /// For each article and each of its entities: the node, as a member of `sets`.
  var members: [[Int]] = []
  var sets = DisjointSets()
  /// Why names that stand for themselves are one actor, beside what the articles say of others.
  private(set) var joints: [ArticleActors.Joint] = []
  var doubts: [Doubt] = []
  private var byKey: [ActorKey: Int] = [:]

  init(_ articles: [ArticleActors], _ names: WrittenNames) {
    self.articles = articles
    self.names = names
    let types = TypeVote(articles, names)
    for (article, entry) in articles.enumerated() {
      members.append(
        entry.entities.map { entity in
          let key = types.key(of: entity)
          let node = byKey[key] ?? addNode(key, entity.heads.first ?? -1)
          byKey[key] = node
          take(entity, from: article, into: node)
          return node
        })
    }
  }

  private mutating func addNode(_ key: ActorKey, _ name: Int) -> Int {
    nodes.append(Node(key: key, name: name))
    return sets.add()
  }

  private mutating func take(_ entity: ArticleActors.Entity, from article: Int, into node: Int) {
    nodes[node].types += entity.types
    nodes[node].roles.formUnion(entity.roles)
    nodes[node].traits.formUnion(entity.traits)
    rename(node, after: entity)
    nodes[node].count += entity.count
    if nodes[node].articles.last != article { nodes[node].articles.append(article) }
  }

  /// Calls a node as an entity is called where it had no name that stands for itself, or a written one in capitals alone (`COLTS`).
  private mutating func rename(_ node: Int, after entity: ArticleActors.Entity) {
    let name = nodes[node].name
    if name < 0, let head = entity.heads.first { nodes[node].name = head }
    guard name >= 0, nodes[node].key.isWritten, names[name].isAcronym else { return }
    if let head = entity.heads.first(where: { !names[$0].isAcronym }) { nodes[node].name = head }
  }

  // MARK: For the rules

  func node(_ key: ActorKey) -> Int? { byKey[key] }

  func entity(_ article: Int, _ place: Int) -> ArticleActors.Entity { articles[article].entities[place] }

  mutating func representative(_ node: Int) -> Int { sets.representative(of: node) }

  /// The name of a node, taken apart; nil when it is no person.
  func person(_ node: Int) -> PersonName? {
    guard case .person = nodes[node].key, nodes[node].name >= 0 else { return nil }
    return names[nodes[node].name].person
  }

  func isOrganisation(_ node: Int) -> Bool { nodes[node].types.heaviest == .organisation }

  mutating func join(_ node: Int, to other: Int, _ rule: ActorMerge.Rule) {
    guard sets.representative(of: node) != sets.representative(of: other) else { return }
    sets.join(node, other)
    note(nodes[node].name, nodes[other].name, rule)
  }

  /// Makes one entity mean another node.
  mutating func move(_ place: Int, of article: Int, to node: Int, _ rule: ActorMerge.Rule) {
    let from = members[article][place]
    guard sets.representative(of: from) != sets.representative(of: node) else { return }
    members[article][place] = node
    note(nodes[from].name, nodes[node].name, rule)
  }

  /// A new node for those of a key's entities that mean somebody else than the others.
  mutating func split(_ entities: [(article: Int, place: Int)], from node: Int) -> Int {
    let new = addNode(nodes[node].key, nodes[node].name)
    for (article, place) in entities {
      take(entity(article, place), from: article, into: new)
      members[article][place] = new
    }
    let moved = Set(nodes[new].articles)
    nodes[node].articles.removeAll { moved.contains($0) }
    nodes[node].count -= nodes[new].count
    return new
  }

  private mutating func note(_ name: Int, _ head: Int, _ rule: ActorMerge.Rule) {
    if name >= 0, head >= 0, name != head { joints.append(ArticleActors.Joint(name: name, head: head, rule: rule)) }
  }
}

/// What most articles take the same words for: a name that one of them took for a person's when all others did not is no person.
private struct TypeVote {
  private let names: WrittenNames
  /// By the number of the words: how much speaks for a person, and how much for anything else.
  private var votes: [Int: (person: Double, other: Double)] = [:]

  init(_ articles: [ArticleActors], _ names: WrittenNames) {
    self.names = names
    for article in articles {
      for entity in article.entities {
        for head in entity.heads {
          let words = names.words[head]
          switch entity.key {
          case .person: votes[words, default: (0, 0)].person += entity.types[.person]
          case .other: votes[words, default: (0, 0)].other += entity.types[.organisation] + entity.types[.place]
          case .country, .organisation, .place, .medium: break
          }
        }
      }
    }
  }

  /// `RAMIREZ`, which its article takes for a person too.
  private static func isSurnameInCapitals(_ entity: ArticleActors.Entity, _ name: WrittenName) -> Bool {
    name.joined.utf8.count >= 4 && entity.types.heaviest == .person
  }

  func key(of entity: ArticleActors.Entity) -> ActorKey {
    guard entity.heads.count == 1, let head = entity.heads.first, let vote = votes[names.words[head]] else { return entity.key }
    switch entity.key {
    case .person where vote.other > 2 * vote.person: return .other(names.words[head])
    case .other
    where vote.person > 2 * vote.other && (!names[head].isAcronym || Self.isSurnameInCapitals(entity, names[head])):
      return .person(names.people[head])
    default: return entity.key
    }
  }
}
