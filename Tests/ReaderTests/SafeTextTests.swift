import Foundation
import Testing

@testable import Reader

/// The gate: what may reach a terminal, and how wide it is.
struct SafeTextTests {
  private func shown(_ text: String) -> String { text.map { SafeText.display(of: $0).text }.joined() }

  @Test("a control character is shown as a picture and never passed")
  func controlCharacterIsShownAsAPicture() {
    #expect(shown("\u{1B}[31m") == "␛[31m")
    #expect(shown("a\u{07}b\u{7F}") == "a␇b␡")
    #expect(shown("\u{9B}2J") == "�2J")
  }

  @Test(
    "a tab and every line end is one space",
    arguments: ["\t", "\n", "\r", "\r\n", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}", "\u{A0}"])
  func lineEndIsASpace(end: String) {
    #expect(shown("a\(end)b") == "a b")
  }

  @Test("a bidirectional override is visible, a zero-width space is gone")
  func bidirectionalOverrideIsVisible() {
    #expect(shown("a\u{202E}b\u{2066}c") == "a⇄b⇄c")
    #expect(shown("a\u{200B}b\u{AD}c\u{FEFF}d\u{200F}e\u{E0041}f") == "abcdef")
  }

  @Test(
    "private use, unassigned and non-characters are shown as a replacement",
    arguments: ["\u{E000}", "\u{FFFF}", "\u{10FFFF}", "\u{378}"])
  func privateUseIsReplaced(character: String) {
    #expect(shown(character) == "\u{FFFD}")
  }

  @Test("of a pile of marks four stay, and a mark alone stands on a circle")
  func marksAreLimited() {
    let pile = "a" + String(repeating: "\u{301}", count: 1000)
    #expect(shown(pile).unicodeScalars.count == 5)
    #expect(SafeText.display(of: "\u{301}") == SafeCluster(text: "\u{25CC}\u{301}", columns: 1))
  }

  @Test("clusters have the width of what is shown for them")
  func clustersHaveTheWidthOfWhatIsShown() {
    let widths: [(String, Int)] = [
      ("a", 1), ("é", 1), ("e\u{301}", 1), ("中", 2), ("ｱ", 1), ("Ａ", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("👍", 2),
      ("👍🏽", 2), ("❤️", 1), ("🇫🇷", 2), ("1️⃣", 1), ("’", 1), ("—", 1), ("\u{200B}", 0), ("\u{3000}", 2), ("\r\n", 1), ("क्षि", 3),
    ]
    for (text, width) in widths { #expect(text.reduce(0) { $0 + WidthMeasure.width(of: $1) } == width, "\(text)") }
    #expect(SafeText.display(of: "🇫🇷").text == "FR")
  }

  @Test("whatever is shown is safe, and shown again it is the same")
  func whateverIsShownIsSafe() {
    // All that is assigned by ones, and the wide empty rest by samples.
    let values = Array(UInt32(0)..<0x3400) + Array(0xA000..<0xAC00) + Array(0xD700..<0x10000) + Array(0x1F000..<0x1FC00)
    for value in values + Array(0xE0000..<0xE0200) + Array(stride(from: 0x3400, through: 0x10FFFF, by: 89)) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let safe = SafeText.display(of: Character(scalar))
      if let bad = safe.text.unicodeScalars.first(where: Self.isDangerous) {
        Issue.record("U+\(String(value, radix: 16)) passes \(bad.value)")
      }
      // A lone Hangul vowel stands on a circle like a mark, though grapheme breaking parts it from that.
      if 0x1160...0x11FF ~= value || 0xD7B0...0xD7FF ~= value { continue }
      let again = safe.text.map { SafeText.display(of: $0) }
      if case .spacing(_, let columns) = SafeText.role(of: scalar), columns != WidthMeasure.columns(ofSpacing: value),
        safe.text.unicodeScalars.elementsEqual([scalar])
      {
        Issue.record("U+\(String(value, radix: 16)) is \(columns) wide")
      }
      if again.map(\.text).joined() != safe.text || again.reduce(0, { $0 + $1.columns }) != safe.columns {
        Issue.record("U+\(String(value, radix: 16)) is not stable")
      }
    }
  }

  @Test("counting bytes gives the sum over the clusters")
  func countingBytesGivesTheSumOverClusters() {
    var random = SplitMix(seed: 11)
    let parts = [
      "a", "Word ", "é", "e\u{301}", "’", "“x”", "—", "\r\n", "\n", "\t", "中", "👨‍👩‍👧", "🇫🇷", "\u{301}", "\u{200B}", "\u{1B}", "क्षि",
      "\u{600}", "1",
      "\u{3099}", "한", "\u{1161}", "\u{C3}", "\u{DF}",
    ]
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 0...9, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
      let bytes = Array(text.utf8)
      let sum = text.reduce(0) { $0 + SafeText.display(of: $1).columns }
      #expect(SafeText.columns(of: bytes[...]) == sum, "\(text.debugDescription)")
    }
  }

  @Test("a line for a listing is one line")
  func aLineForAListingIsOneLine() {
    #expect(SafeText.line("Title\nwith \u{1B}]0;evil\u{07}") == "Title with ␛]0;evil␇")
  }

  static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: true
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}

/// A small generator of repeatable random numbers (Steele, Lea and Flood 2014).
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
