import Foundation

/// What a path leads to, as far as articles are concerned.
enum FileKind {
  case file, folder

  /// - Parameter mode: `st_mode`; nil for what is neither: it is never opened.
  init?(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    default: return nil
    }
  }

  /// Whether a path leads to anything; what can't be looked at is there.
  static func isThere(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 || errno != ENOENT && errno != ENOTDIR
  }

  /// When anything of a file was changed last, who may read it among that; in nanoseconds since 1970, nil for what can't be looked at.
  static func statusChanged(_ path: String) -> Int? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Int(status.st_ctim.tv_sec) * 1_000_000_000 + Int(status.st_ctim.tv_nsec)
  }

  /// Why a path of this mode holds no article.
  static func reason(mode: mode_t) -> String {
    switch mode & S_IFMT {
    case S_IFDIR: "is a folder"
    case S_IFIFO: "is a pipe"
    case S_IFSOCK: "is a socket"
    case S_IFCHR, S_IFBLK: "is a device"
    default: "is no file"
    }
  }
}
