import Corpus
import Testing

@testable import Reader

/// Rain in the north, told by one article alone; what the south tells in other words is linked with it so probably, and an event or not.
func rain(_ score: Double, told: String = "It poured", isEvent: Bool = true, size: String = "120x36") throws -> Scenario {
  let reader = try Scenario(
    [
      (path: "north.txt", text: "North\n\nThe bridge fell (e1). Rain came (e2)."),
      (path: "south.txt", text: "South\n\nNobody was hurt (e3).\n\n\(told) (e4)."),
    ], size: size)
  let analysis = reader.state.analysis
  let near = CrossReference(
    from: Passage(article: 0, sentence: 2), to: Passage(article: 1, sentence: 2), score: score, isShown: score >= 0.5,
    evidence: .init(actors: [], dates: [], numbers: [], words: ["rain"]))
  let index = EventIndex(
    crossReferences: [near], shownFrom: 0.5, events: analysis.events.events.filter { isEvent || $0.id != EventID("e4") })
  reader.send(.pipeline(.analysed(CorpusAnalysis(articles: Array(analysis.articles), actors: analysis.actors, events: index))))
  return try reader.press("))")
}

@Suite("Going to the likeliest passage") struct LikeliestPassageTests {
  private let offer = "no other report of this was found; the likeliest passage is south.txt ¶3, 44 %: ⏎ goes there"

  @Test("Enter offers the likeliest passage, Enter at once goes there, says that it is perhaps a report, and + links both")
  func goes() throws {
    let reader = try rain(0.44).press("<Enter>")
    let before = reader.state.desk
    #expect(reader.status == offer && reader.here == "north.txt: Rain came (e2).")
    try reader.press("<Enter>")
    #expect(reader.here == "south.txt: It poured (e4).")
    #expect(reader.status == "perhaps the same, 44 %: + says it is, - that it is not")
    #expect(try reader.press("<lt>").state.desk == before)
    let linked = try rain(0.44).press("<Enter><Enter>+")
    #expect(linked.state.linkDecisions.confirmed.count == 1 && linked.here == "south.txt: It poured (e4).")
  }

  @Test("The hints name what Enter finds, and leave it out where it finds nothing") func hints() throws {
    func hints(_ reader: Scenario) -> String { Hints.line(reader.state, columns: 200).text }
    for score in [0.44, 0.3] { #expect(hints(try rain(score)).hasPrefix("⏎ likeliest passage")) }
    for reader in [try rain(0.1), try rain(0.44).press("gg)"), try Scenario([(path: "a.txt", text: "One (e1).")])] {
      #expect(!hints(reader).contains("⏎") && !hints(reader).contains("peek"), "\(hints(reader))")
    }
    let shared = try Scenario([(path: "a.txt", text: "A\n\nOne (e1)."), (path: "b.txt", text: "B\n\nTwo (e1).")]).press(")")
    #expect(hints(shared).hasPrefix("⏎ next report"))
    #expect(hints(try shared.press("<Enter>")).hasPrefix("⏎ next report"))
  }

  @Test(
    "what a passage is linked with comes first into focus, and is gone to at once: an event that it is not of, or the link itself",
    arguments: [(true, "‹1 event e4›"), (false, "‹link with south.txt ¶3, 63 %›")])
  func linked(isEvent: Bool, named: String) throws {
    let reader = try rain(0.63, isEvent: isEvent)
    #expect(reader.screen.contains { $0.contains(named) }, "\(reader.screen)")
    let passage = try required(reader.state.passageUnderCursor)
    #expect(
      reader.state.otherSources(reporting: passage) == 1 && reader.state.isReportedElsewhere(passage), "so the gutter says too")
    #expect(try reader.press("K").screen.contains { $0.contains("not linked") } == false)
    try reader.press("<Esc><Enter>")
    #expect(reader.status.contains("63 %") && !reader.status.hasPrefix("perhaps"))
    #expect(reader.here == "south.txt: It poured (e4).")
    #expect(try reader.press("<Enter>").here == "north.txt: Rain came (e2).")
    #expect(reader.screen.contains { $0.contains(named) }, "\(reader.screen)")
  }

  @Test("The card of an event that a passage is linked with shows that passage beside the reports") func cardOfLinked() throws {
    let card = try rain(0.63).press("i").screen
    let heading = try required(card.firstIndex { $0.contains("Linked with it · you are here") })
    #expect(card[heading + 1].contains("Rain came (e2)."), "\(card)")
    #expect(try rain(0.63).press("<Enter>i").screen.contains { $0.contains("Linked with it") } == false)
  }

  @Test("Enter at the likeliest passage goes back to where it was asked for, and - there still answers what was asked")
  func returns() throws {
    let reader = try rain(0.44).press("<Enter><Enter><Enter>")
    #expect(reader.here == "north.txt: Rain came (e2).")
    try reader.press("<Enter><Enter>")
    #expect(reader.here == "south.txt: It poured (e4).")
    try reader.press("-")
    #expect(reader.here == "north.txt: Rain came (e2).")
  }

  @Test("A link in focus is answered where one stands") func answersLink() throws {
    let joined = try rain(0.63, isEvent: false).press("+")
    #expect(joined.state.linkDecisions.confirmed.count == 1 && joined.here == "north.txt: Rain came (e2).")
    let parted = try rain(0.63, isEvent: false).press("-")
    #expect(parted.state.linkDecisions.rejected.count == 1 && parted.here == "north.txt: Rain came (e2).")
  }

  @Test("- there goes back to the passage that was asked about, and nothing is offered for it any more") func rejects() throws {
    let reader = try rain(0.44).press("<Enter><Enter>-")
    #expect(reader.state.linkDecisions.rejected.count == 1 && reader.here == "north.txt: Rain came (e2).")
    #expect(try reader.press("<Enter><Enter>").status == "no other report of this was found")
    #expect(reader.here == "north.txt: Rain came (e2).")
  }

  @Test("What was offered holds for the next key alone, and where it was offered", arguments: ["s", "K<Esc>", "(", "()"])
  func holdsAtOnce(between: String) throws {
    let reader = try rain(0.44).press("<Enter>").press(between).press("<Enter>")
    #expect(!reader.here.hasPrefix("south.txt"))
  }

  @Test("A passage that is less likely is told of and not gone to") func lessLikely() throws {
    let reader = try rain(0.3).press("<Enter>")
    #expect(reader.status == "no other report of this was found; the likeliest passage is south.txt ¶3, 30 % (K shows it)")
    #expect(try reader.press("<Enter><Enter>").here == "north.txt: Rain came (e2).")
  }
}
