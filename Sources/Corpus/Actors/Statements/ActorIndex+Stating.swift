extension ActorIndex {
  /// The index with what people say of actors in the place of what was found.
  ///
  /// Nothing is looked for anew in the texts: statements move mentions from actor to actor, and change what actors are called. A statement
  /// about an actor whose names are not there any more has no effect.
  ///
  /// - Parameter articles: those of the index, in its order.
  public func stating(_ statements: ActorStatements, in articles: [AnalysedArticle]) -> ActorIndex {
    if statements.all.isEmpty { return self }
    var revision = ActorRevision(of: self, in: articles, speakingOf: statements)
    for statement in statements.all { revision.apply(statement) }
    return RevisedIndex(revision).index()
  }
}
