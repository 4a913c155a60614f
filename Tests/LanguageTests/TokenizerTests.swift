import Testing

@testable import Language

/// The tokens of `string`, one space between.
private func tokens(_ string: String) -> String {
  let text = Text(string)
  return Tokenizer.tokens(in: text, text.range).map { text.string($0.range) }.joined(separator: " ")
}

private func cases(_ string: String) -> [Token.Case] {
  let text = Text(string)
  return Tokenizer.tokens(in: text, text.range).map(\.letterCase)
}

@Test("words, marks and hyphens come apart")
func wordsMarksAndHyphens() {
  #expect(tokens("UN-backed al-Serraj, (GNA).") == "UN - backed al - Serraj , ( GNA ) .")
}

@Test("an apostrophe inside a word stays, a possessive ending is a token of its own")
func apostrophes() {
  #expect(tokens("O'Brien’s Sana'a don’t Haftar's soldiers’ 'quoted'") == "O'Brien ’s Sana'a don’t Haftar 's soldiers ’ ' quoted '")
}

@Test("initials, dotted letters and abbreviations keep their stop, the last word of a sentence does not")
func stopsInsideWords() {
  #expect(tokens("Gen. J. Smith of the U.S. came at 9 a.m.") == "Gen. J. Smith of the U.S. came at 9 a.m.")
  #expect(tokens("No. 5 was all. He said no. Plan B.") == "No. 5 was all . He said no . Plan B .")
  #expect(tokens("Amazon.com end.Next AT&T") == "Amazon.com end . Next AT&T")
}

@Test("a number keeps its commas and points and the letters behind it")
func numbers() {
  #expect(tokens("$3.5m, 120,000 and 20th in 1990s.") == "$ 3.5m , 120,000 and 20th in 1990s .")
}

@Test("the case of letters is told outside of ASCII too")
func letterCase() {
  #expect(
    cases("Élysée ŞAHİN россия Путин GNA TurkStream O'Brien 12 U.S.") == [
      .capitalised, .upper, .lower, .capitalised, .upper, .mixed, .capitalised, .none, .upper,
    ])
}

@Test("no-break and thin spaces part tokens, and ideographs are one token each")
func unicodeSpacesAndIdeographs() {
  #expect(tokens("a\u{A0}b\u{2009}c\u{3000}北京") == "a b c 北 京")
}

@Test("an initial keeps its stop before a no-break space too")
func initialsBeforeNoBreakSpaces() {
  #expect(tokens("the U.\u{A0}S.\u{202F}Army, No.\u{A0}5") == "the U. S. Army , No. 5")
}

@Test("tokens lie in order and leave out nothing but white space, whatever the text", arguments: 0..<200)
func tokensCoverTheText(seed: UInt64) {
  var random = SeededRandom(seed)
  let text = random.text(pieces: 60)
  var covered = 0
  for token in Tokenizer.tokens(in: text, text.range) {
    #expect(token.range.lowerBound.value >= covered && !token.range.isEmpty)
    #expect(isWhiteSpace(text, covered..<token.range.lowerBound.value))
    covered = token.range.upperBound.value
  }
  #expect(isWhiteSpace(text, covered..<text.bytes.count))
}

func isWhiteSpace(_ text: Text, _ range: Range<Int>) -> Bool {
  text.string(ByteRange(bytes: range)).unicodeScalars.allSatisfy(\.properties.isWhitespace)
}
