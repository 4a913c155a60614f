import Foundation

/// What a terminal understands beside its description, by the environment that names it.
struct TerminalManners: Hashable, Sendable {
  /// Whether it keeps titles on a stack (CSI 22 t), so that its title can be set and be as it was afterwards.
  let keepsTitles: Bool
  /// Whether GNU screen stands between, which passes on what it does not know itself in a string of its own (DCS).
  let isInScreen: Bool

  init(_ variables: [String: String], setsTitle: Bool) {
    let name = variables["TERM"] ?? ""
    let isInTmux = variables["TMUX"]?.isEmpty == false
    isInScreen = !isInTmux && (variables["STY"]?.isEmpty == false || name.hasPrefix("screen"))
    let knows = [
      "xterm", "tmux", "foot", "alacritty", "kitty", "wezterm", "contour", "rxvt", "mlterm", "konsole", "vte", "ghostty",
    ]
    keepsTitles = setsTitle && !isInScreen && (isInTmux || knows.contains { name.hasPrefix($0) })
  }

  /// Puts the terminal's title on its stack.
  var keepTitle: [UInt8] { keepsTitles ? Array("\u{1B}[22;2t".utf8) : [] }
  /// Takes it from there again.
  var restoreTitle: [UInt8] { keepsTitles ? Array("\u{1B}[23;2t".utf8) : [] }

  /// Sets the title; the words go through the gate.
  func title(_ words: String) -> [UInt8] {
    keepsTitles ? Array("\u{1B}]2;\(SafeText.line(words))\u{1B}\\".utf8) : []
  }

  /// The longest string that screen passes on, in bytes.
  private static let longestInScreen = 512

  /// What hands bytes to the clipboard (OSC 52): letters and digits alone reach the terminal, whatever the bytes are.
  func copying(_ bytes: [UInt8]) -> [UInt8] {
    let words = Data(bytes).base64EncodedString()
    guard isInScreen else { return Array("\u{1B}]52;c;\(words)\u{1B}\\".utf8) }
    // Ended by a bell, as ESC \\ would end screen's own string.
    let command = Array("\u{1B}]52;c;\(words)\u{07}".utf8)
    return stride(from: 0, to: command.count, by: Self.longestInScreen).flatMap { start in
      Array("\u{1B}P".utf8) + command[start..<min(start + Self.longestInScreen, command.count)] + Array("\u{1B}\\".utf8)
    }
  }
}

/// Where copied words go: to a program that keeps the clipboard of the desktop, to the terminal, or nowhere.
enum ClipboardRoute: Hashable, Sendable {
  case program([String])
  case terminal

  /// The programs and what they need of the environment.
  private static let programs: [(words: [String], variable: String?)] = [
    (["wl-copy"], "WAYLAND_DISPLAY"), (["xclip", "-selection", "clipboard"], "DISPLAY"),
    (["xsel", "--clipboard", "--input"], "DISPLAY"),
    (["pbcopy"], nil),
  ]

  /// A terminal may refuse to be written to (many do), and does not say so; a program of the same desktop does it. Over ssh the desktop is
  /// another machine's, which the terminal alone reaches.
  ///
  /// - Parameter isThere: whether a program is in the path.
  init(_ variables: [String: String], asked: ConfigurationFile.Clipboard, isThere: (String) -> Bool) {
    let isFarAway = ["SSH_TTY", "SSH_CONNECTION"].contains { variables[$0]?.isEmpty == false }
    let program = Self.programs.first { program in
      program.variable.map { variables[$0]?.isEmpty == false } ?? true && isThere(program.words[0])
    }
    switch asked {
    case .terminal: self = .terminal
    case .program: self = program.map { .program($0.words) } ?? .terminal
    case .auto: self = program.flatMap { isFarAway ? nil : .program($0.words) } ?? .terminal
    }
  }

  /// Whether a program is in the path of an environment.
  static func isInPath(_ name: String, _ variables: [String: String]) -> Bool {
    (variables["PATH"] ?? "").split(separator: ":").contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
  }
}
