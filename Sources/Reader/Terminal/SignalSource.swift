import CNcurses
import Glibc

/// A signal that the loop answers.
enum Signal: Hashable, Sendable, CaseIterable {
  case windowChanged, terminate, hangUp, interrupt, suspend, continued, brokenPipe

  fileprivate var number: Int32 {
    switch self {
    case .windowChanged: SIGWINCH
    case .terminate: SIGTERM
    case .hangUp: SIGHUP
    case .interrupt: SIGINT
    case .suspend: SIGTSTP
    case .continued: SIGCONT
    case .brokenPipe: SIGPIPE
    }
  }
}

/// Signals as something to read, so that they come to the loop like keys do and never in the middle of something.
///
/// Made before any thread is started: the signals are blocked in the thread that makes it, and every thread inherits that. A child
/// process would inherit it too: whoever spawns one gives it an empty signal mask.
struct SignalSource: Sendable {
  /// Readable when a signal has come.
  let descriptor: Int32

  init() throws(TerminalError) {
    let numbers = Signal.allCases.map(\.number)
    descriptor = synoptic_signal_descriptor(numbers, Int32(numbers.count))
    if descriptor < 0 { throw TerminalError.system(call: "signalfd", code: errno) }
  }

  /// The signals that came since the last call; several of one kind count once.
  func pending() -> [Signal] {
    var signals: [Signal] = []
    while true {
      let number = synoptic_next_signal(descriptor)
      guard number != 0 else { return signals }
      if let signal = Signal.allCases.first(where: { $0.number == number }), !signals.contains(signal) { signals.append(signal) }
    }
  }
}
