import Foundation

/// A folder in which a library's annotations may lie.
struct AnnotationPlace {
  let folder: String
  /// Whether nobody else is to see the folder: the user's own, and not the library's.
  let isPrivate: Bool

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
  func makeFolder() -> Bool { FolderMaking.make(folder, mode: isPrivate ? 0o700 : 0o777) }

  /// Makes the file in its folder; its name is on the disk when this returns.
  func made() throws(StoreError) -> AnnotationFile {
    let file = try AnnotationFile(path: path, access: .write)
    FolderMaking.sync(folder)
    return file
  }
}
