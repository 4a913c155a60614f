import CModel
import Language

/// The weights by which articles come to stories and sentences to links, all fitted by `trainer crossrefs`.
///
/// Three linear models, one on the other: whether two articles tell one story; whether two sentences report one event, by what they share;
/// and the same once more by what the sentences around them and those of other articles say to it. Each gives a logit.
package struct LinkModel: Sendable {
  /// A linear model with a weight for each case of `Feature`.
  package struct Linear: Sendable {
    package var bias: Float
    package var weights: SIMD32<Float>

    package init(bias: Float, weights: [Float]) {
      self.bias = bias
      var padded = SIMD32<Float>(repeating: 0)
      for (place, weight) in weights.prefix(32).enumerated() { padded[place] = weight }
      self.weights = padded
    }

    package static let zero = Linear(bias: 0, weights: [])

    @inline(__always)
    package func logit(_ values: SIMD32<Float>) -> Float {
      let sixteen = weights.lowHalf * values.lowHalf + weights.highHalf * values.highHalf
      let eight = sixteen.lowHalf + sixteen.highHalf
      let four = eight.lowHalf + eight.highHalf
      return bias + (four.x + four.y + (four.z + four.w))
    }
  }

  package var story: Linear
  package var pair: Linear
  package var context: Linear

  package init(story: Linear = .zero, pair: Linear = .zero, context: Linear = .zero) {
    (self.story, self.pair, self.context) = (story, pair, context)
  }

  /// The model in the program.
  package static let fitted = LinkModel(
    lines: String(decoding: UnsafeRawBufferPointer(start: cmodel_link_weights(), count: cmodel_link_weights_size()), as: UTF8.self))

  private static let storyNames = ["words", "actors", "relative", "height"]

  /// The names of the weights of each model, in their order.
  private static var parts: [(name: String, path: WritableKeyPath<LinkModel, Linear>, features: [String])] {
    [
      ("story", \.story, storyNames), ("pair", \.pair, PairFeature.allCases.map(\.name)),
      ("context", \.context, ContextFeature.allCases.map(\.name)),
    ]
  }

  /// A model as `lines` tells it: on each line the model, the feature or `bias`, and the weight, with a space between. What is not told
  /// is 0, and what is not known is passed over.
  package init(lines: String) {
    self.init()
    let parts = Self.parts
    for line in lines.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count == 3, let part = parts.first(where: { $0.name == fields[0] }), let weight = Float(fields[2]) else {
        continue
      }
      if fields[1] == "bias" {
        self[keyPath: part.path].bias = weight
      } else if let place = part.features.firstIndex(of: String(fields[1])) {
        self[keyPath: part.path].weights[place] = weight
      }
    }
  }

  /// The model as ``init(lines:)`` reads it, rounded to a thousandth.
  package var lines: String {
    Self.parts.flatMap { part in
      let model = self[keyPath: part.path]
      return ["\(part.name) bias \(Self.rounded(model.bias))"]
        + part.features.enumerated().map { "\(part.name) \($1) \(Self.rounded(model.weights[$0]))" }
    }.joined(separator: "\n") + "\n"
  }

  private static func rounded(_ weight: Float) -> Float {
    let rounded = (weight * 1000).rounded() / 1000
    return rounded == 0 ? 0 : rounded
  }
}
