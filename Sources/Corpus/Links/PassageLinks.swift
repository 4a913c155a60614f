/// The cross-references of each passage, so that a key looks them up and never searches: those shown and those too weak to be.
public struct PassageLinks: Sendable {
  private var references: Layered<CrossReference>
  /// Places in `references`: the best first.
  private var byPassage: PlacesByPassage

  init(_ references: Layered<CrossReference>) {
    self.references = references
    byPassage = PlacesByPassage { note in
      for (place, reference) in references.enumerated() {
        note(reference.from, place)
        note(reference.to, place)
      }
    }
  }

  /// Adds cross-references of an article that had none.
  mutating func add(_ new: [CrossReference]) {
    var ends: Set<Passage> = []
    for reference in new {
      for end in [reference.from, reference.to] {
        byPassage.append(references.count, to: end)
        ends.insert(end)
      }
      references.append(reference)
    }
    for end in ends {
      byPassage[end].sort { (references[Int($1)].score, $0) < (references[Int($0)].score, $1) }
    }
  }

  /// Takes away the cross-references of some passages.
  mutating func withdraw(_ passages: [Passage]) {
    for passage in passages {
      for place in byPassage[passage] {
        let reference = references[Int(place)]
        byPassage[reference.from == passage ? reference.to : reference.from].removeAll { $0 == place }
      }
      byPassage[passage] = []
    }
  }

  /// All of a passage, best first.
  public func references(of passage: Passage) -> [CrossReference] {
    byPassage[passage].map { references[Int($0)] }
  }

  /// A passage comes near to another from so low a probability that both report the same event. Of 152 events of 16 stories that no other
  /// source was found to report, judged by hand, 41 % were indeed told by one alone; of those to which no other source comes near, 85 %.
  public static let nearFrom = 0.12

  /// The passages that may well report the same event as this one, best first; shown or not.
  public func near(_ passage: Passage) -> some Sequence<Passage> {
    byPassage[passage].lazy.map { references[Int($0)] }.prefix { $0.score >= Self.nearFrom }.map {
      $0.from == passage ? $0.to : $0.from
    }
  }

  /// The one between two passages, whichever is named first; nil when the pair was not scored.
  public func reference(_ one: Passage, _ other: Passage) -> CrossReference? {
    let (left, right) = (byPassage[one], byPassage[other])
    let pair = LinkDecisions.Pair(one, other)
    return (left.count <= right.count ? left : right).lazy.map { references[Int($0)] }.first {
      LinkDecisions.Pair($0.from, $0.to) == pair
    }
  }

  /// The probability that both report one event; 0 for a pair that was not scored.
  public func score(_ one: Passage, _ other: Passage) -> Double { reference(one, other)?.score ?? 0 }
}
