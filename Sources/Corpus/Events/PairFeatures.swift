import Foundation

/// What two sentences of two articles have in common, as numbers.
package struct PairFeatures: Sendable {
  /// The sum of the three greatest weights of shared words and actors.
  var telling = 0.0
  /// The cosine of the content words.
  var wordCosine = 0.0
  /// The share of the shorter sentence's weight, in words and actors, that the longer one has too; and the mean of both shares.
  var coverage = 0.0
  var meanCoverage = 0.0
  /// The greatest weight of a shared word that tells what happened.
  var happening = 0.0
  /// The number of shared event classes, at most 3, and the weight of the rarest of them, from 0 to 1.
  var classes = 0.0
  var rarestClass = 0.0
  /// The cosine of the actors, the share of the fewer ones' weight that is shared, and the number shared, at most 5.
  var actorCosine = 0.0
  var actorCoverage = 0.0
  var actors = 0.0
  /// The geometric mean of `rarestClass` and `actorCosine`: what happened, and to whom.
  var classAndActors = 0.0
  /// 1 when both name two actors or more and share none.
  var otherActors = 0.0
  /// Shared numbers, at most 3; 1 when both have numbers and share none.
  var numbers = 0.0
  var otherNumbers = 0.0
  /// How well the best two dates agree; 1 when both have dates and none agrees.
  var dates = 0.0
  var otherDates = 0.0
  /// 1 when both tell on which day, of something that has one (a meeting, a vote), and the days differ.
  var otherDay = 0.0
  /// Logarithms of the numbers of content words.
  var longer = 0.0
  var shorter = 0.0
  /// The number of titles among both.
  var titles = 0.0
  /// How surely both articles tell of one story, cut off at 2 so that what two stories share can still be found.
  var story = 0.0

  /// Every feature by name, in the order of `PairWeights`.
  package static let all: [(name: String, value: @Sendable (PairFeatures) -> Double)] = [
    ("telling", { $0.telling }), ("wordCosine", { $0.wordCosine }), ("coverage", { $0.coverage }),
    ("meanCoverage", { $0.meanCoverage }), ("happening", { $0.happening }), ("classes", { $0.classes }),
    ("rarestClass", { $0.rarestClass }), ("actorCosine", { $0.actorCosine }), ("actorCoverage", { $0.actorCoverage }),
    ("actors", { $0.actors }), ("classAndActors", { $0.classAndActors }), ("otherActors", { $0.otherActors }),
    ("numbers", { $0.numbers }), ("otherNumbers", { $0.otherNumbers }), ("dates", { $0.dates }), ("otherDates", { $0.otherDates }),
    ("otherDay", { $0.otherDay }), ("longer", { $0.longer }), ("shorter", { $0.shorter }), ("titles", { $0.titles }),
    ("story", { $0.story }),
  ]

  /// The shared content words that belong to no event class or to one that makes an event by itself.
  var strongWords = 0
  /// Whether both tell of the same thing that happens, and not only of who supports, offers or refuses.
  var sharesStrongClass = false

  /// Whether what is shared can carry a link at all: what happened, and to whom, when or how many; or several words that are not the
  /// vocabulary of every report. A lone rare word can't.
  var canBeShown: Bool {
    let tellsWhat = sharesStrongClass || strongWords >= 2 || (actors >= 3 && telling > 0 && classes > 0)
    return tellsWhat && (actors > 0 || numbers > 0 || dates > 0.5) || strongWords >= 3
  }
}
