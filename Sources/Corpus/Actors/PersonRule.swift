import Language

/// Brings the names of persons together: full names that agree across all articles, then bare names by the full names of their
/// article, and last by the one person of that surname in all of them.
struct PersonRule {
  /// Full names by their group, one for each.
  private var names: [Int: PersonName] = [:]
  /// How often each full name's group is mentioned.
  private var counts: [Int: Int] = [:]

  static func apply(to groups: inout NameGroups) {
    var rule = PersonRule()
    rule.joinFullNames(&groups)
    rule.resolveBareNames(&groups)
  }

  // MARK: Full names

  /// Compares names whose surnames have one skeleton and which share the first letter of a given name, each with the groups found so far: no
  /// pair is looked at in two ways, and no two names of different letters at all.
  private mutating func joinFullNames(_ groups: inout NameGroups) {
    var buckets: [String: [Int]] = [:]
    for mention in groups.found.indices where groups.isPerson(mention) {
      let group = groups.found[mention].group
      counts[group, default: 0] += 1
      if names[group] == nil { names[group] = PersonName(groups.written[groups.found[mention].name]) }
    }
    let full = names.keys.filter { names[$0]?.isBare == false }.sorted { (-(counts[$0] ?? 0), $0) < (-(counts[$1] ?? 0), $1) }
    // Names that are written out come first: an initial joins one of them, and never joins two to each other.
    let spelled = full.filter { !hasInitial($0) } + full.filter { hasInitial($0) }
    for group in spelled {
      guard let name = names[group] else { continue }
      let skeleton = Spelling.skeleton(name.surname)
      let letters = Set(name.givenNames.compactMap { Spelling.skeleton($0).first }).sorted()
      var partners: Set<Int> = []
      for letter in letters {
        for other in (buckets["\(skeleton) \(letter)"] ?? []).prefix(Self.mostPartners)
        where names[other]?.agrees(with: name) ?? false {
          partners.insert(groups.sets.representative(of: other))
        }
      }
      if partners.count == 1 || !hasInitial(group), let partner = partners.min() { groups.sets.join(partner, group) }
      for letter in letters { buckets["\(skeleton) \(letter)", default: []].append(group) }
    }
  }

  /// Bounds the work for surnames that very many share.
  private static let mostPartners = 64

  private func hasInitial(_ group: Int) -> Bool { names[group]?.givenNames.first?.utf8.count == 1 }

  // MARK: Bare names

  private mutating func resolveBareNames(_ groups: inout NameGroups) {
    var owners: [String: [Int: Int]] = [:]
    for (group, name) in names where !name.isBare {
      owners[Spelling.skeleton(name.surname), default: [:]][groups.sets.representative(of: group), default: 0] += counts[group] ?? 0
    }
    var lost: [String: [Int]] = [:]
    for range in groups.articles {
      var article = ArticlePersons()
      for mention in range where groups.isPerson(mention) {
        guard let name = names[groups.found[mention].group], !name.isBare else { continue }
        article.add(name, group: groups.group(of: mention), at: mention)
      }
      for mention in range where groups.isPerson(mention) {
        guard let name = names[groups.found[mention].group], name.isBare else { continue }
        if let group = article.owner(of: name.surname, at: mention) {
          groups.found[mention].group = group
        } else if let group = dominant(owners[Spelling.skeleton(name.surname)], of: name.surname) {
          groups.found[mention].group = group
        } else {
          lost[Spelling.skeleton(name.surname), default: []].append(groups.found[mention].group)
        }
      }
    }
    joinLost(lost, &groups)
  }

  /// The one person of a surname in all articles, or who is named four times as often as the next; a given name says too little for that.
  private func dominant(_ owners: [Int: Int]?, of surname: String) -> Int? {
    guard let owners, !KnownGivenNames.contains(surname) else { return nil }
    let ordered = owners.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
    guard let first = ordered.first, ordered.count == 1 || first.value >= ordered[1].value * 4 else { return nil }
    return names[first.key].map { Spelling.areVariants($0.surname, surname) } ?? false ? first.key : nil
  }

  /// Bare names that no full name explains, and that are spellings of one name, are one actor.
  private func joinLost(_ lost: [String: [Int]], _ groups: inout NameGroups) {
    for (_, members) in lost.sorted(by: { $0.key < $1.key }) {
      let members = Array(Set(members).sorted().prefix(Self.mostPartners))
      for (index, member) in members.enumerated() {
        for other in members[..<index] where names[member]?.agrees(with: names[other] ?? PersonName(WrittenName(""))) ?? false {
          groups.sets.join(other, member)
        }
      }
    }
  }
}

/// The persons that one article names in full.
private struct ArticlePersons {
  private var bySurname: [String: [(name: PersonName, group: Int, mention: Int)]] = [:]
  private var byGivenName: [String: Set<Int>] = [:]

  mutating func add(_ name: PersonName, group: Int, at mention: Int) {
    bySurname[Spelling.skeleton(name.surname), default: []].append((name, group, mention))
    for given in name.givenNames where given.utf8.count > 1 { byGivenName[given, default: []].insert(group) }
  }

  /// Whom a bare name means at `mention`: the one of that surname who was named last before it, else first after it; else the only one of
  /// that given name.
  func owner(of bare: String, at mention: Int) -> Int? {
    if let owners = bySurname[Spelling.skeleton(bare)] {
      var low = 0
      var high = owners.count
      while low < high {
        let middle = (low + high) / 2
        if owners[middle].mention < mention { low = middle + 1 } else { high = middle }
      }
      for place in [low - 1, low] where owners.indices.contains(place) && Spelling.areVariants(owners[place].name.surname, bare) {
        return owners[place].group
      }
    }
    guard let groups = byGivenName[bare], groups.count == 1 else { return nil }
    return groups.first
  }
}
