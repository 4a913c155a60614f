import Foundation
import Language

/// Computes the features of pairs of sentences; what belongs to one sentence alone is computed once.
struct PairReader: Sendable {
  private struct Sums {
    /// The sums of the weights of words and actors, and the lengths of both vectors.
    let total: Double
    let words: Double
    let actors: Double
    let actorTotal: Double
    let size: Double
  }

  let material: EventMaterial
  private let sums: [Sums]

  init(_ material: EventMaterial) {
    self.material = material
    sums = material.sentences.map { sentence in
      let words = sentence.stems.map(material.stemWeight)
      let actors = sentence.actors.map(material.actorWeight)
      let actorTotal = actors.reduce(0, +)
      return Sums(
        total: words.reduce(0, +) + actorTotal, words: words.reduce(0) { $0 + $1 * $1 }.squareRoot(),
        actors: actors.reduce(0) { $0 + $1 * $1 }.squareRoot(), actorTotal: actorTotal,
        size: log(1 + Double(words.count + actors.count)))
    }
  }

  /// The features of two sentences, given by their numbers, of two articles that tell of one story with the logit `story`.
  func features(_ first: Int, _ second: Int, story: Double) -> PairFeatures {
    var features = PairFeatures()
    let (a, b) = (material.sentences[first], material.sentences[second])
    compareWordsAndActors(first, second, &features)
    compareClasses(a, b, &features)
    compareNumbers(a, b, &features)
    compareDates(a, b, &features)
    features.longer = max(sums[first].size, sums[second].size)
    features.shorter = min(sums[first].size, sums[second].size)
    features.titles = (a.block == .title ? 1 : 0) + (b.block == .title ? 1 : 0)
    features.story = min(story, 2)
    return features
  }

  private func compareWordsAndActors(_ first: Int, _ second: Int, _ features: inout PairFeatures) {
    let (a, b) = (material.sentences[first], material.sentences[second])
    var greatest = Greatest()
    var wordSum = 0.0
    var wordSquares = 0.0
    forEachShared(a.stems, b.stems) { stem in
      let weight = material.stemWeight(stem)
      greatest.insert(weight)
      wordSum += weight
      wordSquares += weight * weight
      let classes = material.stemClasses[Int(stem.value)]
      if classes.isEmpty || !classes.isSubset(of: .weak) { features.strongWords += 1 }
      if !classes.isSubset(of: .weak) { features.happening = max(features.happening, weight) }
    }
    var actorSum = 0.0
    var actorSquares = 0.0
    var actorCount = 0
    forEachShared(a.actors, b.actors) { actor in
      let weight = material.actorWeight(actor)
      greatest.insert(weight)
      actorSum += weight
      actorSquares += weight * weight
      actorCount += 1
    }
    let (x, y) = (sums[first], sums[second])
    let shared = wordSum + actorSum
    features.telling = greatest.sum
    features.wordCosine = wordSquares / max(x.words * y.words, 1e-6)
    features.coverage = shared / max(min(x.total, y.total), 1e-6)
    features.meanCoverage = (shared / max(x.total, 1e-6) + shared / max(y.total, 1e-6)) / 2
    features.actorCosine = actorSquares / max(x.actors * y.actors, 1e-6)
    features.actorCoverage = actorSum / max(min(x.actorTotal, y.actorTotal), 1e-6)
    features.actors = Double(min(actorCount, 5))
    features.otherActors = actorCount == 0 && a.actors.count > 1 && b.actors.count > 1 ? 1 : 0
  }

  private func compareClasses(_ a: PassageFeatures, _ b: PassageFeatures, _ features: inout PairFeatures) {
    let common = a.classes.intersection(b.classes)
    let strong = common.subtracting(.weak).rawValue.nonzeroBitCount
    features.sharesStrongClass = strong > 0
    var shared = common.rawValue
    features.classes = min(Double(strong) + 0.3 * Double(shared.nonzeroBitCount - strong), 3)
    while shared != 0 {
      features.rarestClass = max(features.rarestClass, material.classWeights[shared.trailingZeroBitCount])
      shared &= shared - 1
    }
    features.classAndActors = (features.rarestClass * features.actorCosine).squareRoot()
  }

  private func compareNumbers(_ a: PassageFeatures, _ b: PassageFeatures, _ features: inout PairFeatures) {
    guard !a.numbers.isEmpty, !b.numbers.isEmpty else { return }
    for number in a.numbers.prefix(16) where b.numbers.prefix(16).contains(where: { $0.isSame(as: number) }) {
      features.numbers += number.weight
    }
    features.numbers = min(features.numbers, 3)
    if features.numbers == 0 { features.otherNumbers = 1 }
  }

  private func compareDates(_ a: PassageFeatures, _ b: PassageFeatures, _ features: inout PairFeatures) {
    guard !a.dates.isEmpty, !b.dates.isEmpty else { return }
    for date in a.dates.prefix(8) {
      for other in b.dates.prefix(8) { features.dates = max(features.dates, date.agreement(with: other)) }
    }
    guard features.dates == 0 else { return }
    features.otherDates = 1
    let happens = a.classes.intersection(b.classes).intersection(.dated)
    if !happens.isEmpty, a.dates.contains(where: \.isOneDay), b.dates.contains(where: \.isOneDay) { features.otherDay = 1 }
  }
}

/// The three greatest of some numbers.
struct Greatest {
  private var first = 0.0
  private var second = 0.0
  private var third = 0.0

  var sum: Double { first + second + third }

  mutating func insert(_ value: Double) {
    if value > first {
      (first, second, third) = (value, first, second)
    } else if value > second {
      (second, third) = (value, second)
    } else if value > third {
      third = value
    }
  }
}

/// Calls `body` with what both hold; both ascending.
func forEachShared<Element: Comparable>(_ a: [Element], _ b: [Element], _ body: (Element) -> Void) {
  var left = 0
  var right = 0
  while left < a.count, right < b.count {
    if a[left] == b[right] {
      body(a[left])
      left += 1
      right += 1
    } else if a[left] < b[right] {
      left += 1
    } else {
      right += 1
    }
  }
}
