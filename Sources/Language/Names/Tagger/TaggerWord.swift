/// A token as the features of the tagger see it.
struct TaggerWord {
  /// In bytes of the text.
  let start: Int32
  let end: Int32
  /// Hash of the bytes as written.
  var form: UInt32 = 2_166_136_261
  /// Of the folded word, without stops and apostrophes; numbers by the number of their digits, marks as they are.
  var folded: FoldedHash
  /// The first and the last four folded bytes, the last byte of each lowest.
  var front: UInt32 = 0
  var back: UInt32 = 0
  /// Folded bytes, at most 255.
  var length: UInt8 = 0
  /// Hash of the kinds of its characters, repeats left out: `Xx+`, `XX+`, `d+`.
  var shape: UInt16 = 0
  var casing = Casing.mark
  /// Whether it is the first word of its sentence.
  var isFirst = false
  /// What the tables say of the word by itself, and how it is cased in most texts.
  var entry = GazetteerEntry.none
  /// The longest name of the tables that it stands in, as kinds and position; 0 for none.
  var match: UInt32 = 0
  /// What its other occurrences in the article say (`DocumentEvidence`).
  var evidence: UInt16 = 0
  /// 1 in a headline in title case, 2 in a line of capitals.
  var line: UInt8 = 0
  /// The place of the run of capitals that it stands in; -1 outside of all.
  var run: Int32 = -1

  enum Casing: UInt8 {
    case mark, capitalised, upper, initial, lower, number, other, mixed
  }

  var isCapital: Bool { casing == .capitalised || casing == .upper || casing == .initial }
  /// Whether it is written small here, and with a capital nearly everywhere else.
  var isNameInSmallLetters: Bool { casing == .lower && entry.casing != 0 && (entry.casing - 1) % 5 < 2 }
  var isWord: Bool { casing != .mark && casing != .number && casing != .other }
  var isHyphen: Bool { casing == .mark && form == Self.hyphen }

  private static let hyphen: UInt32 = (2_166_136_261 ^ 0x2D) &* 16_777_619

  /// A word that is not there: before and behind a sentence.
  static let padding = TaggerWord(start: 0, end: 0, folded: FoldedHash(word: [0x3C][...]))

  /// Reads a token.
  init(_ token: Token, in text: Text) {
    start = Int32(truncatingIfNeeded: token.range.lowerBound.value)
    end = Int32(truncatingIfNeeded: token.range.upperBound.value)
    let bytes = text[token.range]
    folded = token.kind == .punctuation ? FoldedHash(mark: bytes) : FoldedHash(word: bytes)
    read(bytes, isMark: token.kind == .punctuation)
    switch (token.kind, token.letterCase) {
    case (.punctuation, _): casing = .mark
    case (.number, _):
      casing = .number
      folded = FoldedHash(mark: [0x30, length][...])
    case (_, .capitalised): casing = bytes.count == 1 || bytes.count == 2 && bytes.last == 0x2E ? .initial : .capitalised
    case (_, .upper): casing = .upper
    case (_, .mixed): casing = Self.startsUpper(bytes) ? .capitalised : .mixed
    case (_, .lower): casing = .lower
    case (_, .none): casing = .other
    }
  }

  private init(start: Int32, end: Int32, folded: FoldedHash) {
    self.start = start
    self.end = end
    self.folded = folded
  }

  private mutating func read(_ bytes: ArraySlice<UInt8>, isMark: Bool) {
    var shape = ShapeHash()
    var count = 0
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte < 0x80 {
        form = (form ^ UInt32(byte)) &* 16_777_619
        shape.add(CharacterClass.ofASCII[Int(byte)], byte)
        take(byte &- 0x41 < 26 ? byte | 0x20 : byte, isMark, &count)
        index += 1
        continue
      }
      let length = min(max(1, (~byte).leadingZeroBitCount), bytes.endIndex - index)
      let (kind, _) = CharacterClass.of(Array(bytes[index..<(index + length)]), at: 0, end: length)
      shape.add(kind, byte)
      for folded in FoldingTable.folded(bytes[index..<(index + length)]) {
        form = (form ^ UInt32(kind == .punctuation ? folded : folded | 0x80)) &* 16_777_619
        take(folded, isMark, &count)
      }
      index += length
    }
    self.shape = shape.value
    self.length = UInt8(min(count, 255))
  }

  @inline(__always)
  private mutating func take(_ folded: UInt8, _ isMark: Bool, _ count: inout Int) {
    if folded == 0x27 || folded == 0x2E, !isMark { return }
    if count < 4 { front = front << 8 | UInt32(folded) }
    back = back << 8 | UInt32(folded)
    count += 1
  }

  private static func startsUpper(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    if first < 0x80 { return first &- 0x41 < 26 }
    let character = Array(bytes.prefix(4))
    return CharacterClass.of(character, at: 0, end: character.count).kind == .upper
  }
}

/// A hash of the kinds of characters of a word, in order; of capitals in a row two count, of other kinds one, and that there are more.
private struct ShapeHash {
  private var hash: UInt32 = 777
  private var last: UInt8 = 0
  private var run = 0

  var value: UInt16 { UInt16(truncatingIfNeeded: hash ^ hash >> 16) }

  @inline(__always)
  mutating func add(_ kind: CharacterClass, _ byte: UInt8) {
    let symbol: UInt8
    switch kind {
    case .upper: symbol = 0x58
    case .lower, .uncased, .ideograph, .mark: symbol = 0x78
    case .digit: symbol = 0x64
    case .space, .punctuation: symbol = byte < 0x80 ? byte : 0x75
    }
    if symbol == last {
      run += 1
      if run <= 2, symbol == 0x58 { put(symbol) } else if run == 2 { put(0x2B) }
    } else {
      put(symbol)
      last = symbol
      run = 1
    }
  }

  @inline(__always)
  private mutating func put(_ symbol: UInt8) { hash = (hash ^ UInt32(symbol)) &* 16_777_619 }
}
