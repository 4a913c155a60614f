import Testing

@testable import Reader

/// Titles and clipboards.
@Suite("Terminal manners") struct TerminalMannersTests {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test(
    "A title is set only where it can be as it was afterwards",
    arguments: [
      (["TERM": "xterm-256color"], true), (["TERM": "tmux-256color", "TMUX": "/tmp/x,1,0"], true),
      (["TERM": "screen", "TMUX": "x"], true),
      (["TERM": "screen.xterm-256color", "STY": "1.pts"], false), (["TERM": "linux"], false), (["TERM": "vt100"], false),
      ([:], false),
    ])
  func titles(variables: [String: String], isKept: Bool) {
    let manners = TerminalManners(variables, setsTitle: true)
    #expect(manners.keepsTitles == isKept)
    #expect(manners.title("a").isEmpty == !isKept && manners.restoreTitle.isEmpty == !isKept)
    #expect(!TerminalManners(variables, setsTitle: false).keepsTitles)
  }

  @Test("No title says anything to the terminal but its words") func hostile() {
    let manners = TerminalManners(["TERM": "xterm"], setsTitle: true)
    let bytes = manners.title("a\u{1B}]0;evil\u{07}b\u{9C}\n")
    #expect(bytes.filter { $0 == 0x1B }.count == 2 && !bytes.contains(0x07) && !bytes.contains(0x0A))
    #expect(!text(bytes).contains("\u{9C}"))
  }

  @Test("Words go to the clipboard in one sequence, in screen in several that it passes on") func copying() throws {
    let words = Array(String(repeating: "word ", count: 400).utf8)
    #expect(text(TerminalManners(["TERM": "xterm"], setsTitle: true).copying(Array("word".utf8))) == "\u{1B}]52;c;d29yZA==\u{1B}\\")
    let passed = text(TerminalManners(["TERM": "screen-256color", "STY": "1.x"], setsTitle: true).copying(words))
    let parts = passed.components(separatedBy: "\u{1B}P").dropFirst()
    #expect(parts.count > 1)
    #expect(parts.allSatisfy { $0.hasSuffix("\u{1B}\\") && $0.utf8.count <= 514 })
    let whole = parts.map { $0.dropLast(2) }.joined()
    #expect(whole.hasPrefix("\u{1B}]52;c;") && whole.hasSuffix("\u{07}"))
    #expect(whole == text(TerminalManners(["TERM": "xterm"], setsTitle: true).copying(words)).replacing("\u{1B}\\", with: "\u{07}"))
  }

  @Test(
    "Words go to a program of the desktop where there is one, and over ssh to the terminal",
    arguments: [
      (["WAYLAND_DISPLAY": "w"], ["wl-copy"], "wl-copy"), (["DISPLAY": ":0"], ["xclip", "xsel"], "xclip"),
      (["DISPLAY": ":0"], ["xsel"], "xsel"),
      ([:], ["pbcopy"], "pbcopy"), (["DISPLAY": ":0"], [], nil), ([:], ["xclip", "wl-copy"], nil),
      (["DISPLAY": ":0", "SSH_TTY": "/dev/pts/1"], ["xclip"], nil),
    ] as [([String: String], [String], String?)])
  func routes(variables: [String: String], there: [String], program: String?) {
    let route = ClipboardRoute(variables, asked: .auto) { there.contains($0) }
    if let program {
      guard case .program(let words) = route else { return #expect(Bool(false), "\(route)") }
      #expect(words.first == program)
    } else {
      #expect(route == .terminal)
    }
    #expect(ClipboardRoute(variables, asked: .terminal) { there.contains($0) } == .terminal)
  }

  @Test("A clipboard program is handed the words as they are, and says when it fails") func program() throws {
    let sandbox = try CommandSandbox()
    let target = "\(sandbox.base)/copied"
    let words = "“a; $(b) `c`\nd"
    #expect(Clipboard(words: ["tee", target], environment: ["PATH": "/usr/bin:/bin"]).take(words) == nil)
    #expect(try String(contentsOfFile: target, encoding: .utf8) == words)
    #expect(Clipboard(words: ["false"], environment: ["PATH": "/usr/bin:/bin"]).take("a") == "false ended with 1")
    #expect(Clipboard(words: ["no-such-program"], environment: [:]).take("a")?.contains("no such program") == true)
  }

  @Test("COLORTERM, NO_COLOR and the configuration say how many colours are used") func colours() {
    let none = ConfigurationFile.none
    #expect(TerminalColours(["COLORTERM": "truecolor"], settings: none).mixesAny)
    #expect(TerminalColours(["COLORTERM": "24bit"], settings: none).mixesAny)
    #expect(!TerminalColours(["COLORTERM": "yes"], settings: none).mixesAny)
    #expect(TerminalColours(["NO_COLOR": "1", "COLORTERM": "24bit"], settings: none).most == ColourDepth.none)
    #expect(TerminalColours(["NO_COLOR": ""], settings: none).most == nil)
    #expect(TerminalColours([:], settings: ConfigurationFile("colours = 16")).most == .sixteen)
  }
}
