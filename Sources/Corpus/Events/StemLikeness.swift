import Language

/// For each stem of a vocabulary how much it names a happening, and which others of the vocabulary mean nearly the same.
struct StemLikeness: Sendable {
  /// From 0 to 1.
  let eventWeights: [Float]
  /// Where the similar stems of each stem begin; one more at the end.
  private let starts: [Int32]
  private let stems: [Int32]
  private let similarities: [Float]

  init(_ vocabulary: StemVocabulary, _ lexicon: StemLexicon = .english) {
    var numbers = [Int32](repeating: -1, count: lexicon.count)
    let entries = (0..<vocabulary.count).map { stem -> Int? in
      let entry = lexicon.find(vocabulary.letters(of: StemID(Int32(stem))))
      if let entry { numbers[entry] = Int32(stem) }
      return entry
    }
    eventWeights = entries.map { $0.map(lexicon.eventWeight) ?? 0 }
    var (starts, stems, similarities): ([Int32], [Int32], [Float]) = ([], [], [])
    for entry in entries {
      starts.append(Int32(stems.count))
      guard let entry else { continue }
      for similar in lexicon.similar(to: entry) where numbers[similar.stem] >= 0 {
        stems.append(numbers[similar.stem])
        similarities.append(similar.similarity)
      }
    }
    starts.append(Int32(stems.count))
    (self.starts, self.stems, self.similarities) = (starts, stems, similarities)
  }

  /// Calls `body` with each stem of the vocabulary that means nearly the same as `stem`, and how nearly, from 0 to 1.
  @inline(__always)
  func forEachSimilar(to stem: Int32, _ body: (Int32, Float) -> Void) {
    for place in Int(starts[Int(stem)])..<Int(starts[Int(stem) + 1]) { body(stems[place], similarities[place]) }
  }
}
