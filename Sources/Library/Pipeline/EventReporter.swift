import Synchronization

/// Tells events to one receiver, one at a time, until it is stopped.
final class EventReporter: Sendable {
  private let isOver = Atomic<Bool>(false)
  private let turn = Mutex<Void>(())
  private let report: @Sendable (PipelineEvent) -> Void

  init(_ report: @escaping @Sendable (PipelineEvent) -> Void) { self.report = report }

  var isStopped: Bool { isOver.load(ordering: .acquiring) }

  func stop() { isOver.store(true, ordering: .releasing) }

  func tell(_ event: PipelineEvent) {
    turn.withLock { _ in
      if !isStopped { report(event) }
    }
  }
}

/// Hands out spans of a list to threads, in order, each once.
final class NextChunk: Sendable {
  private let count: Int
  private let size: Int
  private let start = Atomic<Int>(0)

  init(count: Int, size: Int) {
    self.count = count
    self.size = size
  }

  func take() -> Range<Int>? {
    let from = start.wrappingAdd(size, ordering: .relaxed).oldValue
    return from < count ? from..<min(count, from + size) : nil
  }
}
