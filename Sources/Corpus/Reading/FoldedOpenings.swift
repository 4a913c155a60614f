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

/// Phrases that may stand anywhere in a line. One pass over the line: where two bytes begin no phrase, none is compared.
struct FoldedPhrases {
  private let pairs: BytePairs
  private let openings: FoldedOpenings

  /// - Parameter phrases: folded, of two bytes at least.
  init(_ phrases: [String]) {
    pairs = BytePairs(phrases.map { Array($0.utf8) })
    openings = FoldedOpenings(phrases)
  }

  /// Whether one of them stands in `line`, which is folded.
  func standIn(_ line: [UInt8]) -> Bool {
    guard line.count >= 2 else { return false }
    for index in 0..<(line.count - 1) where pairs.mayBegin(line[index], line[index + 1]) && openings.beginsOne(line[index...]) {
      return true
    }
    return false
  }
}

/// With which two bytes phrases begin: a small table that may say yes where there is none, and never no where there is one.
struct BytePairs {
  private var table = [Bool](repeating: false, count: 1 << 12)

  /// - Parameter phrases: of two bytes at least; a shorter one begins with any pair of its first byte.
  init(_ phrases: some Sequence<[UInt8]>) {
    for phrase in phrases where !phrase.isEmpty {
      for second in phrase.count > 1 ? phrase[1]...phrase[1] : 0...255 { table[Self.slot(phrase[0], second)] = true }
    }
  }

  func mayBegin(_ first: UInt8, _ second: UInt8) -> Bool { table[Self.slot(first, second)] }

  private static func slot(_ first: UInt8, _ second: UInt8) -> Int { (Int(first & 0x7F) << 5 | Int(second & 0x1F)) & 0xFFF }
}
