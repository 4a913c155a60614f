import Foundation

/// The stems and actors of all sentences, one after the other, with what belongs to one sentence alone computed once.
struct PassageTable: Sendable {
  /// One kind of thing that sentences have, the sentences' things behind one another.
  struct Column: Sendable {
    /// Where each sentence's things begin; one more at the end.
    private(set) var starts: [Int32] = [0]
    private(set) var things: [Int32] = []
    /// For each thing its place among the tokens of its sentence.
    private(set) var places: [Int32] = []
    /// For each thing the number of its article's sentences that have it.
    private(set) var counts: [Float] = []

    @inline(__always)
    func range(_ sentence: Int) -> Range<Int> { Int(starts[sentence])..<Int(starts[sentence + 1]) }

    fileprivate mutating func append(_ things: some Sequence<Int32>, places: [Int32]) {
      self.things += things
      self.places += places
      starts.append(Int32(self.things.count))
    }

    /// Counts, for the sentences of each article.
    fileprivate mutating func count(_ articles: [Range<Int>]) {
      counts = Array(repeating: 0, count: things.count)
      var tally: [Int32: Float] = [:]
      for article in articles where !article.isEmpty {
        tally.removeAll(keepingCapacity: true)
        let all = range(article.lowerBound).lowerBound..<range(article.upperBound - 1).upperBound
        for place in all { tally[things[place], default: 0] += 1 }
        for place in all { counts[place] = tally[things[place]] ?? 1 }
      }
    }
  }

  /// Sums over the weights of one sentence.
  struct Sums: Sendable {
    /// Of words and actors together.
    let total: Float
    let words: Float
    let actors: Float
    /// The lengths of the vectors of words and of actors.
    let wordLength: Float
    let actorLength: Float
    /// The logarithm of one more than the number of words and actors.
    let size: Float
  }

  let stems: Column
  let actors: Column
  let sums: [Sums]
  let classes: [EventClasses]
  let hasNumbers: [Bool]
  let hasDates: [Bool]

  init(_ sentences: [PassageFeatures], articles: [Range<Int>], stemWeights: [Double], actorWeights: [Double]) {
    var (stems, actors) = (Column(), Column())
    for sentence in sentences {
      stems.append(sentence.stems.lazy.map(\.value), places: sentence.stemPlaces)
      actors.append(sentence.actors, places: sentence.actorPlaces)
    }
    stems.count(articles)
    actors.count(articles)
    (self.stems, self.actors) = (stems, actors)
    classes = sentences.map(\.classes)
    hasNumbers = sentences.map { !$0.numbers.isEmpty }
    hasDates = sentences.map { !$0.dates.isEmpty }
    sums = sentences.map { sentence in
      let words = sentence.stems.map { stemWeights[Int($0.value)] }
      let actors = sentence.actors.map { actorWeights[Int($0)] }
      let (wordSum, actorSum) = (words.reduce(0, +), actors.reduce(0, +))
      return Sums(
        total: Float(wordSum + actorSum), words: Float(wordSum), actors: Float(actorSum),
        wordLength: Float(words.reduce(0) { $0 + $1 * $1 }.squareRoot()),
        actorLength: Float(actors.reduce(0) { $0 + $1 * $1 }.squareRoot()),
        size: Float(log(1 + Double(words.count + actors.count))))
    }
  }
}
