import Language
import Testing

@testable import Corpus

/// Which names of persons are one person's.
@Suite struct PersonActorTests {
  private func persons(_ index: ActorIndex) -> [[String]] { ActorCases.groups(index, .person) }

  @Test("of a family each member keeps the surname that follows the full name")
  func family() {
    let index = ActorCases.index(
      "[Laura Kestner] flew. [Kestner] landed. Her brother [Boris Kestner] waited; [Kestner] was glad. [Laura Kestner] slept, and [Kestner] snored."
    )
    #expect(index[ActorID("laura-kestner")]?.mentionCount == 4)
    #expect(index[ActorID("boris-kestner")]?.mentionCount == 2)
  }

  @Test("a given name alone is the one person of the article who has it")
  func givenName() {
    let index = ActorCases.index("[Laura Kestner] and [Boris Kestner] danced. [Laura] led.")
    #expect(index[ActorID("laura-kestner")]?.aliases.map(\.text).sorted() == ["Laura", "Laura Kestner"])
    #expect(index[ActorID("laura-kestner")]?.merges == [ActorMerge(alias: "Laura", name: "Laura Kestner", rule: .givenName)])
  }

  @Test("given names that tell a man from a woman are two")
  func sexes() {
    #expect(
      persons(ActorCases.index("[Daniel Kestner] met [Daniela Kestner].", "[Julia Brandvik] and [Julian Brandvik] came.")).count
        == 4)
  }

  @Test("two persons of one common name in stories that share nobody stay apart, and are proposed")
  func namesakes() {
    let index = ActorCases.index(
      "Goalkeeper [John Miller] of {Harbour Rovers} saved a penalty against {Vale Athletic}.",
      "{Harbour Rovers} praised [John Miller] after the penalty shootout.",
      "Senator [John Miller] told {Upland Assembly} that the budget failed.",
      "{Upland Assembly} heard [Miller] and [Ada Lindqvist] on the budget.")
    #expect(index.actors.filter { $0.name == "John Miller" }.map(\.mentionCount) == [2, 2])
    #expect(index.proposals.contains { Set([$0.one, $0.other]) == [ActorID("john-miller"), ActorID("john-miller-2")] })
  }

  @Test("an uncommon name in two walks of life, with nobody in common, is two persons")
  func walksOfLife() {
    let index = ActorCases.index(
      "Striker [Torvald Haugsrud] scored twice for {Fjord United}.",
      "Finance minister [Torvald Haugsrud] raised the tax in <Upland>.")
    #expect(persons(index) == [["Torvald Haugsrud"], ["Torvald Haugsrud"]])
  }

  @Test("an uncommon name is one person's wherever it stands")
  func uncommon() {
    let index = ActorCases.index(
      "[Torvald Haugsrud] spoke in <Upland>.", "Nobody asked [Torvald Haugsrud]. [Haugsrud] left.", "[Haugsrud] won.")
    #expect(index[ActorID("torvald-haugsrud")]?.mentionCount == 4)
  }

  @Test("a surname without a full name is whom the articles around it name")
  func bareSurname() {
    let index = ActorCases.index(
      "[Peter Jones] sued {Vale Bank} over the loan.", "{Vale Bank} answered [Jones].", "[Mary Jones] joined {Harbour Choir}.",
      "{Harbour Choir} sang with [Jones].")
    #expect(index[ActorID("peter-jones")]?.mentionCount == 2)
    #expect(index[ActorID("mary-jones")]?.mentionCount == 2)
  }

  @Test("a common surname in an article that shares nobody stays by itself, and is proposed")
  func strangersSurname() {
    let index = ActorCases.index("[Peter Jones] sued {Vale Bank}.", "Rain spoiled the picnic of [Jones] at the <Green Lake>.")
    #expect(index[ActorID("peter-jones")]?.mentionCount == 1)
    #expect(index.proposals.contains { $0.rule == .surname })
  }

  @Test(
    "transcriptions are one person",
    arguments: [
      ["Yusuf al-Kharrat", "Yousef el-Kharat", "Youssef Harrat"], ["Muammar Gaddafi", "Moammar Qaddafi", "Muammar Kadhafi"],
      ["Ghassan Aoun", "Gassan Aoun"], ["Qasem Barzin", "Kassem Barzin"], ["Dmitry Yelagin", "Dmitri Elagin"],
      ["Nuri al-Maliki", "Nouri Maliki"], ["Sergei Shadrin", "Sergey Shadrin"], ["Ahmed Ouyahia", "Ahmad Ouyahia"],
      ["José Ibáñez", "Jose Ibanez"], ["Владимир Шадрин", "Vladimir Shadrin"], ["Λουκάς Παπάς", "Loukas Papas"],
    ])
  func transcriptions(spellings: [String]) {
    let articles = ActorCases.articles(spellings.map { "President [\($0)] spoke to {Harbour Council}." })
    let index = RuleActorResolver().actors(in: articles)
    #expect(ActorCases.groups(index, .person).count == 1, "\(ActorCases.groups(index, .person))")
  }

  @Test(
    "names that are merely alike are two persons",
    arguments: [
      ["Ali Hassan", "Ali Hussein"], ["Omar Bakri", "Omar Bahri"], ["Maria Lund", "Mario Lund"], ["Peter Hansen", "Peter Jansen"],
      ["Karim Salem", "Karim Salim-Bey"], ["Jon Varga", "Jan Varga"], ["Robert Fels Jr", "Robert Fels Sr"],
    ])
  func alike(names: [String]) {
    let index = ActorCases.index("[\(names[0])] met [\(names[1])].")
    #expect(persons(index).count == 2, "\(persons(index))")
  }

  @Test("s for z joins two full names only where the articles share others")
  func slips() {
    let near = ActorCases.index("[Olga Sagorskaya] spoke for {Harbour Council}.", "{Harbour Council} sent [Olga Zagorskaya].")
    #expect(persons(near).count == 1)
    let far = ActorCases.index("[Olga Sagorskaya] spoke in <Upland>.", "[Olga Zagorskaya] won at chess.")
    #expect(persons(far).count == 2)
    #expect(far.proposals.count == 1)
  }

  @Test("a short form of a given name is the person of the long one where the articles share others")
  func nicknames() {
    let near = ActorCases.index("[William Harstad] leads {Vale Bank}.", "{Vale Bank} paid [Bill Harstad].")
    #expect(persons(near) == [["Bill Harstad", "William Harstad"]])
    let far = ActorCases.index("[William Harstad] leads {Vale Bank}.", "[Bill Harstad] keeps bees.")
    #expect(persons(far).count == 2)
  }

  @Test("an initial is the one who fits, and joins no two")
  func initials() {
    #expect(persons(ActorCases.index("[Robert Tharkey] spoke.", "[R. Tharkey] left.")).count == 1)
    #expect(persons(ActorCases.index("[Robert Tharkey] spoke.", "[Richard Tharkey] sat.", "[R. Tharkey] left.")).count == 3)
  }

  @Test("a middle name may be left out")
  func middleNames() {
    let index = ActorCases.index("[Recep Osman Toprak] spoke.", "[Recep Toprak] left. [Toprak] came back.", "[Osman Toprak] wrote.")
    #expect(index[ActorID("recep-osman-toprak")]?.mentionCount == 4)
  }

  @Test("a title without a name is the one person whom the article calls so")
  func titles() {
    let index = ActorCases.index(
      "Crown Prince [Harald Osterlund] arrived. The Crown Prince said the Field Marshal had left. Field Marshal [Otto Brenn] was silent."
    )
    #expect(index[ActorID("harald-osterlund")]?.aliases.map(\.text) == ["Crown Prince", "Harald Osterlund"])
    #expect(
      index[ActorID("harald-osterlund")]?.merges == [ActorMerge(alias: "Crown Prince", name: "Harald Osterlund", rule: .title)])
    #expect(index[ActorID("otto-brenn")]?.mentionCount == 2)
  }

  @Test("a title that two have, that another country's has, or that a name follows is nobody's")
  func untiedTitles() {
    let index = ActorCases.index(
      "President [Ada Lind] met President [Ole Varga]. The President smiled. Minister [Kai Moen] saw the Minister of Trade and the Minister Blom."
    )
    #expect(index.mentions[0].count == 3)
  }

  @Test("the tagger's title without an owner is no actor")
  func looseTitle() {
    #expect(ActorCases.index("The [Prime Minister] spoke to {Harbour Council}.").actors.map(\.name) == ["Harbour Council"])
  }

  @Test("the name is the fullest of the common ones")
  func fullestName() {
    let index = ActorCases.index(
      "[Helga Brandvik] spoke. [Brandvik] left.", "[Helga Brandvik] came.", "[Helga Brandvik] won.", "[Helga Brandvik] sat.",
      "[Helga Brandvik] ran.", "[Helga Maria Louise Brandvik] was born here.")
    #expect(index.actors.map(\.name) == ["Helga Brandvik"])
    #expect(index.actors[0].mentionCount == 7)
  }
}
