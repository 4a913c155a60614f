import Dispatch
import Synchronization

/// Who does work on many things: how many at a time, on which threads, is handed in. What comes out never depends on it.
public struct Workforce: Sendable {
  /// How many work at a time, the one who asks among them.
  public let count: Int
  /// Has something done on a thread of its own.
  private let start: @Sendable (@escaping @Sendable () -> Void) -> Void

  /// The one who asks does everything.
  public static let alone = Workforce(count: 1) { $0() }

  public init(count: Int, start: @escaping @Sendable (@escaping @Sendable () -> Void) -> Void) {
    self.count = max(count, 1)
    self.start = start
  }

  /// How many of some things that take about as long each go to a thread at a time: few enough that all threads end together, many enough
  /// that what is made ready for them costs little.
  func share(of count: Int) -> Int { max(1, (count + 8 * self.count - 1) / (8 * self.count)) }

  /// What `body` makes of each span of `size` of the numbers from 0 to `count`, in their order.
  ///
  /// - Parameter body: called for several spans at a time; what it makes of one may depend on nothing else.
  package func spans<Result: Sendable>(of count: Int, size: Int, _ body: @escaping @Sendable (Range<Int>) -> Result) -> [Result] {
    let spans = (count + size - 1) / size
    if self.count == 1 || spans < 2 {
      return (0..<spans).map { body(($0 * size)..<min(count, ($0 + 1) * size)) }
    }
    let shared = SharedSpans<Result>(spans)
    let work: @Sendable () -> Void = {
      while case let span = shared.next.wrappingAdd(1, ordering: .relaxed).oldValue, span < spans {
        let result = body((span * size)..<min(count, (span + 1) * size))
        shared.made.withLock { $0[span] = result }
      }
    }
    let others = DispatchGroup()
    for _ in 1..<min(self.count, spans) {
      others.enter()
      start {
        work()
        others.leave()
      }
    }
    work()
    others.wait()
    return shared.made.withLock { $0.compactMap { $0 } }
  }
}

/// What several threads have made, and what is to be done next.
private final class SharedSpans<Result: Sendable>: Sendable {
  let made: Mutex<[Result?]>
  let next = Atomic<Int>(0)

  init(_ count: Int) { made = Mutex(Array(repeating: nil, count: count)) }
}
