import Testing

@testable import Language

@Suite("Stems")
struct StemTests {
  @Test(
    "the forms of a word have one stem, as Porter2 gives it",
    arguments: [
      ("signed", "sign"), ("signing", "sign"), ("agreements", "agreement"), ("deployment", "deploy"), ("ratified", "ratifi"),
      ("ratification", "ratif"), ("cries", "cri"), ("ties", "tie"), ("gas", "gas"), ("this", "this"), ("gaps", "gap"),
      ("kiwis", "kiwi"),
      ("hopping", "hop"), ("hoped", "hope"), ("luxuriated", "luxuri"), ("bled", "bled"), ("agreed", "agre"), ("feed", "feed"),
      ("conditional", "condit"), ("vietnamization", "vietnam"), ("radically", "radic"), ("callousness", "callous"),
      ("geology", "geolog"), ("bodily", "bodili"), ("electricity", "electr"), ("formative", "format"), ("controlling", "control"),
      ("rate", "rate"), ("cease", "ceas"), ("roll", "roll"), ("by", "by"), ("say", "say"), ("youth", "youth"), ("boyish", "boyish"),
    ])
  func theFormsOfAWordHaveOneStem(word: String, stem: String) {
    #expect(Stemmer.stem(word) == stem)
  }

  @Test(
    "words that the rules would get wrong have stems of their own",
    arguments: [
      ("skies", "sky"), ("dying", "die"), ("news", "news"), ("early", "earli"), ("andes", "andes"), ("outing", "outing"),
      ("proceeds", "proceed"), ("generally", "general"), ("generate", "generat"), ("communism", "communism"),
      ("arsenal", "arsenal"),
    ])
  func irregularWordsHaveStemsOfTheirOwn(word: String, stem: String) {
    #expect(Stemmer.stem(word) == stem)
  }

  @Test("a possessive ending is not part of the stem", arguments: ["turkey's", "turkey", "turkeys'", "'turkey'"])
  func aPossessiveEndingIsNotPartOfTheStem(word: String) {
    #expect(Stemmer.stem(word) == "turkey")
  }

  @Test(
    "hostile words are stemmed without a trap",
    arguments: ["", "'", "''", "'s", "'s'", "yyy", "s's", "\u{e9}\u{e9}ed", "zzzzing", "eed", "ingly"])
  func hostileWordsAreStemmed(word: String) {
    #expect(Stemmer.stem(word).utf8.count <= word.utf8.count + 1)
  }

  @Test("a compound has the stems of its parts, and a prefix is none")
  func aCompoundHasTheStemsOfItsParts() {
    #expect(stems("UN-recognised government’s co-operation and CO-OPERATION") == ["unrecognis", "govern", "cooper", "cooper"])
    #expect(stems("oil-rich") == ["oil", "rich"])
    #expect(stems("the of says Sa\u{ef}d SA\u{cf}D") == ["sa\u{ef}d", "sa\u{ef}d"])
  }

  @Test("a stem keeps its number while the vocabulary grows")
  func aStemKeepsItsNumber() {
    var vocabulary = StemVocabulary()
    let words = (0..<5000).map { Array("stem\($0)".utf8) }
    let numbers = words.map { vocabulary.identify($0) }
    #expect(vocabulary.count == 5000)
    #expect(words.map { vocabulary.identify($0) } == numbers)
    #expect(words.map { Array(vocabulary.letters(of: vocabulary.identify($0))) } == words)
    #expect(vocabulary.find(Array("other".utf8)) == nil)
  }

  @Test("every line of a table of frequencies is found, and nothing else")
  func everyLineOfATableIsFound() {
    let table = BackgroundFrequencies(table: Array("100\nab\t7\nabc\t1\nb\t99\nzz\t12".utf8))
    #expect(table.texts == 100)
    #expect(["ab", "abc", "b", "zz"].map { table.texts(with: Array($0.utf8)[...]) } == [7, 1, 99, 12])
    #expect(
      ["", "a", "abcd", "aa", "c", "zzz", "100"].map { table.texts(with: Array($0.utf8)[...]) } == Array(repeating: 0, count: 7))
  }

  @Test("a damaged table of frequencies knows no stem", arguments: ["", "\n", "abc", "\n\n\t\t\n", "5\nx", "-\nx\ty\n"])
  func aDamagedTableKnowsNoStem(table: String) {
    let frequencies = BackgroundFrequencies(table: Array(table.utf8))
    #expect(frequencies.texts(with: Array("x".utf8)[...]) == 0)
    #expect((0..<1).contains(frequencies.probability(of: Array("x".utf8)[...])))
  }

  @Test("the table in the program knows common from rare words")
  func theTableKnowsCommonFromRareWords() {
    let english = BackgroundFrequencies.english
    func probability(_ word: String) -> Double { english.probability(of: Array(Stemmer.stem(word).utf8)[...]) }
    #expect(english.texts > 1000)
    #expect(probability("government") > 0.2)
    #expect(probability("memorandum") < 0.02)
    #expect(probability("qwertzuiop") < 0.001)
  }

  private func stems(_ string: String) -> [String] {
    let text = Text(string)
    var reader = StemReader()
    var stems: [String] = []
    var start = 0
    for word in text.bytes.split(separator: 0x20, omittingEmptySubsequences: false) {
      let token = Token(range: ByteRange(bytes: start..<(start + word.count)), kind: .word, letterCase: .lower)
      reader.readStems(of: token, in: text) { stems.append(String(decoding: $0, as: UTF8.self)) }
      start += word.count + 1
    }
    return stems
  }
}
