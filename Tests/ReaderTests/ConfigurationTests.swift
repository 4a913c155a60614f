import Corpus
import Foundation
import Testing

@testable import Reader

/// keys.toml, config.toml and themes of the user's.
@Suite("Configuration") struct ConfigurationTests {
  private static let texts = [
    (path: "a.txt", text: "One\n\nAlpha spoke (e1). It rained."), (path: "b.txt", text: "Two\n\nBravo came (e1)."),
  ]

  /// A reader with keys of the user's.
  private func reader(_ keys: String) throws -> Scenario {
    let reader = try Scenario(Self.texts)
    reader.send(.configured(configuration(keys)))
    return reader
  }

  private func configuration(_ keys: String) -> UserConfiguration {
    var configuration = UserConfiguration.none
    configuration.keys = KeyFile(keys)
    configuration.keymaps = Keymaps(configuration.keys.lines)
    configuration.problems = (configuration.keys.problems + configuration.keymaps.problems).sorted()
    return configuration
  }

  private func problems(_ keys: String) -> [String] { configuration(keys).problems.map(\.description) }

  @Test("A key does what keys.toml says, with what the action is told, and a count before it counts") func rebound() throws {
    let reader = try reader(
      """
      "<C-n>" = "next-pane"
      "gL" = "tag legal"
      "Q" = "word-next 2"
      """)
    #expect(reader.state.desk.focused == 0)
    #expect(try reader.press("<C-n>").state.desk.focused == 1)
    try reader.press("gL")
    #expect(reader.state.annotations.all.first?.annotation.tags == ["legal"])
    #expect(reader.state.notices.isEmpty)
    #expect(try reader.press("ggQ").word == "came")
    #expect(try reader.press("gg1Q").word == "Bravo")
  }

  @Test("An empty name takes a key away, in one place or in all") func takenAway() throws {
    let reader = try reader("q = \"\"\n[list]\n\"<BS>\" = \"close\"")
    #expect(try reader.press("q").status.contains("q means nothing here"))
    #expect(!reader.effects.contains(.quit))
    try reader.press("ga<BS>")
    #expect(reader.state.lists.isEmpty)
  }

  @Test("Which-key, help, the palette, the menu and hints show the user's keys") func shown() throws {
    let reader = try reader(
      "\"gA\" = \"actors\"\nga = \"\"\n\"<F5>\" = \"details\"\ni = \"\"\n\"<F1>\" = \"help\"\n\"?\" = \"\"\n\"<F6>\" = \"annotate\""
    )
    #expect(reader.screen.contains { $0.contains("F5 details") && !$0.contains("i details") })
    #expect(try reader.press("g").screen.contains { $0.contains("A  actors") && !$0.contains("a  actors") })
    #expect(try reader.press("<Esc>:actors").screen.contains { $0.contains("actors  gA") })
    try reader.press("<Esc><Esc>\\")
    #expect(reader.screen.contains { $0.contains("F6") })
    try reader.press("<Esc><F1>/details<Enter>")
    #expect(reader.screen.contains { $0.contains("F5") && $0.contains("details of") })
    #expect(try reader.press("<Esc><Esc><F2>").status == "F2 means nothing here (F1 lists the keys)")
  }

  @Test(
    "A mistake in keys.toml is told with its line, and the rest counts",
    arguments: [
      ("x = \"nonsuch\"", "line 1: no action is called nonsuch"),
      ("X = \"gs\"", "line 1: no action is called gs (gs are keys: what they do is called \"synopsis\")"),
      ("X = \"<C-w>v\"", "line 1: no action is called <C-w>v (<C-w>v are keys: what they do is called \"add-pane\")"),
      ("\"<Foo>\" = \"quit\"", "line 1: no key is called <Foo>"),
      ("x = 3", "line 1: x takes the name of an action in quotes"), ("[menu]\nx = \"quit\"", "line 1: no place is called [menu]"),
      ("5 = \"quit\"", "line 1: 5 begins with a digit"), ("[list]\nx = \"link\"", "line 2: link can't be done in [list]"),
      ("\"<C-i>\" = \"quit\"\n\"<Tab>\" = \"quit\"", "line 2: <Tab> is the key of line 1 too"),
      ("x = \"quit\"\nx = \"help\"", "line 2: x stands in this table already"),
      ("g = \"quit\"", "line 1: g keeps"), ("qx = \"help\"", "line 1: qx can't be pressed: q does close at once"),
      ("g.x = \"quit\"", "line 1: keys with a point among them"), ("x \"quit\"", "line 1: “=” is missing"),
      ("\"\" = \"quit\"", "line 1: no key stands here"),
    ])
  func mistakes(toml: String, words: String) throws {
    let whole = toml + "\n[text]\n\"<F9>\" = \"next-pane\""
    let told = problems(whole)
    #expect(told.count == 1 && told.first?.hasPrefix("keys.toml: " + words) == true, "\(told)")
    let reader = try reader(whole)
    #expect(try reader.press("<F9>").state.desk.focused == 1)
    #expect(reader.state.notices == told)
  }

  @Test("Keys that no line speaks of mean what they did") func untouched() throws {
    let changed = Keymaps(KeyFile("\"<C-n>\" = \"next-pane\"").lines)
    for context in [Action.Contexts.text, .select, .list, [.list, .grid], .peek] {
      for action in ActionTable.all {
        let kept = changed[context].keys(of: action).filter { $0 != [Key(.character("n"), .control)] }
        #expect(Set(kept) == Set(Keymaps.standard[context].keys(of: action)), "\(action.name)")
      }
    }
  }

  @Test("No keys file can make the reader trap, whatever it says", arguments: 1...40) func hostile(seed: Int) throws {
    let pieces = [
      "g", "\"<C-\"", "=", "\"quit\"", "[list]", "[", "]", "\n", "\"\"", "q", "\"gg\"", "\"tag 3 x\"", "#", "'", "\\", "<", "1",
      "\u{0}",
    ]
    var number = UInt64(seed)
    var toml = ""
    for _ in 0..<60 {
      number = number &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      toml += pieces[Int(number >> 33) % pieces.count] + (number >> 40 & 1 == 0 ? " " : "")
    }
    let reader = try reader(toml)
    for keys in ["g", "q", "gg", "<Esc>", "?", "<Esc>", "\\", "<Esc>"] { _ = try reader.press(keys).screen }
  }

  @Test("config.toml sets theme, mouse, title, clipboard, colours, plain and the citation") func settings() {
    let file = ConfigurationFile(
      """
      theme = "light"
      mouse = false
      plain = true
      title = false
      clipboard = "program"
      colours = 16
      citation = "{text} [{source}, {title}] {nothing"
      """)
    #expect(file.problems.isEmpty)
    #expect(file.theme?.name == "light" && !file.usesMouse && file.isPlain && !file.setsTitle)
    #expect(file.clipboard == .program && file.colours == .sixteen)
    #expect(file.citation.filled(["text": "a", "source": "b", "title": "c"]) == "a [b, c] {nothing")
  }

  @Test(
    "A mistake in config.toml is told with its line, and the rest counts",
    arguments: [
      ("mouse = \"no\"", "mouse takes true or false"), ("colors = 8", "nothing is called colors"),
      ("colours = 7", "colours takes one of"), ("clipboard = true", "clipboard takes one of"),
      ("citation = \"{who}\"", "citation knows no {who}"), ("theme = 3", "theme takes a name"),
      ("mouse = maybe", "maybe is no value"),
    ])
  func settingMistakes(line: String, words: String) {
    let file = ConfigurationFile("\(line)\ntitle = false")
    #expect(file.problems.count == 1 && file.problems[0].line == 1 && file.problems[0].words.hasPrefix(words), "\(file.problems)")
    #expect(!file.setsTitle)
  }

  @Test("What is copied is cited as the user's template says") func citation() throws {
    let reader = try Scenario(Self.texts)
    var configuration = UserConfiguration.none
    configuration.settings = ConfigurationFile("citation = \"{text} — {path}\"")
    reader.send(.configured(configuration))
    try reader.press(")y")
    #expect(reader.effects.contains { if case .copy(let words) = $0 { words.hasSuffix(" — a.txt") } else { false } })
  }

  @Test("Plain mode goes with the file when that says something else, unless the command line or the terminal wants it")
  func plain() throws {
    var plain = UserConfiguration.none
    plain.settings = ConfigurationFile("plain = true")
    let reader = try Scenario(Self.texts, size: "160x40")
    reader.send(.configured(plain))
    #expect(reader.state.isPlain && reader.state.layout.panes.count == 1)
    reader.send(.configured(.none))
    #expect(!reader.state.isPlain && reader.state.layout.panes.count == 2)
    reader.makePlain()
    reader.send(.configured(.none))
    #expect(reader.state.isPlain, "what the file does not speak of stays")
  }

  @Test(
    "What is said names keys as the user has them",
    arguments: [
      ("<F7>", "(F7 again"), ("gT", "F6 in the text gives one"), ("gn", "F5 in the text makes one"),
      ("&", "make the annotation first (F5)"), ("<F8>", "F8 on another passage"), ("]l", "no current set: F9, F10 or a list"),
      ("gs<F11>", "stand on a column first (F12)"), ("<F2>", "means nothing here (F1"),
    ])
  func named(keys: String, words: String) throws {
    let changes = [
      "a": "annotate", "t": "tag", "zm": "mention-forms", "C": "relate", "<Enter>": "tour", "/": "search", "?": "help",
    ]
    let own = ["a": "<F5>", "t": "<F6>", "zm": "<F7>", "C": "<F8>", "<Enter>": "<F9>", "/": "<F10>", "?": "<F1>"]
    let lines = changes.keys.sorted().map { "\"\($0)\" = \"\"\n\"\(own[$0] ?? "")\" = \"\(changes[$0] ?? "")\"" }
    let grid = "[grid]\nl = \"\"\nc = \"\"\n\"<F11>\" = \"grid-hide\"\n\"<F12>\" = \"grid-right\"\n\"<Right>\" = \"\""
    let reader = try reader(lines.joined(separator: "\n") + "\n" + grid)
    #expect(reader.state.notices.isEmpty)
    try reader.press(keys.hasPrefix("gs") ? "gs0" + keys.dropFirst(2) : keys)
    #expect(([reader.status] + reader.screen).contains { $0.contains(words) }, "\(reader.status)")
  }

  @Test("A theme of the user's is another one with shades of its own; mistakes are told with their lines") func themes() {
    let file = ThemeFile(
      """
      based-on = "light"
      [inks]
      actor1 = "#336699 bold"
      title = "red underline"
      actr2 = "#000000"
      [papers]
      selection = 3
      focused-bar = "reverse"
      match = "reddish"
      """, name: "night")
    #expect(file.theme.isLight && file.theme.name == "night")
    let look = file.theme.look(of: Style(ink: .actor1, paper: .selection), depth: .direct)
    #expect(look.foreground == .mixed(0x336699) && look.background == .numbered(3) && look.attributes == .bold)
    #expect(file.theme.look(of: Style(ink: .title), depth: .eight).foreground == .numbered(1))
    #expect(file.theme.look(of: Style(ink: .actor2), depth: .indexed) == Theme.light.look(of: Style(ink: .actor2), depth: .indexed))
    #expect(file.theme.look(of: Style(ink: .actor1), depth: .none).foreground == .own)
    #expect(file.problems.map(\.line) == [5, 9])
    #expect(file.problems.allSatisfy { $0.file == "themes/night.toml" })
  }

  @Test(":theme changes the colours, says which there are, and goes by the background again") func choosing() throws {
    let reader = try Scenario(Self.texts)
    #expect(reader.state.theme == .dark)
    reader.send(.input(.reply(.background(luminance: 0.9))))
    #expect(reader.state.theme == .light)
    reader.perform("theme contrast")
    #expect(reader.state.theme == .contrast)
    reader.perform("theme nonsuch")
    #expect(reader.state.theme == .contrast && reader.status.contains("dark, light, contrast, mono"))
    reader.perform("theme auto")
    #expect(reader.state.theme == .light)
    try reader.press(":theme con<Tab>")
    #expect(reader.state.prompt?.line.text == "theme contrast")
  }

  @Test("The files of the folder are read at the start, by scripts too, and their mistakes stand among the notices") func folder()
    throws
  {
    let sandbox = try CommandSandbox(["a.txt": "One\n\nAlpha spoke.\n", "b.txt": "Two\n\nBravo came.\n"])
    let folder = "\(sandbox.base)/config/synoptic"
    try FileManager.default.createDirectory(atPath: folder + "/themes", withIntermediateDirectories: true)
    try "\"<F9>\" = \"notices\"\nx = \"nonsuch\"\n".write(toFile: folder + "/keys.toml", atomically: true, encoding: .utf8)
    try "theme = \"nght\"\nmouse = 3\n".write(toFile: folder + "/config.toml", atomically: true, encoding: .utf8)
    try "[inks]\nnone = 3\n".write(toFile: folder + "/themes/night.toml", atomically: true, encoding: .utf8)
    let configuration = UserConfiguration(folder: folder)
    #expect(
      configuration.problems.map { "\($0.file) \($0.line)" } == [
        "config.toml 1", "config.toml 2", "keys.toml 2", "themes/night.toml 2",
      ])
    #expect(configuration.themeNames == ["dark", "light", "contrast", "mono", "night"])
    let run = sandbox.run("read", sandbox.corpus, "--size", "120x36", "--theme", "night", "--print-screen")
    #expect(run.status == .done)
    #expect(sandbox.run("read", sandbox.corpus, "--theme", "nght", "--print-screen").status == .usage)
  }

  @Test("Reading the configuration again loses nothing of what is on the screen") func reload() throws {
    let reader = try Scenario(Self.texts).press("jl<Tab>v")
    let desk = reader.state.desk
    reader.send(.configured(configuration("x = \"nonsuch\"")))
    #expect(reader.state.desk == desk && reader.state.selection != nil)
    #expect(reader.state.notices.count == 1)
    reader.send(.configured(configuration("")))
    #expect(reader.state.notices.isEmpty && reader.state.desk == desk)
  }
}
