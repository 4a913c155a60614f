import Language

extension ArticleActors {
  /// Brings the names of an article together. The rules run in this order, each on what the one before it left.
  init(of analysed: AnalysedArticle, names: WrittenNames, facts: ActorFacts) {
    var draft = ArticleDraft(analysed, names, facts)
    ContainedNameRule.apply(to: &draft)
    ArticleAcronymRule.apply(to: &draft)
    ArticlePersonRule.apply(to: &draft)
    TitleRule.apply(to: &draft)
    self.init(&draft)
  }

  private init(_ draft: inout ArticleDraft) {
    let zones = MentionZones(draft.analysed)
    let roles = RoleReader(draft.analysed.article.text)
    var places: [Int: Int] = [:]
    mentions.reserveCapacity(draft.found.count)
    for mention in draft.found.indices {
      let found = draft.found[mention]
      var entity = -1
      let zone = zones.zone(at: found.span.range.lowerBound)
      if found.group >= 0 {
        let group = draft.group(of: mention)
        entity = places[group] ?? entities.count
        if entity == entities.count {
          places[group] = entity
          entities.append(Entity(key: draft.keys[group], expansions: draft.expansions[group] ?? []))
        }
        entities[entity].add(found, isHead: found.standsAlone || !draft.leaning.contains(found.name), counts: zone != .boilerplate)
        if !draft.names[found.name].person.isBare, draft.isPerson(mention) {
          entities[entity].roles.formUnion(roles.kinds(beside: found.span.range))
        }
      }
      mentions.append(
        Naming(
          range: found.span.range, name: found.name, entity: entity, form: found.span.form, zone: zone,
          confidence: found.span.confidence))
    }
    joints = draft.joints
    // Without the room that it grew into.
    entities = entities.map { $0 }
  }
}

extension ArticleActors.Entity {
  fileprivate init(key: ActorKey, expansions: [Int]) {
    self.init(key: key, heads: [], types: TypeWeights(), roles: [], traits: [], expansions: expansions, count: 0)
  }

  fileprivate mutating func add(_ found: ArticleDraft.Found, isHead: Bool, counts: Bool) {
    if isHead, found.span.form == .name, !heads.contains(found.name) { heads.append(found.name) }
    let type = found.span.form == .metonym ? .organisation : found.span.type
    // What a short form was taken for says little of what it is short for.
    types[type] += found.span.confidence * (isHead ? 1 : 0.01)
    traits.formUnion(found.traits)
    if counts { count += 1 }
  }
}

/// In which part of its article a name stands.
private struct MentionZones {
  private let analysed: AnalysedArticle

  init(_ analysed: AnalysedArticle) { self.analysed = analysed }

  func zone(at offset: ByteOffset) -> Mention.Zone {
    guard let sentence = analysed.sentence(at: offset) else { return .text }
    let block = analysed.article.blocks[analysed.analysis.sentences[sentence].block]
    if block.kind != .caption { return block.kind.isBesideText ? .boilerplate : .text }
    let credit = PhotoCredit.creditStart(inCaption: block.range, of: analysed.article.text)
    return credit.map { offset >= $0 } ?? false ? .boilerplate : .caption
  }
}
