/// Adds up the weights of the features of a token.
struct RowSum: FeatureSink {
  private let rows: UnsafeBufferPointer<SIMD16<Int8>>
  private let bits: Int
  private(set) var sum = SIMD16<Int16>.zero

  init(_ rows: UnsafeBufferPointer<SIMD16<Int8>>, bits: Int) {
    self.rows = rows
    self.bits = bits
  }

  @inline(__always)
  mutating func add(_ template: UInt64, _ value: UInt64) {
    sum &+= SIMD16<Int16>(truncatingIfNeeded: rows[NameModel.row(template, value, bits: bits)])
  }
}

/// Collects the rows of the features of a token: for learning.
struct RowList: FeatureSink {
  private let bits: Int
  var rows: [UInt32] = []

  init(bits: Int) { self.bits = bits }

  @inline(__always)
  mutating func add(_ template: UInt64, _ value: UInt64) {
    rows.append(UInt32(truncatingIfNeeded: NameModel.row(template, value, bits: bits)))
  }
}

extension TaggerWords {
  /// The stretches of a sentence in which names can stand: tokens with a capital, and small words, numbers and marks near one. All else is
  /// outside of names, in learning as in tagging, and needs no features.
  func stretches(of sentence: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var lastCapital = Int.min / 2
    for index in sentence {
      let isCapital = self[index].isCapital || self[index].casing == .mixed
      guard isCapital || self[index].isNameInSmallLetters else { continue }
      // What lies between two capitals may join them; else the two tokens before a capital and the one behind it.
      let from = !isCapital ? index - 1 : index - lastCapital <= 5 ? lastCapital + 1 : index - 2
      let stretch = max(from, sentence.lowerBound)..<min(index + 2, sentence.upperBound)
      if let last = result.last, last.upperBound >= stretch.lowerBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, stretch.upperBound)
      } else {
        result.append(stretch)
      }
      if isCapital { lastCapital = index }
    }
    return result
  }

  /// The scores of the labels of each token of a stretch, 16 a token.
  func scores(of stretch: Range<Int>, in sentence: Range<Int>, _ model: NameModel) -> [Int32] {
    let features = NameFeatures(words: self, sentence: sentence)
    return model.rows.withUnsafeBufferPointer { rows in
      [Int32](unsafeUninitializedCapacity: stretch.count * 16) { scores, count in
        count = stretch.count * 16
        for (place, index) in stretch.enumerated() {
          var sink = RowSum(rows, bits: model.bits)
          features.extract(index, into: &sink)
          for label in 0..<16 { scores[place * 16 + label] = Int32(sink.sum[label]) }
        }
      }
    }
  }
}

/// The rows of the features of an article, for learning.
package enum FeatureRows {
  /// A stretch of tokens in which names can stand.
  package struct Stretch {
    /// The place of its sentence, and of its tokens in that.
    package let sentence: Int
    package let tokens: Range<Int>
    /// For each token the rows of its features.
    package let rows: [[UInt32]]
  }

  package static func stretches(
    of text: Text, sentences: [TokenizedSentence], gazetteer: GazetteerTable, bits: Int
  ) -> [Stretch] {
    let words = TaggerWords(text, sentences, gazetteer)
    var result: [Stretch] = []
    for (place, sentence) in words.sentences.enumerated() {
      let features = NameFeatures(words: words, sentence: sentence)
      for stretch in words.stretches(of: sentence) {
        let rows = stretch.map { index in
          var list = RowList(bits: bits)
          features.extract(index, into: &list)
          return list.rows
        }
        let tokens = (stretch.lowerBound - sentence.lowerBound)..<(stretch.upperBound - sentence.lowerBound)
        result.append(Stretch(sentence: place, tokens: tokens, rows: rows))
      }
    }
    return result
  }
}
