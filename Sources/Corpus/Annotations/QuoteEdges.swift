import Language

/// The ends of what was found for a passage: no word is cut that was whole, and of a passage that began or ended a sentence whose end was
/// written anew all that took its place is taken in.
///
/// The words that are most like a quote end where they are no longer like it, which may be in the middle of what replaced them.
struct QuoteEdges {
  private let quote: Quote
  private let text: Text
  /// What stood beside the passage begins here: nothing beyond is its own. The whole text where that is not known.
  private let bounds: Range<Int>

  init(of quote: Quote, in text: Text, within bounds: Range<Int>? = nil) {
    (self.quote, self.text) = (quote, text)
    self.bounds = bounds ?? 0..<text.bytes.count
  }

  private var bytes: [UInt8] { text.bytes }

  func widened(_ found: Range<Int>) -> ByteRange {
    if found.isEmpty { return ByteRange(bytes: found) }
    let hasWords = bytes[found].elementsEqual(quote.words)
    var range = hasWords ? found : trimmed(found)
    range = wholeWords(range, upTo: hasWords ? Self.longestEnding : Self.longestWord)
    if !hasWords { range = wholeSentence(range) }
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, start < bytes.count, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return ByteRange(bytes: start..<end)
  }

  /// Without white space at an end where the words had none.
  private func trimmed(_ found: Range<Int>) -> Range<Int> {
    var (start, end) = (found.lowerBound, found.upperBound)
    if let last = quote.words.last, last > 0x20 { while end > start + 1, bytes[end - 1] <= 0x20 { end -= 1 } }
    if let first = quote.words.first, first > 0x20 { while start + 1 < end, bytes[start] <= 0x20 { start += 1 } }
    return start..<end
  }

  /// In bytes: what is longer behind the very words is another word that was put before or behind, without a space.
  private static let longestEnding = 4
  private static let longestWord = 64

  /// Takes in the letters and digits that stand at an end where a word of the passage ended.
  private func wholeWords(_ found: Range<Int>, upTo most: Int) -> Range<Int> {
    var (start, end) = (found.lowerBound, found.upperBound)
    let isCutBefore = Self.endsInWord(quote.before) && Self.beginsWithWord(quote.words)
    if !isCutBefore, TextDifference.isOfWord(bytes, start) {
      while start > 0, TextDifference.isOfWord(bytes, start - 1), found.lowerBound - start < most { start -= 1 }
    }
    let isCutBehind = Self.endsInWord(quote.words) && Self.beginsWithWord(quote.after)
    if !isCutBehind, end > start, TextDifference.isOfWord(bytes, end - 1) {
      while end < bytes.count, TextDifference.isOfWord(bytes, end), end - found.upperBound < most { end += 1 }
    }
    return start..<end
  }

  /// Goes on to where the sentence begins or ends, where the passage did and its own first or last word, or its full stop, is another one now;
  /// but not where what stood beside it follows in the same sentence.
  private func wholeSentence(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    let lacksStop = quote.hasStop && !Quote.endsWithStop(text.string(ByteRange(bytes: range)))
    let isOtherEnd = lacksStop || lastWord(in: bytes, range) != lastWord(in: quote.words, quote.words.indices)
    if isOtherEnd, quote.endsSentence, let sentence = sentence(at: max(start, end - 1)) {
      let reach =
        quote.hasStop ? sentence.upperBound : sentence.upperBound - Quote.lengthOfStop(text.string(ByteRange(bytes: sentence)))
      if reach > end, reach - end <= mostAdded, isOwn(bounds.upperBound, reach) { end = reach }
    }
    let isOtherStart = firstWord(in: bytes, range) != firstWord(in: quote.words, quote.words.indices)
    if isOtherStart, quote.beginsSentence, let sentence = sentence(at: start) {
      let reach = sentence.lowerBound
      if reach < start, start - reach <= mostAdded, isOwn(reach, bounds.lowerBound) { start = reach }
    }
    return start..<end
  }

  /// Whether no word stands between two places.
  private func isOwn(_ start: Int, _ end: Int) -> Bool { start >= end || TextDifference.wordRanges(bytes, start..<end).isEmpty }

  /// In bytes: what replaced an end of a passage is not longer than the passage, or than a clause.
  private var mostAdded: Int { max(quote.words.count, 80) }

  /// The sentence of a line that a place stands in.
  private func sentence(at place: Int) -> Range<Int>? {
    guard place < bytes.count else { return nil }
    var (start, end) = (place, place)
    while start > 0, bytes[start - 1] != 0x0A, place - start < SentenceSplitter.maximumLength { start -= 1 }
    while end < bytes.count, bytes[end] != 0x0A, end - place < SentenceSplitter.maximumLength { end += 1 }
    let line = text.scalarBoundary(atOrBefore: ByteOffset(start))..<text.scalarBoundary(atOrBefore: ByteOffset(end))
    return SentenceSplitter.sentences(in: text, line).last { $0.lowerBound.value <= place }?.bytes
  }

  private func lastWord(in bytes: [UInt8], _ range: Range<Int>) -> String {
    TextDifference.wordRanges(bytes, range).last.map { Self.folded(bytes[$0]) } ?? ""
  }

  private func firstWord(in bytes: [UInt8], _ range: Range<Int>) -> String {
    TextDifference.wordRanges(bytes, range).first.map { Self.folded(bytes[$0]) } ?? ""
  }

  /// In small letters: where two sentences became one the second begins so.
  private static func folded(_ word: ArraySlice<UInt8>) -> String { String(decoding: word, as: UTF8.self).lowercased() }

  private static func endsInWord(_ bytes: [UInt8]) -> Bool { !bytes.isEmpty && TextDifference.isOfWord(bytes, bytes.count - 1) }

  private static func beginsWithWord(_ bytes: [UInt8]) -> Bool { !bytes.isEmpty && TextDifference.isOfWord(bytes, 0) }
}

extension UInt8 {
  /// Whether it is of a letter or digit; all beyond ASCII counts as such.
  var isOfWord: Bool { self >= 0x80 || (self | 0x20 >= 0x61 && self | 0x20 <= 0x7A) || (0x30...0x39).contains(self) }
}
