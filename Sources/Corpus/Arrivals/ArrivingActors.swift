import Language

/// Who is named in an article that came after the actors of all others were resolved.
public struct ArrivingActors: Sendable {
  let mentions: [Mention]
  /// Actors that nobody named before.
  let new: [Actor]
  /// Actors that are named once more, by their rank.
  let named: [Int: Actor]

  init(mentions: [Mention], new: [Actor], named: [Int: Actor]) {
    self.mentions = mentions
    self.new = new
    self.named = named
  }
}

/// Who bears a name in the articles that were resolved last: of each name a mention of the actor that most articles mean by it.
///
/// A mention and not the actor, as people's statements change whose mention it is, and actors' ids with their names.
struct NameBearers: Sendable {
  private struct Bearer {
    let article: Int32
    let start: Int32
    let node: Int32
    var votes: Int32
  }

  private var bearers: [ActorKey: Bearer] = [:]
  private var articles: [ArticleID]

  static let none = NameBearers(articles: [])

  init(articles: [ArticleID]) { self.articles = articles }

  /// Takes note that an article means an actor by a name; of several actors the one that most mean prevails, if more than half mean it
  /// (Boyer and Moore 1981).
  mutating func note(_ key: ActorKey, meaning node: Int, in article: Int, at start: ByteOffset) {
    let new = Bearer(article: Int32(article), start: Int32(truncatingIfNeeded: start.value), node: Int32(node), votes: 1)
    guard var known = bearers[key] else {
      bearers[key] = new
      return
    }
    if known.node == new.node {
      known.votes += 1
    } else if known.votes == 0 {
      known = new
    } else {
      known.votes -= 1
    }
    bearers[key] = known
  }

  /// Takes up the names of an article that came since, as far as nobody bears them.
  mutating func add(_ article: ArticleActors, of id: ArticleID) {
    for naming in article.mentions where naming.entity >= 0 && naming.zone != .boilerplate {
      let key = article.entities[naming.entity].key
      if bearers[key] == nil { note(key, meaning: -1, in: articles.count, at: naming.range.lowerBound) }
    }
    articles.append(id)
  }

  enum Finding: Equatable {
    /// Nobody bears the name.
    case nobody
    /// Somebody said that it is no actor's.
    case noActor
    case actor(ActorID)
  }

  /// Who bears a name now.
  func actor(_ key: ActorKey, in analysis: CorpusAnalysis) -> Finding {
    guard let bearer = bearers[key], articles.indices.contains(Int(bearer.article)) else { return .nobody }
    guard let place = analysis.position(of: articles[Int(bearer.article)]), place < analysis.actors.mentions.count else {
      return .nobody
    }
    let start = ByteOffset(Int(bearer.start))
    let mention = analysis.actors.mentions[place].first { $0.range.lowerBound == start }
    return mention.map { .actor($0.actor) } ?? .noActor
  }
}

/// Makes actors of the names of an article by who bears them already.
struct ArrivingActorMaker {
  private let article: ArticleActors
  private let names: WrittenNames
  private let source: String
  private let analysis: CorpusAnalysis
  private let bearers: NameBearers

  init(_ article: ArticleActors, _ names: WrittenNames, source: String, _ bearers: NameBearers, in analysis: CorpusAnalysis) {
    (self.article, self.names, self.source) = (article, names, source)
    (self.bearers, self.analysis) = (bearers, analysis)
  }

  func actors() -> ArrivingActors {
    var ids: [ActorID?] = []
    var new: [ActorID: Int] = [:]
    var made: [Actor] = []
    var named: [Int: Actor] = [:]
    var drafts = article.entities.indices.map(ActorDraft.init)
    for naming in article.mentions where naming.entity >= 0 && naming.zone != .boilerplate {
      drafts[naming.entity].add(naming, type: article.entities[naming.entity].types, from: 0)
    }
    for (place, var draft) in drafts.enumerated() {
      draft.learn(article.entities[place].key)
      draft.nameSources([source])
      switch bearer(of: article.entities[place]) {
      case .noActor: ids.append(nil)
      case .actor(let id):
        ids.append(id)
        if draft.count > 0, let rank = analysis.actors.rank(of: id) {
          named[rank] = joined(named[rank] ?? analysis.actors.actors[rank], draft)
        } else if draft.count > 0, let known = new[id] {
          made[known] = joined(made[known], draft)
        }
      case .nobody:
        guard draft.count > 0 else {
          ids.append(nil)
          continue
        }
        let name = name(of: draft)
        let id = id(called: name, besides: new)
        new[id] = made.count
        ids.append(id)
        made.append(
          joined(Actor(id: id, name: name, kind: draft.kind, aliases: [], mentionCount: 0, mentionsBySource: [:]), draft))
      }
    }
    let mentions = article.mentions.compactMap { naming -> Mention? in
      guard naming.entity >= 0, let id = ids[naming.entity] else { return nil }
      return Mention(range: naming.range, actor: id, form: naming.form, zone: naming.zone, confidence: naming.confidence)
    }
    return ArrivingActors(mentions: mentions, new: made, named: named)
  }

  /// Who bears the names of an entity: under its own key, else as a person or as something else where others took the name for that.
  private func bearer(of entity: ArticleActors.Entity) -> NameBearers.Finding {
    var keys = [entity.key]
    for head in entity.heads {
      switch entity.key {
      case .person: keys.append(.other(names.words[head]))
      case .other: keys.append(.person(names.people[head]))
      case .country, .organisation, .place, .medium: break
      }
    }
    return keys.lazy.map { bearers.actor($0, in: analysis) }.first { $0 != .nobody } ?? .nobody
  }

  /// The actor with the mentions of a draft.
  private func joined(_ actor: Actor, _ draft: ActorDraft) -> Actor {
    var counts = Dictionary(actor.aliases.map { ($0.text, $0.count) }, uniquingKeysWith: +)
    for (name, count) in draft.aliases { counts[names[name].text, default: 0] += count }
    let aliases = counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.map { Actor.Alias(text: $0.key, count: $0.value) }
    return Actor(
      id: actor.id, name: actor.name, kind: actor.kind, aliases: aliases, mentionCount: actor.mentionCount + draft.count,
      mentionsBySource: actor.mentionsBySource.merging(draft.sources, uniquingKeysWith: +), merges: actor.merges)
  }

  private func name(of draft: ActorDraft) -> String {
    if let country = draft.country { return KnownPlaces.name(of: country) }
    let texts = (draft.names.isEmpty ? Set(draft.aliases.keys) : draft.names).map { names[$0].text }
    return texts.min { ($1.split(separator: " ").count, $1.utf8.count, $0) < ($0.split(separator: " ").count, $0.utf8.count, $1) }
      ?? ""
  }

  private func id(called name: String, besides new: [ActorID: Int]) -> ActorID {
    let slug = ActorMaker.slug(name)
    var number = 1
    while true {
      let id = ActorID(number == 1 ? slug : "\(slug)-\(number)")
      if analysis.actors.rank(of: id) == nil, new[id] == nil { return id }
      number += 1
    }
  }
}
