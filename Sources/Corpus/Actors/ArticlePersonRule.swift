import Language

/// Brings the names of persons in one article together: full names that agree, then bare names by the full name before them.
enum ArticlePersonRule {
  static func apply(to draft: inout ArticleDraft) {
    let persons = draft.found.indices.filter { draft.isPerson($0) }
    joinFullNames(&draft, persons)
    var owners = ArticlePersons()
    for mention in persons where !draft.name(of: mention).person.isBare {
      owners.add(draft.name(of: mention).person, group: draft.group(of: mention), at: mention)
    }
    if owners.isEmpty { return }
    for mention in persons where draft.name(of: mention).person.isBare {
      let bare = draft.name(of: mention).person.surname
      guard let (group, rule) = owners.owner(of: bare, at: mention) else { continue }
      draft.move(mention, to: group, rule)
    }
  }

  private static func joinFullNames(_ draft: inout ArticleDraft, _ persons: [Int]) {
    var seen: Set<Int> = []
    let groups = persons.map { draft.found[$0].group }.filter {
      seen.insert($0).inserted && !draft.names[draft.heads[$0]].person.isBare
    }
    for (place, group) in groups.enumerated() {
      let name = draft.names[draft.heads[group]].person
      let partners = groups[..<place].filter {
        let other = draft.names[draft.heads[$0]].person
        return other.surnameSkeleton == name.surnameSkeleton && (other.agrees(with: name) || other.isShortForm(of: name))
      }
      // An initial joins one of them, and never joins two to each other.
      guard let partner = partners.first, partners.count == 1 || !name.hasInitial else { continue }
      draft.join(group, to: partner, FullNames.rule(name, draft.names[draft.heads[partner]].person))
    }
  }
}

/// What to say of two full names that were taken for one person's.
enum FullNames {
  static func rule(_ one: PersonName, _ other: PersonName) -> ActorMerge.Rule {
    if one.key == other.key { return .spelling }
    let isWritten = { (name: String) in one.words.contains(name) && other.words.contains(name) || name.utf8.count == 1 }
    let short = one.words.count <= other.words.count ? one : other
    return short.words.allSatisfy(isWritten) || one.isShortForm(of: other) ? .givenName : .transliteration
  }
}

/// The persons that one article names in full.
private struct ArticlePersons {
  private var bySurname: [String: [(name: PersonName, group: Int, mention: Int)]] = [:]
  private var byGivenName: [String: Set<Int>] = [:]

  var isEmpty: Bool { bySurname.isEmpty }

  mutating func add(_ name: PersonName, group: Int, at mention: Int) {
    bySurname[name.surnameSkeleton, default: []].append((name, group, mention))
    for given in name.givenNames where given.utf8.count > 1 { byGivenName[given, default: []].insert(group) }
  }

  /// Whom a bare name means at `mention`: the one of that surname who was named last before it, else first after it; else the only one of
  /// that given name.
  func owner(of bare: String, at mention: Int) -> (group: Int, rule: ActorMerge.Rule)? {
    if let owners = bySurname[Spelling.skeleton(bare)] {
      var low = 0
      var high = owners.count
      while low < high {
        let middle = (low + high) / 2
        if owners[middle].mention < mention { low = middle + 1 } else { high = middle }
      }
      let before = owners[..<low].last { Spelling.areVariants($0.name.surname, bare) }
      if let owner = before ?? owners[low...].first(where: { Spelling.areVariants($0.name.surname, bare) }) {
        return (owner.group, .surname)
      }
    }
    guard let groups = byGivenName[bare], groups.count == 1, let group = groups.first else { return nil }
    return (group, .givenName)
  }
}
