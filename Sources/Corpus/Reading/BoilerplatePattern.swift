import Language

/// Words by which a block is known to be part of the page and not of the story.
struct BoilerplatePattern {
  enum Place {
    /// The block says this and nothing else; marks around it do not count.
    case whole
    /// The block begins with it.
    case opening
    /// It stands anywhere in the block.
    case anywhere
  }

  let kind: Block.Kind
  let place: Place
  /// The longest block in bytes that the pattern may take.
  let longest: Int
  /// Folded, as is the text they are compared with.
  let phrases: [[UInt8]]
  /// When not empty, one of these must stand in the block too.
  let companions: [[UInt8]]

  init(_ kind: Block.Kind, _ place: Place, longest: Int = 220, with companions: [String] = [], _ phrases: [String]) {
    self.kind = kind
    self.place = place
    self.longest = longest
    self.phrases = phrases.map { Array($0.utf8) }
    self.companions = companions.map { Array($0.utf8) }
  }

  func hasCompanion(in block: BlockText) -> Bool {
    companions.isEmpty || companions.contains { block.opening.holds($0) || !block.isShort && block.closing.holds($0) }
  }
}

/// The patterns of ``BoilerplateTable``, sorted so that a block is compared with few of them.
struct BoilerplatePatterns {
  static let standard = BoilerplatePatterns(BoilerplateTable.patterns)

  private struct Entry {
    let phrase: [UInt8]
    let pattern: BoilerplatePattern
  }

  private var whole: [[UInt8]: Block.Kind] = [:]
  /// By the first byte of the phrase.
  private var openings: [[Entry]] = Array(repeating: [], count: 256)
  /// By the first byte too; such phrases are looked for where words start.
  private var anywhere: [[Entry]] = Array(repeating: [], count: 256)
  /// With which two bytes those begin, and those of `openings`.
  private let pairsAnywhere: BytePairs
  private let pairsOfOpenings: BytePairs

  init(_ patterns: [BoilerplatePattern]) {
    pairsAnywhere = BytePairs(patterns.lazy.filter { $0.place == .anywhere }.flatMap(\.phrases))
    pairsOfOpenings = BytePairs(patterns.lazy.filter { $0.place == .opening }.flatMap(\.phrases))
    for pattern in patterns {
      for phrase in pattern.phrases {
        switch pattern.place {
        case .whole: whole[phrase] = pattern.kind
        case .opening: openings[Int(phrase.first ?? 0)].append(Entry(phrase: phrase, pattern: pattern))
        case .anywhere: anywhere[Int(phrase.first ?? 0)].append(Entry(phrase: phrase, pattern: pattern))
        }
      }
    }
  }

  /// Whether a block that says only this is part of a page.
  func isWhole(_ phrase: [UInt8]) -> Bool { whole[phrase] != nil }

  /// The kind that a pattern gives the block; nil when none fits.
  func kind(of block: BlockText) -> Block.Kind? {
    if block.range.count <= Self.longestWhole, let core = block.core, core.count <= 60, let kind = whole[Array(core)] {
      return kind
    }
    if let kind = kindByOpening(block.opening[...], of: block) { return kind }
    if let first = block.opening.first, first == 0x2D || first == 0x2A {
      // "- With agencies", "*Ana Lopez contributed to this report".
      let words = block.opening.drop { $0 == first || $0 == 0x20 }
      if let kind = kindByOpening(words, of: block) { return kind }
    }
    return kindAnywhere(in: block.opening, of: block) ?? (block.isShort ? nil : kindAnywhere(in: block.closing, of: block))
  }

  private func kindByOpening(_ opening: ArraySlice<UInt8>, of block: BlockText) -> Block.Kind? {
    guard let first = opening.first, let second = opening.dropFirst().first, pairsOfOpenings.mayBegin(first, second) else {
      return nil
    }
    let length = block.range.count
    return openings[Int(first)].first { entry in
      length <= entry.pattern.longest && opening.starts(with: entry.phrase) && entry.pattern.hasCompanion(in: block)
    }?.pattern.kind
  }

  private func kindAnywhere(in view: [UInt8], of block: BlockText) -> Block.Kind? {
    let length = block.range.count
    guard length <= Self.longestAnywhere else { return nil }
    guard view.count >= 2 else { return nil }
    var previous: UInt8 = 0x20
    for index in 0..<(view.count - 1) {
      let byte = view[index]
      let isStart = previous == 0x20
      previous = byte
      guard isStart, pairsAnywhere.mayBegin(byte, view[index + 1]) else { continue }
      for entry in anywhere[Int(byte)]
      where length <= entry.pattern.longest && view[index...].starts(with: entry.phrase) && entry.pattern.hasCompanion(in: block) {
        return entry.pattern.kind
      }
    }
    return nil
  }

  /// In bytes, with marks around it.
  private static let longestWhole = 120

  /// No pattern for any place takes a longer block than this, in bytes.
  private static let longestAnywhere = 600
}
