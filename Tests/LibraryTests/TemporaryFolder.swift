import Foundation
import Library

/// A folder for one test, gone with it, and an environment whose folders lie in it too.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let template = FileManager.default.temporaryDirectory.path + "/synoptic-test-XXXXXX"
    let made = template.withCString { strdup($0) }
    defer { free(made) }
    guard let made, let folder = mkdtemp(made), let real = realpath(folder, nil) else { throw POSIXError(.EIO) }
    defer { free(real) }
    path = String(cString: real)
    try FileManager.default.createDirectory(atPath: corpus, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Where the articles of the test lie.
  var corpus: String { "\(path)/corpus" }

  var environment: LibraryEnvironment {
    LibraryEnvironment(
      cacheFolder: "\(path)/cache", dataFolder: "\(path)/data", stateFolder: "\(path)/state",
      configurationFolder: "\(path)/configuration", userName: "tester")
  }

  /// Writes a file below `corpus`, and the folders on the way.
  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  func write(_ bytes: [UInt8], to name: String) throws {
    let file = URL(filePath: "\(corpus)/\(name)")
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// The library of `corpus`, or of what is named below it.
  func library(_ names: String...) throws -> ArticleLibrary {
    let paths = names.isEmpty ? [corpus] : names.map { "\(corpus)/\($0)" }
    guard let library = try ArticleLibrary.open(paths: paths, environment: environment).first else { throw POSIXError(.ENOENT) }
    return library
  }

  /// Everything below `corpus`, hidden files too, sorted.
  func everything() throws -> [String] { try FileManager.default.subpathsOfDirectory(atPath: corpus).sorted() }
}
