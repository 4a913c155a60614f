import Foundation
import Language

/// Two clues that may tell when the same thing happened, in two articles or in one.
struct ClueMatch: Sendable {
  /// Places of the articles, and of the clues among theirs.
  let first: (article: Int, clue: Int)
  let second: (article: Int, clue: Int)
  /// How surely both tell of the same happening.
  let probability: Double
  /// How often the vaguer of both would agree with the other by chance.
  let chance: Double

  /// Where two accounts of one happening give days, they agree almost always.
  private static let agreement = 0.9
  private static let error = 0.02

  /// The logarithm of how well two spans of days fit, given that both tell of one happening with `probability`.
  func fit(_ one: ClosedRange<Int>?, _ other: ClosedRange<Int>?) -> Double {
    guard let one, let other else { return 0 }
    let isSame = one.lowerBound <= other.upperBound && other.lowerBound <= one.upperBound
    return log(probability * (isSame ? Self.agreement : Self.error) + (1 - probability) * chance)
  }
}

/// Finds the clues of two articles, or of one, that may tell of the same happening.
struct ClueMatcher {
  let material: DatingMaterial
  private var comparer: PassageComparer

  /// How surely two neighbours tell of one story, as a logit.
  private static let neighbour: Float = 0.9
  /// Less sure than this is no match.
  private static let least = 0.15
  /// Two accounts that name one place beside their dates, and another actor in common, tell of one happening more often than not.
  private static let samePlace = 0.6
  /// The same where one announces it and the other does not.
  private static let announced = 0.75
  private static let mostMatches = 6

  init(_ material: DatingMaterial, _ comparer: PassageComparer) {
    self.material = material
    self.comparer = comparer
  }

  /// The surest matches of two articles (or of one with itself), each clue in one of them at most.
  mutating func matches(_ one: Int, _ other: Int) -> [ClueMatch] {
    var found: [ClueMatch] = []
    for (index, clue) in material.clues[one].enumerated() {
      for (otherIndex, otherClue) in material.clues[other].enumerated() where one != other || index < otherIndex {
        guard clue.isRelative || otherClue.isRelative, canAgree(clue.meaning, otherClue.meaning),
          one != other || mayRepeat(clue, otherClue)
        else { continue }
        let probability = probability(clue, otherClue, isOneArticle: one == other)
        guard probability >= Self.least else { continue }
        found.append(
          ClueMatch(
            first: (one, index), second: (other, otherIndex), probability: probability, chance: max(clue.chance, otherClue.chance)))
      }
    }
    var used: Set<Int> = []
    var usedOther: Set<Int> = []
    let sorted = found.sorted {
      ($1.probability, $0.first.clue, $0.second.clue) < ($0.probability, $1.first.clue, $1.second.clue)
    }
    return Array(
      sorted.filter { match in
        used.insert(match.first.clue).inserted && usedOther.insert(match.second.clue).inserted
      }.prefix(Self.mostMatches))
  }

  /// Whether an article may tell of one happening twice with these words: not when one says when it was said, and not in two measures from
  /// its own day ("next month", "in the coming days").
  private func mayRepeat(_ one: DateClue, _ other: DateClue) -> Bool {
    func isMeasured(_ clue: DateClue) -> Bool {
      switch clue.meaning {
      case .relative, .relativeSpan: true
      default: false
      }
    }
    return one.isOfSaying == other.isOfSaying && !(isMeasured(one) && isMeasured(other))
  }

  /// Whether there are articles in which both are one day: never those of two different weekdays.
  private func canAgree(_ one: DateExpression.Meaning, _ other: DateExpression.Meaning) -> Bool {
    switch (one, other) {
    case (.weekday(let day), .weekday(let otherDay)): day == otherDay
    case (.yearless(let month, let day), .yearless(let otherMonth, let otherDay)):
      month == otherMonth && (day == nil || otherDay == nil || day == otherDay)
    // Where a year was told before, days of it are named without: they say nothing of the article's own year.
    case (.absolute, .yearless), (.yearless, .absolute), (.absolute, .yearlessSpan), (.yearlessSpan, .absolute): false
    // A year or month of long ago and a recent day are told of one thing only by mistake.
    case (.absolute(let date), _), (_, .absolute(let date)): date.isSingleDay
    default: true
    }
  }

  private mutating func probability(_ clue: DateClue, _ other: DateClue, isOneArticle: Bool) -> Double {
    let (first, second) = (material.events.sentences[clue.sentence], material.events.sentences[other.sentence])
    guard clue.sentence != other.sentence else { return 0 }
    var values = comparer.values(clue.sentence, other.sentence, story: isOneArticle ? 2 : Self.neighbour)
    // The dates are what is asked.
    for feature in [PairFeature.dates, .otherDates, .otherDay, .windowElsewhen] { values[feature] = 0 }
    let asWords = 1 / (1 + exp(-Double(LinkModel.fitted.pair.logit(values.numbers))))
    guard let place = clue.place, place == other.place else { return asWords }
    var hasOtherActor = false
    forEachShared(first.actors, second.actors) { if $0 != place { hasOtherActor = true } }
    let isAnnounced = (clue.direction == .future) != (other.direction == .future)
    return hasOtherActor ? max(asWords, isAnnounced ? Self.announced : Self.samePlace) : asWords
  }
}
