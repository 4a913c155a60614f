import Corpus
import Language

/// Which actors actions on actors act on, and how decisions refer to them.
extension ReaderState {
  /// The marked ones in the list of actors; else the one of the row under the cursor, or that the card or the menu is about; in the text
  /// the one in focus.
  var actorsInFocus: [ActorID] {
    guard let list = lists.last else { return actorInFocus.map { [$0] } ?? [] }
    if list.kind == .actors, !list.marked.isEmpty { return list.marked.map(ActorID.init).filter { analysis.actors[$0] != nil } }
    return actorInList.map { [$0] } ?? []
  }

  /// The actor that a view of actors is opened at: that of the row or card below it, else the one in focus in the text.
  var actorAtHand: ActorID? { lists.dropLast().last.flatMap { actor(of: $0) } ?? actorInFocus }

  /// The actor that the open list's row is about, or all of the list.
  var actorInList: ActorID? { lists.last.flatMap { actor(of: $0) } }

  private func actor(of list: ListState) -> ActorID? {
    switch list.chosen?.subject {
    case .actor(let id), .alias(_, let id), .mention(_, let id): return id
    case .proposal(.oneActor(let proposal)): return proposal.one
    case .proposal(.oneEvent), .event, .annotation, .change, .tag, .passage, .written, .notice, nil: break
    }
    switch list.kind {
    case .details(.actor(let id)), .menu(_, .actor(let id)), .framed(let id, _): return id
    default: return nil
    }
  }

  /// Most mentioned first: the first gives a merged actor its name.
  func inOrder(_ actors: [ActorID]) -> [ActorID] {
    actors.sorted { (analysis.actors.rank(of: $0) ?? .max, $0) < (analysis.actors.rank(of: $1) ?? .max, $1) }
  }

  /// How a decision refers to an actor: by its names, and by an article that mentions it, the one that is being read when it does.
  func reference(to id: ActorID) -> ActorReference? {
    analysis.actors.reference(to: id, article: articleMentioning(id)?.path)
  }

  /// The article that is being read when it mentions the actor, else the first one that does.
  func articleMentioning(_ id: ActorID) -> ArticleID? {
    guard let rank = analysis.actors.rank(of: id) else { return nil }
    let articles = analysis.appearances.articles(ofRank: rank)
    if let pane = desk.focusedPane, let position = analysis.position(of: pane.article), articles.contains(position) {
      return pane.article
    }
    return articles.first.map { analysis.articles[$0].article.id }
  }

  /// The mention that is spoken of: that of the row of a card; in the text the one under the cursor, else the first of the actor in focus in
  /// its passage.
  var mentionInFocus: (place: Place, actor: ActorID)? {
    if let list = lists.last {
      if case .mention(let place, let actor) = list.chosen?.subject { return (place, actor) }
      if case .menu = list.kind {} else { return nil }
    }
    guard let pane = desk.focusedPane, let article = focusedArticle, let passage = passage(at: pane.cursor, in: article),
      let actor = actorInFocus
    else { return nil }
    let mentions = mentions(in: analysis.range(of: passage), of: passage.article).filter { $0.actor == actor }
    let mention = mentions.first { $0.range.contains(pane.cursor) } ?? mentions.first
    return mention.map { (Place(article: pane.article, range: $0.range), actor) }
  }

  /// The name that is spoken of, as it is written: of the row of a card, else of the mention in focus.
  var aliasInFocus: (text: String, actor: ActorID)? {
    if case .alias(let text, let actor) = lists.last?.chosen?.subject { return (text, actor) }
    return mentionInFocus.flatMap { mention in mention.place.words(in: self).map { ($0, mention.actor) } }
  }
}
