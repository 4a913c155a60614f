import Language

/// Measures of two sentences what speaks for and against one event, by what was found that they share.
///
/// An object, so that it is not copied for each of the millions of pairs that it measures.
final class PairMeasure: Sendable {
  private let material: EventMaterial
  private let table: PassageTable
  private let sums: [PassageSums.Sum]
  private let classWeights: [Float]

  /// So many tokens to both sides of a word belong to what it tells.
  private static let window: Int32 = 8
  /// From this likeness on two words that name happenings are worth to look around.
  private static let leastLikeEvents: Float = 0.8

  init(_ material: EventMaterial, _ sums: [PassageSums.Sum]) {
    self.material = material
    self.sums = sums
    table = material.table
    classWeights = material.classWeights.map(Float.init)
  }

  /// - Parameter likelihood: how likely the two articles tell of one story.
  func measure(_ shared: SharedThings, _ a: Int, _ b: Int, of likelihood: Float, _ values: inout PairValues) {
    let (actorsA, actorsB) = (table.actors.range(a).count, table.actors.range(b).count)
    values[.otherActors] = shared.actorCount == 0 && actorsA > 1 && actorsB > 1 ? 1 : 0
    guard shared.isAny else { return }
    let (x, y) = (sums[a], sums[b])
    values[.localTelling] = shared.local.sum
    values[.soft] = (shared.soft / max(y.words, 1e-6) + shared.reverse / max(x.words, 1e-6)) / 2
    values[.softUnnamed] = min(actorsA, actorsB) == 0 ? values[.soft] * likelihood : 0
    values[.likeEvents] = shared.likeEvents
    values[.clause] = shared.likestClause(x.clauses, y.clauses)
    values[.actorCosine] = shared.actorSquares / max(x.actorLength * y.actorLength, 1e-6)
    values[.actorCoverage] = shared.actors / max(min(x.actors, y.actors), 1e-6)
    values[.actors] = min(shared.actorCount, 5)
    if shared.likeEvents >= Self.leastLikeEvents { lookAround(a, b, shared.anchors, &values) }
  }

  func measure(_ common: EventClasses, _ values: inout PairValues) {
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
      if case .longAgo = date {
        isFar = true
        continue
      }
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

  func compareNumbers(_ a: Int, _ b: Int, _ values: inout PairValues) {
    let others = material.sentences[b].numbers.prefix(16)
    for number in material.sentences[a].numbers.prefix(16) where others.contains(where: { $0.isSame(as: number) }) {
      values[.numbers] += Float(number.weight)
    }
    values[.numbers] = min(values[.numbers], 3)
  }

  func compareEncounters(_ a: Int, _ b: Int, _ values: inout PairValues) {
    let (first, second) = (material.sentences[a], material.sentences[b])
    var (persons, others) = (0, 0)
    for (actor, place) in zip(first.actors, first.actorPlaces) where first.encounters.areNear(place) {
      guard let at = second.actors.firstIndex(of: actor), second.encounters.areNear(second.actorPlaces[at]) else { continue }
      if material.isPerson[Int(actor)] { persons += 1 } else { others += 1 }
    }
    guard persons > 0, persons + others > 1 else { return }
    let agreement = Self.agreement(first.encounterDates, second.encounterDates)
    let isOnePlace = first.encounters.areAtOnePlace(as: second.encounters) { material.isCountry[Int($0)] }
    if agreement == 0 || isOnePlace == false { return }
    values[.encounter] = min((persons > 1 ? 0.6 : 0.3) + (agreement == nil ? 0 : 0.4) + (isOnePlace == true ? 0.4 : 0), 1)
  }

  /// How well the best two of some dates agree; nil where no two can be compared.
  private static func agreement(_ dates: some Sequence<DateMark>, _ others: some Sequence<DateMark>) -> Double? {
    var best: Double?
    for date in dates {
      for other in others { if let agreement = date.agreement(with: other) { best = max(best ?? 0, agreement) } }
    }
    return best
  }

  func compareRequests(_ a: Int, _ b: Int, _ values: inout PairValues) {
    values[.request] = material.requestAgreement(a, b)
  }

  func compareDeeds(_ a: Int, _ b: Int, _ values: inout PairValues) {
    var areOthers = false
    for deed in material.sentences[a].deeds {
      for other in material.sentences[b].deeds where material.likeness.areAlike(deed.stem, other.stem) {
        if deed.hasDoer(of: other) { return }
        areOthers = true
      }
    }
    values[.otherDoers] = areOthers ? 1 : 0
  }

  func compareDates(_ a: Int, _ b: Int, _ common: EventClasses, _ values: inout PairValues) {
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
