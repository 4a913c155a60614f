/// How the program ends, as the shell sees it: the numbers of `sysexits.h`, and two of our own.
enum ProgramStatus: Int32, Sendable {
  /// Done, also when a listing is empty or some files were skipped.
  case done = 0
  /// A search found nothing, or a check failed.
  case failed = 1
  case usage = 64
  case badData = 65
  case noInput = 66
  case internalError = 70
  case inputOutput = 74
  case configuration = 78
  /// Ended by a signal: 128 and its number.
  case hungUp = 129
  case interrupted = 130
  case terminated = 143
}
