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
  /// How many words that are. Sixty-four words of the shorter are looked at in one step (Hyyrö 2004, "Bit-parallel LCS-length
  /// computation revisited").
  static func common(_ a: [UInt32], _ b: [UInt32]) -> Int {
    let (start, end) = sameEnds(a, b)
    let (first, second) = (a[start..<(a.count - end)], b[start..<(b.count - end)])
    let (short, long) = first.count < second.count ? (first, second) : (second, first)
    guard !short.isEmpty else { return start + end }
    let blocks = (short.count + 63) / 64
    // For each word of the shorter, in a row of `places`, the places where it stands.
    var rows: [UInt32: Int] = [:]
    var places: [UInt64] = []
    for (place, word) in short.enumerated() {
      let row = rows[word] ?? rows.count
      if rows.updateValue(row, forKey: word) == nil { places.append(contentsOf: repeatElement(0, count: blocks)) }
      places[row * blocks + place / 64] |= 1 << UInt64(place % 64)
    }
    // A bit is 0 where the run of words that both have grew.
    var unmatched = [UInt64](repeating: .max, count: blocks)
    for word in long {
      guard let row = rows[word] else { continue }
      var carry: UInt64 = 0
      for block in 0..<blocks {
        let here = unmatched[block]
        let matched = here & places[row * blocks + block]
        let (sum, over) = here.addingReportingOverflow(matched)
        let (whole, overAgain) = sum.addingReportingOverflow(carry)
        carry = over || overAgain ? 1 : 0
        unmatched[block] = whole | (here & ~matched)
      }
    }
    let matched = unmatched.indices.reduce(0) { count, block in
      let used = min(short.count - block * 64, 64)
      return count + (~unmatched[block] & (used == 64 ? .max : (1 << UInt64(used)) - 1)).nonzeroBitCount
    }
    return start + matched + end
  }

  /// How many words two texts begin with alike, and end with behind those.
  private static func sameEnds(_ a: [UInt32], _ b: [UInt32]) -> (start: Int, end: Int) {
    let shorter = min(a.count, b.count)
    var (start, end) = (0, 0)
    while start < shorter, a[start] == b[start] { start += 1 }
    while end < shorter - start, a[a.count - 1 - end] == b[b.count - 1 - end] { end += 1 }
    return (start, end)
  }

  /// The words of `range` that the other text has not in the same place: what was changed or added. Costs the product of the lengths of
  /// what stands between their first and their last difference.
  public static func differences(in text: Text, _ range: ByteRange, from other: Text, _ otherRange: ByteRange) -> [ByteRange] {
    let all = WordHashes.words(in: text, range)
    let hashes = all.map(\.hash)
    let model = WordHashes.hashes(in: other, otherRange)
    let (start, end) = sameEnds(hashes, model)
    let (words, others) = (hashes[start..<(hashes.count - end)], model[start..<(model.count - end)])
    let width = others.count + 1
    // How many words are shared from a word of one and a word of the other on.
    var lengths = [Int32](repeating: 0, count: (words.count + 1) * width)
    for i in stride(from: words.count - 1, through: 0, by: -1) {
      for j in stride(from: others.count - 1, through: 0, by: -1) {
        let cell = i * width + j
        lengths[cell] =
          words[start + i] == others[start + j] ? lengths[cell + width + 1] + 1 : max(lengths[cell + width], lengths[cell + 1])
      }
    }
    var different: [ByteRange] = []
    var (i, j) = (0, 0)
    while i < words.count {
      if j < others.count, words[start + i] == others[start + j] {
        (i, j) = (i + 1, j + 1)
      } else if j < others.count, lengths[i * width + j + 1] >= lengths[(i + 1) * width + j] {
        j += 1
      } else {
        different.append(all[start + i].range)
        i += 1
      }
    }
    return different
  }
}
