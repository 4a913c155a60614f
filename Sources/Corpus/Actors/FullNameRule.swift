import Language

/// Brings full names of persons in all articles together that are spelled in two ways, abbreviated, or short forms of each other.
struct FullNameRule {
  private var circles: NodeCircles

  init(_ circles: ActorCircles) { self.circles = NodeCircles(circles) }

  /// Bounds the work for surnames that very many share.
  private static let mostPartners = 64

  /// Compares names whose surnames have one skeleton and which share the first letter of a given name, each with the nodes found so far.
  mutating func apply(to groups: inout ActorGroups) {
    var buckets: [String: [Int]] = [:]
    for node in Self.ordered(groups) {
      guard let name = groups.person(node) else { continue }
      // The surname and a letter, and all words as one, which a hyphen may part here and not there.
      let keys = Self.keys(name)
      var partners: [Int: Int] = [:]
      for key in keys {
        for other in (buckets[key] ?? []).prefix(Self.mostPartners) {
          if areOne(other, node, name, &groups) {
            partners[groups.representative(other)] = min(other, partners[groups.representative(other)] ?? other)
          }
        }
      }
      if partners.count == 1 || !name.hasInitial, let partner = partners.values.min(), let other = groups.person(partner) {
        groups.join(node, to: partner, FullNames.rule(name, other))
      }
      for key in keys { buckets[key, default: []].append(node) }
    }
  }

  /// Full names, the most mentioned first; those that are written out before initials, which join one of them and never two.
  private static func ordered(_ groups: ActorGroups) -> [Int] {
    let full = groups.nodes.indices.filter { !(groups.person($0)?.isBare ?? true) }
      .sorted { (-groups.nodes[$0].count, $0) < (-groups.nodes[$1].count, $1) }
    return full.filter { groups.person($0)?.hasInitial == false } + full.filter { groups.person($0)?.hasInitial == true }
  }

  /// Names that may be one share one of these: the surname and a letter; all words as one, which a hyphen may part here and not there; a
  /// name and a father's.
  private static func keys(_ name: PersonName) -> [String] {
    let surname = loose(name.surnameSkeleton)
    var keys = letters(name).map { "\(surname) \($0)" }
    if !name.isBare { keys.append(loose(Spelling.skeleton(name.words.joined()))) }
    if name.namesFather { keys.append(name.words.prefix(2).map(Spelling.skeleton).joined(separator: " bin ")) }
    return keys
  }

  /// First letters of the given names, and of what they are short for.
  private static func letters(_ name: PersonName) -> [Character] {
    let all = name.givenNames.flatMap { [$0] + Nicknames.forms(of: $0) }
    return Set(all.compactMap { Spelling.skeleton($0).first }).sorted()
  }

  /// The skeleton with z for s: what may be a slip comes into one bucket.
  private static func loose(_ skeleton: String) -> String {
    String(decoding: skeleton.utf8.map { $0 == 0x7A ? 0x73 : $0 }, as: UTF8.self)
  }

  private mutating func areOne(_ one: Int, _ other: Int, _ name: PersonName, _ groups: inout ActorGroups) -> Bool {
    guard let partner = groups.person(one) else { return false }
    if groups.nodes[one].key == groups.nodes[other].key { return false }
    let agree = partner.agrees(with: name)
    guard agree || partner.isShortForm(of: name) || partner.mayBeSlip(of: name) else { return false }
    let (left, right) = (groups.nodes[one].roles, groups.nodes[other].roles)
    let blind = NamesakeRule.weight(name, closeness: 0, left, right)
    // A name that only may be a spelling of the other, or a father's, has to share more than the look.
    let needed = agree && partner.suffix == name.suffix ? 1.0 : 2.5
    if blind >= needed { return true }
    let weight = blind + circles.closeness(one, other, &groups)
    if weight < needed, weight > 0 || !agree {
      groups.doubts.append(
        ActorGroups.Doubt(
          one: one, other: other, rule: FullNames.rule(partner, name), evidence: "the names are alike; little else is"))
    }
    return weight >= needed
  }
}

/// The circles of nodes, made when they are asked for.
struct NodeCircles {
  private let circles: ActorCircles
  private var known: [Int: Circle] = [:]

  init(_ circles: ActorCircles) { self.circles = circles }

  /// Bounds the work for who is named everywhere.
  private static let mostArticles = 24

  mutating func circle(of node: Int, _ groups: inout ActorGroups) -> Circle {
    if let known = known[node] { return known }
    var circle = Circle(actors: [], countries: [], words: [])
    let own: Set<Int32> = [Int32(groups.representative(node)), Int32(node)]
    for article in groups.nodes[node].articles.prefix(Self.mostArticles) {
      circle.formUnion(circles.circle(of: article, without: own))
    }
    known[node] = circle
    return circle
  }

  mutating func closeness(_ one: Int, _ other: Int, _ groups: inout ActorGroups) -> Double {
    circle(of: one, &groups).closeness(to: circle(of: other, &groups))
  }

  func circle(ofArticle article: Int) -> Circle { circles.circle(of: article, without: []) }
}
