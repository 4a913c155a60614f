import Foundation
import Language

/// Measures what the sentences of two articles share, sentence by sentence.
///
/// The words of the first article, and those that mean nearly the same, are looked up by the words of the other's sentences, and so are
/// its actors. So the work grows with what two articles share, and not with the number of their pairs of sentences; and an article that is
/// compared with several, one after the other, is made ready for it once.
struct PassageComparer {
  private let measure: PairMeasure
  private let measuresAll: Bool
  private let table: PassageTable
  private let likeness: StemLikeness
  private let stemWeights: [Float]
  private let actorWeights: [Float]
  /// For each stem the root of its weight times how much it names a happening.
  private let eventStrengths: [Float]
  private var words: WordPostings
  private var actors: ActorPostings
  private var shared: [SharedThings] = []
  /// The sentences of the first article that share a word or an actor with the one that is looked at.
  private var touched: [Int] = []

  /// - Parameter measuresAll: whether pairs of sentences that share nothing are told of too.
  init(_ material: EventMaterial, measuresAll: Bool = false) {
    self.measuresAll = measuresAll
    (table, likeness) = (material.table, material.likeness)
    stemWeights = material.stemWeights.map(Float.init)
    actorWeights = material.actorWeights.map(Float.init)
    measure = PairMeasure(material, PassageSums(table, stemWeights: stemWeights, actorWeights: actorWeights).sums)
    eventStrengths = zip(stemWeights, likeness.eventWeights).map { ($0 * $1).squareRoot() }
    words = WordPostings(count: stemWeights.count)
    actors = ActorPostings(count: actorWeights.count)
  }

  /// Calls `body` with the numbers of each sentence of the one article and each of the other that share anything, and what they share; in
  /// order of the second article's sentences, then of the first's.
  ///
  /// - Parameter sentences: how many both articles have, where the ranges are parts of them.
  mutating func compare(
    _ first: Range<Int>, _ second: Range<Int>, of sentences: Int? = nil, story: Float, _ body: (Int, Int, PairValues) -> Void
  ) {
    prepare(first)
    let scarcity = Scarcity(sentences: sentences ?? first.count + second.count)
    let likelihood = 1 / (1 + exp(-story))
    let story = min(story, 2)
    for b in second {
      findWords(of: b, scarcity)
      findActors(of: b, scarcity)
      let (classes, hasNumbers, hasDates) = (table.classes[b], table.hasNumbers[b], table.hasDates[b])
      let (hasDeeds, hasRequests) = (table.hasDeeds[b], table.hasRequests[b])
      for a in first {
        let place = a - first.lowerBound
        let common = table.classes[a].intersection(classes)
        let compared = (numbers: hasNumbers && table.hasNumbers[a], dates: hasDates && table.hasDates[a])
        guard shared[place].isAny || !common.isEmpty || compared.numbers || compared.dates || measuresAll else { continue }
        var values = PairValues()
        measure.measure(shared[place], a, b, of: likelihood, &values)
        measure.measure(common, &values)
        if compared.numbers { measure.compareNumbers(a, b, &values) }
        if compared.dates { measure.compareDates(a, b, common, &values) }
        if table.hasEncounter[a], table.hasEncounter[b] { measure.compareEncounters(a, b, &values) }
        if hasRequests, table.hasRequests[a] { measure.compareRequests(a, b, &values) }
        if hasDeeds, table.hasDeeds[a], shared[place].isAny { measure.compareDeeds(a, b, &values) }
        values[.story] = story
        body(a, b, values)
      }
      for place in touched { shared[place] = SharedThings() }
      touched.removeAll(keepingCapacity: true)
    }
  }

  /// What two sentences share, given by their numbers.
  mutating func values(_ first: Int, _ second: Int, story: Float) -> PairValues {
    var found = PairValues()
    found[.story] = min(story, 2)
    compare(first..<(first + 1), second..<(second + 1), story: story) { _, _, values in found = values }
    return found
  }

  private mutating func prepare(_ first: Range<Int>) {
    guard words.sentences != first else { return }
    words.fill(first, table.stems, like: likeness, eventStrengths)
    actors.fill(first, table.actors)
    shared = Array(repeating: SharedThings(), count: first.count)
  }

  // MARK: Words

  private mutating func findWords(of b: Int, _ scarcity: Scarcity) {
    for second in table.stems.range(b) {
      let stem = Int(table.stems.things[second])
      var entry = words.first(of: stem)
      guard entry >= 0 else { continue }
      let (weight, strength, clause) = (stemWeights[stem], eventStrengths[stem], table.stems.clauses[second])
      while entry >= 0 {
        // The words of one sentence that are like this one stand together, the word itself first.
        let sentence = words.entries[entry].sentence
        var (likest, strongest, exact): (Float, Int, Int) = (0, entry, -1)
        while entry >= 0, words.entries[entry].sentence == sentence {
          let found = words.entries[entry]
          if found.similarity == 1 { exact = Int(found.place) }
          likest = max(likest, found.similarity)
          if found.strength > words.entries[strongest].strength { strongest = entry }
          words.meet(Int(found.place), found.reverse)
          let other = stemWeights[Int(table.stems.things[Int(found.place)])]
          shared[sentence].addWord(
            table.stems.clauses[Int(found.place)], clause, max(found.similarity, found.reverse) * (weight + other) / 2)
          entry = Int(found.next)
        }
        touch(sentence)
        shared[sentence].soft += weight * likest
        let likeEvents = words.entries[strongest].strength * strength
        if likeEvents > shared[sentence].likeEvents {
          shared[sentence].likeEvents = likeEvents
          shared[sentence].anchors = (table.stems.places[Int(words.entries[strongest].place)], table.stems.places[second])
        }
        guard exact >= 0 else { continue }
        let count = Int(table.stems.counts[second] + table.stems.counts[exact])
        shared[sentence].local.insert(scarcity.weight(weight, ofCount: count))
      }
    }
    words.forEachMet { place, sentence, similarity in
      shared[sentence].reverse += stemWeights[Int(table.stems.things[place])] * similarity
    }
  }

  private mutating func findActors(of b: Int, _ scarcity: Scarcity) {
    for second in table.actors.range(b) {
      let actor = Int(table.actors.things[second])
      var entry = actors.first(of: actor)
      guard entry >= 0 else { continue }
      let weight = actorWeights[actor]
      while entry >= 0 {
        let found = actors.entries[entry]
        touch(found.sentence)
        let count = Int(table.actors.counts[second] + table.actors.counts[Int(found.place)])
        shared[found.sentence].local.insert(scarcity.weight(weight, ofCount: count))
        shared[found.sentence].actors += weight
        shared[found.sentence].actorSquares += weight * weight
        shared[found.sentence].actorCount += 1
        shared[found.sentence].addActor(table.actors.clauses[Int(found.place)], table.actors.clauses[second], weight)
        entry = Int(found.next)
      }
    }
  }

  private mutating func touch(_ sentence: Int) {
    if shared[sentence].isAny { return }
    shared[sentence].isAny = true
    touched.append(sentence)
  }
}

/// How much less a word or an actor weighs that many sentences of two articles have.
private struct Scarcity {
  private let all: Float
  private let rarity: Float

  init(sentences: Int) {
    all = log(Float(sentences) + 1)
    rarity = 1 / all
  }

  /// - Parameter count: of the sentences that have it.
  @inline(__always)
  func weight(_ weight: Float, ofCount count: Int) -> Float {
    let logarithm = count < Self.logarithms.count ? Self.logarithms[count] : log(Float(count) - 0.5)
    return weight * (all - logarithm) * rarity
  }

  /// Of numbers less a half; small ones are met all the time.
  private static let logarithms = (0..<256).map { log(max(Float($0) - 0.5, 0.5)) }
}

/// The three greatest of some numbers.
struct Greatest {
  private var first: Float = 0
  private var second: Float = 0
  private var third: Float = 0

  var sum: Float { first + second + third }

  mutating func insert(_ value: Float) {
    if value > first {
      (first, second, third) = (value, first, second)
    } else if value > second {
      (second, third) = (value, second)
    } else if value > third {
      third = value
    }
  }
}
