/// What short words mean: a table with open addressing, a good deal faster than a `Dictionary`, since nearly every word of a text is
/// looked up and nearly none is found.
///
/// At most half of the slots are taken; a key is looked for from its own slot on, up to the first free one.
struct ShortWordTable<Meaning: Sendable>: Sendable {
  private let keys: [UInt64]
  private let meanings: [Meaning?]
  private let shift: UInt64

  /// - Parameter rows: words with spaces between, and what each of them means; a word that stands twice means the last.
  init(_ rows: [(words: String, meaning: Meaning)]) {
    var byKey: [UInt64: Meaning] = [:]
    for row in rows {
      for word in row.words.utf8.split(separator: 0x20) {
        if let short = ShortWord(Array(word)[...]) { byKey[short.key] = row.meaning }
      }
    }
    var bits: UInt64 = 4
    while 1 << bits < byKey.count * 2 { bits += 1 }
    shift = 64 - bits
    var keys = [UInt64](repeating: 0, count: 1 << bits)
    var meanings = [Meaning?](repeating: nil, count: 1 << bits)
    for (key, meaning) in byKey {
      var slot = Self.slot(key, shift)
      while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
      (keys[slot], meanings[slot]) = (key, meaning)
    }
    self.keys = keys
    self.meanings = meanings
  }

  subscript(word: ShortWord?) -> Meaning? {
    guard let key = word?.key else { return nil }
    var slot = Self.slot(key, shift)
    while keys[slot] != 0 {
      if keys[slot] == key { return meanings[slot] }
      slot = (slot + 1) & (keys.count - 1)
    }
    return nil
  }

  /// The slot where the search begins: the upper bits of a product with the golden ratio.
  private static func slot(_ key: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }
}
