import Foundation

/// Why a system call failed, in the words that people know.
enum SystemFailure {
  /// - Parameter code: an `errno`.
  static func reason(_ code: Int32) -> String {
    switch code {
    case ENOENT: "no such file or folder"
    case ENOTDIR: "a part of the path is no folder"
    case EACCES, EPERM: "permission denied"
    case ELOOP: "a link that leads to itself"
    case ENAMETOOLONG: "the path is too long"
    case ENOSPC, EDQUOT: "the disk is full"
    case EROFS: "the disk can only be read"
    case EMFILE, ENFILE: "too many files are open"
    default: String(cString: strerror(code)).lowercased()
    }
  }
}
