import Foundation
import GRDB

/// A store that could not be read or written: what, why, what to do.
public struct StoreError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file or the deed: "annotations", "/x/index.sqlite".
  public let what: String
  public let why: String
  /// What the user can do; nil when nothing helps.
  public let remedy: String?

  /// Whether the file's content can't be trusted any more.
  public let isDamage: Bool
  /// Whether there is no room: what is there can still be read.
  public let isFullDisk: Bool

  public init(what: String, why: String, remedy: String? = nil, isDamage: Bool = false, isFullDisk: Bool = false) {
    self.what = what
    self.why = why
    self.remedy = remedy
    self.isDamage = isDamage
    self.isFullDisk = isFullDisk
  }

  /// "what: why (what to do)".
  public var description: String { "\(what): \(why)" + (remedy.map { " (\($0))" } ?? "") }
}

extension StoreError {
  /// What SQLite said of `file`, in words that help.
  init(_ error: any Error, file: String) {
    if let error = error as? StoreError {
      self = error
      return
    }
    guard let error = error as? DatabaseError else {
      self.init(what: file, why: "\(error)")
      return
    }
    switch error.resultCode {
    case .SQLITE_FULL: self = .fullDisk(file)
    // A log needs a file of shared memory beside it, and there is no room for it.
    case .SQLITE_IOERR where Self.hasNoRoom(beside: file): self = .fullDisk(file)
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(what: file, why: "another program holds it", remedy: "leave the other program, or try again")
    case .SQLITE_READONLY, .SQLITE_PERM:
      self.init(what: file, why: "it may not be written", remedy: "see who owns the file and its folder")
    case .SQLITE_CANTOPEN: self.init(what: file, why: "it can't be opened", remedy: "see who owns the file and its folder")
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(file)
    default: self.init(what: file, why: error.message ?? error.resultCode.description)
    }
  }

  private static func fullDisk(_ file: String) -> StoreError {
    StoreError(what: file, why: "the disk is full", remedy: "make room, then do it again", isFullDisk: true)
  }

  private static func hasNoRoom(beside file: String) -> Bool {
    var status = statvfs()
    return statvfs((file as NSString).deletingLastPathComponent, &status) == 0 && status.f_bavail == 0
  }

  /// Of rows of a file that is else whole.
  static func damagedRows(_ count: Int, _ file: String) -> StoreError {
    StoreError(
      what: file, why: "it is damaged: \(count) of its rows can't be read as they were written",
      remedy: "the state before is taken; synoptic check --repair puts it in their place", isDamage: true)
  }

  static func damaged(_ file: String) -> StoreError {
    StoreError(
      what: file, why: "it is damaged",
      remedy: "nothing was changed: put a backup in its place, or have synoptic check --repair make a new one of what can be read",
      isDamage: true)
  }
}
