import Testing

@testable import Language

/// Where a capital stands for its government, and where it is a place.
@Suite struct MetonymTests {
  private struct Outcome {
    var right = 0
    var wrong: [String] = []
    var found = 0
    var governments = 0
    var rightGovernments = 0

    var precision: Double { Double(rightGovernments) / Double(max(1, found)) }
    var recall: Double { Double(rightGovernments) / Double(max(1, governments)) }
  }

  private func outcome(_ sentences: String) -> Outcome {
    var outcome = Outcome()
    for line in sentences.split(separator: "\n") {
      let (text, marks) = Self.read(String(line))
      let sentences = [TokenizedSentence(range: text.range, tokens: Tokenizer.tokens(in: text, text.range))]
      let words = ArticleWords(text, sentences)
      var names: [NameCandidate] = []
      for (range, _) in marks {
        guard let first = words.words.firstIndex(where: { $0.start == range.lowerBound }),
          let last = words.words.firstIndex(where: { $0.end == range.upperBound })
        else { continue }
        names.append(NameCandidate(words: first..<(last + 1), type: .place, form: .name, confidence: 0.9))
      }
      #expect(names.count == marks.count, "\(line)")
      MetonymRule(words, .shared).apply(to: &names)
      for (name, mark) in zip(names, marks) {
        let isGovernment = name.form == .metonym
        outcome.found += isGovernment ? 1 : 0
        outcome.governments += mark.isGovernment ? 1 : 0
        outcome.rightGovernments += isGovernment && mark.isGovernment ? 1 : 0
        if isGovernment == mark.isGovernment {
          outcome.right += 1
        } else {
          outcome.wrong.append("\(mark.isGovernment ? "missed" : "wrong"): \(line)")
        }
      }
    }
    return outcome
  }

  private static func read(_ line: String) -> (Text, [(range: Range<Int>, isGovernment: Bool)]) {
    var bytes: [UInt8] = []
    var marks: [(range: Range<Int>, isGovernment: Bool)] = []
    var start = 0
    for byte in line.utf8 {
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "<"): start = bytes.count
      case UInt8(ascii: "}"), UInt8(ascii: ">"): marks.append((start..<bytes.count, byte == UInt8(ascii: "}")))
      default: bytes.append(byte)
      }
    }
    return (Text(validUTF8: bytes), marks)
  }

  @Test("the sentences by which the rule was shaped are read as they are meant")
  func shaping() {
    let outcome = outcome(MetonymSentences.all)
    #expect(outcome.wrong.isEmpty, "\(outcome.wrong.joined(separator: "\n"))")
  }

  @Test("of sentences that did not shape the rule, at least nine in ten are read as they are meant")
  func held() {
    let outcome = outcome(HeldMetonymSentences.all)
    #expect(
      outcome.precision >= 0.9 && outcome.recall >= 0.9,
      "\(outcome.precision) \(outcome.recall)\n\(outcome.wrong.joined(separator: "\n"))")
  }
}
