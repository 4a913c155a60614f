import Language
import Testing

@testable import Corpus

@Suite("Words that were read before") struct WordMemoryTests {
  private func key(_ word: String) -> WordMemory.Key? {
    let bytes = Array("…\(word) ".utf8)
    return WordMemory.Key(bytes, 3..<(3 + word.utf8.count))
  }

  @Test("are known again by their letters alone, and what is too long is not kept")
  func keys() throws {
    #expect(key("treaty") == key("treaty") && key("treaty") != key("treaties"))
    #expect(key("a") != key("a\0"))
    #expect(key("abcdefghijklmno") != nil && key("abcdefghijklmnop") == nil)
    #expect(key("abcdefghijklmno") != key("abcdefghijklmnp"))
  }

  @Test("are found as they were put in, or not at all, however many there are")
  func keeps() throws {
    var memory = WordMemory()
    var kept = 0
    for number in 0..<100_000 {
      let word = try #require(key("word\(number)"))
      #expect(memory[word] == nil)
      memory[word] = WordMemory.Word(stem: Int32(number), modality: nil, scope: .nextWords)
    }
    for number in 0..<100_000 {
      guard let known = memory[try #require(key("word\(number)"))] else { continue }
      #expect(known.stem == number)
      kept += 1
    }
    #expect(kept > 10_000)
  }

  @Test("an article gives the same features whatever was read before it")
  func isIndependent() throws {
    var samples = EventSamples(names: [("Zenda", "zenda")])
    samples.add("a.txt", ["The soldiers of Zenda may sign a treaty if the rebels agree."])
    samples.add("b.txt", ["Soldiers signed treaties, and the soldiers of Zenda agreed."])
    let both = EventMaterial(articles: samples.articles, actors: samples.actors)
    var reader = PassageReader(samples.articles, actors: samples.actors)
    for _ in 0..<2 {
      for (place, article) in samples.articles.enumerated() {
        let again = reader.sentences(of: article, at: place, mentions: samples.actors.mentions[place])
        let first = both.sentences[both.articleRanges[place]]
        #expect(zip(again, first).allSatisfy { $0.stems == $1.stems && $0.stemPlaces == $1.stemPlaces && $0.classes == $1.classes })
        #expect(zip(again, first).allSatisfy { $0.cues.map(\.place) == $1.cues.map(\.place) })
      }
    }
  }
}
