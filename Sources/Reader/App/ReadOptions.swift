/// What the command line asks of the interactive reader.
struct ReadOptions: Sendable {
  /// Folders and files, as they were named; `-` is standard input.
  var paths: [String]
  /// The articles to open, as paths from the current folder or from the library's root; empty to choose.
  var open: [String]
  /// Where to start: an article, and a place in its text in code points.
  var at: (file: String, codePoint: Int)?
  /// Whether the saved session is ignored.
  var isFresh: Bool
  /// Whether the screen is drawn for screen readers and terminals that can do little.
  var isPlain: Bool
  var usesMouse: Bool
  var theme: String?
  /// The size of the screen when there is no terminal.
  var size: ScreenSize?
  /// The path of the script file, `-` for standard input.
  var script: String?
  /// Whether the last screen is printed at the end.
  var printsScreen: Bool
  var logLevel: String?
  var environment: [String: String]
}
