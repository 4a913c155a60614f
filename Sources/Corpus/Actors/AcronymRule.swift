import Language

/// Brings acronyms and the names that they shorten together: "Full Name (FN)", initials in the same article, and, in articles that
/// do not say, what the others say.
struct AcronymRule {
  private let articles: [AnalysedArticle]
  /// For each acronym by its words: how much speaks for each group as what it stands for.
  private var expansions: [String: [Int: Int]] = [:]

  init(_ articles: [AnalysedArticle]) { self.articles = articles }

  /// How much more a bracket says than initials.
  private static let bracketWeight = 5

  mutating func apply(to groups: inout NameGroups) {
    let local = groups.articles.map { resolve($0, &groups) }
    joinVariants(&groups)
    for (range, resolved) in zip(groups.articles, local) {
      for mention in range where groups.written[groups.found[mention].name].isAcronym && groups.found[mention].group >= 0 {
        let acronym = groups.written[groups.found[mention].name].joined
        if let group = resolved[acronym] ?? dominant(acronym) { groups.found[mention].group = group }
      }
    }
  }

  /// What the acronyms of one article stand for by its own word.
  private mutating func resolve(_ range: Range<Int>, _ groups: inout NameGroups) -> [String: Int] {
    var local: [String: [Int: Int]] = [:]
    var initials: [String: Set<Int>] = [:]
    for mention in range where !groups.isPerson(mention) && groups.found[mention].group >= 0 {
      let name = groups.written[groups.found[mention].name]
      guard name.words.count > 1 else { continue }
      for letters in Self.initials(of: name.words) { initials[letters, default: []].insert(groups.found[mention].group) }
    }
    for mention in range where groups.written[groups.found[mention].name].isAcronym && groups.found[mention].group >= 0 {
      let acronym = groups.written[groups.found[mention].name].joined
      guard groups.written[groups.found[mention].name].country == nil else { continue }
      if let group = bracketed(mention, range, groups) {
        local[acronym, default: [:]][group, default: 0] += Self.bracketWeight
      } else if let candidates = initials[acronym], candidates.count == 1, let group = candidates.first,
        group != groups.found[mention].group
      {
        local[acronym, default: [:]][group, default: 0] += 1
      }
    }
    var resolved: [String: Int] = [:]
    for (acronym, counts) in local {
      for (group, count) in counts { expansions[acronym, default: [:]][group, default: 0] += count }
      resolved[acronym] = Self.best(counts)?.group
    }
    return resolved
  }

  /// The group of the name that stands in front of the bracket that the acronym stands in, or that itself stands in one behind it.
  private func bracketed(_ mention: Int, _ range: Range<Int>, _ groups: NameGroups) -> Int? {
    let found = groups.found[mention]
    let bytes = articles[found.article].article.text.bytes
    for (left, right) in [(mention - 1, mention), (mention, mention + 1)] where range.contains(left) && range.contains(right) {
      let other = left == mention ? right : left
      let gap = groups.found[left].span.range.upperBound.value..<groups.found[right].span.range.lowerBound.value
      guard !groups.isPerson(other), groups.found[other].group >= 0, groups.written[groups.found[other].name].words.count > 1,
        gap.count <= 6, bytes[gap].contains(0x28), !bytes[gap].contains(0x29), bytes[gap].allSatisfy({ $0 <= 0x28 || $0 >= 0x80 }),
        Self.canShorten(groups.written[found.name].joined, groups.written[groups.found[other].name].words)
      else { continue }
      return groups.found[other].group
    }
    return knownExpansion(found, groups)
  }

  /// "the government of national accord (PNS)": the words in front of the bracket are a name that is written with capitals elsewhere.
  private func knownExpansion(_ found: NameGroups.Found, _ groups: NameGroups) -> Int? {
    let text = articles[found.article].article.text
    let start = found.span.range.lowerBound.value
    var end = start
    while end > 0, start - end < 4, text.bytes[end - 1] != 0x28 { end -= 1 }
    guard end > 0, start - end < 4 else { return nil }
    let from = text.scalarBoundary(atOrBefore: ByteOffset(max(0, end - 1 - 120)))
    let words = WrittenName.comparable(text.string(from..<ByteOffset(end - 1)))
    for count in stride(from: min(8, words.count), through: 3, by: -1) {
      if let group = groups.otherGroup(words.suffix(count).joined(separator: " ")) { return group }
    }
    return nil
  }

  /// One acronym, two expansions that share half of their words: a slip of the pen (Government of National Unity for … Accord).
  private func joinVariants(_ groups: inout NameGroups) {
    for (_, counts) in expansions.sorted(by: { $0.key < $1.key }) {
      guard counts.count > 1, let best = Self.best(counts), case .other(let name) = groups.keys[best.group] else { continue }
      let words = Set(name.split(separator: " "))
      for (group, count) in counts.sorted(by: { $0.key < $1.key }) where group != best.group && count * 3 <= best.count {
        guard case .other(let other) = groups.keys[group] else { continue }
        let others = Set(other.split(separator: " "))
        if words.intersection(others).count * 2 >= words.union(others).count { groups.sets.join(best.group, group) }
      }
    }
  }

  /// What the acronym stands for in most articles that say, when that is clear.
  private func dominant(_ acronym: String) -> Int? {
    guard let counts = expansions[acronym], let best = Self.best(counts) else { return nil }
    let second = counts.filter { $0.key != best.group }.values.max() ?? 0
    return best.count >= second * 3 ? best.group : nil
  }

  private static func best(_ counts: [Int: Int]) -> (group: Int, count: Int)? {
    counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }.map { (group: $0.key, count: $0.value) }
  }

  private static let smallWords: Set<String> = ["of", "the", "for", "and", "in", "on", "to", "de", "la", "al", "du", "des"]

  /// The initials of a name, with and without its small words.
  private static func initials(of words: [String]) -> Set<String> {
    let all = String(words.compactMap(\.first))
    let great = String(words.filter { !smallWords.contains($0) }.compactMap(\.first))
    return [all, great]
  }

  /// Whether the letters of `acronym` stand in the name in their order, the first one at the start of a word.
  private static func canShorten(_ acronym: String, _ words: [String]) -> Bool {
    if initials(of: words).contains(acronym) { return true }
    guard let first = acronym.first, let start = words.firstIndex(where: { $0.first == first }) else { return false }
    var rest = Substring(acronym)
    for letter in words[start...].joined() where letter == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }
}
