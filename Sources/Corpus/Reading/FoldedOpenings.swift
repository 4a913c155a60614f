import Language

/// Phrases with which a block may begin, by their first byte, so that nearly every block is compared with none of them.
struct FoldedOpenings {
  private var byFirst: [[[UInt8]]] = Array(repeating: [], count: 256)

  /// - Parameter phrases: folded.
  init(_ phrases: [String]) {
    for phrase in phrases.map({ Array($0.utf8) }) where !phrase.isEmpty { byFirst[Int(phrase[0])].append(phrase) }
  }

  /// Whether `opening`, which is folded, begins with one of them.
  func beginsOne(_ opening: ArraySlice<UInt8>) -> Bool {
    guard let first = opening.first else { return false }
    return byFirst[Int(first)].contains { opening.starts(with: $0) }
  }
}
