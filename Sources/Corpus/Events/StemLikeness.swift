import Language

/// For each stem of a vocabulary how much it names a happening, and which others of the vocabulary mean nearly the same.
///
/// The lexicon tells of a stem the most similar ones only, so that one stem may be among those of another and not the other way round. Here
/// each of two such stems has the other, and how like it is as the lexicon tells it of either.
struct StemLikeness: Sendable {
  /// From 0 to 1.
  let eventWeights: [Float]
  /// Where the similar stems of each stem begin; one more at the end.
  private let starts: [Int32]
  private let similar: [Similar]

  struct Similar: Sendable {
    let stem: Int32
    /// From 0 to 1, 0 where it is not among those of the stem whose list this is.
    var similarity: Float
    /// The same the other way round.
    var reverse: Float
  }

  init(_ vocabulary: StemVocabulary, _ lexicon: StemLexicon = .english) {
    var numbers = [Int32](repeating: -1, count: lexicon.count)
    let entries = (0..<vocabulary.count).map { stem -> Int? in
      let entry = lexicon.find(vocabulary.letters(of: StemID(Int32(stem))))
      if let entry { numbers[entry] = Int32(stem) }
      return entry
    }
    eventWeights = entries.map { $0.map(lexicon.eventWeight) ?? 0 }
    var lists = [[Similar]](repeating: [], count: entries.count)
    for (stem, entry) in entries.enumerated() {
      guard let entry else { continue }
      for other in lexicon.similar(to: entry) where numbers[other.stem] >= 0 {
        let like = numbers[other.stem]
        Self.insert(Similar(stem: like, similarity: other.similarity, reverse: 0), into: &lists[stem])
        Self.insert(Similar(stem: Int32(stem), similarity: 0, reverse: other.similarity), into: &lists[Int(like)])
      }
    }
    var starts: [Int32] = [0]
    var similar: [Similar] = []
    for list in lists {
      similar += list
      starts.append(Int32(similar.count))
    }
    (self.starts, self.similar) = (starts, similar)
  }

  private static func insert(_ similar: Similar, into list: inout [Similar]) {
    guard let place = list.firstIndex(where: { $0.stem == similar.stem }) else { return list.append(similar) }
    list[place].similarity = max(list[place].similarity, similar.similarity)
    list[place].reverse = max(list[place].reverse, similar.reverse)
  }

  /// The stems of the vocabulary that mean nearly the same as `stem`, or that `stem` is told of as meaning nearly the same.
  @inline(__always)
  func similar(to stem: Int32) -> ArraySlice<Similar> { similar[Int(starts[Int(stem)])..<Int(starts[Int(stem) + 1])] }

  /// Calls `body` with each that the lexicon tells of the stem, and how nearly it means the same.
  @inline(__always)
  func forEachSimilar(to stem: Int32, _ body: (Int32, Float) -> Void) {
    for similar in similar(to: stem) where similar.similarity > 0 { body(similar.stem, similar.similarity) }
  }

  /// A stem and those that mean so nearly the same that each tells of what the other tells of.
  func alike(_ stem: StemID) -> Set<StemID> {
    var found: Set<StemID> = [stem]
    for similar in similar(to: stem.value) where similar.isAlike { found.insert(StemID(similar.stem)) }
    return found
  }

  /// Whether two stems are one, or mean so nearly the same.
  func areAlike(_ one: StemID, _ other: StemID) -> Bool {
    one == other || similar(to: one.value).contains { $0.stem == other.value && $0.isAlike }
  }

  /// From here on each of two words tells of what the other tells of; below it "war" is like "peace".
  static let leastAlike: Float = 0.6
}

extension StemLikeness.Similar {
  var isAlike: Bool { max(similarity, reverse) >= StemLikeness.leastAlike }
}
