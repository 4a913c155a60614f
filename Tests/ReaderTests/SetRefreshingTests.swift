import Corpus
import Testing

@testable import Reader

/// What becomes of a walk along an actor's mentions when what is said of actors changes under it.
@Suite("A running set of mentions") struct SetRefreshingTests {
  private static let texts = [
    (path: "a.txt", text: "One\n\nAlpha spoke. Bravo answered. Alpha left."),
    (path: "b.txt", text: "Two\n\nBravo came. Alpha slept."),
  ]

  private func reader() throws -> Scenario { try Scenario(Self.texts, names: ["Alpha", "Bravo"]) }

  private func items(_ reader: Scenario) -> [String] {
    reader.state.currentSet?.items.compactMap { $0.words(in: reader.state) } ?? []
  }

  @Test("Mentions of an actor that is merged into it are walked too, from where the walk stands") func merge() throws {
    let reader = try reader().press("]a*")
    #expect(items(reader) == ["Alpha", "Alpha", "Alpha"])
    let at = reader.state.currentSet?.place
    let (alpha, bravo) = (ActorReference(name: "Alpha", kind: .person), ActorReference(name: "Bravo", kind: .person))
    reader.compare(file: [.merge([alpha, bravo])])
    #expect(items(reader) == ["Alpha", "Bravo", "Alpha", "Bravo", "Alpha"])
    #expect(reader.state.currentSet?.place == at)
    #expect(try reader.press("]l").word.hasPrefix("Bravo"))
  }

  @Test("An actor that got another name is walked on under it") func rename() throws {
    let reader = try reader().press("]a*")
    reader.compare(file: [.rename(ActorReference(name: "Alpha", kind: .person), "Zulu")])
    #expect(items(reader) == ["Alpha", "Alpha", "Alpha"])
    #expect(try reader.press("]l").status.contains("Zulu"))
  }

  @Test("What is no actor any more is walked no more") func noActor() throws {
    let reader = try reader().press("]a*")
    reader.compare(file: [.notAnActor(ActorReference(name: "Alpha", kind: .person))])
    #expect(reader.state.currentSet == nil)
    #expect(try reader.press("]l").status.hasPrefix("no current set"))
  }

  @Test("Another lens walks what it shows") func lens() throws {
    let reader = try reader().press("]a*zm")
    #expect(items(reader) == ["Alpha", "Alpha", "Alpha"])
  }

  @Test("A set from the list of actors stays one of the whole library") func library() throws {
    let reader = try reader().press("ga<Enter>")
    let count = items(reader).count
    reader.compare()
    #expect(count == 3 && items(reader).count == 3)
  }
}
