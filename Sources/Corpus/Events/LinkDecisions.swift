/// What people say of pairs of passages: that both report the same event, or that they do not.
///
/// It counts before what the analysis finds: a rejected pair is no cross-reference, and its passages share no event; a confirmed one is a
/// cross-reference of probability 1, and its passages share an event. No pair is in both sets.
public struct LinkDecisions: Hashable, Sendable {
  /// Two passages, whichever was named first.
  public struct Pair: Hashable, Comparable, Sendable {
    public let first: Passage
    public let second: Passage

    public init(_ one: Passage, _ other: Passage) {
      first = min(one, other)
      second = max(one, other)
    }

    public static func < (left: Pair, right: Pair) -> Bool { (left.first, left.second) < (right.first, right.second) }
  }

  public private(set) var confirmed: Set<Pair> = []
  public private(set) var rejected: Set<Pair> = []
  /// Of each rejected pair the passage of which it was said that it tells of another event than the one that was being read.
  private var leaving: [Pair: Passage] = [:]

  public static let none = LinkDecisions()

  public init() {}

  /// Says of a pair that it is one event, or not, or with nil nothing any more; in place of what was said of it before.
  ///
  /// - Parameters:
  ///   - one: the passage that was being read, and keeps its event.
  ///   - other: the one that was looked at as a report of that event.
  public mutating func decide(_ one: Passage, _ other: Passage, isSameEvent: Bool?) {
    let pair = Pair(one, other)
    confirmed.remove(pair)
    rejected.remove(pair)
    leaving[pair] = nil
    guard one != other, let isSameEvent else { return }
    if isSameEvent {
      confirmed.insert(pair)
    } else {
      rejected.insert(pair)
      leaving[pair] = other
    }
  }

  /// The passage of a rejected pair that keeps its event, and the one that leaves it.
  func parting(of pair: Pair) -> (stays: Passage, leaves: Passage) {
    leaving[pair] == pair.first ? (pair.second, pair.first) : (pair.first, pair.second)
  }

  public var isEmpty: Bool { confirmed.isEmpty && rejected.isEmpty }

  /// What was said of a pair; nil for nothing.
  public func isSameEvent(_ one: Passage, _ other: Passage) -> Bool? {
    let pair = Pair(one, other)
    return confirmed.contains(pair) ? true : rejected.contains(pair) ? false : nil
  }
}
