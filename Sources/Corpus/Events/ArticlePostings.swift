/// The words of an article's sentences, and those that mean nearly the same, each with its place: looked up by stem.
///
/// The entries of one stem are chained, in order of the sentences, and the sentence's word itself stands before those like it.
struct WordPostings {
  struct Entry {
    /// Counted from the article's first.
    let sentence: Int
    /// The place in the column of stems of the sentence's word.
    let place: Int32
    /// The next entry of the same stem; -1 at the end.
    let next: Int32
    /// How like the stem is to the sentence's word, and how like that is to the stem; 1 for the same.
    let similarity: Float
    let reverse: Float
    /// `similarity` times how much the sentence's word tells of a happening.
    let strength: Float
  }

  private(set) var sentences = 0..<0
  private(set) var entries: [Entry] = []
  /// For each stem its first entry, -1 for none.
  private var heads: [Int32]
  private var stems: [Int32] = []
  /// For each word of the article the greatest likeness to a word that was met.
  private var likeness: [Float] = []
  private var met: [Int] = []
  private var sentenceOf: [Int] = []
  private var firstPlace = 0

  init(count: Int) { heads = Array(repeating: -1, count: count) }

  mutating func fill(_ sentences: Range<Int>, _ column: PassageTable.Column, like likeness: StemLikeness, _ strengths: [Float]) {
    for stem in stems { heads[Int(stem)] = -1 }
    stems.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
    self.sentences = sentences
    firstPlace = sentences.isEmpty ? 0 : column.range(sentences.lowerBound).lowerBound
    sentenceOf.removeAll(keepingCapacity: true)
    for sentence in sentences {
      sentenceOf += repeatElement(sentence - sentences.lowerBound, count: column.range(sentence).count)
    }
    self.likeness = Array(repeating: 0, count: sentenceOf.count)
    // From the end, as each entry is put before those of its stem.
    for sentence in sentences.reversed() {
      for place in column.range(sentence) {
        let strength = strengths[Int(column.things[place])]
        for similar in likeness.similar(to: column.things[place]) {
          add(similar.stem, sentence, place, (similar.similarity, similar.reverse), strength)
        }
      }
      for place in column.range(sentence) {
        add(column.things[place], sentence, place, (1, 1), strengths[Int(column.things[place])])
      }
    }
  }

  private mutating func add(
    _ stem: Int32, _ sentence: Int, _ place: Int, _ likeness: (forth: Float, back: Float), _ strength: Float
  ) {
    let next = heads[Int(stem)]
    if next < 0 { stems.append(stem) }
    heads[Int(stem)] = Int32(entries.count)
    entries.append(
      Entry(
        sentence: sentence - sentences.lowerBound, place: Int32(place), next: next, similarity: likeness.forth,
        reverse: likeness.back, strength: likeness.forth * strength))
  }

  /// The first entry of a stem; -1 for none.
  @inline(__always)
  func first(of stem: Int) -> Int { Int(heads[stem]) }

  /// Takes note that a word of the article is like one of the sentence that is looked at.
  @inline(__always)
  mutating func meet(_ place: Int, _ similarity: Float) {
    let index = place - firstPlace
    if likeness[index] == 0 { met.append(index) }
    likeness[index] = max(likeness[index], similarity)
  }

  /// Calls `body` with the place, the sentence and the greatest likeness of each word that was met, and forgets them.
  @inline(__always)
  mutating func forEachMet(_ body: (Int, Int, Float) -> Void) {
    for index in met {
      body(firstPlace + index, sentenceOf[index], likeness[index])
      likeness[index] = 0
    }
    met.removeAll(keepingCapacity: true)
  }
}

/// The actors of an article's sentences: looked up by actor.
struct ActorPostings {
  struct Entry {
    /// Counted from the article's first.
    let sentence: Int
    /// The place in the column of actors.
    let place: Int32
    /// The next entry of the same actor; -1 at the end.
    let next: Int32
  }

  private(set) var entries: [Entry] = []
  /// For each actor its first entry, -1 for none.
  private var heads: [Int32]
  private var actors: [Int32] = []

  init(count: Int) { heads = Array(repeating: -1, count: count) }

  mutating func fill(_ sentences: Range<Int>, _ column: PassageTable.Column) {
    for actor in actors { heads[Int(actor)] = -1 }
    actors.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
    for sentence in sentences.reversed() {
      for place in column.range(sentence) {
        let actor = column.things[place]
        entries.append(Entry(sentence: sentence - sentences.lowerBound, place: Int32(place), next: heads[Int(actor)]))
        heads[Int(actor)] = Int32(entries.count - 1)
        actors.append(actor)
      }
    }
  }

  /// The first entry of an actor; -1 for none.
  @inline(__always)
  func first(of actor: Int) -> Int { Int(heads[actor]) }
}
