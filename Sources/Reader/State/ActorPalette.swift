import Corpus

/// Which actors have a hue of their own: those most mentioned across sources, at most eight, pinned ones first.
///
/// An actor keeps its hue while articles come: it loses it only when twice as many others as there are hues are mentioned more, when one
/// is pinned and no hue is left, or when it is muted. Ids are made of names and change with them, so an actor is known by its names too.
struct ActorPalette: Hashable, Sendable {
  static let hues = 8
  /// How many of the most mentioned may keep a hue that they have.
  private static let keeping = 2 * hues

  /// Who has a hue.
  struct Holder: Hashable, Sendable, Codable {
    /// From 1 to 8.
    let hue: Int
    let id: ActorID
    let names: [String]
  }

  /// In order of hue.
  private(set) var holders: [Holder]
  private let hueByActor: [ActorID: Int]

  static let empty = ActorPalette([])

  /// - Parameter holders: of hues from 1 to 8, each once; others are passed over.
  init(_ holders: [Holder]) {
    var known: [Int: Holder] = [:]
    for holder in holders where 1...Self.hues ~= holder.hue && known[holder.hue] == nil { known[holder.hue] = holder }
    self.holders = known.values.sorted { $0.hue < $1.hue }
    hueByActor = Dictionary(self.holders.map { ($0.id, $0.hue) }, uniquingKeysWith: { first, _ in first })
  }

  func hue(of actor: ActorID) -> Int? { hueByActor[actor] }

  /// The palette for the actors that there are now.
  func suited(to index: ActorIndex) -> ActorPalette {
    let (pinned, others) = Self.ranked(index)
    let wanted = Array((pinned + others).prefix(Self.hues))
    var free = Set(1...Self.hues)
    var hues: [ActorID: Int] = [:]
    let keepers = pinned.prefix(Self.hues) + others.prefix(Self.keeping)
    for holder in holders {
      let actor = keepers.first { $0.id == holder.id } ?? keepers.first { Self.isSame($0, holder) }
      guard let actor, hues[actor.id] == nil else { continue }
      hues[actor.id] = holder.hue
      free.remove(holder.hue)
    }
    // A pin takes a hue from the least mentioned.
    let unpinned = others.reversed().filter { hues[$0.id] != nil }
    var losers = unpinned[...]
    for actor in pinned.prefix(Self.hues) where hues[actor.id] == nil && free.isEmpty {
      guard let loser = losers.popFirst(), let hue = hues.removeValue(forKey: loser.id) else { break }
      hues[actor.id] = hue
    }
    for actor in wanted where hues[actor.id] == nil {
      guard let hue = free.min() else { break }
      hues[actor.id] = hue
      free.remove(hue)
    }
    return ActorPalette(
      hues.compactMap { id, hue in
        index[id].map { Holder(hue: hue, id: id, names: [$0.name] + $0.aliases.prefix(3).map(\.text)) }
      })
  }

  private static func isSame(_ actor: Actor, _ holder: Holder) -> Bool {
    holder.names.contains(actor.name) || actor.aliases.prefix(3).contains { $0.text == holder.names.first }
  }

  /// The pinned actors, and the others that may have a hue, those first whose mentions times the sources that have it are most: so that
  /// one long article does not take all hues.
  private static func ranked(_ index: ActorIndex) -> (pinned: [Actor], others: [Actor]) {
    let weighed = index.actors.lazy.filter { !(index.standing[$0.id]?.isMuted ?? false) }
      .map { (weight: $0.mentionCount * $0.mentionsBySource.count, actor: $0) }
    let ranked = weighed.sorted { ($1.weight, $0.actor.id) < ($0.weight, $1.actor.id) }.map(\.actor)
    let pins = ranked.filter { index.standing[$0.id]?.isPinned ?? false }
    let pinned = Set(pins.map(\.id))
    return (pins, Array(ranked.lazy.filter { !pinned.contains($0.id) }.prefix(keeping)))
  }
}
