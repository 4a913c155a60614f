import Glibc
import Synchronization

/// Where workers leave messages for the loop, which sleeps in `Poll.wait`.
///
/// A queue behind a lock, and a pipe that has a byte in it whenever the queue is not empty: the first message after a `drain`
/// writes the byte, later ones find the queue filled and write nothing. `drain` empties the pipe before the queue, so a message
/// that comes in between is at worst announced once too often, never forgotten.
final class Mailbox<Message: Sendable>: Sendable {
  /// Readable when there are messages.
  let descriptor: Int32
  private let wakeUp: Int32
  private let queue = Mutex<[Message]>([])

  /// Throws when the process has no descriptors left.
  init() throws(TerminalError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw TerminalError.system(call: "pipe", code: errno) }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    descriptor = ends[0]
    wakeUp = ends[1]
  }

  deinit {
    close(descriptor)
    close(wakeUp)
  }

  /// From any thread; never blocks for long.
  func post(_ message: Message) {
    let wasEmpty = queue.withLock { queue in
      queue.append(message)
      return queue.count == 1
    }
    guard wasEmpty else { return }
    var byte: UInt8 = 1
    while write(wakeUp, &byte, 1) < 0 && errno == EINTR {}
  }

  /// All messages in the order of their posting, none left behind.
  func drain() -> [Message] {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(descriptor, &bytes, bytes.count) > 0 {}
    return queue.withLock { queue in
      defer { queue = [] }
      return queue
    }
  }
}
