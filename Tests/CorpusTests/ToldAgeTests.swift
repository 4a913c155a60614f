import Language
import Testing

@testable import Corpus

@Suite("Ages beside names") struct ToldAgeTests {
  /// The age and its figures beside "Ann Lee".
  private func age(_ words: String) throws -> String? {
    let text = Text(words)
    let name = Array("Ann Lee".utf8)
    let start = try #require(text.bytes.indices.first { text.bytes[$0...].starts(with: name) })
    return ToldAge(name: ByteRange(bytes: start..<(start + name.count)), in: text).map { "\($0.years) “\(text.string($0.range))”" }
  }

  @Test(
    "An age stands behind a name between commas or in brackets, or before it with its words",
    arguments: [
      ("Ann Lee, 31, was rescued.", "31 “31”"), ("They found Ann Lee, 31.", "31 “31”"), ("Ann Lee (31) was rescued.", "31 “31”"),
      ("Ann Lee, aged 31, was rescued.", "31 “31”"), ("Ann Lee, a 31-year-old climber, fell.", "31 “31”"),
      ("On Sunday, 32-year-old Englishwoman Ann Lee fell.", "32 “32”"), ("The 32 year-old Ann Lee fell.", "32 “32”"),
    ])
  func told(words: String, expected: String) throws { #expect(try age(words) == expected) }

  @Test(
    "Other figures beside a name, and another person's age, are none",
    arguments: [
      "Ann Lee, 3,100 metres up, fell.", "Ann Lee, 12 May, Rome.", "Ann Lee, 250, was rescued.", "In Ann Lee 31 was found.",
      "The 10-year-old's death and Ann Lee were named.", "A 36-year-old died a day after Ann Lee fell.",
      "The 36-year-old husband of Ann Lee fell.", "Ann Lee, a 40 m fall behind her, rose.",
    ])
  func none(words: String) throws { #expect(try age(words) == nil) }
}
