import Testing

@testable import Corpus

@Suite("Links to events")
struct EventGroupTests {
  /// Sentences of as many articles, all alike: what belongs together is told by the links alone.
  private static let material: EventMaterial = {
    var samples = EventSamples(names: [("Acme", "acme"), ("Borealis", "borealis")])
    for number in 0..<9 { samples.add("\(number).txt", ["News", "Acme acquired Borealis and its \(number) ships."]) }
    return EventMaterial(articles: samples.articles, actors: samples.actors)
  }()

  /// The articles of each event that links between articles make.
  private func events(_ links: [(Int, Int, Double)]) throws -> [Set<Int>] {
    let sentences = try (0..<9).map { article in
      try #require(Self.material.sentences.firstIndex { $0.passage == Passage(article: article, sentence: 1) })
    }
    let made = links.map { Link(first: sentences[$0.0], second: sentences[$0.1], probability: $0.2, isShown: true) }
      .sorted { $0.probability > $1.probability }
    var groups = EventGroups(material: Self.material, shown: made, all: made)
    return groups.grouped().map { Set($0.map { Self.material.sentences[$0].passage.article }) }
  }

  /// All pairs of some articles.
  private func all(_ articles: [Int], _ probability: Double) -> [(Int, Int, Double)] {
    articles.flatMap { first in articles.filter { $0 > first }.map { (first, $0, probability) } }
  }

  @Test("a link between two events becomes an event of its own, and the third that tells of it joins that one")
  func third() throws {
    let (one, other) = (all([0, 1, 2, 3], 0.9), all([4, 5, 6], 0.9))
    #expect(try Set(events(one + other + [(0, 4, 0.6)])) == [[0, 1, 2, 3], [4, 5, 6], [0, 4]])
    #expect(try Set(events(one + other + [(0, 4, 0.6), (0, 7, 0.58), (4, 7, 0.57)])) == [[0, 1, 2, 3], [4, 5, 6], [0, 4, 7]])
  }

  @Test("a sentence that is linked with one of an event, and hardly with the others, stays beside it")
  func beside() throws {
    #expect(try Set(events(all([0, 1, 2, 3, 4], 0.9) + [(0, 5, 0.6)])) == [[0, 1, 2, 3, 4], [0, 5]])
  }
}
