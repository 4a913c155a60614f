import Corpus
import Foundation
import Language
import Testing

@testable import Reader

/// What one run of the reader leaves for the next.
@Suite("Session") struct SessionTests {
  private let texts = [
    (path: "a.txt", text: "First\n\nAlpha one (e1). Alpha two (e2). Ankara."),
    (path: "b.txt", text: "Second\n\nBeta one (e1). Beta two (e2)."), (path: "c.txt", text: "Third\n\nGamma one (e1)."),
  ]

  /// A new reader on the same articles with what the first one left; articles are read one after the other.
  private func next(_ reader: Scenario, finishes: Bool = true) throws -> Scenario {
    let saved = try JSONDecoder().decode(SavedSession.self, from: JSONEncoder().encode(SavedSession(reader.state)))
    let again = try Scenario([], isAnalysed: false)
    again.restore(saved)
    let open = Set(reader.state.desk.panes.map(\.article))
    again.send(.pipeline(.read(reader.state.documents.articles.filter { open.contains($0.id) })))
    for article in reader.state.documents.articles where !open.contains(article.id) { again.send(.pipeline(.read([article]))) }
    if finishes { again.send(.pipeline(.finished(problem: nil))) }
    return again
  }

  @Test("A maximised pane is maximised again") func maximised() throws {
    let reader = try Scenario(texts).press("<Tab><C-w>m")
    let again = try next(reader)
    #expect(again.state.desk.isMaximised && again.state.desk.focused == reader.state.desk.focused)
  }

  @Test("The jump list goes back to where the last run was, place by place") func jumps() throws {
    let reader = try Scenario(texts).press("G").press("gg]e<Enter><Enter>")
    let left = reader.state.jumps.left
    #expect(left.count >= 2)
    let again = try next(reader)
    #expect(again.state.jumps.left.map { $0.panes.map(\.cursor) } == left.map { $0.panes.map(\.cursor) })
    try again.press("<lt>")
    #expect(again.state.desk.panes.map(\.cursor) == left.last?.panes.map(\.cursor))
    #expect(again.state.desk.focused == left.last?.focused)
  }

  @Test("The cursor and the marks are found again in a text that was edited between two runs, by the words that stood there")
  func editedBetween() throws {
    let long = (1...40).map { "Paragraph \($0) tells of bridge number \($0) and of nothing else." }
    func reader(_ lines: [String]) throws -> Scenario {
      try Scenario([(path: "a.txt", text: "First\n\n" + lines.joined(separator: "\n\n"))])
    }
    let before = try reader(long).press("20G")
    try before.press("ma").press("30G")
    let (marked, cursor) = (before.state.marks["a"], before.here)
    let saved = try JSONDecoder().decode(SavedSession.self, from: JSONEncoder().encode(SavedSession(before.state)))
    var edited = long
    edited[3] = "Paragraph 4 was rewritten, and is longer than it was before."
    let articles = try reader(edited).state.documents.articles
    let again = try Scenario([], isAnalysed: false)
    again.restore(saved)
    again.send(.pipeline(.read(articles)))
    again.send(.pipeline(.finished(problem: nil)))
    #expect(again.here == cursor)
    #expect(again.state.marks["a"] != nil && again.state.marks["a"] != marked)
    #expect(try again.press("'a").here.contains("bridge number 19 "))
  }

  @Test("An article that is opened again is where it was left, in another pane and another session too") func left() throws {
    let reader = try Scenario(texts, size: "60x20").press("))))<C-e>")
    let pane = try required(reader.state.desk.focusedPane)
    try reader.press("]]")
    #expect(reader.state.desk.focusedPane?.article != pane.article)
    try reader.press("))")
    let second = try required(reader.state.desk.focusedPane)
    try reader.press("[[")
    #expect(reader.state.desk.focusedPane?.article == pane.article && reader.state.desk.focusedPane?.cursor == pane.cursor)
    #expect(reader.state.desk.focusedPane?.top == pane.top)
    let again = try next(reader).press("]]")
    #expect(again.state.desk.focusedPane?.article == second.article && again.state.desk.focusedPane?.cursor == second.cursor)
  }

  @Test("A mark in an article that is read late, and is not open, is there when the article is") func lateMark() throws {
    let reader = try Scenario(texts, size: "60x20").press("))ma")
    let marked = try required(reader.state.desk.focusedPane?.article)
    try reader.press("]]")
    let saved = SavedSession(reader.state)
    let again = try Scenario([], size: "60x20", isAnalysed: false)
    again.restore(saved)
    for article in reader.state.documents.articles.sorted(by: { ($0.id == marked ? 1 : 0) < ($1.id == marked ? 1 : 0) }) {
      #expect(again.state.marks["a"] == nil)
      // A session that is kept before all was read loses nothing.
      #expect(SavedSession(again.state).marks?.count ?? 0 == (again.state.documents.articles.isEmpty ? 0 : 1))
      again.send(.pipeline(.read([article])))
    }
    #expect(again.state.marks["a"] == reader.state.marks["a"])
  }

  @Test("A view is opened in the order and with the filter with which it was left, and says so; Esc takes the filter away for good")
  func views() throws {
    let reader = try Scenario(texts, names: ["Ankara", "Alpha"]).press("gao/ank<Enter>")
    let order = reader.state.lists.last?.order
    #expect(order == 1)
    try reader.press("<Enter>ga")
    #expect(reader.state.lists.last?.filter == "ank" && reader.state.lists.last?.order == order)
    try reader.press("<Enter>")
    let again = try next(reader)
    again.perform("actors")
    #expect(again.state.lists.last?.filter == "ank" && again.state.lists.last?.order == order)
    try again.press("qga")
    #expect(again.state.lists.last?.filter == "ank" && again.screen[0].contains("/ank"))
    #expect(again.status == "filtered by ank, as you left it (Esc shows all)")
    try again.press("<Esc>qga")
    #expect(again.state.lists.last?.filter == "" && again.state.lists.last?.order == order)
    #expect(try again.press("/<Up>").state.prompt?.line.text == "ank")
  }

  @Test("An article that is asked for is where it was left, and what else was open is gone back to") func asked() throws {
    let sentences = (1...80).map { "Sentence number \($0) tells of ships." }.joined(separator: "\n\n")
    let sandbox = try CommandSandbox([
      "a.txt": "First\n\n\(sentences)", "b.txt": "Second\n\n\(sentences)", "c.txt": "Third\n\n\(sentences)",
    ])
    func state(open: [String], _ script: String) throws -> ReaderState {
      let options = ReadOptions(
        paths: [sandbox.corpus], open: open, at: nil, isFresh: false, isPlain: false, usesMouse: false, theme: nil, size: nil,
        script: nil, printsScreen: false, logLevel: nil, environment: sandbox.variables)
      let session = try ReaderSession(options, size: ScreenSize(columns: 120, rows: 36), log: LogFile.logger(options))
      var runner = ScriptRunner(session) { _ in }
      try runner.run("wait-analysis\n" + script)
      #expect(session.end() == [])
      return session.state
    }
    let left = try state(open: [], "keys \"30G<Tab>40Gmx<Tab>\"")
    #expect(left.desk.panes.count == 3)
    let asked = try state(open: ["b.txt"], "keys \"\"")
    #expect(asked.desk.panes.map(\.article.path) == ["b.txt"])
    #expect(asked.messages.contains { $0.text == "< brings back what was open: 3 articles" })
    let pane = try required(left.desk.panes.first { $0.article.path == "b.txt" })
    #expect(asked.desk.panes[0].cursor == pane.cursor && pane.cursor > .zero)
    #expect(asked.marks["x"] == left.marks["x"])
    let back = try state(open: ["b.txt"], "keys \"<lt>\"")
    #expect(!back.messages.contains { $0.text.contains("brings back") }, "nothing else was open")
    #expect(back.desk.panes.map(\.cursor) == left.desk.panes.map(\.cursor))
    let further = try state(open: ["c.txt"], "keys \"<lt>\"")
    #expect(further.desk.panes.map(\.cursor) == left.desk.panes.map(\.cursor))
  }

  @Test("n goes on with the search of the last run") func search() throws {
    let reader = try Scenario(texts).press("/beta<Enter>:noh<Enter>")
    let again = try next(reader)
    try again.press("ggn")
    #expect(again.here.contains("Beta"))
    #expect(again.state.commandHistory == ["noh"])
  }

  @Test(
    "A session file that is damaged, or says what can't be, is as none or as much as fits",
    arguments: ["", "{", "null", "[]", "{\"panes\":3}", "\u{0}\u{1}", String(repeating: "[", count: 5000)])
  func damaged(content: String) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/synoptic-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = SessionStore(stateFolder: folder, roots: ["/corpus"])
    #expect(store.load() == nil)
    let reader = try Scenario(texts)
    try store.save(SavedSession(reader.state))
    #expect(store.load() != nil)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/sessions")
    let file = folder + "/sessions/" + (try required(names.first))
    try Data(content.utf8).write(to: URL(fileURLWithPath: file))
    #expect(store.load() == nil)
  }

  @Test("Numbers in a session that can't be are brought to what can", arguments: [-1, Int(Int32.max), -99_999_999]) func outOfRange(
    number: Int
  )
    throws
  {
    let reader = try Scenario(texts).press("))ma]e<Enter>ga<Enter>")
    let json = String(decoding: try JSONEncoder().encode(SavedSession(reader.state)), as: UTF8.self)
    let wild = json.replacing(/"(top|cursor|weight|focused|firstShown|offset|order)":\d+/) { "\"\($0.1)\":\(number)" }
    #expect(wild != json)
    let again = try Scenario([], isAnalysed: false)
    again.restore(try JSONDecoder().decode(SavedSession.self, from: Data(wild.utf8)))
    again.send(.pipeline(.read(reader.state.documents.articles)))
    again.send(.pipeline(.finished(problem: nil)))
    for keys in ["j", "<lt>", "'a", "ga", "q", "<C-w>>", "<Tab>", "k"] { _ = try again.press(keys).screen }
    #expect(again.state.desk.panes.count == 3)
  }
}
