import Foundation

/// Makes folders so that they are still there after a power cut.
enum FolderMaking {
  /// Makes a folder with those above it, and says whether it is there and can be written.
  ///
  /// - Parameter mode: of the folders that are made, less the user's mask.
  static func make(_ folder: String, mode: mode_t) -> Bool {
    var made = ""
    for part in folder.split(separator: "/") {
      let above = made.isEmpty ? "/" : made
      made += "/\(part)"
      if mkdir(made, mode) == 0 { sync(above) }
    }
    var status = stat()
    return stat(folder, &status) == 0 && FileKind(mode: status.st_mode) == .folder && access(folder, W_OK | X_OK) == 0
  }

  /// Brings the names in a folder to the disk. A folder that can't be synced (some network disks) is as safe as that disk makes it.
  static func sync(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    close(descriptor)
  }
}
