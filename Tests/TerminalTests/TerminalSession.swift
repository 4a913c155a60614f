import Foundation
import Glibc

/// A shell in a real terminal: a private tmux server with one window, ended with the test.
final class TerminalSession {
  let folder: TestFolder
  private let socket: String
  private let tmux: String

  /// Starts the shell in `folder.path`.
  init(columns: Int, rows: Int, folder: TestFolder) throws {
    self.folder = folder
    guard let found = ["/usr/bin/tmux", "/usr/local/bin/tmux", "/bin/tmux"].first(where: FileManager.default.isExecutableFile)
    else {
      throw BuiltProgram.Missing(
        description: "tmux is not installed; the terminal tests run the program in it (apt-get install tmux)")
    }
    tmux = found
    socket = folder.path + "/tmux"
    let settings = folder.path + "/tmux.conf"
    try Data("set -g default-terminal tmux-256color\nset -sg escape-time 0\nset -g status off\n".utf8).write(
      to: URL(fileURLWithPath: settings))
    try ask("-f", settings, "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-c", folder.path, "exec sh -i")
    try waitUntil("the shell's prompt", Self.showsPrompt)
  }

  deinit {
    endPrograms()
    _ = try? ask("kill-server")
  }

  /// Ends what runs in the folder, and at once: a reader that is hung up saves its session, into a folder that is being removed.
  private func endPrograms() {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? [] {
      guard let process = pid_t(name), let place = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(name)/cwd"),
        place == folder.path
      else { continue }
      kill(process, SIGKILL)
    }
  }

  /// Whether the shell waits for a command: its prompt is `$`, or `#` for root.
  static func showsPrompt(_ rows: [String]) -> Bool {
    let last = rows.last { !$0.isEmpty } ?? ""
    return last == "$" || last == "#"
  }

  /// Types `line` and a key that ends it.
  func type(_ line: String, endingWith end: String = "Enter") throws {
    try ask("send-keys", "-l", line)
    try ask("send-keys", end)
  }

  /// Presses keys by tmux's names: `q`, `Enter`, `C-z`.
  func press(_ keys: String...) throws { try ask(["send-keys"] + keys) }

  func resize(columns: Int, rows: Int) throws { try ask("resize-window", "-x", "\(columns)", "-y", "\(rows)") }

  /// The rows of the screen, without spaces at their ends.
  func screen() throws -> [String] { try ask("capture-pane", "-p").components(separatedBy: "\n") }

  /// The rows of the screen with their colours and attributes as escape sequences.
  func styledScreen() throws -> String { try ask("capture-pane", "-p", "-e") }

  /// The terminal's title.
  func title() throws -> String { try ask("display-message", "-p", "#{pane_title}").trimmingCharacters(in: .newlines) }

  /// How the terminal is left: `main, cursor shown, no mouse, no application keys` when all is as it should be.
  func modes() throws -> String {
    let format =
      "#{?alternate_on,alternate,main}, #{?cursor_flag,cursor shown,cursor hidden}, #{?mouse_any_flag,mouse,no mouse}, "
      + "#{?keypad_cursor_flag,application keys,no application keys}"
    return try ask("display-message", "-p", format).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  static let modesOfAShell = "main, cursor shown, no mouse, no application keys"

  @discardableResult
  func waitUntil(_ what: String, _ condition: ([String]) throws -> Bool) throws -> [String] {
    try waitFor(what, seen: { (try? screen().joined(separator: "\n")) ?? "" }) {
      let rows = try screen()
      return try condition(rows) ? rows : nil
    }
  }

  /// As `waitUntil`, of a screen that two looks in a row find alike: what is read of it as a whole may not be half of a frame, which
  /// tmux shows while the rest is under way.
  func waitUntilStill(_ what: String, _ condition: ([String]) throws -> Bool) throws -> [String] {
    var last: [String] = []
    return try waitUntil(what) { rows in
      defer { last = rows }
      return rows == last ? try condition(rows) : false
    }
  }

  @discardableResult
  private func ask(_ arguments: String...) throws -> String { try ask(arguments) }

  @discardableResult
  private func ask(_ arguments: [String]) throws -> String {
    // The answer goes to a file: the server would keep a pipe open for ever.
    let file = folder.path + "/tmux-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: file) }
    let client = try spawn(
      [tmux, "-S", socket] + arguments, environment: folder.environment(terminal: "xterm-256color"),
      files: [(0, "/dev/null", O_RDONLY), (1, file, O_WRONLY | O_CREAT | O_APPEND), (2, file, O_WRONLY | O_CREAT | O_APPEND)])
    var status: Int32 = 0
    while waitpid(client, &status, 0) < 0 && errno == EINTR {}
    let answer = String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
    guard status == 0 else {
      throw BuiltProgram.Missing(description: "tmux \(arguments.joined(separator: " ")): \(answer)")
    }
    return answer
  }
}
