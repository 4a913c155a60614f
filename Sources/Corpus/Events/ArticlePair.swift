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

  /// What the model of stories takes.
  package var values: SIMD32<Float> {
    var values = SIMD32<Float>(repeating: 0)
    for (place, value) in [words, actors, relative, height].enumerated() { values[place] = Float(value) }
    return values
  }
}
