import Language

/// Keeps of silver labels what a model agrees with.
///
/// A name that both give is kept. A name that one alone gives is dropped when it overlaps one that was kept, and otherwise costs its
/// sentence: nobody knows what is right there. In the second round each third of the texts is labelled by a model that has learned from the
/// other two thirds, as the first round left them.
struct SilverVote {
  let learner: NameLearner
  let gold: [MarkedText]

  private static let folds = 3

  func kept(of silver: [MarkedText]) -> [MarkedText] {
    guard let first = learner.weights(of: gold, epochs: 3, runs: 1)?.model(least: 0, most: 64) else { return [] }
    let once = silver.map { vote(on: $0, first) }
    var result: [MarkedText?] = Array(repeating: nil, count: silver.count)
    for fold in 0..<Self.folds {
      let others = once.enumerated().filter { $0.offset % Self.folds != fold }.compactMap(\.element)
      guard let model = learner.weights(of: gold + others, epochs: 3, runs: 1)?.model(least: 0, most: 64) else { continue }
      for place in stride(from: fold, to: silver.count, by: Self.folds) { result[place] = vote(on: silver[place], model) }
    }
    return result.compactMap(\.self)
  }

  /// The sentences of a text on which both agree, as a text of their own; nil when there are none.
  private func vote(on text: MarkedText, _ model: NameModel) -> MarkedText? {
    let silver = Set(text.names)
    let guessed = Set(learner.names(model, in: text, settled: false))
    let agreed = silver.intersection(guessed)
    let doubtful = silver.symmetricDifference(guessed).filter { name in !agreed.contains { $0.range.overlap(with: name.range) > 0 }
    }
    var bytes: [UInt8] = []
    var names: [MarkedText.Name] = []
    for sentence in text.sentences {
      if doubtful.contains(where: { $0.range.overlap(with: sentence.range) > 0 }) { continue }
      let own = agreed.filter { $0.range.overlap(with: sentence.range) > 0 }
      guard own.allSatisfy({ sentence.range.contains($0.range) }) else { continue }
      let shift = bytes.count - sentence.range.lowerBound.value
      for name in own {
        let range = (name.range.lowerBound.value + shift)..<(name.range.upperBound.value + shift)
        names.append(MarkedText.Name(range: ByteRange(bytes: range), type: name.type))
      }
      bytes += text.text[sentence.range]
      bytes.append(0x20)
    }
    if bytes.isEmpty { return nil }
    return MarkedText(id: text.id, text: Text(validUTF8: bytes), names: names)
  }
}
