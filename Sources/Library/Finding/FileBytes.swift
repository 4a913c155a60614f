import Foundation

/// The bytes of a regular file, or why they can't be had. Nothing else is ever read from: a pipe could block for ever.
enum FileBytes {
  /// In bytes: what is larger is no article, and to analyse it would take gigabytes.
  static let largest = 64 << 20

  static func read(_ path: String) -> Result<[UInt8], Failure> {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { return .failure(Failure(reason: errno == ENOENT ? "vanished" : SystemFailure.reason(errno))) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .failure(Failure(reason: SystemFailure.reason(errno))) }
    guard FileKind(mode: status.st_mode) == .file else { return .failure(Failure(reason: FileKind.reason(mode: status.st_mode))) }
    guard status.st_size <= largest else { return .failure(.tooLarge) }
    return readToEnd(descriptor, expecting: Int(status.st_size))
  }

  /// The bytes up to the end of a descriptor.
  ///
  /// - Parameter expecting: about how many; a wrong guess costs time alone.
  static func readToEnd(_ descriptor: Int32, expecting: Int) -> Result<[UInt8], Failure> {
    var bytes: [UInt8] = []
    var room = expecting + 1
    while true {
      var failure: Int32 = 0
      let filled = bytes.count
      let part = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        let got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        count = max(got, 0)
        failure = got < 0 ? errno : 0
      }
      if failure == EINTR { continue }
      if failure != 0 { return .failure(Failure(reason: SystemFailure.reason(failure))) }
      if part.isEmpty { return .success(bytes) }
      if filled == 0 { bytes = part } else { bytes += part }
      if bytes.count > largest { return .failure(.tooLarge) }
      room = max(1 << 16, expecting + 1 - bytes.count)
    }
  }

  struct Failure: Error {
    let reason: String
    static let tooLarge = Failure(reason: "is larger than \(largest >> 20) MB")
  }
}
