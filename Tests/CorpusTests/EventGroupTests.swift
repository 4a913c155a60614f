import Testing

@testable import Corpus

@Suite("Links to events")
struct EventGroupTests {
  /// Sentences of as many articles, all alike: what belongs together is told by the links alone.
  private static func samples() -> EventSamples {
    var samples = EventSamples(names: [("Acme", "acme"), ("Borealis", "borealis")])
    for number in 0..<9 { samples.add("\(number).txt", ["News", "Acme acquired Borealis and its \(number) ships."]) }
    return samples
  }

  private func events(_ links: [(Int, Int, Double)], in samples: EventSamples = samples()) throws -> [Set<Int>] {
    try samples.grouped(links)
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

  @Test("two groups that are told of by the same word are one where what only one has goes with what only the other has")
  func united() throws {
    let (one, other) = (all([0, 1, 2, 3], 0.9), all([4, 5, 6, 7], 0.9))
    let between = (0..<4).flatMap { first in (4..<8).map { (first, $0, 0.3) } }
    #expect(try events(one + other + between) == [Set(0..<8)])
    #expect(try Set(events(one + other + [(0, 4, 0.6)])) == [[0, 1, 2, 3], [4, 5, 6, 7], [0, 4]])
  }

  @Test("two groups that are told of by the same word are one where most sentences of both are in both")
  func twins() throws {
    let one = all(Array(0...6), 0.9)
    #expect(try events(one + (0...4).map { ($0, 7, 0.503) }) == [Set(0...7)])
    #expect(try Set(events(one + (0...1).map { ($0, 7, 0.503) })) == [Set(0...6), [0, 1, 7]])
  }

  @Test("groups that are told of by other words stay two, however many share their actor") func otherWords() throws {
    var samples = EventSamples(names: [("Acme", "acme")])
    for number in 0..<4 { samples.add("\(number).txt", ["News", "Acme sold its \(number) ships."]) }
    for number in 4..<8 { samples.add("\(number).txt", ["News", "Acme was attacked with \(number) bombs."]) }
    let between = (0..<4).flatMap { first in (4..<8).map { (first, $0, 0.3) } }
    let links = all([0, 1, 2, 3], 0.9) + all([4, 5, 6, 7], 0.9) + between
    #expect(try Set(events(links, in: samples)) == [[0, 1, 2, 3], [4, 5, 6, 7]])
  }

  /// An article each of one sentence, all of which name one actor.
  private func told(_ sentences: [String]) -> EventSamples {
    var samples = EventSamples(names: [("Acme", "acme")])
    for (number, sentence) in sentences.enumerated() { samples.add("\(number).txt", ["News", sentence]) }
    return samples
  }

  @Test("a group falls in two where some tell of one happening, others of another, and those that tell of both are in both")
  func parted() throws {
    let samples = told([
      "Acme attacked the harbour with rockets.", "Rockets of Acme attacked the harbour.",
      "Acme, which attacked the harbour, was later convicted by the court.",
      "The court convicted Acme.", "Acme was convicted by a court.",
    ])
    let links = all([0, 1, 2], 0.9) + all([2, 3, 4], 0.9) + [0, 1].flatMap { first in [3, 4].map { (first, $0, 0.2) } }
    #expect(try Set(events(links, in: samples)) == [[0, 1, 2], [2, 3, 4]])
  }

  @Test("a group stays one where those that tell of it in other words are linked as well") func otherWordsForOne() throws {
    let samples = told([
      "Acme attacked the harbour with rockets.", "Rockets of Acme attacked the harbour.",
      "Acme, which attacked the harbour, was later convicted by the court.",
      "The court convicted Acme.", "Acme was convicted by a court.",
    ])
    #expect(try events(all([0, 1, 2, 3, 4], 0.9), in: samples) == [[0, 1, 2, 3, 4]])
  }

  @Test("a group stays one where one clause has both words") func oneClause() throws {
    let samples = told([
      "The attack of Acme hit the harbour.", "The harbour was hit by an attack of Acme.", "Acme launched an attack on the harbour.",
      "Acme launched it in spring.", "In spring it was launched by Acme.",
    ])
    let links = all([0, 1, 2], 0.9) + all([2, 3, 4], 0.9) + [0, 1].flatMap { first in [3, 4].map { (first, $0, 0.2) } }
    #expect(try events(links, in: samples) == [[0, 1, 2, 3, 4]])
  }

  @Test("groups that are told of by the same word and have much in common are one where their others go together less")
  func overlapping() throws {
    let links = all([0, 1, 2, 3], 0.9) + all([3, 4], 0.9) + [0, 1, 2].map { ($0, 4, 0.17) }
    #expect(try events(links) == [[0, 1, 2, 3, 4]])
    #expect(try Set(events(links.filter { $0.2 != 0.17 })) == [[0, 1, 2, 3], [3, 4]])
  }
}
