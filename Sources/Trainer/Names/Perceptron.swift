import Language

/// The stretches of a data set in which names can stand, as rows of features and labels, ready to learn from.
struct LearningSet {
  struct Sentence {
    /// For each token the range of its rows in `rows`.
    let tokens: [Range<Int>]
    let labels: [NameLabel]
  }

  private(set) var sentences: [Sentence] = []
  private(set) var rows: [UInt32] = []
  let bits: Int

  init(_ texts: [MarkedText], gazetteer: GazetteerTable, bits: Int) {
    self.bits = bits
    for text in texts {
      let labels = text.labels
      let stretches = FeatureRows.stretches(of: text.text, sentences: text.sentences, gazetteer: gazetteer, bits: bits)
      for stretch in stretches {
        let own = Array(labels[stretch.sentence][stretch.tokens])
        // A name that a stretch cuts can't be learned from.
        if own.first?.goesOn == true || own.last?.isOpen == true { continue }
        var tokens: [Range<Int>] = []
        for token in stretch.rows {
          tokens.append(rows.count..<(rows.count + token.count))
          rows += token
        }
        sentences.append(Sentence(tokens: tokens, labels: own))
      }
    }
  }
}

/// Learns weights by the averaged structured perceptron (Collins 2002): what a sentence's right labels have in features and its best labels
/// have not goes up by one, and the other way round; the weights are the mean over all sentences seen.
struct Perceptron {
  private let set: LearningSet
  private var weights: [Float]
  private var sums: [Float]
  private var transitions: [Float]
  private var transitionSums: [Float]
  private var seen: Float = 1
  private var random: SeededGenerator

  init(_ set: LearningSet, seed: UInt64) {
    self.set = set
    weights = [Float](repeating: 0, count: 16 << set.bits)
    sums = weights
    transitions = [Float](repeating: 0, count: (NameLabel.count + 1) * NameLabel.count)
    transitionSums = transitions
    random = SeededGenerator(seed: seed)
  }

  mutating func learn(epochs: Int) {
    var order = Array(set.sentences.indices)
    for _ in 0..<epochs {
      order.shuffle(using: &random)
      for sentence in order {
        learn(set.sentences[sentence])
        seen += 1
      }
    }
  }

  private mutating func learn(_ sentence: LearningSet.Sentence) {
    let scores = scores(of: sentence)
    var decoder = LabelDecoder(transitions: transitions.map { Int32($0) })
    let labels = decoder.decode(scores, count: sentence.labels.count)
    if labels == sentence.labels { return }
    var (lastRight, lastGuess) = (NameLabel.count, NameLabel.count)
    for (place, (right, guess)) in zip(sentence.labels, labels).enumerated() {
      let (right, guess) = (Int(right.number), Int(guess.number))
      if right != guess { update(set.rows[sentence.tokens[place]], up: right, down: guess) }
      update(transition: lastRight * NameLabel.count + right, by: 1)
      update(transition: lastGuess * NameLabel.count + guess, by: -1)
      (lastRight, lastGuess) = (right, guess)
    }
  }

  private func scores(of sentence: LearningSet.Sentence) -> [Int32] {
    var scores = [Int32](repeating: 0, count: sentence.tokens.count * 16)
    weights.withUnsafeBytes { bytes in
      let table = bytes.bindMemory(to: SIMD16<Float>.self)
      for (place, rows) in sentence.tokens.enumerated() {
        var sum = SIMD16<Float>.zero
        for row in set.rows[rows] { sum += table[Int(row)] }
        for label in 0..<NameLabel.count { scores[place * 16 + label] = Int32(sum[label]) }
      }
    }
    return scores
  }

  private mutating func update(_ rows: ArraySlice<UInt32>, up: Int, down: Int) {
    for row in rows {
      let place = Int(row) * 16
      weights[place + up] += 1
      sums[place + up] += seen
      weights[place + down] -= 1
      sums[place + down] -= seen
    }
  }

  private mutating func update(transition: Int, by step: Float) {
    transitions[transition] += step
    transitionSums[transition] += step * seen
  }

  /// The mean weights.
  var mean: LearnedWeights {
    LearnedWeights(
      rows: zip(weights, sums).map { $0 - $1 / seen }, transitions: zip(transitions, transitionSums).map { $0 - $1 / seen },
      bits: set.bits)
  }
}

/// Weights as they were learned: 16 a row, of which 13 are used.
struct LearnedWeights {
  var rows: [Float]
  var transitions: [Float]
  let bits: Int

  /// The mean of several: what one order of the sentences did by chance, the others do not.
  static func mean(of all: [LearnedWeights]) -> LearnedWeights? {
    guard var mean = all.first else { return nil }
    let share = 1 / Float(all.count)
    for index in mean.rows.indices { mean.rows[index] = all.reduce(0) { $0 + $1.rows[index] } * share }
    for index in mean.transitions.indices { mean.transitions[index] = all.reduce(0) { $0 + $1.transitions[index] } * share }
    return mean
  }

  /// The model of these weights in whole numbers.
  ///
  /// - Parameters:
  ///   - least: rows without a weight as large are left out, and of the others the weights below half of it.
  ///   - most: weights above are cut to it.
  func model(least: Float, most: Float) -> NameModel {
    let unit = 127 / most
    var result = [SIMD16<Int8>](repeating: .zero, count: 1 << bits)
    for row in result.indices {
      let own = rows[(row * 16)..<(row * 16 + NameLabel.count)]
      guard own.contains(where: { abs($0) >= least }) else { continue }
      for (label, weight) in own.enumerated() where abs(weight) >= least / 2 {
        result[row][label] = Int8(max(-127, min(127, (weight * unit).rounded())))
      }
    }
    return NameModel(
      rows: result, bits: bits, transitions: transitions.map { Int32(($0 * unit).rounded()) }, unit: unit, slope: 1, intercept: 0)
  }
}

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers for the same seed, everywhere.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
