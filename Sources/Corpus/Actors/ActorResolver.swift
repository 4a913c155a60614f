import Language

/// Says which names, in all articles together, name one actor.
public protocol ActorResolver: Sendable {
  /// The actors of `articles`, most mentioned first. The same articles in the same order give the same answer.
  func actors(in articles: [AnalysedArticle]) -> ActorIndex

  /// Who is named in an article that came since actors were resolved last, as far as that can be said by itself; nil when it can't.
  ///
  /// - Parameter analysis: of those articles, with others that came since.
  func actors(arrivingWith article: AnalysedArticle, in analysis: CorpusAnalysis) -> ArrivingActors?
}

extension ActorResolver {
  public func actors(arrivingWith article: AnalysedArticle, in analysis: CorpusAnalysis) -> ArrivingActors? { nil }
}

/// The actors of some articles and where they are mentioned.
public struct ActorIndex: Sendable {
  /// Most mentioned first, then by id.
  public internal(set) var actors: Layered<Actor>
  /// For each article, in the order in which they were given: its mentions, in order of the text and disjoint.
  public internal(set) var mentions: Layered<[Mention]>
  /// Actors that may be one, the likeliest first.
  public let proposals: [ActorProposal]
  /// What people said of actors, of whom they said anything.
  public let standing: [ActorID: ActorStanding]
  var positions: LayeredPlaces<ActorID, Int>

  public init(
    actors: [Actor], mentions: [[Mention]], proposals: [ActorProposal] = [], standing: [ActorID: ActorStanding] = [:]
  ) {
    self.actors = Layered(actors)
    self.mentions = Layered(mentions)
    self.proposals = proposals
    self.standing = standing
    positions = LayeredPlaces(Dictionary(uniqueKeysWithValues: actors.enumerated().map { ($1.id, $0) }))
  }

  public static let empty = ActorIndex(actors: [], mentions: [])

  public subscript(id: ActorID) -> Actor? { positions[id].map { actors[$0] } }

  /// The actor's place in `actors`.
  public func rank(of id: ActorID) -> Int? { positions[id] }
}
