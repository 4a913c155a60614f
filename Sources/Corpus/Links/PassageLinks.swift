/// The cross-references of each passage, so that a key looks them up and never searches: those shown and those too weak to be.
public struct PassageLinks: Sendable {
  private let references: [CrossReference]
  /// Places in `references`, in its order: the best first.
  private let byPassage: [Passage: [Int32]]

  init(_ references: [CrossReference]) {
    self.references = references
    var byPassage: [Passage: [Int32]] = [:]
    for (place, reference) in references.enumerated() {
      byPassage[reference.from, default: []].append(Int32(place))
      byPassage[reference.to, default: []].append(Int32(place))
    }
    self.byPassage = byPassage
  }

  /// All of a passage, best first.
  public func references(of passage: Passage) -> [CrossReference] {
    (byPassage[passage] ?? []).map { references[Int($0)] }
  }

  /// The one between two passages, whichever is named first; nil when the pair was not scored.
  public func reference(_ one: Passage, _ other: Passage) -> CrossReference? {
    let (left, right) = (byPassage[one] ?? [], byPassage[other] ?? [])
    let pair = LinkDecisions.Pair(one, other)
    return (left.count <= right.count ? left : right).lazy.map { references[Int($0)] }.first {
      LinkDecisions.Pair($0.from, $0.to) == pair
    }
  }

  /// The probability that both report one event; 0 for a pair that was not scored.
  public func score(_ one: Passage, _ other: Passage) -> Double { reference(one, other)?.score ?? 0 }
}
