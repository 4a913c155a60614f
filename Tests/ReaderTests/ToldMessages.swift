import Dispatch
import Synchronization
import Testing

@testable import Reader

/// The messages that a worker told.
final class ToldMessages: Sendable {
  private let messages = Mutex<[Message]>([])
  private let told = DispatchSemaphore(value: 0)

  var all: [Message] { messages.withLock { $0 } }

  @Sendable func take(_ message: Message) {
    messages.withLock { $0.append(message) }
    told.signal()
  }

  /// Waits until so much was told that `condition` holds.
  func wait(_ location: SourceLocation = #_sourceLocation, _ condition: ([Message]) -> Bool) throws {
    while !condition(all) {
      try #require(told.wait(timeout: .now() + .seconds(60)) == .success, "nothing was told", sourceLocation: location)
    }
  }
}
