/// Numbers that are being found to be the same thing: a forest in one array, where every number points towards the smallest of its set.
struct DisjointSets {
  private var parents: [Int] = []

  /// A new set of one; its number counts up from 0.
  mutating func add() -> Int {
    parents.append(parents.count)
    return parents.count - 1
  }

  /// The number that stands for the set of `member`.
  mutating func representative(of member: Int) -> Int {
    var member = member
    while parents[member] != member {
      parents[member] = parents[parents[member]]
      member = parents[member]
    }
    return member
  }

  mutating func join(_ one: Int, _ other: Int) {
    let (one, other) = (representative(of: one), representative(of: other))
    parents[max(one, other)] = min(one, other)
  }
}
