import Corpus
import Language

/// Keeps the current set true when what it was gathered from changes: a decision on an actor, another lens, a new analysis.
extension ReaderState {
  /// Gathers a set of an actor's mentions anew, where it was gathered, and stays at the item that was visited last, or before the next one.
  ///
  /// The actor is the one of that id, else the one that is mentioned at that item now, for ids are made of names; when none is, the set
  /// is gone.
  mutating func refreshCurrentSet() {
    guard let set = currentSet, case .mentions(let old) = set.kind, let scope = set.scope else { return }
    guard let actor = analysis.actors[old] != nil ? old : set.place.flatMap(actor(mentionedAt:)) else {
      currentSet = nil
      return
    }
    let items: [Place]
    switch scope {
    case .articles(let articles): items = mentionPlaces(of: actor, in: articles)
    case .library(let choice): items = mentionPlaces(of: actor, choice)
    }
    currentSet = CurrentSet(kind: .mentions(actor), items: items, at: Self.position(of: set, in: items), scope: scope)
    if actor != old, chosenFocus == .actor(old) { chosenFocus = .actor(actor) }
  }

  private func actor(mentionedAt place: Place) -> ActorID? {
    guard let position = analysis.position(of: place.article) else { return nil }
    return analysis.actors.mentions[position].first {
      $0.range.lowerBound < place.range.upperBound && place.range.lowerBound < $0.range.upperBound
    }?.actor
  }

  /// Where the item that was visited last stands in the new items; when it is not there any more, the last one before it.
  private static func position(of set: CurrentSet, in items: [Place]) -> Int {
    guard let place = set.place else { return 0 }
    if let same = items.firstIndex(of: place) { return same }
    let kept = Dictionary(items.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return set.items[..<set.at].reversed().lazy.compactMap { kept[$0] }.first ?? max(items.count - 1, 0)
  }
}
