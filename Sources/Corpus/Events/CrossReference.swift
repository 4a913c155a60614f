import Language

/// Two passages of two articles that report the same event, and why we think so.
public struct CrossReference: Hashable, Sendable {
  /// The passage of the article that comes first.
  public let from: Passage
  public let to: Passage
  /// Empty where it is not shown and not every pair was asked for.
  public let evidence: Evidence
  // In billionths, complemented where it is not shown: half as wide as two values, and there are dozens a passage.
  private let storedScore: Int32

  /// The probability that both report the same event.
  public var score: Double { Double(isShown ? storedScore : ~storedScore) / 1e9 }
  /// Whether the reader shows it: it is probable, and not one of many between a passage and another article.
  public var isShown: Bool { storedScore >= 0 }

  public init(from: Passage, to: Passage, score: Double, isShown: Bool = true, evidence: Evidence) {
    self.from = from
    self.to = to
    self.evidence = evidence
    let billionths = Int32((min(max(score, 0), 1) * 1e9).rounded())
    storedScore = isShown ? billionths : ~billionths
  }
}

extension CrossReference {
  /// What two passages share. A cross-reference without any is made only where somebody confirmed it.
  ///
  /// A place in a table that many cross-references have together: there are dozens a passage, and few different words in them.
  public struct Evidence: Hashable, Sendable {
    private let table: EvidenceTable
    private let shortPlace: Int32

    private var place: Int { Int(shortPlace) }

    init(_ table: EvidenceTable, _ place: Int) {
      self.table = table
      shortPlace = Int32(place)
    }

    public init(actors: [ActorID], dates: [String], numbers: [String], words: [String]) {
      var writer = EvidenceWriter()
      let place = writer.add(actors: actors, dates: dates, numbers: numbers, words: words)
      self = writer.table().evidence(at: place)
    }

    public var actors: [ActorID] { table.list(0, at: place).map { ActorID($0) } }
    /// In EDTF.
    public var dates: [String] { table.list(1, at: place) }
    public var numbers: [String] { table.list(2, at: place) }
    /// As they are written in the first passage, most telling first.
    public var words: [String] { table.list(3, at: place) }

    public var isEmpty: Bool { (0..<EvidenceTable.lists).allSatisfy { table.count($0, at: place) == 0 } }

    public static func == (left: Evidence, right: Evidence) -> Bool {
      left.table === right.table && left.place == right.place
        || (0..<EvidenceTable.lists).allSatisfy { left.table.list($0, at: left.place) == right.table.list($0, at: right.place) }
    }

    public func hash(into hasher: inout Hasher) {
      for list in 0..<EvidenceTable.lists { hasher.combine(table.list(list, at: place)) }
    }
  }
}
