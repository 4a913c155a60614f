import ArgumentParser
import Foundation
import Library

/// The whole program, behind the executable's `main.swift`.
public enum Program {
  /// Runs the program and returns its exit code, as `sysexits.h` numbers them.
  ///
  /// Synchronous, because the main thread belongs to the reader's loop, which blocks on the terminal.
  ///
  /// - Parameter arguments: the program's name first.
  public static func main(_ arguments: [String]) -> Int32 {
    // A closed pipe is an answer of `write`, and ends a listing quietly.
    signal(SIGPIPE, SIG_IGN)
    // Who is at a terminal waits for what comes first.
    if isatty(STDOUT_FILENO) != 0 { ReadingTables.prepare() }
    return run(Array(arguments.dropFirst()), in: .process()).rawValue
  }

  /// Runs one command line, without the program's name.
  static func run(_ arguments: [String], in surroundings: Surroundings) -> ProgramStatus {
    let command: any ParsableCommand
    do { command = try SynopticCommand.parseAsRoot(arguments) } catch { return end(of: arguments, error, in: surroundings) }
    do {
      guard let subcommand = command as? any Subcommand else { return try help(command, in: surroundings) }
      return try subcommand.run(in: surroundings)
    } catch {
      return end(with: error, in: surroundings)
    }
  }

  /// `synoptic help …`, which the parser makes by itself.
  private static func help(_ command: any ParsableCommand, in surroundings: Surroundings) throws -> ProgramStatus {
    var command = command
    do { try command.run() } catch { return end(of: [], error, in: surroundings) }
    return .done
  }

  /// Says what the parser has to say: help and versions to the output, what is wrong with the arguments to the errors.
  private static func end(of arguments: [String], _ error: any Error, in surroundings: Surroundings) -> ProgramStatus {
    guard !SynopticCommand.exitCode(for: error).isSuccess else {
      do {
        try surroundings.output.write(SynopticCommand.fullMessage(for: error) + "\n")
        try surroundings.output.flush()
        return .done
      } catch {
        return end(with: error, in: surroundings)
      }
    }
    return end(with: CommandFailure(arguments: arguments, error), in: surroundings)
  }

  private static func end(with error: any Error, in surroundings: Surroundings) -> ProgramStatus {
    let failure: CommandFailure
    switch error {
    case OutputError.closedPipe: return .done
    case OutputError.failed(let reason): failure = CommandFailure(.inputOutput, what: "standard output", why: reason)
    case let error as CommandFailure: failure = error
    case let error as StoreError: failure = CommandFailure(error)
    default: failure = CommandFailure(.internalError, what: "synoptic", why: "\(error)", remedy: "please report this")
    }
    surroundings.tell(failure.message)
    return failure.status
  }
}
