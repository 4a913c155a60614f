import Foundation

/// A folder in which a library's annotations may lie.
struct AnnotationPlace {
  let folder: String

  var path: String { "\(folder)/annotations.sqlite" }

  var exists: Bool { access(path, F_OK) == 0 }

  /// Whether the file can be written, or made: as far as can be told without trying.
  var canBeWritten: Bool {
    if exists { return access(path, W_OK) == 0 && access(folder, W_OK) == 0 }
    var existing = folder
    while access(existing, F_OK) != 0, let slash = existing.lastIndex(of: "/"), slash != existing.startIndex {
      existing = String(existing[..<slash])
    }
    var status = stat()
    return stat(existing, &status) == 0 && FileKind(mode: status.st_mode) == .folder && access(existing, W_OK) == 0
  }

  /// Makes the folder with those above it, and says whether it is there and can be written.
  func makeFolder() -> Bool {
    var made = ""
    for part in folder.split(separator: "/") {
      let above = made.isEmpty ? "/" : made
      made += "/\(part)"
      if mkdir(made, 0o777) == 0 { FileSync.folder(above) }
    }
    return access(folder, W_OK) == 0
  }

  /// Makes the file in its folder; its name is on the disk when this returns.
  func made() throws(StoreError) -> AnnotationFile {
    let file = try AnnotationFile(path: path, access: .write)
    FileSync.folder(folder)
    return file
  }
}

/// Brings what the system holds in memory to the disk.
enum FileSync {
  /// The names in a folder. A folder that can't be synced (some network disks) is as safe as that disk makes it.
  static func folder(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    close(descriptor)
  }
}
