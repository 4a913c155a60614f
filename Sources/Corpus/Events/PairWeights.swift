/// A linear model of whether two sentences report the same event.
///
/// The weights were fitted by `trainer links` on the training topics of ECB+ (Cybulska and Vossen 2014; annotation CC BY 3.0), as a logistic
/// regression whose weights may not have the wrong sign, and chosen on its development topics. A weight of 0 says that the feature added
/// nothing to the others.
package struct PairWeights: Sendable {
  package let bias: Double
  /// In the order of `PairFeatures.all`.
  package let weights: [Double]

  package init(bias: Double, weights: [Double]) {
    self.bias = bias
    self.weights = weights
  }

  package static let fitted = PairWeights(
    bias: -1.404,
    weights: [
      0.274,  // telling
      0,  // wordCosine
      0,  // coverage
      2.0,  // meanCoverage
      0.1,  // happening
      0.348,  // classes
      0.5,  // rarestClass
      0.244,  // actorCosine
      0.343,  // actorCoverage
      0.130,  // actors
      0,  // classAndActors
      -0.674,  // otherActors
      0.869,  // numbers
      -0.431,  // otherNumbers
      1.614,  // dates
      -0.399,  // otherDates
      0,  // otherDay
      -0.656,  // longer
      -0.425,  // shorter
      -0.104,  // titles
      0.8,  // story
    ])

  func logit(_ features: PairFeatures) -> Double {
    var sum = bias
    for (weight, feature) in zip(weights, PairFeatures.all) where weight != 0 { sum += weight * feature.value(features) }
    return sum
  }
}
