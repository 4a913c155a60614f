import Testing

@testable import Language

@Suite("The lexicon of stems") struct StemLexiconTests {
  private static let entries = [
    StemLexicon.Entry(stem: Array("agre".utf8), eventWeight: 0.6, similar: [(entry: 1, similarity: 0.8)]),
    StemLexicon.Entry(
      stem: Array("treati".utf8), eventWeight: 0.4, similar: [(entry: 0, similarity: 0.8), (entry: 2, similarity: 0.2)]),
    StemLexicon.Entry(stem: Array("tree".utf8), eventWeight: 0, similar: []),
  ]

  @Test("what was written is read: weights and similar stems, each to a 255th")
  func writtenAndRead() throws {
    let lexicon = StemLexicon(bytes: StemLexicon.bytes(of: Self.entries))
    #expect(lexicon.count == 3)
    let treaty = try #require(lexicon.find(Array("treati".utf8)[...]))
    #expect(lexicon.find(Array("treat".utf8)[...]) == nil && lexicon.find([]) == nil)
    #expect(abs(lexicon.eventWeight(of: treaty) - 0.4) < 0.003)
    #expect(lexicon.similar(to: treaty).map(\.stem) == [0, 2])
    #expect(zip(lexicon.similar(to: treaty), [0.8, 0.2]).allSatisfy { abs($0.similarity - Float($1)) < 0.003 })
    #expect(lexicon.similar(to: 2).isEmpty)
    #expect(lexicon.similar(to: Array("treati".utf8)).map(\.stem) == [Array("agre".utf8), Array("tree".utf8)])
    #expect(lexicon.similar(to: Array("treat".utf8)).isEmpty)
  }

  @Test("bytes that are no lexicon are one of no stems", arguments: [0, 3, 8, 20, 40])
  func cut(length: Int) {
    let bytes = Array(StemLexicon.bytes(of: Self.entries).prefix(length))
    let lexicon = StemLexicon(bytes: bytes)
    #expect(lexicon.count == 0 && lexicon.find(Array("agre".utf8)[...]) == nil)
  }

  @Test(
    "the program's lexicon knows stems that would lose a letter if they were stemmed again, and those that are also irregular forms",
    arguments: ["released", "offensive", "accused", "purchase", "founded"])
  func stemsAsTheyAre(word: String) throws {
    let stem = try #require(StemLexicon.english.find(Array(Stemmer.stem(word).utf8)[...]))
    #expect(StemLexicon.english.eventWeight(of: stem) > 0.5)
  }

  @Test("the program's lexicon knows what names a happening, and what means nearly the same")
  func english() throws {
    let lexicon = StemLexicon.english
    func number(_ word: String) -> Int? { lexicon.find(Array(Stemmer.stem(word).utf8)[...]) }
    let (arrest, detain, table) = (try #require(number("arrest")), try #require(number("detain")), number("carpet"))
    #expect(lexicon.similar(to: arrest).contains { $0.stem == detain })
    #expect(lexicon.eventWeight(of: arrest) > 0.8)
    #expect(table.map(lexicon.eventWeight) ?? 0 < 0.3)
  }

  @Test(
    "irregular forms have the stem of their word",
    arguments: [
      ("fell", "falling"), ("sent", "sends"), ("sought", "seek"), ("women", "woman"), ("overthrew", "overthrown"),
      ("rebuilt", "rebuilding"),
      ("struck", "strikes"), ("met", "meets"),
    ])
  func irregular(form: String, other: String) {
    func stem(_ word: String) -> [UInt8] {
      var bytes = Array(word.utf8)
      StemReader.stem(&bytes)
      return bytes
    }
    #expect(stem(form) == stem(other))
  }
}
