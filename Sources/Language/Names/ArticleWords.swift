/// A token as the name rules see it.
struct Word {
  let hash: FoldedHash
  /// In bytes of the text.
  let start: Int
  let end: Int
  let kind: Token.Kind
  let letterCase: Token.Case
  /// The first byte, which for a mark in ASCII is the mark.
  let firstByte: UInt8
  /// Whether a name could be written so: a word whose first letter is a capital.
  let isCapital: Bool

  var isHyphen: Bool { kind == .punctuation && firstByte == 0x2D }
  var isMark: Bool { kind == .punctuation }
}

/// The words of one article in one array.
///
/// Everything that follows works on places in `words`, so no pass copies or hashes text again.
struct ArticleWords {
  private(set) var words: [Word] = []
  /// The sentences as ranges of `words`.
  private(set) var sentences: [Range<Int>] = []

  init(_ text: Text, _ tokenized: [TokenizedSentence]) {
    words.reserveCapacity(tokenized.reduce(0) { $0 + $1.tokens.count })
    for sentence in tokenized {
      let start = words.count
      for token in sentence.tokens { words.append(Self.word(token, text)) }
      sentences.append(start..<words.count)
    }
  }

  subscript(index: Int) -> Word { words[index] }

  /// Whether words `left` and `left + 1` touch, with no space between them.
  func touches(_ left: Int) -> Bool { words[left].end == words[left + 1].start }

  /// The hash of the words of a range, marks left out.
  func sequence(_ range: Range<Int>) -> FoldedHash {
    var sequence = words[range.lowerBound].hash
    for index in range.dropFirst() where !words[index].isMark { sequence = sequence.followed(by: words[index].hash) }
    return sequence
  }

  private static func word(_ token: Token, _ text: Text) -> Word {
    let bytes = text[token.range]
    let first = bytes.first ?? 0
    let hash = FoldedHash(word: bytes)
    let isCapital: Bool
    switch token.letterCase {
    case .capitalised, .upper: isCapital = true
    case .mixed: isCapital = first >= 0x80 || (first >= 0x41 && first <= 0x5A)
    case .lower, .none: isCapital = false
    }
    return Word(
      hash: hash, start: token.range.lowerBound.value,
      end: token.range.upperBound.value, kind: token.kind, letterCase: token.letterCase, firstByte: first,
      isCapital: isCapital && token.kind == .word)
  }
}
