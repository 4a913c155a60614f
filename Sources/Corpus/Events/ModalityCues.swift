import Language

/// Words that make what a sentence tells something that may be, will be or is not.
enum ModalityCues {
  struct Cue: Sendable {
    let modality: Report.Modality
    /// Its place among the sentence's tokens.
    let place: Int32
    let scope: Scope
  }

  /// Of how much of a sentence a cue tells.
  enum Scope: Sendable {
    case nextWords
    /// "has agreed to none".
    case wordsAround
    /// What somebody wants is told behind it, however long: "wanted to see an end to the conflict, and then talks".
    case rest
    /// A condition, and what may be with it: "if".
    case sentence

    /// In tokens, from the cue.
    var reach: ClosedRange<Int32> {
      switch self {
      case .nextWords: 0...5
      case .wordsAround: -3...5
      case .rest: 0...20
      case .sentence: -20...20
      }
    }
  }

  /// The cues among `tokens`, in order.
  static func find(_ tokens: [Token], in text: Text) -> [Cue] {
    var found: [Cue] = []
    for (place, token) in tokens.enumerated() where token.kind == .word && token.range.bytes.count <= longest {
      let word = text[token.range].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
      if let modality = table[word] {
        found.append(Cue(modality: modality, place: Int32(place), scope: scopes[word] ?? .nextWords))
      }
    }
    return found
  }

  private static func words(_ modality: Report.Modality, _ words: String) -> [([UInt8], Report.Modality)] {
    words.split { $0 == " " || $0 == "\n" }.map { (Array($0.utf8), modality) }
  }

  static let table = Dictionary(
    words(.scheduled, "will shall plans plan planned planning scheduled expected upcoming due agenda")
      + words(
        .hypothetical,
        """
        could may might would should can if unless whether possible possibly possibility prospect likely unlikely considering \
        considers considered potential wants wanted hopes hoped ready willing offer offers offered proposed proposes suggested \
        suggests threatened threatens
        """)
      + words(
        .denied,
        "not no never none nobody nothing denied denies deny denying without refused rejected failed cannot didn't doesn't don't wasn't isn't won't didn’t doesn’t don’t wasn’t isn’t won’t"
      ),
    uniquingKeysWith: { first, _ in first })

  private static let scopes: [[UInt8]: Scope] = Dictionary(
    uniqueKeysWithValues: ["if", "unless", "whether"].map { (Array($0.utf8), .sentence) }
      + ["none", "nobody", "nothing"].map { (Array($0.utf8), .wordsAround) }
      + ["wants", "wanted", "hopes", "hoped"].map { (Array($0.utf8), .rest) })

  /// In bytes; no longer word is a cue.
  private static let longest = 16
}
