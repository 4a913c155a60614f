import Language

/// Outlets that are named among other words.
extension Outlets {
  /// Whether a name may begin anywhere in a text: a word with a capital is the first of some outlet's. A quick look, on bytes.
  func mayBeMentioned(in text: ArraySlice<UInt8>) -> Bool {
    var index = text.startIndex
    while index < text.endIndex {
      guard OutletKey.isInWord(text[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < text.endIndex, OutletKey.isInWord(text[index]) { index += 1 }
      let first = text[start]
      if first >= 0x80 { return true }
      if first >= 0x41, first <= 0x5A {
        let word = text[start..<index]
        if word.contains(where: { $0 >= 0x80 || $0 == 0x27 }) || firstWords.contains(Folding.foldedHash(word)) { return true }
      }
    }
    return false
  }

  /// The first outlet that is named in a phrase among other words: "2019-12-19_aljazeera_libya". Names of one everyday word are left out.
  func mentioned(in phrase: some StringProtocol) -> Outlet? {
    let folded = Folding.folded(Array(phrase.utf8)[...])
    let words = folded.split { !OutletKey.isInWord($0) }
    return mentions(in: words, upTo: 1).first?.outlet
  }

  /// The outlets that are named in a text, in order: names there begin with a capital, and are no part of a longer name ("Centre for
  /// Foreign Policy Studies").
  func allMentioned(in bytes: [UInt8], _ range: Range<Int>) -> [Outlet] {
    let runs = NameRuns(bytes, range)
    return mentions(in: runs.runs.map(\.folded)).filter { mention in
      runs.isCapital(mention.words.lowerBound) && !runs.continues(mention.words.upperBound)
        && (!runs.continues(mention.words.lowerBound) || mention.words.lowerBound == 1)
    }.map(\.outlet)
  }

  /// - Parameter words: folded.
  private func mentions(in words: [ArraySlice<UInt8>], upTo most: Int = .max) -> [(words: Range<Int>, outlet: Outlet)] {
    var found: [(words: Range<Int>, outlet: Outlet)] = []
    var start = 0
    while start < words.count, found.count < most {
      let (length, place) = longestName(at: start, in: words)
      if let place { found.append((start..<(start + length), outlet(at: place))) }
      start += length
    }
    return found
  }

  /// The longest name that begins at a word: its words, and the outlet's place; one word where there is none.
  private func longestName(at start: Int, in words: [ArraySlice<UInt8>]) -> (length: Int, place: Int?) {
    var key = OutletKey.hash("")
    var longest: (length: Int, place: Int)?
    for length in 1...min(longestName, words.count - start) {
      if length > 1 { key = OutletKey.mixed(key, 0x20) }
      for byte in words[start + length - 1] { key = OutletKey.mixed(key, byte) }
      if length == 1, !firstWords.contains(key) { break }
      if let place = byName[key], !everydayNames.contains(key) || length == words.count { longest = (length, place) }
    }
    return (longest?.length ?? 1, longest?.place)
  }
}

/// The runs of letters, digits, apostrophes and ampersands in a text, in which outlets' names are looked for.
private struct NameRuns {
  struct Run {
    let folded: ArraySlice<UInt8>
    let isCapital: Bool
    /// Whether one space, and nothing else, parts it from the run before.
    let isBehindSpace: Bool
  }

  private(set) var runs: [Run] = []

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    var index = range.lowerBound
    var end = index
    while index < range.upperBound {
      let start = index
      var (kind, length) = Self.character(bytes, at: index, end: range.upperBound)
      let isCapital = kind != .lower
      while length > 0 {
        index += length
        guard index < range.upperBound else { break }
        (kind, length) = Self.character(bytes, at: index, end: range.upperBound)
      }
      guard index > start else {
        index += 1
        continue
      }
      runs.append(
        Run(
          folded: Folding.folded(bytes[start..<index])[...], isCapital: isCapital,
          isBehindSpace: start == end + 1 && bytes[end] == 0x20))
      end = index
    }
  }

  func isCapital(_ index: Int) -> Bool { runs[index].isCapital }

  /// Whether a run goes on with a longer name.
  func continues(_ index: Int) -> Bool {
    index > 0 && index < runs.count && isCapital(index - 1) && isCapital(index) && runs[index].isBehindSpace
  }

  /// The class of the character at `index`, and its length in bytes when names have such characters; 0 for others.
  private static func character(_ bytes: [UInt8], at index: Int, end: Int) -> (kind: CharacterClass, length: Int) {
    let (kind, length) = CharacterClass.of(bytes, at: index, end: end)
    if length == 1 { return (kind, OutletKey.isInWord(bytes[index]) && bytes[index] < 0x80 ? 1 : 0) }
    let isApostrophe = length == 3 && bytes[index] == 0xE2 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99
    return (kind, kind.isWordLike || kind == .ideograph || isApostrophe ? length : 0)
  }
}
