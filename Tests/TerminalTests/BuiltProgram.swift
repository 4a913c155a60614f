import Foundation

/// The program that these tests run: `synoptic`, built into the same folder as the test bundle (`swift build` and
/// `swift test` put both into `.build/<configuration>`; the test target depends on the executable, so it is never an old one).
enum BuiltProgram {
  struct Missing: Error, CustomStringConvertible {
    let description: String
  }

  static func path() throws -> String {
    let candidates = [CommandLine.arguments.first, try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")]
    for candidate in candidates.compactMap({ $0 }) {
      var folder = URL(fileURLWithPath: candidate).deletingLastPathComponent()
      while folder.path != "/" {
        let program = folder.appendingPathComponent("synoptic").path
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: program, isDirectory: &isFolder), !isFolder.boolValue { return program }
        folder.deleteLastPathComponent()
      }
    }
    throw Missing(description: "no program synoptic beside the tests (swift build makes it)")
  }
}

/// A folder of one test: articles, and a home with nothing in it, so that no test meets the settings of whoever runs it.
final class TestFolder {
  let path: String
  let articles: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("synoptic-\(UUID().uuidString)").path
    articles = path + "/articles"
    try FileManager.default.createDirectory(atPath: articles, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The five articles of `seeds/`.
  func addSeeds() throws {
    let seeds = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../seeds").standardizedFileURL.path
    for name in try FileManager.default.contentsOfDirectory(atPath: seeds) {
      try FileManager.default.copyItem(atPath: "\(seeds)/\(name)", toPath: "\(articles)/\(name)")
    }
  }

  func addArticle(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(articles)/\(name)"))
  }

  func contents(_ name: String) -> String? {
    FileManager.default.contents(atPath: "\(path)/\(name)").map {
      String(decoding: $0, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }
  }

  func environment(terminal: String, adding more: [String: String] = [:]) -> [String: String] {
    let base = [
      "HOME": path, "XDG_CACHE_HOME": path + "/cache", "XDG_DATA_HOME": path + "/data", "XDG_STATE_HOME": path + "/state",
      "XDG_CONFIG_HOME": path + "/config", "PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": terminal, "PS1": "$ ",
    ]
    return base.merging(more) { $1 }
  }
}

/// Asks again and again until `condition` gives a value; what there is instead of a fixed sleep.
func waitFor<Value>(
  _ what: String, seconds: Double = 30, seen: () -> String = { "" }, _ condition: () throws -> Value?
) throws -> Value {
  let end = Date(timeIntervalSinceNow: seconds)
  while true {
    if let value = try condition() { return value }
    if Date() > end { throw BuiltProgram.Missing(description: "waited \(Int(seconds)) s in vain for \(what)\n\(seen())") }
    Thread.sleep(forTimeInterval: 0.02)
  }
}
