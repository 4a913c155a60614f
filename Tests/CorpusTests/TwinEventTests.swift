import Language
import Testing

@testable import Corpus

@Suite("Events that could not be told apart")
struct TwinEventTests {
  private static let samples: EventSamples = {
    var samples = EventSamples(names: [("Acme", "acme")])
    for number in 0..<8 { samples.add("\(number).txt", ["News", "Acme bought \(number) ships."]) }
    return samples
  }()

  private func groups(_ named: [(group: [Int], label: String)], _ decisions: LinkDecisions = .none) -> [[Int]] {
    let material = EventMaterial(articles: Self.samples.articles, actors: Self.samples.actors)
    return TwinEvents(material, decisions).groups(named.map { ($0.group, $0.label, nil) })
  }

  @Test("are one where they have a name and a third of the smaller's reports in common")
  func twins() {
    #expect(groups([([0, 1, 2, 3], "a"), ([2, 3, 4, 5], "a"), ([6, 7], "b")]) == [[0, 1], [2]])
    #expect(groups([([0, 1, 2], "a"), ([2, 3, 4], "a")]) == [[0, 1]])
    #expect(groups([([0, 1, 2, 3], "a"), ([3, 4, 5, 6], "a")]) == [[0], [1]])
    #expect(groups([([0, 1, 2, 3], "a"), ([0, 1, 2], "b")]) == [[0], [1]])
    #expect(groups([([0, 1, 2], "a"), ([6, 7], "b"), ([2, 3], "a"), ([3, 4, 5, 6], "a")]) == [[0, 2], [1], [3]])
  }

  @Test("stay two where both are dated and of different days, and not where one is dated less exactly")
  func days() throws {
    let material = EventMaterial(articles: Self.samples.articles, actors: Self.samples.actors)
    let (day, next) = (try #require(CalendarDate.day(2014, 5, 6)), try #require(CalendarDate.day(2014, 5, 7)))
    let month = try #require(CalendarDate(edtf: "2014-05"))
    func areOne(_ date: CalendarDate?, _ other: CalendarDate?) -> Bool {
      TwinEvents(material, .none).groups([([0, 1, 2], "a", date), ([1, 2, 3], "a", other)]).count == 1
    }
    #expect(areOne(day, day) && areOne(day, month) && areOne(nil, day))
    #expect(!areOne(day, next))
  }

  @Test("stay two where somebody said so of a passage of each")
  func decided() {
    let material = EventMaterial(articles: Self.samples.articles, actors: Self.samples.actors)
    var decisions = LinkDecisions()
    decisions.decide(material.sentences[0].passage, material.sentences[5].passage, isSameEvent: false)
    let named = [(group: [0, 1, 2, 3], label: "a"), (group: [2, 3, 4, 5], label: "a")]
    #expect(groups(named) == [[0, 1]] && groups(named, decisions) == [[0], [1]])
  }
}
