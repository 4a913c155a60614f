import Foundation

extension Output {
  /// Writes to an open file of this process, 1 for standard output and 2 for standard error.
  ///
  /// - Parameter variables: the process's environment; `COLUMNS` gives the width where the terminal does not tell.
  static func fileDescriptor(_ descriptor: Int32, variables: [String: String]) -> Output {
    let isTerminal = isatty(descriptor) == 1
    return Output(isTerminal: isTerminal, width: isTerminal ? terminalWidth(descriptor, variables) : nil) {
      (bytes) throws(OutputError) in try writeAll(bytes, to: descriptor)
    }
  }

  private static func terminalWidth(_ descriptor: Int32, _ variables: [String: String]) -> Column {
    var size = winsize()
    if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Column(Int(size.ws_col)) }
    return Column(variables["COLUMNS"].flatMap { Int($0) }.flatMap { 1...10_000 ~= $0 ? $0 : nil } ?? 80)
  }

  /// Writes all of the bytes, however often the system takes only a part of them.
  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(OutputError) {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        written += count
        continue
      }
      let code = errno
      switch code {
      case EINTR: continue
      case EAGAIN: waitUntilWritable(descriptor)
      case EPIPE: throw .closedPipe
      default: throw .failed(String(cString: strerror(code)))
      }
    }
  }

  /// Standard output may have been made non-blocking by whoever shares the terminal.
  private static func waitUntilWritable(_ descriptor: Int32) {
    var file = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    _ = poll(&file, 1, -1)
  }
}
