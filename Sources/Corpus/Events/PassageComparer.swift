import Foundation
import Language

/// Measures what the sentences of two articles share, sentence by sentence.
///
/// The words of the first article, and those that mean nearly the same, are looked up by the words of the other's sentences, and so are
/// its actors. So the work grows with what two articles share, and not with the number of their pairs of sentences; and an article that is
/// compared with several, one after the other, is made ready for it once.
struct PassageComparer {
  private let material: EventMaterial
  private let measuresAll: Bool
  private let table: PassageTable
  private let sums: [PassageSums.Sum]
  private let stemWeights: [Float]
  private let actorWeights: [Float]
  /// For each stem the root of its weight times how much it names a happening.
  private let eventStrengths: [Float]
  private let classWeights: [Float]
  private var words: WordPostings
  private var actors: ActorPostings
  private var shared: [SharedThings] = []
  /// The sentences of the first article that share a word or an actor with the one that is looked at.
  private var touched: [Int] = []

  /// So many tokens to both sides of a word belong to what it tells.
  private static let window: Int32 = 8
  /// From this likeness on two words that name happenings are worth to look around.
  private static let leastLikeEvents: Float = 0.8

  /// - Parameter measuresAll: whether pairs of sentences that share nothing are told of too.
  init(_ material: EventMaterial, measuresAll: Bool = false) {
    self.material = material
    self.measuresAll = measuresAll
    table = material.table
    stemWeights = material.stemWeights.map(Float.init)
    actorWeights = material.actorWeights.map(Float.init)
    sums = PassageSums(table, stemWeights: stemWeights, actorWeights: actorWeights).sums
    eventStrengths = zip(stemWeights, material.likeness.eventWeights).map { ($0 * $1).squareRoot() }
    classWeights = material.classWeights.map(Float.init)
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
    let story = min(story, 2)
    for b in second {
      findWords(of: b, scarcity)
      findActors(of: b, scarcity)
      let (classes, hasNumbers, hasDates) = (table.classes[b], table.hasNumbers[b], table.hasDates[b])
      for a in first {
        let place = a - first.lowerBound
        let common = table.classes[a].intersection(classes)
        let compared = (numbers: hasNumbers && table.hasNumbers[a], dates: hasDates && table.hasDates[a])
        guard shared[place].isAny || !common.isEmpty || compared.numbers || compared.dates || measuresAll else { continue }
        var values = PairValues()
        measure(shared[place], a, b, &values)
        measure(common, &values)
        if compared.numbers { compareNumbers(a, b, &values) }
        if compared.dates { compareDates(a, b, common, &values) }
        if table.hasEncounter[a], table.hasEncounter[b] { compareEncounters(a, b, &values) }
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
    words.fill(first, table.stems, like: material.likeness, eventStrengths)
    actors.fill(first, table.actors)
    shared = Array(repeating: SharedThings(), count: first.count)
  }

  // MARK: Words

  private mutating func findWords(of b: Int, _ scarcity: Scarcity) {
    for second in table.stems.range(b) {
      let stem = Int(table.stems.things[second])
      var entry = words.first(of: stem)
      guard entry >= 0 else { continue }
      let (weight, strength) = (stemWeights[stem], eventStrengths[stem])
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
        if material.likeness.eventWeights[stem] > 0.3 { shared[sentence].triggers += 1 }
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
        entry = Int(found.next)
      }
    }
  }

  private mutating func touch(_ sentence: Int) {
    if shared[sentence].isAny { return }
    shared[sentence].isAny = true
    touched.append(sentence)
  }

  // MARK: Measuring

  private func measure(_ shared: SharedThings, _ a: Int, _ b: Int, _ values: inout PairValues) {
    let (actorsA, actorsB) = (table.actors.range(a).count, table.actors.range(b).count)
    values[.otherActors] = shared.actorCount == 0 && actorsA > 1 && actorsB > 1 ? 1 : 0
    guard shared.isAny else { return }
    let (x, y) = (sums[a], sums[b])
    values[.localTelling] = shared.local.sum
    values[.soft] = (shared.soft / max(y.words, 1e-6) + shared.reverse / max(x.words, 1e-6)) / 2
    values[.likeEvents] = shared.likeEvents
    values[.triggers] = min(shared.triggers, 3)
    values[.actorCosine] = shared.actorSquares / max(x.actorLength * y.actorLength, 1e-6)
    values[.actorCoverage] = shared.actors / max(min(x.actors, y.actors), 1e-6)
    values[.actors] = min(shared.actorCount, 5)
    if shared.likeEvents >= Self.leastLikeEvents { lookAround(a, b, shared.anchors, &values) }
  }

  private func measure(_ common: EventClasses, _ values: inout PairValues) {
    guard !common.isEmpty else { return }
    let strong = common.subtracting(.weak).rawValue.nonzeroBitCount
    var rest = common.rawValue
    values[.classes] = min(Float(strong) + 0.3 * Float(rest.nonzeroBitCount - strong), 3)
    var rarest: Float = 0
    while rest != 0 {
      rarest = max(rarest, classWeights[rest.trailingZeroBitCount])
      rest &= rest - 1
    }
    values[.rarestClass] = rarest
    values[.classAndActors] = (rarest * values[.actorCosine]).squareRoot()
  }

  /// What both sentences share around the words at `anchors`, of the first and of the second.
  private func lookAround(_ a: Int, _ b: Int, _ anchors: (first: Int32, second: Int32), _ values: inout PairValues) {
    let nearA = (anchors.first - Self.window)...(anchors.first + Self.window)
    let nearB = (anchors.second - Self.window)...(anchors.second + Self.window)
    values[.windowActors] = min(Float(sharedActors(a, nearA, b, nearB)), 3)
    values[.windowApartPersons] = namesPerson(a, in: nearA, thatIsNotIn: b) && namesPerson(b, in: nearB, thatIsNotIn: a) ? 1 : 0
    values[.windowMayBe] = isCued(.hypothetical, a, anchors.first) == isCued(.hypothetical, b, anchors.second) ? 0 : 1
    values[.windowDenied] = isCued(.denied, a, anchors.first) == isCued(.denied, b, anchors.second) ? 0 : 1
    guard table.hasDates[a] || table.hasDates[b] else { return }
    if let one = tellsOfElsewhen(a, nearA, besides: b), let other = tellsOfElsewhen(b, nearB, besides: a) {
      values[.windowElsewhen] = one == other ? 0 : 1
      let isOneTime = one && other && !haveOtherDates(a, nearA, b, nearB)
      values[.windowSameElsewhen] = isOneTime && values[.windowActors] > 0 ? 1 : 0
    }
    guard table.hasDates[a], table.hasDates[b] else { return }
    values[.windowOtherDates] = haveOtherDates(a, nearA, b, nearB) ? 1 : 0
  }

  private func isCued(_ modality: Report.Modality, _ sentence: Int, _ place: Int32) -> Bool {
    material.sentences[sentence].isCued(modality, at: place)
  }

  private func sharedActors(_ a: Int, _ nearA: ClosedRange<Int32>, _ b: Int, _ nearB: ClosedRange<Int32>) -> Int {
    var count = 0
    for second in table.actors.range(b) where nearB.contains(table.actors.places[second]) {
      let actor = table.actors.things[second]
      for first in table.actors.range(a) where table.actors.things[first] == actor && nearA.contains(table.actors.places[first]) {
        count += 1
      }
    }
    return count
  }

  private func namesPerson(_ sentence: Int, in window: ClosedRange<Int32>, thatIsNotIn other: Int) -> Bool {
    for place in table.actors.range(sentence) where window.contains(table.actors.places[place]) {
      let actor = table.actors.things[place]
      if material.isPerson[Int(actor)], !names(actor, in: other) { return true }
    }
    return false
  }

  private func names(_ actor: Int32, in sentence: Int) -> Bool {
    for place in table.actors.range(sentence) where table.actors.things[place] == actor { return true }
    return false
  }

  /// Whether both give dates there, and none agrees.
  private func haveOtherDates(_ a: Int, _ nearA: ClosedRange<Int32>, _ b: Int, _ nearB: ClosedRange<Int32>) -> Bool {
    var isCompared = false
    for (date, place) in zip(material.sentences[a].dates, material.sentences[a].datePlaces) where nearA.contains(place) {
      for (other, otherPlace) in zip(material.sentences[b].dates, material.sentences[b].datePlaces)
      where nearB.contains(otherPlace) {
        guard let agreement = date.agreement(with: other) else { continue }
        if agreement > 0 { return false }
        isCompared = true
      }
    }
    return isCompared
  }

  /// Whether a sentence tells there of a time far from the day of its article and of the other sentence's; nil when it gives dates of which
  /// that can't be said.
  private func tellsOfElsewhen(_ sentence: Int, _ window: ClosedRange<Int32>, besides other: Int) -> Bool? {
    let features = material.sentences[sentence]
    let articles = [features.passage.article, material.sentences[other].passage.article].compactMap { material.articleDays[$0] }
    var isFar = false
    for (date, place) in zip(features.dates, features.datePlaces) where window.contains(place) {
      guard case .days(let first, let last) = date else { return nil }
      if articles.contains(where: { first <= $0.upperBound + ToldTime.far && $0.lowerBound - ToldTime.far <= last }) {
        return false
      }
      // Without an article's day only a year alone is known to be none of its own.
      if articles.isEmpty, last - first < ToldTime.aboutYear { return nil }
      isFar = true
    }
    return isFar
  }

  private func compareNumbers(_ a: Int, _ b: Int, _ values: inout PairValues) {
    let others = material.sentences[b].numbers.prefix(16)
    for number in material.sentences[a].numbers.prefix(16) where others.contains(where: { $0.isSame(as: number) }) {
      values[.numbers] += Float(number.weight)
    }
    values[.numbers] = min(values[.numbers], 3)
  }

  private func compareEncounters(_ a: Int, _ b: Int, _ values: inout PairValues) {
    let (first, second) = (material.sentences[a], material.sentences[b])
    var (persons, others) = (0, 0)
    for (actor, place) in zip(first.actors, first.actorPlaces) where first.isNearEncounter(place) {
      guard let at = second.actors.firstIndex(of: actor), second.isNearEncounter(second.actorPlaces[at]) else { continue }
      if material.isPerson[Int(actor)] { persons += 1 } else { others += 1 }
    }
    guard persons > 0, persons + others > 1 else { return }
    let agreement = Self.agreement(first.encounterDates, second.encounterDates)
    if agreement == 0 { return }
    values[.encounter] = (persons > 1 ? 0.6 : 0.3) + (agreement == nil ? 0 : 0.4)
  }

  /// How well the best two of some dates agree; nil where no two can be compared.
  private static func agreement(_ dates: some Sequence<DateMark>, _ others: some Sequence<DateMark>) -> Double? {
    var best: Double?
    for date in dates {
      for other in others { if let agreement = date.agreement(with: other) { best = max(best ?? 0, agreement) } }
    }
    return best
  }

  private func compareDates(_ a: Int, _ b: Int, _ common: EventClasses, _ values: inout PairValues) {
    let (dates, others) = (material.sentences[a].dates, material.sentences[b].dates)
    guard let agreement = Self.agreement(dates.prefix(8), others.prefix(8)) else { return }
    values[.dates] = Float(agreement)
    guard agreement == 0 else {
      // One article stood before the day and the other after it: what could be is what was.
      values[.windowMayBe] = 0
      return
    }
    values[.otherDates] = 1
    if !common.intersection(.dated).isEmpty, dates.contains(where: \.isOneDay), others.contains(where: \.isOneDay) {
      values[.otherDay] = 1
    }
  }
}

/// What a sentence of the first article shares with the one of the second that is looked at.
private struct SharedThings {
  /// Whether there is any word or actor.
  var isAny = false
  /// How much of the weight of the second's words the first has something like; and the other way round.
  var soft: Float = 0
  var reverse: Float = 0
  var likeEvents: Float = 0
  /// The places of the likest two words that name happenings.
  var anchors: (first: Int32, second: Int32) = (-1, -1)
  var triggers: Float = 0
  /// The weights of the words and actors that both have, less for those that stand in many sentences of the two articles.
  var local = Greatest()
  var actors: Float = 0
  var actorSquares: Float = 0
  var actorCount: Float = 0
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
