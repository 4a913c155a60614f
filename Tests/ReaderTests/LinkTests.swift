import Corpus
import Testing

@testable import Reader

/// The river (e1) is reported by all, once twice; the mayor (e2) by two.
private let accounts = [
  (path: "a.txt", text: "The flood\n\nThe river rose on Monday (e1). Nobody else tells this. The mayor left town (e2)."),
  (
    path: "b.txt",
    text: "High water\n\nA bridge was closed. On Monday the river rose by two metres (e1). The river rose again (e1)."
  ),
  (path: "c.txt", text: "After the rain\n\nThe mayor has left (e2). The river rose (e1)."),
]

extension Scenario {
  /// The letters of the screen's styles under some words of it, in the first row that has them.
  fileprivate func styles(of words: String) -> String? {
    let rows = ReaderView.frame(state)
    let styles = FrameText.styles(rows).components(separatedBy: "\n")
    for (row, line) in screen.enumerated() {
      guard let place = line.range(of: words) else { continue }
      let start = line.distance(from: line.startIndex, to: place.lowerBound)
      let padded = styles[row] + String(repeating: " ", count: line.count)
      return String(padded.dropFirst(start).prefix(words.count))
    }
    return nil
  }
}

@Suite("Peeking at a report") struct PeekTests {
  @Test("Where no other report was found K shows the passage that comes nearest, Enter in it goes there, and + links both")
  func nearest() throws {
    func reader() throws -> Scenario { try rain(0.4) }
    let peeking = try reader().press("K")
    #expect(peeking.screen.contains { $0.contains("not linked") } && peeking.screen.contains { $0.contains("It poured (e4).") })
    #expect(peeking.status == "no other report of this was found; this passage comes nearest")
    try peeking.press("<Enter>")
    #expect(peeking.here == "south.txt: It poured (e4).")
    #expect(peeking.status == "perhaps the same, 40 %: + says it is, - that it is not")
    #expect(try peeking.press("+").state.linkDecisions.confirmed.count == 1, "the link that was shown is what + is for")
    let linked = try reader().press("K+")
    #expect(linked.state.peek == nil && linked.state.linkDecisions.confirmed.count == 1)
    let rejected = try reader().press("K-")
    #expect(rejected.state.peek == nil && rejected.state.linkDecisions.rejected.count == 1)
    #expect(try rejected.press("K").state.peek == nil)
  }

  @Test("A box is scrolled and left on a screen that has become too small for anything") func boxOnTinyScreen() throws {
    let texts = [
      (path: "a.txt", text: "One\n\nAlpha went (e1) to Rome."), (path: "b.txt", text: "Two\n\nBeta said that Alpha went (e1)."),
    ]
    let reader = try Scenario(texts).press(")K")
    #expect(reader.state.peek != nil)
    for size in ["3x1", "20x2", "39x9"] {
      reader.send(.resized(try required(ScreenSize(size))))
      for action in ["peek-down", "peek-up"] { reader.perform(action) }
      #expect(reader.screen[0].hasPrefix(String("needs 40×10".prefix(3))))
    }
    reader.send(.resized(ScreenSize(columns: 80, rows: 24)))
    #expect(try reader.press("q").state.peek == nil)
  }

  @Test("K shows the next report in a box, K again the one after it, round, and nothing moves") func peeks() throws {
    let reader = try Scenario(accounts).press(")")
    let before = reader.state.desk
    try reader.press("K")
    #expect(reader.state.modeName == "peek")
    #expect(reader.screen.contains { $0.contains("┌ b.txt · undated") && $0.contains("report 2 of 4 ─┐") })
    #expect(reader.screen.contains { $0.contains("│ On Monday the river rose by two metres (e1).") })
    try reader.press("KK")
    #expect(reader.screen.contains { $0.contains("┌ c.txt") && $0.contains("report 4 of 4") })
    try reader.press("K")
    #expect(reader.screen.contains { $0.contains("report 2 of 4") }, "the passage under the cursor is passed over")
    try reader.press("J")
    #expect(reader.screen.contains { $0.contains("report 4 of 4") })
    #expect(reader.state.desk == before)
  }

  @Test("Esc and q close the box; any other key closes it and means what it always means") func closes() throws {
    let reader = try Scenario(accounts).press(")")
    for key in ["<Esc>", "q"] {
      #expect(try reader.press("K").state.peek != nil)
      try reader.press(key)
      #expect(reader.state.peek == nil && reader.here == "a.txt: The river rose on Monday (e1).")
    }
    try reader.press("K)")
    #expect(reader.state.peek == nil && reader.here == "a.txt: Nobody else tells this.")
    #expect(try reader.press("K").status == "no other report of this was found")
  }

  @Test("Enter in the box goes there, the tour goes on from there, and < comes back") func goes() throws {
    let reader = try Scenario(accounts).press(")")
    let before = reader.state.desk
    try reader.press("KK<Enter>")
    #expect(reader.here == "b.txt: The river rose again (e1).")
    #expect(reader.status.hasPrefix("report 3 of 4"))
    #expect(try reader.press("<Enter>").here == "c.txt: The river rose (e1).")
    try reader.press("<lt><lt>")
    #expect(reader.state.desk == before)
  }

  @Test(
    "The box stands beside the passage under the cursor where there is room, and within every screen",
    arguments: ["80x24", "40x10", "200x60", "41x30"])
  func fits(size: String) throws {
    let long = "The river rose on Monday (e1) " + String(repeating: "and went on rising ", count: 30) + "until night."
    let texts = [accounts[0], (path: "b.txt", text: "High water\n\n\(long)")]
    let reader = try Scenario(texts, size: size).press(")K")
    let screen = reader.screen
    let top = try required(screen.firstIndex { $0.contains("┌ b.txt") })
    let bottom = try required(screen.firstIndex { $0.contains("└ ⏎ go") })
    #expect(screen[top].contains("report 2 of 2"))
    #expect(bottom - top >= 3)
    if size != "40x10" {
      #expect(screen.contains { $0.contains("The river rose on Monday") && !$0.contains("│ The river") || size == "80x24" })
    }
    // What does not fit is scrolled to.
    try reader.press(String(repeating: "j", count: 40))
    #expect(reader.screen.contains { $0.contains("both: ") })
    #expect(try reader.press(String(repeating: "k", count: 40)).screen == screen)
  }
}

@Suite("What two passages share") struct EvidenceTests {
  @Test("After a step of the tour, what both passages share stands out in both, and Esc ends it") func emphasised() throws {
    let reader = try Scenario(accounts).press(")")
    #expect(reader.styles(of: "river rose on")?.contains("e") == false)
    try reader.press("<Enter>")
    #expect(reader.styles(of: "river rose on") == "eeeeePeeeePPP")
    #expect(reader.styles(of: "river rose by") == "eeeeePeeeePPP")
    #expect(reader.status == "report 2 of 4 · 90 %: Monday, “river”, “rose”")
    try reader.press("<Esc>")
    #expect(reader.styles(of: "river rose by")?.contains("e") == false)
    #expect(reader.here == "b.txt: On Monday the river rose by two metres (e1).")
  }

  @Test("With the box open, the passage under the cursor and the one in the box are marked") func inBox() throws {
    let reader = try Scenario(accounts).press(")K")
    #expect(reader.styles(of: "river rose by") == "eeeeeXeeeeXXX")
    #expect(reader.styles(of: "river rose on") == "eeeeePeeeePPP")
  }

  @Test("Evidence is marked without colours too") func withoutColours() {
    for theme in [Theme.dark, .light] {
      for depth in ColourDepth.allCases {
        let plain = theme.look(of: Style(paper: .passage), depth: depth)
        let marked = theme.look(of: Style(paper: .evidence), depth: depth)
        #expect(plain != marked)
        if depth == .none { #expect(marked.attributes.isSuperset(of: [.bold, .underline])) }
      }
    }
  }

  @Test("The link that the tour came along can be put into focus, and i shows it") func focused() throws {
    let reader = try Scenario(accounts).press(")<Enter>;")
    #expect(StateDescription(reader.state).json.contains(#""focus":{"id":"a.txt:11 = b.txt:33","kind":"link"}"#))
    try reader.press("i")
    #expect(reader.screen[0].contains("Link · a.txt ¶2 – b.txt ¶2"))
    #expect(reader.screen.contains { $0.contains("90 %  a.txt ¶2 – b.txt ¶2") })
    #expect(reader.styles(of: "river rose by") == "eeeee eeee   ")
  }
}

@Suite("Saying that passages tell of one event, or not") struct LinkDecidingTests {
  @Test("- takes the report away at once and goes to the next; the status line names both passages") func rejects() throws {
    let reader = try Scenario(accounts).press(")<Enter>-")
    #expect(reader.status == "not one event: a.txt ¶2 and b.txt ¶2, which leaves the event, saved in .synoptic")
    #expect(reader.here == "b.txt: The river rose again (e1).")
    #expect(StateDescription(reader.state).json.contains(#""set":{"at":2,"of":3}"#))
    // Round: the rejected one is passed over.
    #expect(try reader.press("<Enter>").here == "c.txt: The river rose (e1).")
    #expect(try reader.press("<Enter>").here == "a.txt: The river rose on Monday (e1).")
    #expect(try reader.press("<Enter>").here == "b.txt: The river rose again (e1).")
  }

  @Test("A rejected link does not come back when the articles are compared again, and does when the word is undone") func forGood()
    throws
  {
    let reader = try Scenario(accounts).press(")<Enter>-").compare()
    try reader.press("gg<C-w>h<C-w>hgg)")
    #expect(reader.here == "a.txt: The river rose on Monday (e1).")
    try reader.press("<Enter>")
    #expect(reader.here == "b.txt: The river rose again (e1).")
    try reader.press("u")
    #expect(reader.status == "undone: not one event: a.txt ¶2 and b.txt ¶2, which leaves the event, saved in .synoptic")
    reader.compare()
    #expect(reader.state.linkDecisions.isEmpty)
    #expect(StateDescription(reader.state).json.contains(#""of":4}"#))
  }

  @Test("What was decided in an earlier run counts from the start") func restarted() throws {
    let first = try Scenario(accounts).press(")<Enter>-")
    let second = try Scenario(accounts)
    second.send(.annotations(first.state.annotations.all.map(\.annotation), library: 0, notice: nil))
    try second.press(")<Enter>")
    #expect(second.here == "b.txt: The river rose again (e1).")
  }

  @Test("+ confirms and goes on; a second word on the same pair takes the place of the first") func confirms() throws {
    let reader = try Scenario(accounts).press(")<Enter>+")
    #expect(reader.status == "one event: a.txt ¶2 and b.txt ¶2, saved in .synoptic")
    #expect(reader.here == "b.txt: The river rose again (e1).")
    try reader.press("[l")
    #expect(reader.status.hasPrefix("report 2 of 4 · you said so"))
    #expect(try reader.press("+").status == "one event: a.txt ¶2 and b.txt ¶2, as you said")
    try reader.press("[l-")
    #expect(reader.state.annotations.all.count == 1)
    #expect(reader.state.linkDecisions.confirmed.isEmpty && reader.state.linkDecisions.rejected.count == 1)
  }

  @Test(
    "a word on a link whose other passage was edited is told in gn, holds, and is taken over with + for the passage as it is now")
  func editedPassage() throws {
    let reader = try Scenario(accounts).press(")K-<Esc>")
    let before = "On Monday the river rose by two metres (e1)."
    let after = "On Friday the river rose by five metres (e1)."
    try reader.update([(path: "b.txt", text: accounts[1].text.replacing(before, with: after))])
    #expect(reader.state.linkDecisions.rejected.count == 1)
    try reader.press("gn")
    #expect(reader.screen.contains { $0.contains("passage 2 change…") })
    #expect(try reader.press("+").status == "passage “\(after.prefix(29))…” accepted, saved in .synoptic")
    guard case .link(let decision) = reader.state.annotations.all.first?.annotation.decision else { throw Missing() }
    #expect(decision.other.exact == after && !decision.isSameEvent)
    #expect(reader.state.linkDecisions.rejected.count == 1)
    #expect(!reader.screen.contains { $0.contains("passage 2 change") })
  }

  @Test("In the box + and - go to the next report, and the box closes when none is left") func inBox() throws {
    let reader = try Scenario(accounts).press(")K-")
    #expect(reader.status == "not one event: a.txt ¶2 and b.txt ¶2, which leaves the event, saved in .synoptic")
    #expect(reader.screen.contains { $0.contains("The river rose again (e1).") && $0.contains("│ The") })
    #expect(reader.here == "a.txt: The river rose on Monday (e1).")
    try reader.press("--")
    #expect(reader.state.peek == nil)
    #expect(try reader.press("<Enter>").status == "no other report of this was found")
    let row = try required(reader.screen.first { $0.contains("The river rose on Monday") })
    #expect(row.hasPrefix(" · The river rose"))
  }

  @Test("Where no link is shown, + and - say how to get one") func noLink() throws {
    let reader = try Scenario(accounts).press(")-")
    #expect(reader.status.hasSuffix("no link is shown: ⏎ or K shows one (gp lists what is not sure)"))
  }

  @Test("c here and c there make one event of two passages that the analysis did not link") func byHand() throws {
    let reader = try Scenario(accounts).press("))c")
    #expect(reader.status.hasPrefix("link from a.txt ¶2: c on another passage"))
    #expect(reader.screen[0].contains("link from a.txt ¶2"))
    try reader.press("<Tab>)c")
    #expect(reader.status == "one event: a.txt ¶2 and b.txt ¶2, saved in .synoptic")
    #expect(reader.state.linkDecisions.confirmed.count == 1 && reader.state.linkStart == nil)
    #expect(try reader.press("cc").status == "no link is begun any more")
    #expect(try reader.press("c<Esc>").state.linkStart == nil)
  }

  @Test("A link that c began is completed by C, and one that C began by c; both keys are named") func eitherKey() throws {
    let reader = try Scenario(accounts).press("))c")
    #expect(reader.status.contains("c on another passage makes both one event, C asks what they are to each other"))
    let begun = reader.status
    try reader.press("<Tab>)C")
    guard case .relation = reader.state.prompt?.kind else { throw Missing() }
    #expect(try reader.press("1").status.contains("contradicts") && reader.state.linkStart == nil)
    #expect(try reader.press("<Tab><Tab>C").status.contains("makes both one event") && begun.contains("asks what"))
    #expect(try reader.press("<Tab>)c").status.hasPrefix("one event: "))
  }

  @Test("In the event card + and - are about the report of the row and the passage under the cursor, and x takes a word back")
  func inCard() throws {
    let reader = try Scenario(accounts).press(")ijj-")
    #expect(reader.status == "not one event: a.txt ¶2 and b.txt ¶2, which leaves the event, saved in .synoptic")
    #expect(reader.screen.contains { $0.contains("you said no") })
    #expect(reader.screen.contains { $0.contains("another event than “On Monday the river rose") })
    try reader.press("/another<Enter>x")
    #expect(reader.state.linkDecisions.isEmpty)
  }
}

@Suite("The event card") struct EventCardTests {
  @Test("i shows who says what by source, and Enter on a row goes to that report, on the tour") func card() throws {
    let reader = try Scenario(accounts).press(")i")
    #expect(reader.screen[0].contains("Event · event e1"))
    let text = reader.screen.joined(separator: "\n")
    #expect(text.contains("asserted, own voice · no date (“Monday” in it) · you are here"))
    #expect(text.contains("asserted, own voice · no date · 90 %"))
    let sources = reader.screen.filter { $0.hasPrefix(" a.txt") || $0.hasPrefix(" b.txt") || $0.hasPrefix(" c.txt") }
    #expect(sources.map { String($0.dropFirst().prefix(5)) } == ["a.txt", "b.txt", "c.txt"])
    try reader.press("/again<Enter><Enter>")
    #expect(reader.here == "b.txt: The river rose again (e1).")
    #expect(reader.status.hasPrefix("report 3 of 4"))
  }

  @Test("In ge, i opens the card of the event on the line") func fromTheList() throws {
    #expect(try Scenario(accounts).press("geji").screen[0].contains("Event · event e2"))
  }
}

@Suite("Which events are shown, and which comes first") struct EventFocusTests {
  private static let twofold = [
    (
      path: "a.txt",
      text: "One\n\nThe council signed a treaty with its neighbours, while soldiers shelled the harbour at dawn (e1) (e2)."
    ), (path: "b.txt", text: "Two\n\nA treaty was signed by the council (e1). Then soldiers shelled the harbour (e2)."),
    (path: "c.txt", text: "Three\n\nNobody knew. At dawn the harbour was shelled by soldiers (e2)."),
  ]

  @Test("The clause under the cursor decides which event is in focus; ; and , change it") func clause() throws {
    let reader = try Scenario(Self.twofold).press(")")
    #expect(reader.state.focus == .event(EventID("e1")))
    try reader.press("/soldiers<Enter><Esc>")
    #expect(reader.state.focus == .event(EventID("e2")))
    try reader.press(";")
    #expect(reader.state.focus == .event(EventID("e1")))
    #expect(try reader.press("w").state.focus == .event(EventID("e1")), "what was chosen counts within the clause")
    #expect(try reader.press("/treaty<Enter>").state.focus == .event(EventID("e1")))
  }

  @Test("zh hides standing facts and claims: in the gutter, for ]e, for Enter, in ge; and again shows them") func happeningsAlone()
    throws
  {
    let reader = try Scenario(accounts, kinds: ["e2": .claim])
    try reader.press("zh")
    #expect(reader.status == "happenings alone: standing facts and claims are hidden")
    #expect(try reader.press("]e").here == "a.txt: The river rose on Monday (e1).")
    #expect(try reader.press("]e").status == "no passage with reports elsewhere after this one")
    try reader.press("))<Enter>")
    #expect(reader.status == "no happening here: standing facts and claims are hidden (zh)")
    #expect(try reader.press("ge").screen.filter { $0.contains("event e") }.count == 1)
    #expect(try reader.press("zh").screen.filter { $0.contains("event e") }.count == 2)
    #expect(SavedSession(reader.state).showsHappeningsAlone == false)
  }

  @Test("Of events with as much of their words in the clause, a happening comes first") func happeningsFirst() throws {
    let texts = [
      (path: "a.txt", text: "One\n\nThe river rose (e1) (e2)."),
      (path: "b.txt", text: "Two\n\nThe river rose (e1). The river rose (e2)."),
      (path: "c.txt", text: "Three\n\nNo. The river rose (e1)."),
    ]
    #expect(try Scenario(texts, kinds: ["e1": .standing]).press(")").state.focus == .event(EventID("e2")))
    #expect(try Scenario(texts).press(")").state.focus == .event(EventID("e1")))
  }

  @Test("]u walks the passages that no other source has, also of an event that one source tells in two articles") func unique()
    throws
  {
    let reader = try Scenario([
      (path: "a.txt", text: "One\n\nFirst (e1). Second (e2). Third."), (path: "b.txt", text: "Two\n\nFirst (e1)."),
    ])
    #expect(try reader.press("]u").here == "a.txt: Second (e2).")
    #expect(try reader.press("]u").status == "no passage that only this source has after this one")
    #expect(try reader.press("gg]u[u").status == "no passage that only this source has before this one")
  }
}
