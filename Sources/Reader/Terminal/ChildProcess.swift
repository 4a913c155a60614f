import CNcurses
import Glibc

/// Runs a program and waits for its end.
///
/// With a terminal, the child gets a process group of its own that is the terminal's foreground group, as a shell would do it: then keys
/// that are signals are the child's alone. When it stops (Ctrl-Z), this program stops with it, and both go on together. The terminal
/// must have been given back before (`TerminalScreen.suspend`). The child inherits no signal mask and no ignored signals.
enum ChildProcess {
  enum Ending: Hashable, Sendable {
    case exited(code: Int32)
    case killed(signal: Int32)
    /// With the reason in the system's words.
    case notStarted(String)
  }

  /// - Parameters:
  ///   - words: the program, looked up along the path, and its arguments.
  ///   - input: its standard input; nil for the terminal or, without one, nothing.
  ///   - terminal: what is handed over; nil to run beside this program, with its output.
  ///   - isQuiet: whether what it writes is thrown away.
  static func run(_ words: [String], environment: [String: String], input: Int32?, terminal: Int32?, isQuiet: Bool = false)
    -> Ending
  {
    guard let program = words.first else { return .notStarted("no program is named") }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let isForeground = terminal.map { tcgetpgrp($0) == getpgrp() } ?? false
    // First, as long as the terminal's descriptor is the terminal.
    if let terminal, isForeground { synoptic_spawn_in_foreground(&actions, terminal) }
    if let source = input ?? terminal {
      posix_spawn_file_actions_adddup2(&actions, source, STDIN_FILENO)
    } else {
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    }
    if isQuiet {
      for output in [STDOUT_FILENO, STDERR_FILENO] { posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0) }
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    prepare(&attributes, inGroupOfItsOwn: isForeground)

    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] = environment.sorted { $0.key < $1.key }.map { strdup("\($0)=\($1)") } + [nil]
    defer { (arguments + variables).forEach { free($0) } }
    var child: pid_t = 0
    let error = posix_spawnp(&child, program, &actions, &attributes, &arguments, &variables)
    guard error == 0 else {
      if let terminal, isForeground { give(terminal, to: getpgrp()) }
      return .notStarted(error == ENOENT ? "there is no such program" : String(cString: strerror(error)))
    }
    return wait(for: child, terminal: isForeground ? terminal : nil)
  }

  private static func prepare(_ attributes: inout posix_spawnattr_t, inGroupOfItsOwn: Bool) {
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setpgroup(&attributes, 0)
    let group = inGroupOfItsOwn ? POSIX_SPAWN_SETPGROUP : 0
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | group))
  }

  private static func wait(for child: pid_t, terminal: Int32?) -> Ending {
    while true {
      var status: Int32 = 0
      guard waitpid(child, &status, terminal == nil ? 0 : WUNTRACED) == child else {
        if errno == EINTR { continue }
        return .notStarted(String(cString: strerror(errno)))
      }
      // The macros that take a status apart are too complex for the importer.
      let isStopped = status & 0xFF == 0x7F
      if let terminal { give(terminal, to: getpgrp()) }
      guard isStopped, let terminal else {
        return status & 0x7F == 0 ? .exited(code: status >> 8 & 0xFF) : .killed(signal: status & 0x7F)
      }
      synoptic_stop_until_continued()
      give(terminal, to: child)
      kill(-child, SIGCONT)
    }
  }

  /// Makes a process group the terminal's foreground group; from the background that is a signal, which must not come.
  private static func give(_ terminal: Int32, to group: pid_t) {
    var signals = sigset_t()
    var before = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGTTOU)
    pthread_sigmask(SIG_BLOCK, &signals, &before)
    tcsetpgrp(terminal, group)
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }
}
