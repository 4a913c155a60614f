import Foundation

/// Writes a file whole or not at all: another program never reads half of it, and what was there before is lost only for the new.
enum WholeFile {
  /// Puts `text` into the file at `path`; what is no regular file (a pipe, a device) is written to as it is.
  static func write(_ text: String, to path: String) throws(CommandFailure) {
    do { try write(to: path) { output in try output.write(text) } } catch let error as CommandFailure { throw error } catch {
      throw CommandFailure(.inputOutput, what: path, why: error.localizedDescription)
    }
  }

  /// Puts what `body` writes into the file at `path`, as it is written.
  static func write(to path: String, _ body: (Output) throws -> Void) throws {
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFREG { return try fill(open(path, O_WRONLY | O_CLOEXEC), path, body) }
    // A link stays a link: what it leads to is replaced.
    let target = exists ? resolved(path) : path
    let draft = "\(target).\(getpid()).tmp"
    do {
      try fill(open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, exists ? status.st_mode & 0o777 : 0o666), path, body)
      if rename(draft, target) != 0 { throw failure(path, errno) }
    } catch {
      unlink(draft)
      throw error
    }
  }

  private static func fill(_ descriptor: Int32, _ path: String, _ body: (Output) throws -> Void) throws {
    guard descriptor >= 0 else { throw failure(path, errno) }
    defer { close(descriptor) }
    do {
      let output = Output(isTerminal: false, width: nil) { bytes throws(OutputError) in
        try Output.writeAll(bytes, to: descriptor)
      }
      try body(output)
      try output.flush()
    } catch OutputError.closedPipe {
      throw failure(path, EPIPE)
    } catch OutputError.failed(let reason) {
      throw CommandFailure(.inputOutput, what: path, why: reason)
    }
    // EINVAL and the like: a pipe or a device, which keeps nothing.
    if fsync(descriptor) != 0, errno == EIO || errno == ENOSPC { throw failure(path, errno) }
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func failure(_ path: String, _ code: Int32) -> CommandFailure {
    CommandFailure(
      .inputOutput, what: path, why: "can't be written: \(String(cString: strerror(code)).lowercased())",
      remedy: code == ENOENT ? "make its folder first" : nil)
  }
}
