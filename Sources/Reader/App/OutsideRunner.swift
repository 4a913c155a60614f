import Foundation

/// Does what `Effect.run` asks: hands a program its input, runs it to its end, and says how that was.
struct OutsideRunner {
  private let environment: [String: String]
  private let drafts: NoteDrafts

  init(environment: [String: String], drafts: NoteDrafts) {
    self.environment = environment
    self.drafts = drafts
  }

  /// - Parameter terminal: the one that is handed to the program; nil without one.
  func run(_ run: OutsideRun, on terminal: Int32?) -> OutsideResult {
    if run.needsTerminal, terminal == nil {
      return OutsideResult(ending: .notStarted("there is no terminal (set $EDITOR to a program that needs none)"))
    }
    switch run.input {
    case .nothing: return OutsideResult(ending: start(run, run.words, on: terminal))
    case .file(let files, let suffix):
      guard let file = files.first(where: { FileManager.default.fileExists(atPath: $0) }) else {
        return OutsideResult(ending: .notStarted("\(files.last ?? "the file") is not there"))
      }
      return OutsideResult(ending: start(run, run.words + [file + suffix], on: terminal))
    case .draft(let text): return edit(text, run, on: terminal)
    case .text(let text):
      guard let input = Self.file(holding: text) else {
        return OutsideResult(ending: .notStarted("no temporary file: \(String(cString: strerror(errno)))"))
      }
      defer { close(input) }
      return OutsideResult(ending: start(run, run.words, input: input, on: terminal))
    }
  }

  private func edit(_ text: String, _ run: OutsideRun, on terminal: Int32?) -> OutsideResult {
    do throws(NoteDrafts.Failure) {
      let path = try drafts.make(text)
      let ending = start(run, run.words + [path], on: terminal)
      let draft = OutsideResult.Draft(path: path, text: drafts.text(of: path))
      return OutsideResult(ending: ending, draft: drafts.isThere(path) ? draft : nil)
    } catch {
      return OutsideResult(ending: .notStarted("\(error.path): \(error.why)"))
    }
  }

  private func start(_ run: OutsideRun, _ words: [String], input: Int32? = nil, on terminal: Int32?) -> OutsideResult.Ending {
    let ending = ChildProcess.run(words, environment: environment, input: input, terminal: terminal)
    if run.waitsForEnter, let terminal, case .exited = ending { waitForEnter(run.name, on: terminal) }
    return ending
  }

  /// Leaves what a program wrote in sight until the user has seen it.
  private func waitForEnter(_ name: String, on terminal: Int32) {
    let question = Array("\n[\(SafeText.line(name)) has ended: Enter goes back] ".utf8)
    _ = question.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    while case .bytes(let bytes) = TerminalInput.read(from: terminal), !bytes.contains(0x0A), !bytes.contains(0x0D) {}
  }

  /// A file without a name that holds a text, to be read from its start: no program can be kept waiting by one that does not read.
  static func file(holding text: String) -> Int32? {
    var path = Array((FileManager.default.temporaryDirectory.path + "/synoptic-XXXXXX").utf8CString)
    let descriptor = mkstemp(&path)
    guard descriptor >= 0 else { return nil }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unlink(path)
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
    guard (try? file.write(contentsOf: Data(text.utf8))) != nil, lseek(descriptor, 0, SEEK_SET) == 0 else {
      close(descriptor)
      return nil
    }
    return descriptor
  }
}
