import Language
import Testing

@testable import Corpus

/// Names that are one actor's although they differ in casing, in kind, or in where their words are parted.
@Suite struct RelatedNameTests {
  private func groups(_ index: ActorIndex, _ kind: Actor.Kind) -> [[String]] { ActorCases.groups(index, kind) }

  @Test("an acronym that the facts know is itself with one capital, in articles that share others")
  func casing() {
    let near = ActorCases.index(
      "{MONUSCO} and [Ada Lindqvist] met in <Uvira>.", "[Ada Lindqvist] praised {Monusco}, said [Otto Brandvik].",
      "[Otto Brandvik] and [Ada Lindqvist] spoke.")
    #expect(groups(near, .organisation) == [["MONUSCO", "Monusco"]])
  }

  @Test("a name of several words that one article takes for a person's is the organisation's of articles that share others")
  func kinds() {
    let index = ActorCases.index(
      "{Vindkraft Energi} and {Vindkraft Energi} hired [Ada Lindqvist] and [Otto Brandvik].",
      "[Vindkraft Energi] dismissed [Ada Lindqvist] and [Otto Brandvik].")
    #expect(groups(index, .organisation) == [["Vindkraft Energi"]])
  }

  @Test("a company is called by the word before its trade, unless the article names somebody so")
  func companies() {
    let index = ActorCases.index("{Quillfell Power} rose. The [Quillfell] deal helped. Shares of <Quillfell> fell.")
    #expect(groups(index, .organisation) == [["Quillfell", "Quillfell Power"]])
    let person = ActorCases.index("{Quillfell Power} rose. Its founder [Ada Quillfell] left. [Quillfell] is 61.")
    #expect(groups(person, .person) == [["Ada Quillfell", "Quillfell"]])
    let titled = ActorCases.index("{Quillfell Power} rose. Mr [Quillfell] is 61.")
    #expect(groups(titled, .person) == [["Quillfell"]])
  }

  @Test("a plural that ends a team's name is the team of its article, not a person")
  func teams() {
    let index = ActorCases.index("{Upland Curlews} player [Ada Lindqvist] left. [Curlews] captain [Otto Brandvik] stayed.")
    #expect(groups(index, .organisation) == [["Curlews", "Upland Curlews"]])
  }

  @Test("a country's other name is the company of its article that is called so, its usual name and one behind the are the country")
  func companiesAndCountries() {
    let index = ActorCases.index("{Emirates Airline} ordered jets. <Emirates> pays. The <Emirates> watch.")
    #expect(groups(index, .organisation) == [["Emirates", "Emirates Airline"]])
    #expect(groups(index, .country) == [["Emirates"]])
    #expect(groups(ActorCases.index("{Kenya Airlines} fell. <Kenya> mourns."), .country) == [["Kenya"]])
  }

  @Test("a hyphen parts a name here and not there")
  func runTogether() {
    let index = ActorCases.index(
      "General [Hossein Salami-Rad] and [Otto Brandvik] met.", "[Hussein Salamirad] thanked [Otto Brandvik].")
    #expect(groups(index, .person).contains(["Hossein Salami-Rad", "Hussein Salamirad"]))
  }

  @Test("a name and its father's are one person with and without the family's name; a brother is another")
  func fathers() {
    let index = ActorCases.index(
      "Prince [Khalid bin Nasser Al Rashid] met [Otto Brandvik].", "Prince [Khalid bin Nasser] thanked [Otto Brandvik].",
      "Prince [Omar bin Nasser] left [Otto Brandvik].")
    #expect(
      groups(index, .person) == [["Khalid bin Nasser", "Khalid bin Nasser Al Rashid"], ["Omar bin Nasser"], ["Otto Brandvik"]])
  }

  @Test("who is named to say whose son somebody is does not take the surname")
  func kin() {
    let index = ActorCases.index(
      "[Rodrigo Quillfeld] spoke. Quillfeld is the son of the late president [Eduardo Quillfeld]. [Quillfeld] smiled. [Quillfeld] left."
    )
    #expect(groups(index, .person) == [["Eduardo Quillfeld"], ["Quillfeld", "Rodrigo Quillfeld"]])
  }

  @Test("a given name alone is nobody's for the sake of one body that all the world names")
  func givenNames() {
    let index = ActorCases.index(
      "[Faisal Edrisi] thanked the {United Nations} in <Uvira>.", "Prince [Faisal] warned the {United Nations}.")
    #expect(groups(index, .person) == [["Faisal"], ["Faisal Edrisi"]])
  }

  @Test("a captain of a team and a senator of one common name are two")
  func captains() {
    let index = ActorCases.index("England captain [Marcus Brown] scored.", "Senator [Marcus Brown] voted.")
    #expect(index.actors.filter { $0.name == "Marcus Brown" }.count == 2)
  }
}
