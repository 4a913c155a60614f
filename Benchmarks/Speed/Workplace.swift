import Foundation

/// Folders for one benchmark, gone when it is: articles, and the folders of a user who has never started the program.
final class Workplace {
  /// The program that is measured: the release build, named by `make bench`.
  static let program = ProcessInfo.processInfo.environment["SYNOPTIC_PROGRAM"] ?? root + "/.build/release/synoptic"
  static let seeds = root + "/seeds"
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  let base: String
  var corpus: String { base + "/corpus" }

  init() throws {
    base = FileManager.default.temporaryDirectory.path + "/synoptic-benchmark-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: base, withIntermediateDirectories: true)
  }

  /// With so many articles, of which there is an index, and so many annotations on them; made once, as it takes a while, and copied.
  convenience init(articles: Int, annotations: Int) throws {
    try self.init()
    let kept = FileManager.default.temporaryDirectory.path + "/synoptic-benchmark-annotated-\(articles)-\(annotations)"
    if !FileManager.default.fileExists(atPath: kept) {
      var library = SyntheticLibrary()
      try library.write(articles, to: corpus)
      var annotated = AnnotatedLibrary(self)
      try annotated.write(annotations)
      try FileManager.default.copyItem(atPath: corpus, toPath: kept + ".draft")
      try FileManager.default.moveItem(atPath: kept + ".draft", toPath: kept)
    } else {
      try FileManager.default.copyItem(atPath: kept, toPath: corpus)
    }
    try run("index", corpus)
  }

  deinit { try? FileManager.default.removeItem(atPath: base) }

  var variables: [String: String] {
    [
      "HOME": base, "USER": "benchmark", "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8",
      "XDG_CACHE_HOME": base + "/cache", "XDG_STATE_HOME": base + "/state", "XDG_DATA_HOME": base + "/data",
    ]
  }

  /// The reader on a screen of 200 columns and 60 rows.
  func reader(_ arguments: String...) throws -> PseudoTerminal {
    try PseudoTerminal(Self.program, ["read"] + arguments, variables: variables, columns: 200, rows: 60)
  }

  /// The reader with four articles of the corpus side by side, synchronized, every paint of the start read.
  func readerOfFour() throws -> PseudoTerminal {
    let files = (0..<4).flatMap { ["--open", corpus + "/00000\($0).txt"] }
    let reader = try PseudoTerminal(
      Self.program, ["read", "--fresh"] + files + [corpus], variables: variables, columns: 200, rows: 60)
    try reader.read(until: PseudoTerminal.endOfPaint)
    reader.read(untilSilentFor: 300)
    reader.type("s")
    reader.read(untilSilentFor: 300)
    return reader
  }

  /// Runs a command of the program to its end.
  func run(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.program)
    process.arguments = arguments
    process.environment = variables
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
  }

  func forgetIndex() { try? FileManager.default.removeItem(atPath: base + "/cache") }
}
