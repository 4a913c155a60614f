/// Two articles that may tell of one story, and how alike they are.
package struct ArticlePair: Sendable {
  /// Places of the articles, the smaller first.
  package let first: Int
  package let second: Int
  /// The cosine of their content words.
  package let words: Double
  /// The cosine of their actors.
  package let actors: Double
  /// Their likeness in words against the greatest that either has to any article.
  package let relative: Double
  /// The likeness at which average linkage brings them together.
  package let height: Double

  package var values: [Double] { [words, actors, relative, height] }
}

/// A linear model of whether two articles tell of one story.
///
/// Fitted by `trainer links`: whether two articles of the training topics of ECB+ (Cybulska and Vossen 2014) are of one story.
package struct StoryWeights: Sendable {
  package let bias: Double
  /// In the order of `ArticlePair.values`.
  package let weights: [Double]

  package init(bias: Double, weights: [Double]) {
    self.bias = bias
    self.weights = weights
  }

  /// How surely both tell of one story.
  package func logit(_ pair: ArticlePair) -> Double { zip(weights, pair.values).reduce(bias) { $0 + $1.0 * $1.1 } }

  package static let fitted = StoryWeights(bias: -3.527, weights: [-10.431, 1.353, 3.704, 21.687])
}
