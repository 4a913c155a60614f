import Language

/// An index of actors while statements are applied to it, one after the other.
///
/// A *unit* is an actor as it was found, or one that a split made; units of one actor are a *group*, named by the unit that gives it its
/// name, kind and id. Merging joins groups, splitting moves mentions from unit to unit; so what a statement did can be undone by a later
/// one, and a reference means the same whatever was said before it.
struct ActorRevision {
  /// A mention: the place of its article, and its own place in the article's mentions.
  struct MentionPlace: Hashable {
    let article: Int
    let mention: Int
  }

  let index: ActorIndex
  let articles: [AnalysedArticle]
  /// Those found in the order of the index, then those made.
  private(set) var units: [ActorUnit]
  /// For each unit, the one that its group is named by.
  private(set) var owners: [Int]
  /// Groups of more than one unit.
  private var members: [Int: [Int]] = [:]
  /// Units of mentions that were moved.
  private(set) var moved: [MentionPlace: Int] = [:]
  /// Pairs of units that are kept apart.
  private(set) var apart: [(Int, Int)] = []
  /// Units by the names that statements speak of.
  private var unitsByName: [ActorNameKey: [Int]] = [:]
  /// The articles that references name, by path.
  private var articlesByPath: [String: [Int]] = [:]
  private let appearances: ActorAppearances
  private var slugs: Set<String>

  init(of index: ActorIndex, in articles: [AnalysedArticle], speakingOf statements: ActorStatements) {
    self.index = index
    self.articles = articles
    units = index.actors.map(ActorUnit.init)
    owners = Array(units.indices)
    appearances = ActorAppearances(index)
    slugs = Set(index.actors.map(\.id.slug))
    for statement in statements.all {
      for name in statement.decision.actors.flatMap(\.names) + statement.decision.texts { unitsByName[ActorNameKey(name)] = [] }
    }
    let paths = Set(statements.all.flatMap { $0.decision.actors.compactMap(\.article) })
    for (place, article) in articles.enumerated() where paths.contains(article.article.id.path) {
      articlesByPath[article.article.id.path, default: []].append(place)
    }
    for (unit, actor) in index.actors.enumerated() { enter(unit, called: [actor.name] + actor.aliases.map(\.text)) }
  }

  private mutating func enter(_ unit: Int, called names: [String]) {
    for key in Set(names.map(ActorNameKey.init)) where unitsByName[key] != nil { unitsByName[key]?.append(unit) }
  }

  func group(named owner: Int) -> [Int] { members[owner] ?? [owner] }

  mutating func apply(_ statement: ActorStatement) {
    switch statement.decision {
    case .merge(let actors): merge(actors, statement)
    case .split(let name, let from, let to): split(name, from: from, to: to, statement)
    case .names(let names, let actor, let dates): give(names, to: actor, dates: dates, statement)
    case .rename(let actor, let name): say(of: actor, statement) { $0.name = name }
    case .kind(let actor, let kind): say(of: actor, statement) { $0.kind = kind }
    case .notAnActor(let actor): say(of: actor, statement) { $0.isNoActor = true }
    case .pin(let actor, let isPinned): say(of: actor, statement) { $0.isPinned = isPinned }
    case .mute(let actor, let isMuted): say(of: actor, statement) { $0.isMuted = isMuted }
    case .apart(let one, let other): keepApart(one, other, statement)
    }
  }

  // MARK: Finding

  /// The group that a reference means.
  private func find(_ reference: ActorReference, _ statement: ActorStatement) -> Int? {
    let keys = Set(reference.names.map(ActorNameKey.init))
    let groups = Set(keys.flatMap { unitsByName[$0] ?? [] }.map { owners[$0] })
    return ActorFit.best(groups.map { fit(of: group(named: $0), to: reference, keys) }, for: reference, statement.origin)
      .map { owners[$0] }
  }

  /// The group that a statement says something of.
  ///
  /// People who write a file call an actor by its right name, which may be seldom written, or nowhere, and stands with the names that are.
  /// So in a file a full name means the only one that has it among its names, and a table the one that its aliases mean. A name of a
  /// country does not: "White House" is another thing than the United States.
  private func subject(_ reference: ActorReference, _ statement: ActorStatement) -> Int? {
    if let found = find(reference, statement) { return found }
    guard case .file = statement.origin else { return nil }
    return onlyGroup(called: reference.name) ?? bestGroup(called: reference.aliases, kind: reference.kind, statement)
  }

  private func onlyGroup(called name: String) -> Int? {
    let key = ActorNameKey(name)
    let groups = Set((unitsByName[key] ?? []).map { owners[$0] })
    guard key.words.contains(" "), groups.count == 1, let only = groups.first, units[only].found.kind != .country else {
      return nil
    }
    return only
  }

  /// The unit that a reference means, whatever group it is in.
  private func findUnit(_ reference: ActorReference, _ statement: ActorStatement) -> Int? {
    let keys = Set(reference.names.map(ActorNameKey.init))
    let found = Set(keys.flatMap { unitsByName[$0] ?? [] })
    return ActorFit.best(found.map { fit(of: [$0], to: reference, keys) }, for: reference, statement.origin)
  }

  private func fit(of group: [Int], to reference: ActorReference, _ keys: Set<ActorNameKey>) -> ActorFit {
    let tally = group.count == 1 ? units[group[0]].tally : ActorTally(joining: group.map { units[$0].tally })
    let name = ActorNameKey(reference.name)
    return ActorFit(
      unit: group[0], kind: units[group[0]].found.kind, isCalled: group.contains { ActorNameKey(units[$0].found.name) == name },
      isThere: reference.article.map { path in group.contains { appears($0, in: path) } } ?? false,
      count: tally.count(of: keys), of: tally.count)
  }

  private func appears(_ unit: Int, in path: String) -> Bool {
    let places = articlesByPath[path] ?? []
    if unit >= index.actors.count { return moved.contains { $0.value == unit && places.contains($0.key.article) } }
    return places.contains(where: appearances.articles(ofRank: unit).contains)
  }

  // MARK: Saying

  private mutating func say(of actor: ActorReference, _ statement: ActorStatement, _ change: (inout ActorUnit.Word) -> Void) {
    guard let owner = subject(actor, statement) else { return }
    change(&units[owner].word)
    units[owner].statements.append(statement)
  }

  private mutating func merge(_ actors: [ActorReference], _ statement: ActorStatement) {
    var found: [Int] = []
    for owner in actors.compactMap({ find($0, statement) }) where !found.contains(owner) { found.append(owner) }
    guard let first = found.first, found.count > 1 else { return }
    for other in found.dropFirst() { join(other, to: first) }
    units[first].word.isNoActor = false
    units[first].statements.append(statement)
  }

  private mutating func join(_ other: Int, to owner: Int) {
    let joined = group(named: owner) + group(named: other)
    for unit in joined { owners[unit] = owner }
    members[other] = nil
    members[owner] = joined
  }

  /// Takes a unit out of its group; the others stay together.
  private mutating func detach(_ unit: Int) {
    let owner = owners[unit]
    let rest = group(named: owner).filter { $0 != unit }
    members[owner] = nil
    owners[unit] = unit
    for other in rest { owners[other] = rest[0] }
    if rest.count > 1 { members[rest[0]] = rest }
  }

  private mutating func split(_ name: String, from: ActorReference, to: ActorReference?, _ statement: ActorStatement) {
    guard let source = subject(from, statement) else { return }
    let key = ActorNameKey(name)
    let found = to.flatMap { find($0, statement) }
    if found == source { return }
    let target = found ?? makeUnit(called: to?.name ?? name, kind: to?.kind ?? units[source].found.kind)
    guard move(key, from: source, to: target, where: { Self.isAbout(statement, $0.article) }) else { return }
    units[target].statements.append(statement)
    units[source].statements.append(statement)
  }

  private static func isAbout(_ statement: ActorStatement, _ article: Article) -> Bool {
    statement.article.map { $0.path == article.id.path || $0.textHash == article.textHash } ?? true
  }

  private mutating func give(_ names: [String], to actor: ActorReference, dates: ActorDates?, _ statement: ActorStatement) {
    guard let target = subject(actor, statement) ?? bestGroup(called: names, kind: actor.kind, statement) else { return }
    units[target].statements.append(statement)
    for name in names {
      let key = ActorNameKey(name)
      let groups = Set((unitsByName[key] ?? []).map { owners[$0] }).sorted()
      for other in groups where other != target {
        if dates == nil, isWhole(other, target, key) { join(other, to: target); continue }
        move(key, from: other, to: target) { article in
          dates.map { dates in article.article.metadata.date.date.map(dates.allow) ?? false } ?? true
        }
      }
      guard let dates else { continue }
      // On other days who is called so is another.
      let another = makeUnit(called: name, kind: units[target].found.kind)
      move(key, from: target, to: another) { article in article.article.metadata.date.date.map { !dates.allow($0) } ?? false }
    }
  }

  /// Whether a name brings all of its actor along, not only what is written so: it is mostly called so, and may be the same.
  private func isWhole(_ other: Int, _ target: Int, _ key: ActorNameKey) -> Bool {
    let kinds = (units[other].found.kind, units[target].found.kind)
    guard (kinds.0 == .country) == (kinds.1 == .country) else { return false }
    let tally = ActorTally(joining: group(named: other).map { units[$0].tally })
    return ActorNameKey(units[other].found.name) == key || tally.count(of: [key]) * 2 >= tally.count
  }

  private func bestGroup(called names: [String], kind: Actor.Kind?, _ statement: ActorStatement) -> Int? {
    names.lazy.compactMap { self.find(ActorReference(name: $0, kind: kind), statement) }.first
  }

  private mutating func keepApart(_ one: ActorReference, _ other: ActorReference, _ statement: ActorStatement) {
    guard let first = findUnit(one, statement) ?? subject(one, statement), let second = findUnit(other, statement) else { return }
    var pair = (first, second)
    if first == second {
      // The analysis finds one where there were two: what only the second was called goes.
      let kept = Set(one.names.map(ActorNameKey.init))
      let apart = makeUnit(called: other.name, kind: other.kind ?? units[first].found.kind)
      for key in Set(other.names.map(ActorNameKey.init)).subtracting(kept) {
        move(key, from: owners[first], to: apart) { _ in true }
      }
      pair.1 = apart
    } else if owners[first] == owners[second] {
      detach(second)
    }
    apart.append(pair)
    units[pair.0].statements.append(statement)
    units[pair.1].statements.append(statement)
  }

  // MARK: Moving mentions

  private mutating func makeUnit(called name: String, kind: Actor.Kind) -> Int {
    let slug = ActorID.slug(of: name)
    var number = 1
    while slugs.contains(number == 1 ? slug : "\(slug)-\(number)") { number += 1 }
    let id = number == 1 ? slug : "\(slug)-\(number)"
    slugs.insert(id)
    units.append(
      ActorUnit(Actor(id: ActorID(id), name: name, kind: kind, aliases: [], mentionCount: 0, mentionsBySource: [:])))
    owners.append(units.count - 1)
    enter(units.count - 1, called: [name])
    return units.count - 1
  }

  /// Moves the mentions of a group that are written so, in some articles; says whether there were any.
  @discardableResult
  private mutating func move(
    _ key: ActorNameKey, from group: Int, to target: Int, where takes: (AnalysedArticle) -> Bool
  ) -> Bool {
    var hasMoved = false
    for unit in self.group(named: group) {
      for place in places(of: unit) where takes(articles[place.article]) {
        let mention = index.mentions[place.article][place.mention]
        let text = Self.written(mention, in: articles[place.article].article)
        guard ActorNameKey(text) == key else { continue }
        moved[place] = target
        hasMoved = true
        if mention.zone == .boilerplate { continue }
        let source = articles[place.article].article.sourceName
        units[unit].lose(text, from: source)
        units[target].gain(text, from: source)
      }
    }
    return hasMoved
  }

  private func places(of unit: Int) -> [MentionPlace] {
    var places = moved.filter { $0.value == unit }.map(\.key)
    guard unit < index.actors.count else { return places }
    let id = index.actors[unit].id
    for article in appearances.articles(ofRank: unit) {
      for (mention, found) in index.mentions[article].enumerated() where found.actor == id {
        let place = MentionPlace(article: article, mention: mention)
        if moved[place] == nil { places.append(place) }
      }
    }
    return places
  }

  /// A mention's words, with single spaces.
  private static func written(_ mention: Mention, in article: Article) -> String {
    article.text.string(mention.range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension ActorID {
  /// `Khalifa Haftar` to `khalifa-haftar`.
  static func slug(of name: String) -> String {
    let folded = Folding.folded(name).utf8.filter { $0 != 0x27 && $0 != 0x2E }
    let words = folded.split { !($0 >= 0x61 && $0 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 || $0 >= 0x80) }
    let slug = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    return slug.isEmpty ? "actor" : slug
  }
}
