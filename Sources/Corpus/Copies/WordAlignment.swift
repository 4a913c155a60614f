import Language

/// The words of a span, as hashes: letters without case, digits as they are; what is between them does not count.
enum WordHashes {
  static func hashes(in text: Text, _ range: ByteRange) -> [UInt32] { words(in: text, range).map(\.hash) }

  /// Each with where it stands.
  static func words(in text: Text, _ range: ByteRange) -> [(hash: UInt32, range: ByteRange)] {
    var words: [(hash: UInt32, range: ByteRange)] = []
    let bytes = text.bytes
    var index = range.lowerBound.value
    let end = min(range.upperBound.value, bytes.count)
    while index < end {
      guard isWord(bytes, index) else {
        index += 1
        continue
      }
      let start = index
      var hash: UInt32 = 2_166_136_261
      while index < end, isWord(bytes, index) {
        let byte = bytes[index]
        hash = (hash ^ UInt32(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)) &* 16_777_619
        index += 1
      }
      words.append((hash, ByteRange(bytes: start..<index)))
    }
    return words
  }

  /// Letters and digits, and every byte of a character that is not ASCII but those of typographic marks, which begin with E2 80.
  private static func isWord(_ bytes: [UInt8], _ index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 { return (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39) }
    let isMark = (0...2).contains { back in
      index - back >= 0 && bytes[index - back] == 0xE2 && index - back + 1 < bytes.count && bytes[index - back + 1] == 0x80
    }
    return !isMark
  }
}

/// The longest run of words that two texts have in the same order, with gaps (longest common subsequence).
public enum WordAlignment {
  /// How many words that are. Costs the product of both lengths.
  static func common(_ a: [UInt32], _ b: [UInt32]) -> Int {
    var row = [Int](repeating: 0, count: b.count + 1)
    for first in a {
      var diagonal = 0
      for (place, second) in b.enumerated() {
        let above = row[place + 1]
        row[place + 1] = first == second ? diagonal + 1 : max(above, row[place])
        diagonal = above
      }
    }
    return row[b.count]
  }

  /// The words of `range` that the other text has not in the same place: what was changed or added.
  public static func differences(in text: Text, _ range: ByteRange, from other: Text, _ otherRange: ByteRange) -> [ByteRange] {
    let words = WordHashes.words(in: text, range)
    let model = WordHashes.words(in: other, otherRange).map(\.hash)
    var lengths = [[Int32]](repeating: [Int32](repeating: 0, count: model.count + 1), count: words.count + 1)
    for i in stride(from: words.count - 1, through: 0, by: -1) {
      for j in stride(from: model.count - 1, through: 0, by: -1) {
        lengths[i][j] = words[i].hash == model[j] ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
      }
    }
    var different: [ByteRange] = []
    var (i, j) = (0, 0)
    while i < words.count {
      if j < model.count, words[i].hash == model[j] {
        (i, j) = (i + 1, j + 1)
      } else if j < model.count, lengths[i][j + 1] >= lengths[i + 1][j] {
        j += 1
      } else {
        different.append(words[i].range)
        i += 1
      }
    }
    return different
  }
}
