import Language

/// Events that one could not tell apart: of the same name and no different days, with a third of the reports of the smaller in common.
///
/// They come of sentences that tell of two happenings, each of which may be what such a group has most in common.
struct TwinEvents {
  private let material: EventMaterial
  private let decisions: LinkDecisions

  init(_ material: EventMaterial, _ decisions: LinkDecisions) { (self.material, self.decisions) = (material, decisions) }

  /// The events, those of twins made anew of the sentences of both.
  ///
  /// - Parameter made: each with its sentences, ascending.
  func united(_ made: [(group: [Int], event: Event)], by maker: EventMaker) -> [Event] {
    let groups = self.groups(made.map { ($0.group, $0.event.name, $0.event.date) })
    return groups.compactMap { members in
      members.count == 1 ? made[members[0]].event : maker.event(Set(members.flatMap { made[$0].group }).sorted())
    }
  }

  /// Places of events that are one, in the order of the first of each.
  func groups(_ named: [(group: [Int], name: String, date: CalendarDate?)]) -> [[Int]] {
    var twins: [Int: [Int]] = [:]
    var gone: Set<Int> = []
    for places in Dictionary(grouping: named.indices, by: { named[$0].name }).values where places.count > 1 {
      for (order, place) in places.enumerated() where !gone.contains(place) {
        var group = Set(named[place].group)
        for other in places[(order + 1)...]
        where !gone.contains(other) && !areOfOtherDays(named[place].date, named[other].date) && areTwins(group, named[other].group)
        {
          group.formUnion(named[other].group)
          twins[place, default: []].append(other)
          gone.insert(other)
        }
      }
    }
    return named.indices.filter { !gone.contains($0) }.map { [$0] + (twins[$0] ?? []) }
  }

  private func areOfOtherDays(_ one: CalendarDate?, _ other: CalendarDate?) -> Bool {
    guard let one, let other else { return false }
    return one.lastDay < other.firstDay || other.lastDay < one.firstDay
  }

  private func areTwins(_ one: Set<Int>, _ other: [Int]) -> Bool {
    guard one.intersection(other).count * 3 >= min(one.count, other.count) else { return false }
    if decisions.rejected.isEmpty { return true }
    let passages = Set(one.union(other).map { material.sentences[$0].passage })
    return !decisions.rejected.contains { passages.contains($0.first) && passages.contains($0.second) }
  }
}
