import Foundation
import Glibc
import Testing

/// The program in a real terminal, as its user has it.
@Suite(.serialized) struct ReaderInTerminalTests {
  private func start(columns: Int, rows: Int) throws -> TerminalSession {
    let folder = try TestFolder()
    try folder.addSeeds()
    let session = try TerminalSession(columns: columns, rows: rows, folder: folder)
    try session.type("stty -g > before; \(try BuiltProgram.path()) read articles; echo \"ended $?\"; stty -g > after")
    return session
  }

  /// The columns of a row's pane separators.
  private func separators(_ row: String) -> Int { row.filter { $0 == "│" }.count }

  private func opened(_ rows: [String], panes: Int) -> Bool {
    rows.filter { separators($0) == panes - 1 }.count > rows.count / 2 && rows.joined().contains("Turk")
  }

  @Test("80×24 shows two articles, 120×36 three", arguments: [(80, 24, 2), (120, 36, 3)])
  func panesFitTheScreen(columns: Int, rows: Int, panes: Int) throws {
    let session = try start(columns: columns, rows: rows)
    try session.waitUntil("\(panes) panes") { opened($0, panes: panes) }
  }

  @Test("q leaves the terminal as it was, and says so by its exit code")
  func quittingLeavesTheTerminalAsItWas() throws {
    let session = try start(columns: 100, rows: 30)
    try session.waitUntil("two panes") { opened($0, panes: 2) }
    #expect(try session.modes() != TerminalSession.modesOfAShell)
    try session.press("q")
    try session.waitUntil("the shell") { $0.contains("ended 0") }
    try expectAsBefore(session)
  }

  private func expectAsBefore(_ session: TerminalSession) throws {
    let after = try waitFor("the settings afterwards") { session.folder.contents("after").flatMap { $0.isEmpty ? nil : $0 } }
    #expect(after == session.folder.contents("before"))
    #expect(try session.modes() == TerminalSession.modesOfAShell)
    #expect(!(try session.screen()).joined().contains("Turk"))
  }

  @Test("Ctrl-Z gives the shell back, and fg brings the screen again")
  func suspendAndForeground() throws {
    let session = try start(columns: 100, rows: 30)
    let reading = try session.waitUntilStill("two panes") { opened($0, panes: 2) }
    let title = try session.title()
    try session.press("C-z")
    try session.waitUntil("the shell") { rows in rows.contains { $0.contains("ended") } }
    try expectAsBefore(session)
    let before = try session.title()
    #expect(before != title)
    try session.type("echo in the shell")
    try session.waitUntil("an answer") { $0.contains("in the shell") }
    try session.type("fg")
    try session.waitUntil("the articles again") { opened($0, panes: 2) && $0[4] == reading[4] }
    try session.press("j", "q")
    try session.waitUntil("the shell") { TerminalSession.showsPrompt($0) }
    #expect(try session.modes() == TerminalSession.modesOfAShell)
    #expect(try session.title() == before)
  }

  @Test("stopped from outside and continued, the reader takes the terminal again")
  func stoppedFromOutside() throws {
    let folder = try TestFolder()
    try folder.addSeeds()
    let session = try TerminalSession(columns: 100, rows: 30, folder: folder)
    try session.type("sh -c 'echo $$ > pid; exec \(try BuiltProgram.path()) read articles'")
    // Analysed and compared: actors are under the cursor, and nothing is under way. Before that the screen changes by itself.
    let reading = try session.waitUntilStill("two panes, compared") { rows in
      opened(rows, panes: 2) && rows.joined().contains("‹") && !["analysing", "comparing"].contains { rows[0].contains($0) }
    }
    let process = try #require(folder.contents("pid").flatMap { pid_t($0) })
    kill(process, SIGSTOP)
    try session.waitUntil("the shell's word on the screen") { $0 != reading }
    // The terminal is still as the reader had it, where Enter is no line end, until the shell has run this.
    try session.type("stty sane; echo $((1234*5))", endingWith: "C-j")
    try session.waitUntil("the shell's answer") { $0.joined().contains("6170") }
    try session.type("fg")
    try session.waitUntil("the articles again") { $0 == reading }
    try session.press("?")
    try session.waitUntil("an answer to a key") { $0 != reading && opened(reading, panes: 2) }
  }

  @Test("a resized terminal is filled anew")
  func resize() throws {
    let session = try start(columns: 80, rows: 24)
    try session.waitUntil("two panes") { opened($0, panes: 2) }
    try session.resize(columns: 60, rows: 20)
    try session.waitUntil("one pane") { opened($0, panes: 1) }
    try session.resize(columns: 80, rows: 24)
    try session.waitUntil("two panes again") { opened($0, panes: 2) }
    try session.resize(columns: 30, rows: 5)
    try session.waitUntil("a message") { !$0.joined().contains("│") && !$0.joined().trimmingCharacters(in: .whitespaces).isEmpty }
  }

  @Test("typed quickly, Esc and a letter are two keys when time passes between them")
  func escapeIsAKey() throws {
    let session = try start(columns: 100, rows: 30)
    let reading = try session.waitUntilStill("two panes") { opened($0, panes: 2) }
    try session.press("?")
    try session.waitUntil("the help") { $0 != reading && $0.joined().lowercased().contains("help") }
    try session.press("Escape")
    try session.waitUntil("the articles") { $0[4] == reading[4] && $0[10] == reading[10] }
  }

  @Test("wide characters, marks and emoji stand where the frame says")
  func widthsAgreeWithTheTerminal() throws {
    let folder = try TestFolder()
    let text = "中文 漢字かな交じり文 한국어 e\u{301}a\u{300} 👍🏽 👨‍👩‍👧 🇫🇷 ❤️ 1️⃣ ﷽ हिन्दी क्षि ไทยกำ العربية עברית \u{202E}evil\u{202C} tab\tend — ‘q’ …"
    try folder.addArticle(
      "widths.txt", "Widths of the world\n\n" + (0..<12).map { "\($0) \(text)" }.joined(separator: "\n\n") + "\n")
    let session = try TerminalSession(columns: 80, rows: 40, folder: folder)
    try session.type("\(try BuiltProgram.path()) read articles --size 80x40 --print-screen > drawn; echo \"ended $?\"")
    try session.waitUntil("the end") { $0.contains("ended 0") }
    let drawn = try #require(FileManager.default.contents(atPath: folder.path + "/drawn"))
    let expected = String(decoding: drawn, as: UTF8.self).components(separatedBy: "\n").filter {
      $0.contains("漢") || $0.contains("evil")
    }
    #expect(!expected.isEmpty)
    try session.type("\(try BuiltProgram.path()) read articles")
    try session.waitUntil("the rows as they were drawn") { rows in expected.allSatisfy { rows.contains($0) } }
  }

  @Test("gl marks several and opens them, and a source that is set is there after a restart")
  func libraryAndDecision() throws {
    let session = try start(columns: 120, rows: 36)
    try session.waitUntil("three panes") { opened($0, panes: 3) }
    try session.press("g", "l")
    try session.waitUntil("the story") { $0.contains { $0.contains("Turkey and Libya  5 articles") } }
    // The two that are not open yet stand between those that are, in order of date.
    try session.press("g", "g", "j", "Space", "Space")
    try session.waitUntil("two marks") { $0[0].contains("2 marked") }
    try session.press("Enter")
    try session.waitUntil("five open") { $0[0].contains("open, 3 shown") }
    try session.type(":set-source The Made-up Times")
    try session.waitUntil("saved") { $0.contains { $0.contains("The Made-up Times, saved") } }
    try session.press("q")
    try session.waitUntil("the shell") { TerminalSession.showsPrompt($0) }
    try session.type("\(try BuiltProgram.path()) read articles")
    try session.waitUntil("the source again") { $0[0].contains("open, 3 shown") && $0.joined().contains("The Made-up Times") }
    try session.press("q")
    try session.waitUntil("the shell") { TerminalSession.showsPrompt($0) }
  }

  @Test("files that come and go while the reader is open are told of, and what is read does not move")
  func folderChanges() throws {
    let session = try start(columns: 100, rows: 30)
    let start = try session.waitUntilStill("two panes, compared") { rows in
      opened(rows, panes: 2) && rows.joined().contains("‹") && !["analysing", "comparing"].contains { rows[0].contains($0) }
    }
    try session.press("C-d")
    let reading = try session.waitUntilStill("half a page on") { $0[4] != start[4] }
    func articles(_ rows: [String]) -> [String] { rows[4..<(rows.count - 6)].map { String($0.dropFirst(3)) } }
    try session.folder.addArticle(
      "new.txt", "Haftar is asked about Tripoli\n\nKhalifa Haftar was asked about Tripoli by the GNA.\n")
    let told = try session.waitUntilStill("the news") { $0.joined().contains("1 new article: Haftar is asked about Tripoli") }
    #expect(told[0].contains("6 articles"))
    #expect(articles(told).filter { !$0.isEmpty }.count == articles(reading).filter { !$0.isEmpty }.count)
    #expect(zip(articles(told), articles(reading)).count { $0 == $1 } > articles(told).count * 3 / 4)
    try FileManager.default.removeItem(atPath: session.folder.path + "/articles/new.txt")
    try session.waitUntil("the other news") { rows in
      rows.joined().contains("1 article gone: Haftar is asked about Tripoli") && rows[0].contains("5 articles")
    }
    try session.press("q")
    try session.waitUntil("the shell") { TerminalSession.showsPrompt($0) }
  }

  /// The title of the box over the text, and the first words of the report in it.
  private func reportInBox(_ rows: [String]) -> [Substring]? {
    guard let top = rows.firstIndex(where: { $0.contains("report 2 of") }), let left = rows[top].firstIndex(of: "┌") else {
      return nil
    }
    let column = rows[top].distance(from: rows[top].startIndex, to: left)
    return rows[top...].prefix(4).map { $0.dropFirst(column) }
  }

  @Test("K peeks, Enter goes there, - rejects it, and after a restart it does not come back")
  func peekAndReject() throws {
    let session = try start(columns: 80, rows: 24)
    try session.waitUntil("two panes, compared") { rows in
      opened(rows, panes: 2) && rows.joined().contains("‹") && !["analysing", "comparing"].contains { rows[0].contains($0) }
    }
    try session.press("]", "e", "K")
    let box = try session.waitUntilStill("the box") { rows in rows.contains { $0.contains("┌ ") && $0.contains("report 2 of") } }
    let count = try #require(box.first { $0.contains("report 2 of") }?.firstMatch(of: /report 2 of (\d+)/)?.output.1)
    let rejected = try #require(reportInBox(box))
    try session.press("Enter")
    try session.waitUntil("the report") { rows in rows.contains { $0.contains("⏎ report 2 of \(count)") } }
    try session.press("-")
    // Of two reports that are rejected with each other no event is left.
    let left = (Int(count) ?? 0) - 1
    try session.waitUntil("the next one, saved") { rows in
      rows.contains { $0.contains("not one event: ") } && !rows.contains { $0.contains("report 2 of \(count)") }
        && (left < 2 || rows.contains { $0.contains("of \(left)") })
    }
    try session.press("q")
    try session.waitUntil("the shell") { TerminalSession.showsPrompt($0) }
    try session.type("\(try BuiltProgram.path()) read articles --fresh")
    try session.waitUntil("two panes, compared") { rows in
      opened(rows, panes: 2) && rows.joined().contains("‹") && !["analysing", "comparing"].contains { rows[0].contains($0) }
    }
    try session.press("]", "e", "K")
    let again = try session.waitUntilStill("the box") { rows in rows.contains { $0.contains("┌ ") && $0.contains("report 2 of") } }
    #expect(reportInBox(again) != rejected)
    try session.press("Escape")
    try session.waitUntil("no box") { rows in !rows.contains { $0.contains("┌ ") } }
    try session.press("q")
    try session.waitUntil("the shell") { TerminalSession.showsPrompt($0) }
  }
}
