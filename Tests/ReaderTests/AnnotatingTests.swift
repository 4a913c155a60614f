import Corpus
import Testing

@testable import Reader

private let article = [(path: "a.txt", text: "Title\n\nThe first sentence. The second sentence.")]

@Suite("Annotating") struct AnnotatingTests {
  @Test("a asks for a note on the sentence, and says saved only when it is stored") func note() throws {
    let reader = try Scenario(article)
    for key in try Key.sequence(notation: ")aimportant<Enter>") { reader.send(.input(.key(key))) }
    #expect(reader.status == "note …")
    guard case .store(let change, _) = try required(reader.effects.first) else { throw Missing() }
    #expect(change.changes.first?.after?.target.exact == "The first sentence.")
    #expect(change.changes.first?.after?.note == "important")
    reader.send(.stored(change, library: 0, became: nil, location: ".synoptic"))
    #expect(reader.status == "note saved in .synoptic")
    #expect(reader.screen.contains { $0.contains("▌The first") })
  }

  @Test("A change that could not be stored is taken back, and a brings the typed note back") func notStored() throws {
    let reader = try Scenario(article)
    for key in try Key.sequence(notation: ")aprecious<Enter>") { reader.send(.input(.key(key))) }
    guard case .store(let change, let library) = try required(reader.effects.first) else { throw Missing() }
    reader.send(.notStored(change, library: library, problem: "the disk is full"))
    #expect(reader.status == "not saved: the disk is full; a brings your note back")
    #expect(reader.state.annotations.count == 0)
    reader.send(.notice("the disk is full"))
    #expect(reader.status == "not saved: the disk is full; a brings your note back", "who met the same says less")
    try reader.press("a")
    #expect(reader.state.prompt?.line.text == "precious")
    #expect(reader.state.typedNotes.contains { $0.contains("precious") && $0.contains("on “The first sentence.”, a.txt") })
    #expect(try reader.press("<Esc>)a").state.prompt?.line.text == "", "it is of its own passage")
  }

  @Test("x deletes, u brings back, Ctrl-R deletes again, and each says what") func undo() throws {
    let reader = try Scenario(article).press(")akeep<Enter>x")
    #expect(reader.state.annotations.count == 0)
    #expect(reader.status.contains("deleted"))
    try reader.press("u")
    #expect(reader.state.annotations.all.map(\.annotation.note) == ["keep"])
    #expect(reader.status.hasPrefix("undone: note “keep” deleted, saved"))
    try reader.press("<C-r>")
    #expect(reader.state.annotations.count == 0)
    #expect(reader.status.contains("redone"))
    try reader.press("uu")
    #expect(reader.status == "undone: note: “keep”, saved in .synoptic")
    try reader.press("v<Esc>)tlegal<Enter>u")
    #expect(reader.status.hasPrefix("undone: tag legal: “The ") && reader.status.hasSuffix(", saved in .synoptic"))
  }

  @Test("a number before u and Ctrl-R says how many changes are taken back or made again") func severalUndone() throws {
    let reader = try Scenario(article).press(")aone<Enter>)atwo<Enter>(athree<Enter>2u")
    #expect(reader.state.annotations.all.map(\.annotation.note) == ["one"])
    try reader.press("2<C-r>")
    #expect(reader.state.annotations.count == 2)
    #expect(reader.status.hasPrefix("redone: 2 steps, the last ") && reader.status.hasSuffix(", saved in .synoptic"))
    try reader.press("9u")
    #expect(reader.state.annotations.count == 0 && reader.status == "undone: 3 steps, nothing more to undo")
    #expect(try reader.press("9u").status == "nothing to undo")
  }

  @Test("x deletes what was noted on a few words, and not what is noted on the sentence around them") func innermost() throws {
    let reader = try Scenario(article).press(")aouter<Enter>veainner<Enter>")
    #expect(Set(reader.state.annotations.all.map(\.annotation.note)) == ["inner", "outer"])
    try reader.press("x")
    #expect(reader.state.annotations.all.map(\.annotation.note) == ["outer"])
  }

  @Test("Several that are deleted together are counted, and come back and go together") func severalDeleted() throws {
    let reader = try Scenario(article).press(")aone<Enter>)atwo<Enter>gnVx")
    #expect(reader.state.annotations.count == 0)
    #expect(reader.status == "2 annotations deleted, saved in .synoptic")
    try reader.press("u")
    #expect(reader.state.annotations.count == 2)
    #expect(reader.status == "undone: 2 annotations deleted, saved in .synoptic")
    try reader.press("<C-r>")
    #expect(reader.state.annotations.count == 0 && reader.status.hasPrefix("redone: 2 annotations deleted"))
  }

  @Test("v selects by character, and the annotation is on just these words") func selection() throws {
    let reader = try Scenario(article).press(")wvea<Enter>")
    #expect(reader.state.annotations.all.map(\.annotation.target.exact) == ["first"])
    #expect(reader.state.selection == nil)
  }

  @Test("t tags; a digit picks a recent tag at once") func tags() throws {
    let reader = try Scenario(article).press(")tlegal<Enter>)t1")
    let tags = reader.state.annotations.all.map(\.annotation)
    #expect(tags.map(\.tags) == [["legal"], ["legal"]])
    #expect(tags.map(\.target.exact) == ["The first sentence.", "The second sentence."])
    try reader.press("t<Space>1st<Enter>")
    #expect(reader.state.annotations.all.last?.annotation.tags == ["legal", "1st"])
  }

  @Test("Pasted line ends and escapes become part of the note, never keys") func paste() throws {
    let reader = try Scenario(article).press(")a")
    reader.send(.input(.paste("one\ntwo")))
    try reader.press("<Enter>")
    #expect(reader.state.annotations.all.map(\.annotation.note) == ["one\ntwo"])
  }

  @Test("]n goes to the next annotation, and gn lists it") func list() throws {
    let reader = try Scenario(article).press("))ahere<Enter>gg]n")
    #expect(reader.here == "a.txt: The second sentence.")
    #expect(try reader.press("gn").screen.contains { $0.contains("here") && $0.contains("The second sentence.") })
  }
}

@Suite("Searching") struct SearchingTests {
  @Test("a search finds nothing in front matter, which no pane shows")
  func searchBesideFrontMatter() throws {
    let text = "---\ntitle: Words of Erdoğan\n---\n\nHe spoke. Then Erdoğan left."
    let reader = try Scenario([(path: "a.md", text: text)]).press("/erdogan<Enter>")
    #expect(reader.status == "/erdogan 1 of 1")
    #expect(!reader.screen.contains { $0.contains("title:") })
  }

  @Test("A search goes to the match, folds accents and case, and n goes round") func search() throws {
    let reader = try Scenario([(path: "a.txt", text: "Title\n\nErdoğan spoke. Then ERDOGAN left.")]).press("/erdogan<Enter>")
    #expect(reader.word == "Erdoğan")
    #expect(reader.status.hasPrefix("/erdogan 1 of 2"))
    #expect(try reader.press("n").word == "ERDOGAN")
    #expect(try reader.press("n").word == "Erdoğan")
    #expect(try reader.press("N").word == "ERDOGAN")
  }

  @Test("A regular expression works; a broken one is told and moves nothing") func regularExpressions() throws {
    let reader = try Scenario([(path: "a.txt", text: "Title\n\nIn 2011 and 2014.")]).press("/20\\d4<Enter>")
    #expect(reader.word == "2014.")
    try reader.press("gg/(<Enter>")
    #expect(reader.status.contains("not a regular expression"))
  }

  @Test("what was typed for a note that is left with Esc comes back on the same passage, until it is saved or wiped out")
  func leftNote() throws {
    let reader = try Scenario(article).press(")along thought<Esc>")
    #expect(reader.state.annotations.count == 0 && reader.status.hasPrefix("not saved: what you typed comes back"))
    try reader.press(")a")
    #expect(reader.state.prompt?.line.text == "", "another passage has another note")
    try reader.press("<Esc>")
    #expect(!reader.status.contains("not saved"))
    try reader.press("(a")
    #expect(reader.state.prompt?.line.text == "long thought")
    try reader.press(" ends<Enter>")
    #expect(reader.state.annotations.all.map(\.annotation.note) == ["long thought ends"])
    try reader.press("a, or not<Esc>")
    #expect(reader.state.annotations.all.map(\.annotation.note) == ["long thought ends"])
    try reader.press("a")
    #expect(reader.state.prompt?.line.text == "long thought ends, or not")
    try reader.press("<C-u><Esc>a")
    #expect(reader.state.prompt?.line.text == "long thought ends", "what was wiped out does not come back")
  }

  @Test("Esc takes the reader back to where the search began") func escape() throws {
    let reader = try Scenario([(path: "a.txt", text: "Title\n\nSome words here.")])
    let start = reader.state.desk
    #expect(try reader.press("/words").word == "words")
    #expect(try reader.press("<Esc>").state.desk == start)
  }

  @Test("A miss says whether the library has it") func miss() throws {
    let texts = (1...4).map { (path: "\($0).txt", text: "Title \($0)\n\nText of number \($0) \($0 == 4 ? "rare" : "").") }
    let reader = try Scenario(texts).press("/rare<Enter>")
    #expect(reader.status == "not in the open articles: rare; 1 other has it (o opens one)")
  }
}

@Suite("A selection") struct SelectionTests {
  private static let two = [
    (path: "a.txt", text: "A long first article\n\n" + String(repeating: "Many words stand here. ", count: 20)),
    (path: "b.txt", text: "Short\n\nFew words."),
  ]

  @Test("A selection ends when another article comes into focus", arguments: ["<Tab>", "]]", "<lt>", "*", "n"])
  func endsElsewhere(keys: String) throws {
    let reader = try Scenario(Self.two + [(path: "c.txt", text: "Third\n\nOther words.")], size: "80x24").press("Gv\(keys)")
    if reader.state.desk.focusedPane?.article.path != "a.txt" { #expect(reader.state.selection == nil) }
    try reader.press("a<Enter>")
    for entry in reader.state.annotations.all { #expect(!entry.annotation.target.exact.isEmpty) }
  }

  @Test("gn's filter finds annotations by their words, tags, notes and articles, whatever the case") func filter() throws {
    let reader = try Scenario(article).press(")aImportant<Enter>)tlegal<Enter>gn")
    func found(_ words: String) throws -> Int {
      try reader.press("/<C-u>\(words)<Enter>")
      return reader.state.lists.last?.rows.count ?? -1
    }
    #expect(try found("important") == 1 && found("#legal") == 1 && found("sentence a.txt") == 2 && found("nowhere") == 0)
    try reader.press("/<C-u>legal<Enter>")
    #expect(reader.screen.contains { $0.contains("The second sentence.") })
    #expect(reader.state.lists.last?.chosen?.subject == .annotation(reader.state.annotations.all[1].annotation.id))
  }
}
