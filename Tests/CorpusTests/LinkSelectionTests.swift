import Foundation
import Testing

@testable import Corpus

@Suite("Which links are shown")
struct LinkSelectionTests {
  private static let material: EventMaterial = {
    var samples = EventSamples(names: [("Acme", "acme")])
    samples.add("a.txt", ["News", "Acme bought ships."])
    samples.add("b.txt", ["News", "Acme has bought ships.", "Ships were bought by Acme.", "Acme will buy ships.", "Acme buys."])
    samples.add("c.txt", ["News", "Ships that Acme bought."])
    return EventMaterial(articles: samples.articles, actors: samples.actors)
  }()

  private func number(_ article: Int, _ sentence: Int) throws -> Int {
    try #require(Self.material.sentences.firstIndex { $0.passage == Passage(article: article, sentence: sentence) })
  }

  /// The sentences of the second article whose links with the first one's are shown.
  private func shown(_ links: [(sentence: Int, probability: Double)], elsewhere: [(sentence: Int, probability: Double)] = [])
    throws -> [Int]
  {
    try selected(links, elsewhere: elsewhere).filter(\.link.isShown).map(\.sentence)
  }

  private func selected(_ links: [(sentence: Int, probability: Double)], elsewhere: [(sentence: Int, probability: Double)] = [])
    throws -> [(sentence: Int, link: Link)]
  {
    func pair(_ one: Int, _ other: Int, _ probability: Double) -> ScoredPair {
      ScoredPair(first: Int32(one), second: Int32(other), logit: Float(log(probability / (1 - probability))))
    }
    let (a, c) = (try number(0, 1), try number(2, 1))
    let pairs =
      try links.map { pair(a, try number(1, $0.sentence), $0.probability) }
      + elsewhere.map { pair(try number(1, $0.sentence), c, $0.probability) }
    return LinkSelection(material: Self.material, most: 100).links(pairs).filter { $0.first == a }.map {
      (Self.material.sentences[$0.second].passage.sentence, $0)
    }
  }

  @Test("the probable ones, two to an article, and the best that a sentence has")
  func best() throws {
    #expect(try shown([(1, 0.9), (2, 0.8), (3, 0.4)]) == [1, 2])
    // The third has a better link elsewhere, or none.
    #expect(try shown([(1, 0.9), (2, 0.8), (3, 0.7)], elsewhere: [(3, 0.85)]) == [1, 2])
    #expect(try shown([(1, 0.9), (2, 0.8), (3, 0.7)], elsewhere: [(3, 0.6)]) == [1, 2, 3])
    #expect(try shown([(1, 0.9), (2, 0.8), (3, 0.7), (4, 0.6)]) == [1, 2, 3, 4])
  }

  @Test("what is shown as the best of a sentence alone is told apart") func lone() throws {
    #expect(try selected([(1, 0.9), (2, 0.8), (3, 0.7), (4, 0.4)]).map(\.link.isLone) == [false, false, true, false])
  }
}
