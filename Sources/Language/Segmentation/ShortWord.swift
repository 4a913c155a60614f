/// A word of at most twelve ASCII letters as one integer, lower-cased, five bits a letter: how words are looked up in small tables without a `String`.
struct ShortWord: Hashable, Comparable {
  let key: UInt64

  /// Nil when the bytes are more than twelve or not all ASCII letters.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard (1...12).contains(bytes.count) else { return nil }
    var key: UInt64 = 0
    for byte in bytes {
      let lower = byte | 0x20
      guard lower >= 0x61, lower <= 0x7A else { return nil }
      key = key << 5 | UInt64(lower & 0x1F)
    }
    self.key = key
  }

  static func < (left: ShortWord, right: ShortWord) -> Bool { left.key < right.key }
}

/// A set of short words, looked up by halving.
struct ShortWordSet {
  private let words: [ShortWord]

  /// - Parameter list: words with spaces between; those that are no short words are left out.
  init(_ list: String) {
    words = Set(list.utf8.split(separator: 0x20).compactMap { ShortWord(Array($0)[...]) }).sorted()
  }

  func contains(_ word: ShortWord?) -> Bool {
    guard let word else { return false }
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if words[middle] < word { low = middle + 1 } else { high = middle }
    }
    return low < words.count && words[low] == word
  }
}
