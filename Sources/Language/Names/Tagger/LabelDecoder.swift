/// Finds the best labels of a stretch of tokens under the rules of BILOU (Viterbi 1967), and how far the best beats all others at each token.
package struct LabelDecoder {
  private static let labels = NameLabel.count
  /// Labels behind which no name is open: outside, last and unit; and those that may stand behind them: outside, begin and unit.
  private static let closed: [UInt8] = [0, 3, 4, 7, 8, 11, 12]
  private static let starts: [UInt8] = [0, 1, 4, 5, 8, 9, 12]
  /// So low that no sum of weights comes near it.
  private static let never = Int32.min / 4

  /// By 13 × previous label + label; the 14th previous label is the start.
  private let transitions: [Int32]
  /// The best score of a labelling that ends, or begins, with a label at a token.
  private var forward: [Int32] = []
  private var backward: [Int32] = []
  private var previous: [UInt8] = []

  package init(transitions: [Int32]) { self.transitions = transitions }

  /// The best labels.
  ///
  /// - Parameter scores: 16 a token, one for each label.
  package mutating func decode(_ scores: [Int32], count: Int) -> [NameLabel] {
    if count == 0 { return [] }
    runForward(scores, count)
    var best = 0
    var bestScore = Int32.min
    for label in Self.closed.map(Int.init) where forward[(count - 1) * Self.labels + label] > bestScore {
      best = label
      bestScore = forward[(count - 1) * Self.labels + label]
    }
    var result = [NameLabel](repeating: .outside, count: count)
    for index in stride(from: count - 1, through: 0, by: -1) {
      result[index] = NameLabel(number: UInt8(best))
      best = Int(previous[index * Self.labels + best])
    }
    return result
  }

  private mutating func reserve(_ count: Int) {
    let size = count * Self.labels
    if forward.count >= size { return }
    forward = [Int32](repeating: Self.never, count: size * 2)
    backward = forward
    previous = [UInt8](repeating: 0, count: size * 2)
  }

  private mutating func runForward(_ scores: [Int32], _ count: Int) {
    reserve(count)
    let labels = Self.labels
    for label in 0..<labels { forward[label] = Self.never }
    for label in Self.starts.map(Int.init) { forward[label] = scores[label] &+ transitions[labels * labels + label] }
    forward.withUnsafeMutableBufferPointer { forward in
      previous.withUnsafeMutableBufferPointer { previous in
        transitions.withUnsafeBufferPointer { transitions in
          for index in 1..<max(count, 1) {
            let (now, before) = (index * labels, (index - 1) * labels)
            @inline(__always)
            func take(_ label: Int, _ candidate: Int, _ best: inout (score: Int32, from: Int)) {
              let score = forward[before + candidate] &+ transitions[candidate * labels + label]
              if score > best.score { best = (score, candidate) }
            }
            func put(_ label: Int, _ best: (score: Int32, from: Int)) {
              forward[now + label] = max(Self.never, best.score &+ scores[index * 16 + label])
              previous[now + label] = UInt8(truncatingIfNeeded: best.from)
            }
            for type in 0..<3 {
              for label in [2 + 4 * type, 3 + 4 * type] {
                var best = (score: Int32.min / 2, from: 0)
                take(label, 1 + 4 * type, &best)
                take(label, 2 + 4 * type, &best)
                put(label, best)
              }
            }
            for label in Self.starts {
              var best = (score: Int32.min / 2, from: 0)
              for candidate in Self.closed { take(Int(label), Int(candidate), &best) }
              put(Int(label), best)
            }
          }
        }
      }
    }
  }

  private mutating func runBackward(_ scores: [Int32], _ count: Int) {
    let labels = Self.labels
    for place in 0..<(count * labels) { backward[place] = Self.never }
    for label in Self.closed { backward[(count - 1) * labels + Int(label)] = 0 }
    for index in stride(from: count - 2, through: 0, by: -1) {
      for label in 0..<labels {
        let own = NameLabel(number: UInt8(label))
        var best = Self.never
        func take(_ next: Int) {
          let score = backward[(index + 1) * labels + next] &+ scores[(index + 1) * 16 + next] &+ transitions[label * labels + next]
          if score > best { best = score }
        }
        if own.isOpen {
          let type = (label - 1) / 4
          take(2 + 4 * type)
          take(3 + 4 * type)
        } else {
          for next in Self.starts { take(Int(next)) }
        }
        backward[index * labels + label] = best
      }
    }
  }

  /// How far the best labelling, the one decoded last, beats the best one that differs from it at each token.
  package mutating func margins(_ scores: [Int32], of best: [NameLabel]) -> [Int32] {
    runBackward(scores, best.count)
    let labels = Self.labels
    return best.indices.map { index in
      let own = Int(best[index].number)
      var other = Self.never
      for label in 0..<labels where label != own {
        other = max(other, forward[index * labels + label] &+ backward[index * labels + label])
      }
      return forward[index * labels + own] &+ backward[index * labels + own] &- other
    }
  }
}
