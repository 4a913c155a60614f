/// A regular expression whose work grows with the text and never faster: for patterns that are typed and texts that anyone wrote.
///
/// All ways to match are followed at once, a character at a time (Thompson 1968, in the form of Pike), so that no pattern takes more steps
/// for a text than the text has characters times the pattern's length; `(a+)+$` is as quick as `a+$`. Of the matches that begin at one
/// place it finds the one that a backtracking engine would find: the first branch, as many repetitions as possible.
///
/// It reads text that `Folding` folded, so accents and width never count. Case counts when the pattern has a capital.
public struct Pattern: Hashable, Sendable {
  enum Step: Hashable, Sendable {
    case one(ScalarSet)
    case edge(PatternEdge)
    /// Both ways, the first one preferred.
    case split(Int, Int)
    case jump(Int)
    case found
  }

  private static let longest = 4000
  let steps: [Step]
  /// Whether a capital in the pattern makes case count.
  public let keepsCase: Bool

  /// Reads a pattern as it was typed.
  public init(_ pattern: String) throws(PatternProblem) {
    var reader = PatternReader(pattern)
    let node = try reader.read()
    keepsCase = reader.hasCapitals
    var steps: [Step] = []
    try Self.append(node, to: &steps)
    steps.append(.found)
    self.steps = steps
  }

  private static func append(_ node: PatternNode, to steps: inout [Step]) throws(PatternProblem) {
    guard steps.count < longest else { throw .tooLarge }
    switch node {
    case .empty: break
    case .one(let set): steps.append(.one(set))
    case .edge(let edge): steps.append(.edge(edge))
    case .sequence(let nodes): for node in nodes { try append(node, to: &steps) }
    case .choice(let nodes): try append(choice: nodes[...], to: &steps)
    case .repeated(let node, let from, let to, let isLazy):
      for _ in 0..<from { try append(node, to: &steps) }
      if let to {
        for _ in from..<to { try append(optional: node, isLazy: isLazy, isLoop: false, to: &steps) }
      } else {
        try append(optional: node, isLazy: isLazy, isLoop: true, to: &steps)
      }
    }
  }

  private static func append(choice nodes: ArraySlice<PatternNode>, to steps: inout [Step]) throws(PatternProblem) {
    var ends: [Int] = []
    for (place, node) in nodes.enumerated() {
      let isLast = place == nodes.count - 1
      let split = steps.count
      if !isLast { steps.append(.split(split + 1, 0)) }
      try append(node, to: &steps)
      guard !isLast else { break }
      ends.append(steps.count)
      steps.append(.jump(0))
      steps[split] = .split(split + 1, steps.count)
    }
    for end in ends { steps[end] = .jump(steps.count) }
  }

  private static func append(
    optional node: PatternNode, isLazy: Bool, isLoop: Bool, to steps: inout [Step]
  ) throws(PatternProblem) {
    let split = steps.count
    steps.append(.found)
    try append(node, to: &steps)
    if isLoop { steps.append(.jump(split)) }
    steps[split] = isLazy ? .split(steps.count, split + 1) : .split(split + 1, steps.count)
  }
}
