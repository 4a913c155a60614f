import Foundation
import Testing

@testable import Language

private func sentences(_ string: String) -> [String] {
  let text = Text(string)
  return SentenceSplitter.sentences(in: text, text.range).map { text.string($0) }
}

@Test("a stop after an abbreviation, a title or an initial ends no sentence")
func abbreviationsEndNoSentence() {
  #expect(sentences("Gen. Haftar met J. F. Smith of Acme Inc. in Washington D.C. on Nov. 27 at 9 a.m. with Mr. Sarraj.").count == 1)
  #expect(sentences("The U.S. Army left. It was No. 5, i.e. The Rest.").count == 2)
  #expect(sentences("He lives in the U.S. He works for Acme Inc. The firm is old.").count == 3)
}

@Test("closing quotes, brackets and references belong to the sentence before them")
func closingMarksBelongToTheSentence() {
  #expect(
    sentences("“We are ready.” He left. (It rained.) She said so.[3] [4] Then she went.") == [
      "“We are ready.”", "He left.", "(It rained.)", "She said so.[3] [4]", "Then she went.",
    ])
}

@Test("a question or cry inside a quotation does not end the sentence around it")
func quotedQuestionGoesOn() {
  #expect(sentences("“Why now?” he asked. “Stop!” Smith said, and left.").count == 2)
}

@Test("points of omission end a sentence only before a capital")
func ellipses() {
  #expect(sentences("He waited... and waited. Then… Nothing.").count == 3)
}

@Test("numbers, addresses and numbered points are not cut")
func numbersAndAddresses() {
  #expect(sentences("1. It rose by 3.5 percent, see www.example.com/a.B or a.b@example.org for more.").count == 1)
}

@Test("a space that was lost behind a stop is no reason to miss the end")
func lostSpace() {
  #expect(sentences("They met yesterday.The talks failed.").count == 2)
}

@Test("a line break inside a paragraph ends nothing, a blank line always does")
func lineBreaks() {
  #expect(sentences("The first\nline goes on.\r\n \r\nNo stop here\n\nbut a new block").count == 3)
}

@Test("full stops of other scripts end sentences")
func otherScripts() {
  #expect(sentences("北京。上海！").count == 2)
  #expect(sentences("هل وصل؟ نعم.").count == 2)
}

@Test("text without any stop is cut at spaces into sentences of bounded length")
func boundedLength() {
  let long = sentences(String(repeating: "word and, ", count: 3_000))
  #expect(long.allSatisfy { $0.utf8.count <= SentenceSplitter.maximumLength && $0.hasSuffix(",") || $0 == long.last })
  #expect(sentences(String(repeating: "é", count: 10_000)).joined().count == 10_000)
  #expect(sentences(String(repeating: ".", count: 100_000)).joined().count == 100_000)
}

@Test("sentences lie in order and leave out nothing but white space, whatever the text", arguments: 0..<200)
func sentencesCoverTheText(seed: UInt64) {
  var random = SeededRandom(seed)
  let text = random.text(pieces: 80)
  var covered = 0
  for sentence in SentenceSplitter.sentences(in: text, text.range) {
    #expect(sentence.lowerBound.value >= covered && !sentence.isEmpty)
    #expect(isWhiteSpace(text, covered..<sentence.lowerBound.value))
    #expect(WhiteSpace.trimmed(sentence, in: text) == sentence)
    covered = sentence.upperBound.value
  }
  #expect(isWhiteSpace(text, covered..<text.bytes.count))
}
