import Foundation

/// Files that are whole and on the disk, or not there at all.
enum FileCopy {
  /// Syncs a file that was just written, and gives it its name; what had that name goes.
  static func publish(_ draft: String, as path: String) throws(StoreError) {
    let descriptor = open(draft, O_RDONLY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    guard descriptor >= 0, fsync(descriptor) == 0, rename(draft, path) == 0 else {
      throw StoreError(what: path, why: "it can't be written: \(String(cString: strerror(errno)).lowercased())")
    }
    FolderMaking.sync((path as NSString).deletingLastPathComponent)
  }

  static func write(_ bytes: [UInt8], to path: String) throws(StoreError) {
    let draft = "\(path).\(getpid()).tmp"
    do { try Data(bytes).write(to: URL(filePath: draft)) } catch {
      unlink(draft)
      throw StoreError(what: path, why: "it can't be written: \(error.localizedDescription)")
    }
    try publish(draft, as: path)
  }
}
