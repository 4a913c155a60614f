import Glibc

/// Starts `arguments` with nothing inherited: no signal mask (the threads of tests block signals), and no descriptors but
/// `files`, which are opened in the child in this order.
///
/// Not Foundation's `Process`: that waits until a descriptor of its own is closed by all descendants, and so
/// for ever when one of them is a server that stays.
func spawn(
  _ arguments: [String], environment: [String: String], asSessionLeader: Bool = false,
  files: [(descriptor: Int32, path: String, flags: Int32)]
) throws -> pid_t {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  for file in files { posix_spawn_file_actions_addopen(&actions, file.descriptor, file.path, file.flags, 0o600) }

  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  var noSignals = sigset_t()
  sigemptyset(&noSignals)
  posix_spawnattr_setsigmask(&attributes, &noSignals)
  // POSIX_SPAWN_SETSID, which the Glibc module lacks.
  let session: Int16 = asSessionLeader ? 0x80 : 0
  posix_spawnattr_setflags(&attributes, session | Int16(POSIX_SPAWN_SETSIGMASK))

  var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
  var settings: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0)=\($1)") } + [nil]
  defer { (words + settings).forEach { free($0) } }
  var child: pid_t = 0
  let error = posix_spawn(&child, arguments[0], &actions, &attributes, &words, &settings)
  guard error == 0 else { throw BuiltProgram.Missing(description: "\(arguments[0]): \(String(cString: strerror(error)))") }
  return child
}
