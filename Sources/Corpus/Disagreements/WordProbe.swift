import Language

/// Tells quickly which of some groups of words a text has any of, so that only texts that have are read closely.
///
/// The first letter and the length of a word rule out nearly all; the rest are compared by bytes.
struct WordProbe: Sendable {
  private struct Word {
    let letters: [UInt8]
    /// One bit for each group that has it.
    let groups: UInt32
  }

  private static let longest = 31

  /// For each first letter, a bit for each length of a word that begins so.
  private var lengths = [UInt32](repeating: 0, count: 256)
  private var words: [UInt8: [Word]] = [:]

  /// - Parameter groups: at most 32 groups of words of ASCII letters, in lower case.
  init(_ groups: [Set<String>]) {
    for (place, group) in groups.prefix(32).enumerated() {
      for word in group {
        let letters = Array(word.utf8)
        guard let first = letters.first, letters.count <= Self.longest else { continue }
        lengths[Int(first)] |= 1 << UInt32(letters.count)
        words[first, default: []].append(Word(letters: letters, groups: 1 << UInt32(place)))
      }
    }
  }

  /// One bit for each group of which a word stands in `range`.
  func groups(in text: Text, _ range: ByteRange) -> UInt32 {
    let bytes = text.bytes
    var found: UInt32 = 0
    var index = range.lowerBound.value
    let end = min(range.upperBound.value, bytes.count)
    while index < end {
      let start = index
      while index < end, Self.isWord(bytes[index]) { index += 1 }
      let count = index - start
      if count > 0, count <= Self.longest {
        let first = bytes[start] | 0x20
        if lengths[Int(first)] & (1 << UInt32(count)) != 0 {
          for word in words[first] ?? [] where word.letters.count == count {
            if (0..<count).allSatisfy({ Self.lower(bytes[start + $0]) == word.letters[$0] }) { found |= word.groups }
          }
        }
      }
      if count == 0 { index += 1 }
    }
    return found
  }

  private static func isWord(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte == 0x2D }

  private static func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
}
