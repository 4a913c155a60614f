import Language

/// Makes actors of the groups that the rules left: kind, name, aliases, id.
///
/// What is named in boilerplate alone ("Reuters" in a photograph's credit) is no actor, and mentions there do not count.
struct ActorMaker {
  private let articles: [AnalysedArticle]
  private var drafts: [Int: ActorDraft] = [:]

  init(_ articles: [AnalysedArticle]) { self.articles = articles }

  mutating func index(of groups: inout NameGroups) -> ActorIndex {
    let members = groups.found.indices.map { groups.found[$0].group < 0 ? -1 : groups.group(of: $0) }
    let zones = groups.found.map(zone)
    for (mention, group) in members.enumerated() where group >= 0 && zones[mention] != .boilerplate {
      count(groups.found[mention], in: group, groups)
    }
    let ids = names(in: groups)
    var actors: [Actor] = []
    var mentions: [[Mention]] = articles.map { _ in [] }
    for draft in drafts.values.sorted(by: { $0.group < $1.group }) {
      guard let (id, name) = ids[draft.group] else { continue }
      actors.append(actor(draft, id, name, groups))
    }
    for (mention, group) in members.enumerated() where group >= 0 {
      let found = groups.found[mention]
      guard let (id, _) = ids[group] else { continue }
      mentions[found.article].append(
        Mention(
          range: found.span.range, actor: id, form: found.span.form, zone: zones[mention], confidence: found.span.confidence))
    }
    return ActorIndex(actors: actors.sorted { (-$0.mentionCount, $0.id) < (-$1.mentionCount, $1.id) }, mentions: mentions)
  }

  private mutating func count(_ found: NameGroups.Found, in group: Int, _ groups: NameGroups) {
    var country: CountryCode?
    if case .country(let code) = groups.keys[group] { country = code }
    drafts[group, default: ActorDraft(group: group, country: country)].add(found, from: articles[found.article].article.sourceName)
  }

  private func zone(of found: NameGroups.Found) -> Mention.Zone {
    let analysed = articles[found.article]
    guard let sentence = analysed.sentence(at: found.span.range.lowerBound) else { return .text }
    let block = analysed.article.blocks[analysed.analysis.sentences[sentence].block]
    if block.kind != .caption { return block.kind.isBesideText ? .boilerplate : .text }
    let credit = PhotoCredit.creditStart(inCaption: block.range, of: analysed.article.text)
    return credit.map { found.span.range.lowerBound >= $0 } ?? false ? .boilerplate : .caption
  }

  private func actor(_ draft: ActorDraft, _ id: ActorID, _ name: String, _ groups: NameGroups) -> Actor {
    var counts: [String: Int] = [:]
    for (alias, count) in draft.aliases { counts[groups.written[alias].text, default: 0] += count }
    let aliases = counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.map { Actor.Alias(text: $0.key, count: $0.value) }
    return Actor(
      id: id, name: name, kind: draft.kind, aliases: aliases, mentionCount: draft.count, mentionsBySource: draft.sources)
  }

  // MARK: Names

  /// The id and the name of every actor. Of actors with one name, the most mentioned gets the plain id.
  private func names(in groups: NameGroups) -> [Int: (ActorID, String)] {
    var taken: [String: Int] = [:]
    var result: [Int: (ActorID, String)] = [:]
    for draft in drafts.values.sorted(by: { (-$0.count, $0.group) < (-$1.count, $1.group) }) {
      let name = draft.country.map(KnownPlaces.name) ?? fullest(draft, groups)
      let slug = Self.slug(name)
      var number = taken[slug, default: 0]
      var id = slug
      repeat {
        number += 1
        id = number == 1 ? slug : "\(slug)-\(number)"
      } while number > 1 && taken[id] != nil
      taken[slug] = number
      if number > 1 { taken[id] = 1 }
      result[draft.group] = (ActorID(id), name)
    }
    return result
  }

  /// The alias of most words among those that are not rare beside the commonest of several words; one in capitals only for want of another.
  private func fullest(_ draft: ActorDraft, _ groups: NameGroups) -> String {
    var counts: [String: Int] = [:]
    for alias in draft.names { counts[groups.written[alias].text, default: 0] += draft.aliases[alias] ?? 0 }
    let long = counts.filter { $0.key.contains(" ") && $0.key.contains(where: \.isLowercase) }
    let mixed = counts.filter { $0.key.contains(where: \.isLowercase) }
    let pool = long.isEmpty ? (mixed.isEmpty || draft.kind == .organisation ? counts : mixed) : long
    let commonest = pool.values.max() ?? 0
    let best = pool.filter { $0.value * 4 >= commonest }.min {
      let (left, right) = ($0.key.split(separator: " ").count, $1.key.split(separator: " ").count)
      return (-left, -$0.value, $0.key) < (-right, -$1.value, $1.key)
    }
    return best?.key ?? ""
  }

  /// `Khalifa Haftar` to `khalifa-haftar`.
  private static func slug(_ name: String) -> String {
    let folded = Folding.folded(name).utf8.filter { $0 != 0x27 && $0 != 0x2E }
    let words = folded.split { !($0 >= 0x61 && $0 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 || $0 >= 0x80) }
    let slug = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    return slug.isEmpty ? "actor" : slug
  }
}

/// An actor being counted.
private struct ActorDraft {
  let group: Int
  let country: CountryCode?
  private var types: [Double] = [0, 0, 0]
  /// By the written name.
  private(set) var aliases: [Int: Int] = [:]
  /// Written names that are no adjective and no metonym.
  private(set) var names: Set<Int> = []
  private(set) var count = 0
  private(set) var sources: [String: Int] = [:]

  init(group: Int, country: CountryCode?) {
    self.group = group
    self.country = country
  }

  mutating func add(_ found: NameGroups.Found, from source: String) {
    types[Int(found.span.type.rawValue)] += found.span.confidence
    aliases[found.name, default: 0] += 1
    if found.span.form == .name { names.insert(found.name) }
    count += 1
    sources[source, default: 0] += 1
  }

  var kind: Actor.Kind {
    if country != nil { return .country }
    if types[0] >= types[1], types[0] >= types[2] { return .person }
    return types[1] >= types[2] ? .organisation : .place
  }
}
