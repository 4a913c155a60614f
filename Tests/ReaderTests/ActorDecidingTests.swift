import Corpus
import Foundation
import Testing

@testable import Reader

private let articles = [
  (path: "a.txt", text: "Alpha title\n\nHaftar met Serraj. Then Hifter left, and Haftar too."),
  (path: "b.txt", text: "Beta title\n\nSarraj spoke of Haftar. Monday was quiet."),
  (path: "c.txt", text: "Gamma title\n\nHifter and Sarraj agreed."),
]
private let names = ["Haftar", "Hifter", "Monday", "Sarraj", "Serraj"]

@Suite("What the user says of actors") struct ActorDecidingTests {
  private func scenario(_ size: String = "120x36") throws -> Scenario {
    try Scenario(articles, size: size, names: names)
  }

  private func count(_ reader: Scenario, _ name: String) -> Int? {
    reader.state.analysis.actors.actors.first { $0.name == name }?.mentionCount
  }

  private func row(_ reader: Scenario, _ words: String...) -> String? {
    reader.screen.first { row in words.allSatisfy { row.contains($0) } }
  }

  @Test("An actor's card counts the articles that name it in their text, not those whose byline does") func countsArticles() throws
  {
    let texts = [
      (path: "a.txt", text: "Alpha title\n\nBy Ebba Lindqvist\n\nA river rose on Monday and a bridge was closed."),
      (path: "b.txt", text: "Beta title\n\nEbba Lindqvist was asked about the river."),
    ]
    let reader = try Scenario(texts, names: ["Ebba Lindqvist"]).press("gai")
    #expect(row(reader, "mentions", "1 in 1 article, 1 source") != nil, "\(reader.screen)")
    #expect(try reader.press("qg").press("a").screen.contains { $0.contains("b.txt") })
  }

  @Test("Space marks actors in ga and m makes them one, named by the most mentioned; u makes them two again")
  func mergeInList() throws {
    let reader = try scenario().press("ga/h<Enter><Space><Space>")
    #expect(reader.screen[0].contains("2 marked"))
    try reader.press("m")
    #expect(reader.status == "Haftar and Hifter are one, saved in .synoptic")
    #expect(reader.state.isComparingAgain)
    #expect(reader.compare().state.lists.last?.marked == [])
    #expect(count(reader, "Haftar") == 5 && count(reader, "Hifter") == nil)
    try reader.press("<Esc>u")
    #expect(reader.status == "undone: Haftar and Hifter are one, saved in .synoptic")
    #expect(count(reader.compare(), "Haftar") == 3 && count(reader, "Hifter") == 2)
    try reader.press("<C-r>")
    #expect(count(reader.compare(), "Haftar") == 5)
  }

  @Test("from the menu in the text the other actor is asked for, and Tab completes its name")
  func mergeFromMenu() throws {
    let reader = try scenario().press("]a\\")
    #expect(row(reader, "Actor · Haftar") != nil)
    try reader.press("/merge<Enter><Enter>")
    #expect(reader.state.prompt?.label(in: reader.state) == "Haftar is the same as: ")
    try reader.press("hif")
    #expect(row(reader, "Tab  Hifter") != nil)
    try reader.press("<Tab><Enter>")
    #expect(reader.status.hasPrefix("Haftar and Hifter are one"))
    #expect(count(reader.compare(), "Haftar") == 5)
  }

  @Test("a name that nobody has stays in the prompt")
  func unknownName() throws {
    let reader = try scenario().press("]a")
    reader.perform("merge-actors")
    try reader.press("nobody<Enter>")
    #expect(reader.status == "no actor is called nobody" && reader.state.prompt?.line.text == "nobody")
    reader.perform("mute-actor Nobody")
    #expect(reader.state.status?.isError == true)
  }

  @Test("the command line takes names: of one actor, of several, and what is said of it behind =")
  func commandLine() throws {
    let reader = try scenario()
    reader.perform("merge-actors Serraj = Sarraj = haftar")
    #expect(count(reader.compare(), "Haftar") == 6)
    reader.perform("rename-actor Hifter = Gen. Hifter")
    reader.perform("set-actor-kind Hifter = org")
    #expect(reader.compare().state.analysis.actors[ActorID("Hifter")]?.name == "Gen. Hifter")
    #expect(reader.state.analysis.actors[ActorID("Hifter")]?.kind == .organisation)
    reader.perform("not-an-actor monday")
    #expect(count(reader.compare(), "Monday") == nil)
    try reader.press(":mute-actor gen<Tab>")
    #expect(reader.state.prompt?.line.text == "mute-actor Gen. Hifter")
  }

  @Test("one name of an actor is another one, everywhere or in one article")
  func split() throws {
    let reader = try scenario().press(":merge-actors Haftar = Hifter<Enter>").compare()
    try reader.press(":split-alias Hifter = Sarraj<Enter>")
    #expect(reader.state.annotations.all.count == 2)
    #expect(count(reader.compare(), "Sarraj") == 4 && count(reader, "Haftar") == 3)
    try reader.press("uu")
    #expect(count(reader.compare(), "Hifter") == 2)

    // In the first article, of which the cursor is on the first name.
    try reader.press("]a")
    reader.perform("split-mentions")
    #expect(reader.state.prompt?.label(in: reader.state) == "“Haftar” in this article is: ")
    try reader.press("Saddam<Enter>")
    #expect(count(reader.compare(), "Saddam") == 2 && count(reader, "Haftar") == 1)
    #expect(reader.state.annotations.all.last?.annotation.target.article.path == "a.txt")
  }

  @Test("an actor can't have another's name: what is typed stays, and the status line says how they become one")
  func nameOfAnother() throws {
    let reader = try scenario().press("ga/haftar<Enter>r<C-u>sarraj<Enter>")
    #expect(reader.status == "Sarraj is another actor's name (m makes them one)" && reader.state.prompt?.line.text == "sarraj")
    #expect(reader.state.annotations.all.isEmpty)
    #expect(try reader.press("<C-u>HAFTAR<Enter>").state.annotations.all.count == 1)
  }

  @Test("who is not called so in this article can't be split there")
  func splitOfNobody() throws {
    let reader = try scenario().press("]a")
    reader.perform("split-mentions Sarraj = Saddam")
    #expect(reader.status == "nobody is called “Sarraj” in this article" && reader.state.annotations.all.isEmpty)
  }

  @Test("r renames with the name it has to begin with; a second name takes the place of the first one")
  func rename() throws {
    let reader = try scenario().press("ga")
    try reader.press("r")
    #expect(reader.state.prompt?.line.text == "Haftar")
    try reader.press("<C-u>Khalifa Haftar<Enter>")
    #expect(row(reader.compare(), "Khalifa Haftar", "3") != nil)
    try reader.press("r<C-u>Marshal Haftar<Enter>")
    #expect(row(reader.compare(), "Marshal Haftar", "3") != nil)
    try reader.press("X")
    #expect(count(reader.compare(), "Haftar") == 3)
  }

  @Test("x in ga says that something is no actor, of all that are marked; gn has it, and x there takes it back")
  func noActor() throws {
    let reader = try scenario().press("ga/monday<Enter>x")
    #expect(reader.status == "Monday is no actor, saved in .synoptic")
    #expect(count(reader.compare(), "Monday") == nil)
    try reader.press("<Esc>qgn")
    #expect(row(reader, "library", "Monday is no actor") != nil && row(reader, "lost") == nil)
    try reader.press("x")
    #expect(count(reader.compare(), "Monday") == 1)
    try reader.press("qga<Space><Space>x")
    #expect(reader.state.annotations.all.count == 2 && reader.status.contains("is no actor, and 1 more, saved"))
    #expect(Set(reader.state.annotations.all.map(\.annotation.id)).count == 2)
    try reader.press("u")
    #expect(reader.state.annotations.all.isEmpty && reader.status.hasPrefix("undone: ") && reader.status.contains("and 1 more"))
    #expect(try reader.press("<C-r>").state.annotations.all.count == 2, "what one key did, one key undoes and does again")
  }

  @Test("muted actors have no colour and are left out of ga, until . or a filter asks for them")
  func muting() throws {
    let reader = try scenario().press("gaM").compare()
    #expect(row(reader, "Haftar", "3") == nil && reader.screen[0].contains("1 muted (. lists them)"))
    #expect(reader.state.palette.hue(of: ActorID("Haftar")) == nil)
    try reader.press("/is:muted<Enter>")
    #expect(row(reader, "Haftar muted") != nil)
    try reader.press("<Esc>.")
    #expect(row(reader, "Haftar muted") != nil)
    try reader.press("ggM").compare()
    #expect(reader.state.palette.hue(of: ActorID("Haftar")) != nil && reader.state.annotations.all.isEmpty)
  }

  @Test("in the text ]a passes a muted actor by, and the explaining line names it last")
  func mutedInText() throws {
    let reader = try scenario()
    reader.perform("mute-actor Haftar")
    try reader.compare().press("]a")
    #expect(reader.word == "Serraj.")
    #expect(row(reader, "‹Serraj› · Haftar") != nil)
    try reader.press("]a")
    #expect(reader.word == "Hifter")
  }

  @Test("ga is sorted and filtered: by kind, by source, by words of any name")
  func filters() throws {
    let reader = try scenario()
    reader.perform("set-actor-kind Monday = place")
    try reader.compare().press("ga/kind:place<Enter>")
    #expect(reader.state.lists.last?.rows.map(\.id) == ["Monday"])
    try reader.press("/<C-u>source:c.txt h<Enter>")
    #expect(reader.state.lists.last?.rows.map(\.id) == ["Hifter"])
    try reader.press("<Esc>o")
    #expect(reader.status == "ordered by name")
    #expect(reader.state.lists.last?.rows.map(\.id) == ["Haftar", "Hifter", "Monday", "Sarraj", "Serraj"])
    try reader.press("ooo")
    #expect(reader.status == "ordered by first date")
  }

  @Test("a source has a column when all fit, else their number stands there", arguments: [("200x60", true), ("80x24", false)])
  func sourceColumns(size: String, fits: Bool) throws {
    let reader = try scenario(size).press("ga")
    #expect(reader.screen[1].contains("a.txt") == fits)
    #expect(reader.screen[1].contains("sources") != fits)
  }

  @Test(
    "on a small screen hints stand whole or not at all, and counts have room", arguments: [40, 50, 80, 120])
  func narrow(columns: Int) throws {
    for keys in ["ga", "gai", "gl", "gp", "gn", "j"] {
      let all = try hints("200x10", keys)
      let shown = try hints("\(columns)x10", keys)
      #expect(all.starts(with: shown) && shown.count > 1, "\(keys): \(shown)")
    }
    let reader = try scenario("\(columns)x10").press("ga")
    #expect(row(reader, "Haftar", " 3") != nil && (row(reader, "kind") != nil) == (columns >= 60))
    #expect(row(try reader.press("tanything"), "Haftar", "anything") != nil, "what is typed is seen")
  }

  /// What the last line says of keys, without where the reader is.
  private func hints(_ size: String, _ keys: String) throws -> [String] {
    let line = try required(try scenario(size).press(keys).screen.last { !$0.isEmpty })
    return line.components(separatedBy: "  ").map { $0.trimmingCharacters(in: .whitespaces) }.filter {
      !$0.isEmpty && !$0.contains("¶")
    }
  }

  @Test("Enter in ga makes the mentions the current set, counted with their articles; n goes on")
  func currentSet() throws {
    let reader = try scenario().press("ga<Enter>")
    #expect(reader.status == "mention of Haftar 1 of 3 in 2 articles")
    #expect(try reader.press("n").status == "mention of Haftar 2 of 3 in 2 articles")
    #expect(try reader.press("*").status == "mention of Haftar 3 of 3 in 2 articles")
  }

  @Test("the card says what it is called, who names it, with whom, and what was decided; x there takes a decision back")
  func card() throws {
    let reader = try scenario()
    reader.perform("merge-actors Haftar = Hifter")
    reader.answer()
    try reader.compare().press("gai")
    #expect(reader.screen[0].contains("Actor · Haftar"))
    #expect(row(reader, "5 in 3 articles, 3 sources") != nil && row(reader, "its name 5×") != nil)
    #expect(row(reader, "2×", "Hifter", "you said so") != nil)
    #expect(row(reader, "Haftar and Hifter are one", "tester") != nil)
    try reader.press("/are one<Enter>x<Esc>")
    #expect(count(reader.compare(), "Haftar") == 3)
    #expect(row(reader, "you said so") == nil)
    try reader.press("/1× serraj<Enter><Enter>")
    #expect(reader.screen[0].contains("Actor · Serraj"))
  }

  @Test("a passage in the card shows the mention, with what is before it as far as there is room", arguments: [60, 80, 200])
  func passageLine(columns: Int) throws {
    let long =
      "A sentence that has rather many words in it before it comes to speak of Haftar and then goes on for as long again, or more."
    let short = "A sentence of many words that ends with the name of Hifter."
    let reader = try Scenario([("outlet.txt", "Title\n\n\(long) \(short)")], size: "\(columns)x30", names: names)
    #expect(try reader.press("ga/haftar<Enter>i").screen.count { $0.contains("Haftar and") || $0.contains("Haftar a…") } >= 2)
    try reader.press("qq")
    let whole = try reader.press("ga/<C-u>hifter<Enter>i").screen.count { $0.contains(short) }
    #expect(whole == (columns < 80 ? 0 : columns < 200 ? 1 : 3), "\(reader.screen)")
  }

  @Test("the card says what stands in actors.toml and in which line; x and X say that it is changed there")
  func cardOfFile() throws {
    let haftar = ActorReference(name: "Haftar")
    let file: [ActorDecision] = [.rename(haftar, "Haftar"), .pin(haftar, true)]
    let reader = try scenario("80x24").compare(file: file).press("gai")
    #expect(row(reader, "it is called Haftar", ".synoptic/actors.toml, line 1") != nil)
    try reader.press("/line 2<Enter>x")
    #expect(reader.status == "that stands in .synoptic/actors.toml, line 2: take it out there")
    try reader.press("X")
    #expect(reader.status == "what is said of Haftar stands in .synoptic/actors.toml, line 1: change it there")
    #expect(reader.state.annotations.all.isEmpty)
  }

  @Test("on a name of the card, Enter walks what is written so, and S gives it to another actor")
  func aliasRow() throws {
    let reader = try scenario()
    reader.perform("merge-actors Haftar = Hifter")
    try reader.compare().press("gai/2×<Enter>S")
    #expect(reader.state.prompt?.label(in: reader.state) == "“Hifter” is: ")
    try reader.press("Sarraj<Enter>")
    #expect(count(reader.compare(), "Sarraj") == 4)
    try reader.press("u").compare()
    try reader.press("gg/<C-u>2×<Enter><Enter>")
    #expect(reader.status == "mention of Haftar 1 of 2 in 2 articles")
  }

  @Test("a decision that can't be stored is taken back on the screen")
  func notStored() throws {
    let reader = try scenario()
    reader.perform("pin-actor Haftar")
    let change = reader.effects.compactMap { if case .store(let change, _) = $0 { change } else { nil } }
    reader.send(.notStored(try required(change.first), library: 0, problem: "the disk is full"))
    #expect(reader.state.annotations.all.isEmpty && reader.status.contains("the disk is full"))
  }

  @Test("what is said twice stands once, and a second pin takes the first one back")
  func pins() throws {
    let reader = try scenario()
    reader.perform("pin-actor Monday")
    #expect(reader.compare().state.isPinned(ActorID("Monday")))
    reader.perform("pin-actor Monday")
    #expect(reader.status.hasPrefix("Monday has no pinned colour"))
    #expect(!reader.compare().state.isPinned(ActorID("Monday")) && reader.state.annotations.all.isEmpty)
  }
}

@Suite("Which actors have a colour") struct ActorPaletteTests {
  private func index(_ counts: [(String, Int)], pinned: [String] = [], muted: [String] = []) -> ActorIndex {
    let actors = counts.map { name, count in
      Actor(
        id: ActorID(name.lowercased()), name: name, kind: .person, aliases: [.init(text: name, count: count)], mentionCount: count,
        mentionsBySource: ["a": count])
    }
    let standing = (pinned + muted).map { name in
      (
        ActorID(name.lowercased()),
        ActorStanding(isPinned: pinned.contains(name), isMuted: muted.contains(name), foundName: name, foundKind: .person)
      )
    }
    return ActorIndex(actors: actors, mentions: [], standing: Dictionary(uniqueKeysWithValues: standing))
  }

  private let ten = (0..<10).map { ("N\($0)", 100 - $0) }

  @Test("the eight most mentioned, in their order")
  func mostMentioned() {
    let palette = ActorPalette.empty.suited(to: index(ten))
    #expect((0..<10).map { palette.hue(of: ActorID("n\($0)")) } == [1, 2, 3, 4, 5, 6, 7, 8, nil, nil])
  }

  @Test(
    "who has a colour keeps it while others are mentioned more, until twice as many are; a free colour goes to the most mentioned")
  func stability() {
    let first = ActorPalette.empty.suited(to: index(ten))
    let grown = first.suited(to: index((0..<5).map { ("New\($0)", 500 - $0) } + ten))
    #expect(grown.holders.map(\.id) == first.holders.map(\.id))
    let later = grown.suited(to: index((0..<12).map { ("New\($0)", 500 - $0) } + ten))
    #expect((0..<8).map { later.hue(of: ActorID("n\($0)")) } == [1, 2, 3, 4, nil, nil, nil, nil])
    #expect((0..<5).map { later.hue(of: ActorID("new\($0)")) } == [5, 6, 7, 8, nil])
  }

  @Test("an actor whose id changed with its name keeps its colour")
  func renamed() {
    let first = ActorPalette.empty.suited(to: index([("Haftar", 9), ("Turkey", 5)]))
    let full = Actor(
      id: ActorID("khalifa-haftar"), name: "Khalifa Haftar", kind: .person, aliases: [.init(text: "Haftar", count: 9)],
      mentionCount: 9, mentionsBySource: ["a": 1])
    let turkey = index([("Turkey", 50)]).actors
    let palette = first.suited(to: ActorIndex(actors: turkey + [full], mentions: []))
    #expect(palette.hue(of: ActorID("khalifa-haftar")) == 1 && palette.hue(of: ActorID("turkey")) == 2)
  }

  @Test("a pinned actor has a colour however seldom it is mentioned, a muted one never")
  func pins() {
    let first = ActorPalette.empty.suited(to: index(ten))
    let pinned = first.suited(to: index(ten, pinned: ["N9"], muted: ["N0"]))
    #expect(pinned.hue(of: ActorID("n9")) == 1 && pinned.hue(of: ActorID("n0")) == nil)
    let full = first.suited(to: index(ten, pinned: ["N9"]))
    #expect(full.hue(of: ActorID("n9")) == 8 && full.hue(of: ActorID("n7")) == nil && full.hue(of: ActorID("n0")) == 1)
  }

  @Test("what a session kept is taken as far as it makes sense")
  func session() throws {
    let first = ActorPalette.empty.suited(to: index(ten))
    let kept = try JSONDecoder().decode([ActorPalette.Holder].self, from: JSONEncoder().encode(first.holders))
    #expect(ActorPalette(kept) == first)
    #expect(ActorPalette([.init(hue: 9, id: ActorID("x"), names: []), .init(hue: 0, id: ActorID("y"), names: [])]) == .empty)
  }
}
