import Foundation
import Testing

@testable import Language

@Test(
  "case, accents and typographic marks make no difference",
  arguments: [
    ("ŞAHİN", "sahin"), ("Şahin", "sahin"), ("Sarraj’s", "sarraj's"), ("Łódź", "lodz"), ("Straße", "strasse"),
    ("Ærø–Œuvre", "aero-oeuvre"),
    ("ЙОГУРТ", "иогурт"), ("e\u{301}", "e"), ("Ấn", "an"), ("ＧＮＡ", "gna"), ("co\u{AD}op", "coop"), ("Ἱερώνυμος", "ιερωνυμος"),
    ("ﾄﾙｺ", "トルコ"), ("ﾘﾋﾞｱ", Folding.folded("リビア")), ("ﾄﾘﾎﾟﾘ｡", Folding.folded("トリポリ。")), ("か\u{3099}", Folding.folded("が")),
  ])
func folding(word: String, expected: String) {
  #expect(Folding.folded(word) == expected)
}

@Test("composed and decomposed letters fold to the same bytes and the same hash")
func composedAndDecomposed() {
  let composed = Array("Élysée Йод".utf8)
  let decomposed = Array("E\u{301}lyse\u{301}e И\u{306}од".utf8)
  #expect(Folding.folded(composed[...]) == Folding.folded(decomposed[...]))
  #expect(Folding.foldedHash(composed[...]) == Folding.foldedHash(decomposed[...]))
  #expect(Folding.foldedHash(composed[...]) != Folding.foldedHash(Array("elysee jod".utf8)[...]))
}

@Test("kana fold to what their canonical decomposition is, and those of half width to the same")
func kana() throws {
  for value in (0x3041...0x30FF as ClosedRange<UInt32>) where ![0x3097, 0x3098].contains(value) {
    let character = String(try #require(Unicode.Scalar(value)))
    #expect(Folding.folded(character) == character.decomposedStringWithCanonicalMapping, "\(character)")
  }
  for value in (0xFF61...0xFF9F as ClosedRange<UInt32>) {
    let character = String(try #require(Unicode.Scalar(value)))
    #expect(Folding.folded(character) == character.decomposedStringWithCompatibilityMapping, "\(character)")
  }
  #expect(Folding.folded("カ") != Folding.folded("ガ"))
}

@Test("a folded byte tells which character it comes from")
func foldedBytesKnowTheirOrigin() {
  var origins: [Int] = []
  Folding.forEachByte(of: Array("aßc".utf8)[...]) { _, origin in origins.append(origin) }
  #expect(origins == [0, 1, 1, 3])
}

@Test("folding what is folded changes nothing, whatever the text", arguments: 0..<50)
func foldingIsIdempotent(seed: UInt64) {
  var random = SeededRandom(seed)
  let once = Folding.folded(random.text(pieces: 40).bytes[...])
  #expect(Folding.folded(once[...]) == once)
}

@Test("what is written down of characters is what Unicode's tables say", arguments: [0x80..<0x600, 0x1E00..<0x2070])
func writtenFoldsAreWorkedOut(characters: Range<UInt32>) throws {
  for value in characters {
    let character = try #require(Unicode.Scalar(value))
    let bytes = Array(String(character).utf8)
    #expect(Array(FoldingTable.folded(bytes[...])) == FoldingTable.worked(character), "U+\(String(value, radix: 16))")
  }
  let table = characters.lowerBound == 0x80 ? FoldedCharacters.low : FoldedCharacters.high
  #expect(table.folded(characters.upperBound - 1) != nil)
  #expect(table.folded(characters.upperBound) == nil)
}
