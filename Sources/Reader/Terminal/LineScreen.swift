import CNcurses
import Glibc

/// A terminal that can't move its cursor, as a screen: of each frame the lines are written that are news to who reads them one after the
/// other, in plain mode.
///
/// These are the title and what is in focus when they change, the line of the cursor, and what was done. `redraw` (Ctrl-L) writes the whole
/// frame.
final class LineScreen: ReaderScreen {
  let inputDescriptor: Int32
  let terminfoKeys: [[UInt8]: Key] = [:]
  private(set) var size: ScreenSize
  /// Has no colours to show.
  var theme: Theme

  private let outputDescriptor: Int32
  private var state = termios()
  /// The lines that were written last, by what they are.
  private var told: [Part: String] = [:]
  private var wantsAll = false
  private var isTaken = true

  private enum Part: Hashable { case title, head, line, focus, status }

  /// Whether a terminal can only be written to line by line.
  static func isNeeded(_ variables: [String: String]) -> Bool {
    var result: Int32 = 0
    guard variables["TERM"]?.isEmpty == false, setupterm(nil, STDOUT_FILENO, &result) == OK else { return true }
    return synoptic_capability("cup") == nil || synoptic_capability("clear") == nil
  }

  init(input: Int32, output: Int32, theme: Theme) throws(TerminalError) {
    guard isatty(input) == 1, isatty(output) == 1 else { throw .notATerminal }
    inputDescriptor = input
    outputDescriptor = output
    self.theme = theme
    size = Self.size(of: output)
    guard synoptic_terminal_remember(output, "", 0) == 0, tcgetattr(output, &state) == 0 else {
      throw .system(call: "tcgetattr", code: errno)
    }
    takeKeys()
  }

  /// Every key as it is pressed, not shown by the terminal.
  private func takeKeys() {
    var raw = state
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    raw.c_iflag &= ~tcflag_t(ICRNL | INLCR | IXON)
    tcsetattr(outputDescriptor, TCSADRAIN, &raw)
  }

  private static func size(of output: Int32) -> ScreenSize {
    var window = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &window) == 0, window.ws_col >= 40, window.ws_row >= 10 else {
      return ScreenSize(columns: 80, rows: 24)
    }
    return ScreenSize(columns: Int(window.ws_col), rows: Int(window.ws_row))
  }

  func present(_ frame: Frame) {
    guard isTaken else { return }
    let lines = FrameText.text(frame).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count >= frame.size.rows, frame.size.rows >= 4 else { return }
    let cursor = frame.cursor?.row.value ?? frame.size.rows - 1
    let parts: [(Part, String)] = [
      (.title, lines[0]), (.head, Self.withoutShare(lines[1])), (.focus, lines[frame.size.rows - 2]), (.line, lines[cursor]),
      (.status, cursor == frame.size.rows - 1 ? "" : lines[frame.size.rows - 1]),
    ]
    if wantsAll {
      write(lines.filter { !$0.isEmpty })
    } else {
      write(parts.filter { told[$0.0] != $0.1 && !$0.1.isEmpty }.map(\.1))
    }
    for (part, words) in parts { told[part] = words }
    wantsAll = false
  }

  /// How far one has read changes with every line.
  private static func withoutShare(_ line: String) -> String { line.replacing(/, \d+%$/, with: "") }

  private func write(_ lines: [String]) {
    var rest = Array(lines.map { $0 + "\r\n" }.joined().utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(outputDescriptor, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if count < 0 && errno != EINTR && errno != EAGAIN { return }
    }
  }

  func change(colours: TerminalColours, mouse: Bool, manners: TerminalManners) {}
  func setTitle(_ words: String) {}
  func note(_ reply: TerminalReply) {}
  func copy(_ text: String) {}
  func resize() { size = Self.size(of: outputDescriptor) }
  func redraw() { wantsAll = true }

  func suspend() {
    synoptic_terminal_restore()
    isTaken = false
  }

  func resume() {
    synoptic_terminal_taken_again()
    takeKeys()
    isTaken = true
    told = [:]
  }

  func stopUntilContinued() {
    suspend()
    synoptic_stop_until_continued()
    resume()
  }

  func close() { suspend() }
}
