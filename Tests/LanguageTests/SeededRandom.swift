@testable import Language

/// Numbers and texts that look random and are the same for the same seed, so that a failing case can be run again.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }

  private static let pieces = [
    " ", " ", "\n", "\n\n", "\r\n", "\t", ".", "...", "…", "?!", ",", ";", "\"", "“", "”", "'", "’s", "(", ")", "[1 – 3]", "-", "–",
    "U.S.", "Gen.", "No.", "a.m.", "J.", "1,000", "3.5", "2019", "12", "27", "November", "on Thursday", "last year", "between",
    "million", "the",
    "Haftar", "GNA", "said", "Libya", "é", "İ", "ß", "Путин", "北京", "سرت", "。", "\u{A0}", "\u{200D}", "\u{301}", "🇱🇾", "\u{85}",
    "www.a.com/b",
    "By Ana Lopez", "Source:", "Reuters", "/", "%", "$", "•", "1.", "\u{C}",
  ]

  /// A text of words and marks that stand beside each other as no writer would put them.
  mutating func text(pieces count: Int) -> Text {
    Text((0..<count).map { _ in Self.pieces.randomElement(using: &self) ?? " " }.joined())
  }
}
