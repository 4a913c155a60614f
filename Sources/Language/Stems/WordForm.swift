/// A word on its way to its stem: its letters, and the two regions in which Porter2 removes endings.
///
/// A region runs from its start to the end of the word, so an ending lies in it when it starts at or after that start. Region 1
/// starts after the first consonant that follows a vowel, region 2 after the first such consonant in region 1.
struct WordForm {
  private var letters: [UInt8]
  private var region1: Int
  private var region2: Int

  init(_ word: [UInt8]) {
    letters = word
    region1 = 0
    region2 = 0
    for index in letters.indices where letters[index] == Letter.y {
      if index == 0 || Letter.isVowel(letters[index - 1]) { letters[index] = Letter.consonantY }
    }
    region1 = Self.fixedRegions.first { letters.starts(with: $0) }?.count ?? regionStart(from: 0)
    region2 = regionStart(from: region1)
  }

  var spelled: [UInt8] { letters.map { $0 == Letter.consonantY ? Letter.y : $0 } }

  func equals(_ word: [UInt8]) -> Bool { letters.elementsEqual(word) }

  /// Words that are done when their plural ending is gone.
  static let unchangedAfterPlural: [[UInt8]] = [
    "inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed",
  ].map { Array($0.utf8) }

  /// Beginnings after which region 1 starts whatever the rule says.
  private static let fixedRegions: [[UInt8]] = ["gener", "commun", "arsen"].map { Array($0.utf8) }

  private func regionStart(from start: Int) -> Int {
    var index = start
    while index < letters.count, !Letter.isVowel(letters[index]) { index += 1 }
    while index < letters.count, Letter.isVowel(letters[index]) { index += 1 }
    return min(index + 1, letters.count)
  }

  private func hasVowel(before end: Int) -> Bool { letters[..<max(end, 0)].contains(where: Letter.isVowel) }

  /// Whether the first `end` letters end in a short syllable: vowel and consonant (not w, x, Y) after a consonant, or at the start.
  private func endsInShortSyllable(_ end: Int) -> Bool {
    guard end >= 2, Letter.isVowel(letters[end - 2]), !Letter.isVowel(letters[end - 1]) else { return false }
    if end == 2 { return true }
    let last = letters[end - 1]
    return !Letter.isVowel(letters[end - 3]) && last != Letter.w && last != Letter.x && last != Letter.consonantY
  }

  private func ends(_ ending: StaticString) -> Bool {
    let size = ending.utf8CodeUnitCount
    guard size <= letters.count else { return false }
    let start = letters.count - size
    for index in 0..<size where letters[start + index] != ending.utf8Start[index] { return false }
    return true
  }

  private mutating func replace(last count: Int, by ending: StaticString) {
    letters.removeLast(count)
    letters.append(contentsOf: UnsafeBufferPointer(start: ending.utf8Start, count: ending.utf8CodeUnitCount))
  }

  // MARK: The steps, in their order

  /// Step 0.
  mutating func removePossessive() {
    if ends("'s'") {
      letters.removeLast(3)
    } else if ends("'s") {
      letters.removeLast(2)
    } else if ends("'") {
      letters.removeLast()
    }
  }

  /// Step 1a.
  mutating func removePlural() {
    if ends("sses") {
      letters.removeLast(2)
    } else if ends("ied") || ends("ies") {
      letters.removeLast(letters.count > 4 ? 2 : 1)
    } else if ends("s"), !ends("us"), !ends("ss"), hasVowel(before: letters.count - 2) {
      letters.removeLast()
    }
  }

  /// Step 1b.
  mutating func removePastAndGerund() {
    if let size = ends("eedly") ? 5 : ends("eed") ? 3 : nil {
      if letters.count - size >= region1 { replace(last: size, by: "ee") }
      return
    }
    guard let size = ends("ingly") ? 5 : ends("edly") ? 4 : ends("ing") ? 3 : ends("ed") ? 2 : nil else { return }
    guard hasVowel(before: letters.count - size) else { return }
    letters.removeLast(size)
    if ends("at") || ends("bl") || ends("iz") {
      letters.append(Letter.e)
    } else if Self.doubles.contains(where: { ends($0) }) {
      letters.removeLast()
    } else if region1 >= letters.count, endsInShortSyllable(letters.count) {
      letters.append(Letter.e)
    }
  }

  private static let doubles: [StaticString] = ["bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt"]

  /// Step 1c.
  mutating func replaceFinalY() {
    guard letters.count > 2, let last = letters.last, last == Letter.y || last == Letter.consonantY else { return }
    if !Letter.isVowel(letters[letters.count - 2]) { letters[letters.count - 1] = Letter.i }
  }

  /// Step 2.
  mutating func replaceDerivation() {
    guard let (ending, stem) = Self.derivations.first(where: { ends($0.ending) }) else { return }
    let size = ending.utf8CodeUnitCount
    let start = letters.count - size
    guard start >= region1 else { return }
    let before = start > 0 ? letters[start - 1] : 0
    if stem.utf8CodeUnitCount == 0, !Self.beforeLi.contains(before) { return }
    if size == 3, ends("ogi"), before != Letter.l { return }
    replace(last: size, by: stem)
  }

  /// The letters after which `li` is an ending.
  private static let beforeLi: [UInt8] = Array("cdeghkmnrt".utf8)

  /// Longer endings before their own endings.
  private static let derivations: [(ending: StaticString, stem: StaticString)] = [
    ("ization", "ize"), ("ational", "ate"), ("fulness", "ful"), ("ousness", "ous"), ("iveness", "ive"), ("tional", "tion"),
    ("biliti", "ble"), ("lessli", "less"), ("entli", "ent"), ("ation", "ate"), ("alism", "al"), ("aliti", "al"), ("ousli", "ous"),
    ("iviti", "ive"), ("fulli", "ful"), ("enci", "ence"), ("anci", "ance"), ("abli", "able"), ("izer", "ize"), ("ator", "ate"),
    ("alli", "al"), ("bli", "ble"), ("ogi", "og"), ("li", ""),
  ]

  /// Step 3.
  mutating func shortenDerivation() {
    guard let (ending, stem) = Self.shortened.first(where: { ends($0.ending) }) else { return }
    let start = letters.count - ending.utf8CodeUnitCount
    if start >= (ends("ative") ? region2 : region1) { replace(last: ending.utf8CodeUnitCount, by: stem) }
  }

  private static let shortened: [(ending: StaticString, stem: StaticString)] = [
    ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ative", ""), ("ical", "ic"),
    ("ness", ""), ("ful", ""),
  ]

  /// Step 4.
  mutating func removeDerivation() {
    guard let ending = Self.removed.first(where: { ends($0) }) else { return }
    let start = letters.count - ending.utf8CodeUnitCount
    guard start >= region2 else { return }
    if ends("ion"), start == 0 || (letters[start - 1] != Letter.s && letters[start - 1] != Letter.t) { return }
    letters.removeLast(ending.utf8CodeUnitCount)
  }

  private static let removed: [StaticString] = [
    "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er",
    "ic",
  ]

  /// Step 5.
  mutating func removeFinalLetter() {
    let start = letters.count - 1
    if ends("e") {
      if start >= region2 || (start >= region1 && !endsInShortSyllable(start)) { letters.removeLast() }
    } else if ends("ll"), start >= region2 {
      letters.removeLast()
    }
  }
}
