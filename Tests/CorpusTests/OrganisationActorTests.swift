import Language
import Testing

@testable import Corpus

/// Which names of organisations, countries and places are one.
@Suite struct OrganisationActorTests {
  private func organisations(_ index: ActorIndex) -> [[String]] { ActorCases.groups(index, .organisation) }

  @Test("an acronym is what its bracket says, on either side of it, and everywhere")
  func brackets() {
    let index = ActorCases.index(
      "The {Council for Harbour Safety} ({CHS}) met.", "Fishermen fear the {CHS}.", "{UVF} ({Union of Vale Farmers}) struck.",
      "{UVF} won.")
    #expect(organisations(index) == [["CHS", "Council for Harbour Safety"], ["UVF", "Union of Vale Farmers"]])
    #expect(
      index[ActorID("council-for-harbour-safety")]?.merges
        == [ActorMerge(alias: "CHS", name: "Council for Harbour Safety", rule: .bracket)])
  }

  @Test("names that the facts know as one organisation's are one, also in articles that share nothing")
  func facts() {
    let index = ActorCases.index("The {FBI} searched a house.", "The {Federal Bureau of Investigation} denied it.")
    #expect(organisations(index) == [["FBI", "Federal Bureau of Investigation"]])
    #expect(index[ActorID("federal-bureau-of-investigation")]?.merges.map(\.rule) == [.fact])
  }

  @Test("initials speak for an acronym in the same article, and in articles that share others")
  func initials() {
    #expect(organisations(ActorCases.index("The {Vale Farmers Union} struck. The {VFU} won.")) == [["VFU", "Vale Farmers Union"]])
    let near = ActorCases.index(
      "The {Vale Farmers Union} struck in <Upland> with [Ada Lindqvist].", "[Ada Lindqvist] leads the {VFU}.")
    #expect(organisations(near) == [["VFU", "Vale Farmers Union"]])
    let far = ActorCases.index("The {Vale Farmers Union} struck.", "Doctors warn of {VFU} in children.")
    #expect(organisations(far).count == 2)
    #expect(far.proposals.map(\.rule) == [.initials])
  }

  @Test("a company's last word counts among its initials")
  func corporations() {
    #expect(organisations(ActorCases.index("{Vale Oil Corporation} drills. {VOC} pays.")) == [["VOC", "Vale Oil Corporation"]])
  }

  @Test("one acronym in two stories is two organisations")
  func ambiguousAcronym() {
    let index = ActorCases.index(
      "The {Council for Harbour Safety} ({CHS}) met [Ada Lindqvist].", "[Ada Lindqvist] left the {CHS}.",
      "{Clinic of Higher Surgery} ({CHS}) hired [Kai Moen].", "[Kai Moen] praised the {CHS}.",
      "The {CHS} was silent about the weather.")
    #expect(index[ActorID("council-for-harbour-safety")]?.mentionCount == 3)
    #expect(index[ActorID("clinic-of-higher-surgery")]?.mentionCount == 3)
    #expect(index[ActorID("chs")]?.mentionCount == 1)
    #expect(index.proposals.filter { $0.rule == .bracket }.count == 2)
  }

  @Test("words in lower case in front of an acronym are the name that others write with capitals")
  func lowerCase() {
    let index = ActorCases.index(
      "The {Government of Upland Concord} sits.", "The government of upland concord ({PUC}) fell. {PUC} is gone.")
    #expect(organisations(index) == [["Government of Upland Concord", "PUC"]])
  }

  @Test("a short name is the one longer name of its article, however many steps it takes")
  func containment() {
    let index = ActorCases.index("The {Upland Security Council} met. The {Security Council} voted. The {Council} rose.")
    #expect(organisations(index) == [["Council", "Security Council", "Upland Security Council"]])
    #expect(index.actors[0].merges.map(\.rule) == [.containment, .containment])
  }

  @Test("a short name of two longer ones is neither")
  func ambiguousContainment() {
    let index = ActorCases.index("The {Harbour Commission} met the {Trade Commission}. The {Commission} rose.")
    #expect(organisations(index).count == 3)
  }

  @Test("a short name alone is the longer one of articles that share others, and nothing in others")
  func containmentAcross() {
    let near = ActorCases.index("[Ada Lindqvist] joined the {Upland Curlews}.", "The {Curlews} thanked [Ada Lindqvist].")
    #expect(organisations(near).count == 1)
    let far = ActorCases.index("[Ada Lindqvist] joined the {Upland Curlews}.", "The {Curlews} fined a baker.")
    #expect(organisations(far).count == 2)
  }

  @Test("a noun for any body is the body of its own article; what others name is proposed")
  func headNouns() {
    let index = ActorCases.index("[Ada Lindqvist] joined the {Harbour Commission}.", "The {Commission} thanked [Ada Lindqvist].")
    #expect(organisations(index) == [["Commission"], ["Harbour Commission"]])
    #expect(index.proposals.map(\.rule) == [.containment])
  }

  @Test("a noun for any body is another body in another story")
  func headNounsApart() {
    let index = ActorCases.index(
      "The {Commission} thanked [Ada Lindqvist].", "[Ada Lindqvist] left the {Commission}.", "The {Commission} fined [Kai Moen].")
    #expect(index.actors.filter { $0.kind == .organisation }.map(\.mentionCount) == [2, 1])
  }

  @Test("a name that the tables know for several bodies is none of them where the article does not say so")
  func sharedNames() {
    let index = ActorCases.index(
      "The {International Committee of the Red Cross} sent [Ada Lindqvist]. The {Red Cross} waited.",
      "The {Red Cross} thanked [Ada Lindqvist].", "The {American Red Cross} sent [Ada Lindqvist].")
    #expect(
      organisations(index) == [["American Red Cross"], ["International Committee of the Red Cross", "Red Cross"], ["Red Cross"]])
  }

  @Test("an acronym that a medium shares with others is the medium where it is told or reports")
  func media() {
    let index = ActorCases.index(
      "The {Armed Forces of the Philippines} ({AFP}) fought, [Ada Lindqvist] said. {AFP} soldiers left.",
      "[Ada Lindqvist] told {AFP} so. An {AFP} reporter saw it.", "Rain fell, {AFP} reported.",
      "The {AFP} sent [Ada Lindqvist] home.")
    #expect(
      index[ActorID("armed-forces-of-the-philippines")]?.mentionCount == 4, "\(organisations(index))")
    #expect(index[ActorID("afp")]?.mentionCount == 3)
  }

  @Test("the article may stand for a letter of an acronym")
  func articleInitials() {
    #expect(organisations(ActorCases.index("{QHR} wrote. So wrote the {Quillfeld Reporter}.")).count == 2)
    #expect(organisations(ActorCases.index("{TQR} wrote. So wrote The {Quillfeld Reporter}.")).count == 1)
  }

  @Test("a name that differs by a space is one")
  func spaced() {
    #expect(organisations(ActorCases.index("{Upland Dock Workers} struck.", "{Upland Dockworkers} won.")).count == 1)
  }

  @Test("members and their group are one")
  func plurals() {
    let index = ActorCases.index("The {Vardani} leader spoke. The {Vardanis} and {Vardani} fighters left.")
    #expect(organisations(index) == [["Vardani", "Vardanis"]])
    #expect(organisations(ActorCases.index("{Taliban} fighters came.", "The {Taleban} left.")).count == 1)
  }

  @Test("a plural in a story that shares nobody may be another's name")
  func strangersPlural() {
    #expect(organisations(ActorCases.index("{Meteor} magazine wrote of wine.", "The {Meteors} won the cup.")).count == 2)
  }

  @Test("British and American spelling, accents, case and legal forms make no difference")
  func spellings() {
    let index = ActorCases.index(
      "The {Harbour Defence Organisation} met.", "The {Harbor Defense Organization} left.", "{HARBOUR DEFENCE ORGANISATION}",
      "{Brandvik & Søn Ltd.} sold.", "{Brandvik & Son} bought.")
    #expect(organisations(index).count == 2)
    #expect(index.actors.flatMap(\.merges).allSatisfy { $0.rule == .spelling })
  }

  @Test(
    "transcriptions of a group's name are one", arguments: [["Hezbollah", "Hizbullah", "Hizbollah"], ["Al-Mourabit", "Murabit"]])
  func transcriptions(names: [String]) {
    let articles = ActorCases.articles(names.map { "The {\($0)} movement marched." })
    #expect(organisations(RuleActorResolver().actors(in: articles)).count == 1)
  }

  @Test("a club is not its city, and the city is no alias of the club")
  func clubs() {
    let index = ActorCases.index(
      "{FC Barcelona} won in <Barcelona>.", "<Barcelona> was sunny.", "{Barcelona} lost. {FC Barcelona} wept.")
    #expect(ActorCases.groups(index, .place) == [["Barcelona"]])
    #expect(index[ActorID("fc-barcelona")]?.mentionCount == 3)
  }

  @Test("a country is one by all its names, codes and adjectives")
  func countries() {
    let index = ActorCases.index(
      "<Iran> and the <Islamic Republic of Iran>.", "<Britain>, the <UK> and the <United Kingdom>.",
      "<USA>, the <U.S.>, <America>.",
      "<Burma> is <Myanmar>.", "<South Korea> is the <Republic of Korea>.", "<Turkey> is <Türkiye>.")
    #expect(index.actors.map(\.kind) == Array(repeating: .country, count: 6))
    #expect(index.actors.flatMap(\.merges).allSatisfy { $0.rule == .country })
  }

  @Test("neighbours of alike names stay countries of their own")
  func alikeCountries() {
    let index = ActorCases.index(
      "<Niger> and <Nigeria>, <Austria> and <Australia>, <Guinea> and <Guinea-Bissau>, <Slovakia> and <Slovenia>.")
    #expect(index.actors.count == 8)
  }

  @Test("a sea is one with and without its noun")
  func seas() {
    #expect(ActorCases.groups(ActorCases.index("The <Mediterranean Sea> and the <Mediterranean>."), .place).count == 1)
  }

  @Test("what one article took for a person is what all others take it for")
  func majority() {
    let index = ActorCases.index("{Vardan} fired.", "{Vardan} shelled.", "{Vardan} left.", "[Vardan] came.")
    #expect(index.actors.map(\.kind) == [.organisation])
    #expect(index.actors[0].mentionCount == 4)
  }

  @Test("the answer depends neither on what was asked before nor on the run")
  func determinism() {
    let texts = [
      "Goalkeeper [John Miller] of {Harbour Rovers}.", "Senator [John Miller] and [Ada Lindqvist] of {Upland Assembly}.",
      "[Miller] met {UA} and [A. Lindqvist].", "{Vale Farmers Union} ({VFU}) and <Upland>.", "The {VFU} told [Lindqvist].",
    ]
    let articles = ActorCases.articles(texts)
    let resolver = RuleActorResolver()
    for count in stride(from: articles.count, through: 0, by: -1) { _ = resolver.actors(in: Array(articles.suffix(count))) }
    let again = resolver.actors(in: articles)
    let fresh = RuleActorResolver().actors(in: articles)
    #expect(again.actors == fresh.actors && again.mentions == fresh.mentions && again.proposals == fresh.proposals)
  }

  @Test("an article that changed under its name is read anew")
  func changedArticle() {
    let resolver = RuleActorResolver()
    _ = resolver.actors(in: [ActorCases.article("[Ada Lindqvist] came.", path: "a.txt")])
    #expect(resolver.actors(in: [ActorCases.article("[Kai Moen] went.", path: "a.txt")]).actors.map(\.name) == ["Kai Moen"])
  }

  @Test("whatever is named, mentions are in order and disjoint, and every one has its actor")
  func lawsOfMentions() {
    let pieces = [
      "[President]", "the President ", "President ", "{Friends of the President}", "[Ada Lind]", "[Lind]", "[A. Lind]", "({CHS}) ",
      "{CHS}",
      "{Council for Harbour Safety} ", "<Oslo>", "{Oslo}", "[Oslo]", "<Norway>", "<Norwegian>", ", a senator, ", ". ", "striker ",
      "[-]", "{.}",
      "[Владимир]", "{the}", "{Council}", "the Crown Prince of ", "Crown Prince ", "(", ")", "{U.N.}", "[Al]", "[Jr]", "{Inc}",
      "{Houthi}", "{Houthis}",
    ]
    var state: UInt64 = 7
    for _ in 0..<60 {
      let texts = (0..<4).map { _ in
        (0..<14).map { _ in
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          return pieces[Int(state >> 33) % pieces.count]
        }.joined(separator: " ")
      }
      let index = RuleActorResolver().actors(in: ActorCases.articles(texts))
      for mentions in index.mentions {
        for (left, right) in zip(mentions, mentions.dropFirst()) { #expect(left.range.upperBound <= right.range.lowerBound) }
        #expect(mentions.allSatisfy { index[$0.actor] != nil })
      }
      #expect(index.actors.map(\.mentionCount).reduce(0, +) == index.mentions.map(\.count).reduce(0, +))
      #expect(index.proposals.allSatisfy { index[$0.one] != nil && index[$0.other] != nil && $0.one != $0.other })
    }
  }
}
