import Foundation

/// A folder in which a library's annotations may lie.
struct AnnotationPlace {
  let folder: String
  /// Whether nobody else is to see the folder: the user's own, and not the library's.
  let isPrivate: Bool
  /// A file of the user that is there once something was stored here; nil where none is kept.
  var witness: String?

  /// Whether the file holds nothing at all, though something was stored in it: it was cut, and is no store that is about to be made.
  var isEmptied: Bool {
    var status = stat()
    guard let witness, stat(path, &status) == 0, status.st_size == 0 else { return false }
    return access(witness, F_OK) == 0
  }

  /// Leaves the mark that something was stored here.
  func leaveWitness() {
    guard let witness, access(witness, F_OK) != 0,
      FolderMaking.make((witness as NSString).deletingLastPathComponent, mode: 0o700)
    else { return }
    let descriptor = open(witness, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    if descriptor >= 0 { close(descriptor) }
  }

  static let fileName = "annotations.sqlite"

  var path: String { "\(folder)/\(Self.fileName)" }

  /// Whether anything has the name, also what is no file, and a link that leads nowhere.
  var exists: Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

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

  /// Whether the folder is there that its own is made in.
  var isRootThere: Bool { FileIdentity((folder as NSString).deletingLastPathComponent) != nil }

  /// Makes the folder with those above it, and says whether it is there and can be written.
  func makeFolder() -> Bool { FolderMaking.make(folder, mode: isPrivate ? 0o700 : 0o777) }

  /// Makes the file in its folder; its name is on the disk when this returns.
  func made() throws(StoreError) -> AnnotationFile {
    let file = try AnnotationFile(path: path, access: .write)
    FolderMaking.sync(folder)
    return file
  }
}
