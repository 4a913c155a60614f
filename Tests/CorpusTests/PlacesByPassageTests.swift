import Testing

@testable import Corpus

@Suite("Places by passage and probabilities by sentence")
struct PlacesByPassageTests {
  private let told = [
    (Passage(article: 2, sentence: 0), 7), (Passage(article: 0, sentence: 3), 1), (Passage(article: 2, sentence: 0), 4),
    (Passage(article: 2, sentence: 5), 2),
  ]

  private var places: PlacesByPassage { PlacesByPassage { note in for (passage, place) in told { note(passage, place) } } }

  @Test("a passage's places are in the order in which they were told, and others have none")
  func order() {
    #expect(Array(places[Passage(article: 2, sentence: 0)]) == [7, 4])
    #expect(Array(places[Passage(article: 0, sentence: 3)]) == [1])
    #expect(Array(places[Passage(article: 2, sentence: 5)]) == [2])
    for (article, sentence) in [(0, 0), (0, 4), (1, 0), (2, 1), (2, 6), (3, 0), (99, 99)] {
      #expect(places[Passage(article: article, sentence: sentence)].isEmpty)
    }
    #expect(PlacesByPassage.none[Passage(article: 0, sentence: 0)].isEmpty)
  }

  @Test("what changes lies over the rest, for passages that were known and for others; a copy keeps what it had")
  func changes() {
    var changed = places
    let (known, new) = (Passage(article: 2, sentence: 0), Passage(article: 5, sentence: 1))
    changed.append(9, to: known)
    changed.append(3, to: new)
    changed.append(5, to: new)
    #expect(Array(changed[known]) == [7, 4, 9] && Array(changed[new]) == [3, 5])
    changed[known].removeAll { $0 == 4 }
    changed[new] = []
    #expect(Array(changed[known]) == [7, 9] && changed[new].isEmpty)
    #expect(Array(places[known]) == [7, 4])
  }

  @Test("a link is found from both its sentences, and none where there is none")
  func probabilities() {
    let links = [(3, 1, 0.5), (0, 3, 0.9), (3, 4, 0.1)].map { Link(first: $0.0, second: $0.1, probability: $0.2, isShown: false) }
    let probabilities = LinkProbabilities(links, sentences: 5)
    for link in links {
      #expect(probabilities[link.first, link.second] == link.probability)
      #expect(probabilities[link.second, link.first] == link.probability)
    }
    #expect(probabilities[0, 1] == nil && probabilities[2, 3] == nil && probabilities[4, 0] == nil)
    #expect(probabilities.linked(with: 3, from: 0.2) == [0, 1] && probabilities.linked(with: 2, from: 0).isEmpty)
  }
}
