import Language

/// Brings the values that reports give of one kind of thing into tables, each of one thing.
///
/// What is exact and the same is one group; what leaves room (a month, "about 300") joins the group that it comes nearest to, and groups
/// that differ stand in one table. So a table never holds two exact values that don't differ: those are of two things.
struct ValueTables {
  /// How values stand to each other, by their places.
  struct Laws {
    let count: Int
    let source: (Int) -> String
    /// Whether a value names one day or one number.
    let isExact: (Int) -> Bool
    /// Whether both can be true.
    let areAlike: (Int, Int) -> Bool
    /// How far two values that are alike are from each other, in any measure.
    let distance: (Int, Int) -> Double
    /// `differs` or `doubtful` where the values of two groups are of one thing; nil where that is not known. Asked of values of two sources.
    let apart: (Int, Int) -> Disagreement.Relation?
    /// How surely two values that can't both be true are far from each other: `differs` or `doubtful`.
    let far: (Int, Int) -> Disagreement.Relation
    /// Whether the first leaves room for what the second says more exactly.
    let isCoarser: (Int, Int) -> Bool
  }

  struct Table {
    /// In the order of the values.
    let values: [(value: Int, relation: Disagreement.Relation)]
  }

  private let laws: Laws

  init(_ laws: Laws) { self.laws = laws }

  /// Those of which two sources at least say something.
  var tables: [Table] {
    let groups = groups
    var groupsOfSource: [String: Int] = [:]
    for group in groups { for source in Set(group.map(laws.source)) { groupsOfSource[source, default: 0] += 1 } }
    let single = Set(groupsOfSource.filter { $0.value == 1 }.keys)
    var apart: [[Disagreement.Relation?]] = groups.map { _ in groups.map { _ in nil } }
    var owner = Array(groups.indices)
    for one in groups.indices {
      for other in groups.indices where other > one {
        guard let relation = relation(groups[one], groups[other], single) else { continue }
        (apart[one][other], apart[other][one]) = (relation, relation)
        let (from, to) = (owner[other], owner[one])
        for place in owner.indices where owner[place] == from { owner[place] = to }
      }
    }
    return Set(owner).sorted().compactMap { table in
      let members = groups.indices.filter { owner[$0] == table }
      let all = members.flatMap { groups[$0] }
      guard Set(all.map(laws.source)).count > 1 else { return nil }
      let values = members.flatMap { group in
        groups[group].map { value in (value: value, relation: relation(of: value, in: group, groups, apart[group])) }
      }
      return Table(values: values.sorted { $0.value < $1.value })
    }
  }

  private func relation(
    of value: Int, in group: Int, _ groups: [[Int]], _ apart: [Disagreement.Relation?]
  ) -> Disagreement.Relation {
    let far = apart.enumerated().flatMap { other, relation in
      relation == nil
        ? []
        : groups[other].filter { laws.source($0) != laws.source(value) && !laws.areAlike(value, $0) }.map { laws.far(value, $0) }
    }
    if let far = far.min() { return far }
    return groups[group].contains { $0 != value && laws.isCoarser(value, $0) } ? .coarser : .agrees
  }

  // MARK: Groups

  private var groups: [[Int]] {
    var groups: [[Int]] = []
    let places = 0..<laws.count
    for value in places.filter(laws.isExact) {
      if let known = groups.firstIndex(where: { group in group.contains { laws.areAlike($0, value) } }) {
        groups[known].append(value)
      } else {
        groups.append([value])
      }
    }
    let exact = groups.count
    for value in places where !laws.isExact(value) {
      let near = groups.indices.compactMap { group -> (group: Int, isLoose: Bool, distance: Double)? in
        let alike = groups[group].filter { laws.areAlike($0, value) }
        guard group < exact ? alike.contains(where: laws.isExact) : alike.count == groups[group].count else { return nil }
        return alike.map { laws.distance($0, value) }.min().map { (group, group >= exact, $0) }
      }.min { ($0.isLoose ? 1 : 0, $0.distance, $0.group) < ($1.isLoose ? 1 : 0, $1.distance, $1.group) }
      if let near {
        groups[near.group].append(value)
      } else {
        groups.append([value])
      }
    }
    return groups
  }

  /// How two groups stand to each other: apart where two of their values are, each of a source that gives no other.
  private func relation(_ one: [Int], _ other: [Int], _ single: Set<String>) -> Disagreement.Relation? {
    var found: Disagreement.Relation?
    for first in one where single.contains(laws.source(first)) {
      for second in other where single.contains(laws.source(second)) && laws.source(first) != laws.source(second) {
        guard !laws.areAlike(first, second), let relation = laws.apart(first, second) else { continue }
        if relation == .differs { return .differs }
        found = relation
      }
    }
    return found
  }
}
