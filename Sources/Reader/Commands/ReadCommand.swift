import ArgumentParser
import Library
import Logging

/// `synoptic read`: opens the reader.
struct ReadCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Read articles side by side (the default).",
    discussion: """
      Without a terminal, --script runs actions from a file, one a line: an action's name with its arguments, or keys in vim's \
      notation (keys "]e<Enter>"), and the directives print-screen, print-styles, print-state and wait-analysis.
      """)

  @Argument(
    help: ArgumentHelp("Folders and files of articles; - is standard input.", valueName: "path"), completion: .file())
  var paths: [String] = []

  @Flag(help: "Go on without asking when a folder holds more than 10,000 files.")
  var yes = false

  @Option(
    name: .customLong("open"), help: ArgumentHelp("Open this article; may be given several times.", valueName: "file"),
    completion: .file())
  var open: [String] = []

  @Option(
    help: ArgumentHelp("Start at a place: an article and a number of code points from its start.", valueName: "file:codepoint"))
  var at: Place?

  @Flag(help: "Ignore the saved session.")
  var fresh = false

  @Flag(help: "Lines of words without borders, for screen readers and simple terminals.")
  var plain = false

  @Flag(name: .customLong("no-mouse"), help: "Leave the mouse to the terminal.")
  var noMouse = false

  @Option(help: ArgumentHelp("The colours: \(Theme.names.joined(separator: ", ")), or one of your own.", valueName: "name"))
  var theme: String?

  @Option(help: ArgumentHelp("Run without a terminal, on a screen of this size: 120x36.", valueName: "size"))
  var size: ScreenSize?

  @Option(
    help: ArgumentHelp("Run the actions of a file without a terminal; - is standard input.", valueName: "file"), completion: .file()
  )
  var script: String?

  @Flag(help: "Print the screen as text at the end.")
  var printScreen = false

  @Option(
    help: ArgumentHelp("What is written to the log: trace, debug, info, notice, warning, error or critical.", valueName: "level"))
  var logLevel: String?

  /// An article and a place in it: `FILE:CODEPOINT`.
  struct Place: ExpressibleByArgument {
    let file: String
    let codePoint: Int

    init?(argument: String) {
      guard let colon = argument.lastIndex(of: ":"), let codePoint = Int(argument[argument.index(after: colon)...]),
        colon > argument.startIndex, codePoint >= 0
      else { return nil }
      file = String(argument[..<colon])
      self.codePoint = codePoint
    }
  }

  func validate() throws {
    if let logLevel, Logger.Level(rawValue: logLevel) == nil {
      throw ValidationError("--log-level takes one of \(Logger.Level.allCases.map(\.rawValue).joined(separator: ", "))")
    }
  }

  func run(in surroundings: Surroundings) throws -> ProgramStatus {
    let paths = paths.isEmpty ? ["."] : paths
    try checkTheme(in: surroundings)
    try checkInput(paths, in: surroundings)
    let options = ReadOptions(
      paths: paths, open: open, at: at.map { ($0.file, $0.codePoint) }, isFresh: fresh, isPlain: plain,
      usesMouse: !noMouse, theme: theme, size: size, script: script, printsScreen: printScreen, logLevel: logLevel,
      environment: surroundings.variables)
    return ProgramStatus(rawValue: InteractiveReader.run(options)) ?? .internalError
  }

  private func checkTheme(in surroundings: Surroundings) throws(CommandFailure) {
    guard let theme else { return }
    let configuration = UserConfiguration(folder: surroundings.libraryEnvironment.configurationFolder)
    guard theme != Theme.automatic, configuration.theme(named: theme) == nil else { return }
    throw CommandFailure(
      .usage, what: "--theme \(theme)", why: "no theme is called so",
      remedy:
        "there are \(configuration.themeNames.joined(separator: ", ")); \(Theme.automatic) goes by the background; see synoptic read --help"
    )
  }

  /// What is wrong with the paths is said before the screen is taken.
  private func checkInput(_ paths: [String], in surroundings: Surroundings) throws(CommandFailure) {
    let libraries: [ArticleLibrary]
    do {
      libraries = try ArticleLibrary.open(paths: paths, environment: surroundings.libraryEnvironment)
    } catch {
      throw CommandFailure(error)
    }
    if !yes { try Consent.ask(for: libraries, in: surroundings) }
  }
}

extension ScreenSize: ExpressibleByArgument {
  init?(argument: String) { self.init(argument) }
}
