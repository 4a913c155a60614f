import Foundation
import Glibc
import Testing

/// The program on a pseudo-terminal, byte by byte: what it writes, and how it leaves.
@Suite(.serialized) struct TerminalBytesTests {
  private static let leavesScreen = "\u{1B}[?1049l"

  private func start(
    terminal: String = "xterm-256color", adding more: [String: String] = [:], arguments: [String] = [],
    _ prepare: (TestFolder) throws -> Void = { try $0.addSeeds() }
  ) throws -> PseudoTerminal {
    let folder = try TestFolder()
    try prepare(folder)
    // The backtrace that Swift prints after a crash takes seconds and is no part of these tests.
    let settings = ["SWIFT_BACKTRACE": "enable=no"].merging(more) { $1 }
    return try PseudoTerminal(
      [BuiltProgram.path(), "read", folder.articles] + arguments, in: folder,
      environment: folder.environment(terminal: terminal, adding: settings))
  }

  /// Started, and its first frame written.
  private func reading(terminal: String = "xterm-256color", adding more: [String: String] = [:]) throws -> PseudoTerminal {
    let terminal = try start(terminal: terminal, adding: more)
    try terminal.waitForOutput("Turk")
    #expect(terminal.state() != terminal.stateBefore)
    return terminal
  }

  private func expectRestored(_ terminal: PseudoTerminal) {
    #expect(terminal.state() == terminal.stateBefore)
    for mode in [Self.leavesScreen, "\u{1B}[?2004l", "\u{1B}[?1000l", "\u{1B}[?1002l", "\u{1B}[?1006l", "\u{1B}[?2026l"] {
      #expect(terminal.text.contains(mode))
    }
    let last = terminal.text.components(separatedBy: Self.leavesScreen).last ?? ""
    #expect(!last.contains("h\u{1B}[?1049"), "nothing is painted after the screen was left: \(last.debugDescription)")
  }

  @Test("SIGTERM ends the program in order, with the terminal as it was")
  func terminate() throws {
    let terminal = try reading()
    terminal.signal(SIGTERM)
    #expect(try terminal.waitForEnd() == .exited(143))
    expectRestored(terminal)
  }

  @Test("a hang-up ends the program in order")
  func hangUpSignal() throws {
    let terminal = try reading()
    terminal.signal(SIGHUP)
    #expect(try terminal.waitForEnd() == .exited(129))
    expectRestored(terminal)
  }

  @Test("a note that is being typed when the program is ended is kept as a draft", arguments: [SIGTERM, SIGHUP])
  func typedNote(number: Int32) throws {
    var state = ""
    let terminal = try start {
      try $0.addSeeds()
      state = "\($0.path)/state"
    }
    try terminal.waitForOutput("Turk")
    terminal.send(")ahalf a thought")
    try terminal.waitForOutput("thought")
    terminal.signal(number)
    _ = try terminal.waitForEnd()
    let files = FileManager.default.enumerator(atPath: state)?.compactMap { $0 as? String } ?? []
    let drafts = files.filter { $0.contains("drafts/note-") }
    #expect(drafts.count == 1)
    let text = drafts.first.flatMap { try? String(contentsOfFile: "\(state)/\($0)", encoding: .utf8) }
    // And what it is on.
    #expect(text?.hasPrefix("half a thought\n\non “") ?? false, "\(text ?? "")")
  }

  @Test(
    "a crash restores the terminal and still ends by its own signal",
    arguments: [SIGABRT, SIGSEGV, SIGILL, SIGTRAP, SIGBUS, SIGFPE])
  func crash(number: Int32) throws {
    let terminal = try reading()
    terminal.signal(number)
    #expect(try terminal.waitForEnd() == .killed(by: number))
    expectRestored(terminal)
  }

  @Test("when the terminal goes away, the program ends and never spins")
  func terminalGoesAway() throws {
    let terminal = try reading()
    terminal.hangUp()
    let end = try terminal.waitForEnd()
    #expect(end == .exited(129) || end == .exited(0))
  }

  @Test("Ctrl-Z in a process group that nobody could continue does not stop for ever")
  func suspendOfAnOrphan() throws {
    let terminal = try reading()
    let written = terminal.output.count
    terminal.send("\u{1A}")
    try terminal.waitForOutput("\u{1B}[?1049h", from: written)
    try terminal.waitForOutput("Turk", from: written)
    terminal.send("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    expectRestored(terminal)
  }

  @Test("paints are bracketed once the terminal said that it knows synchronized updates, and not before")
  func synchronizedUpdates() throws {
    let terminal = try reading()
    try terminal.waitForOutput("\u{1B}[?2026$p")
    #expect(!terminal.text.contains("\u{1B}[?2026h"))
    terminal.send("\u{1B}[?2026;2$y\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\j")
    try terminal.waitForOutput("\u{1B}[?2026h")
    try terminal.waitForOutput("\u{1B}[?2026l")
    terminal.send("q")
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  @Test(
    "every common terminal shows the articles", arguments: ["xterm", "xterm-256color", "tmux-256color", "screen", "linux", "vt100"])
  func commonTerminals(name: String) throws {
    let terminal = try start(terminal: name)
    try terminal.waitForOutput("Turk")
    terminal.send("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.state() == terminal.stateBefore)
  }

  @Test("terminals that do not speak xterm's language are not asked in it", arguments: ["linux", "vt100"])
  func plainTerminalsAreLeftInPeace(name: String) throws {
    let terminal = try start(terminal: name)
    try terminal.waitForOutput("Turk")
    terminal.send("q")
    _ = try terminal.waitForEnd()
    #expect(!terminal.text.contains("\u{1B}]11") && !terminal.text.contains("?2026") && !terminal.text.contains("?1006"))
  }

  @Test(
    "a terminal that cannot do is refused in one line that says what to do",
    arguments: [("dumb", "cannot move"), ("no-such-terminal", "no description"), ("", "TERM is not set")])
  func refusedTerminals(name: String, reason: String) throws {
    let terminal = try start(terminal: name)
    let end = try terminal.waitForEnd()
    #expect(end == .exited(78))
    #expect(terminal.text.contains(reason), "\(terminal.text)")
    #expect(terminal.text.contains("TERM="))
    #expect(terminal.state() == terminal.stateBefore)
  }

  @Test("with NO_COLOR no colour is sent, and names still stand out")
  func noColour() throws {
    let terminal = try reading(adding: ["NO_COLOR": "1"])
    terminal.send("q")
    _ = try terminal.waitForEnd()
    #expect(!terminal.text.contains("38;5;") && !terminal.text.contains("48;5;"))
    #expect(terminal.text.contains(";1m") || terminal.text.contains("\u{1B}[1m"), "bold")
  }

  @Test("a terminal that says that it takes any colour is told mixtures, and no numbers") func mixtures() throws {
    let terminal = try reading(adding: ["COLORTERM": "truecolor"])
    terminal.send("q")
    _ = try terminal.waitForEnd()
    #expect(terminal.text.contains("48;2;48;48;48m"), "the bar")
    #expect(!terminal.text.contains("38;5;") && !terminal.text.contains("48;5;"))
  }

  @Test("the title says what is read, and is as it was afterwards, also after a crash", arguments: [true, false])
  func title(crashes: Bool) throws {
    let terminal = try reading()
    try terminal.waitForOutput("\u{1B}]2;synoptic · ")
    if crashes { terminal.signal(SIGSEGV) } else { terminal.send("q") }
    _ = try terminal.waitForEnd()
    let parts = terminal.text.components(separatedBy: "\u{1B}]2;")
    #expect(parts.first?.contains("\u{1B}[22;2t") == true)
    #expect(parts.last?.contains("\u{1B}[23;2t") == true)
  }

  @Test("what :reload finds other of mouse, title and colours holds at once, and the terminal is as it was afterwards")
  func reload() throws {
    var configuration = ""
    let terminal = try start { folder in
      try folder.addSeeds()
      configuration = folder.path + "/config/synoptic"
      try FileManager.default.createDirectory(atPath: configuration, withIntermediateDirectories: true)
    }
    try terminal.waitForOutput("\u{1B}]2;synoptic · ")
    try terminal.waitForOutput("38;5;")
    #expect(terminal.text.contains("\u{1B}[?1002h"))
    func reload(_ settings: String) throws -> Int {
      try settings.write(toFile: configuration + "/config.toml", atomically: true, encoding: .utf8)
      let written = terminal.output.count
      terminal.send(":reload\r")
      return written
    }
    var written = try reload("mouse = false\ntitle = false\ncolours = \"none\"\n")
    try terminal.waitForOutput("\u{1B}[?1002l", from: written)
    try terminal.waitForOutput("\u{1B}[23;2t", from: written)
    written = terminal.output.count
    terminal.send("\u{0C}j")
    try terminal.waitForOutput("Turk", from: written)
    #expect(!String(decoding: terminal.output[written...], as: UTF8.self).contains("8;5;"))
    written = try reload("")
    try terminal.waitForOutput("\u{1B}[?1002h", from: written)
    try terminal.waitForOutput("\u{1B}]2;synoptic · ", from: written)
    terminal.send("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    expectRestored(terminal)
    let counts = ["\u{1B}[22;2t", "\u{1B}[23;2t"].map { terminal.text.components(separatedBy: $0).count - 1 }
    #expect(counts == [2, 2])
  }

  @Test("in plain mode a terminal that can't move its cursor is written the line that is read, and no control sequence")
  func plainOnDumb() throws {
    let terminal = try start(terminal: "dumb", arguments: ["--plain", "--fresh"])
    try terminal.waitForOutput(" open")
    var written = terminal.output.count
    terminal.send("ga")
    try terminal.waitForOutput("Actors, ", from: written)
    written = terminal.output.count
    terminal.send("q")
    try terminal.waitForOutput("paragraph ", from: written)
    terminal.send("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(!terminal.text.contains("\u{1B}"))
    #expect(terminal.state() == terminal.stateBefore)
  }

  @Test("nothing of an article reaches the terminal as a control sequence")
  func hostileArticle() throws {
    let evil =
      "\u{1B}]0;EVILTITLE\u{07} \u{1B}[2J \u{9B}31m \u{1B}P+q\u{1B}\\ \u{202E}dlrow \u{200B}zero \u{90}x\u{9C} e\(String(repeating: "\u{301}", count: 500))"
    let terminal = try start { folder in
      try folder.addArticle(
        "\u{1B}]0;EVILNAME\u{07}.txt", "A hostile title \(evil)\n\nA first paragraph of it. \(evil) The end of it.\n")
      try folder.addArticle("good.txt", "A good article\n\nWith a paragraph of its own.\n")
    }
    try terminal.waitForOutput("EVILTITLE")
    terminal.send("jjlll")
    terminal.send("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    let scalars = terminal.text.unicodeScalars
    #expect(!terminal.text.contains("\u{1B}]0") && !terminal.text.contains("\u{07}") && !terminal.text.contains("\u{1B}P"))
    #expect(!scalars.contains { 0x80..<0xA0 ~= $0.value || 0x200B...0x200F ~= $0.value || 0x202A...0x202E ~= $0.value })
    #expect(terminal.text.contains("␛]0;EVILTITLE␇"))
    #expect(!terminal.text.contains(String(repeating: "\u{301}", count: 5)))
  }
}
