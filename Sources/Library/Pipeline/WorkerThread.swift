import Corpus
import Foundation

/// Threads for work that takes long: real ones, not the cooperative pool, whose few threads must never be held.
public enum WorkerThread {
  /// In bytes. What is parsed can be nested deeply.
  private static let stackSize = 8 << 20

  static func start(named name: String, _ body: @escaping @Sendable () -> Void) {
    let thread = Thread(block: body)
    thread.name = name
    thread.stackSize = stackSize
    thread.start()
  }

  /// Does something on a thread of low priority.
  public static func startBehind(named name: String, _ body: @escaping @Sendable () -> Void) {
    start(named: name) {
      giveWay()
      body()
    }
  }

  /// As many threads of low priority as there are cores.
  public static let backgroundWorkforce = workforce(ProcessInfo.processInfo.activeProcessorCount)

  /// Threads of low priority that are started when there is work.
  static func workforce(_ threads: Int) -> Workforce {
    Workforce(count: threads) { work in
      start(named: "comparing") {
        giveWay()
        work()
      }
    }
  }

  /// Makes the calling thread give way to the one that answers keys. (On Linux a priority belongs to a thread.)
  static func giveWay() { _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10) }
}
