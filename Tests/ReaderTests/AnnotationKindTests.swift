import Corpus
import Testing

@testable import Reader

/// The river (e1) is reported by all; the mayor (e2) by two.
private let accounts = [
  (path: "a.txt", text: "The flood\n\nThe river rose on Monday (e1). Nobody else tells this. The mayor left town (e2)."),
  (path: "b.txt", text: "High water\n\nA bridge was closed. On Monday the river rose by two metres (e1)."),
  (path: "c.txt", text: "After the rain\n\nThe mayor has left (e2). The river rose (e1)."),
]

@Suite("Annotations of all kinds") struct AnnotationKindTests {
  @Test("A notes on the article as a whole; the note stands at its title and in its card, and A again changes it") func article()
    throws
  {
    let reader = try Scenario(accounts).press(")Alater than the others<Enter>")
    let made = try required(reader.state.annotations.all.first?.annotation)
    #expect(made.note == "later than the others" && made.target.exact.isEmpty && made.target.article.path == "a.txt")
    #expect(reader.status == "article note saved in .synoptic")
    #expect(!reader.state.focusItems.contains(.annotation(made.id)), "the cursor is in the story")
    try reader.press("gg")
    #expect(reader.state.focusItems.contains(.annotation(made.id)))
    #expect(reader.screen.contains { $0.contains("▌The flood") })
    try reader.press("gi")
    #expect(reader.screen.contains { $0.contains("later than the others (tester)") })
    try reader.press("qA, or not<Enter>")
    #expect(reader.state.annotations.all.map(\.annotation.note) == ["later than the others, or not"])
    try reader.press("A<C-u><Esc>")
    #expect(reader.state.annotations.count == 1)
  }

  @Test("gA notes on the event, and the note is shown at every report of it, also at one that comes later") func event() throws {
    let reader = try Scenario(accounts).press(")gAhow high?<Enter>")
    let made = try required(reader.state.annotations.all.first?.annotation)
    #expect(made.details.event?.id == "e1" && made.details.passages?.count == 2)
    #expect(reader.screen.count { $0.contains("▌The river rose") || $0.contains("▌On Monday") } >= 1)
    try reader.press("<Enter>")
    #expect(reader.here.hasPrefix("b.txt") && reader.state.focusItems.contains(.annotation(made.id)))
    try reader.press("<Enter>")
    #expect(reader.here.hasPrefix("c.txt") && reader.state.focusItems.contains(.annotation(made.id)))
    try reader.update([(path: "d.txt", text: "News\n\nThe water was high (e1). The sun shone.")])
    try reader.press("<Enter>")
    reader.perform("open d.txt")
    let place = try required(reader.state.documents[ArticleID(path: "d.txt")])
    let passage = try required(reader.state.passage(at: place.blocks[1].range.lowerBound, in: place))
    #expect(reader.state.eventNotes(at: passage) == [made.id])
    try reader.press("gA!<Enter>")
    #expect(reader.state.annotations.all.map(\.annotation.note) == ["how high?!"], "the event's note is changed, not made twice")
  }

  @Test("a link that is there is not made twice; x on the card of an annotation deletes it") func onceAndCard() throws {
    let reader = try Scenario(accounts).press(")C<Tab>))C1<S-Tab>C<Tab>C1")
    #expect(reader.state.annotations.count == 1 && reader.status.contains("there already"))
    try reader.press("gni")
    #expect(reader.screen.contains { $0.contains("Annotation ·") })
    try reader.press("x")
    #expect(reader.state.annotations.count == 0 && reader.state.lists.map(\.kind) == [.annotations])
    try reader.press("u")
    #expect(reader.state.annotations.count == 1)
  }

  @Test("each passage of an annotation is watched: one that changed is told, accepted, placed again, and the others stay")
  func watched()
    throws
  {
    let counted = "High water\n\nA bridge was closed to 120 cars. On Monday the river rose by two metres (e1).\n"
    let reader = try Scenario([accounts[0], (path: "b.txt", text: counted)], size: "200x60")
    try reader.press(")athe same words<Enter><Tab>)&")
    let id = try required(reader.state.annotations.all.first?.annotation.id)
    #expect(reader.state.annotations.found(id).map(\.place.name) == ["exact", "exact"])

    try reader.update([(path: "b.txt", text: counted.replacing("120", with: "180"))])
    try reader.press("gn")
    #expect(reader.screen.contains { $0.contains("passage 2 changed; number: 120 is now 180") })
    try reader.press("/180<Enter>").press("/<C-u>changed<Enter>")
    #expect(reader.state.lists.last?.rows.count == 1, "it is found by its state")
    try reader.press("i")
    #expect(reader.screen.contains { $0.contains("Now · changed; number: 120 is now 180") })
    try reader.press("q+/<C-u><Enter>")
    let accepted = try required(reader.state.annotations.entries[id]?.annotation)
    #expect(accepted.target.exact == "The river rose on Monday (e1).")
    #expect(accepted.details.passages?.map(\.exact) == ["A bridge was closed to 180 cars."])
    #expect(reader.state.annotations.found(id).map(\.place.name) == ["exact", "exact"])

    try reader.update([(path: "b.txt", text: "High water\n\nOn Monday the river rose by two metres (e1).\n")])
    #expect(reader.state.annotations.found(id).map(\.place.name) == ["exact", "orphan"])
    #expect(reader.state.annotations.orphans(of: ArticleID(path: "b.txt")) == [id])
    #expect(reader.screen.contains { $0.contains("passage 2 orphan") })
    try reader.press("P")
    #expect(reader.here.hasPrefix("b.txt") && reader.status.contains("passage 2 of"))
    try reader.press(")P")
    let placed = try required(reader.state.annotations.entries[id]?.annotation)
    #expect(placed.target.exact == "The river rose on Monday (e1).", "the passage that is right stays")
    #expect(placed.details.passages?.map(\.exact) == ["On Monday the river rose by two metres (e1)."])
  }

  @Test(
    "what was decided of an article that has quite another text now is told, and holds again when a person says so, or for another one"
  )
  func decidedArticle() throws {
    let reader = try Scenario(accounts, size: "120x36")
    reader.perform("set-source The Bee")
    reader.answer()
    let id = try required(reader.state.annotations.all.first?.annotation.id)
    try reader.update([
      (path: "a.txt", text: "Sport\n\nThe home team lost by four goals to one, and nobody was surprised at that.\n")
    ])
    #expect(reader.state.documents[ArticleID(path: "a.txt")]?.metadata.source.name == nil)
    try reader.press("i")
    #expect(reader.screen.contains { $0.contains("not used  “source: The Bee” was said of another text of a.txt:") })
    try reader.press("qgn")
    #expect(reader.screen.contains { $0.contains("changed; article") })
    #expect(reader.screen.contains { $0.contains("+ right so") && $0.contains("P place") })
    try reader.press("+")
    #expect(reader.status.hasPrefix("source: The Bee on a.txt accepted, saved"))
    let article = try required(reader.state.documents[ArticleID(path: "a.txt")])
    #expect(reader.state.annotations.entries[id]?.annotation.target.article == article.identity)
    #expect(!reader.screen.contains { $0.contains("+ right so") })
    #expect(article.metadata.source.name == "The Bee")

    try reader.press("P")
    reader.perform("open b.txt")
    try reader.press("P")
    let target = try required(reader.state.annotations.entries[id]?.annotation.target)
    #expect(target.article.path == "b.txt" && target.exact.isEmpty, "it is about the article, and no sentence of it")
  }

  @Test("what was decided of an article keeps its text, so that another one in its place is told from it")
  func decidedText() throws {
    let reader = try Scenario(accounts)
    reader.perform("set-source The Bee")
    guard case .store(let action, _) = try required(reader.effects.first) else { throw Missing() }
    let article = try required(reader.state.focusedArticle)
    #expect(action.texts == [article.textHash: article.text])
  }

  @Test("+ in gn goes on to the next that has to be looked at, and says so when there is none") func acceptedInTurn() throws {
    let counted = "High water\n\nOn Monday 120 cars were lost. The river rose by 3 metres. Nobody was hurt in it.\n"
    let reader = try Scenario([(path: "a.txt", text: counted)], size: "120x36")
    try reader.press(")aone<Enter>)atwo<Enter>)athree<Enter>")
    try reader.update([(path: "a.txt", text: counted.replacing("120", with: "180").replacing("3 metres", with: "5 metres"))])
    try reader.press("gn+")
    #expect(reader.status.contains("accepted") && reader.state.lists.last?.cursor == 1)
    try reader.press("+")
    #expect(reader.status.contains("accepted"))
    #expect(try reader.press("+").status.hasPrefix("nothing has to be looked at here"))
    let targets = reader.state.annotations.all.map(\.annotation.target.exact)
    #expect(targets.contains { $0.contains("180") } && targets.contains { $0.contains("5 metres") })
  }

  @Test("gn says of a link what it is and where its other end is, is filtered by both, and writes a record for each end")
  func linkRow()
    throws
  {
    let reader = try Scenario(accounts, size: "200x60").press(")C<Tab>))C1gn")
    #expect(reader.screen.contains { $0.contains("contradicts b.txt ¶2") && $0.contains("(e1).” · “On Monday") })
    for words in ["contradicts", "b.txt", "two metres"] {
      try reader.press("/<C-u>\(words.replacing(" ", with: "<Space>"))<Enter>")
      #expect(reader.state.lists.last?.rows.count == 1, "\(words)")
    }
    try reader.press("/<C-u>supports<Enter>")
    #expect(reader.state.lists.last?.rows.isEmpty == true)
    try reader.press("/<C-u><Enter>")
    let (text, what) = try required(
      reader.state.document(TableExport(format: .csv, path: "x.csv", existing: .keep, isRow: false, isColumn: false)))
    #expect(what == "2 passages" && text.split(whereSeparator: \.isNewline).count { $0.contains(",contradicts,exact,") } == 2)
  }

  @Test("C on one passage and C on another ask what they are to each other; the link is in focus at both ends") func relation()
    throws
  {
    let reader = try Scenario(accounts).press(")C<Tab>))C")
    #expect(reader.screen.contains { $0.contains("1 contradicts, 2 supports, 3 cites") })
    try reader.press("1")
    let made = try required(reader.state.annotations.all.first?.annotation)
    #expect(made.details.relation == .init("contradicts") && made.details.passages?.map(\.article.path) == ["b.txt"])
    #expect(reader.status.contains("contradicts") && reader.status.contains("saved"))
    #expect(reader.state.focusItems.contains(.annotation(made.id)))
    #expect(reader.screen.contains { $0.contains("a.txt ¶2 contradicts this") })
    try reader.press("<S-Tab>")
    #expect(reader.state.focusItems.contains(.annotation(made.id)))
    #expect(reader.screen.contains { $0.contains("contradicts b.txt ¶2") })
    try reader.press("u")
    #expect(reader.state.annotations.count == 0)
  }

  @Test("an own word for what passages are to each other is offered the next time; same event is a decision") func ownRelation()
    throws
  {
    let reader = try Scenario(accounts).press(")C<Tab>))Cechoes<Enter>")
    #expect(reader.state.relationNames == ["contradicts", "supports", "cites", "same event", "echoes"])
    try reader.press("C<S-Tab>)C")
    try reader.press("5")
    #expect(reader.state.annotations.all.map(\.annotation.details.relation?.name) == ["echoes", "echoes"])
    try reader.press("C<Tab>Csame event<Enter>")
    #expect(reader.state.annotations.all.contains { if case .link = $0.annotation.decision { true } else { false } })
  }

  @Test("& adds passages of other articles to the annotation that was made last, and all are shown as annotated") func passages()
    throws
  {
    let reader = try Scenario(accounts).press(")athe same words<Enter><Tab>))&")
    let made = try required(reader.state.annotations.all.first?.annotation)
    #expect(made.details.passages?.map(\.exact) == ["On Monday the river rose by two metres (e1)."])
    #expect(
      reader.screen.contains { $0.contains("▌The river rose on") && $0.contains("▌A bridge was closed.") })
    #expect(reader.state.annotations.passages(of: made.id).map(\.article.path) == ["a.txt", "b.txt"])
    try reader.press("&")
    #expect(reader.status == "the annotation has this passage already")
    try reader.press("u")
    #expect(reader.state.annotations.passages(of: made.id).count == 1)
    #expect(
      reader.state.annotations.overlapping(reader.state.documents.articles[1].text.range, in: ArticleID(path: "b.txt")).isEmpty)
  }

  @Test("annotations may overlap: each keeps its words, and , and ; go from one to the other") func overlapping() throws {
    let reader = try Scenario(accounts).press(")aone<Enter>wveeatwo<Enter>")
    let annotations = reader.state.annotations.all.map(\.annotation)
    #expect(annotations.map(\.note) == ["one", "two"])
    let here = reader.state.focusItems.filter { if case .annotation = $0 { true } else { false } }
    #expect(here.count == 2)
  }

  @Test("a decision says what was proposed, by which rule and with which score") func proposed() throws {
    let reader = try Scenario(accounts).press(")<Enter>+")
    let decided = try required(reader.state.annotations.linkDecisions.first?.annotation)
    #expect(decided.details.proposed == .init(words: "same-event", rule: "cross-reference", score: 0.9))
    reader.perform("set-source Daily Post")
    let source = try required(reader.state.annotations.all.lazy.map(\.annotation).first { $0.decision == .source("Daily Post") })
    #expect(source.details.proposed == nil, "nothing was known of it")
  }
}
