import Foundation
import Language

/// Fits the logistic function that makes the logarithm of a margin the probability that the name is right, by Newton's method.
enum ConfidenceFit {
  static func fit(_ model: inout NameModel, gazetteer: GazetteerTable, on texts: [MarkedText]) {
    let tagger = LinearNameTagger(model: model, gazetteer: gazetteer)
    var samples: [(margin: Double, isRight: Bool)] = []
    for text in texts {
      let gold = Set(text.names)
      for (span, margin) in tagger.plainNames(in: text.text, sentences: text.sentences, settled: false) {
        samples.append(
          (log(1 + max(0, Double(margin) / Double(model.unit))), gold.contains(MarkedText.Name(range: span.range, type: span.type)))
        )
      }
    }
    var (slope, intercept) = (0.1, 0.0)
    for _ in 0..<50 {
      var (g0, g1, h00, h01, h11) = (0.0, 0.0, 1e-6, 0.0, 1e-6)
      for sample in samples {
        let probability = 1 / (1 + exp(-(slope * sample.margin + intercept)))
        let error = (sample.isRight ? 1 : 0) - probability
        let weight = probability * (1 - probability)
        g0 += error
        g1 += error * sample.margin
        h00 += weight
        h01 += weight * sample.margin
        h11 += weight * sample.margin * sample.margin
      }
      let determinant = h00 * h11 - h01 * h01
      if abs(determinant) < 1e-12 { break }
      intercept += (h11 * g0 - h01 * g1) / determinant
      slope += (h00 * g1 - h01 * g0) / determinant
    }
    let bins = Dictionary(grouping: samples) { Int(10 / (1 + exp(-(slope * $0.margin + intercept)))) }
    for (bin, samples) in bins.sorted(by: { $0.key < $1.key }) {
      print("confidence .\(bin)", samples.count, "right", Double(samples.count(where: \.isRight)) / Double(samples.count))
    }
    model.slope = Float(slope)
    model.intercept = Float(intercept)
  }
}
