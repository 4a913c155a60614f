import Foundation

/// Private files with notes that are written in an editor. One lies there as long as what it holds is nowhere else: the program
/// removes it when the note is stored, and whoever finds one after a crash finds what was written.
struct NoteDrafts: Sendable {
  private let folder: String

  init(stateFolder: String) { folder = stateFolder + "/drafts" }

  /// Makes a file that only the user can read.
  ///
  /// - Throws: ``Failure`` with the system's words.
  func make(_ text: String) throws(Failure) -> String {
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let place = access(folder, W_OK) == 0 ? folder : FileManager.default.temporaryDirectory.path
    let path = "\(place)/note-\(getpid())-\(UUID().uuidString.prefix(8)).txt"
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure(path: path, why: String(cString: strerror(errno))) }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try file.write(contentsOf: Data((text.isEmpty || text.hasSuffix("\n") ? text : text + "\n").utf8))
    } catch {
      throw Failure(path: path, why: error.localizedDescription)
    }
    return path
  }

  struct Failure: Error, Hashable, Sendable {
    let path: String
    let why: String
  }

  /// What is in a file now; nil when it is gone or no UTF-8.
  func text(of path: String) -> String? {
    FileManager.default.contents(atPath: path).flatMap { String(bytes: $0, encoding: .utf8) }
  }

  func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  func discard(_ path: String) { try? FileManager.default.removeItem(atPath: path) }

  /// Those that other runs left, which have ended.
  var left: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { name in
      let parts = name.split(separator: "-")
      guard parts.count == 3, parts[0] == "note", let process = pid_t(parts[1]) else { return false }
      return process == getpid() ? false : kill(process, 0) != 0 && errno == ESRCH
    }.sorted().map { "\(folder)/\($0)" }
  }
}
