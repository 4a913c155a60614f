/// A linear model of whether two sentences report the same event.
///
/// The weights were fitted by `trainer links` on the training topics of ECB+ (Cybulska and Vossen 2014; annotation CC BY 3.0), as a logistic
/// regression whose weights may not have the wrong sign, and chosen on its development topics. A weight of 0 says that the feature added
/// nothing to the others.
///
/// Four weights are not fitted but set by judgement: those of `otherActors`, `otherDates` and `otherDay`, because few of those texts tell
/// dates or name several actors that differ; and that of titles, 0, because the readers of ECB+ looked at the tops of articles.
package struct PairWeights: Sendable {
  package let bias: Double
  /// In the order of `PairFeatures.all`.
  package let weights: [Double]

  package init(bias: Double, weights: [Double]) {
    self.bias = bias
    self.weights = weights
  }

  package static let fitted = PairWeights(
    bias: -4.791,
    weights: [
      0.265,  // telling
      0.644,  // wordCosine
      0,  // coverage
      0,  // meanCoverage
      0,  // happening
      0.617,  // classes
      0.999,  // rarestClass
      0,  // actorCosine
      0,  // actorCoverage
      0.212,  // actors
      0.178,  // classAndActors
      -0.3,  // otherActors
      0.784,  // numbers
      -0.019,  // otherNumbers
      3.143,  // dates
      -0.399,  // otherDates
      -1,  // otherDay
      -0.107,  // longer
      -0.061,  // shorter
      0,  // titles
      0.554,  // story
    ])

  func logit(_ features: PairFeatures) -> Double {
    var sum = bias
    for (weight, feature) in zip(weights, PairFeatures.all) where weight != 0 { sum += weight * feature.value(features) }
    return sum
  }
}
