import Foundation
import Language

/// Measures what the sentences of two articles share, sentence by sentence.
///
/// The words of one sentence, and those that mean nearly the same, are marked in arrays as long as the vocabulary; every sentence of the
/// other article then finds what it shares by looking up its own words. So a pair costs about as many steps as the second sentence has
/// words. What the first sentence's words find in the second needs the same the other way round, and is done first.
struct PassageComparer {
  private let material: EventMaterial
  private let table: PassageTable
  private let stemWeights: [Float]
  private let actorWeights: [Float]
  /// For each stem the root of its weight times how much it names a happening.
  private let eventStrengths: [Float]
  private var marks: StemMarks
  private var actorMarks: ActorMarks
  /// For each sentence of one article and of the other: how much of the weight of the latter's words the former has something like.
  private var reverse: [Float] = []
  private var shared: [Shared] = []

  /// A word or actor of both sentences, with its places in them.
  private struct Shared {
    let weight: Float
    let first: Int32
    let second: Int32
    let isActor: Bool
  }

  /// So many tokens to both sides of a word belong to what it tells.
  private static let window: Int32 = 8
  /// From this likeness on two words that name happenings are worth to look around.
  private static let leastLikeEvents: Float = 0.8

  init(_ material: EventMaterial) {
    self.material = material
    table = material.table
    stemWeights = material.stemWeights.map(Float.init)
    actorWeights = material.actorWeights.map(Float.init)
    eventStrengths = zip(stemWeights, material.likeness.eventWeights).map { ($0 * $1).squareRoot() }
    marks = StemMarks(count: stemWeights.count)
    actorMarks = ActorMarks(count: actorWeights.count)
  }

  /// Calls `body` with the numbers of each sentence of the one article and each of the other, and what both share; in order.
  ///
  /// - Parameter sentences: how many both articles have, where the ranges are parts of them.
  mutating func compare(
    _ first: Range<Int>, _ second: Range<Int>, of sentences: Int? = nil, story: Float, _ body: (Int, Int, PairValues) -> Void
  ) {
    fillReverse(first, second)
    let all = Float(sentences ?? first.count + second.count)
    let rarity = 1 / log(all + 1)
    for a in first {
      mark(a)
      for place in table.actors.range(a) { actorMarks.mark(table.actors.things[place], at: place) }
      for b in second {
        var values = PairValues()
        compareWords(a, b, all, rarity, reverse[(a - first.lowerBound) * second.count + b - second.lowerBound], &values)
        compareRest(a, b, &values)
        values[.story] = min(story, 2)
        body(a, b, values)
      }
      actorMarks.next()
    }
  }

  /// What two sentences share, given by their numbers.
  mutating func values(_ first: Int, _ second: Int, story: Float) -> PairValues {
    var found = PairValues()
    compare(first..<(first + 1), second..<(second + 1), story: story) { _, _, values in found = values }
    return found
  }

  private mutating func mark(_ sentence: Int) {
    marks.next()
    for place in table.stems.range(sentence) {
      let stem = table.stems.things[place]
      let strength = eventStrengths[Int(stem)]
      marks.mark(stem, place: Int32(place), similarity: 1, strength: strength)
      material.likeness.forEachSimilar(to: stem) { similar, similarity in
        marks.mark(similar, place: Int32(place), similarity: similarity, strength: similarity * strength)
      }
    }
  }

  private mutating func fillReverse(_ first: Range<Int>, _ second: Range<Int>) {
    reverse = Array(repeating: 0, count: first.count * second.count)
    for b in second {
      mark(b)
      for a in first {
        var sum: Float = 0
        for place in table.stems.range(a) {
          let stem = table.stems.things[place]
          sum += stemWeights[Int(stem)] * marks.similarity(of: stem)
        }
        reverse[(a - first.lowerBound) * second.count + b - second.lowerBound] = sum
      }
    }
  }

  private mutating func compareWords(
    _ a: Int, _ b: Int, _ all: Float, _ rarity: Float, _ reverse: Float, _ values: inout PairValues
  ) {
    var (greatest, local) = (Greatest(), Greatest())
    var (sum, squares, softly, strongest): (Float, Float, Float, Float) = (0, 0, 0, 0)
    var (anchorA, anchorB): (Int32, Int32) = (-1, -1)
    shared.removeAll(keepingCapacity: true)
    for place in table.stems.range(b) {
      let stem = table.stems.things[place]
      guard let mark = marks[stem] else { continue }
      let weight = stemWeights[Int(stem)]
      softly += weight * mark.similarity
      let strength = mark.strength * eventStrengths[Int(stem)]
      if strength > strongest {
        strongest = strength
        (anchorA, anchorB) = (table.stems.places[Int(mark.strongestPlace)], table.stems.places[place])
      }
      guard mark.similarity == 1 else { continue }
      let count = table.stems.counts[place] + table.stems.counts[Int(mark.place)]
      greatest.insert(weight)
      local.insert(weight * log((all + 1) / (count - 0.5)) * rarity)
      sum += weight
      squares += weight * weight
      if material.likeness.eventWeights[Int(stem)] > 0.3 { values[.triggers] += 1 }
      shared.append(
        .init(weight: weight, first: table.stems.places[Int(mark.place)], second: table.stems.places[place], isActor: false))
    }
    var (actorSum, actorSquares, actorCount): (Float, Float, Float) = (0, 0, 0)
    for place in table.actors.range(b) {
      let actor = table.actors.things[place]
      guard let other = actorMarks[actor] else { continue }
      let weight = actorWeights[Int(actor)]
      let count = table.actors.counts[place] + table.actors.counts[other]
      let scarce = weight * log((all + 1) / (count - 0.5)) * rarity
      greatest.insert(weight)
      local.insert(scarce)
      values[.localActor] = max(values[.localActor], scarce)
      actorSum += weight
      actorSquares += weight * weight
      actorCount += 1
      shared.append(.init(weight: weight, first: table.actors.places[other], second: table.actors.places[place], isActor: true))
    }
    let (x, y) = (table.sums[a], table.sums[b])
    values[.telling] = greatest.sum
    values[.localTelling] = local.sum
    values[.wordCosine] = squares / max(x.wordLength * y.wordLength, 1e-6)
    let both = sum + actorSum
    values[.coverage] = (both / max(x.total, 1e-6) + both / max(y.total, 1e-6)) / 2
    values[.soft] = (softly / max(y.words, 1e-6) + reverse / max(x.words, 1e-6)) / 2
    values[.likeEvents] = strongest
    values[.triggers] = min(values[.triggers], 3)
    values[.actorCosine] = actorSquares / max(x.actorLength * y.actorLength, 1e-6)
    values[.actorCoverage] = actorSum / max(min(x.actors, y.actors), 1e-6)
    values[.actors] = min(actorCount, 5)
    let (actorsA, actorsB) = (table.actors.range(a).count, table.actors.range(b).count)
    values[.otherActors] = actorCount == 0 && actorsA > 1 && actorsB > 1 ? 1 : 0
    values[.longer] = max(x.size, y.size)
    values[.shorter] = min(x.size, y.size)
    if strongest >= Self.leastLikeEvents { lookAround(a, b, anchorA, anchorB, &values) }
  }

  /// What both sentences share around the words at `anchorA` and `anchorB`.
  private func lookAround(_ a: Int, _ b: Int, _ anchorA: Int32, _ anchorB: Int32, _ values: inout PairValues) {
    let (nearA, nearB) = ((anchorA - Self.window)...(anchorA + Self.window), (anchorB - Self.window)...(anchorB + Self.window))
    var (both, actors): (Float, Float) = (0, 0)
    for thing in shared where nearA.contains(thing.first) && nearB.contains(thing.second) {
      both += thing.weight
      if thing.isActor { actors += 1 }
    }
    let (inA, inB) = (weight(of: a, in: nearA), weight(of: b, in: nearB))
    values[.windowCoverage] = both / max(min(inA.total, inB.total), 1e-6)
    values[.windowActors] = min(actors, 3)
    values[.windowOtherActors] = actors == 0 && inA.actors > 0 && inB.actors > 0 ? 1 : 0
    let (apartA, apartB) = (apart(a, in: nearA, from: b), apart(b, in: nearB, from: a))
    values[.windowApartPersons] = apartA.persons && apartB.persons ? 1 : 0
    values[.windowApartOthers] = apartA.others && apartB.others ? 1 : 0
    let (first, second) = (material.sentences[a], material.sentences[b])
    for (modality, feature) in [(Report.Modality.hypothetical, PairFeature.windowMayBe), (.denied, .windowDenied)] {
      let (inFirst, inSecond) = (first.isCued(modality, at: anchorA), second.isCued(modality, at: anchorB))
      values[feature] = inFirst == inSecond ? 0 : 1
    }
    guard !first.dates.isEmpty, !second.dates.isEmpty else { return }
    var isCompared = false
    for (date, place) in zip(first.dates, first.datePlaces) where nearA.contains(place) {
      for (other, otherPlace) in zip(second.dates, second.datePlaces) where nearB.contains(otherPlace) {
        values[.windowDates] = max(values[.windowDates], Float(date.agreement(with: other)))
        isCompared = true
      }
    }
    values[.windowOtherDates] = isCompared && values[.windowDates] == 0 ? 1 : 0
  }

  /// Whether a sentence names there persons, or others, that the other sentence does not name.
  private func apart(_ sentence: Int, in window: ClosedRange<Int32>, from other: Int) -> (persons: Bool, others: Bool) {
    var found = (persons: false, others: false)
    for place in table.actors.range(sentence) where window.contains(table.actors.places[place]) {
      let actor = table.actors.things[place]
      guard !table.actors.range(other).contains(where: { table.actors.things[$0] == actor }) else { continue }
      if material.isPerson[Int(actor)] { found.persons = true } else { found.others = true }
    }
    return found
  }

  private func weight(of sentence: Int, in window: ClosedRange<Int32>) -> (total: Float, actors: Int) {
    var (total, actors): (Float, Int) = (0, 0)
    for place in table.stems.range(sentence) where window.contains(table.stems.places[place]) {
      total += stemWeights[Int(table.stems.things[place])]
    }
    for place in table.actors.range(sentence) where window.contains(table.actors.places[place]) {
      total += actorWeights[Int(table.actors.things[place])]
      actors += 1
    }
    return (total, actors)
  }

  private func compareRest(_ first: Int, _ second: Int, _ values: inout PairValues) {
    let common = table.classes[first].intersection(table.classes[second])
    let strong = common.subtracting(.weak).rawValue.nonzeroBitCount
    var rest = common.rawValue
    values[.classes] = min(Float(strong) + 0.3 * Float(rest.nonzeroBitCount - strong), 3)
    while rest != 0 {
      values[.rarestClass] = max(values[.rarestClass], Float(material.classWeights[rest.trailingZeroBitCount]))
      rest &= rest - 1
    }
    values[.classAndActors] = (values[.rarestClass] * values[.actorCosine]).squareRoot()
    let (haveNumbers, haveDates) = (
      table.hasNumbers[first] && table.hasNumbers[second], table.hasDates[first] && table.hasDates[second]
    )
    // The sentences themselves are looked at last: most pairs need nothing of them, and copying one costs more than all before.
    guard haveNumbers || haveDates else { return }
    let (a, b) = (material.sentences[first], material.sentences[second])
    if haveNumbers {
      for number in a.numbers.prefix(16) where b.numbers.prefix(16).contains(where: { $0.isSame(as: number) }) {
        values[.numbers] += Float(number.weight)
      }
      values[.numbers] = min(values[.numbers], 3)
    }
    guard haveDates else { return }
    for date in a.dates.prefix(8) {
      for other in b.dates.prefix(8) { values[.dates] = max(values[.dates], Float(date.agreement(with: other))) }
    }
    guard values[.dates] == 0 else { return }
    values[.otherDates] = 1
    if !common.intersection(.dated).isEmpty, a.dates.contains(where: \.isOneDay), b.dates.contains(where: \.isOneDay) {
      values[.otherDay] = 1
    }
  }
}

/// The stems of one sentence, and those like them, marked for looking up.
private struct StemMarks {
  struct Mark {
    var turn: Int32 = 0
    /// The place in the column of the sentence's stem that is likest, and of that whose likeness tells most of a happening.
    var place: Int32 = 0
    var strongestPlace: Int32 = 0
    var similarity: Float = 0
    var strength: Float = 0
  }

  private var marks: [Mark]
  private var turn: Int32 = 0

  init(count: Int) { marks = Array(repeating: Mark(), count: count) }

  /// Begins with another sentence.
  mutating func next() { turn += 1 }

  @inline(__always)
  mutating func mark(_ stem: Int32, place: Int32, similarity: Float, strength: Float) {
    let index = Int(stem)
    if marks[index].turn != turn { marks[index] = Mark(turn: turn) }
    if similarity > marks[index].similarity { (marks[index].similarity, marks[index].place) = (similarity, place) }
    if strength > marks[index].strength { (marks[index].strength, marks[index].strongestPlace) = (strength, place) }
  }

  @inline(__always)
  subscript(stem: Int32) -> Mark? {
    let mark = marks[Int(stem)]
    return mark.turn == turn ? mark : nil
  }

  @inline(__always)
  func similarity(of stem: Int32) -> Float {
    let mark = marks[Int(stem)]
    return mark.turn == turn ? mark.similarity : 0
  }
}

/// The actors of one sentence, marked for looking up.
private struct ActorMarks {
  private var turns: [Int32]
  private var places: [Int32]
  private var turn: Int32 = 1

  init(count: Int) {
    turns = Array(repeating: 0, count: count)
    places = turns
  }

  mutating func next() { turn += 1 }

  mutating func mark(_ actor: Int32, at place: Int) {
    turns[Int(actor)] = turn
    places[Int(actor)] = Int32(place)
  }

  /// The place of the actor in the column.
  @inline(__always)
  subscript(actor: Int32) -> Int? { turns[Int(actor)] == turn ? Int(places[Int(actor)]) : nil }
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
