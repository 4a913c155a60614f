import Language

/// A block whose kind is being found: its range, and folded views of its ends that patterns look at.
///
/// A view is at most ``viewLength`` bytes, so that a giant block costs no more than a small one. What is longer is no boilerplate line
/// anyway.
struct BlockText {
  static let viewLength = 320

  let text: Text
  let range: Range<Int>
  /// Set when the block's lines were joined.
  let lineCount: Int
  /// The folded first bytes: all of a short block.
  let opening: [UInt8]
  /// The folded last bytes: all of a short block.
  let closing: [UInt8]
  /// What a look at the first bytes tells; most questions about a block's words are answered by it.
  let look: BlockLook

  init(_ text: Text, _ range: Range<Int>, lineCount: Int) {
    self.text = text
    self.range = range
    self.lineCount = lineCount
    let isShort = range.count <= Self.viewLength
    opening = Folding.folded(text.bytes[range.prefix(Self.viewLength)])
    closing = isShort ? opening : Folding.folded(text.bytes[range.suffix(Self.viewLength)])
    look = BlockLook(opening)
  }

  var isShort: Bool { range.count <= Self.viewLength }

  var string: String { text.string(ByteRange(bytes: range)) }

  /// The tokens of a short block; of a longer one, of its first bytes.
  var tokens: [Token] { Tokenizer.tokens(in: text, ByteRange(bytes: range.prefix(Self.viewLength))) }

  /// The last character that is no closing quote, bracket or space, when it is ASCII.
  var lastMark: UInt8? { closing.last { !Self.isClosing($0) } }

  /// Whether it ends as sentences end, quotes and brackets left aside.
  var endsLikeSentence: Bool {
    guard let mark = lastMark else { return false }
    return mark == 0x2E || mark == 0x21 || mark == 0x3F
  }

  /// Whether it ends with capitals that have points ("… with the U.S.") or with points of omission, so that the last point need be no
  /// full stop.
  var endsWithPointsOfNoSentence: Bool {
    let tail = text.bytes[range.suffix(4)]
    let marks = Array(tail)
    if marks.suffix(3) == [0xE2, 0x80, 0xA6] { return true }
    guard marks.count == 4, marks[3] == 0x2E else { return false }
    if marks[1] == 0x2E, marks[2] == 0x2E { return true }
    return marks[1] == 0x2E && marks[0] &- 0x41 < 26 && marks[2] &- 0x41 < 26
  }

  private static func isClosing(_ byte: UInt8) -> Bool { [0x20, 0x22, 0x27, 0x29, 0x5D, 0x7D].contains(byte) }

  /// The folded text without marks and spaces at its ends, for comparison with whole phrases; nil for a long block.
  var core: ArraySlice<UInt8>? {
    guard isShort else { return nil }
    var core = opening[...]
    while let first = core.first, Self.isMark(first) { core = core.dropFirst() }
    while let last = core.last, Self.isMark(last) { core = core.dropLast() }
    return core
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte < 0x80 && !(byte >= 0x61 && byte <= 0x7A) && !(byte >= 0x30 && byte <= 0x39)
  }
}

/// What a block's folded first bytes tell before any word is cut out of them.
struct BlockLook {
  /// Runs of other bytes than spaces: no more than there are tokens.
  private(set) var runs = 0
  /// Whether there may be a digit. Those of other scripts are not told from their letters.
  private(set) var mayHoldDigit = false
  /// A hash of the first run, when it consists of letters from a to z; nil when it has other bytes too.
  private(set) var firstWord: UInt64?
  /// A hash of the letters from a to z with which the first run begins; nil when others may belong to the same word.
  private(set) var firstLetters: UInt64?

  init(_ opening: [UInt8]) {
    var isInside = false
    var firstEnd: Int?
    for (index, byte) in opening.enumerated() {
      let isSpace = byte <= 0x20
      if !isSpace, !isInside { runs += 1 }
      if isSpace, isInside, firstEnd == nil { firstEnd = index }
      isInside = !isSpace
      if byte &- 0x30 < 10 || byte >= 0x80 { mayHoldDigit = true }
    }
    let first = opening[..<(firstEnd ?? opening.count)]
    let letters = first.prefix { $0 &- 0x61 < 26 }
    if letters.endIndex == first.endIndex || first[letters.endIndex] < 0x80 { firstLetters = Folding.foldedHash(letters) }
    if letters.count == first.count { firstWord = firstLetters }
  }
}

/// Words to look folded bytes up in, by their hashes.
struct HashedWords {
  private let hashes: Set<UInt64>

  init(_ words: some Sequence<String>) { hashes = Set(words.map { Folding.foldedHash(Array($0.utf8)[...]) }) }

  func contains(_ word: ArraySlice<UInt8>) -> Bool { hashes.contains(Folding.foldedHash(word)) }

  func contains(hash: UInt64) -> Bool { hashes.contains(hash) }
}

extension Collection<UInt8> {
  /// Whether `phrase` occurs in the bytes. Simple search: both are short.
  func holds(_ phrase: [UInt8]) -> Bool {
    guard let first = phrase.first else { return true }
    var rest = self[...]
    while let place = rest.firstIndex(of: first) {
      if rest[place...].starts(with: phrase) { return true }
      rest = rest[index(after: place)...]
    }
    return false
  }
}
