import Language

/// In one article, a short name of an organisation means the one longer name that begins or ends with it: "the Ministry" no, "Foreign
/// Ministry" after "Peruvian Foreign Ministry" yes, `Colts` after `Indianapolis Colts` too.
enum ContainedNameRule {
  /// The fewest letters of a name that may stand for a longer one: `Sox`.
  static let leastLetters = 3

  static func apply(to draft: inout ArticleDraft) {
    let organisations = draft.found.indices.filter { draft.isOther($0) && draft.found[$0].span.type == .organisation }
    var owners: [String: Int] = [:]
    // The longest first: what is part of a part belongs to the whole.
    let byLength = organisations.sorted { (-draft.name(of: $0).words.count, $0) < (-draft.name(of: $1).words.count, $1) }
    for mention in byLength {
      let name = draft.name(of: mention)
      guard name.words.count > 1, name.words.count <= 14 else { continue }
      let group = owners[name.joined].flatMap { $0 < 0 ? nil : $0 } ?? draft.group(of: mention)
      for part in parts(of: name.words) { owners[part] = owners[part].map { $0 == group ? group : -1 } ?? group }
    }
    moveCountries(&draft, organisations)
    if owners.isEmpty { return }
    for mention in organisations {
      let name = draft.name(of: mention)
      guard !name.isAcronym, name.joined.utf8.count >= leastLetters, let owner = owners[name.joined], owner >= 0 else { continue }
      draft.move(mention, to: owner, .containment)
    }
    moveMistaken(&draft, organisations)
  }

  /// A country's other name that an article has in the name of a company: `Emirates` after `Emirates Airline`. Its usual name is the country.
  private static func moveCountries(_ draft: inout ArticleDraft, _ organisations: [Int]) {
    var owners: [String: Int] = [:]
    for mention in organisations {
      let words = draft.name(of: mention).words
      guard words.count == 2, emptyNouns.contains(words[1]) else { continue }
      owners[words[0]] = draft.group(of: mention)
    }
    if owners.isEmpty { return }
    let bytes = draft.analysed.article.text.bytes
    for mention in draft.found.indices {
      let found = draft.found[mention]
      guard let country = draft.name(of: mention).country, country.relation == .name, found.span.form == .name,
        let owner = owners[draft.name(of: mention).joined], KnownPlaces.name(of: country.code) != draft.name(of: mention).text,
        !ArticleNameTypes.isDefinite(found.span.range.lowerBound.value, bytes)
      else { continue }
      draft.move(mention, to: owner, .containment)
    }
  }

  /// What the tagger took for a surname or a place, where the article names nobody so: `Calder` after `Calder Power`, `Colts` after
  /// `Indianapolis Colts`.
  private static func moveMistaken(_ draft: inout ArticleDraft, _ organisations: [Int]) {
    var owners: [String: Int] = [:]
    for mention in organisations {
      let words = draft.name(of: mention).words
      let group = draft.group(of: mention)
      if words.count == 2, emptyNouns.contains(words[1]) || businessNouns.contains(words[1]) {
        owners[words[0]] = owners[words[0]].map { $0 == group ? group : -1 } ?? group
      }
      if let last = words.last, (2...4).contains(words.count), ArticleNameTypes.isPlural(last), !words.contains("of") {
        owners[last] = owners[last].map { $0 == group ? group : -1 } ?? group
      }
    }
    if owners.isEmpty { return }
    var names: Set<String> = []
    for mention in draft.found.indices where draft.isPerson(mention) {
      let person = draft.name(of: mention).person
      if !person.isBare || isTitled(mention, draft) { names.formUnion(person.words) }
    }
    for mention in draft.found.indices {
      let name = draft.name(of: mention)
      guard name.words.count == 1, let word = name.words.first, let owner = owners[word], owner >= 0, !names.contains(word),
        !KnownGivenNames.contains(word), draft.isPerson(mention) || draft.isOther(mention)
      else { continue }
      draft.move(mention, to: owner, .containment)
    }
  }

  /// Whether the word before a name is a title.
  private static func isTitled(_ mention: Int, _ draft: ArticleDraft) -> Bool {
    let before = draft.analysed.article.text.bytes.prefix(draft.found[mention].span.range.lowerBound.value)
    guard let last = before.suffix(24).split(whereSeparator: { $0 == 0x20 || $0 == 0x2E || $0 == 0x0A }).last else { return false }
    return last.first.map { $0 < 0x61 } ?? false && KnownTitles.contains(String(decoding: last, as: UTF8.self))
  }

  /// What can stand for all of a name: its beginnings and ends of several words, its last word (`Colts`), and its first one before a noun
  /// that adds nothing (`Wagner Group`, but not `Google News`).
  static func parts(of words: [String]) -> [String] {
    var parts: [String] = []
    for count in 1..<words.count {
      let end = words.suffix(count)
      if !["of", "for", "and", "the"].contains(end.first ?? "") { parts.append(end.joined(separator: " ")) }
      if count > 1 || words.count == 2 && emptyNouns.contains(words[1]) {
        parts.append(words.prefix(count).joined(separator: " "))
      }
    }
    return parts
  }

  /// Nouns of companies that are called by the word before them.
  private static let businessNouns: Set<String> = [
    "power", "energy", "energi", "energia", "energie", "resources", "motors", "motor", "industries", "pharmaceuticals", "pharma",
    "technologies", "shipping", "petroleum", "oil", "mining", "foods", "telecom", "steel",
  ]
  private static let emptyNouns: Set<String> = [
    "group", "university", "party", "movement", "army", "organization", "network", "militia", "front", "club", "college",
    "holdings", "airlines", "airline", "airways", "brigade", "battalion", "rebels", "forces", "fc", "afc", "cf", "united", "rovers",
    "athletic",
    "wanderers",
    "hotspur", "albion",
  ]
}
