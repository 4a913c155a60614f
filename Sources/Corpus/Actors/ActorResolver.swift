import Language

/// Says which names, in all articles together, name one actor.
public protocol ActorResolver: Sendable {
  /// The actors of `articles`, most mentioned first. The same articles in the same order give the same answer.
  func actors(in articles: [AnalysedArticle]) -> ActorIndex
}

/// The actors of some articles and where they are mentioned.
public struct ActorIndex: Sendable {
  /// Most mentioned first, then by id.
  public let actors: [Actor]
  /// For each article, in the order in which they were given: its mentions, in order of the text and disjoint.
  public let mentions: [[Mention]]
  /// Actors that may be one, the likeliest first.
  public let proposals: [ActorProposal]
  /// What people said of actors, of whom they said anything.
  public let standing: [ActorID: ActorStanding]
  private let positions: [ActorID: Int]

  public init(
    actors: [Actor], mentions: [[Mention]], proposals: [ActorProposal] = [], standing: [ActorID: ActorStanding] = [:]
  ) {
    self.actors = actors
    self.mentions = mentions
    self.proposals = proposals
    self.standing = standing
    positions = Dictionary(uniqueKeysWithValues: actors.enumerated().map { ($1.id, $0) })
  }

  public static let empty = ActorIndex(actors: [], mentions: [])

  public subscript(id: ActorID) -> Actor? { positions[id].map { actors[$0] } }

  /// The actor's place in `actors`.
  public func rank(of id: ActorID) -> Int? { positions[id] }
}
