/// A linear model of whether two sentences report the same event.
///
/// The weights were fitted by `trainer links` on the training topics of ECB+ (Cybulska and Vossen 2014; annotation CC BY 3.0), as a logistic
/// regression whose weights may not have the wrong sign, and chosen on its development topics. A weight of 0 says that the feature added
/// nothing to the others.
///
/// Few of those texts tell a date or a number, so what is known of actors that differ, of numbers and of dates is not fitted but set, as it
/// was found on other data with the same method; and the weight of titles is 0, because readers of ECB+ looked at the tops of articles.
package struct PairWeights: Sendable {
  package let bias: Double
  /// In the order of `PairFeatures.all`.
  package let weights: [Double]

  package init(bias: Double, weights: [Double]) {
    self.bias = bias
    self.weights = weights
  }

  package static let fitted = PairWeights(
    bias: -4.696,
    weights: [
      0.277,  // telling
      0.664,  // wordCosine
      0,  // coverage
      0,  // meanCoverage
      0,  // happening
      0.615,  // classes
      0.318,  // rarestClass
      0,  // actorCosine
      0,  // actorCoverage
      0.235,  // actors
      0.554,  // classAndActors
      -0.674,  // otherActors
      0.869,  // numbers
      -0.431,  // otherNumbers
      1.614,  // dates
      -0.399,  // otherDates
      -1,  // otherDay
      -0.151,  // longer
      -0.084,  // shorter
      0,  // titles
      0.545,  // story
    ])

  func logit(_ features: PairFeatures) -> Double {
    var sum = bias
    for (weight, feature) in zip(weights, PairFeatures.all) where weight != 0 { sum += weight * feature.value(features) }
    return sum
  }
}
