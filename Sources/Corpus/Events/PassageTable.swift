import Foundation

/// The stems and actors of all sentences, one after the other.
struct PassageTable: Sendable {
  /// One kind of thing that sentences have, the sentences' things behind one another.
  struct Column: Sendable {
    /// Where each sentence's things begin; one more at the end.
    private(set) var starts: [Int32] = [0]
    private(set) var things: [Int32] = []
    /// For each thing its place among the tokens of its sentence.
    private(set) var places: [Int32] = []
    /// For each thing its clause, a number below `PassageFeatures.Clauses.most`, and that for none.
    private(set) var clauses: [UInt8] = []
    /// For each thing the number of its article's sentences that have it.
    private(set) var counts: [Int32] = []

    @inline(__always)
    func range(_ sentence: Int) -> Range<Int> { Int(starts[sentence])..<Int(starts[sentence + 1]) }

    /// The things of some sentences that follow on one another.
    func things(of sentences: Range<Int>) -> ArraySlice<Int32> {
      things[Int(starts[sentences.lowerBound])..<Int(starts[sentences.upperBound])]
    }

    fileprivate mutating func append(_ things: some Sequence<Int32>, places: [Int32], clauses: [UInt8]) {
      self.things += things
      self.places += places
      self.clauses += clauses
      starts.append(Int32(self.things.count))
    }

    /// Counts, for the sentences of each article, things that are numbered from 0 to `count`.
    fileprivate mutating func tally(_ articles: [Range<Int>], of count: Int) {
      counts = Array(repeating: 0, count: things.count)
      var tally = [Int32](repeating: 0, count: count)
      for article in articles {
        let all = Int(starts[article.lowerBound])..<Int(starts[article.upperBound])
        for place in all { tally[Int(things[place])] += 1 }
        for place in all { counts[place] = tally[Int(things[place])] }
        for place in all { tally[Int(things[place])] = 0 }
      }
    }
  }

  let stems: Column
  let actors: Column
  let classes: [EventClasses]
  let hasNumbers: [Bool]
  /// Whether a meeting is told of beside somebody.
  let hasEncounter: [Bool]
  private(set) var hasDates: [Bool]
  /// Whether it is told who does what.
  let hasDeeds: [Bool]
  let hasRequests: [Bool]

  /// - Parameters:
  ///   - stemCount: of the vocabulary.
  ///   - actorCount: of all actors.
  init(_ sentences: [PassageFeatures], articles: [Range<Int>], stemCount: Int, actorCount: Int) {
    var (stems, actors) = (Column(), Column())
    for sentence in sentences {
      stems.append(sentence.stems.lazy.map(\.value), places: sentence.stemPlaces, clauses: sentence.clauses.ofStems)
      actors.append(sentence.actors, places: sentence.actorPlaces, clauses: sentence.clauses.ofActors)
    }
    stems.tally(articles, of: stemCount)
    actors.tally(articles, of: actorCount)
    (self.stems, self.actors) = (stems, actors)
    classes = sentences.map(\.classes)
    hasNumbers = sentences.map { !$0.numbers.isEmpty }
    hasEncounter = sentences.map { !$0.encounters.isEmpty }
    hasDates = sentences.map { !$0.dates.isEmpty }
    hasDeeds = sentences.map { !$0.deeds.isEmpty }
    hasRequests = sentences.map { !$0.requests.isEmpty }
  }

  /// Takes note that sentences have other dates than before.
  mutating func redate(_ sentences: Range<Int>, _ features: ArraySlice<PassageFeatures>) {
    for (sentence, features) in zip(sentences, features) { hasDates[sentence] = !features.dates.isEmpty }
  }
}

/// For each sentence what its words and its actors weigh together.
struct PassageSums: Sendable {
  struct Sum: Sendable {
    let words: Float
    let actors: Float
    /// The length of the vector of actors.
    let actorLength: Float
    /// For each clause what its words and actors weigh together.
    let clauses: SIMD4<Float>
  }

  let sums: [Sum]

  init(_ table: PassageTable, stemWeights: [Float], actorWeights: [Float]) {
    sums = table.classes.indices.map { sentence in
      var (words, actors, squares): (Float, Float, Float) = (0, 0, 0)
      var clauses = SIMD4<Float>(repeating: 0)
      for place in table.stems.range(sentence) {
        let weight = stemWeights[Int(table.stems.things[place])]
        words += weight
        clauses[Int(table.stems.clauses[place])] += weight
      }
      for place in table.actors.range(sentence) {
        let weight = actorWeights[Int(table.actors.things[place])]
        actors += weight
        squares += weight * weight
        let clause = table.actors.clauses[place]
        if clause < PassageFeatures.Clauses.most { clauses[Int(clause)] += weight }
      }
      return Sum(words: words, actors: actors, actorLength: squares.squareRoot(), clauses: clauses)
    }
  }
}
