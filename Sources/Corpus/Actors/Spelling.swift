/// Compares spellings of one name, as transcriptions from other scripts give them.
enum Spelling {
  /// Whether two folded words are spellings of one name: `serraj` and `saraj`, `gaddafi` and `qaddafi`.
  ///
  /// Their consonants are the same after the usual variants are made one, and they are alike as a whole (Jaro-Winkler at least 0.8, short
  /// words not at all).
  static func areVariants(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    guard min(left.utf8.count, right.utf8.count) >= 4, skeleton(left) == skeleton(right) else { return false }
    return similarity(left, right) >= 0.8
  }

  /// The consonants that stay when a name is transcribed in another way, with its first letter.
  static func skeleton(_ word: String) -> String {
    var letters = Array(word.utf8.filter { $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x80 })
    for (variant, plain) in variants { replace(variant, plain, in: &letters) }
    // Yelagin, Elagin: Cyrillic writes one letter for both.
    if letters.count > 3, letters.starts(with: "ie".utf8) { letters.removeFirst() }
    var result: [UInt8] = []
    var previous: UInt8 = 0
    for (index, letter) in letters.enumerated() {
      var letter = letter
      if letter == UInt8(ascii: "c"), index + 1 == letters.count || "aou".utf8.contains(letters[index + 1]) {
        letter = UInt8(ascii: "k")
      }
      if letter == previous { continue }
      previous = letter
      if result.isEmpty || !"aeiou".utf8.contains(letter) { result.append(letter) }
    }
    // In front g, k and q are three transcriptions of one letter (Gaddafi, Kadhafi, Qaddafi).
    if result.first == UInt8(ascii: "g"), result.count > 2 { result[0] = UInt8(ascii: "k") }
    return String(decoding: result, as: UTF8.self)
  }

  /// Jaro-Winkler similarity of the bytes, from 0 to 1 (Winkler 1990).
  static func similarity(_ left: String, _ right: String) -> Double {
    let (left, right) = (Array(left.utf8.prefix(64)), Array(right.utf8.prefix(64)))
    if left == right { return 1 }
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    let window = max(0, max(left.count, right.count) / 2 - 1)
    var taken = [Bool](repeating: false, count: right.count)
    var matched: [UInt8] = []
    for (index, letter) in left.enumerated() {
      let low = max(0, index - window)
      let high = min(right.count, index + window + 1)
      guard low < high, let found = (low..<high).first(where: { !taken[$0] && right[$0] == letter }) else { continue }
      taken[found] = true
      matched.append(letter)
    }
    guard !matched.isEmpty else { return 0 }
    let others = right.indices.filter { taken[$0] }.map { right[$0] }
    let transpositions = zip(matched, others).count { $0 != $1 } / 2
    let count = Double(matched.count)
    let jaro = (count / Double(left.count) + count / Double(right.count) + (count - Double(transpositions)) / count) / 3
    let prefix = zip(left, right).prefix(4).prefix { $0 == $1 }.count
    return jaro + Double(prefix) * 0.1 * (1 - jaro)
  }

  private static let variants: [([UInt8], [UInt8])] = [
    ("dzh", "j"), ("dj", "j"), ("tch", "c"), ("sch", "s"), ("sh", "s"), ("kh", "h"), ("gh", "g"), ("dh", "d"), ("th", "t"),
    ("ph", "f"), ("ch", "c"),
    ("ck", "k"), ("q", "k"), ("x", "ks"), ("w", "v"), ("zh", "j"), ("ts", "c"), ("tz", "c"), ("y", "i"),
  ].map { (Array($0.utf8), Array($1.utf8)) }

  private static func replace(_ variant: [UInt8], _ plain: [UInt8], in letters: inout [UInt8]) {
    guard letters.count >= variant.count else { return }
    var result: [UInt8] = []
    var index = 0
    while index < letters.count {
      if index + variant.count <= letters.count, letters[index..<(index + variant.count)].elementsEqual(variant) {
        result += plain
        index += variant.count
      } else {
        result.append(letters[index])
        index += 1
      }
    }
    letters = result
  }
}
