import Testing

@testable import Reader

/// Three accounts of two happenings: the river (e1) is reported by all, once twice; the mayor (e2) by two; the rest by one each.
private let accounts = [
  (
    path: "a.txt",
    text: "The flood\n\nThe river rose on Monday (e1). Nobody else tells this. The mayor left town (e2).\n\nHelp came late."
  ),
  (
    path: "b.txt",
    text: "High water\n\nA bridge was closed. On Monday the river rose by two metres (e1). The river rose again at night (e1)."
  ),
  (path: "c.txt", text: "After the rain\n\nThe mayor has left (e2). The river rose (e1)."),
]

@Suite("Touring an event") struct TourTests {
  @Test("Enter visits every report once, each in its pane, and comes round") func visitsEachReportOnce() throws {
    let reader = try Scenario(accounts).press(")")
    #expect(reader.here == "a.txt: The river rose on Monday (e1).")
    var visited: [String] = []
    for _ in 0..<4 { visited.append(try reader.press("<Enter>").here) }
    #expect(
      visited == [
        "b.txt: On Monday the river rose by two metres (e1).", "b.txt: The river rose again at night (e1).",
        "c.txt: The river rose (e1).",
        "a.txt: The river rose on Monday (e1).",
      ])
    #expect(reader.status == "report 1 of 4")
  }

  @Test("On real articles, Enter goes along what the line names, and stays where that is reported nowhere else")
  func namedIsToured() throws {
    let reader = try Scenario.analysed(try LawCorpus.seedTexts(), size: "200x60")
    var counts: [String: Int] = [:]
    for _ in reader.state.documents.articles {
      try reader.press("gg")
      let article = try required(reader.state.focusedArticle)
      for range in reader.state.sentenceRanges(of: article) {
        let here = reader.state
        var gone = here
        gone.tour()
        let isGone = gone.desk.panes[gone.desk.focused].cursor != here.desk.panes[here.desk.focused].cursor
        switch here.focus {
        case .event(let id) where isGone:
          #expect(gone.currentSet?.kind == .tour(id), "\(article.id.path) at \(range)")
          counts["tour", default: 0] += 1
        case .link where isGone: counts["link", default: 0] += 1
        case .event(let id):
          let passage = try required(here.passageUnderCursor)
          #expect(here.event(id).map { here.isReportedElsewhere($0, than: passage) } == false, "\(article.id.path) at \(range)")
          counts["alone", default: 0] += 1
        default:
          #expect(!isGone, "\(article.id.path) at \(range)")
          counts["alone", default: 0] += 1
        }
        try reader.press(")")
      }
      try reader.press("]]")
    }
    #expect(counts["tour", default: 0] > 40 && counts["alone", default: 0] > 20, "\(counts)")
  }

  @Test("A report that is rejected leaves the tour, which goes on where it was, in its order") func rejectsOnTheWay() throws {
    let reader = try Scenario(accounts).press(")<Enter>")
    #expect(reader.here == "b.txt: On Monday the river rose by two metres (e1).")
    let before = reader.state.currentSet?.items
    try reader.press("-")
    #expect(reader.status.contains(", which leaves the event, "), "\(reader.status)")
    #expect(reader.here == "b.txt: The river rose again at night (e1).")
    reader.compare()
    #expect(reader.state.currentSet?.items.count == 3 && reader.state.placeInSet == 1)
    #expect(try reader.press("<Enter>").here == "c.txt: The river rose (e1).")
    try reader.press("u").compare()
    #expect(reader.state.currentSet?.items == before && reader.state.placeInSet == 3, "what comes back stands where it stood")
  }

  @Test("< goes back jump by jump, to the very places") func backRestoresPlaces() throws {
    let reader = try Scenario(accounts).press(")")
    let start = reader.state.desk
    let second = try reader.press("<Enter>").state.desk
    try reader.press("<Enter><lt>")
    #expect(reader.state.desk == second)
    #expect(try reader.press("<lt>").state.desk == start)
    #expect(try reader.press(">").state.desk == second)
  }

  @Test("From a sentence that nothing else reports, Enter says so and moves nothing") func nothingElseReports() throws {
    let reader = try Scenario(accounts).press("))")
    let before = reader.state.desk
    #expect(try reader.press("<Enter>").status == "no other report of this was found")
    #expect(reader.state.desk == before)
  }

  @Test("Before the analysis, Enter says that it is not there yet") func notAnalysedYet() throws {
    let reader = try Scenario(accounts, isAnalysed: false).press(")<Enter>")
    #expect(reader.status == "not analysed yet")
  }

  @Test("A report in an article that is not shown takes the least recently used other pane; < brings back what was there")
  func replacesLeastRecentlyUsedPane() throws {
    let reader = try Scenario(accounts, size: "80x24")
    #expect(reader.state.desk.panes.map(\.article.path) == ["a.txt", "b.txt"])
    try reader.press(")))<Enter>")
    #expect(reader.here == "c.txt: The mayor has left (e2).")
    #expect(reader.state.desk.panes.map(\.article.path) == ["a.txt", "c.txt"])
    #expect(try reader.press("<lt>").state.desk.panes.map(\.article.path) == ["a.txt", "b.txt"])
  }

  @Test("The gutter counts the other sources that report a passage") func gutterCounts() throws {
    let screen = try Scenario(accounts).screen
    let row = try required(screen.first { $0.contains("The river rose on Monday") })
    #expect(row.hasPrefix(" 2 The river rose"))
  }

  @Test("]e walks the passages with reports elsewhere, and says when there is none further") func nextEvent() throws {
    let reader = try Scenario(accounts).press("]e")
    #expect(reader.here == "a.txt: The river rose on Monday (e1).")
    #expect(try reader.press("]e").here == "a.txt: The mayor left town (e2).")
    #expect(try reader.press("]e").status == "no passage with reports elsewhere after this one")
    #expect(try reader.press("[e").here == "a.txt: The river rose on Monday (e1).")
  }

  @Test("With sync on, the other panes show the passage that stands for this one") func sync() throws {
    let reader = try Scenario(accounts).press("s))))")
    let other = try required(reader.state.desk.panes.last)
    let article = try required(reader.state.documents[other.article])
    #expect(
      article.text.string(try required(reader.state.sentenceRange(at: other.cursor, in: article))) == "The mayor has left (e2).")
  }
}

@Suite("Panes that follow") struct FollowingTests {
  @Test("Far from any passage that both have, the other pane stays where it is") func staysFarAway() throws {
    let far = (1...9).map { "Nobody else tells number \($0)." }.joined(separator: " ")
    let texts = [
      (path: "a.txt", text: "One\n\nShared (e1). \(far)"),
      (path: "b.txt", text: "Two\n\nBefore it all. Also shared (e1). After it all."),
    ]
    let reader = try Scenario(texts).press("s)")
    let shared = reader.state.desk.panes[1].cursor
    try reader.press("<Tab>gg<Tab>)")
    #expect(reader.state.desk.panes[1].cursor == shared)
    try reader.press("<Tab>gg<Tab>6)")
    #expect(reader.state.desk.panes[1].cursor < shared)
  }
}

@Suite("Following an actor") struct ActorTests {
  private static let named = [
    (path: "a.txt", text: "One\n\nAda Lovelace met Babbage. Then Babbage left."),
    (path: "b.txt", text: "Two\n\nNobody came but Babbage."),
  ]

  @Test("* walks the mentions of the actor under the cursor through all panes, and n goes on") func walksMentions() throws {
    let reader = try Scenario(Self.named, names: ["Ada Lovelace", "Babbage"]).press("]a]a")
    #expect(reader.word == "Babbage.")
    #expect(try reader.press("*").here == "a.txt: Then Babbage left.")
    #expect(try reader.press("*").here == "b.txt: Nobody came but Babbage.")
    #expect(try reader.press("n").here == "a.txt: Ada Lovelace met Babbage.")
    #expect(try reader.press("#").here == "b.txt: Nobody came but Babbage.")
  }

  @Test("An actor has one hue in all panes") func oneHue() throws {
    let reader = try Scenario(Self.named, names: ["Ada Lovelace", "Babbage"])
    let frame = ReaderView.frame(reader.state)
    let inks = (0..<frame.size.rows).flatMap { row -> [Style.Ink] in
      let cells = Array(frame.row(Row(row)))
      let text = cells.map { frame.string($0) }.joined()
      return text.ranges(of: "Babbage").map { cells[text.distance(from: text.startIndex, to: $0.lowerBound)].style.ink }
    }
    #expect(inks.count == 3)
    #expect(Set(inks).count == 1)
    #expect(inks.first.map { (Style.Ink.actor1.rawValue...Style.Ink.actor8.rawValue).contains($0.rawValue) } == true)
  }
}
