import Foundation
import Testing

/// A library in a folder that can't be written, read by a user for whom that holds: root may write everywhere, so the program is run as
/// nobody where the tests are run by root.
@Suite("A folder that can't be written", .serialized) struct ReadOnlyLibraryTests {
  private let folder: TestFolder
  private static let nobody = 65_534

  init() throws {
    folder = try TestFolder()
    try folder.addArticle("a.txt", "Title\n\nOne sentence. Two.\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: folder.path)
  }

  /// Does a script in the reader, and gives what it printed.
  private func read(_ script: String) throws -> String {
    try Data(script.utf8).write(to: URL(fileURLWithPath: folder.path + "/script"))
    let program = [
      try BuiltProgram.path(), "read", "--fresh", "--size", "200x24", "--script", folder.path + "/script", folder.articles,
    ]
    let drop = ["/usr/bin/setpriv", "--reuid=\(Self.nobody)", "--regid=\(Self.nobody)", "--clear-groups"]
    let output = folder.path + "/printed-\(UUID().uuidString)"
    let child = try spawn(
      (geteuid() == 0 ? drop : []) + program, environment: folder.environment(terminal: "dumb"),
      files: [(0, "/dev/null", O_RDONLY), (1, output, O_WRONLY | O_CREAT), (2, output, O_WRONLY | O_APPEND)])
    var status: Int32 = 0
    waitpid(child, &status, 0)
    let printed = try String(contentsOfFile: output, encoding: .utf8)
    #expect(status == 0, "\(printed)")
    return printed
  }

  private func permit(_ mode: Int, _ path: String) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }

  @Test("keeps notes in the user's own folder, and says where") func fallback() throws {
    try permit(0o777, folder.path + "/data")
    try permit(0o555, folder.articles)
    let printed = try read("wait-analysis\nkeys \")aown<Enter>\"\nprint-state\nkeys \"gm\"\nprint-screen\n")
    #expect(printed.contains("note saved in \(folder.path)/data/synoptic/"), "\(printed)")
    #expect(printed.contains("the library can't be written: annotations are kept in"), "\(printed)")
    #expect(try read("wait-analysis\nkeys \"gn\"\nprint-screen\n").contains("own"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.articles) == ["a.txt"])
  }

  @Test("with notes of somebody else shows them, and keeps changes of them for the user") func shared() throws {
    try permit(0o777, folder.articles)
    try permit(0o777, folder.path + "/data")
    _ = try read("wait-analysis\nkeys \")atheirs<Enter>\"\n")
    let shared = folder.articles + "/.synoptic/annotations.sqlite"
    let before = try Data(contentsOf: URL(fileURLWithPath: shared))
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.articles + "/.synoptic") {
      try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: "\(folder.articles)/.synoptic/\(name)")
    }
    try permit(0o555, folder.articles + "/.synoptic")
    try permit(0o555, folder.articles)
    let printed = try read("wait-analysis\nkeys \")a and mine<Enter>\"\nkeys \"gn\"\nprint-screen\n")
    #expect(printed.contains("theirs and mine"), "\(printed)")
    #expect(try Data(contentsOf: URL(fileURLWithPath: shared)) == before)
    #expect(try read("wait-analysis\nkeys \"gn\"\nprint-screen\n").contains("theirs and mine"))
  }

  @Test("where nothing can be written saves nothing, says so and what to do, and keeps what was typed") func nowhere() throws {
    try permit(0o555, folder.path + "/data")
    try permit(0o555, folder.articles)
    let printed = try read("wait-analysis\nkeys \")alost?<Enter>\"\nprint-state\nkeys \"a\"\nprint-screen\n")
    #expect(
      printed.contains("not saved: annotations: neither") && printed.contains("see who owns them, or set XDG_DATA_HOME"),
      "\(printed)")
    #expect(printed.contains("a brings your note back") && printed.contains("note: lost?"), "\(printed)")
  }
}
