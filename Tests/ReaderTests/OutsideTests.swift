import Corpus
import Foundation
import Testing

@testable import Reader

@Suite("Programs outside") struct OutsideTests {
  @Test("A line is split into words as a shell does, and nothing in it is expanded") func words() {
    #expect(ShellWords.split("vim -c 'set tw=72'  \"a b\"") == ["vim", "-c", "set tw=72", "a b"])
    #expect(ShellWords.split("emacs\\ client $HOME `id` *") == ["emacs client", "$HOME", "`id`", "*"])
    #expect(ShellWords.split(#""say \"hi\" \n" '' x"y"z"#) == [#"say "hi" \n"#, "", "xyz"])
    #expect(ShellWords.split("   ") == [])
    #expect(ShellWords.split("vim 'open") == nil)
    #expect(ShellWords.split("vim \\") == nil)
  }

  @Test("VISUAL comes before EDITOR, both may hold arguments, vi and less are used when nothing is named") func programs() {
    let named = OutsidePrograms(variables: ["EDITOR": "ed", "VISUAL": "code --wait", "BROWSER": "w3m -T '%s':firefox"])
    #expect(named.editor == .words(["code", "--wait"]))
    #expect(named.browser == .words(["w3m", "-T", "%s"]))
    let none = OutsidePrograms(variables: ["EDITOR": " "])
    #expect(none.editor == .words(["vi"]) && none.pager == .words(["less"]) && none.browser == nil)
    #expect(OutsidePrograms(variables: ["PAGER": "less 'x"]).pager == .wrong("$PAGER can't be read as a command: less 'x"))
  }

  private func reader(_ variables: [String: String] = ["EDITOR": "ed"], _ texts: [(path: String, text: String)]? = nil) throws
    -> Scenario
  {
    let texts =
      texts ?? [(path: "a.txt", text: "Title\n\nOne sentence (e1). Two sentence."), (path: "b.txt", text: "B\n\nOther (e1).")]
    let reader = try Scenario(texts)
    reader.know(OutsideWorld(programs: OutsidePrograms(variables: variables), roots: ["/articles"]))
    return reader
  }

  private func run(of reader: Scenario) throws -> OutsideRun {
    try required(reader.effects.lazy.compactMap { if case .run(let run) = $0 { run } else { nil } }.first)
  }

  private func end(_ reader: Scenario, _ ending: ChildProcess.Ending, draft text: String?) throws {
    let draft = text.map { OutsideResult.Draft(path: "/drafts/1", text: $0) }
    reader.send(.ran(try run(of: reader), OutsideResult(ending: ending, draft: draft)))
  }

  @Test("A note of several lines is written in the editor, shown line by line, and changed there and with a without losing a line")
  func severalLines() throws {
    let reader = try reader().press("E")
    #expect(try run(of: reader).words == ["ed"] && run(of: reader).input == .draft(""))
    try end(reader, .exited(code: 0), draft: "First line\n\n  third\n\n")
    reader.answer()
    #expect(reader.state.annotations.all.map(\.annotation.note) == ["First line\n\n  third"])
    #expect(reader.effects.contains(.discardDraft("/drafts/1")), "only when it is stored")

    try reader.press("gni")
    #expect(reader.screen.contains { $0.prefix(reader.state.listWidth).trimmingCharacters(in: .whitespaces) == "First line" })
    #expect(reader.screen.contains { $0.prefix(reader.state.listWidth).contains("    third") })
    try reader.press("qqa")
    #expect(reader.screen.last { !$0.isEmpty }?.contains("First line⏎⏎  third") == true)
    try reader.press("!<CR>")
    #expect(reader.state.annotations.all.map(\.annotation.note) == ["First line\n\n  third!"])

    try reader.press("gnE")
    #expect(try run(of: reader).input == .draft("First line\n\n  third!"))
    try end(reader, .exited(code: 0), draft: "Other\n")
    reader.answer()
    #expect(reader.state.annotations.all.map(\.annotation.note) == ["Other"])
  }

  @Test("What was pasted into a note keeps its lines") func pasted() throws {
    let reader = try reader().press("a")
    reader.send(.input(.paste("one\ntwo")))
    try reader.press("<CR>")
    #expect(reader.state.annotations.all.map(\.annotation.note) == ["one\ntwo"])
  }

  @Test("A paste that is longer than what is asked for may be is cut, and says so; a note takes an article") func longPaste() throws
  {
    let article = String(repeating: "Many words of an article. ", count: 900)
    let reader = try reader().press("a")
    reader.send(.input(.paste(article)))
    #expect(reader.state.prompt?.notice == nil && reader.state.prompt?.line.characters.count == article.count)
    #expect(reader.screen.last { !$0.isEmpty }?.hasSuffix("words of an article.") == true)
    try reader.press("<CR>")
    #expect(reader.state.annotations.all.map(\.annotation.note.count) == [article.count - 1])

    try reader.press("/")
    reader.send(.input(.paste(article)))
    let capacity = try required(reader.state.prompt?.capacity)
    #expect(reader.state.prompt?.line.characters.count == capacity)
    #expect(reader.screen.contains { $0.contains("no more than \(capacity) characters go in here") })
    try reader.press("x")
    #expect(reader.state.prompt?.line.characters.count == capacity && reader.state.prompt?.notice != nil)
    try reader.press("<BS>x")
    #expect(reader.state.prompt?.line.characters.count == capacity && reader.state.prompt?.notice == nil)
    try reader.press("<Esc>")
    #expect(reader.state.prompt == nil)
  }

  @Test("A long line is shown around its cursor, with characters of two columns and line ends in it") func longLine() throws {
    let reader = try reader().press("a")
    reader.send(.input(.paste(String(repeating: "字", count: 300) + "\nend")))
    let line = try required(reader.screen.last { !$0.isEmpty })
    #expect(line.hasSuffix("字⏎end") && line.filter { $0 == "字" }.count > 40)
    let cursor = try required(ReaderView.frame(reader.state).cursor)
    #expect(cursor.column.value < 120)
    try reader.press("<Home>")
    #expect(try required(reader.screen.last { !$0.isEmpty }).hasPrefix(" note: 字字"))
    #expect(try required(ReaderView.frame(reader.state).cursor).column.value == 7)
  }

  @Test("What is typed as two keys and shown as one character is deleted as one") func joinedCharacter() {
    var line = LineEditor("a")
    for scalar in "👍🏽".unicodeScalars { _ = line.take(Key(.character(Character(scalar)))) }
    #expect(line.text == "a👍🏽" && line.characters.count == 2)
    _ = line.take(Key(.backspace))
    #expect(line.text == "a")
  }

  @Test("Ctrl-X goes on in the editor with what was typed") func fromPrompt() throws {
    let reader = try reader().press("abegun<C-x>")
    #expect(try run(of: reader).input == .draft("begun"))
    #expect(reader.state.prompt == nil)
  }

  @Test(
    "A draft is kept, and said where, when the editor dies or fails after something was written; else it goes",
    arguments: [
      (
        ChildProcess.Ending.killed(signal: 9), "written", "ed was ended by signal 9: the note is not saved, it is in /drafts/1",
        false
      ),
      (.exited(code: 1), "written", "ed ended with 1: the note is not saved, it is in /drafts/1", false),
      (.exited(code: 1), "", "ed ended with 1: nothing is changed", true),
      (.exited(code: 0), "", "nothing was written: no note is made", true),
    ])
  func keptDrafts(ending: ChildProcess.Ending, text: String, words: String, isDiscarded: Bool) throws {
    let reader = try reader().press("E")
    try end(reader, ending, draft: text)
    #expect(reader.status == words)
    #expect(reader.effects.contains(.discardDraft("/drafts/1")) == isDiscarded)
    #expect(reader.state.annotations.all.isEmpty)
  }

  @Test("A draft whose note could not be stored is kept, and said where") func notStored() throws {
    let reader = try reader().press("E")
    try end(reader, .exited(code: 0), draft: "written")
    guard case .store(let action, let library)? = reader.effects.first else { throw Missing() }
    reader.send(.notStored(action, library: library, problem: "the disk is full"))
    #expect(reader.status.contains("the disk is full") && reader.status.contains("/drafts/1"))
    #expect(!reader.effects.contains(.discardDraft("/drafts/1")))
  }

  @Test("An editor that is not there is said to be missing") func missingEditor() throws {
    let reader = try reader().press("E")
    try end(reader, .notStarted("there is no such program"), draft: "")
    #expect(reader.status == "ed could not be started: there is no such program: nothing is changed")
  }

  @Test("The original of a text is opened in the editor at the line of the cursor; of one with a page, in the browser")
  func originals()
    throws
  {
    let text = "Title\n\nFirst paragraph.\n\nSecond paragraph."
    let reader = try reader(["EDITOR": "vi"], [(path: "sub/a.txt", text: text)]).press("}go")
    #expect(try run(of: reader).words.first == "vi" && run(of: reader).words.last?.hasPrefix("+") == true)
    #expect(try run(of: reader).input == .file(["/articles/sub/a.txt"], suffix: ""))
    reader.perform("open-original browser")
    #expect(reader.status == "no browser is named: set $BROWSER")

    let page = try self.reader(
      ["BROWSER": "w3m %s"], [(path: "feed.xml#https://example.org/1", text: text)]
    ).press("go")
    #expect(try run(of: page).words == ["w3m", "https://example.org/1"])
    let hostile = try self.reader(["BROWSER": "w3m"], [(path: "a.txt", text: "Title\nURL: https://x.org/' -o\n\nText.")]).press(
      "go")
    #expect(try run(of: hostile).words.contains { $0.hasPrefix("https") } == false)
  }

  @Test("The selection or the article goes to a command as its input, with no control character in it; alone to the pager")
  func piped() throws {
    let reader = try reader([:], [(path: "a.txt", text: "Title\n\nText \u{1B}[31m red.")]).press("!wc -w 'a b'<CR>")
    #expect(try run(of: reader).words == ["wc", "-w", "a b"])
    #expect(try run(of: reader).input == .text("Title\n\nText ␛[31m red."))
    #expect(try run(of: reader).waitsForEnter)
    try reader.press("!<CR>")
    #expect(try run(of: reader).words == ["less"])
    try reader.press("viw!cat<CR>")
    #expect(try run(of: reader).purpose == .pipe("the selection"))
    try reader.press("!cat 'x<CR>")
    #expect(reader.status.contains("not closed"))
  }
}

@Suite("Programs outside, run") struct OutsideRunTests {
  /// A script that does what an editor does, without a terminal.
  private func editor(_ commands: String, in sandbox: CommandSandbox) throws -> String {
    let path = "\(sandbox.base)/editor"
    try Data("#!/bin/sh\n\(commands)\n".utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }

  private func status(after script: String, editor: String, in sandbox: CommandSandbox) throws -> String {
    var printed = ""
    let session = try session(in: sandbox, editor: editor)
    var runner = ScriptRunner(session) { printed += $0 + "\n" }
    try runner.run(script)
    #expect(session.end().isEmpty)
    return printed
  }

  private func session(in sandbox: CommandSandbox, editor: String) throws -> ReaderSession {
    var variables = sandbox.variables
    variables["EDITOR"] = editor
    variables["PATH"] = ProcessInfo.processInfo.environment["PATH"]
    let options = ReadOptions(
      paths: [sandbox.corpus], open: [], at: nil, isFresh: true, isPlain: false, usesMouse: false, theme: nil, size: nil,
      script: nil,
      printsScreen: false, logLevel: nil, environment: variables)
    return try ReaderSession(options, size: ScreenSize(columns: 100, rows: 30), log: LogFile.logger(options))
  }

  private func drafts(in sandbox: CommandSandbox) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: "\(sandbox.base)/state/synoptic/drafts")) ?? []
  }

  @Test("A script's E runs the editor, stores the note, and leaves no draft") func edits() throws {
    let sandbox = try CommandSandbox(["a.txt": "Title\n\nOne sentence. Two."])
    let editor = try editor("stat -c %a \"$2\" > '\(sandbox.base)/mode'; printf 'one\\ntwo\\n' > \"$2\"", in: sandbox)
    _ = try status(after: "wait-analysis\nedit-note\n", editor: "\(editor) --flag", in: sandbox)
    let listed = sandbox.run("annotations", sandbox.corpus, "--format", "jsonl")
    #expect(listed.output.contains("one\\ntwo"))
    #expect(drafts(in: sandbox).isEmpty)
    #expect(try String(contentsOfFile: "\(sandbox.base)/mode", encoding: .utf8) == "600\n")
  }

  @Test("What an editor wrote before it was killed lies in the draft that is named") func killed() throws {
    let sandbox = try CommandSandbox(["a.txt": "Title\n\nOne sentence. Two."])
    let editor = try editor("printf 'half a note' > \"$1\"; kill -9 $$", in: sandbox)
    let printed = try status(after: "wait-analysis\nkeys \"E\"\nprint-state\n", editor: editor, in: sandbox)
    let draft = try required(drafts(in: sandbox).first)
    #expect(printed.contains("signal 9") && printed.contains(draft))
    #expect(try String(contentsOfFile: "\(sandbox.base)/state/synoptic/drafts/\(draft)", encoding: .utf8) == "half a note")
  }

  @Test("Without a terminal the editor that nobody named is not run, and the reason is told") func noTerminal() throws {
    let sandbox = try CommandSandbox(["a.txt": "Title\n\nOne sentence. Two."])
    for keys in ["E", "go"] {
      let printed = try status(after: "wait-analysis\nkeys \"\(keys)\"\nprint-state\n", editor: "", in: sandbox)
      #expect(printed.contains("vi could not be started: there is no terminal"), "\(keys): \(printed)")
    }
    #expect(drafts(in: sandbox).isEmpty)
  }

  @Test("A draft that an earlier run left is told at the start") func left() throws {
    let sandbox = try CommandSandbox(["a.txt": "Title\n\nOne sentence. Two."])
    let folder = "\(sandbox.base)/state/synoptic/drafts"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    // No process has a number as large.
    try Data("kept".utf8).write(to: URL(fileURLWithPath: "\(folder)/note-2000000000-x.txt"))
    let session = try session(in: sandbox, editor: "ed")
    #expect(session.state.notices.contains("a note that was not saved is in \(folder)/note-2000000000-x.txt"))
  }

  @Test("A command reads the whole text, also one that is larger than a pipe; one that is not there is named") func pipes() throws {
    let text = "Title\n\n" + String(repeating: "A sentence of some words. ", count: 20_000)
    let sandbox = try CommandSandbox(["a.txt": text])
    let printed = try status(
      after: "wait-analysis\npipe sh -c 'wc -c > \"$0\"' \(sandbox.base)/count\npipe no-such-program\nprint-state\n",
      editor: "ed", in: sandbox)
    let count = try String(contentsOfFile: "\(sandbox.base)/count", encoding: .utf8)
    #expect(Int(count.trimmingCharacters(in: .whitespacesAndNewlines)) == text.utf8.count)
    #expect(printed.contains("no-such-program could not be started: there is no such program"))
  }
}
