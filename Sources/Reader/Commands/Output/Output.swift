/// Where a command writes: a terminal, a pipe or a file, or a test's memory.
///
/// Collects 64 KB before it writes, so that a listing of a million lines costs few system calls; whoever made it flushes it at the
/// end. What goes to a terminal passes `SafeText`, whatever its form: nothing of an article or a path arrives there raw.
final class Output {
  /// Takes the bytes, all of them, or throws.
  typealias Sink = ([UInt8]) throws(OutputError) -> Void

  let isTerminal: Bool
  /// The width into which a table is fitted; nil where nothing limits it.
  let width: Column?
  private let sink: Sink
  private var buffer: [UInt8] = []
  private static let capacity = 65_536

  init(isTerminal: Bool, width: Column?, sink: @escaping Sink) {
    self.isTerminal = isTerminal
    self.width = width
    self.sink = sink
  }

  /// Writes text: as it is to a pipe or a file, line by line through the gate to a terminal.
  func write(_ text: String) throws(OutputError) {
    guard isTerminal else { return try put(text) }
    for (index, line) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if index > 0 { try put("\n") }
      try put(SafeText.line(String(Substring(line.last == 0x0D ? line.dropLast() : line))))
    }
  }

  /// Writes what went through the gate already, with the program's own styling.
  func writeStyled(_ text: String) throws(OutputError) { try put(text) }

  func flush() throws(OutputError) {
    guard !buffer.isEmpty else { return }
    let bytes = buffer
    buffer.removeAll(keepingCapacity: true)
    try sink(bytes)
  }

  private func put(_ text: String) throws(OutputError) {
    buffer += text.utf8
    if buffer.count >= Self.capacity { try flush() }
  }
}

/// Why nothing more can be written.
enum OutputError: Error, Hashable, Sendable {
  /// The reader of the pipe has had enough: no failure, but the end.
  case closedPipe
  /// The system's words: "No space left on device".
  case failed(String)
}
