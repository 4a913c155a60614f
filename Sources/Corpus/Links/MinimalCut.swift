/// Where a group holds together least between two of its members: the cut that the weight of the fewest links crosses, found as the
/// greatest flow from the one to the other (Ford and Fulkerson 1956, along shortest paths).
struct MinimalCut {
  /// The members on the side of the first; of several cuts the one that leaves it the fewest.
  let side: Set<Int>

  /// Of larger groups nothing is found out, and the first is alone on its side.
  private static let largest = 300

  init(_ group: [Int], from: Int, to: Int, weight: (Int, Int) -> Double) {
    guard group.count <= Self.largest, let start = group.firstIndex(of: from), let end = group.firstIndex(of: to) else {
      side = [from]
      return
    }
    let count = group.count
    var room = [Double](repeating: 0, count: count * count)
    for one in 0..<count {
      for other in 0..<count where one != other { room[one * count + other] = weight(group[one], group[other]) }
    }
    var reached = Self.reach(room, count, from: start)
    while reached[end] >= 0 {
      var (place, flow) = (end, Double.infinity)
      while place != start {
        flow = min(flow, room[reached[place] * count + place])
        place = reached[place]
      }
      place = end
      while place != start {
        let before = reached[place]
        room[before * count + place] -= flow
        room[place * count + before] += flow
        place = before
      }
      reached = Self.reach(room, count, from: start)
    }
    side = Set(group.indices.filter { reached[$0] >= 0 }.map { group[$0] })
  }

  /// For each member the one before it on a shortest path along links with room left; -1 for those that no path leads to.
  private static func reach(_ room: [Double], _ count: Int, from start: Int) -> [Int] {
    var before = [Int](repeating: -1, count: count)
    before[start] = start
    var queue = [start]
    var place = 0
    while place < queue.count {
      let member = queue[place]
      for other in 0..<count where before[other] < 0 && room[member * count + other] > 1e-9 {
        before[other] = member
        queue.append(other)
      }
      place += 1
    }
    return before
  }
}
