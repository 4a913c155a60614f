/// A token as the name rules see it.
struct Word {
  let hash: FoldedHash
  let classes: WordClass
  /// In bytes of the text.
  let start: Int
  let end: Int
  let kind: Token.Kind
  let letterCase: Token.Case
  /// The first byte, which for a mark in ASCII is the mark.
  let firstByte: UInt8
  /// Whether a name could be written so: a word whose first letter is a capital.
  let isCapital: Bool

  func has(_ any: WordClass) -> Bool { !classes.isDisjoint(with: any) }
  var isHyphen: Bool { kind == .punctuation && firstByte == 0x2D }
  var isMark: Bool { kind == .punctuation }
}

/// The words of one article in one array, and how each word is cased where no rule of writing asks for a capital.
///
/// Everything that follows works on places in `words`, so no pass copies or hashes text again.
struct ArticleWords {
  private(set) var words: [Word] = []
  /// The sentences as ranges of `words`.
  private(set) var sentences: [Range<Int>] = []
  /// How often each word stands in lower case, and how often capitalised inside a sentence.
  private(set) var casing = FoldedTable<Casing>(empty: Casing())

  struct Casing {
    var lower: Int32 = 0
    var capital: Int32 = 0
  }

  init(_ text: Text, _ tokenized: [TokenizedSentence], _ lexicon: Lexicon) {
    words.reserveCapacity(tokenized.reduce(0) { $0 + $1.tokens.count })
    for sentence in tokenized {
      let start = words.count
      for token in sentence.tokens { words.append(Self.word(token, text, lexicon)) }
      sentences.append(start..<words.count)
      count(start..<words.count)
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

  private static func word(_ token: Token, _ text: Text, _ lexicon: Lexicon) -> Word {
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
      hash: hash, classes: token.kind == .punctuation ? [] : lexicon.classes[hash], start: token.range.lowerBound.value,
      end: token.range.upperBound.value, kind: token.kind, letterCase: token.letterCase, firstByte: first,
      isCapital: isCapital && token.kind == .word)
  }

  private mutating func count(_ sentence: Range<Int>) {
    var isStart = true
    for index in sentence {
      let word = words[index]
      guard word.kind == .word else {
        if Self.opensSentence(word) { isStart = true }
        continue
      }
      if word.letterCase == .lower {
        casing.update(word.hash) { $0.lower += 1 }
      } else if word.isCapital, !isStart {
        casing.update(word.hash) { $0.capital += 1 }
      }
      isStart = false
    }
  }

  /// Whether a word behind this mark is capitalised by rule: an opening quote, a colon, a bullet, a stop.
  static func opensSentence(_ word: Word) -> Bool {
    switch word.firstByte {
    case 0x22, 0x27, 0x2E, 0x3A, 0x21, 0x3F, 0x2A, 0x5B, 0x28, 0xE2, 0xC2: true
    default: false
    }
  }
}
