import Language

/// In one article, a short name of an organisation means the one longer name that begins or ends with it: "the Ministry" no, "Foreign
/// Ministry" after "Peruvian Foreign Ministry" yes.
enum ContainedNameRule {
  static func apply(to groups: inout NameGroups) {
    for range in groups.articles {
      var owners: [String: Int] = [:]
      let organisations = range.filter { isOrganisation($0, groups) }
      for mention in organisations {
        let words = groups.written[groups.found[mention].name].words
        guard words.count > 1, words.count <= 14 else { continue }
        let group = groups.group(of: mention)
        for count in 1..<words.count {
          for part in [words.prefix(count), words.suffix(count)] where count > 1 || isBareForm(part, of: words) {
            let part = part.joined(separator: " ")
            owners[part] = owners[part].map { $0 == group ? group : -1 } ?? group
          }
        }
      }
      for mention in organisations {
        let name = groups.written[groups.found[mention].name]
        guard !name.isAcronym, name.joined.utf8.count >= 4, let owner = owners[name.joined], owner >= 0 else { continue }
        if groups.group(of: mention) != owner { groups.found[mention].group = owner }
      }
    }
  }

  /// Whether one word of a name can stand for all of it: the last one (`Colts`), or the first one before a noun that adds nothing
  /// (`Wagner Group`, but not `Google News`).
  private static func isBareForm(_ part: ArraySlice<String>, of words: [String]) -> Bool {
    part.startIndex > 0 || words.count == 2 && emptyNouns.contains(words[1])
  }

  private static let emptyNouns: Set<String> = [
    "group", "university", "party", "movement", "army", "organization", "network", "militia", "front", "club", "college",
    "holdings", "airlines",
  ]

  private static func isOrganisation(_ mention: Int, _ groups: NameGroups) -> Bool {
    let found = groups.found[mention]
    guard found.group >= 0, case .other = groups.keys[found.group] else { return false }
    return groups.type(of: found.name) == .organisation
  }
}
