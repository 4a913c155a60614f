import Language

/// Names of groups and places that differ in an ending or in their transcription: Houthi and Houthis, Hezbollah and Hizbullah.
struct SpelledAlikeRule {
  private var circles: NodeCircles

  init(_ circles: ActorCircles) { self.circles = NodeCircles(circles) }

  mutating func apply(to groups: inout ActorGroups) {
    let places = groups.nodes.indices.filter { groups.nodes[$0].key.isWritten && groups.nodes[$0].name >= 0 }
    let open = groups.nodes.indices.filter { isOpen($0, groups) }
    joinPlurals(open, &groups)
    joinSpaced(&groups)
    joinTranscriptions(open, &groups)
    joinWaters(places, &groups)
  }

  /// The fewest letters of a name that is the same without its spaces ("Dock Workers" and "Dockworkers") or with another number ("Election
  /// Commission" and "Elections Commission").
  private static let leastSpaced = 8

  private func joinSpaced(_ groups: inout ActorGroups) {
    var written: [String: Int] = [:]
    for node in groups.nodes.indices where groups.nodes[node].name >= 0 && groups.isOrganisation(node) {
      switch groups.nodes[node].key {
      case .other, .organisation: break
      case .country, .person, .place, .medium: continue
      }
      let words = groups.names[groups.nodes[node].name].words
      let letters = (words.count > 1 ? words.map { Self.singulars(of: $0).last ?? $0 } : words).joined()
      guard letters.utf8.count >= Self.leastSpaced else { continue }
      if let other = written[letters] { groups.join(node, to: other, .spelling) } else { written[letters] = node }
    }
  }

  /// "Mediterranean Sea" and "the Mediterranean".
  private func joinWaters(_ open: [Int], _ groups: inout ActorGroups) {
    for node in open where !groups.isOrganisation(node) {
      let words = groups.names[groups.nodes[node].name].words
      guard words.count > 1, let last = words.last, Self.placeNouns.contains(last),
        let number = groups.names.knownNumber(ofWords: words.dropLast().joined(separator: " ")),
        let other = groups.node(.other(number)) ?? groups.node(.place(number)), !groups.isOrganisation(other)
      else { continue }
      groups.join(other, to: node, .containment)
    }
  }

  private static let placeNouns: Set<String> = [
    "sea", "ocean", "island", "islands", "strait", "peninsula", "archipelago", "desert",
  ]

  private func isOpen(_ node: Int, _ groups: ActorGroups) -> Bool {
    guard case .other = groups.nodes[node].key, groups.nodes[node].name >= 0 else { return false }
    return !groups.names[groups.nodes[node].name].isAcronym
  }

  /// Members and their group: the articles have to share somebody, for Time is not The Times.
  private mutating func joinPlurals(_ open: [Int], _ groups: inout ActorGroups) {
    for node in open {
      let name = groups.names[groups.nodes[node].name].joined
      for singular in Self.singulars(of: name) {
        guard singular.utf8.count > 3, let number = groups.names.knownNumber(ofWords: singular),
          let other = groups.node(.other(number)),
          isOpen(other, groups), groups.isOrganisation(node) || groups.isOrganisation(other),
          !Set(groups.nodes[node].articles).isDisjoint(with: groups.nodes[other].articles)
            || circles.closeness(node, other, &groups) >= 2
        else { continue }
        groups.join(other, to: node, .spelling)
      }
    }
  }

  static func singulars(of name: String) -> [String] {
    guard name.hasSuffix("s"), !name.hasSuffix("ss") else { return [] }
    let stem = String(name.dropLast())
    return name.hasSuffix("ies") ? [stem, name.dropLast(3) + "y"] : [stem]
  }

  /// Bounds the work for names that very many are like.
  private static let mostPartners = 64

  private func joinTranscriptions(_ open: [Int], _ groups: inout ActorGroups) {
    var buckets: [String: [Int]] = [:]
    let ordered = open.sorted { (-groups.nodes[$0].count, $0) < (-groups.nodes[$1].count, $1) }
    for node in ordered {
      let words = Self.core(groups.names[groups.nodes[node].name].words)
      guard words.count <= 3, words.joined().utf8.count >= 5 else { continue }
      let skeleton = words.map(Spelling.skeleton).joined(separator: " ")
      let partner = (buckets[skeleton] ?? []).prefix(Self.mostPartners).first {
        Self.areVariants(Self.core(groups.names[groups.nodes[$0].name].words), words)
          && groups.isOrganisation($0) == groups.isOrganisation(node)
      }
      if let partner { groups.join(node, to: partner, .transliteration) }
      buckets[skeleton, default: []].append(node)
    }
  }

  private static func areVariants(_ one: [String], _ other: [String]) -> Bool {
    one.count == other.count
      && zip(one, other).allSatisfy { left, right in
        left == right
          || min(left.utf8.count, right.utf8.count) >= 5 && Spelling.areVariants(left, right)
            && Spelling.similarity(left, right) >= 0.85
      }
  }

  /// Without the Arabic article, which one source writes and another does not.
  private static func core(_ words: [String]) -> [String] {
    let core = words.filter { !["al", "el", "as", "ad", "an", "ar", "ash", "at", "az"].contains($0) }
    return core.isEmpty ? words : core
  }
}
