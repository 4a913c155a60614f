import Language
import Testing

@testable import Corpus

@Suite("In whose voice an actor is called something")
struct FramingVoiceTests {
  private func labels(_ text: String) throws -> [String] {
    let analysis = try analysed(text)
    return FramingTable(analysis).entries.map { entry in
      "\(analysis.actors[entry.actor]?.name ?? ""): \(entry.words) \(entry.count), \(entry.voice.name)"
    }.sorted()
  }

  @Test("an article is not charged with the words that it quotes")
  func quoted() throws {
    let found = try labels(
      """
      Troops loyal to veteran commander Peter Novak advanced on the city.
      "We will not give way to warlord Peter Novak," Maria Keller said.
      Maria Keller called Peter Novak a rebel.
      """)
    #expect(found.contains("Peter Novak: veteran commander 1, own"))
    #expect(found.contains("Peter Novak: warlord 1, Maria Keller"))
    #expect(found.contains("Peter Novak: rebel 1, Maria Keller"))
    #expect(!found.contains { $0.contains("rebel") && $0.hasSuffix("own") })
  }

  @Test("who names by office is the person who was named with it before")
  func office() throws {
    let found = try labels(
      """
      Turkish President Maria Keller sent troops to the city on Monday. They will help its mayor.
      The Turkish president called Peter Novak a rebel who had fled the talks.
      """)
    #expect(found.contains("Peter Novak: rebel 1, Maria Keller"))
  }

  @Test("the same words are counted together, however they are written, each with its place")
  func counted() throws {
    let analysis = try analysed("Warlord Peter Novak left. They met warlord Peter Novak in the city.")
    let entries = FramingTable(analysis).entries
    #expect(entries.map(\.words) == ["warlord"])
    #expect(entries.first?.places.map { analysis.articles[0].article.text.string($0.label.words) } == ["Warlord", "warlord"])
  }
}
