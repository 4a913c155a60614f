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
    let arguments = Array(arguments.dropFirst())
    if opensReader(arguments) { MemoryArenas.useOne() }
    // Who is at a terminal waits for what comes first.
    if isatty(STDOUT_FILENO) != 0 { ReadingTables.prepare() }
    return run(arguments, in: .process()).rawValue
  }

  /// Whether it is the reader that a command line asks for, as far as the first word tells.
  private static func opensReader(_ arguments: [String]) -> Bool {
    arguments.first.map { $0 == "read" || !SynopticCommand.subcommandNames.contains($0) } ?? true
  }

  /// Runs one command line, without the program's name.
  static func run(_ arguments: [String], in surroundings: Surroundings) -> ProgramStatus {
    let command: any ParsableCommand
    do { command = try reading(arguments) ?? SynopticCommand.parseAsRoot(arguments) } catch {
      return end(of: arguments, error, in: surroundings)
    }
    do {
      guard let subcommand = command as? any Subcommand else { return try help(command, in: surroundings) }
      return try subcommand.run(in: surroundings)
    } catch {
      return end(with: error, in: surroundings)
    }
  }

  /// The command line that opens the reader, without asking each subcommand what it takes, which is a tenth of the time to the first
  /// frame; nil for all others, and for one with a mistake, of which the whole parser tells.
  static func reading(_ arguments: [String]) -> ReadCommand? {
    let own = arguments.first == "read" ? arguments.dropFirst() : arguments[...]
    guard own.allSatisfy({ !SynopticCommand.subcommandNames.contains($0) }) else { return nil }
    return try? ReadCommand.parse(Array(own))
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
