/// Finds what a text reports as somebody's words.
public enum Quotations {
  /// The quotations of a text, by where they start, the longer first; a direct one may stand in an indirect one.
  public static func find(in speech: SpeechText) -> [Quotation] { SpeechReader(speech).quotations() }
}

/// Walks over a text once and reads, sentence after sentence, who says what.
struct SpeechReader {
  private let speech: SpeechText
  private let spans: [QuotedSpan]
  private let direct: DirectSpeech
  private let indirect: IndirectSpeech

  init(_ speech: SpeechText) {
    self.speech = speech
    spans = Self.quoted(in: speech)
    let phrases = SpeakerPhrase(speech, quoted: spans.map(\.whole))
    direct = DirectSpeech(speech, spans, phrases)
    indirect = IndirectSpeech(speech, spans, phrases)
  }

  /// The outermost quotations in marks. Marks of the other kind inside of one are part of it.
  private static func quoted(in speech: SpeechText) -> [QuotedSpan] {
    let double = QuotationMarks(speech, .doubleMark).spans()
    let single = QuotationMarks(speech, .singleMark, skipping: double.map(\.whole)).spans()
    if single.isEmpty { return double }
    let outer = double.filter { inner in
      !single.contains { $0.whole.lowerBound < inner.whole.lowerBound && $0.whole.upperBound >= inner.whole.upperBound }
    }
    return (outer + single).sorted { $0.opening < $1.opening }
  }

  func quotations() -> [Quotation] {
    var found: [Quotation] = []
    var talk = Talk()
    var next = 0
    for sentence in speech.sentences.indices {
      let words = speech.sentences[sentence]
      if words.isEmpty { continue }
      while next < spans.count, spans[next].opening < words.upperBound {
        if let said = direct.read(next, talk) {
          talk.take(said, sentence: speech.sentence(of: min(spans[next].closing, speech.words.count - 1)))
          found.append(said.quotation)
        }
        next += 1
      }
      for said in indirect.read(sentence, talk) {
        talk.take(said, sentence: sentence)
        found.append(said.quotation)
      }
    }
    return found.sorted {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
  }
}

/// A quotation with what the next one may need to know of it.
struct Said {
  let quotation: Quotation
  /// The last word that says who speaks, or of the quotation itself.
  let end: Int
  /// The word that is the cue; nil without one.
  var cueWord: Int?
}

/// Who spoke last, as the reader goes through a text.
struct Talk {
  private(set) var speaker: Quotation.Speaker?
  private(set) var sentence = -1
  /// The last quotation in marks.
  private(set) var last: Said?

  mutating func take(_ said: Said, sentence: Int) {
    if said.quotation.kind == .scare { return }
    if let speaker = said.quotation.speaker {
      self.speaker = speaker
      self.sentence = max(self.sentence, sentence)
    }
    if said.quotation.kind == .direct { last = said }
  }
}
