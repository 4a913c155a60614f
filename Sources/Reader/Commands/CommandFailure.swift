import Library

/// Why a command could not do what was asked: what, why, and what the user can do about it.
struct CommandFailure: Error, Hashable, Sendable {
  let status: ProgramStatus
  /// A path, an option, a subcommand.
  let what: String
  let why: String
  /// What to do; nil when nothing helps.
  let remedy: String?

  init(_ status: ProgramStatus, what: String, why: String, remedy: String? = nil) {
    self.status = status
    self.what = what
    self.why = why
    self.remedy = remedy
  }

  init(_ error: StoreError) {
    self.init(.inputOutput, what: error.what, why: error.why, remedy: error.remedy)
  }

  init(_ error: LibraryError) {
    switch error {
    case .noSuchInput(let path, let reason):
      self.init(.noInput, what: path, why: reason, remedy: reason.hasSuffix(")") ? nil : "see synoptic --help")
    }
  }

  /// What the parser found wrong with `arguments`.
  init(arguments: [String], _ error: any Error) {
    let command = SynopticCommand.subcommandNames.first { $0 == arguments.first }
    let lines = SynopticCommand.message(for: error).split(whereSeparator: \.isNewline)
    let message = lines.joined(separator: " ")
    self.init(
      .usage, what: command ?? "command line", why: message.prefix(1).lowercased() + message.dropFirst(),
      remedy: "see synoptic \(command.map { "\($0) " } ?? "")--help")
  }

  /// "synoptic: what: why (what to do)".
  var message: String { "synoptic: \(what): \(why)" + (remedy.map { " (\($0))" } ?? "") }
}
