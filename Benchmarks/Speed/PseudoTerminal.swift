import Foundation

/// A program in a terminal of its own, as a terminal emulator holds one: bytes go in as keys, and what is painted comes out.
///
/// It answers one question as a modern terminal does: that it knows synchronized updates. So every paint ends with a mark, and the
/// last byte of an answer is known without waiting.
final class PseudoTerminal {
  private static let question = Array("\u{1B}[?2026$p".utf8)
  private static let answer = Array("\u{1B}[?2026;2$y".utf8)
  /// Ends every paint.
  static let endOfPaint = Array("\u{1B}[?2026l".utf8)

  // Linux's `TIOCSPTLCK`, `TIOCGPTN` and `POSIX_SPAWN_SETSID`, which Swift's Glibc leaves out, as it does `posix_openpt`.
  private static let lock: UInt = 0x4004_5431
  private static let number: UInt = 0x8004_5430
  private static let newSession: Int16 = 0x80

  private let master: Int32
  private let process: pid_t
  private var hasAnswered = false
  private var all: [UInt8] = []

  enum Failure: Error {
    case system(String, Int32)
    /// What was waited for did not come; with what came instead.
    case silence(String)
  }

  /// Starts a program with the terminal as its controlling one.
  init(_ program: String, _ arguments: [String], variables: [String: String], columns: UInt16, rows: UInt16) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var isLocked: Int32 = 0
    var number: UInt32 = 0
    guard master >= 0, ioctl(master, Self.lock, &isLocked) == 0, ioctl(master, Self.number, &number) == 0 else {
      throw Failure.system("/dev/ptmx", errno)
    }
    let name = "/dev/pts/\(number)"
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    posix_spawnattr_setflags(&attributes, Self.newSession)
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var settings = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer {
      (words + settings).forEach { free($0) }
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    var child = pid_t()
    let result = posix_spawn(&child, program, &actions, &attributes, &words, &settings)
    guard result == 0 else { throw Failure.system(program, result) }
    process = child
  }

  deinit { end() }

  /// Ends the program, if it has not ended.
  private func end() {
    kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    close(master)
  }

  /// What the program has in memory, in megabytes of 2^20 bytes.
  var residentMegabytes: Int {
    let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
    return (line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
  }

  /// Waits until the program has had nothing to do for three seconds, reading what it writes; two minutes at most.
  func waitUntilIdle() {
    var (last, idle) = (processorTicks, 0)
    for _ in 0..<240 where idle < 6 {
      read(untilSilentFor: 500)
      let now = processorTicks
      idle = now - last <= 1 ? idle + 1 : 0
      last = now
    }
  }

  /// The hundredths of a second for which the program has run, see proc(5).
  private var processorTicks: Int {
    let status = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
    let fields = status.split(separator: ")").last?.split(separator: " ") ?? []
    return fields.count > 12 ? (Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0) : 0
  }

  func type(_ keys: String) { send(Array(keys.utf8)) }

  private func send(_ bytes: [UInt8]) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else { return }
      sent += max(count, 0)
    }
  }

  /// Reads until what came since this call holds `bytes`; gives the number of bytes read.
  @discardableResult
  func read(until bytes: [UInt8], seconds: Double = 20) throws -> Int {
    var new: [UInt8] = []
    let end = DispatchTime.now() + seconds
    while true {
      // What was found cannot start before the last piece, but for its own length.
      let from = new.count - bytes.count
      guard let piece = nextPiece(milliseconds: 1000) else {
        if DispatchTime.now() < end { continue }
        throw Failure.silence(String(decoding: new.suffix(400), as: UTF8.self))
      }
      new += piece
      if Self.find(bytes, in: new[max(from, 0)...]) { return new.count }
    }
  }

  /// Reads until nothing has come for so long; gives what came.
  @discardableResult
  func read(untilSilentFor milliseconds: Int32) -> [UInt8] {
    var new: [UInt8] = []
    while let piece = nextPiece(milliseconds: milliseconds) { new += piece }
    return new
  }

  private func nextPiece(milliseconds: Int32) -> [UInt8]? {
    var file = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&file, 1, milliseconds) > 0 else { return nil }
    let piece = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
      count = max(Foundation.read(master, buffer.baseAddress, buffer.count), 0)
    }
    if piece.isEmpty { return nil }
    if !hasAnswered {
      all += piece
      if Self.find(Self.question, in: all[...]) {
        send(Self.answer)
        hasAnswered = true
        all = []
      }
    }
    return piece
  }

  /// How often `bytes` stand in `text`.
  static func count(_ bytes: [UInt8], in text: [UInt8]) -> Int {
    String(decoding: text, as: UTF8.self).split(separator: String(decoding: bytes, as: UTF8.self), omittingEmptySubsequences: false)
      .count - 1
  }

  private static func find(_ bytes: [UInt8], in text: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, text.count >= bytes.count else { return false }
    return (text.startIndex...(text.endIndex - bytes.count)).contains { start in
      text[start] == first && text[start..<(start + bytes.count)].elementsEqual(bytes)
    }
  }
}
