/// The words on both sides of a stop, and what they say: whether a sentence ends there.
struct StopContext {
  private let bytes: [UInt8]
  /// From the start of the sentence to the end of the text that may be looked at.
  private let range: Range<Int>
  private let stop: SentenceStop
  /// The word before the stop, at most 24 bytes of it; empty when none stands directly before.
  private let before: Range<Int>
  /// The first character behind the white space, quotes and brackets that open.
  private let next: Int

  init(_ bytes: [UInt8], _ range: Range<Int>, _ stop: SentenceStop) {
    self.bytes = bytes
    self.range = range
    self.stop = stop
    before = Self.wordEnding(at: stop.start, in: bytes, from: range.lowerBound)
    next = Self.opening(bytes, from: stop.closingEnd, end: range.upperBound)
  }

  /// Where the sentence ends, when it ends at this stop: behind what closes there, or behind the number that the stop stands in.
  var sentenceEnd: Int? { numberedLabelEnd ?? footnoteEnd ?? (endsSentence ? stop.closingEnd : nil) }

  private var endsSentence: Bool {
    if stop.closingEnd >= range.upperBound || next >= range.upperBound || stop.kind == .certain { return true }
    // Points that open a sentence belong to it: "... and then".
    if stop.start <= range.lowerBound + 1, stop.kind != .exclamation { return false }
    let gap = CharacterClass.of(bytes, at: stop.closingEnd, end: range.upperBound).kind
    if gap != .space { return isSpaceLost(before: gap) }
    if stop.closesQuotation, opensWithDash { return false }
    let following = CharacterClass.of(bytes, at: next, end: range.upperBound).kind
    switch stop.kind {
    case .certain: return true
    case .exclamation: return startsSentence(following) && !(opensWithBracket && following == .digit) && !isFollowedByAttribution
    case .ellipsis: return startsSentence(following) && !isHesitation
    case .period: return periodEnds(before: following)
    }
  }

  // MARK: A period before white space

  private func periodEnds(before following: CharacterClass) -> Bool {
    if isListNumber { return false }
    switch kindBefore {
    case .leading: return stop.closesQuotation
    case .beforeNumber: return startsSentence(following) && following != .digit
    case .anywhere: return isStarter && following == .upper
    case nil: return startsSentence(following) || opensWithBracket
    }
  }

  /// What the word before the stop is, when it is written with a stop anyway.
  private var kindBefore: Abbreviations.Kind? {
    let word = bytes[before]
    if isDotted {
      return Abbreviations.isLeadingDotted(bytes[max(range.lowerBound, before.lowerBound - 2)..<stop.start]) ? .leading : .anywhere
    }
    if word.count == 1, let letter = word.first, letter < 0x80, CharacterClass.ofASCII[Int(letter)].isLetter { return .anywhere }
    if Abbreviations.endsList(word), opensWithCapital { return nil }
    return Abbreviations.kind(of: word)
  }

  /// "1." or "2.3." at the start of a sentence numbers it.
  private var isListNumber: Bool {
    let numbering = bytes[range.lowerBound..<stop.start]
    return (1...6).contains(numbering.count) && stop.closingEnd == stop.end
      && numbering.allSatisfy { $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2E }
  }

  /// Letters with dots: the word before the stop is one letter, and a dot and a letter come before it.
  private var isDotted: Bool {
    guard before.count == 1, CharacterClass.of(bytes, at: before.lowerBound, end: stop.start).kind.isLetter else { return false }
    let dot = before.lowerBound - 1
    guard dot > range.lowerBound, bytes[dot] == 0x2E else { return false }
    return bytes[dot - 1] < 0x80 && CharacterClass.ofASCII[Int(bytes[dot - 1])].isLetter
  }

  /// Whether the next word is one that starts sentences more often than names.
  private var isStarter: Bool {
    var end = next
    let limit = min(range.upperBound, next + 12)
    while end < limit, bytes[end] < 0x80, CharacterClass.ofASCII[Int(bytes[end])].isLetter { end += 1 }
    return end - next == 1 && bytes[next] == 0x49 || Abbreviations.sentenceStarters.contains(ShortWord(bytes[next..<end]))
  }

  // MARK: Numbers of figures and footnotes

  /// "Figure 1": the words before the stop, from the start of the sentence, name a figure, and a number is the last of them.
  private var labelStart: Int? {
    let label = bytes[range.lowerBound..<stop.start]
    guard label.count <= 12, let space = label.lastIndex(of: 0x20), label.last != 0x20 else { return nil }
    guard label[(space + 1)...].allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    return Abbreviations.numberedLabels.contains(ShortWord(label[..<space])) ? space + 1 : nil
  }

  /// "Figure 1.5 The bridge": a figure's label with a number of two parts stands alone when a capital comes behind it.
  private var numberedLabelEnd: Int? {
    guard stop.kind == .period, stop.closingEnd < range.upperBound, bytes[stop.closingEnd] &- 0x30 < 10, labelStart != nil else {
      return nil
    }
    return digitsEnd(from: stop.closingEnd).flatMap { behind($0) == .upper ? $0 : nil }
  }

  /// The end of a footnote's number behind the stop: "… was found.12 The", "… was found. 9 For example". With a space before it, only a
  /// word that starts sentences shows that the number is none of the next sentence.
  private var footnoteEnd: Int? {
    guard stop.kind == .period, stop.end == stop.closingEnd, stop.end < range.upperBound, before.count != 1 else { return nil }
    let isApart = bytes[stop.end] == 0x20
    guard let end = digitsEnd(from: stop.end + (isApart ? 1 : 0)), behind(end) == .upper else { return nil }
    if isApart { return Abbreviations.sentenceStarters.contains(ShortWord(word(from: end + 1))) ? end : nil }
    return before.count > 2 && bytes[before].allSatisfy { $0 >= 0x61 && $0 <= 0x7A } ? end : nil
  }

  /// The end of one to three digits.
  private func digitsEnd(from start: Int) -> Int? {
    var end = start
    while end < range.upperBound, bytes[end] >= 0x30, bytes[end] <= 0x39 { end += 1 }
    return (1...3).contains(end - start) ? end : nil
  }

  /// The class of the character behind one space at `place`; nil when there is no space.
  private func behind(_ place: Int) -> CharacterClass? {
    guard place + 1 < range.upperBound, bytes[place] == 0x20 else { return nil }
    return CharacterClass.of(bytes, at: place + 1, end: range.upperBound).kind
  }

  private func word(from start: Int) -> ArraySlice<UInt8> {
    bytes[start..<min(range.upperBound, start + 13)].prefix { $0 < 0x80 && CharacterClass.ofASCII[Int($0)].isLetter }
  }

  // MARK: Behind the stop

  /// Whether a sentence may start with the character behind the stop: any but a small letter, and that too in `eHow` and `b)`.
  private func startsSentence(_ following: CharacterClass) -> Bool {
    guard following == .lower else { return true }
    if next + 1 < range.upperBound, bytes[next + 1] == 0x29 { return true }
    let name = bytes[next..<min(next + 12, range.upperBound)].prefix { $0 < 0x80 && CharacterClass.ofASCII[Int($0)].isLetter }
    return name.contains { $0 < 0x60 }
  }

  /// "I ... I do not know": points with a space before them, and the speaker begins again.
  private var isHesitation: Bool {
    guard stop.start > range.lowerBound, bytes[stop.start - 1] == 0x20, bytes[next] == 0x49 else { return false }
    return next + 1 < range.upperBound && !CharacterClass.of(bytes, at: next + 1, end: range.upperBound).kind.isWordLike
  }

  private var opensWithCapital: Bool { CharacterClass.of(bytes, at: next, end: range.upperBound).kind == .upper }

  private var opensWithBracket: Bool { next > stop.closingEnd && bytes[stop.closingEnd..<next].contains(0x28) }

  private var opensWithDash: Bool { bytes[stop.closingEnd..<next].contains { $0 == 0x2D || $0 == 0x93 || $0 == 0x94 } }

  /// `"Why?" Smith asked`: the words behind a quotation say who spoke, so the sentence goes on.
  private var isFollowedByAttribution: Bool {
    guard stop.closesQuotation, opensWithCapital else { return false }
    let words = bytes[next..<min(next + 48, range.upperBound)].prefix { $0 != 0x2E && $0 != 0x0A && $0 != 0x22 }
    return words.split(separator: 0x20).prefix(4).contains { word in
      Abbreviations.sayingVerbs.contains(ShortWord(word.last == 0x2C ? word.dropLast() : word))
    }
  }

  /// Whether a letter stands directly behind the stop because a space was lost ("yesterday.The"), and not because it is an address.
  private func isSpaceLost(before gap: CharacterClass) -> Bool {
    guard gap == .upper, stop.closingEnd + 1 < range.upperBound else { return false }
    if stop.closesQuotation { return true }
    let after = CharacterClass.of(bytes, at: stop.closingEnd + 1, end: range.upperBound).kind
    let preceding = bytes[max(range.lowerBound, before.lowerBound - 1)..<before.lowerBound]
    return stop.closingEnd == stop.end && after == .lower && before.count > 1
      && bytes[before].allSatisfy { $0 >= 0x61 && $0 <= 0x7A } && preceding.allSatisfy { $0 == 0x20 || $0 == 0x0A }
  }

  private static func wordEnding(at end: Int, in bytes: [UInt8], from start: Int) -> Range<Int> {
    var place = end
    let limit = max(start, end - 24)
    while place > limit {
      let previous = UTF8Scalar.start(before: place, in: bytes, notBefore: limit)
      guard CharacterClass.of(bytes, at: previous, end: place).kind.isWordLike else { break }
      place = previous
    }
    return place..<end
  }

  /// The first place from `start` behind white space and the quotes, brackets and dashes that may open a sentence.
  private static func opening(_ bytes: [UInt8], from start: Int, end: Int) -> Int {
    var place = WhiteSpace.start(of: start..<end, in: bytes)
    let limit = min(end, place + 16)
    while place < limit {
      let (scalar, length) = UTF8Scalar.decode(bytes, at: place, end: end)
      switch scalar {
      case "\"", "'", "(", "[", "{", "“", "‘", "«", "‹", "„", "-", "–", "—", "¿", "¡", "*", "•", " ", "\u{A0}": place += length
      default: return place
      }
    }
    return place
  }
}
