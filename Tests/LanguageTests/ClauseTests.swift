import Testing

@testable import Language

@Suite("Clauses") struct ClauseTests {
  private func clauses(_ sentence: String) -> [String] {
    let text = Text(sentence)
    return Clauses.ranges(in: text, text.range).map { text.string($0) }
  }

  @Test("a sentence parts at its marks and before joining words")
  func parts() {
    #expect(
      clauses("Turkey, which backs the government, signed an accord on Monday after talks in Ankara.")
        == ["Turkey,", " ", "which backs the government,", " signed an accord on Monday ", "after talks in Ankara."])
    #expect(clauses("He said: “We will go” – and left.") == ["He said:", " “", "We will go”", " –", " ", "and left."])
    #expect(clauses("It rose - and fell.") == ["It rose -", " ", "and fell."])
    #expect(clauses("Ships (three of them) sank.") == ["Ships (", "three of them)", " sank."])
  }

  @Test(
    "numbers, abbreviations and words with hyphens stay whole",
    arguments: ["Some 1,200 U.N.-backed troops came.", "One two three."])
  func whole(sentence: String) { #expect(clauses(sentence) == [sentence]) }

  @Test(
    "the parts are the whole sentence, whatever is in it",
    arguments: ["", ",", "and", "“”", "a, b — c; d: e (f) and g", "é, ü and 漢字"])
  func together(sentence: String) {
    #expect(clauses(sentence).joined() == sentence)
  }
}
