import ArgumentParser

/// A subcommand: parsed from the command line, then run.
protocol Subcommand: ParsableCommand {
  /// Does the work.
  ///
  /// - Throws: ``CommandFailure``, ``OutputError``, or a `StoreError`.
  func run(in surroundings: Surroundings) throws -> ProgramStatus
}
