import Language

/// The words of one sentence, looked through once for what tells how it reports.
struct SentenceWords {
  let range: ByteRange
  let tokens: [Token]
  /// The first word that tells what happened, and of what class.
  private(set) var firstEvent: ByteRange?
  private(set) var eventToken: Int?
  private(set) var classes: EventClasses = []
  /// The verb of saying that stands outside of quotation marks.
  private(set) var saying: ByteRange?
  private(set) var modality = Report.Modality.asserted
  private var quotations: [ByteRange] = []

  /// Longer sentences are read this far.
  private static let longest = 400

  init(_ text: Text, _ range: ByteRange) {
    self.range = range
    tokens = Array(Tokenizer.tokens(in: text, range).prefix(Self.longest))
    findQuotations(text)
    var reader = StemReader()
    var cues: [(modality: Report.Modality, token: Int)] = []
    for (index, token) in tokens.enumerated() where token.kind == .word {
      let word = text[token.range].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
      if let cue = ModalityCues.table[word] { cues.append((cue, index)) }
      if saying == nil, Self.sayings.contains(word), isOutsideQuotation(token.range) { saying = token.range }
      reader.readStems(of: token, in: text) { stem in
        let found = EventLexicon.general.classes(of: stem)
        classes.formUnion(found)
        if firstEvent == nil, !found.isEmpty, !found.isSubset(of: .weak) {
          firstEvent = token.range
          eventToken = index
        }
      }
    }
    modality = Self.modality(cues, event: eventToken)
  }

  var hasQuotation: Bool { !quotations.isEmpty }

  func isOutsideQuotation(_ span: ByteRange) -> Bool { !quotations.contains { $0.overlap(with: span) > 0 } }

  /// The nearest cue in the eight words before the event decides, else the sentence asserts it.
  private static func modality(_ cues: [(modality: Report.Modality, token: Int)], event: Int?) -> Report.Modality {
    guard let event else { return cues.first?.modality ?? .asserted }
    let before = cues.filter { $0.token <= event && event - $0.token <= 8 }
    return before.max { $0.token < $1.token }?.modality ?? .asserted
  }

  private mutating func findQuotations(_ text: Text) {
    var start: ByteOffset?
    for token in tokens where token.kind == .punctuation {
      let mark = text.string(token.range)
      if mark == "“" || (mark == "\"" && start == nil) {
        start = token.range.upperBound
      } else if mark == "”" || mark == "\"" {
        quotations.append((start ?? range.lowerBound)..<token.range.lowerBound)
        start = nil
      }
    }
    if let start { quotations.append(start..<max(start, range.upperBound)) }
  }

  private static let sayings = Set(
    "said says say told tells added claimed announced warned explained noted stated asked insisted argued according quoted replied wrote tweeted"
      .split(separator: " ").map { Array($0.utf8) })
}
