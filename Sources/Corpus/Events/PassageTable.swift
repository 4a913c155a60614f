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
    /// For each thing the number of its article's sentences that have it.
    private(set) var counts: [Int32] = []

    @inline(__always)
    func range(_ sentence: Int) -> Range<Int> { Int(starts[sentence])..<Int(starts[sentence + 1]) }

    /// The things of some sentences that follow on one another.
    func things(of sentences: Range<Int>) -> ArraySlice<Int32> {
      things[Int(starts[sentences.lowerBound])..<Int(starts[sentences.upperBound])]
    }

    fileprivate mutating func append(_ things: some Sequence<Int32>, places: [Int32]) {
      self.things += things
      self.places += places
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

  /// - Parameters:
  ///   - stemCount: of the vocabulary.
  ///   - actorCount: of all actors.
  init(_ sentences: [PassageFeatures], articles: [Range<Int>], stemCount: Int, actorCount: Int) {
    var (stems, actors) = (Column(), Column())
    for sentence in sentences {
      stems.append(sentence.stems.lazy.map(\.value), places: sentence.stemPlaces)
      actors.append(sentence.actors, places: sentence.actorPlaces)
    }
    stems.tally(articles, of: stemCount)
    actors.tally(articles, of: actorCount)
    (self.stems, self.actors) = (stems, actors)
    classes = sentences.map(\.classes)
    hasNumbers = sentences.map { !$0.numbers.isEmpty }
    hasEncounter = sentences.map { !$0.encounters.isEmpty }
    hasDates = sentences.map { !$0.dates.isEmpty }
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
  }

  let sums: [Sum]

  init(_ table: PassageTable, stemWeights: [Float], actorWeights: [Float]) {
    sums = table.classes.indices.map { sentence in
      var (words, actors, squares): (Float, Float, Float) = (0, 0, 0)
      for place in table.stems.range(sentence) { words += stemWeights[Int(table.stems.things[place])] }
      for place in table.actors.range(sentence) {
        let weight = actorWeights[Int(table.actors.things[place])]
        actors += weight
        squares += weight * weight
      }
      return Sum(words: words, actors: actors, actorLength: squares.squareRoot())
    }
  }
}
