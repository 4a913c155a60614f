import Language

/// Brings the names of persons in one article together: full names that agree, then bare names by the full name before them.
enum ArticlePersonRule {
  static func apply(to draft: inout ArticleDraft) {
    let persons = draft.found.indices.filter { draft.isPerson($0) }
    joinFullNames(&draft, persons)
    var owners = fullyNamed(&draft, persons)
    if owners.isEmpty { return }
    for mention in persons where draft.name(of: mention).person.isBare {
      let (bare, traits) = (draft.name(of: mention).person, draft.found[mention].traits)
      if owners.areOthers(than: traits, named: bare.surname) {
        let group = draft.group(of: mention)
        owners.learn(traits, of: group)
        owners.add(bare, group: group, at: mention, isAside: false)
        draft.setApart(mention)
      }
    }
    owners.sort()
    for mention in persons where draft.name(of: mention).person.isBare && !draft.found[mention].standsAlone {
      let bare = draft.name(of: mention).person.surname
      guard let (group, rule) = owners.owner(of: bare, draft.found[mention].traits, at: mention) else { continue }
      draft.move(mention, to: group, rule)
    }
  }

  /// Reads beside all names what tells their persons apart, and gives those that are named in full.
  private static func fullyNamed(_ draft: inout ArticleDraft, _ persons: [Int]) -> ArticlePersons {
    let reader = TraitReader(draft.analysed.article.text)
    var owners = ArticlePersons()
    for mention in persons {
      let name = draft.name(of: mention).person
      draft.describe(mention, reader.traits(beside: draft.found[mention].span.range, isBare: name.isBare))
      guard !name.isBare else { continue }
      let group = draft.group(of: mention)
      owners.learn(draft.found[mention].traits, of: group)
      owners.add(name, group: group, at: mention, isAside: Kinship.ends(before: mention, in: draft))
    }
    return owners
  }

  private static func joinFullNames(_ draft: inout ArticleDraft, _ persons: [Int]) {
    var seen: Set<Int> = []
    let groups = persons.map { draft.found[$0].group }.filter {
      seen.insert($0).inserted && !draft.names[draft.heads[$0]].person.isBare
    }
    var spellings = FullNameSpellings()
    for (place, group) in groups.enumerated() {
      let name = draft.names[draft.heads[group]].person
      let partners = spellings.add(name, at: place).map { groups[$0] }.filter {
        let other = draft.names[draft.heads[$0]].person
        return other.agrees(with: name) || other.surnameSkeleton == name.surnameSkeleton && other.isShortForm(of: name)
      }
      // An initial joins one of them, and never joins two to each other.
      guard let partner = partners.first, partners.count == 1 || !name.hasInitial else { continue }
      draft.join(group, to: partner, FullNames.rule(name, draft.names[draft.heads[partner]].person))
    }
  }
}

/// The full names of an article by what those that may be one person's have in common, so that a list of thousands of names is not compared
/// name with name.
private struct FullNameSpellings {
  private var bySurname: [String: [Int]] = [:]
  private var byWhole: [String: [Int]] = [:]
  private var ofFathers: [Int] = []

  /// Takes up a name, and gives the places of those before it that may be the same, ascending.
  mutating func add(_ name: PersonName, at place: Int) -> [Int] {
    let whole = Spelling.skeleton(name.words.joined())
    var found = Set(bySurname[name.surnameSkeleton] ?? []).union(byWhole[whole] ?? [])
    bySurname[name.surnameSkeleton, default: []].append(place)
    byWhole[whole, default: []].append(place)
    if name.namesFather {
      found.formUnion(ofFathers)
      ofFathers.append(place)
    }
    return found.sorted()
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

/// Finds names that stand there to say who somebody else is: "a son of the late president Rodrigo Marquez".
private enum Kinship {
  /// Bytes before a name that are looked at.
  private static let reach = 64

  static func ends(before mention: Int, in draft: ArticleDraft) -> Bool {
    let bytes = draft.analysed.article.text.bytes
    let end = draft.found[mention].span.range.lowerBound.value
    let front = bytes[max(0, end - reach)..<end]
    // Another sentence, or a comma, parts the two.
    let clause = front.suffix(while: { $0 != 0x2C && $0 != 0x3B && $0 != 0x0A && $0 != 0x22 })
    let words = clause.split(separator: 0x20)
    guard let joint = words.lastIndex(where: { $0.elementsEqual("of".utf8) }), joint > 0, words.count - joint <= mostTitles else {
      return false
    }
    return kin.contains(String(decoding: words[joint - 1], as: UTF8.self))
  }

  /// Words between "of" and the name, with "of": "of the late former president".
  private static let mostTitles = 6
  private static let kin: Set<String> = [
    "son", "daughter", "wife", "husband", "widow", "widower", "brother", "sister", "father", "mother", "nephew", "niece", "cousin",
    "uncle", "aunt", "grandson", "granddaughter", "grandfather", "grandmother", "heir", "child", "children", "sons", "daughters",
  ]
}

extension BidirectionalCollection {
  /// The longest end of which all elements fulfil a condition.
  fileprivate func suffix(while isPart: (Element) -> Bool) -> SubSequence {
    var start = endIndex
    while start > startIndex {
      let before = index(before: start)
      guard isPart(self[before]) else { break }
      start = before
    }
    return self[start...]
  }
}
