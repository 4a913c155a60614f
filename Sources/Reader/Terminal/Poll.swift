import Glibc

/// What `Poll.wait` learned of one descriptor.
struct Readiness: Hashable, Sendable {
  let descriptor: Int32
  /// There is something to read; the end of the file counts.
  let isReadable: Bool
  /// The other side went away, or the descriptor is no good.
  let isHungUp: Bool
}

enum Poll {
  /// Sleeps until one of `descriptors` has something, or until the time is over (nil: as long as it takes).
  ///
  /// - Returns: a value for each descriptor that has something; nothing when the time is over or a signal handler ran.
  static func wait(descriptors: [Int32], timeoutMilliseconds: Int?) -> [Readiness] {
    var entries = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let timeout = timeoutMilliseconds.map { Int32(clamping: max($0, 0)) } ?? -1
    guard poll(&entries, nfds_t(entries.count), timeout) > 0 else { return [] }
    return entries.filter { $0.revents != 0 }.map { entry in
      let events = Int32(entry.revents)
      return Readiness(
        descriptor: entry.fd, isReadable: events & POLLIN != 0, isHungUp: events & (POLLHUP | POLLERR | POLLNVAL) != 0)
    }
  }
}

/// Raw bytes from the terminal.
enum TerminalInput: Hashable, Sendable {
  case bytes([UInt8])
  /// The terminal went away: the program has nobody to talk to any more.
  case endOfFile

  /// What can be read at once, at most 64 KiB; waits when there is nothing, so ask `Poll` first.
  static func read(from descriptor: Int32) -> TerminalInput {
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, initialised in
      count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      initialised = max(count, 0)
    }
    if count > 0 { return .bytes(bytes) }
    return count < 0 && (errno == EINTR || errno == EAGAIN) ? .bytes([]) : .endOfFile
  }
}
