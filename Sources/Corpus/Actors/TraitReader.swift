import Language

/// Reads beside a name what tells its person from others of the surname: "President Tembo", "the president's spokesman, Kelvin Tembo",
/// "Grace Tembo, his wife".
struct TraitReader {
  private let text: Text

  init(_ text: Text) { self.text = text }

  /// Bytes before and behind a name that are looked at.
  private static let reach = 64

  /// - Parameter isBare: whether the name is a surname alone; what stands behind a comma on either side of it is then seldom its own.
  func traits(beside name: ByteRange, isBare: Bool) -> PersonTraits {
    let before = before(name.lowerBound.value, isBare: isBare)
    return isBare ? before : before.union(behind(name.upperBound.value))
  }

  // MARK: Before

  private func before(_ start: Int, isBare: Bool) -> PersonTraits {
    var words = wordsBefore(start)[...]
    if words.last == ",", isBare { return [] }
    let isBehindComma = words.last == ","
    if isBehindComma { words.removeLast() }
    var traits: PersonTraits = []
    while let last = words.last {
      var found = PersonTraits(word: last)
      words.removeLast()
      if let modified = Self.modified(last, behind: words.last) {
        found = modified
        words.removeLast()
      }
      // "spokesman, Kelvin Tembo" names the spokesman; "said the president, Tembo" may name anybody.
      if isBehindComma { return found.isDisjoint(with: [.servant, .relative]) ? [] : found }
      if found.isEmpty { break }
      if words.last.map(Self.past.contains) ?? false, !found.isDisjoint(with: [.servant, .minister]) { break }
      traits.formUnion(found)
      // A possessor, or the end of another name, begins something else.
      if words.last.map(Self.isPossessor) ?? true { break }
    }
    return traits
  }

  /// What a word says behind another: a vice president is none, a prime minister is one.
  private static func modified(_ word: String, behind front: String?) -> PersonTraits? {
    guard let front else { return nil }
    switch (front, word) {
    case ("prime", "minister"): return .premier
    case ("vice", _), ("deputy", _), ("attorney", "general"), ("secretary", "general"): return []
    case ("first", "lady"): return [.woman, .relative]
    case (_, "lady"): return .woman
    default: return nil
    }
  }

  private static let past: Set<String> = ["former", "then", "ex", "onetime", "late"]

  /// The folded words that end at `start`, in order, with a comma as one; back to what ends a phrase.
  private func wordsBefore(_ start: Int) -> [String] {
    let bytes = text.bytes
    let limit = max(0, start - Self.reach)
    var words: [String] = []
    var end = start
    while end > limit, words.count < 6 {
      switch bytes[end - 1] {
      case 0x20: end -= 1
      case 0x2E where end < start && bytes[end] == 0x20:
        // "Gen.", but not the stop of a sentence.
        guard let word = word(endingAt: end - 1, from: limit), word.count <= 4 else { return words.reversed() }
        end -= 1
      case 0x2C where words.isEmpty:
        words.append(",")
        end -= 1
      default:
        guard let word = word(endingAt: end, from: limit) else { return words.reversed() }
        words.append(Self.folded(word))
        end = word.startIndex
      }
    }
    return words.reversed()
  }

  private func word(endingAt end: Int, from limit: Int) -> ArraySlice<UInt8>? {
    var start = end
    while start > limit, Self.isInWord(text.bytes[start - 1]) { start -= 1 }
    return start < end ? text.bytes[start..<end] : nil
  }

  // MARK: Behind

  /// What the apposition behind a name says with its first noun that says anything: "the president's spokesman", "a senator from Ohio".
  private func behind(_ end: Int) -> PersonTraits {
    let bytes = text.bytes
    guard end + 1 < bytes.count, bytes[end] == 0x2C, bytes[end + 1] == 0x20 else { return [] }
    var words: [String] = []
    var from = end + 2
    while from < min(bytes.count, end + Self.reach), words.count < 6 {
      var to = from
      while to < bytes.count, Self.isInWord(bytes[to]) { to += 1 }
      let word = Self.folded(bytes[from..<to])
      if word.isEmpty || Self.enders.contains(word) { break }
      words.append(word)
      guard to < bytes.count, bytes[to] == 0x20 else { break }
      from = to + 1
    }
    guard let first = words.first, Self.openers.contains(first) || Self.isPossessor(first) || words.count <= 3 else { return [] }
    if words.contains(where: Self.past.contains) { return [] }
    guard let place = words.lastIndex(where: { !PersonTraits(word: $0).isEmpty }) else { return [] }
    return Self.modified(words[place], behind: place > 0 ? words[place - 1] : nil) ?? PersonTraits(word: words[place])
  }

  private static let openers: Set<String> = ["a", "an", "the", "his", "her", "their", "its", "our", "my"]
  private static let enders: Set<String> = [
    "of", "in", "at", "for", "with", "from", "to", "and", "that", "said", "says", "was", "were", "has", "had", "will", "by", "on",
    "who",
    "told", "whose", "but", "as", "is",
  ]

  private static func isPossessor(_ word: String) -> Bool { word.hasSuffix("'s") || word.hasSuffix("s'") }

  private static func isInWord(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x80 || byte == 0x2D || byte == 0x27
  }

  /// In small letters, a curly apostrophe made a straight one.
  private static func folded(_ word: ArraySlice<UInt8>) -> String {
    let lower = String(decoding: word.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
    return word.contains(0xE2) ? lower.replacing("’", with: "'") : lower
  }
}
