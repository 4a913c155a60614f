import Language

/// Reads beside a name what walk of life its person is in: "goalkeeper Ada Lindqvist", "Ada Lindqvist, a 34-year-old teacher".
struct RoleReader {
  private let text: Text

  init(_ text: Text) { self.text = text }

  /// Bytes before and behind a name that are looked at.
  private static let reach = 48

  /// What the words say that stand right before the name, and what the apposition behind it begins with.
  func kinds(beside name: ByteRange) -> RoleKinds { before(name.lowerBound.value).union(behind(name.upperBound.value)) }

  private func before(_ start: Int) -> RoleKinds {
    let bytes = text.bytes
    var kinds: RoleKinds = []
    var end = start
    while end > 0, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x2E && end < start {
      end -= 1
      var from = end
      while from > 0, end - from < Self.reach, Self.isLetter(bytes[from - 1]) { from -= 1 }
      let found = RoleKinds(word: Self.word(bytes[from..<end]))
      // A role in front of a role is one title; what stands before it belongs to somebody else.
      if found.isEmpty { break }
      kinds.formUnion(found)
      end = from
    }
    return kinds
  }

  private func behind(_ end: Int) -> RoleKinds {
    let bytes = text.bytes
    guard end + 1 < bytes.count, bytes[end] == 0x2C, bytes[end + 1] == 0x20 else { return [] }
    var words: [String] = []
    var from = end + 2
    while from < min(bytes.count, end + Self.reach) {
      var to = from
      while to < bytes.count, Self.isLetter(bytes[to]) || bytes[to] == 0x2D || bytes[to] >= 0x30 && bytes[to] <= 0x39 { to += 1 }
      words.append(Self.word(bytes[from..<to]))
      guard to < bytes.count, bytes[to] == 0x20, !Self.enders.contains(words[words.count - 1]) else { break }
      from = to + 1
    }
    let kinds = words.map { RoleKinds(word: $0) }
    guard let first = words.first, Self.openers.contains(first) || !kinds[0].isEmpty else { return [] }
    return kinds.first { !$0.isEmpty } ?? []
  }

  private static let openers: Set<String> = ["a", "an", "the", "his", "her", "their", "its", "who", "former", "then", "now"]
  private static let enders: Set<String> = [
    "of", "in", "at", "for", "with", "from", "to", "and", "that", "said", "says", "was", "were", "has", "had", "will", "by", "on",
  ]

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x80 }

  private static func word(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
