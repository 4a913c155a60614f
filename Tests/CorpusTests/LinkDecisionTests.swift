import Foundation
import Language
import Testing

@testable import Corpus

/// Three articles on one earthquake and a fourth on a harvest; the sentences that tell of the earthquake are linked with one another.
private var accounts: EventSamples {
  var samples = EventSamples(names: [("Aceh", "aceh"), ("Indonesia", "indonesia"), ("Bener Meriah", "bener-meriah")])
  samples.add(
    "a.txt",
    [
      "Strong quake kills five in Aceh",
      "An earthquake of magnitude 6.1 struck Aceh in Indonesia, killing five people and injuring dozens.",
      "Farmers in the hills hope for a better harvest of coffee.",
    ])
  samples.add(
    "b.txt",
    [
      "Indonesia: deaths in Aceh earthquake",
      "At least five people died when a magnitude 6.1 quake hit Aceh, in the west of Indonesia.",
    ])
  samples.add(
    "c.txt",
    [
      "Aceh after the earthquake",
      "The earthquake of magnitude 6.1 in Aceh, Indonesia, killed five people and injured fifty others.",
    ])
  samples.add("d.txt", ["Prices", "The ministry expects to open a new market hall in the spring."])
  return samples
}

private let (a, b, c) = (Passage(article: 0, sentence: 1), Passage(article: 1, sentence: 1), Passage(article: 2, sentence: 1))
private let (coffee, market) = (Passage(article: 0, sentence: 2), Passage(article: 3, sentence: 1))

private func index(_ samples: EventSamples, same: [(Passage, Passage)] = [], other: [(Passage, Passage)] = []) -> EventIndex {
  var decisions = LinkDecisions.none
  for pair in same { decisions.decide(pair.0, pair.1, isSameEvent: true) }
  for pair in other { decisions.decide(pair.0, pair.1, isSameEvent: false) }
  return LexicalEventFinder().events(in: samples.articles, actors: samples.actors, decisions: decisions)
}

extension EventIndex {
  fileprivate func reference(_ one: Passage, _ other: Passage) -> CrossReference? {
    crossReferences.first { LinkDecisions.Pair($0.from, $0.to) == LinkDecisions.Pair(one, other) }
  }

  fileprivate func share(_ one: Passage, _ other: Passage) -> Bool { !Set(events(at: one)).isDisjoint(with: events(at: other)) }
}

@Suite("What people say of links") struct LinkDecisionTests {
  @Test("without a word of people, the three reports are one event")
  func undecided() {
    let found = index(accounts)
    #expect(found.share(a, b) && found.share(b, c) && found.share(a, c))
  }

  @Test("a rejected pair is no cross-reference and shares no event; of the rest one stays with the other")
  func rejected() {
    let found = index(accounts, other: [(b, a)])
    #expect(found.reference(a, b) == nil)
    #expect(!found.share(a, b))
    #expect(found.share(a, c) != found.share(b, c))
    // A title that repeats a sentence of its article is no report of its own.
    for reference in found.crossReferences where reference.isShown && reference.from.sentence > 0 && reference.to.sentence > 0 {
      #expect(found.share(reference.from, reference.to))
    }
  }

  @Test("a passage that is rejected with every other report is in no event with them")
  func rejectedWithAll() {
    let found = index(accounts, other: [(b, a), (b, c)])
    #expect(found.share(a, c))
    #expect(!found.share(b, a) && !found.share(b, c))
  }

  @Test("a confirmed pair is a cross-reference of probability 1 and one event, though the analysis saw none")
  func confirmed() {
    #expect(!index(accounts).share(coffee, market))
    let found = index(accounts, same: [(market, coffee)])
    #expect(found.reference(coffee, market)?.score == 1)
    #expect(found.share(coffee, market))
    #expect(found.decisions.isSameEvent(coffee, market) == true)
  }

  @Test("confirming what is one event already takes nothing out of it") func confirmedWithin() throws {
    let found = index(accounts)
    let reports = Set(try #require(found.events(at: a).first.map { found.events[$0] }).reports.map(\.passage))
    #expect(reports.count > 2)
    for one in reports {
      for other in reports where one < other {
        let confirmed = index(accounts, same: [(one, other)])
        let events = confirmed.events(at: one).map { Set(confirmed.events[$0].reports.map(\.passage)) }
        #expect(events.contains { $0.isSuperset(of: reports) }, "\(one) \(other)")
      }
    }
  }

  @Test("a confirmed passage joins the event that the other one is in")
  func confirmedJoins() {
    let found = index(accounts, same: [(market, a)])
    #expect(found.share(market, a) && found.share(market, b) && found.share(market, c))
  }

  @Test("a pair confirmed between two events makes one of both, and none beside them")
  func confirmedBetweenEvents() {
    var samples = accounts
    samples.names.append(("Takengon", "takengon"))
    samples.add("e.txt", ["Aid", "The army flew forty tonnes of rice and tents to Takengon on 5 July."])
    samples.add("f.txt", ["Supplies", "Forty tonnes of rice and tents were flown to Takengon by the army on 5 July."])
    let (e, f) = (Passage(article: 4, sentence: 1), Passage(article: 5, sentence: 1))
    let before = index(samples)
    #expect(before.share(e, f) && before.share(a, b) && !before.share(a, e))
    let found = index(samples, same: [(a, e)])
    #expect(found.share(b, f) && found.share(c, e))
    #expect(found.events(at: a).count == 1 && found.events(at: e).count == 1)
  }

  @Test("two passages of one article can be confirmed to be one event, and are no cross-reference")
  func confirmedInOneArticle() {
    let found = index(accounts, same: [(coffee, a)])
    #expect(found.share(coffee, a) && found.share(coffee, b))
    #expect(found.crossReferences.allSatisfy { $0.from.article != $0.to.article })
  }

  @Test("a word takes the place of an earlier one, and nil takes it back")
  func replaced() {
    var decisions = LinkDecisions.none
    decisions.decide(a, b, isSameEvent: true)
    decisions.decide(b, a, isSameEvent: false)
    #expect(decisions.confirmed.isEmpty && decisions.isSameEvent(a, b) == false)
    decisions.decide(a, b, isSameEvent: nil)
    #expect(decisions.isEmpty)
    decisions.decide(a, a, isSameEvent: true)
    #expect(decisions.isEmpty)
  }

  @Test("whatever is decided of sentences, every confirmed pair is in one event and no rejected one is", arguments: 0..<20)
  func anyDecisions(seed: Int) {
    let samples = EventTests.earthquake
    // A title that repeats its article is no report, whatever is said of it.
    let passages = samples.articles.enumerated().flatMap { position, article in
      article.analysis.sentences.indices.dropFirst().map { Passage(article: position, sentence: $0) }
    }
    var same: [(Passage, Passage)] = []
    var other: [(Passage, Passage)] = []
    var number = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    for _ in 0..<8 {
      number = number &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let pair = (passages[Int(number >> 33) % passages.count], passages[Int(number >> 13) % passages.count])
      if pair.0 == pair.1 { continue }
      if number >> 62 == 0 { same.append(pair) } else { other.append(pair) }
    }
    let found = index(samples, same: same, other: other)
    let together = { (pair: LinkDecisions.Pair) in found.share(pair.first, pair.second) }
    #expect(found.decisions.rejected.filter(together).isEmpty)
    #expect(found.decisions.confirmed.filter { !together($0) }.isEmpty)
    for event in found.events { #expect(Set(event.reports.map(\.passage)).count == event.reports.count) }
  }
}

@Suite("How a group falls apart") struct DecidedLinksTests {
  /// Six articles of one sentence each beside a title; the sentences are 1, 3, 5, … of the material.
  private let material: EventMaterial
  private let sentences: [Int]

  init() {
    var samples = EventSamples(names: [("Aceh", "aceh")])
    for number in 0..<6 { samples.add("\(number).txt", ["Title", "The earthquake number \(number) struck Aceh."]) }
    let material = EventMaterial(articles: samples.articles, actors: samples.actors)
    self.material = material
    sentences = material.sentences.indices.filter { material.sentences[$0].passage.sentence == 1 }
  }

  private func link(_ one: Int, _ other: Int, _ probability: Double) -> Link {
    Link(first: sentences[one], second: sentences[other], probability: probability, isShown: true)
  }

  private func groups(_ links: [Link], same: [(Int, Int)] = [], other: [(Int, Int)], wereLinked: Bool) -> [[Int]] {
    var decisions = LinkDecisions.none
    func passage(_ article: Int) -> Passage { Passage(article: article, sentence: 1) }
    for one in same { decisions.decide(passage(one.0), passage(one.1), isSameEvent: true) }
    for one in other { decisions.decide(passage(one.0), passage(one.1), isSameEvent: false) }
    var decided = DecidedLinks(decisions, in: material)
    let scored = other.map {
      ScoredPair(first: Int32(sentences[$0.0]), second: Int32(sentences[$0.1]), logit: wereLinked ? 2 : -3)
    }
    #expect(decided.applied(to: scored).count == same.count)
    return decided.revised([sentences], by: links).map { $0.map { sentence in sentences.firstIndex(of: sentence) ?? -1 } }
  }

  @Test("one passage that was wrongly linked with all leaves alone, and the rest stays together")
  func oneLeaves() {
    var links: [Link] = []
    for one in 0..<6 { for other in (one + 1)..<6 { links.append(link(one, other, other == 5 ? 0.7 : 0.9)) } }
    #expect(
      groups(links.filter { !($0.first == sentences[0] && $0.second == sentences[5]) }, other: [(0, 5)], wereLinked: true) == [
        [0, 1, 2, 3, 4]
      ])
  }

  @Test("of a passage that is rejected with one after the other, all stay with it until then, and those that left are one event")
  func oneAfterTheOther() {
    var links: [Link] = []
    for one in 0..<6 { for other in (one + 1)..<6 { links.append(link(one, other, 0.9)) } }
    var expected: [[[Int]]] = [
      [[0, 2, 3, 4, 5]], [[0, 3, 4, 5], [1, 2]], [[0, 4, 5], [1, 2, 3]], [[0, 5], [1, 2, 3, 4]], [[1, 2, 3, 4, 5]],
    ]
    for count in 1...5 {
      let rejected = (1...count).map { (0, $0) }
      let left = links.filter { link in !rejected.contains { sentences[$0.0] == link.first && sentences[$0.1] == link.second } }
      #expect(groups(left, other: rejected, wereLinked: true) == expected.removeFirst())
    }
  }

  @Test("two accounts that a vague one held together part between them, and the vague one stays in both")
  func vagueMiddle() {
    let links = [
      link(0, 1, 0.9), link(0, 2, 0.8), link(1, 2, 0.8), link(2, 3, 0.7), link(3, 4, 0.9), link(3, 5, 0.9), link(4, 5, 0.9),
      link(2, 4, 0.6),
    ]
    let parted = groups(links, other: [(0, 3)], wereLinked: false)
    #expect(parted.contains([0, 1, 2]) && parted.contains([2, 3, 4, 5]))
  }

  @Test("what was confirmed with one of a rejected pair goes with it, whatever it is like")
  func confirmedGoesAlong() {
    var links: [Link] = []
    for one in 0..<5 { for other in (one + 1)..<5 { links.append(link(one, other, 0.9)) } }
    let parted = groups(links, same: [(4, 5)], other: [(0, 5)], wereLinked: true)
    #expect(parted.contains { $0.contains(4) && $0.contains(5) && !$0.contains(0) })
    #expect(!parted.contains { $0.contains(0) && $0.contains(5) })
  }
}

@Suite("Words on links, as they are stored") struct LinkStatementTests {
  private let samples = accounts

  private func said(_ one: Passage, _ other: Passage, _ isSameEvent: Bool, at time: Double) -> (
    library: Int, annotation: Annotation
  ) {
    let decision = LinkDecision(other: target(other), isSameEvent: isSameEvent)
    let annotation = Annotation(
      id: .new(), target: target(one), note: "", tags: [], decision: .link(decision), creator: "tester",
      created: Date(timeIntervalSinceReferenceDate: time), modified: Date(timeIntervalSinceReferenceDate: time))
    return (0, annotation)
  }

  private func target(_ passage: Passage) -> AnnotationTarget {
    let analysed = samples.articles[passage.article]
    return AnnotationTarget(article: analysed.article, range: analysed.analysis.sentences[passage.sentence].range)
  }

  @Test("of two words on a pair, either way round, the later counts") func later() {
    let statements = LinkStatements(decisions: [said(b, a, false, at: 2), said(a, b, true, at: 1), said(a, c, true, at: 3)])
    let decisions = statements.decisions(in: samples.articles)
    #expect(decisions.rejected == [.init(a, b)] && decisions.confirmed == [.init(a, c)])
  }

  @Test("a passage is found again in an article that was edited, and one that is gone has no word") func edited() {
    let statements = LinkStatements(decisions: [said(a, b, false, at: 1), said(coffee, market, true, at: 2)])
    var edited = EventSamples()
    let sentences = samples.articles[0].analysis.sentences.indices.map { samples.string(Passage(article: 0, sentence: $0)) }
    edited.add("a.txt", [sentences[0], "Updated at noon."] + sentences.dropFirst())
    edited.add("b.txt", ["Indonesia: deaths in Aceh earthquake", samples.string(b)])
    let decisions = statements.decisions(in: edited.articles)
    #expect(decisions.rejected == [.init(Passage(article: 0, sentence: 2), b)])
    #expect(decisions.confirmed.isEmpty)
  }

  @Test("a word holds for a sentence that was edited in a file of another name, and for none that shares a few words with it")
  func editedElsewhere() throws {
    let statements = LinkStatements(decisions: [said(a, b, false, at: 1)])
    let words = samples.string(a).split(separator: " ").map(String.init)
    var edited = EventSamples()
    edited.add("new.txt", ["Quite another title"] + [(words.dropLast(2) + ["seventeen", "others."]).joined(separator: " ")])
    edited.add("b.txt", ["Indonesia: deaths in Aceh earthquake", samples.string(b)])
    edited.add(
      "other.txt",
      ["A title", (words.prefix(words.count / 3) + ["was", "all", "that", "anybody", "had", "to", "say."]).joined(separator: " ")])
    let decisions = statements.decisions(in: edited.articles)
    #expect(decisions.rejected == [.init(Passage(article: 0, sentence: 1), Passage(article: 1, sentence: 1))])
  }
}
