import Language
import Testing

@testable import Corpus

/// What titles say of whom a surname alone means.
@Suite struct TitledPersonTests {
  private func persons(_ index: ActorIndex) -> [[String]] { ActorCases.groups(index, .person) }

  @Test("a president is not his spokesman of the same surname, in one article")
  func spokesman() {
    let index = ActorCases.index(
      "President [Quillfeld] refused. His spokesman, [Kelvin Quillfeld], confirmed it. [Quillfeld] smiled. President [Quillfeld] left."
    )
    #expect(index.actors.map(\.mentionCount).sorted() == [2, 2])
    #expect(index[ActorID("kelvin-quillfeld")]?.aliases.map(\.text).sorted() == ["Kelvin Quillfeld", "Quillfeld"])
  }

  @Test("a title goes to the one of the surname who bears it, wherever he was named")
  func bearer() {
    let index = ActorCases.index(
      "President [Moses Quillfeld] met [Kelvin Quillfeld], the president's spokesman. President [Quillfeld] refused. [Quillfeld] smiled."
    )
    #expect(index[ActorID("moses-quillfeld")]?.mentionCount == 2)
    #expect(index[ActorID("kelvin-quillfeld")]?.mentionCount == 2)
  }

  @Test("in an article without the full name a title goes to its bearer in others")
  func acrossArticles() {
    let index = ActorCases.index(
      "Presidential spokesman [Kelvin Quillfeld] told {Harbour Council} so.", "{Harbour Council} heard President [Quillfeld].",
      "President [Moses Quillfeld] addressed {Harbour Council}.")
    #expect(persons(index) == [["Kelvin Quillfeld"], ["Moses Quillfeld", "Quillfeld"]])
  }

  @Test("in an article without the full name a title that the only one of the surname can't bear is another actor's")
  func nobodyElse() {
    let index = ActorCases.index(
      "Presidential spokesman [Kelvin Quillfeld] told {Harbour Council} so.", "{Harbour Council} heard President [Quillfeld].",
      "[Quillfeld] thanked {Harbour Council}.")
    #expect(persons(index) == [["Kelvin Quillfeld", "Quillfeld"], ["Quillfeld"]])
  }

  @Test("a wife and her husband are told by Mr and Mrs")
  func couples() {
    let index = ActorCases.index(
      "[Moses Quillfeld] came with his wife, [Grace Quillfeld]. Mrs [Quillfeld] spoke. Mr [Quillfeld] left. Mrs [Quillfeld] stayed."
    )
    #expect(index[ActorID("moses-quillfeld")]?.mentionCount == 2)
    #expect(index[ActorID("grace-quillfeld")]?.mentionCount == 3)
  }

  @Test(
    "offices that one person holds in turn part nobody",
    arguments: [
      ["General", "President"], ["Vice President", "President"], ["Senator", "President"], ["Prime Minister", "President"],
      ["Colonel", "spokesman"], ["former minister", "President"], ["Governor", "Senator"], ["Attorney General", "Senator"],
    ])
  func careers(titles: [String]) {
    let index = ActorCases.index("\(titles[0]) [Kelvin Quillfeld] rose. \(titles[1]) [Quillfeld] fell.")
    #expect(persons(index).count == 1)
  }

  @Test(
    "of a king, a pope and those who serve nothing is shared",
    arguments: [
      ["spokeswoman", "King"], ["aide", "Pope"], ["his brother", "President"], ["foreign minister", "President"],
      ["President", "King"],
    ])
  func contradictions(titles: [String]) {
    let index = ActorCases.index("It was \(titles[0]) [Kelvin Quillfeld] who came. \(titles[1]) [Quillfeld] fell.")
    #expect(persons(index).count == 2)
  }

  @Test("a surname in capitals is the person's whom the article names in full, and an acronym stays one")
  func capitals() {
    let index = ActorCases.index(
      "{QUILLFELD} REFUSES. [Maria Quillfeld] said no. {QCD} waits.", "[QUILLFELD] sat. [Maria Quillfeld] ran.")
    #expect(persons(index) == [["Maria Quillfeld", "QUILLFELD"]])
    #expect(ActorCases.groups(index, .organisation) == [["QCD"]])
  }

  @Test("a plural behind its article is a team, not a person, and goes with the team's full name")
  func teams() {
    let index = ActorCases.index(
      "The {Upland Curlews} won in <Uvira> with [Ada Lindqvist].",
      "Fans of the [Curlews] cheered [Ada Lindqvist] in <Uvira>. The [Curlews] won.")
    #expect(ActorCases.groups(index, .organisation) == [["Curlews", "Upland Curlews"]])
    let family = ActorCases.index("[Ada Waters] came. The [Waters] were late.")
    #expect(persons(family) == [["Ada Waters", "Waters"]])
  }
}
