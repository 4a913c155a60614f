/// What tells the languages of one script apart: their commonest words, how their words end, and the letters that they write.
///
/// The words stand in every text, whatever it is about: some fifty a language, written down by hand, with the forms that tell near
/// languages apart (Danish *af* and *uden*, Norwegian *av* and *uten*). A word that several languages have is listed in each, so that it
/// speaks for none of them against the others. Languages are bits by their place in `tags`. A class, because every word of a sample asks
/// for it, and handing over its tables one by one would cost more than the look-up.
final class FunctionWords: Sendable {
  /// BCP 47 tags.
  let tags: [String]
  /// The languages that have a word, and those whose words often end so, by the key of the word or of the last three letters.
  private let words: LanguageTable
  private let endings: LanguageTable
  /// The languages that write a letter beyond the script's common ones; a letter of none of them is not in it.
  private let letters: LanguageTable

  struct Row: Sendable {
    let tag: String
    let letters: String
    let endings: String
    let words: String

    init(_ tag: String, letters: String = "", endings: String = "", _ words: String) {
      self.tag = tag
      self.letters = letters
      self.endings = endings
      self.words = words
    }
  }

  /// - Parameter rows: at most 64.
  init(_ rows: [Row]) {
    tags = rows.map(\.tag)
    words = LanguageTable(rows.map { $0.words.split(separator: " ").map { WordKey($0).value } })
    endings = LanguageTable(rows.map { $0.endings.split(separator: " ").map { WordKey($0).value } })
    letters = LanguageTable(rows.map { $0.letters.unicodeScalars.map { UInt64($0.value) } })
  }

  func having(_ word: WordKey) -> UInt64 { words[word.value] }

  func ending(in word: WordKey) -> UInt64 { endings[word.value] }

  func writing(_ letter: UInt32) -> UInt64 { letters[UInt64(letter)] }
}

/// A word as a number: FNV-1a over its letters, made as they come.
struct WordKey: Sendable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init() {}

  init(_ word: Substring) {
    for letter in word.unicodeScalars { append(letter.value) }
  }

  mutating func append(_ letter: UInt32) { value = (value ^ UInt64(letter)) &* 0x100_0000_01B3 }
}

/// From numbers to languages: open addressing in a table at most a quarter full, because every word of a sample is looked up, and most
/// are not in it.
private struct LanguageTable: Sendable {
  private var slots: [(key: UInt64, languages: UInt64)]
  private let mask: Int

  /// - Parameter keys: those of each language.
  init(_ keys: [[UInt64]]) {
    var size = 64
    while size < 4 * keys.joined().count { size *= 2 }
    slots = Array(repeating: (0, 0), count: size)
    mask = size - 1
    for (place, keys) in keys.enumerated() {
      for key in keys {
        let slot = slot(of: key)
        slots[slot] = (key, slots[slot].languages | 1 << UInt64(place & 63))
      }
    }
  }

  subscript(key: UInt64) -> UInt64 { slots[slot(of: key)].languages }

  /// The slot that holds `key`, or the free one where it would be.
  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (key ^ key >> 29) & UInt64(mask))
    while slots[slot].languages != 0, slots[slot].key != key { slot = (slot + 1) & mask }
    return slot
  }
}
