import Foundation
import Glibc

/// A program on a pseudo-terminal whose other side is the test: every byte can be seen.
final class PseudoTerminal {
  enum End: Equatable {
    case exited(Int32)
    case killed(by: Int32)
  }

  /// All that the program wrote so far.
  private(set) var output: [UInt8] = []
  let processID: pid_t
  /// The state of the terminal before the program started.
  let stateBefore: [UInt8]
  private let folder: TestFolder
  private var master: Int32
  private var end: End?

  /// Starts `arguments` with the terminal as its controlling one. `folder` is kept as long as the terminal.
  init(_ arguments: [String], in folder: TestFolder, environment: [String: String], columns: UInt16 = 80, rows: UInt16 = 24) throws
  {
    self.folder = folder
    // posix_openpt and its like are not in the Glibc module; these are the requests that they make.
    let unlock: UInt = 0x4004_5431
    let askNumber: UInt = 0x8004_5430
    var locked: Int32 = 0
    var number: UInt32 = 0
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard master >= 0, ioctl(master, unlock, &locked) == 0, ioctl(master, askNumber, &number) == 0 else {
      throw BuiltProgram.Missing(description: "no pseudo-terminal: \(String(cString: strerror(errno)))")
    }
    let name = "/dev/pts/\(number)"
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    stateBefore = Self.state(of: master)

    // A session leader that opens a terminal gets it as its controlling one.
    processID = try spawn(
      arguments, environment: environment, asSessionLeader: true, files: (0...2).map { (Int32($0), name, O_RDWR) })
  }

  deinit {
    hangUp()
    if end == nil {
      kill(processID, SIGKILL)
      waitpid(processID, nil, 0)
    }
  }

  /// The terminal's settings (stty's), byte by byte; empty when it is gone.
  func state() -> [UInt8] { Self.state(of: master) }

  private static func state(of descriptor: Int32) -> [UInt8] {
    var state = termios()
    guard tcgetattr(descriptor, &state) == 0 else { return [] }
    return withUnsafeBytes(of: &state) { Array($0) }
  }

  func send(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(master, bytes, bytes.count)
  }

  func signal(_ number: Int32) { kill(processID, number) }

  /// The terminal goes away, as when its window is closed.
  func hangUp() {
    if master >= 0 { close(master) }
    master = -1
  }

  /// Reads what there is.
  func read() {
    guard master >= 0 else { return }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(master, &buffer, buffer.count)
      guard count > 0 else { return }
      output += buffer[..<count]
    }
  }

  var text: String { String(decoding: output, as: UTF8.self) }

  /// Waits until the program wrote `text`.
  func waitForOutput(_ text: String, from start: Int = 0) throws {
    try waitFor("\(text.debugDescription) to be written", seen: { self.text.debugDescription }) {
      read()
      return String(decoding: output[min(start, output.count)...], as: UTF8.self).contains(text) ? () : nil
    }
  }

  /// Waits until the program ended, reading on.
  func waitForEnd() throws -> End {
    try waitFor("the program to end", seen: { self.text.debugDescription }) {
      read()
      if let end { return end }
      var status: Int32 = 0
      guard waitpid(processID, &status, WNOHANG) == processID else { return nil }
      read()
      end = status & 0x7F == 0 ? .exited((status >> 8) & 0xFF) : .killed(by: status & 0x7F)
      return end
    }
  }
}
