/// Splits a span of text into tokens in one pass over its bytes.
///
/// - A word is a run of letters, digits and marks, with apostrophes inside (`O'Brien`, `Sana’a`); a possessive `'s` or `’s` is a
///   token of its own.
/// - Letters with dots stay together (`U.S.`, `a.m.`), as do an initial and a known abbreviation with their dot (`J.`, `Gen.`), and
///   names with a dot inside (`Amazon.com`).
/// - The code of a currency is parted from the figures behind it (`EUR`, `350m`).
/// - A number keeps the commas and points inside it (`1,000`, `3.5`) and letters behind it (`20th`, `1990s`).
/// - A hyphen is always a token of its own (`UN`, `-`, `backed`), like every other mark, and a Han character or kana.
public enum Tokenizer {
  /// The tokens of `range`, in order; what lies between two of them is white space.
  public static func tokens(in text: Text, _ range: ByteRange) -> [Token] {
    let range = range.bytes.clamped(to: 0..<text.bytes.count)
    var scanner = TokenScanner(text.bytes, range)
    scanner.scan()
    return scanner.tokens
  }
}

/// One pass over a span, with the tokens found so far.
private struct TokenScanner {
  private(set) var tokens: [Token] = []
  private let bytes: [UInt8]
  private let classes = CharacterClass.ofASCII
  private let end: Int
  private var index: Int

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    index = range.lowerBound
    end = range.upperBound
    tokens.reserveCapacity(range.count / 5 + 1)
  }

  mutating func scan() {
    while index < end {
      let byte = bytes[index]
      if byte == 0x20 {
        index += 1
        continue
      }
      let (kind, length) = character(at: index)
      switch kind {
      case .space: index += length
      case .upper, .lower, .uncased: scanWord()
      case .digit: scanNumber()
      case .ideograph: emit(index..<(index + length), .word, .none)
      case .mark, .punctuation: emit(index..<(index + length), .punctuation, .none)
      }
    }
  }

  private func character(at index: Int) -> (kind: CharacterClass, length: Int) {
    let byte = bytes[index]
    return byte < 0x80 ? (classes[Int(byte)], 1) : CharacterClass.of(bytes, at: index, end: end)
  }

  private mutating func emit(_ range: Range<Int>, _ kind: Token.Kind, _ letterCase: Token.Case) {
    tokens.append(Token(range: ByteRange(bytes: range), kind: kind, letterCase: letterCase))
    index = range.upperBound
  }

  /// The class of the character at `index`; white space at the end.
  private func kind(at index: Int) -> CharacterClass { index < end ? character(at: index).kind : .space }

  // MARK: Words

  private mutating func scanWord() {
    let start = index
    if let code = currencyEnd(from: start) {
      emit(start..<code, .word, bytes[code - 1] == 0x73 ? .capitalised : .upper)
      return
    }
    if let dotted = dottedEnd(from: start) {
      var letters = LetterCount()
      for byte in bytes[start..<dotted] where byte != 0x2E { letters.add(classes[Int(byte)]) }
      emit(start..<dotted, .word, letters.letterCase)
      return
    }
    var letters = LetterCount()
    var place = start
    place = run(from: place, counting: &letters)
    while place < end {
      let joint = bytes[place]
      if joint == 0x2E {
        if keepsStop(start..<place) {
          place += 1
          break
        }
        // A dot inside a name: a small letter comes directly behind it.
        guard kind(at: place + 1) == .lower else { break }
        place = run(from: place + 1, counting: &letters)
      } else if let length = apostropheLength(at: place), kind(at: place + length).isLetter, possessiveEnd(at: place) == nil {
        letters.followsApostrophe = true
        place = run(from: place + length, counting: &letters)
      } else if joint == 0x26, letters.lower == 0, kind(at: place + 1) == .upper {
        place = run(from: place + 1, counting: &letters)
      } else {
        break
      }
    }
    emit(start..<place, .word, letters.letterCase)
    if let possessive = possessiveEnd(at: place) { emit(place..<possessive, .word, .lower) }
  }

  /// The end of the code of a currency that stands directly before a figure.
  private func currencyEnd(from start: Int) -> Int? {
    for code in Self.currencies where start + code.count < end && bytes[start] == code[0] {
      let behind = start + code.count
      if classes[Int(bytes[behind] & 0x7F)] == .digit, bytes[behind] < 0x80, bytes[start..<behind].elementsEqual(code) {
        return behind
      }
    }
    return nil
  }

  private static let currencies = ["EUR", "USD", "GBP", "CHF", "JPY", "RUB", "INR", "Rs"].map { Array($0.utf8) }

  /// The end of the run of letters, digits and marks from `place`.
  private func run(from place: Int, counting letters: inout LetterCount) -> Int {
    var place = place
    while place < end {
      let (kind, length) = character(at: place)
      guard kind.isWordLike else { break }
      letters.add(kind)
      place += length
    }
    return place
  }

  /// The end of single ASCII letters with a dot behind each (`U.S.`, `a.m.`, `U.S.A`), or of an initial before a name (`J. `).
  private func dottedEnd(from start: Int) -> Int? {
    var place = start
    var pairs = 0
    while place + 1 < end, isASCIILetter(bytes[place]), bytes[place + 1] == 0x2E {
      place += 2
      pairs += 1
    }
    if pairs == 1 {
      guard classes[Int(bytes[start])] == .upper else { return nil }
      let next = skipSpaces(from: place)
      return kind(at: next) == .upper ? place : nil
    }
    if pairs > 1, place < end, isASCIILetter(bytes[place]), !kind(at: place + 1).isWordLike { place += 1 }
    return pairs > 1 ? place : nil
  }

  private func isASCIILetter(_ byte: UInt8) -> Bool { byte < 0x80 && classes[Int(byte)].isLetter }

  /// Whether the stop behind the word in `range` belongs to it.
  private func keepsStop(_ range: Range<Int>) -> Bool {
    switch Abbreviations.kind(of: bytes[range]) {
    case .leading, .anywhere: true
    case .beforeNumber: kind(at: skipSpaces(from: range.upperBound + 1)) == .digit
    case nil: false
    }
  }

  /// The first place from `place` that is no space, of whatever width, looking at no more than a few.
  private func skipSpaces(from place: Int) -> Int {
    var place = place
    let limit = min(end, place + 8)
    while place < limit {
      let (kind, length) = character(at: place)
      guard kind == .space else { break }
      place += length
    }
    return place
  }

  private func apostropheLength(at place: Int) -> Int? {
    if bytes[place] == 0x27 { return 1 }
    return bytes[place] == 0xE2 && place + 2 < end && bytes[place + 1] == 0x80 && bytes[place + 2] == 0x99 ? 3 : nil
  }

  /// The end of the possessive ending at `place`; nil when there is none.
  private func possessiveEnd(at place: Int) -> Int? {
    guard place < end, let length = apostropheLength(at: place) else { return nil }
    let letter = place + length
    guard letter < end, bytes[letter] | 0x20 == 0x73, !kind(at: letter + 1).isWordLike else { return nil }
    return letter + 1
  }

  // MARK: Numbers

  private mutating func scanNumber() {
    let start = index
    var letters = LetterCount()
    var place = run(from: start, counting: &letters)
    while place < end, bytes[place] == 0x2C || bytes[place] == 0x2E, letters.isEmpty, kind(at: place + 1) == .digit {
      place = run(from: place + 1, counting: &letters)
    }
    emit(start..<place, .number, letters.letterCase)
    if let possessive = possessiveEnd(at: place) { emit(place..<possessive, .word, .lower) }
  }
}

/// Counts the letters of a word by case.
private struct LetterCount {
  private(set) var upper = 0
  private(set) var lower = 0
  private var uncased = 0
  private var isFirstUpper = false
  /// Set after an apostrophe: a capital there starts a part of a name (`O'Brien`) and does not make the word mixed.
  var followsApostrophe = false
  private var innerCapitals = 0

  var isEmpty: Bool { upper + lower + uncased == 0 }

  mutating func add(_ kind: CharacterClass) {
    switch kind {
    case .upper:
      if isEmpty { isFirstUpper = true }
      if followsApostrophe { innerCapitals += 1 }
      upper += 1
    case .lower: lower += 1
    case .uncased: uncased += 1
    case .space, .digit, .mark, .ideograph, .punctuation: return
    }
    followsApostrophe = false
  }

  var letterCase: Token.Case {
    if upper + lower == 0 { return .none }
    if upper == 0 { return .lower }
    if lower == 0 { return upper > 1 ? .upper : .capitalised }
    return isFirstUpper && upper - innerCapitals <= 1 ? .capitalised : .mixed
  }
}
