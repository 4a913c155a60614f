/// Splits a block of text into sentences.
///
/// A sentence ends at `.`, `?`, `!`, `…` or a full stop of another script, with the quotes, brackets and reference numbers (`[12]`)
/// directly behind it, and with points that say that words were left out (` ...`, ` […]`); whether a stop is an end is decided by the
/// words beside it (``StopContext``). A blank line always ends a sentence; a single line break never does, because text may be wrapped by hand.
public enum SentenceSplitter {
  /// The longest sentence in bytes. What has no stop for that long (tables, minified text, other scripts' lists) is cut at its last
  /// clause mark, space or character, so that whatever comes after can rely on a bound.
  public static let maximumLength = 4096

  /// The sentences of `range`, in order, without the white space around them. Every byte of `range` that is not white space lies
  /// in exactly one of them.
  public static func sentences(in text: Text, _ range: ByteRange) -> [ByteRange] {
    let range = range.bytes.clamped(to: 0..<text.bytes.count)
    var scanner = SentenceScanner(text.bytes, range)
    scanner.scan()
    return scanner.sentences
  }
}

/// One pass over a span, with the sentences found so far.
private struct SentenceScanner {
  private(set) var sentences: [ByteRange] = []
  private let bytes: [UInt8]
  private let end: Int
  private var index: Int
  /// Where the sentence that is being read starts: its first character that is no white space; nil between sentences.
  private var start: Int?

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    index = range.lowerBound
    end = range.upperBound
  }

  mutating func scan() {
    while index < end {
      let byte = bytes[index]
      if byte == 0x20 {
        index += 1
      } else if byte == 0x0A {
        index += 1
        if isBlankLine(from: index) { finish(at: index) }
      } else if let stop = SentenceStop(bytes, at: index, end: end) {
        if start == nil { start = index }
        scan(stop)
      } else {
        scanCharacter()
      }
      if let start, index - start >= SentenceSplitter.maximumLength { cut(from: start) }
    }
    finish(at: end)
  }

  private mutating func scanCharacter() {
    let (kind, length) = CharacterClass.of(bytes, at: index, end: end)
    if start == nil, kind != .space { start = index }
    index += length
  }

  /// Ends the sentence behind `stop`, or goes on behind it.
  private mutating func scan(_ stop: SentenceStop) {
    index = stop.end
    guard let start, let sentenceEnd = StopContext(bytes, start..<end, stop).sentenceEnd else { return }
    index = sentenceEnd
    finish(at: index)
  }

  /// Whether nothing but spaces stands between `place`, the start of a line, and its end.
  private func isBlankLine(from place: Int) -> Bool {
    var place = place
    while place < end, bytes[place] == 0x20 || bytes[place] == 0x09 || bytes[place] == 0x0D { place += 1 }
    return place < end && bytes[place] == 0x0A
  }

  private mutating func finish(at place: Int) {
    guard let first = start else { return }
    start = nil
    let last = WhiteSpace.end(of: first..<place, in: bytes)
    if last > first { sentences.append(ByteRange(bytes: first..<last)) }
  }

  /// Cuts a sentence that became too long, in the second half of what may be, at the best place there is.
  private mutating func cut(from start: Int) {
    let limit = start + SentenceSplitter.maximumLength
    var space: Int?
    var place = limit
    while place > start + SentenceSplitter.maximumLength / 2 {
      if bytes[place - 1] == 0x20 || bytes[place - 1] == 0x0A {
        if space == nil { space = place }
        if place > 1, bytes[place - 2] == 0x3B || bytes[place - 2] == 0x2C || bytes[place - 2] == 0x3A { break }
      }
      place -= 1
    }
    let isClause = place > start + SentenceSplitter.maximumLength / 2
    index = isClause ? place : space ?? UTF8Scalar.start(before: limit + 1, in: bytes, notBefore: start + 1)
    finish(at: index)
  }
}
